/**
 * Draws in a thread of its own, so that nobody waits for an answer while a picture is drawn: one after the other, each within
 * its time. A thread that takes longer or breaks down is given up, and the next drawing gets a new one.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '../shared/errors.ts';
import type { Picture } from './draw.ts';
import type { Drawing } from './drawing.ts';
import type { Drawn } from './thread.ts';

export type Studio = {
  /** Rejects with a Fault where it cannot be drawn, or not in time. */
  readonly draw: (drawing: Drawing) => Promise<Picture>;
  /** What is being drawn is given up. */
  readonly close: () => Promise<void>;
};

/** `withinMs`: how long one drawing may take, the start of the thread included. */
export function createStudio({ withinMs }: { readonly withinMs: number }): Studio {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(new URL('./thread.ts', import.meta.url));
    // Between two drawings: a program that is done ends, whatever the thread might still be asked.
    started.unref();
    started.on('error', () => giveUp(started));
    started.on('exit', () => giveUp(started));
    thread = started;
    return started;
  };
  const giveUp = (worker: Worker): Promise<unknown> => {
    if (thread === worker) thread = undefined;
    return worker.terminate();
  };

  const drawOne = (drawing: Drawing): Promise<Picture> =>
    new Promise((resolve, reject) => {
      const worker = thread ?? start();
      const end = (finish: () => void): void => {
        clearTimeout(limit);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
        finish();
      };
      const onMessage = (drawn: Drawn): void =>
        end(() =>
          'picture' in drawn
            ? resolve(drawn.picture)
            : reject(new Fault('a picture could not be drawn', { cause: new Error(drawn.failure) })),
        );
      const onError = (cause: unknown): void =>
        end(() => reject(new Fault('the drawing thread broke down', { cause })));
      const onExit = (): void => end(() => reject(new Fault('the drawing thread ended')));
      const limit = setTimeout(() => {
        end(() => reject(new Fault(`a picture was not drawn within ${withinMs} ms`)));
        void giveUp(worker);
      }, withinMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
      worker.postMessage(drawing);
    });

  return {
    draw: (drawing) => {
      const drawn = last.then(() => drawOne(drawing));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    close: async () => {
      if (thread !== undefined) await giveUp(thread);
    },
  };
}
