/**
 * One model at one endpoint: messages in, one text out. It finds out what the endpoint can (a JSON schema, JSON, only text;
 * streaming or not) and remembers it, tries again what may pass, keeps to the deadline and rests an endpoint that keeps
 * failing. It judges no text.
 */
import type { BaseMessageLike } from '@langchain/core/messages';
import type { Breaker } from './breaker.ts';
import { isPassing, ModelFailure, modelFailureOf, tellsOfEndpoint } from './failure.ts';

export type Usage = { readonly inputTokens: number; readonly outputTokens: number };

export type Completion = {
  readonly text: string;
  /** Null where the endpoint does not tell. */
  readonly usage: Usage | null;
  readonly requests: number;
};

export type CompletionRequest = {
  readonly system: string;
  readonly user: string;
  /** What the text must be, where the endpoint can hold it to that. */
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  readonly signal: AbortSignal;
  /** Told the whole text so far, as it grows. */
  readonly onText?: (text: string) => void;
};

export type Endpoint = { readonly complete: (request: CompletionRequest) => Promise<Completion> };

export type EndpointOptions = {
  readonly key: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly requestWithinMs: number;
  readonly breaker: Breaker;
  /** 0 to 1, for pauses that do not fall together. */
  readonly random: () => number;
};

type Format = 'json_schema' | 'json_object' | 'text';
type Ability = { readonly format: Format; readonly streams: boolean; readonly tellsUsage: boolean };

const retries = 2;
const firstPauseMs = 400;

/** Rejects with ModelFailure; with the signal's reason when aborted. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { breaker, random } = options;
  let ability: Ability = { format: 'json_schema', streams: true, tellsUsage: true };
  let client: Promise<Client> | undefined;

  const complete = async (request: CompletionRequest): Promise<Completion> => {
    breaker.check();
    client ??= connect(options);
    const connected = await client;
    let tried = 0;
    for (let requests = 1; ; requests += 1) {
      request.signal.throwIfAborted();
      const attempted = ability;
      try {
        const answered = await ask(connected, attempted, request, options.requestWithinMs);
        breaker.succeeded();
        return { ...answered, requests };
      } catch (error) {
        request.signal.throwIfAborted();
        const failure = modelFailureOf(error);
        const next = failure.code === 'request-refused' ? lesser(attempted, failure) : null;
        if (next !== null) {
          ability = next;
          continue;
        }
        if (!isPassing(failure) || tried >= retries) {
          if (tellsOfEndpoint(failure)) breaker.failed();
          throw failure;
        }
        tried += 1;
        await pause(failure.retryAfterMs ?? firstPauseMs * 2 ** (tried - 1) * (0.5 + random()), request.signal);
      }
    }
  };
  return { complete };
}

/** What to ask of an endpoint that refused this much; null when nothing less is left. */
function lesser(ability: Ability, { refused }: ModelFailure): Ability | null {
  if (refused === 'stream-usage' && ability.streams && ability.tellsUsage) return { ...ability, tellsUsage: false };
  if (refused === 'stream' && ability.streams) return { ...ability, streams: false };
  if (ability.format === 'json_schema') return { ...ability, format: 'json_object' };
  if (ability.format === 'json_object') return { ...ability, format: 'text' };
  return ability.streams ? { format: 'json_schema', streams: false, tellsUsage: ability.tellsUsage } : null;
}

type Chunk = {
  readonly text: string;
  readonly usage: Usage | null;
  readonly finish: string | null;
};
type Client = (
  messages: readonly BaseMessageLike[],
  ability: Ability,
  request: CompletionRequest,
  signal: AbortSignal,
) => AsyncIterable<Chunk>;

/** LangChain takes half a second to load: it is loaded when a model is first asked. */
async function connect({ key, baseUrl, model, requestWithinMs }: EndpointOptions): Promise<Client> {
  const { initChatModel } = await import('langchain/chat_models/universal');
  const make = (streamUsage: boolean) =>
    initChatModel(model, {
      modelProvider: 'openai',
      // The client insists on a key; servers without one ignore it.
      apiKey: key ?? 'none',
      maxRetries: 0,
      timeout: requestWithinMs,
      streamUsage,
      configuration: { baseURL: baseUrl, logLevel: 'off' },
    });
  const models = { told: await make(true), untold: await make(false) };
  return async function* run(messages, ability, { schema }, signal) {
    const chat = ability.tellsUsage ? models.told : models.untold;
    const call = { signal, ...formatOf(ability.format, schema) } as Parameters<typeof chat.stream>[1];
    const input = [...messages];
    if (ability.streams) for await (const part of await chat.stream(input, call)) yield chunkOf(part);
    else yield chunkOf(await chat.invoke(input, call));
  };
}

function formatOf(format: Format, { name, schema }: CompletionRequest['schema']): object {
  if (format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
}

type Message = {
  readonly text: string;
  readonly usage_metadata?: { readonly input_tokens?: number; readonly output_tokens?: number } | undefined;
  readonly response_metadata?: Readonly<Record<string, unknown>>;
};

function chunkOf({ text, usage_metadata: usage, response_metadata: about }: Message): Chunk {
  const finish = about?.finish_reason;
  return {
    text,
    usage:
      usage === undefined ? null : { inputTokens: usage.input_tokens ?? 0, outputTokens: usage.output_tokens ?? 0 },
    finish: typeof finish === 'string' ? finish : null,
  };
}

async function ask(
  client: Client,
  ability: Ability,
  request: CompletionRequest,
  withinMs: number,
): Promise<Omit<Completion, 'requests'>> {
  // The client's own limit ends with the first byte: a slow drip would outlive it.
  const limit = AbortSignal.timeout(withinMs);
  const messages: readonly BaseMessageLike[] = [
    ['system', request.system],
    ['user', request.user],
  ];
  let text = '';
  let usage: Usage | null = null;
  let finish: string | null = null;
  let isAnswered = false;
  try {
    for await (const chunk of client(messages, ability, request, AbortSignal.any([request.signal, limit]))) {
      isAnswered = true;
      text += chunk.text;
      usage = chunk.usage ?? usage;
      finish = chunk.finish ?? finish;
      if (chunk.text !== '') request.onText?.(text);
      request.signal.throwIfAborted();
    }
  } catch (error) {
    throw limit.aborted && !request.signal.aborted ? new ModelFailure('timeout') : error;
  }
  if (limit.aborted) throw new ModelFailure('timeout');
  if (!isAnswered) throw new ModelFailure('not-openai');
  if (finish === 'length') throw new ModelFailure('cut-off');
  // A stream that ends without a reason was cut on its way.
  if (finish === null) throw new ModelFailure(text === '' ? 'not-openai' : 'interrupted');
  if (text.trim() === '' || finish === 'content_filter') throw new ModelFailure('empty');
  return { text, usage };
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
