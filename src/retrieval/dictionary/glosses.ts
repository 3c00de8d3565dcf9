/**
 * A Chinese text as the English it may be asked about in: the stemmed glosses of its dictionary words, longest match first,
 * with the words and characters inside them at a discount. Latin words and numbers in the text stand for themselves.
 */
import type { WeightedTerm } from '../lexical.ts';
import type { Run, Tokenizer } from '../tokens.ts';
import type { Dictionary } from './dictionary.ts';

/** Longest dictionary word tried, in characters; longer headwords are titles and proverbs. */
const longestWord = 8;
/** What words and characters inside a longer word are worth, a character that is a word alone, and the sharpening of gloss weights (measured on XQuAD, CMRC 2018 and DRCD). */
const nested = 0.25;
const alone = 0.3;
const sharpness = 1.25;
/** Contributions below this are left out: they fill the index and move no ranking. */
const faintest = 0.03;

export type Piece = { readonly word: string; readonly inside: readonly string[] };

/** Cuts a run of simplified Han into the longest dictionary words, each with the dictionary words inside it. */
export function longestWords(run: string, dictionary: Dictionary): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longestWord, run.length - at);
    while (length > 1 && !dictionary.has(run.slice(at, at + length))) length -= 1;
    const word = run.slice(at, at + length);
    const inside: string[] = [];
    for (let from = 0; from < length && length > 1; from += 1)
      for (let to = from + 1; to <= length; to += 1) if (to - from < length) inside.push(word.slice(from, to));
    pieces.push({ word, inside });
    at += length;
  }
  return pieces;
}

/** Sharpens the likelihood of glosses of a Chinese word: 1.5 was better than .7 and 1 (xquad-zh-en). */
const glossSharpness = 1.5;

/** English stems of one Chinese word with their likelihoods, which add up to 1. */
export function likelyGlosses(word: string, dictionary: Dictionary | null): readonly WeightedTerm[] {
  const glosses = (dictionary?.glosses(word) ?? [])
    .filter(({ term }) => !term.includes('_'))
    .map(({ term, weight }) => ({ term, weight: weight ** glossSharpness }));
  const sum = glosses.reduce((total, gloss) => total + gloss.weight, 0);
  return glosses.map(({ term, weight }) => ({ term, weight: weight / sum }));
}

export type Glosser = { readonly gloss: (runs: readonly Run[]) => readonly WeightedTerm[] };

/** Glosses texts with `dictionary`; what a word contributes is worked out once. */
export function createGlosser(dictionary: Dictionary, tokenizer: Tokenizer): Glosser {
  const known = new Map<string, readonly WeightedTerm[]>();

  const contributionOf = ({ word, inside }: Piece): readonly WeightedTerm[] => {
    let found = known.get(word);
    if (found === undefined) {
      const sum = new Map<string, number>();
      const add = (part: string, factor: number): void => {
        for (const { term, weight } of dictionary.glosses(part))
          sum.set(term, (sum.get(term) ?? 0) + factor * weight ** sharpness);
      };
      add(word, word.length === 1 ? alone : 1);
      for (const part of inside) add(part, nested);
      found = [...sum].filter(([, weight]) => weight >= faintest).map(([term, weight]) => ({ term, weight }));
      known.set(word, found);
    }
    return found;
  };

  const gloss = (runs: readonly Run[]): readonly WeightedTerm[] => {
    const found = new Map<string, number>();
    const add = (term: string, weight: number): void => {
      found.set(term, (found.get(term) ?? 0) + weight);
    };
    for (const run of runs) {
      if (run.script === 'number') add(run.text, 1);
      else if (run.script === 'latin') add(tokenizer.stem(run.text, 'en'), 1);
      else
        for (const piece of longestWords(run.text, dictionary))
          for (const { term, weight } of contributionOf(piece)) add(term, weight);
    }
    return [...found].map(([term, weight]) => ({ term, weight }));
  };

  return { gloss };
}
