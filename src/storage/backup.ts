/**
 * Copies of the record's file while the program runs, made and put back by SQLite itself (https://www.sqlite.org/backup.html):
 * a copy is whole or not there at all, and what is put back takes the place of everything at one moment. Nothing that is
 * there is ever overwritten without a copy of it beside.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { makeFolder } from '../shared/folders.ts';
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
    throw explained(error, target);
  } finally {
    await removeWithCompanions(half);
  }
}

/**
 * Puts the copy at `source` in the place of the file at `path`, brought up to date first. Gives where what was there is
 * kept: beside it, named by `now`, milliseconds since 1970; null where there was nothing. Programs that have the file open go
 * on with what was put back. UserErrors `backup-damaged` `{ path }`, `record-newer`, and those of the record.
 */
export async function restoreFrom(source: string, path: string, now: number, pause: Pause): Promise<string | null> {
  if (!(await isThere(source))) throw new UserError('file-not-found', { path: source });
  const fresh = `${path}.restoring`;
  await makeFolder(dirname(path));
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
    const kept = (await isThere(path)) ? `${path}.${now}` : null;
    if (kept !== null) await backUp(path, kept);
    await copy(fresh, path);
    return kept;
  } catch (error) {
    throw explained(error, path);
  } finally {
    await removeWithCompanions(fresh);
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

/** SQLite keeps a log and its index beside a file that it only reads. */
async function removeWithCompanions(path: string): Promise<void> {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
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
