/** Every engine that a record can be kept in: the contract suites run on each. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createDatabase } from '../../src/storage/database.ts';
import { postgresEngine } from '../../src/storage/engines/postgres.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';
import { serverVariable } from '../postgres.ts';

/**
 * Where a new and empty database of each engine would be: a path, or an address that begins with postgres: Without a server,
 * which the run has said, there is only the first.
 */
export function newAddresses(): Readonly<Record<string, () => string>> {
  const server = process.env[serverVariable];
  return {
    sqlite: () => join(temporaryFolder(), 'data', 'rapporteur.sqlite'),
    ...(server === undefined ? {} : { postgres: () => newPostgresAddress(server) }),
  };
}

/** An engine whose database is new and empty. */
export const engines: Readonly<Record<string, () => Engine>> = Object.fromEntries(
  Object.entries(newAddresses()).map(([name, newAddress]) => [name, () => engineAt(newAddress())]),
);

let schemas = 0;
/** A schema of its own in the run's one database: made in a moment, and as good as a database. */
function newPostgresAddress(url: string): string {
  schemas += 1;
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=test_${process.pid}_${schemas}`);
  return address.href;
}

export function engineAt(address: string): Engine {
  if (!address.startsWith('postgres:')) return sqliteEngine(address);
  const engine = postgresEngine(address);
  return {
    path: engine.path,
    open: async () => {
      const client = new Client({ connectionString: address });
      await client.connect();
      const schema = new URL(address).searchParams.get('options')?.split('=')[1] ?? '';
      // Several processes may make it at once.
      await client.query(`select pg_advisory_lock(1); create schema if not exists ${schema};`);
      await client.end();
      return engine.open();
    },
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-storage-'));
}

export function open(engine: Engine, patienceMs = 5_000): Database {
  return createDatabase(engine, { pause: (milliseconds) => pause(milliseconds), patienceMs });
}

export function openFile(path: string, patienceMs?: number): Database {
  return open(sqliteEngine(path), patienceMs);
}
