/** Messages that somebody wants on record, until their author has answered. */
import type { Migration } from '../migrations.ts';

export const requests: Migration = {
  version: 5,
  name: 'requests',
  up: async ({ schema }) => {
    await schema
      .createTable('consent_requests')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('consent_requests_by_author').on('consent_requests').column('author').execute();
  },
};
