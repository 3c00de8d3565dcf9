/**
 * A model server on 127.0.0.1 that speaks OpenAI's wire protocol: chat completions with and without streaming, structured
 * output, tools, embeddings, errors. What it says is scripted; it understands nothing. Every request is recorded.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour, ChatBody } from './model/chat.ts';
import { playChat } from './model/chat.ts';
import type { EmbeddingFaults } from './model/embeddings.ts';
import { embeddingsFor } from './model/embeddings.ts';
import { apiError, sendJson } from './model/wire.ts';

export type { Behaviour, ChatBody } from './model/chat.ts';

export type Recorded = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: ChatBody & { readonly input?: string | readonly string[]; readonly encoding_format?: string };
  /** Resolves with true when whoever asked went away before the whole answer was sent. */
  readonly gone: Promise<boolean>;
};

export type FakeModelOptions = {
  /** What comes for each chat request; `at` counts them from 0. */
  readonly chat?: (body: ChatBody, at: number) => Behaviour;
  /** A key that every request must bear. */
  readonly key?: string;
  /** Models it has; any when left out. */
  readonly models?: readonly string[];
  /** What it refuses with 400, as servers do that never heard of it. */
  readonly lacks?: readonly ('json_schema' | 'json_object' | 'tools' | 'stream' | 'stream_options')[];
  readonly embeddings?: EmbeddingFaults & {
    /** Instead of vectors, for the request of that number. */
    readonly instead?: (at: number, texts: readonly string[]) => Behaviour | undefined;
  };
};

export type FakeModel = {
  /** With "/v1". */
  readonly baseUrl: string;
  readonly requests: readonly Recorded[];
  readonly close: () => Promise<void>;
};

/** `port`: to stand where another stood. */
export async function startFakeModel(options: FakeModelOptions = {}, port = 0): Promise<FakeModel> {
  const requests: Recorded[] = [];
  const counts = { chat: 0, embeddings: 0 };
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    const body = await bodyOf(request);
    const path = request.url ?? '';
    const gone = new Promise<boolean>((resolve) => response.once('close', () => resolve(!response.writableFinished)));
    requests.push({ path, headers: request.headers, body, gone });
    if (options.key !== undefined && request.headers.authorization !== `Bearer ${options.key}`)
      return apiError(response, 401, 'invalid_api_key', 'Incorrect API key provided.');
    if (path === '/v1/chat/completions') return chat(body, response);
    if (path === '/v1/embeddings') return embeddings(body, response);
    return apiError(response, 404, 'not_found', `Unknown request URL: ${path}`);
  });

  const isUnknown = (model: string): boolean => options.models !== undefined && !options.models.includes(model);
  const unknown = (model: string, response: ServerResponse) =>
    apiError(response, 404, 'model_not_found', `The model \`${model}\` does not exist.`);

  const chat = (body: ChatBody, response: ServerResponse) => {
    if (isUnknown(body.model)) return unknown(body.model, response);
    for (const feature of options.lacks ?? [])
      if (asksFor(feature, body)) return apiError(response, 400, 'unsupported', `${feature} is not supported.`);
    const behaviour = options.chat?.(body, counts.chat) ?? { text: 'pong' };
    counts.chat += 1;
    playChat(behaviour, body, response);
  };

  const embeddings = (body: Recorded['body'], response: ServerResponse) => {
    if (isUnknown(body.model)) return unknown(body.model, response);
    const texts = typeof body.input === 'string' ? [body.input] : (body.input ?? []);
    const instead = options.embeddings?.instead?.(counts.embeddings, texts);
    counts.embeddings += 1;
    if (instead !== undefined) return playChat(instead, body, response);
    sendJson(
      response,
      200,
      embeddingsFor(texts, body.encoding_format ?? 'float', body.model, options.embeddings ?? {}),
    );
  };

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function asksFor(feature: string, body: ChatBody): boolean {
  if (feature === 'stream') return body.stream === true;
  if (feature === 'stream_options') return body.stream_options !== undefined;
  if (feature === 'tools') return body.tools !== undefined;
  return body.response_format?.type === feature;
}

async function bodyOf(request: IncomingMessage): Promise<Recorded['body']> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? ({ model: '', messages: [] } as Recorded['body']) : JSON.parse(text);
}
