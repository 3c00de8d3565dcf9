/** What was said of what is on record. Calls that closed or were reminded of before this was kept were said then. */
import type { Kysely, Transaction } from 'kysely';
import type { Migration } from '../migrations.ts';
import { jsonOf } from '../rows.ts';

type Tables = {
  readonly ledger: { readonly server: string; readonly report: string; readonly at: number; readonly change: string };
  readonly sayings: {
    readonly server: string;
    readonly report: string;
    readonly name: string;
    readonly attempt: number;
    readonly held_until: number;
    readonly said_at: number;
  };
};

export const sayings: Migration = {
  version: 4,
  name: 'sayings',
  up: async (transaction) => {
    await transaction.schema
      .createTable('sayings')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('held_until', 'bigint', (column) => column.notNull())
      .addColumn('said_at', 'bigint')
      .addPrimaryKeyConstraint('sayings_key', ['server', 'report', 'name'])
      .execute();
    await sayWhatWasSaid(transaction as unknown as Transaction<Tables>);
  },
};

async function sayWhatWasSaid(tables: Kysely<Tables>): Promise<void> {
  const rows = await tables
    .selectFrom('ledger')
    .select(['server', 'report', 'at', 'change'])
    .where(({ or, eb }) => or([eb('change', 'like', '%"call.closed"%'), eb('change', 'like', '%"call.reminded"%')]))
    .execute();
  for (const { server, report, at, change } of rows) {
    const { kind, id } = (jsonOf(change) ?? {}) as { kind?: unknown; id?: unknown };
    const what = kind === 'call.closed' ? 'outcome' : kind === 'call.reminded' ? 'reminder' : undefined;
    if (what === undefined || typeof id !== 'string') continue;
    await tables
      .insertInto('sayings')
      .values({ server, report, name: `${what} ${id}`, attempt: 1, held_until: at, said_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
