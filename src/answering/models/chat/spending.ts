/** What one answer took: prompts, requests, tokens and what they are estimated to cost, as it is kept with the answer. */
import type { Fallback, Written } from '../../model.ts';
import type { Prompt } from '../../prompt.ts';
import type { Budget } from './budget.ts';
import type { Completion } from './endpoint.ts';
import { estimateTokens } from './tokens.ts';

export type Spending = {
  readonly use: (prompt: Prompt) => void;
  /** What came for `prompt`, filled in as `user`; where the endpoint does not count, it is estimated. */
  readonly add: (completion: Pick<Completion, 'text' | 'usage' | 'requests'>, prompt: Prompt, user: string) => void;
  readonly end: (claims: Written['claims'], withheld: Written['withheld'], fallback: Fallback | null) => Written;
};

export type SpendingOptions = {
  readonly model: string;
  readonly budget: Budget;
  /** US dollars per million tokens. */
  readonly price: { readonly input: number; readonly output: number } | null;
};

export function createSpending({ model, budget, price }: SpendingOptions): Spending {
  const prompts: Record<string, string> = {};
  let requests = 0;
  let inputTokens = 0;
  let outputTokens = 0;
  return {
    use: ({ task, hash }) => {
      prompts[task] = hash;
    },
    add: ({ text, usage, requests: made }, prompt, user) => {
      requests += made;
      const input = usage?.inputTokens ?? estimateTokens(prompt.system + user);
      const output = usage?.outputTokens ?? estimateTokens(text);
      inputTokens += input;
      outputTokens += output;
      budget.spend(input + output);
    },
    end: (claims, withheld, fallback) => ({
      claims,
      withheld,
      usage: inputTokens + outputTokens === 0 ? null : { inputTokens, outputTokens },
      record: {
        model,
        prompts,
        requests,
        fallback,
        estimatedCost: price === null ? null : (inputTokens * price.input + outputTokens * price.output) / 1e6,
      },
    }),
  };
}
