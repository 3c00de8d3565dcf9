/**
 * Why a model gave nothing that can be used, told from what its client threw. Names only: the message of an error may repeat
 * what was sent, a key included, and is never kept.
 */
import { systemErrorCode } from '../../../shared/errors.ts';
import { refusalOf, statusIn } from '../../../shared/refusal.ts';

export type ModelFailureCode =
  | 'key-refused'
  | 'model-unknown'
  | 'unreachable'
  | 'not-openai'
  | 'request-refused'
  | 'too-long'
  | 'no-credit'
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

/** What endpoints differ in. */
export type Feature = 'format' | 'stream' | 'stream-usage' | 'system' | 'tools';

export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly code: ModelFailureCode;
  /** As the endpoint asked, in milliseconds; null where it did not. */
  readonly retryAfterMs: number | null;
  /** Which feature of the request the endpoint refused, where its words tell; or may have failed of. */
  readonly refused: Feature | null;

  constructor(
    code: ModelFailureCode,
    details: { readonly retryAfterMs?: number | null; readonly refused?: Feature | null } = {},
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
  const lasting = ['timeout', 'key-refused', 'model-unknown', 'not-openai', 'no-credit'];
  return isPassing(new ModelFailure(code)) || lasting.includes(code);
}

/** The failure behind what LangChain or the client of the `openai` package threw. */
export function modelFailureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (!(error instanceof Error)) return new ModelFailure('interrupted');
  const {
    status,
    headers,
    code,
    error: body,
  } = error as Error & {
    readonly status?: unknown;
    readonly headers?: unknown;
    readonly code?: unknown;
    readonly error?: unknown;
  };
  if (typeof status === 'number') return ofStatus(status, saidBy(error), code, headers);
  // LangChain makes an error of its own of this one, without a status.
  if (error.name === 'ContextOverflowError') return new ModelFailure('too-long');
  // An error told in a stream has begun well: its status stands in its code, if anywhere.
  if (body !== undefined) return ofStatus(statusIn(code, 500), saidBy(error), code, headers);
  if (error.name === 'TimeoutError' || /timed out/iu.test(error.message)) return new ModelFailure('timeout');
  const codes = chainOf(error).map((link) => systemErrorCode(link) ?? '');
  if (
    codes.some((found) => /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS)/u.test(found))
  )
    return new ModelFailure('unreachable');
  if (codes.some((found) => /^(?:ECONNRESET|UND_ERR_SOCKET)$/u.test(found))) return new ModelFailure('interrupted');
  if (error instanceof SyntaxError) return new ModelFailure('not-openai');
  return new ModelFailure(/connection error/iu.test(error.message) ? 'unreachable' : 'interrupted');
}

/** What the endpoint said: LangChain adds an address of its own help, whose words tell nothing. */
function saidBy({ message }: Error): string {
  return message.replace(/\s*Troubleshooting URL:[\s\S]*$/u, '');
}

function ofStatus(status: number, said: string, code: unknown, headers: unknown): ModelFailure {
  const refusal = refusalOf(status, code, said);
  const refused = featureIn(said);
  // Servers say so with 400, 404, 422, 500 or 501.
  const isRefusal = refused === 'tools' || (status >= 500 && refused !== null && declining.test(said));
  if (refusal !== 'rate-limited' && refusal !== 'too-long' && isRefusal)
    return new ModelFailure('request-refused', { refused });
  switch (refusal) {
    case 'filtered':
      return new ModelFailure('empty');
    case 'request-refused':
      return new ModelFailure(refusal, { refused });
    case 'server-error':
      return new ModelFailure(refusal, {
        retryAfterMs: retryAfterOf(headers),
        refused: status === 500 || status === 501 ? (refused ?? 'format') : null,
      });
    case 'rate-limited':
      return new ModelFailure(refusal, { retryAfterMs: retryAfterOf(headers) });
    default:
      return new ModelFailure(refusal);
  }
}

/** A fault that is told of a feature is a refusal of it where it says so. */
const declining = /support|implement|unavailable|invalid|unknown|unexpected|failed to (?:parse|compile)/iu;

function featureIn(said: string): Feature | null {
  if (/(?<!\p{L})tools?(?!\p{L})|function.?call/iu.test(said)) return 'tools';
  if (/stream_options/iu.test(said)) return 'stream-usage';
  if (/stream/iu.test(said)) return 'stream';
  if (/(?:system|developer)\W+role|role\W+(?:system|developer)/iu.test(said)) return 'system';
  return /response_format|json|schema|grammar/iu.test(said) ? 'format' : null;
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
