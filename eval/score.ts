/**
 * One answer beside what a reader says it must hold. Pure: the question, the answer and the report's places in, figures out.
 * Where a figure means nothing for a question it is null, and no average counts it. Cited places count once each, however
 * many sentences cite them, so that a long answer from the right place does not hide a wrong one.
 */
import type { AskData } from '../src/desk/verbs/ask.ts';
import type { Place, Places } from './places.ts';
import { folded, isVerbatim, placeOfCitation, placeOfEvidence } from './places.ts';
import type { Question } from './questions.ts';
import { alsoFineOf, factsOf } from './questions.ts';

/** The part of an answer that is judged. */
export type Judged = Pick<AskData, 'abstained' | 'answer' | 'carried' | 'claims' | 'evidence'>;

export type Score = {
  readonly abstained: boolean;
  /** Share of the cited places that are needed or fine; null when nothing is cited or nothing can be right. */
  readonly precision: number | null;
  /** Share of the needed places that are cited. */
  readonly recall: number | null;
  /** Share of the facts, and of what must be said, that the answer holds. */
  readonly coverage: number | null;
  /** Whether a needed place is cited. */
  readonly rightPlace: boolean | null;
  /** Whether a needed place is among the first five pieces of evidence. */
  readonly evidenceAt5: boolean | null;
  /** Whether the reply shows what the report states in place of a false premise. */
  readonly premiseShown: boolean | null;
  /** Whether nothing is amiss: every place, every fact, no other place; or rightly abstained. */
  readonly flawless: boolean;
  readonly quotes: { readonly verbatim: number; readonly all: number };
  /** The gate's own measure: how likely it is that the report answers. */
  readonly best: number;
  readonly cited: readonly Place[];
  /** Facts and sayings not found, each by its first alternative. */
  readonly missing: readonly string[];
};

const evidenceRead = 5;

/** `shown` is all that the reply puts before a person, its receipts included. */
export function score(question: Question, answer: Judged, shown: string, places: Places): Score {
  const citations = answer.abstained ? [] : answer.claims.flatMap((claim) => claim.citations);
  const cited = [...new Set(citations.map((citation) => placeOfCitation(citation, places)))];
  const needed = question.cite;
  const isGood = new Set<Place>([...needed.flat(), ...alsoFineOf(question, places)]);
  const hit = needed.filter((alternatives) => alternatives.some((place) => cited.includes(place)));
  const read = answer.evidence.slice(0, evidenceRead).map(placeOfEvidence);
  const { wanted, missing } = holdings(question, answer);
  const asksPlace = question.answerable && needed.length > 0;
  const precision = question.answerable ? ratio(cited.filter((place) => isGood.has(place)).length, cited.length) : null;
  const verbatim = citations.filter((citation) => isVerbatim(citation, places)).length;
  const isWhole =
    (precision ?? 1) === 1 && hit.length === needed.length && missing.length === 0 && verbatim === citations.length;
  return {
    abstained: answer.abstained,
    precision,
    recall: asksPlace ? ratio(hit.length, needed.length) : null,
    coverage: question.answerable ? ratio(wanted - missing.length, wanted) : null,
    rightPlace: asksPlace ? hit.length > 0 : null,
    evidenceAt5: asksPlace ? needed.flat().some((place) => read.includes(place)) : null,
    premiseShown:
      question.premise === undefined ? null : question.premise.some((words) => folded(shown).includes(folded(words))),
    flawless: question.answerable ? !answer.abstained && isWhole : answer.abstained,
    quotes: { verbatim, all: citations.length },
    best: answer.carried,
    cited,
    missing,
  };
}

function holdings(
  question: Question,
  answer: Judged,
): { readonly wanted: number; readonly missing: readonly string[] } {
  const facts = factsOf(question);
  const says = question.says ?? [];
  const wanted = facts.length + says.length;
  const firsts = [...facts, ...says].map((alternatives) => alternatives[0] ?? '');
  if (answer.abstained) return { wanted, missing: firsts };
  const whole = folded(
    [
      answer.answer,
      ...answer.claims.flatMap(({ text, citations }) => [text, ...citations.map(({ quote }) => quote)]),
    ].join('\n'),
  );
  const own = ownWords(answer);
  return {
    wanted,
    missing: [
      ...facts.filter((alternatives) => !alternatives.some((words) => whole.includes(folded(words)))),
      ...says.filter((alternatives) => !alternatives.some((words) => isSaid(words, own))),
    ].map((alternatives) => alternatives[0] ?? ''),
  };
}

/** What the answer says beside its quotes and marks: a number inside a quote is no answer to "how many". */
function ownWords({ answer, claims }: Judged): string {
  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote)).filter((quote) => quote !== '');
  const texts = [answer, ...claims.map(({ text }) => text)];
  return texts
    .map((text) => quotes.reduce((rest, quote) => rest.replaceAll(quote, ' '), text).replace(/\[[¶R]\d+\]/gu, ' '))
    .join('\n')
    .toLowerCase();
}

/** As a word or number of its own: "2" is not in "12" nor "二" in "十二". */
function isSaid(words: string, text: string): boolean {
  const part = '[\\p{N}一二三四五六七八九十百两]';
  const edge = /^\p{Script=Latin}/u.test(words) ? '\\p{L}' : part;
  return new RegExp(`(?<!${edge})${words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?!${edge})`, 'u').test(text);
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
