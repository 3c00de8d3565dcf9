/** The messages that were taken to be answered, in the database: whoever's statement comes first has the message. */
import type { Inbox } from '../discord/inbox.ts';
import type { Database } from './database.ts';
import { numberOf, readable, textOf } from './rows.ts';

export function createInbox({ use }: Database): Inbox {
  return {
    take: ({ id, channel }, now, staleAfterMs) =>
      use(async (kysely) => {
        const taken = await kysely
          .insertInto('inbox')
          .values({ id, channel, taken_at: now, finished: 0 })
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet({ taken_at: now })
              .where('inbox.finished', '=', 0)
              .where('inbox.taken_at', '<', now - staleAfterMs),
          )
          .returning('id')
          .execute();
        return taken.length > 0;
      }),

    finish: (id) =>
      use(async (kysely) => {
        await kysely.updateTable('inbox').set({ finished: 1 }).where('id', '=', id).execute();
      }),

    unfinished: (since) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('inbox')
          .select(['id', 'channel'])
          .where('taken_at', '>=', since)
          .where('finished', '=', 0)
          .orderBy('taken_at')
          .orderBy('id')
          .execute();
        return readable(rows, (row) => ({ id: textOf(row.id), channel: textOf(row.channel) }));
      }),

    channels: (since) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('inbox')
          .select('channel')
          .distinct()
          .where('taken_at', '>=', since)
          .orderBy('channel')
          .execute();
        return readable(rows, ({ channel }) => textOf(channel));
      }),

    lastOnline: (name) =>
      use(async (kysely) => {
        const rows = await kysely.selectFrom('online').select('seen_at').where('name', '=', name).execute();
        return readable(rows, (row) => numberOf(row.seen_at))[0] ?? null;
      }),

    markOnline: (name, at) =>
      use(async (kysely) => {
        await kysely
          .insertInto('online')
          .values({ name, seen_at: at })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ seen_at: at }))
          .execute();
      }),

    forget: (before) =>
      use(async (kysely) => {
        await kysely.deleteFrom('inbox').where('taken_at', '<', before).execute();
      }),
  };
}
