/** What everything that keeps digests must do, whatever it keeps them in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, DigestStore, Schedule } from '../../src/digest/store.ts';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createDigestStore } from '../../src/storage/digests.ts';
import { createRecords } from '../../src/storage/records.ts';
import { answerWith, now } from '../storage/answers.ts';
import { engines } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const holdMs = 1_000;
const slot = { server: 'server', channel: 'channel', day: '2026-11-28' };
const place = { server: 'server', channel: 'channel' };
const schedule: Schedule = {
  ...place,
  report: null,
  time: '08:00',
  zone: 'Europe/Paris',
  days: [1, 3, 5],
  language: 'fr',
  quiet: 'line',
  catchUpHours: 12,
  person: 'manager',
  paused: null,
  firstDay: '2026-11-28',
  changedAt: now,
};
const content: Content = {
  reply: { language: 'fr', blocks: [{ kind: 'text', tone: 'plain', text: 'Rien de nouveau \u0000 \ud83d\udc4d' }] },
  picture: { name: 'board.png', alt: 'Twelve recommendations', png: Uint8Array.from([137, 80, 78, 71, 0, 255]) },
  report: 'gb.309-pfa-5-4.zh',
  sequence: 41,
  until: now,
  shown: 'R5',
};

/** What every store of digests must do, whatever it keeps them in. */
function digestContract(name: string, create: () => Engine): void {
  const opened = (): { readonly store: DigestStore; readonly database: Database } => {
    const database = databaseFor(create());
    return { store: createDigestStore(database), database };
  };
  const take = (store: DigestStore, at = now, day = slot.day) =>
    store.claim({ ...slot, day }, { nonce: 'd-nonce', now: at, holdMs });

  describe(`digest contract: ${name}`, () => {
    it('keeps a schedule for each channel, and the last one of it', async () => {
      const { store } = opened();
      expect(await store.schedules()).toEqual([]);
      await store.save(schedule);
      await store.save({ ...schedule, channel: 'other', report: 'r' });
      await store.save({ ...schedule, server: 'zz' });
      await store.save({ ...schedule, time: '23:59', days: [7], person: null });
      expect(await store.schedules('server')).toEqual([
        { ...schedule, time: '23:59', days: [7], person: null },
        { ...schedule, channel: 'other', report: 'r' },
      ]);
      expect(await store.schedules()).toHaveLength(3);
      expect(await store.remove(place)).toBe(true);
      expect(await store.remove(place)).toBe(false);
      expect((await store.schedules('server')).map(({ channel }) => channel)).toEqual(['other']);
    });

    it('is paused by one, and set going again by a new schedule', async () => {
      const { store } = opened();
      await store.save(schedule);
      const first = await Promise.all(Array.from({ length: 20 }, () => store.pause(place, 'permission-missing')));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect((await store.schedules())[0]?.paused).toBe('permission-missing');
      await store.save(schedule);
      expect((await store.schedules())[0]?.paused).toBe(null);
      expect(await store.pause({ ...place, channel: 'none' }, 'channel-missing')).toBe(false);
    });

    it('gives a day to one of many who claim it at once', async () => {
      const { store } = opened();
      const claims = await Promise.all(Array.from({ length: 50 }, () => take(store)));
      expect(claims.filter((claim) => claim !== undefined)).toEqual([
        { ...slot, attempt: 1, nonce: 'd-nonce', content: null },
      ]);
      expect(await take(store, now, '2026-11-29')).toMatchObject({ attempt: 1 });
    });

    it('gives it again once the hold is over, with what was to be posted, and the first can do nothing more', async () => {
      const { store } = opened();
      const first = await take(store);
      if (first === undefined) throw new Error('not claimed');
      expect(await store.keepContent(first, content)).toBe(true);
      expect(await store.hold(first, now + 5_000)).toBe(true);
      expect(await take(store, now + 4_999)).toBeUndefined();
      const second = await take(store, now + 5_000);
      expect(second).toEqual({ ...slot, attempt: 2, nonce: 'd-nonce', content });
      if (second === undefined) throw new Error('not claimed');
      expect(await store.hold(first, now + 9_000)).toBe(false);
      expect(await store.keepContent(first, { ...content, sequence: 1 })).toBe(false);
      expect(await store.settle(first, { state: 'posted', messages: ['1'] }, now)).toBe(false);
      expect(await store.settle(second, { state: 'posted', messages: ['1', '2'] }, now)).toBe(true);
      expect(await store.settle(second, { state: 'skipped' }, now)).toBe(false);
      expect(await take(store, now + 60 * 60_000)).toBeUndefined();
      const { report, sequence, until, shown } = content;
      expect(await store.past(place, 9)).toEqual([
        { ...slot, state: 'posted', report, sequence, until, shown, messages: ['1', '2'] },
      ]);
    });

    it('gives a day again that a clock of the future has claimed or skipped', async () => {
      const { store } = opened();
      const future = now + 365 * 24 * 60 * 60_000;
      await take(store, future);
      expect(await take(store, now)).toMatchObject({ attempt: 2 });
      await store.skip([{ ...slot, day: '2026-11-29' }], future);
      expect(await take(store, future, '2026-11-29')).toBeUndefined();
      expect(await take(store, now, '2026-11-29')).toBeDefined();
    });

    it('skips days that nobody has claimed', async () => {
      const { store } = opened();
      await take(store, now, '2026-11-27');
      const days = ['2026-11-26', '2026-11-27', '2026-11-28'];
      const skipped = await store.skip(
        days.map((day) => ({ ...slot, day })),
        now,
      );
      expect(skipped).toEqual(['2026-11-26', '2026-11-28']);
      expect(await store.skip([], now)).toEqual([]);
      expect(await take(store, now, '2026-11-28')).toBeUndefined();
      expect((await store.past(place, 2)).map(({ day, state }) => [day, state])).toEqual([
        ['2026-11-28', 'skipped'],
        ['2026-11-27', 'claimed'],
      ]);
    });

    it('gives questions asked in front of others, without who asked them', async () => {
      const { store, database } = opened();
      const records = createRecords(database);
      const reply = { language: 'en', blocks: [], places: [{ paragraph: 9, recommendation: null }] } as const;
      await records.keepAnswer(answerWith({ id: '1', reply }));
      await records.keepAnswer(answerWith({ id: '2', isPrivate: true }));
      await records.keepAnswer(answerWith({ id: '3', server: 'other' }));
      await records.keepAnswer(answerWith({ id: '4', report: 'other' }));
      await records.keepAnswer(answerWith({ id: '5', askedAt: now - 1 }));
      await records.keepAnswer(answerWith({ id: '7', askedAt: now + 2 }));
      await records.keepAnswer(answerWith({ id: '6', abstained: true, question: 'Who paid?', askedAt: now + 1 }));
      expect(await store.questions('server', 'gb.309-pfa-5-4.zh', { since: now, until: now + 2 })).toEqual([
        { question: 'What was found?', abstained: false, paragraphs: [9] },
        { question: 'Who paid?', abstained: true, paragraphs: [] },
      ]);
    });

    it('forgets a server, a channel, and who set a digest up', async () => {
      const { store } = opened();
      for (const server of ['a', 'b'])
        for (const channel of [`${server}1`, `${server}2`]) {
          await store.save({ ...schedule, server, channel });
          await store.claim({ server, channel, day: slot.day }, { nonce: 'n', now, holdMs });
        }
      await store.forgetServer('a');
      await store.forgetChannel('b1');
      await store.erase('manager');
      expect((await store.schedules()).map(({ channel, person }) => [channel, person])).toEqual([['b2', null]]);
      expect(await store.past({ server: 'a', channel: 'a1' }, 9)).toEqual([]);
      expect(await store.past({ server: 'b', channel: 'b1' }, 9)).toEqual([]);
      expect(await store.past({ server: 'b', channel: 'b2' }, 9)).toHaveLength(1);
    });

    it('never has two holders of a day, whatever they do in whatever order', async () => {
      const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), after: fc.integer({ min: 0, max: 1_500 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const { store, database } = opened();
          const claims: (Awaited<ReturnType<typeof take>> | undefined)[] = [];
          let at = now;
          for (const { who, after } of steps) {
            at += after;
            claims[who] = (await take(store, at)) ?? claims[who];
            const alive = await Promise.all(
              claims.map((claim) => (claim === undefined ? false : store.hold(claim, at + holdMs))),
            );
            expect(alive.filter(Boolean)).toHaveLength(1);
          }
          await database.close();
        }),
        { numRuns: 15 },
      );
    });
  });
}

for (const [name, create] of Object.entries(engines)) digestContract(name, create);
