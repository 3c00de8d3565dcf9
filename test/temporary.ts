/** What a whole run shares, taken away at its end: a temporary folder for everything the tests write, and a Postgres server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';

export default async function setup(): Promise<() => Promise<void>> {
  // Before the folder, which is the tests' alone: the server may run as somebody else.
  const stop = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-run-'));
  process.env.TMPDIR = folder;
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
