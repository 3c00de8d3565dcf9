/**
 * A follow-up that no rule resolves, put into words of its own by the model: one request, within a part of the time an answer
 * has. What comes is taken for a question and nothing else; a number that was never named makes it worthless, and whatever
 * goes wrong leaves the question as it was typed.
 */
import { references } from '../../../report/reference.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Rewrite } from '../../conversation/understand.ts';
import type { Prompt } from '../../prompt.ts';
import { fenced } from '../../prompt.ts';
import { cleanQuestion } from '../../question.ts';
import type { Budget } from './budget.ts';
import type { Endpoint } from './endpoint.ts';
import { estimateTokens } from './tokens.ts';

export type RewriteOptions = {
  readonly endpoint: Endpoint;
  readonly prompt: Prompt;
  readonly budget: Budget;
  readonly withinMs: number;
};

const schema = {
  name: 'question',
  schema: {
    type: 'object',
    properties: { question: { type: 'string' } },
    required: ['question'],
    additionalProperties: false,
  },
};

/** Longer than this it is no longer a question that was short before. */
const longest = 300;

export function createRewrite({ endpoint, prompt, budget, withinMs }: RewriteOptions): Rewrite {
  return async ({ question, turns, language, asker, signal }) => {
    const limit = AbortSignal.timeout(withinMs);
    const ending = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    const user = prompt.user({ history: historyOf(turns), language, question: fenced(question) });
    try {
      budget.check(asker);
      const { text, usage } = await endpoint.complete({ system: prompt.system, user, schema, signal: ending });
      const { inputTokens, outputTokens } = usage ?? {
        inputTokens: estimateTokens(prompt.system + user),
        outputTokens: estimateTokens(text),
      };
      budget.spend(inputTokens + outputTokens);
      return questionIn(text, [question, ...turns.map(namedIn)].join('\n'));
    } catch {
      signal?.throwIfAborted();
      return null;
    }
  };
}

/** The earliest first, as they were said. */
function historyOf(turns: readonly Turn[]): string {
  return [...turns]
    .reverse()
    .map((turn) => `<history>\n${fenced(namedIn(turn))}\n</history>`)
    .join('\n');
}

/** The question and what its answer cited. */
function namedIn({ question, cited }: Turn): string {
  const places = cited.map(({ kind, number }) => `${kind} ${number}`);
  return [question, ...(places.length === 0 ? [] : [`(${places.join('; ')})`])].join('\n');
}

/** The question in `text`, if it names no place that `known` does not. */
function questionIn(text: string, known: string): string | null {
  const written = /\{[\s\S]*\}/u.exec(text)?.[0] ?? '';
  let given: unknown;
  try {
    given = (JSON.parse(written) as { readonly question?: unknown }).question;
  } catch {
    return null;
  }
  if (typeof given !== 'string' || given.length > longest) return null;
  const places = new Set(references(known).map(({ kind, number }) => `${kind} ${number}`));
  if (references(given).some(({ kind, number }) => !places.has(`${kind} ${number}`))) return null;
  try {
    return cleanQuestion(given);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
