/**
 * Decided on evidence, before anything is drafted: does the report carry this question? What it does not carry is not
 * answered, however well some passage happens to rank.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import type { Evidence } from '../retrieval/retrieve.ts';
import type { AbstentionReason } from './answer.ts';

/**
 * Least share of the question's weight that the best passage must carry. Within one language words match as printed; across
 * languages a gloss carries less.
 */
export const leastShare = { same: 0.3, across: 0.25 } as const;

/** Null when the evidence carries the question; otherwise why the answer abstains. */
export function gate(
  question: string,
  report: Report,
  evidence: readonly Evidence[],
  sameLanguage: boolean,
): AbstentionReason | null {
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
  const best = Math.max(0, ...evidence.map((item) => item.score));
  return best >= leastShare[sameLanguage ? 'same' : 'across'] ? null : 'not-in-report';
}
