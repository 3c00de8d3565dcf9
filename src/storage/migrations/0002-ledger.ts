/** The ledger of reviews: a row for each event, and how often what was there before was rewritten. */
import type { Migration } from '../migrations.ts';

export const ledger: Migration = {
  version: 2,
  name: 'ledger',
  up: async ({ schema }) => {
    await schema
      .createTable('ledger')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('change', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ledger_key', ['server', 'report', 'sequence'])
      .addUniqueConstraint('ledger_acts', ['server', 'report', 'act', 'part'])
      .execute();
    await schema.createIndex('ledger_by_person').on('ledger').column('person').execute();
    await schema
      .createTable('ledger_revision')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .execute();
  },
};
