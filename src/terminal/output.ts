/**
 * A stream that is written to completely and quietly: every write waits until the system has it, and a reader that goes away
 * (`| head -1`) ends the writing instead of the process.
 */
import type { Writable } from 'node:stream';
import { systemErrorCode, UserError } from '../shared/errors.ts';

export type Output = {
  /** Resolves when the text is handed over, or at once when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  /** Aborted when the reader has gone: what is still being worked out can stop. */
  readonly closed: AbortSignal;
};

/** Wraps `stream`; the errors of the stream belong to this output from now on. */
export function createOutput(stream: Writable): Output {
  const reader = new AbortController();
  const isGone = (error: unknown): boolean => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemErrorCode(error) ?? '');
  // Without a listener an EPIPE after the last write would end the process with a stack trace.
  stream.on('error', (error) => {
    if (isGone(error)) reader.abort();
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (reader.signal.aborted) return resolve();
      stream.write(text, (error) => {
        if (error === undefined || error === null) return resolve();
        if (isGone(error)) {
          reader.abort();
          return resolve();
        }
        const full = ['ENOSPC', 'EDQUOT'].includes(systemErrorCode(error) ?? '');
        reject(full ? new UserError('disk-full', { path: 'stdout' }) : error);
      });
    });
  return { write, closed: reader.signal };
}
