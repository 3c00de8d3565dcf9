/**
 * The Chinese words of one report by their English glosses: what an English word of a question may be printed as. It knows the
 * words the report has and no others, so that a question pays for its own words alone.
 */
import type { WeightedTerm } from '../lexical.ts';
import type { Dictionary } from './dictionary.ts';
import { likelyGlosses } from './glosses.ts';

export type Renderings = {
  /** Chinese words that `stem` glosses, with their likelihoods, which add up to 1; at most twelve, likeliest first. */
  readonly of: (stem: string) => readonly WeightedTerm[];
};

const most = 12;

/** Renderings among `words`; what is not in the dictionary is passed over. */
export function createRenderings(words: Iterable<string>, dictionary: Dictionary): Renderings {
  const byStem = new Map<string, WeightedTerm[]>();
  for (const word of words) {
    if (!/^\p{Script=Han}/u.test(word)) continue;
    for (const { term: stem, weight } of likelyGlosses(word, dictionary)) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [{ term: word, weight }]);
      else known.push({ term: word, weight });
    }
  }
  return {
    of: (stem) => {
      const found = (byStem.get(stem) ?? [])
        .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
        .slice(0, most);
      return found;
    },
  };
}
