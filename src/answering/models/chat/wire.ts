/**
 * `fetch` with the unevenness of servers taken out, for the client reads one shape: a text given in parts is one text, a whole
 * answer where a stream was asked for is a stream of one piece, an error told with 200 is an error, and a call of a tool has an
 * id, a name and arguments in JSON. All else passes as it came.
 */
import { statusIn } from '../../../shared/refusal.ts';
import type { Members } from './loose-json.ts';
import { membersOf, readLoose } from './loose-json.ts';

export const evenFetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const response = await fetch(input, init);
  if (!response.ok || response.body === null) return response;
  const { status, headers } = response;
  if (!/json/iu.test(headers.get('content-type') ?? ''))
    return new Response(response.body.pipeThrough(evenLines()), { status, headers });
  const text = await response.text();
  const body = parse(text);
  if (body === undefined) return new Response(text, { status, headers });
  if (body.error !== undefined && body.error !== null && body.choices === undefined)
    return new Response(text, { status: statusIn(membersOf(body.error).code, 502), headers });
  const isStream = typeof init?.body === 'string' && parse(init.body)?.stream === true;
  if (isStream && Array.isArray(body.choices)) return new Response(asStream(even(body)), { status, headers });
  return new Response(JSON.stringify(even(body)), { status, headers });
};

function parse(json: string): Members | undefined {
  try {
    return membersOf(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** The content of every message, or piece of one, as one text. */
function even(body: Members): Members {
  if (!Array.isArray(body.choices)) return body;
  const choices = body.choices.map((choice: unknown) => {
    const { message, delta, ...rest } = membersOf(choice);
    return {
      ...rest,
      ...(message === undefined ? {} : { message: withCalls(message) }),
      ...(delta === undefined ? {} : { delta: withText(delta) }),
    };
  });
  return { ...body, choices };
}

function withText(message: unknown): Members {
  const members = membersOf(message);
  return Array.isArray(members.content) ? { ...members, content: textOf(members.content) } : members;
}

/** What a model thinks comes as a part of another type. */
function textOf(parts: readonly unknown[]): string {
  return parts
    .map(membersOf)
    .map(({ type, text }) => (type === 'text' && typeof text === 'string' ? text : ''))
    .join('');
}

/** A whole message, with calls that can be answered one by one. */
function withCalls(message: unknown): Members {
  const { tool_calls: given, ...members } = withText(message);
  const calls = (Array.isArray(given) ? given : []).map(membersOf);
  if (calls.length === 0) return members;
  const ids = calls.map(({ id }) => (typeof id === 'string' ? id : ''));
  const called = calls.map(({ function: of }, at) => {
    const { name, arguments: values } = membersOf(of);
    const id = ids[at] === '' || ids.indexOf(ids[at] ?? '') < at ? `call_${at}` : ids[at];
    return { id, type: 'function', function: { name: String(name ?? ''), arguments: jsonOf(values) } };
  });
  return { ...members, tool_calls: called };
}

/** Arguments as JSON, once; "null" where they cannot be read. */
function jsonOf(values: unknown): string {
  const read = typeof values === 'string' ? readLoose(values, 0)?.value : values;
  return JSON.stringify(typeof read === 'string' ? (readLoose(read, 0)?.value ?? null) : (read ?? null));
}

function asStream(body: Members): string {
  const choices = (body.choices as readonly unknown[]).map((choice) => {
    const { message, ...rest } = membersOf(choice);
    return { ...rest, delta: message };
  });
  return `data: ${JSON.stringify({ ...body, choices })}\n\ndata: [DONE]\n\n`;
}

function evenLines(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  return new TransformStream({
    transform: (bytes, out) => {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) out.enqueue(encoder.encode(lines.map((line) => `${evenLine(line)}\n`).join('')));
    },
    flush: (out) => out.enqueue(encoder.encode(evenLine(rest + decoder.decode()))),
  });
}

function evenLine(line: string): string {
  if (!/^data:.*"content"\s*:\s*\[/u.test(line)) return line;
  const body = parse(line.slice('data:'.length));
  return body === undefined ? line : `data: ${JSON.stringify(even(body))}`;
}
