/**
 * What drafts an answer from evidence. The extractive draft below needs nothing but the evidence; a chat model is another
 * engine behind the same port. A draft is never shown before `verifyClaims` has seen it.
 */
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { Answer, Claim } from './answer.ts';
import type { Rewrite } from './conversation/understand.ts';
import type { Asker } from './models/chat/budget.ts';
import type { ModelFailureCode } from './models/chat/failure.ts';

export type DraftRequest = {
  readonly question: string;
  readonly language: Language;
  readonly evidence: readonly Evidence[];
  /** Headings of the report that the question asks under; none when left out. */
  readonly headings?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
};

export type Draft = { readonly claims: readonly Claim[]; readonly usage: Answer['usage'] };

export type AnswerModel = {
  readonly mode: Answer['mode'];
  readonly draft: (request: DraftRequest) => Promise<Draft>;
};

/** Why an answer is the report's own sentences although a model is configured. */
export type Fallback = ModelFailureCode | 'declined' | 'nothing-carried';

/** How an answer came about where a model is configured: kept with it. */
export type ModelRecord = {
  readonly model: string;
  /** The prompts it was drafted with, by task: the first digits of the hash of each. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly requests: number;
  /** Null when the answer is the model's. */
  readonly fallback: Fallback | null;
  /** US dollars, of the configured price; null without one. */
  readonly estimatedCost: number | null;
};

/** What a writer is doing: having a draft written, or the draft judged and what failed said again. */
export type WritingStep = 'writing' | 'checking';

export type WriteRequest = {
  readonly question: string;
  readonly language: Language;
  readonly evidence: readonly Evidence[];
  readonly index: ReportIndex;
  /** Other reports that the question is about as well; none when left out. */
  readonly others?: readonly ReportIndex[];
  readonly asker: Asker;
  readonly signal?: AbortSignal;
  /** Told each claim as soon as it is known to stand. */
  readonly onClaim?: (claim: Claim) => void;
  readonly onStep?: (step: WritingStep) => void;
  /** Told what was looked up beside `evidence`, before anything is claimed of it. */
  readonly onEvidence?: (found: readonly Evidence[]) => void;
};

export type Written = Draft & {
  /** Claims that did not stand. */
  readonly withheld: Answer['withheld'];
  readonly record: ModelRecord;
};

/**
 * Drafts and checks: every claim it gives stands. It gives none, and says why, whenever the model does not do; it rejects
 * only with the reason of the signal.
 */
export type Writer = {
  readonly write: (request: WriteRequest) => Promise<Written>;
  /** Makes a question stand by itself that hangs on those before it; left out where it cannot. */
  readonly rewrite?: Rewrite;
};
