/**
 * Whether an endpoint answers as the configuration expects: one tiny request of the kind the program makes. It tells a fact
 * for the doctor, with the setting to change; what an endpoint answers beside that is not kept, and no key is part of a fact.
 */
import { systemErrorCode } from '../shared/errors.ts';
import { type Refusal, refusalOf, statusIn } from '../shared/refusal.ts';

export type EndpointFact = { readonly good: boolean; readonly detail: string };

export type Asked = {
  readonly key: string | null;
  readonly baseUrl: string;
  readonly model: string;
  /** The setting that names the model. */
  readonly setting: 'CHAT_MODEL' | 'VERIFY_MODEL' | 'EMBEDDING_MODEL';
};

const withinMs = 10_000;
/** Servers know one of them or the other. */
const limits = [{ max_completion_tokens: 16 }, { max_tokens: 16 }] as const;

export async function askEndpoint(asked: Asked): Promise<EndpointFact> {
  const { model, baseUrl, setting } = asked;
  const told = (good: boolean, why: string): EndpointFact => ({ good, detail: `${model} · ${baseUrl}: ${why}` });
  try {
    const answer = await answerOf(asked);
    return answer === null ? told(true, 'ok') : told(false, `${meanings[answer.refusal](setting)} (${answer.status})`);
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    // The message of a failed call may repeat what was sent: only its code or kind is told.
    const code = systemErrorCode(cause) ?? (error instanceof Error ? error.name : 'unknown');
    return told(false, `OPENAI_BASE_URL unreachable (${code})`);
  }
}

const meanings: Readonly<Record<Refusal, (setting: string) => string>> = {
  'key-refused': () => 'OPENAI_API_KEY refused',
  'no-credit': () => 'OPENAI_API_KEY has no credit left',
  'model-unknown': (setting) => `${setting} unknown`,
  'rate-limited': () => 'rate-limited',
  'server-error': () => 'failing',
  'not-openai': () => 'OPENAI_BASE_URL is no OpenAI endpoint',
  'request-refused': (setting) => `${setting} takes no such request`,
  'too-long': (setting) => `${setting} takes no such request`,
  filtered: (setting) => `${setting} takes no such request`,
};

/** Null where it answers; else why not. */
async function answerOf(asked: Asked): Promise<{ readonly refusal: Refusal; readonly status: number } | null> {
  if (asked.setting === 'EMBEDDING_MODEL')
    return send(asked, 'embeddings', { input: 'ping', encoding_format: 'float' }, 'data');
  const messages = [{ role: 'user', content: 'ping' }];
  for (const limit of limits) {
    const answer = await send(asked, 'chat/completions', { messages, ...limit }, 'choices');
    if (answer?.refusal !== 'request-refused') return answer;
  }
  // What it does not take of this request comes after the key and the model: both are good.
  return null;
}

async function send({ key, baseUrl, model }: Asked, path: string, request: object, list: 'choices' | 'data') {
  const response = await fetch(`${baseUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, ...request }),
    signal: AbortSignal.timeout(withinMs),
  });
  const said = await response.text();
  const body = parsed(said);
  const { status } = response;
  if (response.ok && Array.isArray(body?.[list])) return null;
  if (body === null || (response.ok && body.error === undefined)) {
    const refusal = status >= 400 ? refusalOf(status, null, '') : 'not-openai';
    return { refusal: refusal === 'request-refused' ? ('not-openai' as const) : refusal, status };
  }
  const { code } = membersOf(body.error ?? body);
  return { refusal: refusalOf(response.ok ? statusIn(code, 502) : status, code, said), status };
}

/** An object, or the first of a list, as one server sends its errors. */
function parsed(said: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(said);
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === 'object' ? first : null;
  } catch {
    return null;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
