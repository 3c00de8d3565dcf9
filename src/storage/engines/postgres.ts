/**
 * The record in a Postgres database, for whoever runs the program on several machines or has their backups there. All that
 * is Postgres's own is here. Its address holds a password: nothing but the place is ever said of it.
 */
import type { Kysely as AnyKysely } from 'kysely';
import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Engine } from '../database.ts';
import type { Schema } from '../schema.ts';

/** Of one process: more would only wait for each other, and a small server has a hundred for everybody. */
const mostConnections = 8;
const connectMs = 10_000;
/** No statement of ours takes a second: one that does is waiting for something that does not come. */
const statementMs = 60_000;
/** Any number that no other program locks by; the letters "rapporte". */
const lockId = '8241988049229474917';

/** The database at `url`, postgres://name:password@host:port/database. */
export function postgresEngine(url: string): Engine {
  return {
    path: placeOf(url),
    open: async () => {
      const pool = new Pool({
        connectionString: url,
        max: mostConnections,
        connectionTimeoutMillis: connectMs,
        statement_timeout: statementMs,
        application_name: 'rapporteur',
      });
      // A connection that breaks while nobody uses it is replaced; whoever uses one that breaks is told by their own query.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => void client.on('error', () => undefined));
      const kysely = new Kysely<Schema>({ dialect: new LockingDialect({ pool }) });
      return {
        kysely,
        // Postgres keeps what was overwritten until it is vacuumed; what others hold is left to its own vacuum.
        tidy: async () => {
          await sql`vacuum (skip_locked) answers, ratings, setting_changes, channel_reports, ledger`.execute(kysely);
        },
      };
    },
  };
}

/** "postgres://host:5432/database", without name, password or options. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

class LockingDialect extends PostgresDialect {
  override createAdapter(): LockingAdapter {
    return new LockingAdapter();
  }
}

class LockingAdapter extends PostgresAdapter {
  /** Held until the transaction ends: nobody sees half a migration or begins one of their own. */
  override async acquireMigrationLock(transaction: AnyKysely<never>): Promise<void> {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockId)}::bigint)`.execute(transaction);
  }
}
