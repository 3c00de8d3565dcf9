/**
 * The ledger of reviews in the database. An event is one row and one statement: it is written only where the one before it is
 * the last and its act is not there yet, so that neither a race nor a repetition can put it there twice. Nothing is ever
 * overwritten but the words and the name of a person who asked for it.
 */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { withoutWords } from '../review/erasing.ts';
import type { ReviewEvent, Stream } from '../review/events.ts';
import type { Appended, Appending, Ledger } from '../review/ledger.ts';
import { isGapless, readEvent } from '../review/read-event.ts';
import { Fault } from '../shared/errors.ts';
import type { Database } from './database.ts';
import { countRevision } from './revision.ts';
import { jsonOf, numberOf, readable, textOf, textOrNull } from './rows.ts';
import type { Schema } from './schema.ts';

type Row = Selectable<Schema['ledger']>;
type Some = Kysely<Schema> | Transaction<Schema>;

/** Rows rewritten or put back by one statement or one round: well under what either engine binds at once (32,766; 65,535). */
const step = 500;

export function createLedger({ use, tidy }: Database): Ledger {
  return {
    append: (appending) =>
      use(async (kysely): Promise<Appended> => {
        const events = eventsOf(appending);
        const isAppended =
          events.length === 1
            ? (await insertAfter(kysely, appending, events)) === 1
            : await kysely
                .transaction()
                .execute(async (transaction) => {
                  if ((await insertAfter(transaction, appending, events)) !== events.length) throw new Interrupted();
                  return true;
                })
                .catch((error: unknown) => {
                  if (error instanceof Interrupted) return false;
                  throw error;
                });
        if (isAppended) return { outcome: 'appended', events, isNew: true };
        const before = await acted(kysely, appending.stream, appending.key);
        return before.length > 0 ? { outcome: 'appended', events: before, isNew: false } : { outcome: 'conflict' };
      }),

    acted: (stream, key) => use((kysely) => acted(kysely, stream, key)),

    revision: () =>
      use(async (kysely) => {
        const [row] = await kysely.selectFrom('ledger_revision').select('revision').where('id', '=', 1).execute();
        return row === undefined ? 0 : numberOf(row.revision);
      }),

    read: (stream, after = 0) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('ledger')
          .selectAll()
          .where('server', '=', stream.server)
          .where('report', '=', stream.report)
          .where('sequence', '>', after)
          .orderBy('sequence')
          .execute();
        const events = rows.map(eventOf);
        if (!isGapless(events, after)) throw new Fault('the ledger has lost an event');
        return events;
      }),

    streams: (server) =>
      use(async (kysely) => {
        const all = kysely.selectFrom('ledger').select(['server', 'report']).distinct();
        const rows = await (server === undefined ? all : all.where('server', '=', server))
          .orderBy('server')
          .orderBy('report')
          .execute();
        return rows.map((row) => ({ server: textOf(row.server), report: textOf(row.report) }));
      }),

    erase: async (person) => {
      const erased = await use((kysely) => kysely.transaction().execute((transaction) => erase(transaction, person)));
      if (erased > 0) await tidy();
      return erased;
    },

    ofPerson: (person) =>
      use(async (kysely) => {
        const rows = await kysely
          .selectFrom('ledger')
          .selectAll()
          .where('person', '=', person)
          .orderBy('server')
          .orderBy('report')
          .orderBy('sequence')
          .execute();
        // What is damaged is nothing that could be taken along; it is reported by whoever reads its review.
        return readable(rows, (row) => ({
          server: textOf(row.server),
          report: textOf(row.report),
          event: eventOf(row),
        }));
      }),

    forgetServer: async (server) => {
      await use((kysely) =>
        kysely.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('ledger').where('server', '=', server).execute();
          await countRevision(transaction);
        }),
      );
      await tidy();
    },

    restore: ({ server, report }, events) =>
      use((kysely) =>
        kysely
          .transaction()
          .execute(async (transaction) => {
            if (!isGapless(events)) throw new Fault('events that are restored must be whole');
            const rows = events.map((event) => ({
              ...rowOf(event),
              server,
              report,
              act: `restored ${event.sequence}`,
              part: 0,
            }));
            let isFree = true;
            for (let from = 0; from < rows.length && isFree; from += step) {
              const some = rows.slice(from, from + step);
              const put = await transaction
                .insertInto('ledger')
                .values(some)
                .onConflict((conflict) => conflict.doNothing())
                .executeTakeFirst();
              isFree = Number(put.numInsertedOrUpdatedRows) === some.length;
            }
            const last = events.length;
            const beyond = transaction
              .selectFrom('ledger')
              .select('sequence')
              .where('server', '=', server)
              .where('report', '=', report)
              .where('sequence', '>', last)
              .limit(1);
            if (!isFree || (await beyond.execute()).length > 0) throw new Interrupted();
            await countRevision(transaction);
            return 'restored' as const;
          })
          .catch((error: unknown) => {
            if (error instanceof Interrupted) return 'occupied' as const;
            throw error;
          }),
      ),
  };
}

