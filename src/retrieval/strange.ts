/**
 * What stands in the ranking for a word of the question that the report does not have: words of the report that a Chinese word
 * shares English glosses with, the concepts it belongs to, the words it may be misspelt as or looks like. A word that the
 * report has stands for itself, and nothing here is asked.
 */
import type { Language } from '../shared/language.ts';
import type { ConceptMatch } from './concepts.ts';
import { likelyGlosses } from './dictionary/glosses.ts';
import type { QuestionTools } from './question.ts';
import { conceptsAt, unitsIn } from './question.ts';
import type { Wanted } from './rank.ts';
import type { Token } from './tokens.ts';

/**
 * Glosses: 1 was best of 0, .3, .6, 1, 1.5 and 2 (half a point of recall at 1 on xquad-zh-hard, a tenth on xquad-zh, nothing
 * on CMRC 2018). Concepts cost nothing on six one-language sets from 0 to 1. Misspelt words: on XQuAD with two words of each
 * question misspelt, recall at 1 was 91.4 (en) and 91.8 (es) without, 93.1 and 92.9 at .5, 94.5 and 94.1 at 1, which cost
 * xquad-en-hard .3; look-alikes as they were.
 */
const worth = { gloss: 1, concept: 1, misspelt: 0.8, alike: 0.5 };

/** What is wanted for the words among `tokens` that the report, in the same `language`, does not have. */
export function strangeWanted(
  tokens: readonly Token[],
  matches: readonly ConceptMatch[],
  language: Language,
  tools: QuestionTools,
): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const want = (weight: number, alternatives: Wanted['alternatives'], by?: Wanted['by']): void => {
    if (alternatives.length > 0) wanted.push({ weight, share: 0, alternatives, ...(by === undefined ? {} : { by }) });
  };
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += unitsIn(token);
    if (tools.isKnown('word', token.term) || tools.isStopword(token.surface, language)) continue;
    want(worth.concept, conceptsAt(matches, from, at, 1));
    if (token.script === 'han') {
      const glosses = likelyGlosses(token.surface, tools.dictionary);
      want(worth.gloss, inChannel('gloss', glosses), 'shared-gloss');
    } else if (token.script === 'latin') {
      const { terms, isMisspelt } = likeWord(token, language, tools);
      want(isMisspelt ? worth.misspelt : worth.alike, inChannel('word', terms), isMisspelt ? 'spelling' : undefined);
    }
  }
  return wanted;
}

/** Terms of the report that an unknown Latin word was meant as, or else looks like. */
export function likeWord(
  { term, surface }: Token,
  language: Language,
  tools: QuestionTools,
): { readonly terms: readonly { readonly term: string; readonly weight: number }[]; readonly isMisspelt: boolean } {
  const near = tools.spelling().near(term);
  if (near.length > 0) return { terms: near, isMisspelt: true };
  return { terms: language === 'zh' ? [] : tools.cognates().find(surface), isMisspelt: false };
}

function inChannel(
  channel: 'gloss' | 'word',
  terms: readonly { readonly term: string; readonly weight: number }[],
): Wanted['alternatives'] {
  return terms.map(({ term, weight }) => ({ channel, term, weight }));
}
