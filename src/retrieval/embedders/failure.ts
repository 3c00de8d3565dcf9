/**
 * Why an endpoint gave no vectors, in one word for a person to act on: which setting is wrong, or that it is not there. The
 * message of an error may repeat what was sent and is never kept.
 */

import { systemErrorCode } from '../../shared/errors.ts';

export type EmbeddingReason =
  | 'key-refused'
  | 'model-unknown'
  | 'not-openai'
  | 'rate-limited'
  | 'server-error'
  | 'timeout'
  | 'unreachable'
  | 'request-refused';

export function embeddingReason(error: unknown): EmbeddingReason {
  const { status, code, name } = error as {
    readonly status?: unknown;
    readonly code?: unknown;
    readonly name?: unknown;
  };
  if (typeof status === 'number') {
    if (status === 401 || status === 403) return 'key-refused';
    if (code === 'model_not_found') return 'model-unknown';
    if (status === 404 || status === 405) return 'not-openai';
    if (status === 429) return 'rate-limited';
    return status >= 500 ? 'server-error' : 'request-refused';
  }
  if (error instanceof SyntaxError || error instanceof TypeError) return 'not-openai';
  if (error instanceof Error && (name === 'APIConnectionTimeoutError' || /timed out/iu.test(error.message)))
    return 'timeout';
  const cause = error instanceof Error ? error.cause : undefined;
  return systemErrorCode(cause) === 'UND_ERR_HEADERS_TIMEOUT' ? 'timeout' : 'unreachable';
}
