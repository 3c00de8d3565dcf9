/**
 * Whether an endpoint answers as the configuration expects: one tiny request of the kind the program makes. It tells a fact
 * for the doctor; what an endpoint answers beside that is not read, and no key is part of a fact.
 */
import { systemErrorCode } from '../shared/errors.ts';

export type EndpointFact = { readonly good: boolean; readonly detail: string };

export type Asked = {
  readonly key: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly kind: 'chat' | 'embeddings';
};

const withinMs = 10_000;

export async function askEndpoint({ key, baseUrl, model, kind }: Asked): Promise<EndpointFact> {
  const told = (good: boolean, why: string): EndpointFact => ({ good, detail: `${model} · ${baseUrl}: ${why}` });
  const path = kind === 'chat' ? 'chat/completions' : 'embeddings';
  const body =
    kind === 'chat'
      ? { model, messages: [{ role: 'user', content: 'ping' }], max_completion_tokens: 16 }
      : { model, input: 'ping', encoding_format: 'float' };
  try {
    const response = await fetch(`${baseUrl}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
    });
    const read = membersOf(await response.json().catch(() => null));
    const { status } = response;
    if (status === 401 || status === 403) return told(false, `OPENAI_API_KEY refused (${status})`);
    if (status === 429) return told(false, `rate-limited (${status})`);
    const { code } = membersOf(read.error);
    const setting = kind === 'chat' ? 'CHAT_MODEL' : 'EMBEDDING_MODEL';
    if (code === 'model_not_found') return told(false, `${setting} unknown (${status})`);
    if (status >= 500) return told(false, `failing (${status})`);
    // A parameter that it does not know comes after the key and the model: both are good.
    if (status === 400 && read.error !== undefined && kind === 'chat') return told(true, 'ok');
    if (status === 404 && read.error !== undefined)
      return told(false, `${setting} or OPENAI_BASE_URL unknown (${status})`);
    const list = kind === 'chat' ? read.choices : read.data;
    if (status === 200 && Array.isArray(list)) return told(true, 'ok');
    return told(false, `OPENAI_BASE_URL is no OpenAI endpoint (${status})`);
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    // The message of a failed call may repeat what was sent: only its code or kind is told.
    const code = systemErrorCode(cause) ?? (error instanceof Error ? error.name : 'unknown');
    return told(false, `OPENAI_BASE_URL unreachable (${code})`);
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
