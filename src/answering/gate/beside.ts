/**
 * How much of a question stands beside something of the kind it seeks: an amount of money elsewhere in the report is no answer
 * to what something else cost.
 */

import type { Passage } from '../../retrieval/passages.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { sentences } from '../../shared/text.ts';
import type { Carriage } from './carriage.ts';

/**
 * The most of the question that stands in one sentence, and the passage around it, where `holds` says so of the sentence; of all passages, or of
 * those at `places`.
 */
export function besideMost(
  { passages, rows }: Carriage,
  index: ReportIndex,
  holds: (text: string, row: number, passage: Passage) => boolean,
  places?: ReadonlySet<number>,
): number {
  let most = 0;
  for (const [place, passage] of index.passages.entries()) {
    if (places?.has(place) === false) continue;
    const first = index.lexical.firstRow[place] as number;
    for (const [at, { text }] of sentences(passage.text).entries()) {
      const share = 0.5 * (passages[place] as number) + 0.5 * (rows[first + at] as number);
      if (share > most && holds(text, first + at, passage)) most = share;
    }
  }
  return most;
}
