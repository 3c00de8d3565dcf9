/**
 * Gaps of the numbering closed from what is legible: a number damaged by OCR, or one that extraction lost where exactly one
 * block of text could carry it. Repaired starts are uncertain, and said to be.
 */
import type { Row } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { NumberedStart } from './numbering.ts';
import { paragraphWeight } from './paragraph-weight.ts';

const damagedNumber =
  /^(?:[¶§第]\s?)?([\dlIiOoSBZ|](?:\s?[\dlIiOoSBZ|]){0,2})\s?[.,:;．、·]?\s+(?=[“"«(¿¡]?[\p{Lu}\p{Script=Han}])(.*)$/u;
const damage: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  O: '0',
  o: '0',
  S: '5',
  B: '8',
  Z: '2',
};

/** Fills gaps of the chain from lines between its neighbours whose number is legible through OCR damage. */
export function withRepairs(chain: readonly NumberedStart[], rows: readonly Row[]): readonly NumberedStart[] {
  const repaired: NumberedStart[] = [];
  for (const [position, candidate] of chain.entries()) {
    repaired.push(candidate);
    const next = chain[position + 1];
    if (next === undefined || next.number === candidate.number + 1) continue;
    let expected = candidate.number + 1;
    for (let index = candidate.index + 1; index < next.index && expected < next.number; index += 1) {
      const row = rows[index];
      const match = row === undefined ? null : damagedNumber.exec(row.text);
      if (row === undefined || match === null) continue;
      const number = Number(
        [...(match[1] ?? '').replace(/\s/gu, '')].map((character) => damage[character] ?? character).join(''),
      );
      if (number < expected || number >= next.number) continue;
      repaired.push({ index, number, rest: match[2] ?? '', uncertain: true });
      expected = number + 1;
    }
    if (expected === candidate.number + 1) repaired.push(...lostNumbers(rows, candidate, next));
  }
  return repaired;
}

/**
 * Paragraphs whose number the extraction lost, when as many blocks of text stand apart between two neighbours as numbers
 * are missing; otherwise none, for a guess would shift every citation.
 */
function lostNumbers(rows: readonly Row[], from: NumberedStart, to: NumberedStart): readonly NumberedStart[] {
  const missing = to.number - from.number - 1;
  const openings: number[] = [];
  for (let index = from.index + 1; index < to.index; index += 1) {
    const row = rows[index];
    const above = rows[index - 1];
    if (row === undefined || above === undefined || !row.gap || row.page !== above.page || !endsSentence(above.text))
      continue;
    if (
      /^\p{Lu}|^\p{Script=Han}/u.test(row.text) &&
      paragraphWeight(rows, index, row.text, '.') >= 1 &&
      row.text.length > 40
    )
      openings.push(index);
  }
  if (openings.length !== missing) return [];
  return openings.map((index, offset) => ({
    index,
    number: from.number + 1 + offset,
    rest: rows[index]?.text ?? '',
    uncertain: true,
  }));
}
