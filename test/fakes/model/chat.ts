/** One chat completion as it was scripted, streamed where the request asks for it. */
import type { ServerResponse } from 'node:http';
import { apiError, event, sendJson } from './wire.ts';

export type ChatBody = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly stream_options?: unknown;
  readonly response_format?: { readonly type: string };
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
};

export type Behaviour =
  /** `pieces`: how many events a stream of it is cut into. */
  | { readonly text: string; readonly finish?: 'stop' | 'length' | 'content_filter'; readonly pieces?: number }
  | { readonly tools: readonly { readonly name: string; readonly arguments: unknown }[] }
  | { readonly refusal: string }
  | {
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Nothing ever comes. */
  | { readonly hang: true }
  /** The answer comes in pieces, `everyMs` apart; with `cutAfter` the connection is closed after so many. */
  | { readonly drip: string; readonly pieces: number; readonly everyMs: number; readonly cutAfter?: number }
  /** A stream of these pieces, each as soon as its turn has come; the test decides when. */
  | { readonly parts: readonly string[]; readonly turn: (part: number) => Promise<unknown> }
  /** These bytes, whatever was asked; in pieces each is a write of its own, and with `breaks` the connection is torn after them. */
  | {
      readonly raw: string | readonly (string | Uint8Array)[];
      readonly type: string;
      /** 200 when left out. */
      readonly answers?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly breaks?: boolean;
    };

export function playChat(behaviour: Behaviour, body: ChatBody, response: ServerResponse) {
  if ('hang' in behaviour) return;
  if ('status' in behaviour)
    return apiError(
      response,
      behaviour.status,
      behaviour.code ?? 'server_error',
      behaviour.message ?? 'The server had an error.',
      behaviour.headers,
    );
  if ('raw' in behaviour) {
    void raw(behaviour, response);
    return;
  }
  if ('drip' in behaviour) return drip(behaviour, body, response);
  if ('parts' in behaviour) {
    void parts(behaviour, body, response);
    return;
  }
  if (body.stream === true) return stream(behaviour, body, response);
  const finish = 'tools' in behaviour ? 'tool_calls' : 'refusal' in behaviour ? 'stop' : (behaviour.finish ?? 'stop');
  const message =
    'tools' in behaviour
      ? { role: 'assistant', content: null, tool_calls: toolCalls(behaviour.tools) }
      : 'refusal' in behaviour
        ? { role: 'assistant', content: null, refusal: behaviour.refusal }
        : { role: 'assistant', content: behaviour.text };
  sendJson(response, 200, {
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: body.model,
    choices: [{ index: 0, message, finish_reason: finish, logprobs: null }],
    usage: usageOf(body, 'text' in behaviour ? behaviour.text : ''),
  });
}

/** About four characters a token in Latin script, one in Chinese: the order of what vendors count. */
export function tokensOf(text: string): number {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / 4);
}

function usageOf(body: ChatBody, text: string) {
  const input = tokensOf(body.messages.map(({ content }) => content ?? '').join('\n'));
  return { prompt_tokens: input, completion_tokens: tokensOf(text), total_tokens: input + tokensOf(text) };
}

function toolCalls(tools: readonly { readonly name: string; readonly arguments: unknown }[]) {
  return tools.map(({ name, arguments: given }, index) => ({
    index,
    id: `call_${index}`,
    type: 'function',
    // A text stands as it is: models write JSON that is none.
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));
}

function chunk(body: ChatBody, delta: unknown, finish: string | null = null) {
  return {
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: body.model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

function stream(
  behaviour: Exclude<
    Behaviour,
    { hang: true } | { status: number } | { raw: unknown } | { drip: string } | { parts: readonly string[] }
  >,
  body: ChatBody,
  response: ServerResponse,
) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  event(response, chunk(body, { role: 'assistant', content: '' }));
  let finish = 'stop';
  if ('tools' in behaviour) {
    event(response, chunk(body, { tool_calls: toolCalls(behaviour.tools) }));
    finish = 'tool_calls';
  } else if ('refusal' in behaviour) event(response, chunk(body, { refusal: behaviour.refusal }));
  else {
    for (const piece of piecesOf(behaviour.text, behaviour.pieces ?? 8))
      event(response, chunk(body, { content: piece }));
    finish = behaviour.finish ?? 'stop';
  }
  event(response, chunk(body, {}, finish));
  finishStream(response, body, 'text' in behaviour ? behaviour.text : '');
}

function finishStream(response: ServerResponse, body: ChatBody, text: string): void {
  if (body.stream_options !== undefined)
    event(response, { ...chunk(body, {}), choices: [], usage: usageOf(body, text) });
  event(response, '[DONE]');
  response.end();
}

async function raw(behaviour: Extract<Behaviour, { raw: unknown }>, response: ServerResponse): Promise<void> {
  response.writeHead(behaviour.answers ?? 200, { 'content-type': behaviour.type, ...behaviour.headers });
  const pieces = typeof behaviour.raw === 'string' ? [behaviour.raw] : behaviour.raw;
  // Each leaves before the next is written: what reads them meets them apart.
  for (const piece of pieces) {
    await new Promise((resolve) => response.write(piece, resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (behaviour.breaks === true) response.destroy();
  else response.end();
}

function drip(behaviour: Extract<Behaviour, { drip: string }>, body: ChatBody, response: ServerResponse) {
  const pieces = piecesOf(behaviour.drip, behaviour.pieces);
  response.writeHead(200, { 'content-type': body.stream === true ? 'text/event-stream' : 'application/json' });
  let at = 0;
  const timer = setInterval(() => {
    if (behaviour.cutAfter !== undefined && at >= behaviour.cutAfter) {
      clearInterval(timer);
      response.destroy();
    } else if (at < pieces.length) {
      if (body.stream === true) event(response, chunk(body, { content: pieces[at] }));
      // White space before a body of JSON keeps the connection busy and says nothing.
      else response.write(' ');
      at += 1;
    } else {
      clearInterval(timer);
      if (body.stream === true) {
        event(response, chunk(body, {}, 'stop'));
        finishStream(response, body, behaviour.drip);
      } else
        response.end(
          JSON.stringify({
            choices: [{ index: 0, message: { role: 'assistant', content: behaviour.drip }, finish_reason: 'stop' }],
            usage: usageOf(body, behaviour.drip),
          }),
        );
    }
  }, behaviour.everyMs);
  response.once('close', () => clearInterval(timer));
}

async function parts(
  { parts, turn }: Extract<Behaviour, { parts: readonly string[] }>,
  body: ChatBody,
  response: ServerResponse,
): Promise<void> {
  if (body.stream !== true) {
    for (const at of parts.keys()) await turn(at);
    return playChat({ text: parts.join('') }, body, response);
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  event(response, chunk(body, { role: 'assistant', content: '' }));
  for (const [at, part] of parts.entries()) {
    await turn(at);
    if (response.destroyed) return;
    event(response, chunk(body, { content: part }));
  }
  event(response, chunk(body, {}, 'stop'));
  finishStream(response, body, parts.join(''));
}

function piecesOf(text: string, count: number): readonly string[] {
  const size = Math.max(1, Math.ceil(text.length / count));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}
