/**
 * For harder questions: the model looks things up, in a few rounds within one deadline and one budget of tokens, before
 * anything is drafted. What it gathers is evidence for the same draft and the same check as any other. Where the endpoint
 * takes no tools, or time runs out, the answer goes on with what there is.
 */
import type { BaseMessageLike } from '@langchain/core/messages';
import type { Evidence, ReportIndex } from '../../../retrieval/retrieve.ts';
import type { Prompt } from '../../prompt.ts';
import { fenced } from '../../prompt.ts';
import type { Called, ToolCall } from './client.ts';
import type { Endpoint } from './endpoint.ts';
import type { Found } from './look-ups.ts';
import { lookUp, lookUpTools } from './look-ups.ts';
import { placeOf } from './sources.ts';
import type { Spending } from './spending.ts';
import { estimateTokens } from './tokens.ts';

export type GatherRequest = {
  /** The reports that the question is about. */
  readonly indexes: readonly ReportIndex[];
  readonly endpoint: Endpoint;
  readonly prompt: Prompt;
  /** The prompt's variables. */
  readonly values: Readonly<Record<string, string>>;
  readonly spending: Spending;
  /** Tokens that what is looked up may take. */
  readonly room: number;
  /** Of the whole answer. */
  readonly signal: AbortSignal;
  /** A part of it, after which gathering ends and writing begins. */
  readonly withinMs: number;
};

export const mostRounds = 3;
/** More at once than a question needs. */
const mostCalls = 6;

/** What was looked up, each passage once, in the order of asking. Rejects with ModelFailure, or with the reason of `signal`. */
export async function gather(request: GatherRequest): Promise<readonly Evidence[]> {
  const { indexes, endpoint, prompt, values, spending, signal } = request;
  const limit = AbortSignal.timeout(request.withinMs);
  const ending = AbortSignal.any([signal, limit]);
  const gathered = new Map<string, Evidence>();
  const turns: BaseMessageLike[] = [];
  const asked = new Set<string>();
  const tools = lookUpTools(indexes);
  const user = prompt.user(values);
  let left = request.room;
  spending.use(prompt);
  try {
    for (let round = 0; round < mostRounds && left > 0; round += 1) {
      const called = await endpoint.call({ system: prompt.system, user, turns, tools, signal: ending });
      if (called === null) break;
      spending.add(called, prompt, `${user}${JSON.stringify(turns)}`);
      if (called.calls.length === 0) break;
      turns.push(turnOf(called));
      for (const [at, call] of called.calls.entries()) {
        const key = JSON.stringify([call.name, call.arguments]);
        const found = at >= mostCalls || asked.has(key) ? refused(at) : await lookUp(call, indexes, ending);
        asked.add(key);
        const told = toldOf(found, left, indexes.length > 1);
        left -= estimateTokens(told);
        for (const evidence of found.evidence) {
          const place = `${evidence.report} ${evidence.passage.id}`;
          if (!gathered.has(place)) gathered.set(place, evidence);
        }
        turns.push({ role: 'tool', tool_call_id: call.id, content: told });
      }
    }
  } catch (error) {
    // Its own limit ends the gathering, not the answer.
    if (signal.aborted || !limit.aborted) throw error;
  }
  return [...gathered.values()];
}

/** The model's turn as it is sent back: arguments that could not be read are left out. */
function turnOf({ text, calls }: Called): BaseMessageLike {
  const named = (call: ToolCall) => ({ name: call.name, arguments: JSON.stringify(call.arguments ?? {}) });
  return {
    role: 'assistant',
    content: text,
    tool_calls: calls.map((call) => ({ id: call.id, type: 'function', function: named(call) })),
  };
}

const refused = (at: number): Found => ({
  evidence: [],
  said: at >= mostCalls ? `At most ${mostCalls} things at once.` : 'This was looked up before; see above.',
});

/** What was found as data, cut to the room that is left. */
function toldOf({ evidence, said }: Found, room: number, isAcross: boolean): string {
  if (said !== null) return said;
  let left = room;
  const sources: string[] = [];
  for (const item of evidence) {
    const source = `<source place="${placeOf(item, isAcross)}">\n${fenced(item.text)}\n</source>`;
    const tokens = estimateTokens(source);
    // A letter is at least a token in Chinese: what is kept is never more than what is left.
    if (tokens > left)
      sources.push(
        `<source place="${placeOf(item, isAcross)}">\n${fenced(item.text.slice(0, Math.max(0, left - 16)))}…\n</source>`,
      );
    else sources.push(source);
    left -= tokens;
    if (left <= 0) break;
  }
  return sources.join('\n');
}
