/**
 * Passages as rows of the sparse index: a row per sentence and one for the heading, each under the terms its language and its
 * readers' languages need. A Chinese text is also indexed under its English glosses and the sounds of its names.
 */
import type { Language } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { Concepts } from './concepts.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { Glosser } from './dictionary/glosses.ts';
import { soundsInText, soundsOfCapitals } from './dictionary/transliteration.ts';
import type { Row, WeightedTerm } from './lexical.ts';
import type { Passage } from './passages.ts';
import type { Tokenizer } from './tokens.ts';

export type RowTools = {
  readonly tokenizer: Tokenizer;
  readonly concepts: Concepts;
  /** Needed for Chinese texts only. */
  readonly chinese: { readonly dictionary: Dictionary; readonly glosser: Glosser } | null;
};

/** A heading names what its paragraphs are about, but it is not their text: half the weight of a sentence. */
const headingWeight = 0.5;

/** The rows of one passage: its sentences in order, then its heading if it has one. */
export function rowsOf(passage: Passage, at: number, language: Language, tools: RowTools): readonly Row[] {
  const rows = sentences(passage.text).map((sentence) => ({
    passage: at,
    terms: termsOf(sentence.text, language, tools, 1),
  }));
  if (passage.heading === null || passage.heading.trim() === '') return rows;
  return [...rows, { passage: at, terms: termsOf(passage.heading, language, tools, headingWeight) }];
}

/** The terms of one stretch of text, each worth `weight`. */
export function termsOf(text: string, language: Language, tools: RowTools, weight: number): Row['terms'] {
  const { tokenizer, concepts, chinese } = tools;
  const reading = tokenizer.read(text, language);
  const each = (terms: readonly string[]): readonly WeightedTerm[] => terms.map((term) => ({ term, weight }));
  const scaled = (terms: readonly WeightedTerm[]): readonly WeightedTerm[] =>
    weight === 1 ? terms : terms.map((term) => ({ term: term.term, weight: term.weight * weight }));
  const matches = concepts.find(reading.tokens);
  const own = {
    word: each(reading.tokens.map((token) => token.term)),
    pair: each(reading.pairs),
    character: each(reading.characters),
    concept: scaled(matches.map((match) => ({ term: match.concept, weight: match.weight }))),
  };
  if (language !== 'zh') return { ...own, name: scaled(soundsOfCapitals(text)) };
  if (chinese === null) return own;
  const han = reading.runs.map((run) => (run.script === 'han' ? run.text : ' ')).join('');
  return {
    ...own,
    gloss: scaled(chinese.glosser.gloss(reading.runs)),
    name: scaled(soundsInText(han, chinese.dictionary.nameCharacters)),
  };
}
