/** What is said when some of the numbers asked for are not in the report and others are. */
import type { Phrases } from '../phrases/phrases.ts';
import type { Block } from '../reply.ts';

/** One block that names what is missing, `sign` before each number; none when nothing is. */
export function missingBlocks(missing: readonly string[], sign: '¶' | 'R', phrases: Phrases): readonly Block[] {
  if (missing.length === 0) return [];
  const names = missing.map((number) => `${sign}${number}`).join(', ');
  return [{ kind: 'text', tone: 'warning', text: phrases.card.missing(names) }];
}
