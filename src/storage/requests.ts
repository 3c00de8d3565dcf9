/** Messages that wait for their author's consent, in the database. */
import type { Requests } from '../desk/requests.ts';
import type { Database } from './database.ts';
import { numberOf, readable, textOf } from './rows.ts';
import type { Schema } from './schema.ts';

type Row = Record<keyof Schema['consent_requests'], unknown>;

const requestOf = (row: Row) => ({
  id: textOf(row.id),
  server: textOf(row.server),
  channel: textOf(row.channel),
  message: textOf(row.message),
  author: textOf(row.author),
  text: textOf(row.words),
  report: textOf(row.report),
  item: textOf(row.item),
  askedAt: numberOf(row.asked_at),
});

export function createRequests({ use, tidy }: Database): Requests {
  const forget = async (column: 'id' | 'author' | 'server' | 'channel', value: string): Promise<void> => {
    const { numDeletedRows } = await use((kysely) =>
      kysely.deleteFrom('consent_requests').where(column, '=', value).executeTakeFirst(),
    );
    // Words that nobody agreed to keep are not left lying in the file.
    if (Number(numDeletedRows) > 0) await tidy();
  };
  return {
    keep: ({ text, askedAt, ...rest }) =>
      use(async (kysely) => {
        await kysely
          .insertInto('consent_requests')
          .values({ ...rest, words: text, asked_at: askedAt })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }),

    find: (id) =>
      use(async (kysely) => {
        const rows = await kysely.selectFrom('consent_requests').selectAll().where('id', '=', id).execute();
        return readable(rows, requestOf)[0];
      }),

    ofAuthor: (author) =>
      use(async (kysely) => {
        const all = kysely.selectFrom('consent_requests').selectAll().where('author', '=', author);
        return readable(await all.orderBy('asked_at').orderBy('id').execute(), requestOf);
      }),

    close: (id) => forget('id', id),
    erase: (author) => forget('author', author),
    forgetServer: (server) => forget('server', server),
    forgetChannel: (channel) => forget('channel', channel),

    purge: async (before) => {
      const { numDeletedRows } = await use((kysely) =>
        kysely.deleteFrom('consent_requests').where('asked_at', '<', before).executeTakeFirst(),
      );
      if (Number(numDeletedRows) > 0) await tidy();
    },
  };
}
