/** Databases that end with their test. */
import { onTestFinished } from 'vitest';
import type { Database, Engine } from '../../src/storage/database.ts';
import { open } from './engines.ts';

/** A database over `engine`, closed when the test is over. */
export function databaseFor(engine: Engine, patienceMs?: number): Database {
  const database = open(engine, patienceMs);
  onTestFinished(() => database.close());
  return database;
}
