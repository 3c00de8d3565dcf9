/**
 * What went wrong with the database, for whoever waits for it: worth another try in a moment, a reason why nothing can be
 * read or written now, or a mistake of the program. SQLite's result codes: https://www.sqlite.org/rescode.html
 */
import { Fault, systemErrorCode, UserError } from '../shared/errors.ts';
import { explainedPostgres, isPostgresBusy } from './postgres-failures.ts';

/** Another connection holds the database at the moment, or came between while this one took its own hold (PROTOCOL). */
const busy = /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u;
const full = /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/u;
/** The file, its disk or its folder is not as it should be; extended codes begin with the same words. */
const unavailable = /^SQLITE_(?:READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN|PERM|AUTH|NOMEM)/u;
/** Of the folder, which is made by us and not by SQLite. */
const systemTrouble = /^E(?:ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR|IO|MFILE|NFILE|LOOP|NAMETOOLONG|NOENT)$/u;

export function isBusy(error: unknown): boolean {
  return busy.test(systemErrorCode(error) ?? '') || isPostgresBusy(error);
}

/**
 * As UserError `disk-full` `{ path }` or `record-unavailable` `{ reason }`, the reason being the code of what happened; of a
 * server also as `database-unreachable` `{ path, reason }`, `database-refused` and `database-unknown` `{ path }`; anything
 * else as a Fault. `path` is where the database is.
 */
export function explained(error: unknown, path: string): UserError | Fault {
  if (error instanceof UserError || error instanceof Fault) return error;
  const code = systemErrorCode(error) ?? '';
  if (full.test(code)) return new UserError('disk-full', { path });
  if (busy.test(code) || unavailable.test(code) || systemTrouble.test(code))
    return new UserError('record-unavailable', { reason: code });
  const told = explainedPostgres(error, path);
  if (told !== undefined) return told;
  return new Fault('the database could not do what was asked of it', { cause: error });
}
