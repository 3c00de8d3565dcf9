/**
 * One model at one endpoint: messages in, one text out, or what the model wants looked up. It finds out what the endpoint can
 * (a JSON schema, JSON, only text; streaming or not; tools or not) and remembers it, tries again what may pass, keeps to the
 * deadline and rests an endpoint that keeps failing. It judges no text and looks up nothing.
 */
import type { BaseMessageLike } from '@langchain/core/messages';
import type { Breaker } from './breaker.ts';
import type { Ability, Called, Client, ClientOptions, Schema, Tool, Usage } from './client.ts';
import { connect } from './client.ts';
import { isPassing, ModelFailure, modelFailureOf, tellsOfEndpoint } from './failure.ts';

export type Completion = {
  readonly text: string;
  /** Null where the endpoint does not tell. */
  readonly usage: Usage | null;
  readonly requests: number;
};

export type CompletionRequest = {
  readonly system: string;
  readonly user: string;
  readonly schema: Schema;
  readonly signal: AbortSignal;
  /** Told the whole text so far, as it grows. */
  readonly onText?: (text: string) => void;
};

export type CallRequest = {
  readonly system: string;
  readonly user: string;
  /** What was called and answered since. */
  readonly turns: readonly BaseMessageLike[];
  readonly tools: readonly Tool[];
  readonly signal: AbortSignal;
};

export type Endpoint = {
  readonly complete: (request: CompletionRequest) => Promise<Completion>;
  /** What the model wants looked up; null where the endpoint takes no tools. */
  readonly call: (request: CallRequest) => Promise<(Called & { readonly requests: number }) | null>;
};

export type EndpointOptions = ClientOptions & {
  readonly breaker: Breaker;
  /** 0 to 1, for pauses that do not fall together. */
  readonly random: () => number;
};

const retries = 2;
const firstPauseMs = 400;

/** A request may be refused for its length alone: only one that is refused again tells of tools. */
const refusalsThatTell = 2;

/** Rejects with ModelFailure; with the signal's reason when aborted. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { breaker, random, requestWithinMs } = options;
  let ability: Ability = { format: 'json_schema', streams: true, tellsUsage: true };
  let refusedTools = 0;
  let client: Promise<Client> | undefined;

  /** Makes `attempt` until it succeeds or will not; `lessen` tells whether less can be asked of an endpoint that refused. */
  const persist = async <Value>(
    signal: AbortSignal,
    attempt: (client: Client) => Promise<Value>,
    lessen: (failure: ModelFailure) => boolean,
  ): Promise<Value & { readonly requests: number }> => {
    breaker.check();
    client ??= connect(options);
    const connected = await client;
    let tried = 0;
    for (let requests = 1; ; requests += 1) {
      signal.throwIfAborted();
      try {
        const answered = await attempt(connected);
        breaker.succeeded();
        return { ...answered, requests };
      } catch (error) {
        signal.throwIfAborted();
        const failure = modelFailureOf(error);
        if (failure.code === 'request-refused' && lessen(failure)) continue;
        if (!isPassing(failure) || tried >= retries) {
          if (tellsOfEndpoint(failure)) breaker.failed();
          throw failure;
        }
        tried += 1;
        await pause(failure.retryAfterMs ?? firstPauseMs * 2 ** (tried - 1) * (0.5 + random()), signal);
      }
    }
  };

  const complete: Endpoint['complete'] = (request) => {
    let attempted = ability;
    return persist(
      request.signal,
      (connected) => {
        attempted = ability;
        return ask(connected, attempted, request, requestWithinMs);
      },
      (failure) => {
        const next = lesser(attempted, failure);
        ability = next ?? ability;
        return next !== null;
      },
    );
  };

  const call: Endpoint['call'] = async ({ system, user, turns, tools, signal }) => {
    if (refusedTools >= refusalsThatTell) return null;
    const messages: readonly BaseMessageLike[] = [['system', system], ['user', user], ...turns];
    try {
      return await persist(
        signal,
        (connected) => within(requestWithinMs, signal, (limited) => connected.call(messages, tools, limited)),
        () => false,
      );
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.code !== 'request-refused') throw error;
      refusedTools += error.refused === 'tools' ? refusalsThatTell : 1;
      return null;
    }
  };
  return { complete, call };
}

/** What to ask of an endpoint that refused this much; null when nothing less is left. */
function lesser(ability: Ability, { refused }: ModelFailure): Ability | null {
  if (refused === 'stream-usage' && ability.streams && ability.tellsUsage) return { ...ability, tellsUsage: false };
  if (refused === 'stream' && ability.streams) return { ...ability, streams: false };
  if (ability.format === 'json_schema') return { ...ability, format: 'json_object' };
  if (ability.format === 'json_object') return { ...ability, format: 'text' };
  return ability.streams ? { format: 'json_schema', streams: false, tellsUsage: ability.tellsUsage } : null;
}

async function ask(
  client: Client,
  ability: Ability,
  request: CompletionRequest,
  withinMs: number,
): Promise<Omit<Completion, 'requests'>> {
  const messages: readonly BaseMessageLike[] = [
    ['system', request.system],
    ['user', request.user],
  ];
  let text = '';
  let usage: Usage | null = null;
  let finish: string | null = null;
  let isAnswered = false;
  await within(withinMs, request.signal, async (limited) => {
    for await (const chunk of client.write(messages, ability, request.schema, limited)) {
      isAnswered = true;
      text += chunk.text;
      usage = chunk.usage ?? usage;
      finish = chunk.finish ?? finish;
      if (chunk.text !== '') request.onText?.(text);
      request.signal.throwIfAborted();
    }
  });
  if (!isAnswered) throw new ModelFailure('not-openai');
  if (finish === 'length') throw new ModelFailure('cut-off');
  // A stream that ends without a reason was cut on its way.
  if (finish === null) throw new ModelFailure(text === '' ? 'not-openai' : 'interrupted');
  if (text.trim() === '' || finish === 'content_filter') throw new ModelFailure('empty');
  return { text, usage };
}

/** Runs `work` with a limit of its own: the client's ends with the first byte, and a slow drip would outlive it. */
async function within<Value>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const limit = AbortSignal.timeout(milliseconds);
  try {
    const value = await work(AbortSignal.any([signal, limit]));
    // An aborted stream ends as one that is whole.
    if (limit.aborted) throw new ModelFailure('timeout');
    return value;
  } catch (error) {
    throw limit.aborted && !signal.aborted ? new ModelFailure('timeout') : error;
  }
}

/** Waits, but never past the moment the signal aborts: then it rejects at once. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
