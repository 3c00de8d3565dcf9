/** All that the database knows of one person: given to them, and deleted when they ask for it. */
import type { Records } from '../desk/records.ts';
import { answerOf, ratingOf } from './answers.ts';
import type { Database } from './database.ts';
import { readReply } from './kept-reply.ts';
import { numberOf, readable, textOf } from './rows.ts';

type PersonalRecords = Pick<Records, 'personal' | 'erase'>;

export function createPersonalRecords({ use, tidy }: Database): PersonalRecords {
  return {
    personal: (person) =>
      use((kysely) =>
        kysely
          .transaction()
          .setAccessMode('read only')
          .execute(async (transaction) => {
            const answers = await transaction
              .selectFrom('answers')
              .selectAll()
              .where('person', '=', person)
              .orderBy('asked_at')
              .execute();
            const ratings = await transaction
              .selectFrom('ratings')
              .selectAll()
              .where('person', '=', person)
              .orderBy('rated_at')
              .execute();
            const changes = await transaction
              .selectFrom('setting_changes')
              .select(['server', 'setting', 'changed_at'])
              .where('person', '=', person)
              .orderBy('changed_at')
              .execute();
            const choices = await transaction
              .selectFrom('channel_reports')
              .select(['channel', 'report'])
              .where('person', '=', person)
              .orderBy('channel')
              .execute();
            return {
              answers: readable(answers, (row) => ({ ...answerOf(row), reply: readReply(row.reply) ?? null })),
              ratings: readable(ratings, ratingOf),
              changes: readable(changes, (row) => ({
                server: textOf(row.server),
                setting: textOf(row.setting),
                changedAt: numberOf(row.changed_at),
              })),
              choices: readable(choices, (row) => ({ channel: textOf(row.channel), report: textOf(row.report) })),
            };
          }),
      ),

    erase: async (person) => {
      const erased = await use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          const ratings = await transaction.deleteFrom('ratings').where('person', '=', person).executeTakeFirst();
          const answers = await transaction.deleteFrom('answers').where('person', '=', person).executeTakeFirst();
          const choices = await transaction
            .deleteFrom('channel_reports')
            .where('person', '=', person)
            .executeTakeFirst();
          // That a setting was changed is the server's to know; by whom is not any more.
          const changes = await transaction
            .updateTable('setting_changes')
            .set({ person: null })
            .where('person', '=', person)
            .executeTakeFirst();
          return {
            answers: Number(answers.numDeletedRows),
            ratings: Number(ratings.numDeletedRows),
            changes: Number(changes.numUpdatedRows),
            choices: Number(choices.numDeletedRows),
          };
        }),
      );
      await tidy();
      return erased;
    },
  };
}
