/** Scores as figures: each metric over all questions, per language and per kind, with how many count and its interval. */
import type { Language } from '../src/shared/language.ts';
import { languages } from '../src/shared/language.ts';
import type { Kind, Question } from './questions.ts';
import { kinds } from './questions.ts';
import type { Score } from './score.ts';
import type { Interval } from './statistics.ts';
import { bootstrap, generator, mean, wilson } from './statistics.ts';

export type Scored = { readonly question: Question; readonly score: Score };

/** `value` and `interval` from 0 to 1; null where no question counts. `count` is questions, but quotes for `quotesVerbatim`. */
export type Figure = { readonly value: number | null; readonly interval: Interval | null; readonly count: number };

export const metrics = [
  'precision',
  'recall',
  'coverage',
  'rightPlace',
  'evidenceAt5',
  'falseAbstention',
  'abstention',
  'premiseShown',
  'flawless',
  'quotesVerbatim',
] as const;
export type Metric = (typeof metrics)[number];

/** The one metric of which less is better. */
export const isLowerBetter = (metric: Metric): boolean => metric === 'falseAbstention';

export type Figures = { readonly questions: number } & { readonly [M in Metric]: Figure };
export type AllFigures = {
  readonly all: Figures;
  readonly languages: Partial<Record<Language, Figures>>;
  readonly kinds: Partial<Record<Kind, Figures>>;
};

const seed = 309;

export function figuresOf(scored: readonly Scored[]): AllFigures {
  const by = <Key extends string>(keys: readonly Key[], keyOf: (question: Question) => Key) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const own = scored.filter(({ question }) => keyOf(question) === key);
        return own.length === 0 ? [] : [[key, groupFigures(own)]];
      }),
    ) as Partial<Record<Key, Figures>>;
  return {
    all: groupFigures(scored),
    languages: by(languages, (question) => question.language),
    kinds: by(kinds, (question) => question.kind),
  };
}

function groupFigures(scored: readonly Scored[]): Figures {
  const scores = scored.map(({ score }) => score);
  const abstained = (isAnswerable: boolean): Figure =>
    shareOf(scored.filter(({ question }) => question.answerable === isAnswerable).map(({ score }) => score.abstained));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const quotes = sum(scores.map((score) => score.quotes.all));
  const verbatim = sum(scores.map((score) => score.quotes.verbatim));
  return {
    questions: scored.length,
    precision: meanOf(scores.map((score) => score.precision)),
    recall: meanOf(scores.map((score) => score.recall)),
    coverage: meanOf(scores.map((score) => score.coverage)),
    rightPlace: shareOf(scores.map((score) => score.rightPlace)),
    evidenceAt5: shareOf(scores.map((score) => score.evidenceAt5)),
    falseAbstention: abstained(true),
    abstention: abstained(false),
    premiseShown: shareOf(scores.map((score) => score.premiseShown)),
    flawless: shareOf(scores.map((score) => score.flawless)),
    quotesVerbatim: {
      value: quotes === 0 ? null : verbatim / quotes,
      interval: wilson(verbatim, quotes),
      count: quotes,
    },
  };
}

function meanOf(given: readonly (number | null)[]): Figure {
  const values = given.filter((value) => value !== null);
  const value = values.length === 0 ? null : mean(values);
  return { value, interval: bootstrap(values, generator(seed)), count: values.length };
}

function shareOf(given: readonly (boolean | null)[]): Figure {
  const values = given.filter((value) => value !== null);
  const part = values.filter(Boolean).length;
  const value = values.length === 0 ? null : part / values.length;
  return { value, interval: wilson(part, values.length), count: values.length };
}
