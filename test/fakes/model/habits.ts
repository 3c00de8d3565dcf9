/** What real servers send, byte by byte: pieces of streams, whole answers, and refusals in the shapes they come in. */
import type { Behaviour } from './chat.ts';

export type Raw = Extract<Behaviour, { raw: unknown }>;

const common = { id: 'x', created: 1_700_000_000, model: 'm' };

/** One piece of a stream, with what stands beside its choice. */
export function piece(delta: unknown, finish: string | null = null, beside: object = {}): object {
  return {
    ...common,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...beside,
  };
}

/** Events of a stream as one text; strings stand as they are. */
export function events(...data: readonly (object | string)[]): string {
  return data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('');
}

export function streamed(...data: readonly (object | string)[]): Raw {
  return { raw: events(...data), type: 'text/event-stream' };
}

/** A whole text in pieces of forty letters, as most servers stream it. */
export function usualEvents(text: string): string {
  const pieces = (text.match(/[\s\S]{1,40}/gu) ?? []).map((content) => piece({ content }));
  return events(piece({ role: 'assistant', content: '' }), ...pieces, piece({}, 'stop'), '[DONE]');
}

export function whole(message: object, finish = 'stop'): Raw {
  const body = { ...common, object: 'chat.completion', choices: [{ index: 0, message, finish_reason: finish }] };
  return { raw: JSON.stringify(body), type: 'application/json' };
}

/** A refusal: an object is sent as JSON, a text as a page. */
export function refusing(answers: number, body: object | string, headers: Readonly<Record<string, string>> = {}): Raw {
  return typeof body === 'string'
    ? { raw: body, type: 'text/html', answers, headers }
    : { raw: JSON.stringify(body), type: 'application/json', answers, headers };
}
