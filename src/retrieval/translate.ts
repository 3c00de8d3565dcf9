/**
 * A question as what is wanted of a report in another language. English is the pivot: Chinese reports carry English glosses,
 * Chinese questions are glossed here, French and Spanish words find the English ones that look like them; glossary and CLDR
 * concepts and the sound of names need no pivot. Every meaningful word of the question is one wanted thing, its translations
 * are alternatives by likelihood.
 */
import type { Language } from '../shared/language.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { likelyGlosses, longestWords } from './dictionary/glosses.ts';
import type { Renderings } from './dictionary/renderings.ts';
import { soundsInText, soundsOfName } from './dictionary/transliteration.ts';
import type { Channel } from './lexical.ts';
import type { QuestionTools } from './question.ts';
import { conceptsAt, shareOf, unitsIn } from './question.ts';
import type { Wanted } from './rank.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

export type TranslationTools = QuestionTools & {
  /** Words of the question's language (or of English glosses of it) in the report's (or in English); null where both are one. */
  readonly words: Words | null;
  /** Words of a Chinese report by their glosses; null where they are not asked for. */
  readonly renderings: Renderings | null;
};

type Pair = { readonly asked: Language; readonly written: Language };

/** A concept among the translations of a word: .5 was better than 0, 1 and 2 on xquad-en-zh and -zh-en together. */
const conceptWeight = 0.5;
/** Flattens the likelihood of a word's translations from the glossary: .5 was as good as .25 and 1, or better (es, fr). */
const wordFlatness = 0.5;
/**
 * A name by its sound: .7 from English (of .5, .7 and 1), 1 from Chinese (of .7, 1 and 1.4; xquad-en-zh and -zh-en); from
 * Spanish it cost 3 points (xquad-es-zh), so never.
 */
const soundWeight = { en: 0.7, zh: 1 };
/**
 * The Chinese words an English word may be printed as, beside its glosses: .1 of .1, .15, .3 and .6, the most that cost nothing
 * on xquad-en-zh and gained 3 points of recall at 1 on the prose of the United Nations (udhr-en-zh); from Spanish and French
 * it cost as much as it gained.
 */
const renderingWeight = 0.1;
/** A sound of two consonants says little; one of this many has full weight. */
const tellingSound = 3;

/** What `question`, asked in one language, wants of the index of a report written in another. */
export function translatedOf(question: string, pair: Pair, tools: TranslationTools): readonly Wanted[] {
  const { asked, written } = pair;
  const { tokens } = tools.tokenizer.read(question, asked);
  const matches = tools.concepts.find(tokens);
  const words = asked === 'zh' && tools.dictionary !== null ? dictionaryWords(tokens, tools.dictionary) : tokens;
  const wanted: Wanted[] = [];
  let at = 0;
  for (const [place, word] of words.entries()) {
    const from = at;
    at += unitsIn(word);
    if (tools.isStopword(word.surface, asked)) continue;
    const concepts = conceptsAt(matches, from, at, conceptWeight);
    const translations = translationsOf(word, pair, tools);
    const meant = meantBy(word, translations, pair, tools);
    const alternatives = [...translations, ...meant, ...concepts];
    const by = meant.length > 0 ? ({ by: 'spelling' } as const) : {};
    wanted.push({ weight: 1, share: shareOf(concepts), alternatives, word: word.surface, ...by });
    const rendered = tools.renderings === null ? [] : renderingsOf(alternatives, tools.renderings);
    if (rendered.length > 0)
      wanted.push({ weight: renderingWeight, share: 0, alternatives: rendered, by: 'rendering' });
    const next = words[place + 1];
    if (asked === 'en' && written === 'zh' && next !== undefined && !tools.isStopword(next.surface, asked))
      wanted.push(alone('gloss', `${word.term}_${next.term}`, 1));
  }
  return [...wanted, ...namesBySound(question, tokens, pair, tools)];
}

/** Terms that a word of which nothing is known, in either language, may be misspelt as. */
function meantBy(
  { script, surface, term }: Token,
  translations: Wanted['alternatives'],
  { written }: Pair,
  tools: TranslationTools,
): Wanted['alternatives'] {
  if (script !== 'latin' || translations.some((other) => tools.isKnown(other.channel, other.term))) return [];
  const stem = tools.tokenizer.stem(surface, written === 'zh' ? 'en' : written);
  const near = tools.words?.near(term) ?? tools.spelling().near(stem);
  const channel = written === 'zh' ? 'gloss' : 'word';
  return near.map((meant) => ({ channel, term: meant.term, weight: meant.weight }));
}

