/**
 * A fair, bounded queue: a fixed number of jobs run at once, the servers take turns, and a server with a long line delays
 * nobody else. Whoever waits noticeably is told their place. It knows nothing of Discord, and runs what it accepted exactly
 * once, unless it is closed first.
 */
import { UserError } from '../shared/errors.ts';

export type QueueOptions = {
  /** Jobs running at once, of all servers together. */
  readonly concurrency: number;
  /** Jobs of one server running at once. */
  readonly perServer: number;
  /** Jobs of one server that may wait. */
  readonly longest: number;
  /** Milliseconds a job waits before its place is told, and between two such tellings. */
  readonly tellAfterMs: number;
  readonly onChange?: (state: { readonly waiting: number; readonly running: number }) => void;
};

export type Job<Value> = {
  /** Jobs of one key take turns with those of other keys: a server, or a person in a direct message. */
  readonly server: string;
  readonly work: (signal: AbortSignal) => Promise<Value>;
  /** Told how many of the same server are before this job. */
  readonly onPlace?: (before: number) => void;
};

export type Queue = {
  /** Rejects with UserError `queue-full` `{ waiting }`, `restarting` when closed before or while it ran, or as `work` does. */
  readonly run: <Value>(job: Job<Value>) => Promise<Value>;
  /** Takes no more, turns away what waits, gives what runs `graceMs` to finish and then aborts it. */
  readonly close: (graceMs: number) => Promise<void>;
  readonly state: () => { readonly waiting: number; readonly running: number };
};

type Entry = { readonly server: string; readonly begin: () => void; readonly turnAway: () => void };

export function createQueue(options: QueueOptions): Queue {
  /** Servers with a line, in the order of their turns; a server goes to the end after each job that begins. */
  const lines = new Map<string, Entry[]>();
  const runningOf = new Map<string, number>();
  const stopping = new AbortController();
  let running = 0;
  let waiting = 0;
  let isClosed = false;
  let wake: (() => void) | undefined;

  const state = () => ({ waiting, running });

  /** The first in the order of turns that may run: rarely far from the front, however many wait. */
  const nextTurn = (): readonly [string, Entry[]] | undefined => {
    for (const turn of lines) if ((runningOf.get(turn[0]) ?? 0) < options.perServer) return turn;
    return undefined;
  };

  const next = (): void => {
    while (running < options.concurrency) {
      const turn = nextTurn();
      if (turn === undefined) break;
      const [server, line] = turn;
      const entry = line.shift();
      waiting -= 1;
      lines.delete(server);
      if (line.length > 0) lines.set(server, line);
      running += 1;
      runningOf.set(server, (runningOf.get(server) ?? 0) + 1);
      entry?.begin();
    }
    options.onChange?.(state());
  };

  const ended = (server: string): void => {
    running -= 1;
    const left = (runningOf.get(server) ?? 1) - 1;
    if (left === 0) runningOf.delete(server);
    else runningOf.set(server, left);
    if (running === 0) wake?.();
    // Between two jobs everything that arrived meanwhile is read: an acknowledgement never waits for a whole line.
    setImmediate(next);
  };

  const run = async <Value>({ server, work, onPlace }: Job<Value>): Promise<Value> => {
    if (isClosed) throw new UserError('restarting');
    const line = lines.get(server) ?? [];
    if (line.length >= options.longest) throw new UserError('queue-full', { waiting: line.length });
    let teller: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const entry: Entry = { server, begin: resolve, turnAway: () => reject(new UserError('restarting')) };
        line.push(entry);
        waiting += 1;
        lines.set(server, line);
        teller = setInterval(() => onPlace?.(lines.get(server)?.indexOf(entry) ?? 0), options.tellAfterMs);
        setImmediate(next);
      });
    } finally {
      clearInterval(teller);
    }
    try {
      return await work(stopping.signal);
    } catch (error) {
      if (stopping.signal.aborted && error === stopping.signal.reason) throw new UserError('restarting');
      throw error;
    } finally {
      ended(server);
    }
  };

  const close = async (graceMs: number): Promise<void> => {
    isClosed = true;
    const turnedAway = [...lines.values()].flat();
    lines.clear();
    waiting = 0;
    for (const { turnAway } of turnedAway) turnAway();
    if (running === 0) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, graceMs).unref();
    });
    stopping.abort();
  };

  return { run, close, state };
}
