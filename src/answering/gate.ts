/**
 * Decided on evidence, before anything is drafted: does the report carry this question? What it does not carry is not
 * answered, however well some passage happens to rank.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import type { Evidence } from '../retrieval/retrieve.ts';
import type { AbstentionReason } from './answer.ts';

/**
 * Least score the best passage must have. The score is the share of the question's weight that the passage carries; across
 * languages a gloss carries less than the printed word. Chosen on 78 questions with an answer in the seed report and 20
 * without: higher turns answerable questions away faster than it stops the others.
 */
export const leastScore = { same: 0.4, across: 0.25 } as const;

export type GateInput = {
  readonly question: string;
  readonly report: Report;
  readonly evidence: readonly Evidence[];
  readonly isSameLanguage: boolean;
  /** Countries the question names and the report does not. */
  readonly absentCountries: readonly string[];
};

/** Null when the evidence carries the question; otherwise why the answer abstains. */
export function gate({
  question,
  report,
  evidence,
  isSameLanguage,
  absentCountries,
}: GateInput): AbstentionReason | null {
  const named = references(question).filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation');
  const exists = ({ kind, number }: (typeof named)[number]): boolean =>
    kind === 'paragraph'
      ? report.paragraphs.some((paragraph) => paragraph.number === number)
      : report.recommendations.some((recommendation) => recommendation.number === number);
  if (named.length > 0) {
    const missing = named.find((reference) => !exists(reference));
    if (missing !== undefined && !named.some(exists))
      return missing.kind === 'paragraph' ? 'paragraph-unknown' : 'recommendation-unknown';
    return null;
  }
  if (evidence.some((item) => item.origin === 'named')) return null;
  if (absentCountries.length > 0) return 'not-in-report';
  const best = evidence.reduce((highest, item) => Math.max(highest, item.score), 0);
  return best >= leastScore[isSameLanguage ? 'same' : 'across'] ? null : 'not-in-report';
}
