/**
 * Which segments of the report are needed to carry some words: the fewest, found greedily. What stands in the others, a
 * negation or another number, is not said of those words.
 */
import { carriesWord, sure } from './carriage.ts';
import type { PrintedSegment } from './printed.ts';
import type { SaidWord } from './said.ts';

/** `carried[item][segment]`, 0 to 1: the numbers of the segments that carry what can be carried. */
export function cover(carried: readonly (readonly number[])[], segments: number): ReadonlySet<number> {
  const chosen = new Set<number>();
  const open = new Set(carried.flatMap((row, item) => (Math.max(0, ...row) >= sure ? [item] : [])));
  while (open.size > 0) {
    let best = -1;
    let most = 0;
    for (let segment = 0; segment < segments; segment += 1) {
      const gain = [...open].filter((item) => (carried[item]?.[segment] ?? 0) >= sure).length;
      if (gain > most) {
        best = segment;
        most = gain;
      }
    }
    if (best < 0) break;
    chosen.add(best);
    for (const item of [...open]) if ((carried[item]?.[best] ?? 0) >= sure) open.delete(item);
  }
  return chosen;
}

/** The fewest segments that carry what can be carried of `words`. */
export function coveringOf(words: readonly SaidWord[], segments: readonly PrintedSegment[]): readonly PrintedSegment[] {
  const chosen = cover(
    words.map((word) => segments.map(({ terms }) => carriesWord(word, terms))),
    segments.length,
  );
  return segments.filter((_, at) => chosen.has(at));
}