/** What is left of a damaged event of somebody who was erased: still no event, and none of their words. */
const damaged = '"erased"';

/** Rolls a transaction back; seen nowhere else. */
class Interrupted extends Error {}

function eventsOf({ after, at, person, changes }: Appending): readonly ReviewEvent[] {
  if (changes.length === 0) throw new Fault('nothing is appended to a ledger without a change');
  return changes.map((change, part) => ({ sequence: after + 1 + part, at, person, change }));
}

const rowOf = ({ sequence, at, person, change }: ReviewEvent) => ({
  sequence,
  at,
  person,
  change: JSON.stringify(change),
});

/** How many of the events were written: all, where `after` is the last and the act is new; concurrent writers make it fewer. */
async function insertAfter(
  some: Some,
  { stream, after, key }: Appending,
  events: readonly ReviewEvent[],
): Promise<number> {
  const { server, report } = stream;
  const rows = events.map(
    ({ sequence, at, person, change }, part) =>
      sql`select cast(${server} as text), cast(${report} as text), cast(${sequence} as bigint), cast(${key} as text),
      cast(${part} as integer), cast(${at} as bigint), cast(${person} as text), cast(${JSON.stringify(change)} as text)
      where coalesce((select max(sequence) from ledger where server = ${server} and report = ${report}), 0) = ${after}
      and not exists (select 1 from ledger where server = ${server} and report = ${report} and act = ${key})`,
  );
  const { numAffectedRows } = await sql`insert into ledger (server, report, sequence, act, part, at, person, change)
    ${sql.join(rows, sql` union all `)} on conflict do nothing`.execute(some);
  return Number(numAffectedRows ?? 0);
}

async function acted(some: Some, { server, report }: Stream, key: string): Promise<readonly ReviewEvent[]> {
  const rows = await some
    .selectFrom('ledger')
    .selectAll()
    .where('server', '=', server)
    .where('report', '=', report)
    .where('act', '=', key)
    .orderBy('part')
    .execute();
  return rows.map(eventOf);
}

/** A Fault where the row is damaged: a review is not told without one of its events. */
function eventOf(row: Pick<Row, 'sequence' | 'at' | 'person' | 'change'>): ReviewEvent {
  const { sequence, at, person, change } = row;
  const event = readEvent({
    sequence: numberOf(sequence),
    at: numberOf(at),
    person: textOrNull(person),
    change: jsonOf(change),
  });
  if (event === undefined) throw new Fault('the ledger holds something that is no event');
  return event;
}

async function erase(transaction: Transaction<Schema>, person: string): Promise<number> {
  const rows = await transaction.selectFrom('ledger').selectAll().where('person', '=', person).execute();
  for (const row of rows) {
    const [event] = readable([row], eventOf);
    await transaction
      .updateTable('ledger')
      .set({ person: null, change: event === undefined ? damaged : JSON.stringify(withoutWords(event.change)) })
      .where('server', '=', textOf(row.server))
      .where('report', '=', textOf(row.report))
      .where('sequence', '=', numberOf(row.sequence))
      .execute();
  }
  if (rows.length > 0) await countRevision(transaction);
  return rows.length;
}