/** The Chinese words that the glosses among `alternatives` stand for. */
function renderingsOf(alternatives: Wanted['alternatives'], renderings: Renderings): Wanted['alternatives'] {
  const found = new Map<string, number>();
  for (const { channel, term, weight } of alternatives)
    if (channel === 'gloss')
      for (const word of renderings.of(term))
        found.set(word.term, Math.max(found.get(word.term) ?? 0, weight * word.weight));
  return [...found].map(([term, weight]) => ({ channel: 'word', term, weight }));
}

function alone(channel: Channel, term: string, weight: number): Wanted {
  return { weight, share: 0, alternatives: [{ channel, term, weight: 1 }] };
}

/** A Chinese question in dictionary words, which are what has translations; other tokens as they are. */
function dictionaryWords(tokens: readonly Token[], dictionary: Dictionary): readonly Token[] {
  const words: Token[] = [];
  let run = '';
  const flush = (): void => {
    for (const { word } of longestWords(run, dictionary)) words.push({ surface: word, term: word, script: 'han' });
    run = '';
  };
  for (const token of tokens) {
    if (token.script === 'han') run += token.surface;
    else {
      flush();
      words.push(token);
    }
  }
  flush();
  return words;
}

/** The terms that one word of the question may stand under in the report, by likelihood. */
function translationsOf(word: Token, { asked, written }: Pair, tools: TranslationTools): Wanted['alternatives'] {
  const channel = written === 'zh' ? 'gloss' : 'word';
  const found = new Map<string, number>();
  const put = (term: string, weight: number): void => {
    found.set(term, Math.max(found.get(term) ?? 0, weight));
  };
  if (word.script === 'number') put(word.term, 1);
  else if (word.script === 'latin') {
    const term = tools.tokenizer.stem(word.surface, written === 'zh' ? 'en' : written);
    put(term, 1);
    // An English word meets English glosses as it is; one they do not have may be there in another form (absence, absent).
    const isPlain = written === 'zh' && (asked === 'en' || asked === 'zh');
    if (!isPlain || !tools.isKnown(channel, term))
      for (const cognate of tools.cognates().find(word.surface)) put(cognate.term, cognate.weight);
    for (const other of tools.words?.find(word.term) ?? []) put(other.term, other.weight ** wordFlatness);
  } else if (written === 'zh') put(word.surface, 1);
  else {
    for (const { term, weight } of likelyGlosses(word.surface, tools.dictionary)) {
      if (written === 'en') put(term, weight);
      else {
        for (const cognate of tools.cognates().find(term)) put(cognate.term, weight * cognate.weight);
        for (const other of tools.words?.find(term) ?? []) put(other.term, weight * other.weight);
      }
    }
  }
  return [...found].map(([term, weight]) => ({ channel, term, weight }));
}

/** Names of the question by their sound: capitalized English words, stretches of Chinese name characters. */
function namesBySound(
  question: string,
  tokens: readonly Token[],
  { asked, written }: Pair,
  tools: TranslationTools,
): readonly Wanted[] {
  const telling = (sound: string): number => Math.min(1, sound.length / tellingSound);
  if (asked === 'zh' && tools.dictionary !== null) {
    const han = tokens.map((token) => (token.script === 'han' ? token.surface : ' ')).join('');
    return soundsInText(han, tools.dictionary.nameCharacters).map(({ term, weight }) =>
      alone('name', term, soundWeight.zh * weight * telling(term)),
    );
  }
  if (asked !== 'en' || written !== 'zh') return [];
  const wanted: Wanted[] = [];
  // Not the first word of a sentence, which is capitalized anyway.
  for (const [name] of question.matchAll(/(?<!^|[.?!:]\s)\b\p{Lu}\p{L}+/gu)) {
    const sounds = soundsOfName(name);
    if (sounds.length === 0 || tools.isStopword(name.toLowerCase(), 'en')) continue;
    wanted.push({
      weight: soundWeight.en * telling(sounds[0] ?? ''),
      share: 0,
      alternatives: sounds.map((term, rank) => ({ channel: 'name', term, weight: rank === 0 ? 1 : 0.7 })),
    });
  }
  return wanted;
}
