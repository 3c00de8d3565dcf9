/** Every engine that a record can be kept in: the contract suites run on each. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createDatabase } from '../../src/storage/database.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';

/** An engine whose database is new and empty. */
export const engines: Readonly<Record<string, () => Engine>> = {
  sqlite: () => sqliteEngine(join(temporaryFolder(), 'data', 'rapporteur.sqlite')),
};

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-storage-'));
}

export function open(engine: Engine, patienceMs = 5_000): Database {
  return createDatabase(engine, { pause: (milliseconds) => pause(milliseconds), patienceMs });
}

export function openFile(path: string, patienceMs?: number): Database {
  return open(sqliteEngine(path), patienceMs);
}
