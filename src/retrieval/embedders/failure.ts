/**
 * Why an endpoint gave no vectors, in one word for a person to act on: which setting is wrong, or that it is not there. The
 * message of an error may repeat what was sent and is never kept.
 */

import { systemErrorCode } from '../../shared/errors.ts';
import { refusalOf } from '../../shared/refusal.ts';

export type EmbeddingReason =
  | 'key-refused'
  | 'model-unknown'
  | 'not-openai'
  | 'rate-limited'
  | 'server-error'
  | 'timeout'
  | 'unreachable'
  | 'request-refused'
  | 'too-long'
  | 'no-credit';

export function embeddingReason(error: unknown): EmbeddingReason {
  const { status, code, name } = error as {
    readonly status?: unknown;
    readonly code?: unknown;
    readonly name?: unknown;
  };
  if (typeof status === 'number') {
    const refusal = refusalOf(status, code, error instanceof Error ? error.message : '');
    return refusal === 'filtered' ? 'request-refused' : refusal;
  }
  if (error instanceof SyntaxError || error instanceof TypeError) return 'not-openai';
  if (error instanceof Error && (name === 'APIConnectionTimeoutError' || /timed out/iu.test(error.message)))
    return 'timeout';
  const cause = error instanceof Error ? error.cause : undefined;
  return systemErrorCode(cause) === 'UND_ERR_HEADERS_TIMEOUT' ? 'timeout' : 'unreachable';
}
