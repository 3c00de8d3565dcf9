/**
 * Which item of a report people mean: "R5", "5", "¶9", "P9", "decision", or as they say it in any of the four languages. A
 * number that several recommendations bear is asked back, never guessed.
 */

import type { Report } from '../../../report/model.ts';
import { references } from '../../../report/reference.ts';
import type { Item } from '../../../review/item.ts';
import { itemsOf } from '../../../review/item.ts';
import { UserError } from '../../../shared/errors.ts';
import { withoutAccents } from '../../../shared/text.ts';
import { phrasesOf } from '../../phrases/index.ts';
import { reviewPhrasesIn } from '../../phrases/review/index.ts';
import type { Request } from '../../request.ts';

/** The point for decision as it is called, without accents, in lower case. */
const decisionNames =
  /^(?:d|(?:the )?(?:draft )?decision|(?:the )?point for decision|(?:la )?decision|(?:le )?point (?:pour|appelant une) decision|(?:el )?punto (?:para|que requiere) decision|决定|决定草案|要求作出决定之处|待决事项)$/u;
const longestName = 200;

/** UserErrors `item-unknown` `{ item }` and `item-ambiguous` `{ item, known }`. */
export function itemNamed(words: string, report: Report): Item {
  const name = words.normalize('NFKC').trim();
  const items = itemsOf(report);
  const exact = items.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  if (exact !== undefined) return exact;
  const found = name.length > longestName ? [] : meant(name, items);
  const [first, second] = found;
  if (first === undefined) throw new UserError('item-unknown', { item: words });
  if (second !== undefined) throw new UserError('item-ambiguous', { item: words, known: found.map(({ key }) => key) });
  return first;
}

function meant(name: string, items: readonly Item[]): readonly Item[] {
  if (decisionNames.test(withoutAccents(name.toLowerCase()))) return items.filter(({ kind }) => kind === 'decision');
  const [, sign = '', digits] = /^(r|p|¶|§)?\s*(\d{1,4})$/iu.exec(name) ?? [];
  const reference =
    digits === undefined
      ? references(name).find(({ kind }) => kind === 'recommendation' || kind === 'paragraph')
      : { kind: /^r?$/iu.test(sign) ? 'recommendation' : 'paragraph', number: Number(digits) };
  return items.filter((item) =>
    reference?.kind === 'recommendation'
      ? item.kind === 'recommendation' && item.recommendation.number === reference.number
      : item.kind === 'paragraph' && item.paragraph === reference?.number,
  );
}

/** What an item is called in a heading. */
export function itemTitle(item: Item, { language }: Pick<Request, 'language'>): string {
  const words = phrasesOf(language);
  if (item.kind === 'decision') return reviewPhrasesIn[language].decision(item.paragraph);
  return item.kind === 'paragraph' ? words.paragraph(item.paragraph) : words.recommendation(item.recommendation.number);
}

/** What an item is called in a line: "R5", "¶9"; the point for decision by its paragraph. */
export function itemLabel(key: string): string {
  return key.replace(/^P(?=\d)/u, '¶');
}

/** The words of an item as printed. */
export function itemText(item: Item, report: Report): string {
  if (item.kind === 'recommendation') return item.recommendation.text;
  return report.paragraphs.find(({ number }) => number === item.paragraph)?.text ?? '';
}
