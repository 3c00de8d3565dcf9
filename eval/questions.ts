/**
 * A set of questions whose answers a reader has looked up in the report. It is read from a file and held against the report
 * before anything is asked: a place that does not exist or a fact that is not verbatim there would only measure the set.
 */
import { readFileSync } from 'node:fs';
import { isLanguage, type Language } from '../src/shared/language.ts';
import type { Place, Places } from './places.ts';
import { folded } from './places.ts';

/** Asked of the report and answered by it. */
export const answerableKinds = [
  'fact',
  'number',
  'list',
  'recommendation',
  'steps',
  'finding',
  'response',
  'why',
  'comparison',
  'multi-part',
  'structure',
  'cover',
  'decision',
  'definition',
  'paraphrase',
  'typo',
  'lookup',
] as const;
/** Not answered by it: what is right is to abstain. */
export const unanswerableKinds = ['absent', 'false-premise', 'other-report', 'small-talk', 'instruction'] as const;
export const kinds = [...answerableKinds, ...unanswerableKinds] as const;
export type Kind = (typeof kinds)[number];

export type Question = {
  readonly id: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly question: string;
  readonly answerable: boolean;
  /** What must be cited: of each inner list any one place will do. Empty where no place in particular is needed. */
  readonly cite: readonly (readonly Place[])[];
  /** Places that may be cited as well without being wrong; "r*" and "p*" are every recommendation, every paragraph. */
  readonly alsoFine?: readonly string[];
  /** Words of the report that the answer must hold; of a list any one will do. */
  readonly facts?: readonly (string | readonly string[])[];
  /** What the answer must say in words of its own, a count for example: of each inner list any one will do. */
  readonly says?: readonly (readonly string[])[];
  /** For a false premise, what the report does state: words of it, any of which the reply should show. */
  readonly premise?: readonly string[];
};

export type QuestionSet = { readonly note: string; readonly questions: readonly Question[] };

/** The set in the file at `path`; an Error that names what is wrong with its shape. */
export function readSet(path: string): QuestionSet {
  const set = JSON.parse(readFileSync(path, 'utf8')) as Partial<QuestionSet>;
  if (typeof set.note !== 'string' || !Array.isArray(set.questions))
    throw new Error(`${path}: expected { "note": text, "questions": [...] }`);
  return { note: set.note, questions: set.questions };
}

/** What is wrong with `questions` beside the report of `places`, whose file reads `printed`; empty when nothing is. */
export function problemsOf(questions: readonly Question[], places: Places, printed: string): readonly string[] {
  const seen = new Set<string>();
  const whole = folded(printed);
  return questions.flatMap((question) => {
    const isRepeated = seen.has(question.id) || seen.has(question.question);
    seen.add(question.id).add(question.question);
    const told = [
      ...(isRepeated ? ['its id or its words stand twice'] : []),
      ...shapeProblems(question),
      ...[...question.cite.flat(), ...alsoFineOf(question, places)]
        .filter((place) => !places.has(place))
        .map((place) => `no place ${place}`),
      ...factsOf(question).flatMap((alternatives) => factProblems(alternatives, question, places, whole)),
      ...(question.premise ?? [])
        .filter((words) => !whole.includes(folded(words)))
        .map((words) => `not in the report: ${words}`),
    ];
    return told.map((problem) => `${question.id}: ${problem}`);
  });
}

/** Places that may be cited beside the needed ones, wildcards written out. */
export function alsoFineOf(question: Question, places: Places): readonly Place[] {
  return (question.alsoFine ?? []).flatMap((place) =>
    place.endsWith('*') ? [...places.keys()].filter((known) => known.startsWith(place.slice(0, -1))) : [place as Place],
  );
}

export function factsOf(question: Question): readonly (readonly string[])[] {
  return (question.facts ?? []).map((fact) => (typeof fact === 'string' ? [fact] : fact));
}

function shapeProblems({ id, language, kind, question, answerable, cite, facts, says }: Question): readonly string[] {
  const asksSomething = cite.length > 0 || (facts ?? []).length > 0 || (says ?? []).length > 0;
  return [
    ...(typeof id === 'string' && typeof question === 'string' && question.trim() !== '' ? [] : ['no id or no words']),
    ...(isLanguage(language) ? [] : [`language ${language}`]),
    ...(kinds.includes(kind) ? [] : [`kind ${kind}`]),
    ...(answerable === answerableKinds.some((known) => known === kind) ? [] : ['answerable or not, by its kind']),
    ...(answerable === asksSomething ? [] : ['needs nothing of an answer, or something of none']),
    ...(cite.every((alternatives) => alternatives.length > 0) ? [] : ['a needed place without alternatives']),
  ];
}

/** Every alternative is printed somewhere; at least one where the question says that its answer stands. */
function factProblems(
  alternatives: readonly string[],
  question: Question,
  places: Places,
  whole: string,
): readonly string[] {
  const cited = [...question.cite.flat(), ...alsoFineOf(question, places)].map((place) => places.get(place) ?? '');
  const isIn = (words: string): boolean => cited.some((text) => folded(text).includes(folded(words)));
  return [
    ...alternatives
      .filter((words) => !whole.includes(folded(words)) && !isIn(words))
      .map((words) => `not in the report: ${words}`),
    ...(alternatives.some(isIn) ? [] : [`not where it is to be cited: ${alternatives.join(' | ')}`]),
  ];
}
