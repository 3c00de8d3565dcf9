/**
 * A question as what is wanted of the sparse index of a report in the same language: its words, the small pieces they are
 * also found by, and its concepts. Every word that means something counts once towards the share of the question a passage
 * can carry. Questions in another language are worded in `translate.ts`; nothing is scored here.
 */
import type { Language } from '../shared/language.ts';
import type { Cognates } from './cognates.ts';
import type { ConceptMatch, Concepts } from './concepts.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { likelyGlosses } from './dictionary/glosses.ts';
import type { Channel } from './lexical.ts';
import type { Wanted } from './rank.ts';
import type { Spelling } from './spelling.ts';
import type { IsStopword } from './stopwords.ts';
import { likeWord, strangeWanted } from './strange.ts';
import type { Token, Tokenizer } from './tokens.ts';

export type QuestionTools = {
  readonly tokenizer: Tokenizer;
  readonly isStopword: IsStopword;
  /** Of the question's language. */
  readonly concepts: Concepts;
  /** Look-alikes among the terms of the report: English ones (its own, or its glosses), or its own French or Spanish ones. */
  readonly cognates: () => Cognates;
  /** Terms of the report that a word may be misspelt as. */
  readonly spelling: () => Spelling;
  /** Needed when the question is Chinese. */
  readonly dictionary: Dictionary | null;
  /** Whether the report has a term in a channel. */
  readonly isKnown: (channel: Channel, term: string) => boolean;
};

type Alternative = Wanted['alternatives'][number];

/** Pairs .5 and characters .3 in Chinese, four-letter pieces .1 elsewhere (measured on XQuAD, CMRC 2018 and DRCD). */
const pieceWeights = { hanPair: 0.5, hanCharacter: 0.3, latinPair: 0.1 };
/**
 * What a word that only asks or joins is worth beside the others, and its pieces: .3 was best of 1, .6, .3 and 0 on five of
 * the six one-language public sets.
 */
const stopWeight = 0.3;
/** Concepts beside the own words of a question: .1 was best of 0, .1 and .25; Chinese glosses beside them gained nothing. */
const conceptBeside = 0.1;
/** How surely a word stands in a passage that has only its pairs, a look-alike, or a concept it belongs to. */
const certainty = { pairs: 0.9, alike: 0.9, concept: 0.7, gloss: 0.7 };

/** What `question` wants of the index of a report in its own `language`. */
export function wantedOf(question: string, language: Language, tools: QuestionTools): readonly Wanted[] {
  const { isStopword } = tools;
  const { tokens, pairs, characters } = tools.tokenizer.read(question, language);
  const wanted: Wanted[] = [];
  const rank = (channel: Channel, term: string, weight: number): void => {
    wanted.push({ weight, share: 0, alternatives: [{ channel, term, weight: 1 }] });
  };
  for (const token of tokens) rank('word', token.term, isStopword(token.surface, language) ? stopWeight : 1);
  const dull = dullPieces(tokens, language, isStopword);
  const worth = (piece: string): number => (dull.has(piece) ? stopWeight : 1);
  for (const pair of pairs)
    rank('pair', pair, /^\p{Script=Han}/u.test(pair) ? pieceWeights.hanPair * worth(pair) : pieceWeights.latinPair);
  for (const character of characters) rank('character', character, pieceWeights.hanCharacter * worth(character));
  const matches = tools.concepts.find(tokens);
  for (const match of matches) rank('concept', match.concept, conceptBeside * match.weight);
  return [...wanted, ...strangeWanted(tokens, matches, language, tools), ...sharesOf(tokens, matches, language, tools)];
}

/** Characters of Chinese stop words, and pairs inside and between them: worth no more than the words they are pieces of. */
function dullPieces(tokens: readonly Token[], language: Language, isStopword: IsStopword): ReadonlySet<string> {
  const dull = new Set<string>();
  let before = '';
  for (const token of tokens) {
    if (token.script !== 'han' || !isStopword(token.surface, language)) {
      before = '';
      continue;
    }
    for (const piece of [...token.surface, ...neighbours(before + token.surface)]) dull.add(piece);
    before = token.surface.slice(-1);
  }
  return dull;
}

/**
 * What the passage must carry: every word that means something, once. A Han word cut otherwise in the passage is known by
 * its pairs, a Latin word that the report does not have (mistyped, or another form) by its look-alikes, any word by the
 * concept it belongs to, a Chinese word that it does not have by its meaning in English.
 */
function sharesOf(
  tokens: readonly Token[],
  matches: readonly ConceptMatch[],
  language: Language,
  tools: QuestionTools,
): readonly Wanted[] {
  const wanted: Wanted[] = [];
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += unitsIn(token);
    if (tools.isStopword(token.surface, language)) continue;
    const concepts = conceptsAt(matches, from, at, certainty.concept);
    const pairs = token.script === 'han' ? neighbours(token.surface) : [];
    const alternatives: Alternative[] = [
      { channel: 'word', term: token.term, weight: 1 },
      ...pairs.map((term): Alternative => ({ channel: 'pair', term, weight: certainty.pairs / pairs.length })),
      ...concepts,
    ];
    const isStrange = token.script === 'latin' && !tools.isKnown('word', token.term);
    for (const { term, weight } of isStrange ? likeWord(token, language, tools).terms : [])
      alternatives.push({ channel: 'word', term, weight: weight * certainty.alike });
    // Two Chinese words with one English meaning are words for one thing: 岗位 and 职位, 阻碍 and 妨碍.
    const isStrangeHan = token.script === 'han' && !tools.isKnown('word', token.term);
    for (const { term, weight } of isStrangeHan ? likelyGlosses(token.surface, tools.dictionary) : [])
      alternatives.push({ channel: 'gloss', term, weight: weight * certainty.gloss });
    wanted.push({ weight: 0, share: shareOf(concepts), alternatives, word: token.surface });
  }
  return wanted;
}

function neighbours(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

/** How many units, in the sense of `concepts.ts`, a token is. */
export function unitsIn(token: Token): number {
  return token.script === 'han' ? [...token.surface].length : 1;
}

/**
 * What a word is worth of the question: 1, and 2 when it names a country. A report that does not know Kenya has no answer on
 * Kenya, whatever else of the question it carries.
 */
export function shareOf(concepts: readonly Alternative[]): number {
  return concepts.some(({ term }) => term.startsWith('region:')) ? 2 : 1;
}

/** Concepts that touch the units from `from` to `to`, as alternatives of the word that stands there. */
export function conceptsAt(
  matches: readonly ConceptMatch[],
  from: number,
  to: number,
  weight: number,
): readonly Alternative[] {
  return matches
    .filter((match) => match.from < to && match.to > from)
    .map((match) => ({ channel: 'concept', term: match.concept, weight: match.weight * weight }));
}
