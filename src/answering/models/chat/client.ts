/**
 * LangChain over the client of the `openai` package, as the endpoint uses it: a text that comes in pieces or at once, or what
 * the model wants to have looked up. It tries nothing twice and maps no failure.
 */
import type { BaseMessageLike } from '@langchain/core/messages';
import type { Ability, Format } from './ability.ts';
import { evenFetch } from './wire.ts';

export type Usage = { readonly inputTokens: number; readonly outputTokens: number };

/** What a text must be, where the endpoint can hold it to that. */
export type Schema = { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };

export type Chunk = {
  readonly text: string;
  readonly usage: Usage | null;
  readonly finish: string | null;
};

/** Something to look up; `parameters` is a JSON schema. */
export type Tool = {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** What a model wants looked up; null arguments were no JSON object. */
export type ToolCall = {
  readonly id: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>> | null;
};

export type Called = { readonly text: string; readonly calls: readonly ToolCall[]; readonly usage: Usage | null };

export type Client = {
  readonly write: (
    messages: readonly BaseMessageLike[],
    ability: Ability,
    schema: Schema,
    signal: AbortSignal,
  ) => AsyncIterable<Chunk>;
  readonly call: (messages: readonly BaseMessageLike[], tools: readonly Tool[], signal: AbortSignal) => Promise<Called>;
};

export type ClientOptions = {
  readonly key: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly requestWithinMs: number;
};

/** LangChain takes half a second to load: it is loaded when a model is first asked. */
export async function connect({ key, baseUrl, model, requestWithinMs }: ClientOptions): Promise<Client> {
  const { initChatModel } = await import('langchain/chat_models/universal');
  const make = (streamUsage: boolean) =>
    // LangChain chooses the API and the roles by the names of OpenAI's models; under those names, servers have others.
    initChatModel('chat', {
      modelProvider: 'openai',
      modelKwargs: { model },
      // The client insists on a key; servers without one ignore it.
      apiKey: key ?? 'none',
      maxRetries: 0,
      timeout: requestWithinMs,
      streamUsage,
      configuration: { baseURL: baseUrl, logLevel: 'off', fetch: evenFetch },
    });
  const models = { told: await make(true), untold: await make(false) };
  return {
    write: async function* (messages, ability, schema, signal) {
      const chat = ability.tellsUsage ? models.told : models.untold;
      const call = { signal, ...formatOf(ability.format, schema) } as Parameters<typeof chat.stream>[1];
      const input = [...messages];
      if (ability.streams) for await (const part of await chat.stream(input, call)) yield chunkOf(part);
      else yield chunkOf(await chat.invoke(input, call));
    },
    call: async (messages, tools, signal) => {
      const bound = models.untold.bindTools(
        tools.map((definition) => ({ type: 'function' as const, function: definition })),
      );
      return calledOf(await bound.invoke([...messages], { signal }));
    },
  };
}

function formatOf(format: Format, { name, schema }: Schema): object {
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
  return { text, usage: usageOf(usage), finish: typeof finish === 'string' ? finish : null };
}

/** Null where it is not told in whole numbers, or told as nothing. */
function usageOf(usage: Message['usage_metadata']): Usage | null {
  const { input_tokens: inputTokens = 0, output_tokens: outputTokens = 0 } = usage ?? {};
  const isTold = [inputTokens, outputTokens].every((count) => Number.isInteger(count) && count >= 0);
  return isTold && inputTokens + outputTokens > 0 ? { inputTokens, outputTokens } : null;
}

type Calling = Message & {
  readonly tool_calls?: readonly { readonly id?: string; readonly name: string; readonly args: unknown }[] | undefined;
};

function calledOf({ text, usage_metadata, tool_calls = [] }: Calling): Called {
  return {
    text,
    calls: tool_calls.map(({ id = '', name, args }) => ({ id, name, arguments: objectOf(args) })),
    usage: usageOf(usage_metadata),
  };
}

function objectOf(value: unknown): ToolCall['arguments'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
