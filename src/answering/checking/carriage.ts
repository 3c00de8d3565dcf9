/**
 * Whether a stretch of the report has a word of a statement: itself, its pairs, its concept or a likely translation. The same
 * alternatives as retrieval ranks by, but asked for certainty: what is merely likelier than not counts as absent.
 */
import type { Terms } from './printed.ts';
import type { Alternative } from './said.ts';

type Sought = { readonly alternatives: readonly Alternative[] };

/** A word counts as carried from here on: below it is a far sense of a dictionary entry. */
export const sure = 0.55;
/** A gloss below this is one of a word's far senses, or of a character inside it: no evidence of the word. */
const faintGloss = 0.4;
/** A gloss from here on is the word's plain sense. */
const plainGloss = 0.8;
/** All pairs of a Han word that is cut otherwise in the report add up to .9 (see `retrieval/question.ts`). */
const allPairs = 0.89;

/** 0 to 1. */
export function carriesWord({ alternatives }: Sought, terms: Terms): number {
  const likeliest = Math.max(
    0.01,
    ...alternatives.filter(({ channel }) => channel === 'word' || channel === 'gloss').map(({ weight }) => weight),
  );
  let best = 0;
  let pairs = 0;
  for (const { channel, term, weight } of alternatives) {
    const count = terms.get(channel)?.get(term) ?? 0;
    if (count === 0) continue;
    if (channel === 'pair') pairs += weight;
    else if (channel === 'sense') best = 1;
    else if (channel === 'concept') best = Math.max(best, Math.min(1, count));
    else if (channel === 'gloss')
      best = Math.max(best, count < faintGloss ? 0 : (weight / likeliest) * Math.min(1, count / plainGloss));
    else best = Math.max(best, weight / likeliest);
  }
  return Math.max(best, pairs >= allPairs ? 1 : 0);
}
