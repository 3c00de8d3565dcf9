import { describe, expect, it } from 'vitest';
import type { Inbox } from '../../src/discord/inbox.ts';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createInbox } from '../../src/storage/inbox.ts';
import { now } from '../storage/answers.ts';
import { engines } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const staleMs = 1_000;
const message = (id: string, channel = 'channel') => ({ id, channel });

/** What every inbox must do, whatever it keeps its messages in. */
function inboxContract(name: string, create: () => Engine): void {
  const open = (): { readonly inbox: Inbox; readonly database: Database } => {
    const database = databaseFor(create());
    return { inbox: createInbox(database), database };
  };

  describe(`inbox contract: ${name}`, () => {
    it('gives a message to the first who takes it', async () => {
      const { inbox } = open();
      expect(await inbox.take(message('1'), now, staleMs)).toBe(true);
      expect(await inbox.take(message('1'), now, staleMs)).toBe(false);
      expect(await inbox.take(message('1', 'other channel'), now + 1, staleMs)).toBe(false);
      expect(await inbox.take(message('2'), now, staleMs)).toBe(true);
    });

    it('gives it to one of many who take it at once', async () => {
      const { inbox } = open();
      const taken = await Promise.all(Array.from({ length: 50 }, () => inbox.take(message('1'), now, staleMs)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('gives a stale one again, once per period', async () => {
      const { inbox } = open();
      await inbox.take(message('1'), now, staleMs);
      const takenAt = async (at: number): Promise<boolean> => inbox.take(message('1'), at, staleMs);
      expect(await takenAt(now + staleMs)).toBe(false);
      const again = now + staleMs + 1;
      const taken = await Promise.all(Array.from({ length: 20 }, () => takenAt(again)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await takenAt(again + staleMs)).toBe(false);
      expect(await takenAt(again + staleMs + 1)).toBe(true);
    });

    it('never gives a finished one again', async () => {
      const { inbox } = open();
      await inbox.take(message('1'), now, staleMs);
      await inbox.finish('1');
      await inbox.finish('1');
      await inbox.finish('never taken');
      expect(await inbox.take(message('1'), now + 100 * staleMs, staleMs)).toBe(false);
      expect(await inbox.take(message('never taken'), now, staleMs)).toBe(true);
    });

    it('knows what is not finished, oldest first', async () => {
      const { inbox } = open();
      for (const [id, at] of [
        ['late', 3],
        ['b', 2],
        ['a', 2],
        ['early', 0],
        ['done', 2],
        ['first', 1],
      ] as const)
        await inbox.take(message(id, `channel ${id}`), now + at, staleMs);
      await inbox.finish('done');
      const unfinished = await inbox.unfinished(now + 1);
      expect(unfinished).toEqual(['first', 'a', 'b', 'late'].map((id) => message(id, `channel ${id}`)));
      expect(await inbox.unfinished(now + 4)).toEqual([]);
      await inbox.take(message('first'), now + 1 + staleMs + 1, staleMs);
      expect((await inbox.unfinished(now)).map(({ id }) => id)).toEqual(['early', 'a', 'b', 'late', 'first']);
    });

    it('knows the channels of late, each once, finished or not', async () => {
      const { inbox } = open();
      await inbox.take(message('1', 'old'), now, staleMs);
      await inbox.take(message('2', 'two'), now + 1, staleMs);
      await inbox.take(message('3', 'two'), now + 2, staleMs);
      await inbox.take(message('4', 'one'), now + 2, staleMs);
      await inbox.finish('4');
      expect([...(await inbox.channels(now + 1))].sort()).toEqual(['one', 'two']);
      expect(await inbox.channels(now + 3)).toEqual([]);
    });

    it('knows when each was last online', async () => {
      const { inbox } = open();
      expect(await inbox.lastOnline('0')).toBeNull();
      await inbox.markOnline('0', now);
      await inbox.markOnline('0,1', now + 5);
      await inbox.markOnline('0', now + 1);
      expect(await inbox.lastOnline('0')).toBe(now + 1);
      expect(await inbox.lastOnline('0,1')).toBe(now + 5);
      expect(await inbox.lastOnline('1')).toBeNull();
    });

    it('forgets what is old, finished or not', async () => {
      const { inbox } = open();
      for (const [id, at] of [
        ['1', 0],
        ['2', 0],
        ['3', 1],
      ] as const)
        await inbox.take(message(id), now + at, staleMs);
      await inbox.finish('1');
      await inbox.markOnline('0', now);
      await inbox.forget(now + 1);
      expect(await inbox.unfinished(0)).toEqual([message('3')]);
      expect(await inbox.take(message('1'), now + 1, staleMs)).toBe(true);
      expect(await inbox.take(message('3'), now + 1, staleMs)).toBe(false);
      expect(await inbox.lastOnline('0')).toBe(now);
    });

    it('takes ids for data only', async () => {
      const { inbox } = open();
      const ids = ['', "'; drop table inbox; --", '%', '_', 'x', 'X', '1234567890123456789', '\ud83d\udc4d', 'null'];
      for (const id of ids) {
        expect(await inbox.take(message(id, id), now, staleMs), id).toBe(true);
        await inbox.markOnline(id, now);
      }
      expect(await inbox.unfinished(0)).toHaveLength(ids.length);
      for (const [index, id] of ids.entries()) {
        await inbox.finish(id);
        expect(await inbox.unfinished(0)).toHaveLength(ids.length - index - 1);
        expect(await inbox.lastOnline(id)).toBe(now);
      }
      expect(new Set(await inbox.channels(0))).toEqual(new Set(ids));
    });

    it('passes over a moment that is damaged', async () => {
      const { inbox, database } = open();
      await inbox.markOnline('0', now);
      // More than a number holds exactly, and what both engines store.
      const damaged = 2 ** 60;
      await database.use((kysely) => kysely.updateTable('online').set({ seen_at: damaged }).execute());
      expect(await inbox.lastOnline('0')).toBeNull();
      await inbox.markOnline('0', now);
      expect(await inbox.lastOnline('0')).toBe(now);
    });
  });
}

for (const [name, create] of Object.entries(engines)) inboxContract(name, create);
