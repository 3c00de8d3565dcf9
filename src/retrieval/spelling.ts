/**
 * Misspelt Latin words: the words of a vocabulary that differ from one by a letter or two - left out, doubled, changed or
 * swapped. Words are found by what is left of them without one letter, so that a question pays for no walk over the
 * vocabulary. Short words are not corrected: most of their neighbours are other words.
 */
import { editDistance } from '../shared/edit-distance.ts';
import type { WeightedTerm } from './lexical.ts';

export type Spelling = {
  /** At most three words of the vocabulary that `word` may have been meant as, nearest first; none for one it holds. */
  readonly near: (word: string) => readonly WeightedTerm[];
};

const shortest = 4;
/** A word of this many letters may be two letters off. */
const long = 8;
const most = 3;

export function createSpelling(vocabulary: Iterable<string>): Spelling {
  const words = new Set<string>();
  const byRest = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < shortest || words.has(word) || !/^[a-z]+$/u.test(word)) continue;
    words.add(word);
    for (const rest of restsOf(word)) {
      const known = byRest.get(rest);
      if (known === undefined) byRest.set(rest, [word]);
      else known.push(word);
    }
  }
  const near = (word: string): readonly WeightedTerm[] => {
    if (word.length < shortest || words.has(word)) return [];
    const furthest = word.length >= long ? 2 : 1;
    const found = new Map<string, number>();
    for (const rest of restsOf(word))
      for (const candidate of byRest.get(rest) ?? []) {
        const distance = editDistance(word, candidate);
        if (distance <= furthest) found.set(candidate, distance);
      }
    const nearest = Math.min(...found.values());
    return [...found]
      .filter(([, distance]) => distance === nearest)
      .map(([term, distance]) => ({ term, weight: 1 - distance / Math.max(term.length, word.length) }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, most);
  };
  return { near };
}

/** The word itself and what is left of it without each of its letters. */
function restsOf(word: string): ReadonlySet<string> {
  return new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}
