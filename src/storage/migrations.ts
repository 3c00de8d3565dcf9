/**
 * Brings a database from whatever version it has to the last one, in one transaction: all of it or nothing, and once, however
 * many processes start together. Migrations are only ever added; one that was released is never edited. It refuses a
 * database that a newer version of the program has written.
 */
import type { Kysely, Transaction } from 'kysely';
import { UserError } from '../shared/errors.ts';
import { records } from './migrations/0001-records.ts';
import { ledger } from './migrations/0002-ledger.ts';
import { digest } from './migrations/0003-digest.ts';
import { sayings } from './migrations/0004-sayings.ts';
import { requests } from './migrations/0005-requests.ts';
import { numberOf } from './rows.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  /** Knows no table types: these are of today, and a migration is of its own day. */
  readonly up: (transaction: Transaction<unknown>) => Promise<void>;
};

/** In order, numbered from 1 without a gap. */
export const migrations: readonly Migration[] = [records, ledger, digest, sayings, requests];

type Versions = { readonly schema_versions: { readonly version: number; readonly name: string } };

/** UserError `record-newer` `{ path, version, known }` and then nothing is changed. */
export async function migrate<Tables>(
  database: Kysely<Tables>,
  path: string,
  known: readonly Migration[] = migrations,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // SQLite's transaction has the file to itself; Postgres takes a lock for it, as kysely's own migrations do.
    await transaction.getExecutor().adapter.acquireMigrationLock(transaction, { lockTable: '', lockRowId: '' });
    const versions = transaction as unknown as Transaction<Versions>;
    await versions.schema
      .createTable('schema_versions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute();
    const [row] = await versions
      .selectFrom('schema_versions')
      .select(({ fn }) => fn.max('version').as('last'))
      .execute();
    const last = row === undefined || row.last === null ? 0 : numberOf(row.last);
    const newest = known.length;
    if (last > newest) throw new UserError('record-newer', { path, version: last, known: newest });
    for (const { version, name, up } of known.slice(last)) {
      await up(transaction as unknown as Transaction<unknown>);
      await versions.insertInto('schema_versions').values({ version, name }).execute();
    }
  });
}
