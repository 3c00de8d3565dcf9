import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ReviewEvent, Stream } from '../../src/review/events.ts';
import type { Appending, Ledger } from '../../src/review/ledger.ts';
import { Fault } from '../../src/shared/errors.ts';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { anyChange, eventsOf, start } from '../review/support.ts';
import { engines } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const stream: Stream = { server: 'server', report: 'report' };
const says = (text: string, id = text): Change => ({
  kind: 'comment.added',
  id,
  item: 'R1',
  parent: null,
  text,
  source: { channel: '1', message: '2' },
});
const appending = (different: Partial<Appending> & { readonly after: number }): Appending => ({
  stream,
  at: start,
  person: 'ana',
  changes: [says(`after ${different.after}`)],
  key: `key ${different.after}`,
  ...different,
});

/** What everything that keeps the events of reviews must do, whatever it keeps them in. */
function ledgerContract(name: string, create: () => Engine): void {
  const open = (engine = create()): { readonly ledger: Ledger; readonly database: Database } => {
    const database = databaseFor(engine);
    return { ledger: createLedger(database), database };
  };
  const isFault = expect.toSatisfy((error: unknown) => error instanceof Fault, 'a Fault');

  describe(`ledger contract: ${name}`, () => {
    it('keeps what was appended, in order, for whoever opens it next', async () => {
      const engine = create();
      const { ledger } = open(engine);
      const first = await ledger.append(appending({ after: 0, changes: [{ kind: 'review.opened' }, says('one')] }));
      const second = await ledger.append(appending({ after: 2, person: null, at: start + 1, key: 'other' }));
      expect(first).toEqual({
        outcome: 'appended',
        isNew: true,
        events: [
          { sequence: 1, at: start, person: 'ana', change: { kind: 'review.opened' } },
          { sequence: 2, at: start, person: 'ana', change: says('one') },
        ],
      });
      expect(second).toMatchObject({ isNew: true, events: [{ sequence: 3, person: null, at: start + 1 }] });
      const next = open(engine).ledger;
      const events = [
        ...(first.outcome === 'appended' ? first.events : []),
        ...(second.outcome === 'appended' ? second.events : []),
      ];
      expect(await next.read(stream)).toEqual(events);
      expect(await next.read(stream, 2)).toEqual(events.slice(2));
      expect(await next.read(stream, 3)).toEqual([]);
    });

    it('refuses what was decided on something else than the last event', async () => {
      const { ledger } = open();
      await ledger.append(appending({ after: 0 }));
      for (const after of [0, 2, 100]) {
        for (const changes of [[says('x')], [says('x'), says('y')]])
          expect(await ledger.append(appending({ after, changes, key: 'late' }))).toEqual({ outcome: 'conflict' });
      }
      expect(await ledger.read(stream)).toHaveLength(1);
    });

    it('counts an act once, whatever came between and whatever it would be now', async () => {
      const { ledger } = open();
      const first = await ledger.append(appending({ after: 0, key: 'click' }));
      await ledger.append(appending({ after: 1 }));
      for (const after of [0, 1, 2]) {
        const again = await ledger.append(appending({ after, key: 'click', changes: [says('other'), says('more')] }));
        expect(again).toEqual({ ...first, isNew: false });
      }
      expect(await ledger.read(stream)).toHaveLength(2);
      expect(await ledger.acted(stream, 'click')).toHaveLength(1);
      expect(await ledger.acted(stream, 'never')).toEqual([]);
    });

    it('gives one of many who append at once the next place, all of an act or nothing', async () => {
      const { ledger } = open();
      for (let after = 0, round = 0; round < 5; round += 1) {
        const tries = await Promise.all(
          Array.from({ length: 20 }, (_, writer) =>
            ledger.append(
              appending({
                after,
                key: `${round} ${writer}`,
                changes: Array.from({ length: 1 + (writer % 3) }, (_, part) => says(`${round} ${writer} ${part}`)),
              }),
            ),
          ),
        );
        const won = tries.filter(({ outcome }) => outcome === 'appended');
        expect(won).toHaveLength(1);
        after += won[0]?.outcome === 'appended' ? won[0].events.length : 0;
        expect(await ledger.read(stream)).toHaveLength(after);
      }
    });

    it('gives one of many repetitions at once', async () => {
      const { ledger } = open();
      const tries = await Promise.all(
        Array.from({ length: 20 }, () => ledger.append(appending({ after: 0, key: 'click' }))),
      );
      expect(tries.filter((tried) => tried.outcome === 'appended' && tried.isNew)).toHaveLength(1);
      expect(tries.filter(({ outcome }) => outcome === 'appended')).toHaveLength(20);
      expect(await ledger.read(stream)).toHaveLength(1);
    });

    it('never mixes servers and reports, whatever their names', async () => {
      const { ledger } = open();
      const names = ['a', 'A', 'a ', 'ab', "a'--", '%', '_', 'é', 'e\u0301', '长', '__proto__', '"a"'];
      const streams = names.flatMap((server) => ['x', `${server}x`].map((report) => ({ server, report })));
      for (const one of streams)
        expect(
          await ledger.append(
            appending({ stream: one, after: 0, key: 'same', changes: [says(`${one.server}|${one.report}`)] }),
          ),
        ).toMatchObject({ isNew: true });
      for (const one of streams) {
        const [event] = await ledger.read(one);
        expect(event?.change).toMatchObject({ text: `${one.server}|${one.report}` });
      }
      expect(await ledger.streams('a')).toEqual([
        { server: 'a', report: 'ax' },
        { server: 'a', report: 'x' },
      ]);
      expect(await ledger.streams()).toHaveLength(streams.length);
      const revision = await ledger.revision();
      await ledger.forgetServer('a');
      expect(await ledger.streams('a')).toEqual([]);
      expect(await ledger.streams()).toHaveLength(streams.length - 2);
      expect(await ledger.revision()).not.toBe(revision);
    });

    it('keeps every change as it was, and puts it back from an export', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 20 }), async (changes) => {
          const { ledger, database } = open();
          const events = eventsOf(changes);
          await ledger.append(appending({ after: 0, changes, person: 'person' }));
          expect((await ledger.read(stream)).map(({ change }) => change)).toEqual(changes);
          const other = { server: 'other', report: 'report' };
          expect(await ledger.restore(other, events)).toBe('restored');
          expect(await ledger.read(other)).toEqual(events);
          expect(await ledger.restore(other, events)).toBe('occupied');
          expect(await ledger.restore(stream, events.slice(0, 1))).toBe('occupied');
          expect(await ledger.read(stream)).toHaveLength(changes.length);
          await database.close();
        }),
        { numRuns: 10 },
      );
    });

    it('puts nothing back that has a gap, and goes on from the last event', async () => {
      const { ledger } = open();
      const events = eventsOf(Array.from({ length: 1_200 }, (_, index) => says(`${index}`)));
      await expect(ledger.restore(stream, events.toSpliced(600, 1))).rejects.toEqual(isFault);
      expect(await ledger.read(stream)).toEqual([]);
      expect(await ledger.restore(stream, events)).toBe('restored');
      expect(await ledger.append(appending({ after: 1_200 }))).toMatchObject({ isNew: true });
    });

    it('blanks the words and the name of a person everywhere, and keeps that something happened', async () => {
      const { ledger } = open();
      const other = { server: 'other', report: 'report' };
      const taken: Change = { kind: 'position.taken', item: 'R1', stand: 'object', reason: 'mine', group: 'Workers' };
      await ledger.append(appending({ after: 0, changes: [says('mine', 'x'), taken] }));
      await ledger.append(appending({ after: 2, person: 'ben', changes: [says('his')] }));
      await ledger.append(appending({ stream: other, after: 0, changes: [says('mine too', 'x')] }));
      expect(await ledger.ofPerson('ana')).toHaveLength(3);
      const revision = await ledger.revision();
      expect(await ledger.erase('ana')).toBe(3);
      expect(await ledger.revision()).not.toBe(revision);
      expect(await ledger.ofPerson('ana')).toEqual([]);
      expect(await ledger.erase('ana')).toBe(0);
      const events: readonly ReviewEvent[] = [...(await ledger.read(stream)), ...(await ledger.read(other))];
      expect(JSON.stringify(events)).not.toMatch(/mine|ana/u);
      expect(events[0]?.change).toMatchObject({ text: null, source: null });
      expect(events.map(({ person, change }) => [person, 'text' in change ? change.text : change.kind])).toEqual([
        [null, null],
        [null, 'position.taken'],
        ['ben', 'his'],
        [null, null],
      ]);
      // The act is known still: a redelivered one brings no words back.
      expect(await ledger.append(appending({ after: 0, changes: [says('mine')] }))).toMatchObject({ isNew: false });
    });

    it('erases what is damaged too, and still reports it as damaged', async () => {
      const { ledger, database } = open();
      await ledger.append(appending({ after: 0, changes: [says('one'), says('two')] }));
      const row = (change: string) => ({ change });
      await database.use((kysely) =>
        kysely
          .updateTable('ledger')
          .set(row('{"kind":"comment.added","text":"my wor'))
          .where('sequence', '=', 2)
          .execute(),
      );
      expect(await ledger.erase('ana')).toBe(2);
      const rows = await database.use((kysely) => kysely.selectFrom('ledger').selectAll().execute());
      expect(JSON.stringify(rows)).not.toMatch(/my wor|ana/u);
      await expect(ledger.read(stream)).rejects.toEqual(isFault);
    });

    it('reports what is damaged, and neither skips nor overwrites it', async () => {
      const { ledger, database } = open();
      await ledger.append(appending({ after: 0, changes: [says('one'), says('two'), says('three')] }));
      await database.use((kysely) =>
        kysely.updateTable('ledger').set({ change: '{"kind":"comment.ad' }).where('sequence', '=', 2).execute(),
      );
      await expect(ledger.read(stream)).rejects.toEqual(isFault);
      expect(await ledger.ofPerson('ana')).toHaveLength(2);
      expect(await ledger.read(stream, 2)).toHaveLength(1);
      await database.use((kysely) => kysely.deleteFrom('ledger').where('sequence', '=', 2).execute());
      await expect(ledger.read(stream)).rejects.toEqual(isFault);
      expect(await ledger.ofPerson('ana')).toHaveLength(2);
    });
  });
}

for (const [name, create] of Object.entries(engines)) ledgerContract(name, create);
