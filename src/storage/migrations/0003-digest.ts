/** The digests: where and when they are wanted, and what became of each local day. */
import type { Migration } from '../migrations.ts';

export const digest: Migration = {
  version: 3,
  name: 'digest',
  up: async ({ schema }) => {
    await schema
      .createTable('digest_schedules')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('report', 'text')
      .addColumn('local_time', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('days', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('quiet', 'text', (column) => column.notNull())
      .addColumn('catch_up_hours', 'integer', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('paused', 'text')
      .addColumn('first_day', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_schedules_key', ['server', 'channel'])
      .execute();
    await schema
      .createTable('digest_claims')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('report', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('nonce', 'text', (column) => column.notNull())
      .addColumn('held_until', 'bigint', (column) => column.notNull())
      .addColumn('reply', 'text')
      .addColumn('picture', 'text')
      .addColumn('sequence', 'bigint')
      .addColumn('told_until', 'bigint')
      .addColumn('shown', 'text')
      .addColumn('messages', 'text')
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_claims_key', ['server', 'channel', 'day'])
      .execute();
  },
};
