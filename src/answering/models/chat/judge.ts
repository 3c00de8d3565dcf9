/**
 * A second model's opinion on claims that passed the mechanical check: it can only take away. Where it fails or cannot be
 * read the mechanical check stands alone.
 */
import type { Claim } from '../../answer.ts';
import type { Prompt } from '../../prompt.ts';
import { fenced } from '../../prompt.ts';
import type { Endpoint } from './endpoint.ts';
import type { Spending } from './spending.ts';

/** Those of `claims` that the judge does not find in `sources`. Rejects only when aborted. */
export type Judge = (
  claims: readonly Claim[],
  sources: string,
  signal: AbortSignal,
  spending: Spending,
) => Promise<readonly Claim[]>;

const schema = {
  name: 'judgement',
  schema: {
    type: 'object',
    properties: { carried: { type: 'array', items: { type: 'integer' } } },
    required: ['carried'],
    additionalProperties: false,
  },
};

export function createJudge(endpoint: Endpoint, prompt: Prompt): Judge {
  return async (claims, sources, signal, spending) => {
    const listed = claims
      .map(
        ({ text, citations }, at) =>
          `<claim number="${at + 1}">\n${fenced(text)}\n${citations.map(({ quote }) => fenced(quote)).join('\n')}\n</claim>`,
      )
      .join('\n');
    const user = prompt.user({ sources, claims: listed });
    spending.use(prompt);
    try {
      const completion = await endpoint.complete({ system: prompt.system, user, schema, signal });
      spending.add(completion, prompt, user);
      const carried = numbersIn(completion.text);
      return carried === null ? [] : claims.filter((_, at) => !carried.includes(at + 1));
    } catch {
      signal.throwIfAborted();
      return [];
    }
  };
}

function numbersIn(text: string): readonly number[] | null {
  const list = /"carried"\s*:\s*\[([\d\s,]*)\]/u.exec(text)?.[1];
  return list === undefined ? null : (list.match(/\d+/gu) ?? []).map(Number);
}
