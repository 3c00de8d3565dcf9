/** What every engine must do for what is said of reviews, and for messages that wait for their author. */
import { describe, expect, it } from 'vitest';
import type { ConsentRequest } from '../../src/desk/requests.ts';
import type { Engine } from '../../src/storage/database.ts';
import { createRequests } from '../../src/storage/requests.ts';
import { createSayings } from '../../src/storage/sayings.ts';
import { now } from '../storage/answers.ts';
import { engines } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const saying = { server: 'server', report: 'report', name: 'outcome c1' };
const holdMs = 1_000;

function sayingsContract(name: string, create: () => Engine): void {
  describe(`sayings contract: ${name}`, () => {
    it('gives each to one of many, and again once that one had its time', async () => {
      const sayings = createSayings(databaseFor(create()));
      const many = (at: number) =>
        Promise.all(Array.from({ length: 20 }, () => sayings.claim(saying, { now: at, holdMs })));
      const first = (await many(now)).filter((one) => one !== undefined);
      expect(first).toEqual([{ ...saying, attempt: 1 }]);
      expect((await many(now + holdMs - 1)).filter((one) => one !== undefined)).toEqual([]);
      const second = (await many(now + holdMs)).filter((one) => one !== undefined);
      expect(second).toEqual([{ ...saying, attempt: 2 }]);
      // Whoever was taken over has no say in it any more.
      for (const one of first) {
        expect(await sayings.settle(one, now)).toBe(false);
        expect(await sayings.hold(one, now + 9 * holdMs)).toBe(false);
      }
      for (const one of second) expect(await sayings.settle(one, now)).toBe(true);
      expect(await sayings.claim(saying, { now: now + 99 * holdMs, holdMs })).toBeUndefined();
    });

    it('waits as long as it is told to, and knows what was said of each review alone', async () => {
      const sayings = createSayings(databaseFor(create()));
      const claimed = await sayings.claim(saying, { now, holdMs });
      if (claimed === undefined) throw new Error('nobody has it');
      expect(await sayings.hold(claimed, now + 5 * holdMs)).toBe(true);
      expect(await sayings.claim(saying, { now: now + 4 * holdMs, holdMs })).toBeUndefined();
      expect(await sayings.said(saying)).toEqual(new Set());
      await sayings.settle(claimed, now);
      expect(await sayings.said(saying)).toEqual(new Set(['outcome c1']));
      expect(await sayings.said({ ...saying, server: 'other' })).toEqual(new Set());
      await sayings.forgetServer('server');
      expect(await sayings.said(saying)).toEqual(new Set());
    });
  });

  describe(`requests contract: ${name}`, () => {
    const request = (id: string, given: Partial<ConsentRequest> = {}): ConsentRequest => ({
      ...{ id, server: 'server', channel: 'channel', message: 'message', author: 'ana', report: 'report', item: 'R1' },
      ...{ text: 'my words', askedAt: now },
      ...given,
    });

    it('keeps a request until it is answered, erased, forgotten or too old', async () => {
      const requests = createRequests(databaseFor(create()));
      const all = ['answered', 'erased', 'server', 'channel', 'old', 'stays'];
      const different: Readonly<Record<string, Partial<ConsentRequest>>> = {
        erased: { author: 'eva' },
        server: { server: 'gone' },
        channel: { channel: 'gone' },
        old: { askedAt: now - 1 },
      };
      for (const id of all) await requests.keep(request(id, different[id]));
      // The same again, with other words, changes nothing.
      await requests.keep(request('stays', { text: 'others' }));
      expect(await requests.find('stays')).toEqual(request('stays'));
      expect(await requests.ofAuthor('eva')).toEqual([request('erased', different.erased)]);
      await requests.close('answered');
      await requests.erase('eva');
      await requests.forgetServer('gone');
      await requests.forgetChannel('gone');
      await requests.purge(now);
      const left = await Promise.all(all.map((id) => requests.find(id)));
      expect(left.filter((one) => one !== undefined)).toEqual([request('stays')]);
    });
  });
}

for (const [name, create] of Object.entries(engines)) sayingsContract(name, create);
