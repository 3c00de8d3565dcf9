/**
 * One model at one endpoint: messages in, one text out, or what the model wants looked up. It finds out what the endpoint can
 * (a JSON schema, JSON, only text; streaming or not; tools or not) and remembers it, tries again what may pass, keeps to the
 * deadline and rests an endpoint that keeps failing. It judges no text and looks up nothing.
 */
import type { BaseMessageLike } from '@langchain/core/messages';
import type { Ability } from './ability.ts';
import { fullAbility, lesser } from './ability.ts';
import type { Breaker } from './breaker.ts';
import type { Called, Client, ClientOptions, Schema, Tool, Usage } from './client.ts';
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
  /** What the model wants looked up; null where the endpoint takes no tools, or not this time. */
  readonly call: (request: CallRequest) => Promise<(Called & { readonly requests: number }) | null>;
};

export type EndpointOptions = ClientOptions & {
  readonly breaker: Breaker;
  /** 0 to 1, for pauses that do not fall together. */
  readonly random: () => number;
};

const retries = 2;
const firstPauseMs = 400;
/** Many times what is asked for: a model that goes on after that has lost itself. */
const longestText = 100_000;

/** A request may be refused for its length alone: only one that is refused again tells of tools. */
const refusalsThatTell = 2;

/** Failures with tools after which an answer without them may still come. */
const mayBeOfTools: ReadonlySet<string> = new Set([
  'request-refused',
  'server-error',
  'interrupted',
  'too-long',
  'not-openai',
]);

/** Rejects with ModelFailure; with the signal's reason when aborted. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { breaker, random, requestWithinMs } = options;
  let ability = fullAbility;
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
        const pauseMs = failure.retryAfterMs ?? firstPauseMs * 2 ** tried * (0.5 + random());
        // Who is told to wait longer than an answer may take is not kept waiting.
        if (!isPassing(failure) || tried >= retries || pauseMs > requestWithinMs) {
          if (tellsOfEndpoint(failure)) breaker.failed();
          throw failure;
        }
        tried += 1;
        // A fault may be what a server makes of a feature it lacks: the last try asks for less.
        if (tried === retries && failure.refused !== null) lessen(failure);
        await pause(pauseMs, signal);
      }
    }
  };

  const complete: Endpoint['complete'] = async (request) => {
    let attempted = ability;
    const completion = await persist(
      request.signal,
      (connected) => ask(connected, attempted, request, requestWithinMs),
      ({ refused }) => {
        const next = lesser(attempted, refused);
        attempted = next ?? attempted;
        return next !== null;
      },
    );
    // Remembered once it was answered: a question refused for what it says tells nothing of the endpoint.
    ability = attempted;
    return completion;
  };

  const call: Endpoint['call'] = async ({ system, user, turns, tools, signal }) => {
    if (refusedTools >= refusalsThatTell) return null;
    let { hasSystem } = ability;
    try {
      return await persist(
        signal,
        (connected) => {
          const messages = [...opening(system, user, hasSystem), ...turns];
          return within(requestWithinMs, signal, (limited) => connected.call(messages, tools, limited));
        },
        ({ refused }) => {
          const isLess = refused === 'system' && hasSystem;
          hasSystem = hasSystem && !isLess;
          return isLess;
        },
      );
    } catch (error) {
      if (!(error instanceof ModelFailure) || !mayBeOfTools.has(error.code)) throw error;
      if (error.code === 'request-refused') refusedTools += error.refused === 'tools' ? refusalsThatTell : 1;
      return null;
    }
  };
  return { complete, call };
}

function opening(system: string, user: string, hasSystem: boolean): readonly BaseMessageLike[] {
  if (!hasSystem) return [['user', `${system}\n\n${user}`]];
  return [
    ['system', system],
    ['user', user],
  ];
}

async function ask(
  client: Client,
  ability: Ability,
  request: CompletionRequest,
  withinMs: number,
): Promise<Omit<Completion, 'requests'>> {
  const messages = opening(request.system, request.user, ability.hasSystem);
  let text = '';
  let usage: Usage | null = null;
  let finish: string | null = null;
  let isAnswered = false;
  await within(withinMs, request.signal, async (limited) => {
    for await (const chunk of client.write(messages, ability, request.schema, limited)) {
      isAnswered = true;
      text += chunk.text;
      if (text.length > longestText) throw new ModelFailure('cut-off');
      usage = chunk.usage ?? usage;
      finish = chunk.finish ?? finish;
      if (chunk.text !== '') request.onText?.(text);
      request.signal.throwIfAborted();
    }
  });
  if (!isAnswered) throw new ModelFailure('not-openai');
  if (finish === 'length') throw new ModelFailure('cut-off');
  // A stream that ends without a reason was cut on its way, or comes from a server that never gives one.
  if (finish === null && !/[}\]]\s*(?:`{3})?\s*$/u.test(text))
    throw new ModelFailure(text === '' ? 'not-openai' : 'interrupted');
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
