/**
 * Whether a sentence of a response mentions a proposed step: by the words that one of its clauses has in common with it, the rare
 * ones above all, held against what responses to other recommendations have in common with it by chance. A paper on one subject
 * uses the same words everywhere: what is common to all of it is no mention.
 */
import type { Report } from '../../report/model.ts';
import type { LikenessTools } from './likeness.ts';
import { createLikeness } from './likeness.ts';

/** Clauses of a long sentence that are read together: a mention is seldom spread over more. */
const mostClauses = 3;
/** Chosen on the seed report with what follows (`eval/answered`); the form of it, with the second paper in sight. */
const sharpness = 2;
/** As many sentences to others as are held against it; fewer are made up by what is usual. */
const compared = 3;
const usual = 0.12;
/** So much more like the step than these a sentence must be; the sum keeps two that share nothing apart from a mention. */
const ratio = 1.4;
const least = 0.05;

/** Gives, for a step and the sentences of responses to other recommendations, what tells whether a sentence mentions it. */
export function createMentions(
  report: Report,
  tools: LikenessTools,
): (step: string, others: readonly string[]) => (sentence: string) => boolean {
  const likeness = createLikeness(report, tools, sharpness);
  const nearest = (step: string, sentence: string): number =>
    Math.max(...clausesOf(sentence).map((clauses) => likeness(step, clauses)));
  return (step, others) => {
    const nearestOthers = others
      .map((sentence) => nearest(step, sentence))
      .toSorted((one, other) => other - one)
      .slice(0, compared);
    const padded = [...nearestOthers, ...Array<number>(compared - nearestOthers.length).fill(usual)];
    const chance = padded.reduce((sum, one) => sum + one, 0) / compared;
    return (sentence) => nearest(step, sentence) >= ratio * (chance + least);
  };
}

/** The whole, and every run of up to so many clauses in it. */
function clausesOf(sentence: string): readonly string[] {
  const clauses = sentence.split(/(?<=[，；、：,;:])/u);
  const runs = clauses.flatMap((_, from) =>
    Array.from({ length: Math.min(mostClauses, clauses.length - from) }, (__, more) =>
      clauses.slice(from, from + more + 1).join(''),
    ),
  );
  return [sentence, ...runs];
}
