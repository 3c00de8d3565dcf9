/**
 * Copies of the record's file while the program runs, made and put back by SQLite itself (https://www.sqlite.org/backup.html):
 * a copy is whole or not there at all, and what is put back takes the place of everything at one moment. Nothing that is
 * there is ever overwritten without a copy of it beside.
 */
import { rename, rm, stat } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { createDatabase } from './database.ts';
import { sqliteEngine } from './engines/sqlite.ts';
import { explained } from './failures.ts';
import { createLedger } from './ledger.ts';
import { countRevision } from './revision.ts';

type Pause = (milliseconds: number) => Promise<void>;

/** Writes a copy of the file at `path` to `target`. UserErrors `backup-exists` `{ path }` and those of the record. */
export async function backUp(path: string, target: string): Promise<void> {
  if (await isThere(target)) throw new UserError('backup-exists', { path: target });
  if (!(await isThere(path))) throw new UserError('file-not-found', { path });
  const half = `${target}.part`;
  try {
    await copy(path, half);
    checkWhole(half);
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true });
    throw explained(error, target);
  }
}

/**
 * Puts the copy at `source` in the place of the file at `path`, brought up to date first; what was there is copied to `kept`.
 * Programs that have the file open go on with what was put back. UserErrors `backup-damaged` `{ path }`, `backup-exists` where
 * `kept` is there, `record-newer`, and those of the record.
 */
export async function restoreFrom(source: string, path: string, kept: string, pause: Pause): Promise<void> {
  if (!(await isThere(source))) throw new UserError('file-not-found', { path: source });
  const fresh = `${path}.restoring`;
  try {
    await rm(fresh, { force: true });
    try {
      await copy(source, fresh);
      checkWhole(fresh);
    } catch {
      throw new UserError('backup-damaged', { path: source });
    }
    const database = createDatabase(sqliteEngine(fresh), { pause });
    try {
      // Another number than the file had and the copy has: whoever read either reads again.
      const by = 1 + (await createLedger(database).revision()) + (await revisionAt(path, pause));
      await database.use((kysely) => kysely.transaction().execute((transaction) => countRevision(transaction, by)));
    } finally {
      await database.close();
    }
    if (await isThere(path)) await backUp(path, kept);
    await copy(fresh, path);
  } catch (error) {
    throw explained(error, path);
  } finally {
    for (const file of [fresh, `${fresh}-wal`, `${fresh}-shm`]) await rm(file, { force: true });
  }
}

async function revisionAt(path: string, pause: Pause): Promise<number> {
  if (!(await isThere(path))) return 0;
  const database = createDatabase(sqliteEngine(path), { pause });
  try {
    return await createLedger(database).revision();
  } finally {
    await database.close();
  }
}

async function copy(from: string, to: string): Promise<void> {
  const file = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await file.backup(to);
  } finally {
    file.close();
  }
}

/** Throws where it is no record of this program or a page of it is damaged. */
function checkWhole(path: string): void {
  const file = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const found = file.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new UserError('backup-damaged', { path });
    file.prepare('select version from schema_versions').all();
  } finally {
    file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
