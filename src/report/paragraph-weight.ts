/**
 * How far a numbered line looks like the start of a paragraph. Chapter titles and list items carry numbers too; running
 * text is what tells a paragraph.
 */
import { asciiDigits } from '../shared/numbers.ts';
import type { Row } from './lines.ts';
import { endsSentence, opensUpper } from './lines.ts';

/** A line that opens with a number and a delimiter: groups are number, delimiter and what follows. */
export const delimitedNumber =
  /^[¶§]?\s?(\d{1,4})\s?([.．、,，]|[)）](?=\s|\p{L}|$))(?!\d(?!\d{3}(?!\d))|\s?\d{1,2}[.)]\s|\s?\d{3}\b)\s?(.*)$/u;

/** Text that follows a candidate decides: running text weighs 1, a short title before another start weighs little. */
export function paragraphWeight(rows: readonly Row[], index: number, rest: string, delimiter: string): number {
  const following: string[] = rest === '' ? [] : [rest];
  for (let next = index + 1; next < rows.length && next <= index + 6; next += 1) {
    const row = rows[next];
    if (row === undefined) break;
    const opensAnother = delimitedNumber.test(asciiDigits(row.text)) || /^(?:[ivxl]+|[A-Z])\.(?:\s|$)/iu.test(row.text);
    if (following.length > 0 && (opensAnother || row.gap)) break;
    following.push(row.text);
    if (endsSentence(row.text) && following.join(' ').length > 80) break;
  }
  const text = following.join(' ');
  if (text === '' || !opensUpper(text)) return 0.15;
  let weight = delimiter === ')' || delimiter === '）' ? 0.7 : delimiter === ',' || delimiter === '，' ? 0.3 : 1;
  const wide = /\p{Script=Han}/u.test(text);
  const long = text.length >= (wide ? 45 : 130);
  if (!long && !/[.。．;；:：!?？]/u.test(text)) weight *= 0.25;
  else if (!long && !endsSentence(text)) weight *= 0.6;
  return weight;
}
