/** Processes of their own that work with the record, ended with the test that started them. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Work } from './children/work.ts';

const script = fileURLToPath(new URL('./children/work.ts', import.meta.url));

export type Worker = {
  readonly tell: (work: Work) => void;
  /** The next thing it says; undefined when it has ended. */
  readonly next: () => Promise<unknown>;
  /** Ends it where it stands (SIGKILL), and gives what it said and nobody had asked for. */
  readonly kill: () => Promise<readonly unknown[]>;
};

/** Resolves when the process waits for work. */
export async function startWorker(): Promise<Worker> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    return done === true ? undefined : JSON.parse(value);
  };
  await next();
  return {
    tell: (work) => void child.stdin.write(`${JSON.stringify(work)}\n`),
    next,
    kill: async () => {
      child.kill('SIGKILL');
      const rest: unknown[] = [];
      for (let said = await next(); said !== undefined; said = await next()) rest.push(said);
      return rest;
    },
  };
}
