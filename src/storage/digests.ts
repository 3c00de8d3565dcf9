/**
 * Digests in the database: whoever's statement comes first has the day. What a claim may do is decided in the statement that
 * does it, by the number of its attempt, so that a process that was taken over changes nothing more.
 */
import type { UpdateQueryBuilder, UpdateResult } from 'kysely';
import { sql } from 'kysely';
import type { Claim, Content, DigestStore, PastDigest } from '../digest/store.ts';
import type { Database } from './database.ts';
import { contentOf, jsonList, pictureText, scheduleOf, skipRows } from './digest-rows.ts';
import { readReply, replyText } from './kept-reply.ts';
import { flagOf, numberOf, oneOf, readable, textOf, textOrNull } from './rows.ts';
import type { Schema } from './schema.ts';

/** Longer than any claim is held: one that ends later was written by a clock that has been put back since. */
const longestHoldMs = 60 * 60_000;
const claimStates = ['claimed', 'posted', 'skipped'] as const;

type ClaimUpdate = UpdateQueryBuilder<Schema, 'digest_claims', 'digest_claims', UpdateResult>;

export function createDigestStore({ use }: Database): DigestStore {
  /** `change` of the claim, where it is still this attempt's. */
  const ifHeld = (
    { server, channel, day, attempt }: Claim,
    change: (update: ClaimUpdate) => ClaimUpdate,
  ): Promise<boolean> =>
    use(async (kysely) => {
      const { numUpdatedRows } = await change(kysely.updateTable('digest_claims'))
        .where('server', '=', server)
        .where('channel', '=', channel)
        .where('day', '=', day)
        .where('attempt', '=', attempt)
        .where('state', '=', 'claimed')
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    });

  return {
    schedules: (server) =>
      use(async (kysely) => {
        const all = kysely.selectFrom('digest_schedules').selectAll().orderBy('server').orderBy('channel');
        return readable(await (server === undefined ? all : all.where('server', '=', server)).execute(), scheduleOf);
      }),

    save: (schedule) =>
      use(async (kysely) => {
        const { server, channel, report, zone, language, quiet, person, paused } = schedule;
        const row = {
          ...{ report, zone, language, quiet, person, paused },
          local_time: schedule.time,
          days: JSON.stringify(schedule.days),
          catch_up_hours: schedule.catchUpHours,
          first_day: schedule.firstDay,
          changed_at: schedule.changedAt,
        };
        await kysely
          .insertInto('digest_schedules')
          .values({ server, channel, ...row })
          .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet(row))
          .execute();
      }),

    remove: ({ server, channel }) =>
      use(async (kysely) => {
        const { numDeletedRows } = await kysely
          .deleteFrom('digest_schedules')
          .where('server', '=', server)
          .where('channel', '=', channel)
          .executeTakeFirst();
        return Number(numDeletedRows) > 0;
      }),

    pause: ({ server, channel }, trouble) =>
      use(async (kysely) => {
        const { numUpdatedRows } = await kysely
          .updateTable('digest_schedules')
          .set({ paused: trouble })
          .where('server', '=', server)
          .where('channel', '=', channel)
          .where('paused', 'is', null)
          .executeTakeFirst();
        return Number(numUpdatedRows) > 0;
      }),

    claim: ({ server, channel, day }, { nonce, now, holdMs }) =>
      use(async (kysely) => {
        const held = { state: 'claimed', held_until: now + holdMs, changed_at: now };
        const rows = await kysely
          .insertInto('digest_claims')
          .values({ server, channel, day, nonce, attempt: 1, ...held })
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'channel', 'day'])
              .doUpdateSet({ ...held, attempt: sql<number>`digest_claims.attempt + 1` })
              .where(({ eb, and, or }) =>
                or([
                  and([
                    eb('digest_claims.state', '=', 'claimed'),
                    or([
                      eb('digest_claims.held_until', '<=', now),
                      eb('digest_claims.held_until', '>', now + longestHoldMs),
                    ]),
                  ]),
                  and([eb('digest_claims.state', '=', 'skipped'), eb('digest_claims.changed_at', '>', now)]),
                ]),
              ),
          )
          .returningAll()
          .execute();
        return rows.map((row) => ({
          ...{ server, channel, day },
          attempt: numberOf(row.attempt),
          nonce: textOf(row.nonce),
          content: contentOf(row),
        }))[0];
      }),

    hold: (claim, until) => ifHeld(claim, (update) => update.set({ held_until: until })),

    keepContent: (claim, { reply, picture, report, sequence, until, shown }: Content) =>
      ifHeld(claim, (update) =>
        update.set({
          reply: replyText(reply),
          picture: pictureText(picture),
          report,
          sequence,
          shown,
          told_until: until,
        }),
      ),

    settle: (claim, settled, at) =>
      ifHeld(claim, (update) =>
        update.set({
          state: settled.state,
          messages: settled.state === 'posted' ? JSON.stringify(settled.messages) : null,
          changed_at: at,
          // It is in the channel now, and long.
          reply: null,
          picture: null,
        }),
      ),

    skip: (slots, at) =>
      use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          const rows = await skipRows(transaction, slots, at);
          return readable(rows, ({ day }) => textOf(day));
        }),
      ),

    past: ({ server, channel }, count) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('digest_claims')
          .select(['day', 'state', 'report', 'sequence', 'told_until', 'shown', 'messages'])
          .where('server', '=', server)
          .where('channel', '=', channel)
          .orderBy('day', 'desc')
          .limit(count)
          .execute();
        return readable(
          rows,
          (row): PastDigest => ({
            ...{ server, channel },
            day: textOf(row.day),
            state: oneOf(row.state, claimStates),
            report: textOrNull(row.report),
            sequence: row.sequence === null ? 0 : numberOf(row.sequence),
            until: row.told_until === null ? 0 : numberOf(row.told_until),
            shown: textOrNull(row.shown),
            messages: jsonList(row.messages),
          }),
        );
      }),

    questions: (server, report, { since, until }) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('answers')
          .select(['question', 'abstained', 'reply'])
          .where('server', '=', server)
          .where('report', '=', report)
          .where('asked_at', '>=', since)
          .where('asked_at', '<', until)
          .where('is_private', '=', 0)
          .orderBy('asked_at')
          .orderBy('id')
          .execute();
        return readable(rows, (row) => ({
          question: textOf(row.question),
          abstained: flagOf(row.abstained),
          paragraphs: (readReply(row.reply)?.places ?? []).flatMap(({ paragraph }) =>
            paragraph === null ? [] : [paragraph],
          ),
        }));
      }),

    forgetServer: (server) =>
      use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          for (const table of ['digest_schedules', 'digest_claims'] as const)
            await transaction.deleteFrom(table).where('server', '=', server).execute();
        }),
      ),

    forgetChannel: (channel) =>
      use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          for (const table of ['digest_schedules', 'digest_claims'] as const)
            await transaction.deleteFrom(table).where('channel', '=', channel).execute();
        }),
      ),

    erase: (person) =>
      use(async (kysely) => {
        await kysely.updateTable('digest_schedules').set({ person: null }).where('person', '=', person).execute();
      }),
  };
}
