/** Answers as they were given, and what people thought of them, in the database. */
import type { Selectable } from 'kysely';
import type { KeptAnswer, Rating, Records } from '../desk/records.ts';
import type { Database } from './database.ts';
import { readReply, replyText } from './kept-reply.ts';
import { flagOf, numberOf, oneOf, readable, textOf, textOrNull } from './rows.ts';
import type { Schema } from './schema.ts';

type AnswerRecords = Pick<Records, 'keepAnswer' | 'answer' | 'rate'>;

export function createAnswerRecords({ use }: Database): AnswerRecords {
  return {
    keepAnswer: ({ reply, abstained, isPrivate, askedAt, ...answer }) =>
      use(async (kysely) => {
        const flags = { abstained: Number(abstained), is_private: Number(isPrivate) };
        const row = { ...answer, ...flags, reply: replyText(reply), asked_at: askedAt };
        await kysely.insertInto('answers').values(row).execute();
      }),

    answer: (id) =>
      use(async (kysely) => {
        const rows = await kysely.selectFrom('answers').selectAll().where('id', '=', id).execute();
        const [kept] = readable(rows, (row) => ({ ...answerOf(row), reply: readReply(row.reply) }));
        return kept?.reply === undefined ? undefined : { ...kept, reply: kept.reply };
      }),

    rate: ({ answer, person, verdict, reason, ratedAt }) =>
      use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          const known = await transaction.selectFrom('answers').select('id').where('id', '=', answer).execute();
          if (known.length === 0) return;
          const judged = { verdict, reason, rated_at: ratedAt };
          await transaction
            .insertInto('ratings')
            .values({ answer, person, ...judged })
            .onConflict((conflict) => conflict.columns(['answer', 'person']).doUpdateSet(judged))
            .execute();
        }),
      ),
  };
}

/** Without its reply, which is long. */
export function answerOf(row: Omit<Selectable<Schema['answers']>, 'reply'>): Omit<KeptAnswer, 'reply'> {
  return {
    id: textOf(row.id),
    server: textOrNull(row.server),
    channel: textOrNull(row.channel),
    person: textOf(row.person),
    report: textOf(row.report),
    question: textOf(row.question),
    abstained: flagOf(row.abstained),
    isPrivate: flagOf(row.is_private),
    askedAt: numberOf(row.asked_at),
  };
}

export function ratingOf(row: Selectable<Schema['ratings']>): Rating {
  return {
    answer: textOf(row.answer),
    person: textOf(row.person),
    verdict: oneOf(row.verdict, ['up', 'down']),
    reason: textOrNull(row.reason),
    ratedAt: numberOf(row.rated_at),
  };
}
