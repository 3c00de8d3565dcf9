/**
 * What drafts an answer from evidence. The extractive draft below needs nothing but the evidence; a chat model is another
 * engine behind the same port. A draft is never shown before `verifyClaims` has seen it.
 */
import type { Evidence } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { Answer, Claim } from './answer.ts';

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
