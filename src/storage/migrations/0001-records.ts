/** The first tables: answers with their ratings, settings with their changes, the report of a channel, and the inbox. */
import type { Migration } from '../migrations.ts';

export const records: Migration = {
  version: 1,
  name: 'records',
  up: async ({ schema }) => {
    await schema
      .createTable('answers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text')
      .addColumn('channel', 'text')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('reply', 'text', (column) => column.notNull())
      .addColumn('abstained', 'integer', (column) => column.notNull())
      .addColumn('is_private', 'integer', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('answers_by_person').on('answers').columns(['person', 'asked_at']).execute();
    await schema.createIndex('answers_by_server').on('answers').columns(['server', 'asked_at']).execute();

    await schema
      .createTable('ratings')
      .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('rated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('ratings_key', ['answer', 'person'])
      .execute();
    await schema.createIndex('ratings_by_person').on('ratings').columns(['person', 'rated_at']).execute();

    await schema
      .createTable('settings')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('setting', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('settings_key', ['server', 'setting'])
      .execute();
    await schema
      .createTable('setting_changes')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('setting', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('changes_by_person').on('setting_changes').columns(['person', 'changed_at']).execute();
    await schema.createIndex('changes_by_server').on('setting_changes').column('server').execute();

    await schema
      .createTable('channel_reports')
      .addColumn('channel', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text')
      .addColumn('person', 'text')
      .addColumn('report', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('channel_reports_by_server').on('channel_reports').column('server').execute();
    await schema.createIndex('channel_reports_by_person').on('channel_reports').column('person').execute();

    await schema
      .createTable('inbox')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('taken_at', 'bigint', (column) => column.notNull())
      .addColumn('finished', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('inbox_by_time').on('inbox').column('taken_at').execute();
    await schema
      .createTable('online')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
