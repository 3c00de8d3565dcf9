/**
 * Why a model gave nothing that can be used, told from what its client threw. Names only: the message of an error may repeat
 * what was sent, a key included, and is never kept.
 */
import { systemErrorCode } from '../../../shared/errors.ts';

export type ModelFailureCode =
  | 'key-refused'
  | 'model-unknown'
  | 'unreachable'
  | 'not-openai'
  | 'request-refused'
  | 'rate-limited'
  | 'server-error'
  | 'timeout'
  | 'interrupted'
  | 'empty'
  | 'cut-off'
  | 'malformed'
  | 'resting'
  | 'daily-tokens'
  | 'person-limit'
  | 'server-limit';

export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly code: ModelFailureCode;
  /** As the endpoint asked, in milliseconds; null where it did not. */
  readonly retryAfterMs: number | null;
  /** Which feature of the request the endpoint refused, where its words tell. */
  readonly refused: 'stream' | 'stream-usage' | 'tools' | null;

  constructor(
    code: ModelFailureCode,
    details: { readonly retryAfterMs?: number | null; readonly refused?: ModelFailure['refused'] } = {},
  ) {
    super(code);
    this.code = code;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.refused = details.refused ?? null;
  }
}

/** Failures that another try may cure. */
const passing: ReadonlySet<ModelFailureCode> = new Set(['rate-limited', 'server-error', 'unreachable', 'interrupted']);

export function isPassing({ code }: ModelFailure): boolean {
  return passing.has(code);
}

/** Failures that tell of the endpoint, not of one question: several of them in a row rest it. */
export function tellsOfEndpoint({ code }: ModelFailure): boolean {
  return isPassing(new ModelFailure(code)) || ['timeout', 'key-refused', 'model-unknown', 'not-openai'].includes(code);
}

/** The failure behind what LangChain or the client of the `openai` package threw. */
export function modelFailureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (!(error instanceof Error)) return new ModelFailure('interrupted');
  const { status, headers, code } = error as Error & {
    readonly status?: unknown;
    readonly headers?: unknown;
    readonly code?: unknown;
  };
  if (typeof status === 'number') return ofStatus(status, saidBy(error), code, headers);
  if (error.name === 'TimeoutError' || /timed out/iu.test(error.message)) return new ModelFailure('timeout');
  const codes = chainOf(error).map((link) => systemErrorCode(link) ?? '');
  if (
    codes.some((found) => /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS)/u.test(found))
  )
    return new ModelFailure('unreachable');
  if (error instanceof SyntaxError) return new ModelFailure('not-openai');
  return new ModelFailure(/connection error/iu.test(error.message) ? 'unreachable' : 'interrupted');
}

/** What the endpoint said: LangChain adds an address of its own help, whose words tell nothing. */
function saidBy({ message }: Error): string {
  return message.replace(/\s*Troubleshooting URL:[\s\S]*$/u, '');
}

function ofStatus(status: number, message: string, code: unknown, headers: unknown): ModelFailure {
  if (status === 401 || status === 403) return new ModelFailure('key-refused');
  // Servers say so with 400, 404, 422, 500 or 501.
  if (status !== 429 && /(?<!\p{L})tools?(?!\p{L})|function.?call/iu.test(message))
    return new ModelFailure('request-refused', { refused: 'tools' });
  if (code === 'model_not_found' || (status === 404 && /model/iu.test(message)))
    return new ModelFailure('model-unknown');
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) return new ModelFailure('not-openai');
  if (status === 429) {
    // A quota that is used up comes back with no waiting.
    if (code === 'insufficient_quota') return new ModelFailure('request-refused');
    return new ModelFailure('rate-limited', { retryAfterMs: retryAfterOf(headers) });
  }
  if (status === 408 || status === 409 || status >= 500)
    return new ModelFailure('server-error', { retryAfterMs: retryAfterOf(headers) });
  const refused = /stream_options/iu.test(message) ? 'stream-usage' : /stream/iu.test(message) ? 'stream' : null;
  return new ModelFailure('request-refused', { refused });
}

/** `retry-after-ms`, or `retry-after` in seconds (RFC 9110 10.2.3); a date is left to the usual pause. */
function retryAfterOf(headers: unknown): number | null {
  const read = (name: string): string => {
    if (headers instanceof Headers) return headers.get(name) ?? '';
    const value = (headers as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const milliseconds = Number.parseFloat(read('retry-after-ms'));
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const seconds = Number.parseFloat(read('retry-after'));
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : null;
}

function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link instanceof Error && chain.length < 8; link = link.cause) chain.push(link);
  return chain;
}
