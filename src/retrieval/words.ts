/**
 * Single words of the glossary from one language to another, by their stems: where concepts ask for the glossary's Chinese
 * words, these reach the dictionary's too, through English. Phrases are left to the concepts.
 */
import type { Language } from '../shared/language.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { WeightedTerm } from './lexical.ts';
import type { Spelling } from './spelling.ts';
import { createSpelling } from './spelling.ts';
import type { IsStopword } from './stopwords.ts';
import type { Tokenizer } from './tokens.ts';

/** Languages whose words have stems. */
export type LatinLanguage = Exclude<Language, 'zh'>;

/** Translations of a stem, the likelier the more rows of the glossary have them; they add up to 1. */
export type Words = {
  readonly find: (stem: string) => readonly WeightedTerm[];
  /** Translations of the known words that an unknown stem may be misspelt as. */
  readonly near: (stem: string) => readonly WeightedTerm[];
};

/** The words of `from` in `to`, as bytes to be kept. */
export function compileWords(
  glossary: readonly GlossaryEntry[],
  from: LatinLanguage,
  to: LatinLanguage,
  tokenizer: Tokenizer,
  isStopword: IsStopword,
): Buffer {
  const counts = new Map<string, Map<string, number>>();
  const singles = ({ variants }: GlossaryEntry, language: LatinLanguage): readonly string[] =>
    variants[language].flatMap((variant) => {
      const [token, ...more] = tokenizer.read(variant, language).tokens;
      return token === undefined || more.length > 0 || isStopword(token.surface, language) ? [] : [token.term];
    });
  for (const entry of glossary) {
    const translations = new Set(singles(entry, to));
    for (const word of new Set(singles(entry, from))) {
      const known = counts.get(word) ?? new Map<string, number>();
      // A row with many variants says less about each.
      for (const term of translations) known.set(term, (known.get(term) ?? 0) + 1 / translations.size);
      counts.set(word, known);
    }
  }
  const table = [...counts].map(([word, translations]) => {
    const sum = [...translations.values()].reduce((total, count) => total + count, 0);
    return [word, [...translations].map(([term, count]) => [term, count / sum])];
  });
  return Buffer.from(JSON.stringify(table), 'utf8');
}

/** Opens what `compileWords` made. */
export function openWords(bytes: Buffer): Words {
  const table = new Map(JSON.parse(bytes.toString('utf8')) as readonly [string, readonly [string, number][]][]);
  const find = (stem: string): readonly WeightedTerm[] =>
    (table.get(stem) ?? []).map(([term, weight]) => ({ term, weight }));
  let spelling: Spelling | undefined;
  const near = (stem: string): readonly WeightedTerm[] => {
    spelling ??= createSpelling(table.keys());
    return spelling
      .near(stem)
      .flatMap((meant) => find(meant.term).map(({ term, weight }) => ({ term, weight: weight * meant.weight })));
  };
  return { find, near };
}
