/**
 * The figures as they were when last accepted, and what has dropped since. The answers are the same every time, so a drop is
 * a change of the program; the tolerance lets one question in a hundred go one way while others go the other.
 */
import type { AdversarialFigures } from './adversarial.ts';
import type { AllFigures, Metric } from './figures.ts';
import { isLowerBetter, metrics } from './figures.ts';

type Kept = Readonly<Record<string, number | null>>;
export type BaselineSet = { readonly questions: number; readonly headlines: Kept };
export type Baseline = Readonly<Record<string, BaselineSet>>;

/** Points of a hundred. */
const tolerance = 1;

/** What a set's figures come down to, in points: every metric over all questions, and the right place per language. */
export function baselineOf({ all, languages }: AllFigures): BaselineSet {
  const points = (value: number | null): number | null => (value === null ? null : Number((100 * value).toFixed(2)));
  const headlines = [
    ...metrics.map((metric) => [metric, points(all[metric].value)] as const),
    ...Object.entries(languages).map(
      ([language, figures]) => [`rightPlace ${language}`, points(figures.rightPlace.value)] as const,
    ),
  ];
  return { questions: all.questions, headlines: Object.fromEntries(headlines) };
}

/** What a set of claims comes down to: the shares that pass changed, and that are withheld true. */
export function claimsBaselineOf(figures: readonly AdversarialFigures[]): BaselineSet {
  const share = (of: readonly AdversarialFigures[]): number | null => {
    const claims = of.reduce((sum, one) => sum + one.claims, 0);
    const wrong = of.reduce((sum, one) => sum + one.wrong, 0);
    return claims === 0 ? null : Number(((100 * wrong) / claims).toFixed(2));
  };
  return {
    questions: figures.reduce((sum, one) => sum + one.claims, 0),
    headlines: {
      changedPassed: share(figures.filter(({ kind }) => kind !== 'true')),
      trueWithheld: share(figures.filter(({ kind }) => kind === 'true')),
    },
  };
}

/** Headlines of claims: both count what went wrong. */
const ofClaims: ReadonlySet<string> = new Set(['changedPassed', 'trueWithheld']);

/** Each headline that is worse than in `kept` by more than the tolerance, as a sentence; empty when none is. */
export function dropsSince(kept: BaselineSet | undefined, now: BaselineSet): readonly string[] {
  if (kept === undefined) return ['no baseline for this set: --write-baseline makes it'];
  if (kept.questions !== now.questions)
    return [
      `${now.questions} questions, ${kept.questions} in the baseline: --write-baseline once the figures are accepted`,
    ];
  return Object.entries(kept.headlines).flatMap(([name, before]) => {
    const after = now.headlines[name] ?? null;
    if (before === null) return [];
    const isLower = ofClaims.has(name) || isLowerBetter(name.split(' ')[0] as Metric);
    const drop = after === null ? Number.POSITIVE_INFINITY : isLower ? after - before : before - after;
    return drop > tolerance ? [`${name}: ${after ?? 'nothing'}, was ${before}`] : [];
  });
}
