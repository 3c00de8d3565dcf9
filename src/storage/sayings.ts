/** What was said, in the database: whoever's statement comes first says it, and one that took over leaves the other nothing. */
import type { ClaimedSaying, Sayings } from '../desk/sayings.ts';
import type { Database } from './database.ts';
import { numberOf, readable, textOf } from './rows.ts';

export function createSayings({ use }: Database): Sayings {
  const ifHeld = (
    { server, report, name, attempt }: ClaimedSaying,
    change: { readonly held_until: number } | { readonly said_at: number },
  ): Promise<boolean> =>
    use(async (kysely) => {
      const { numUpdatedRows } = await kysely
        .updateTable('sayings')
        .set(change)
        .where('server', '=', server)
        .where('report', '=', report)
        .where('name', '=', name)
        .where('attempt', '=', attempt)
        .where('said_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    });

  return {
    said: ({ server, report }) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('sayings')
          .select('name')
          .where('server', '=', server)
          .where('report', '=', report)
          .where('said_at', 'is not', null)
          .execute();
        return new Set(readable(rows, ({ name }) => textOf(name)));
      }),

    claim: (saying, { now, holdMs }) =>
      use(async (kysely) => {
        const held_until = now + holdMs;
        const rows = await kysely
          .insertInto('sayings')
          .values({ ...saying, attempt: 1, held_until, said_at: null })
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'report', 'name'])
              .doUpdateSet(({ eb }) => ({ held_until, attempt: eb('sayings.attempt', '+', 1) as never }))
              .where('sayings.said_at', 'is', null)
              .where('sayings.held_until', '<=', now),
          )
          .returning('attempt')
          .execute();
        return readable(rows, ({ attempt }) => ({ ...saying, attempt: numberOf(attempt) }))[0];
      }),

    hold: (claimed, until) => ifHeld(claimed, { held_until: until }),
    settle: (claimed, at) => ifHeld(claimed, { said_at: at }),

    forgetServer: (server) =>
      use(async (kysely) => {
        await kysely.deleteFrom('sayings').where('server', '=', server).execute();
      }),
  };
}
