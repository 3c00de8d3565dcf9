/**
 * Forgetting: what is older than its server's retention, and all of a server that the program was removed from. It goes in
 * small steps, so that nobody waits for a lock while thousands of answers are deleted.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Records } from '../desk/records.ts';
import { usualSettings } from '../desk/records.ts';
import type { Database } from './database.ts';
import { readable, textOrNull } from './rows.ts';
import type { Schema } from './schema.ts';
import { readSettings } from './settings.ts';

type Retention = Pick<Records, 'purge' | 'forgetServer'>;

const dayMs = 24 * 60 * 60_000;
/** Answers deleted in one transaction: some milliseconds. */
const step = 200;

export function createRetention({ use, tidy }: Database): Retention {
  /** How many answers of `server` from before `before` were deleted, their ratings with them. */
  const forgetAnswers = async (server: string | null, before: number): Promise<number> => {
    let forgotten = 0;
    for (let last = step; last === step; forgotten += last) {
      last = await use((kysely) => deleteSome(kysely, server, before));
      // SQLite answers within the turn it is asked in: without this, all the steps together would be one.
      await turn();
    }
    return forgotten;
  };

  return {
    purge: async (now) => {
      const rows = await use((kysely) => kysely.selectFrom('answers').select('server').distinct().execute());
      let purged = 0;
      for (const server of readable(rows, (row) => textOrNull(row.server))) {
        const settings = server === null ? usualSettings : await use((kysely) => readSettings(kysely, server));
        purged += await forgetAnswers(server, now - settings.retentionDays * dayMs);
      }
      if (purged > 0) await tidy();
      return purged;
    },

    forgetServer: async (server) => {
      await forgetAnswers(server, Number.MAX_SAFE_INTEGER);
      await use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          for (const table of ['channel_reports', 'settings', 'setting_changes'] as const)
            await transaction.deleteFrom(table).where('server', '=', server).execute();
        }),
      );
      await tidy();
    },
  };
}

async function deleteSome(kysely: Kysely<Schema>, server: string | null, before: number): Promise<number> {
  const old = kysely
    .selectFrom('answers')
    .select('id')
    .where('server', server === null ? 'is' : '=', server)
    .where('asked_at', '<', before)
    .limit(step);
  const { numDeletedRows } = await kysely.deleteFrom('answers').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}
