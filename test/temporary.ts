/**
 * What a whole run shares, taken away at its end: a temporary folder for everything the tests write, a Postgres
 * server, the index of the seed report with the dictionary, and the program as Node compiled it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runner } from './cli/run.ts';
import { startPostgres } from './postgres.ts';

export default async function setup(): Promise<() => Promise<void>> {
  // Before the folder, which is the tests' alone: the server may run as somebody else.
  const stop = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-run-'));
  process.env.TMPDIR = folder;
  // For every process of the tests, the workers that run them too.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  await prepareProgram(folder);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Questions in every language have all tables made that answers need; tests ask with what they find. */
async function prepareProgram(folder: string): Promise<void> {
  const questions = [
    '第9段说了什么？',
    'Who trains the staff?',
    'Qui forme le personnel ?',
    '¿Quién forma al personal?',
  ];
  const input = questions.map((question) => JSON.stringify({ question })).join('\n');
  const { code, stderr } = await runner(folder)(['ask', '--batch'], { input });
  if (code !== 0) throw new Error(`the program answers nothing: ${stderr}`);
  // Those that tests kill never keep what they compiled: one that ends with its input does it for them.
  const child = join(import.meta.dirname, 'storage', 'children', 'work.ts');
  await once(spawn(process.execPath, [child], { stdio: 'ignore' }), 'close');
}
