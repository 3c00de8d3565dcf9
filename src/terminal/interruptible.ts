/**
 * Work that Ctrl-C stops: the first time it is asked to stop and says so, a second time the process is left as any other. npm
 * passes on what the terminal has sent already, so what follows at once is no second.
 */
import { UserError } from '../shared/errors.ts';

/** So soon after the first it is the same key. */
const echoMs = 250;

/** Runs `work`; Ctrl-C aborts its signal with UserError `cancelled`. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  let stoppedAt: number | undefined;
  const onInterrupt = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      stop.abort(new UserError('cancelled'));
    } else if (performance.now() - stoppedAt > echoMs) {
      process.off('SIGINT', onInterrupt);
      process.kill(process.pid, 'SIGINT');
    }
  };
  process.on('SIGINT', onInterrupt);
  try {
    return await work(stop.signal);
  } finally {
    // Once more after the last word is written, the echo would end the process in the middle of it.
    if (stoppedAt === undefined) process.off('SIGINT', onInterrupt);
  }
}
