/**
 * What the gate would do at every threshold of its likelihood: precision is the share of what it lets through that has an answer, recall the
 * share of what has an answer that it lets through. The gate's rules (small talk, a false premise, another paper) decide before it and are
 * not in the curve.
 */
import { leastLikelihood } from '../src/answering/gate/odds.ts';
import type { Language } from '../src/shared/language.ts';
import type { Scored } from './figures.ts';

export type CurvePoint = {
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Share of the questions without an answer that are turned away. */
  readonly abstention: number | null;
};
export type Curve = {
  readonly name: string;
  /** The threshold the gate has at present. */
  readonly present: number;
  readonly points: readonly CurvePoint[];
};

const step = 0.05;

/** One curve for questions in the report's language and one across languages: words carry less across. */
export function curvesOf(scored: readonly Scored[], reportLanguage: Language): readonly Curve[] {
  const isSame = ({ question }: Scored): boolean => question.language === reportLanguage;
  return (
    [
      ['same language', scored.filter(isSame)],
      ['across languages', scored.filter((one) => !isSame(one))],
    ] as const
  )
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => {
      const even = Array.from({ length: Math.round(1 / step) + 1 }, (_, at) => Number((at * step).toFixed(2)));
      const thresholds = [...new Set([...even, leastLikelihood])].sort((a, b) => a - b);
      return { name, present: leastLikelihood, points: thresholds.map((threshold) => pointAt(threshold, own)) };
    });
}

function pointAt(threshold: number, scored: readonly Scored[]): CurvePoint {
  const passes = ({ score }: Scored): boolean => score.best >= threshold;
  const answerable = scored.filter(({ question }) => question.answerable);
  const other = scored.filter(({ question }) => !question.answerable);
  const through = answerable.filter(passes).length;
  const wrongly = other.filter(passes).length;
  return {
    threshold,
    precision: ratio(through, through + wrongly),
    recall: ratio(through, answerable.length),
    abstention: ratio(other.length - wrongly, other.length),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
