/** The writer of a configuration: its endpoint, budget and judge put together. Nothing is asked of the endpoint yet. */
import type { Writer } from '../../model.ts';
import type { Prompts } from '../../prompt.ts';
import { chatWriter } from '../chat.ts';
import { createBreaker } from './breaker.ts';
import { type BudgetLimits, createBudget } from './budget.ts';
import { createEndpoint } from './endpoint.ts';
import { createJudge } from './judge.ts';
import { createRewrite } from './rewrite.ts';

/** A follow-up is put into words within this part of the time an answer has. */
const rewriteShare = 4;

export type WriterOptions = {
  readonly key: string | null;
  readonly baseUrl: string;
  /** Which model writes. */
  readonly chat: string;
  /** Which model judges what passed the check; null is none. */
  readonly judge: string | null;
  readonly answerWithinMs: number;
  readonly requestWithinMs: number;
  readonly evidenceTokens: number;
  readonly limits: BudgetLimits;
  readonly price: { readonly input: number; readonly output: number } | null;
  readonly prompts: Prompts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  /** 0 to 1. */
  readonly random: () => number;
};

export function makeWriter(options: WriterOptions): Writer {
  const { chat, judge, prompts, limits, now, clock } = options;
  const endpointOf = (model: string) => createEndpoint({ ...options, model, breaker: createBreaker(clock) });
  const endpoint = endpointOf(chat);
  const budget = createBudget(limits, now);
  const writer = chatWriter({
    ...options,
    model: chat,
    endpoint,
    budget,
    judge: judge === null ? null : createJudge(endpointOf(judge), prompts.judge),
  });
  const withinMs = Math.min(options.requestWithinMs, options.answerWithinMs / rewriteShare);
  return { ...writer, rewrite: createRewrite({ endpoint, prompt: prompts.rewrite, budget, withinMs }) };
}
