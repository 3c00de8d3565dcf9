/**
 * What the desk keeps, in the database. Text that comes from people is only ever a bound value, and every method is one
 * statement or one transaction.
 */
import type { Records } from '../desk/records.ts';
import { createAnswerRecords } from './answers.ts';
import type { Database } from './database.ts';
import { createPersonalRecords } from './personal.ts';
import { createRetention } from './retention.ts';
import { readable, textOf } from './rows.ts';
import { readSettings, writeSettings } from './settings.ts';

export function createRecords(database: Database): Records {
  const { use } = database;
  return {
    ...createAnswerRecords(database),
    ...createPersonalRecords(database),
    ...createRetention(database),

    settings: (server) => use((kysely) => readSettings(kysely, server)),

    changeSettings: (server, change, by) =>
      use((kysely) => kysely.transaction().execute((transaction) => writeSettings(transaction, server, change, by))),

    channelReport: (channel) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('channel_reports')
          .select('report')
          .where('channel', '=', channel)
          .execute();
        return readable(rows, ({ report }) => textOf(report))[0] ?? null;
      }),

    setChannelReport: ({ channel, server, person }, report) =>
      use(async (kysely) => {
        if (report === null) {
          await kysely.deleteFrom('channel_reports').where('channel', '=', channel).execute();
          return;
        }
        const chosen = { report, server, person: server === null ? person : null };
        await kysely
          .insertInto('channel_reports')
          .values({ channel, ...chosen })
          .onConflict((conflict) => conflict.column('channel').doUpdateSet(chosen))
          .execute();
      }),
  };
}
