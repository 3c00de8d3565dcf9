/**
 * Text as the terms it is indexed under. Runs are split by script first (a `\p{L}+` class would swallow the Han that follows
 * a Latin word: 2.2 points of recall at 1, measured), then Han becomes words, character pairs and characters, and the rest
 * stems and four-letter pieces. It keeps stop words: `stopwords.ts` says which words carry no weight of a question.
 */

import { Converter } from 'opencc-js/t2cn';
import snowball from 'snowball-stemmers';
import type { Language } from '../shared/language.ts';
import { withoutAccents } from '../shared/text.ts';

/** A stretch of one script: Han in simplified form, Latin in lower case, a number without separators. */
export type Run = { readonly text: string; readonly script: 'han' | 'latin' | 'number' };

/** One word: as it stands (folded), and the term it is indexed under (Latin: its stem without accents). */
export type Token = { readonly surface: string; readonly term: string; readonly script: Run['script'] };

/** A text read once, in every form it is indexed under. */
export type Reading = {
  readonly runs: readonly Run[];
  /** Words in order; Latin words are stemmed as the language asks (as English inside Chinese). */
  readonly tokens: readonly Token[];
  /** Pairs of neighbouring Han characters and four-letter pieces of Latin words. */
  readonly pairs: readonly string[];
  /** Single Han characters. */
  readonly characters: readonly string[];
};

export type Tokenizer = {
  readonly read: (text: string, language: Language) => Reading;
  /** The stem of one lower-case Latin word, without accents. */
  readonly stem: (word: string, language: Language) => string;
  /** Han in simplified form; all else as it stands. */
  readonly simplify: (text: string) => string;
};

const runPattern = /\p{Script=Han}+|\d+(?:[.,]\d+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;
/** 1,000 and 1.000 and 1 000 are one number; 3.5 stays as it is. */
const grouped = /(?<![\d.,])\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)/gu;

/** A tokenizer with its own stemmers, segmenter and caches; they are made when first needed. */
export function createTokenizer(): Tokenizer {
  const stemmers = new Map<Language, (word: string) => string>();
  let segmenter: Intl.Segmenter | undefined;
  let converter: ((text: string) => string) | undefined;
  const simplify = (text: string): string => {
    const convert = converter ?? Converter({ from: 't', to: 'cn' });
    converter = convert;
    return convert(text);
  };

  const stem = (word: string, language: Language): string => {
    let stemmer = stemmers.get(language);
    if (stemmer === undefined) {
      stemmer = createStemmer(language);
      stemmers.set(language, stemmer);
    }
    return stemmer(word);
  };

  const read = (text: string, language: Language): Reading => {
    const runs: Run[] = [];
    const tokens: Token[] = [];
    const pairs: string[] = [];
    const characters: string[] = [];
    for (const [run] of fold(text).matchAll(runPattern)) {
      const first = run.charCodeAt(0);
      if (first >= 48 && first <= 57) {
        runs.push({ text: run, script: 'number' });
        tokens.push({ surface: run, term: run, script: 'number' });
      } else if (/^\p{Script=Han}/u.test(run)) {
        segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
        const han = simplify(run);
        runs.push({ text: han, script: 'han' });
        for (const { segment } of segmenter.segment(han))
          tokens.push({ surface: segment, term: segment, script: 'han' });
        pairs.push(...pieces(han, 2));
        characters.push(...han);
      } else {
        runs.push({ text: run, script: 'latin' });
        tokens.push({ surface: run, term: stem(run, language), script: 'latin' });
        pairs.push(...pieces(`_${withoutAccents(run)}_`, 4));
      }
    }
    return { runs, tokens, pairs, characters };
  };

  return { read, stem, simplify };
}

/** The Spanish stemmer knows "evaluación" and "evaluaciones" but not "evaluacion", as people type it. */
function createStemmer(language: Language): (word: string) => string {
  const stemmer = snowball.newStemmer(language === 'fr' ? 'french' : language === 'es' ? 'spanish' : 'english');
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = withoutAccents(stemmer.stem(language === 'es' ? word.replace(/([cs])ion$/u, '$1ión') : word));
      known.set(word, found);
    }
    return found;
  };
}

function pieces(text: string, length: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + length <= text.length; at += 1) found.push(text.slice(at, at + length));
  return found;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(grouped, (number) => number.replace(/\D/gu, ''));
}
