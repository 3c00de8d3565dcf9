/**
 * What an answer is. Every claim has at least one citation and every quote is verbatim in the paragraph or recommendation
 * it names (after folding white space); an answer that cannot keep this abstains and says why.
 */

import type { Evidence } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';

export type Citation = {
  readonly report: string;
  readonly paragraph: number | null;
  readonly recommendation: number | null;
  readonly quote: string;
};

export type Claim = { readonly text: string; readonly citations: readonly Citation[] };

/** Why nothing was claimed. `not-in-report`: the evidence does not carry the question. */
export type AbstentionReason = 'not-in-report' | 'no-question' | 'recommendation-unknown' | 'paragraph-unknown';

export type Answer = {
  readonly question: string;
  readonly report: string;
  /** The asker's language: the frame's, not the quotes'. */
  readonly language: Language;
  readonly mode: 'extractive' | 'model';
  readonly abstained: boolean;
  readonly reason: AbstentionReason | null;
  /** The claims as one text with [¶9] and [R5] marks; on abstention, the sentence that says so. */
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  readonly withheld: readonly { readonly text: string; readonly why: string }[];
  readonly timings: { readonly retrieveMs: number; readonly answerMs: number };
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number } | null;
};
