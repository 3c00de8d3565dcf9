import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating, Records, ServerSettings } from '../../src/desk/records.ts';
import { usualSettings } from '../../src/desk/records.ts';
import type { Block, Reply } from '../../src/desk/reply.ts';
import { Fault } from '../../src/shared/errors.ts';
import type { Database, Engine } from '../../src/storage/database.ts';
import { createRecords } from '../../src/storage/records.ts';
import { answerWith, dayMs, now } from '../storage/answers.ts';
import { engines } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const mark = { paragraph: 9, recommendation: null };
const everyBlock: readonly Block[] = [
  { kind: 'heading', text: 'Receipts', level: 2 },
  { kind: 'text', text: 'The report says:', tone: 'muted' },
  { kind: 'claim', text: '覆盖面“扩大”了 <@1> \u0000\u2028 \ud83d\udc4d', marks: [mark] },
  { kind: 'quote', mark: { paragraph: null, recommendation: 5 }, label: null, text: '…' },
  { kind: 'statement', verdict: 'not-in-report', label: 'Not in the report', text: 'x' },
  { kind: 'list', items: [{ marker: '(a)', text: 'one' }] },
  { kind: 'fields', rows: [{ label: 'a', value: 'b' }] },
  { kind: 'table', columns: ['a'], rows: [['b']] },
];
const fullReply: Reply = {
  language: 'fr',
  blocks: everyBlock,
  receipts: everyBlock,
  places: [mark],
  neighbours: { previous: null, next: mark },
};
const ratingWith = (different: Partial<Rating>): Rating => ({
  answer: 'answer',
  person: 'rater',
  verdict: 'up',
  reason: null,
  ratedAt: now,
  ...different,
});
const by = (person: string, at = now) => ({ person, at });

/** Ids that would be something else than data to careless code. */
const oddIds: readonly string[] = [
  '',
  ' ',
  ' x ',
  'x',
  'X',
  '0',
  '00',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '%',
  '_',
  '*',
  '?',
  '$1',
  ':id',
  '"',
  "'",
  "''",
  '`',
  '\\',
  '\\0',
  ';',
  '--',
  "'; drop table answers; --",
  "x' or '1'='1",
  'a\nb\tc',
  'é',
  'é'.normalize('NFD'),
  '\u202eabc',
  '\ud83d\udc4d',
  '1234567890123456789',
  '12345678901234567890123',
  '长'.repeat(2_000),
];

/** What everything that keeps the desk's records must do, whatever it keeps them in. */
function recordsContract(name: string, create: () => Engine): void {
  const open = (): { readonly records: Records; readonly database: Database } => {
    const database = databaseFor(create());
    return { records: createRecords(database), database };
  };

  describe(`records contract: ${name}`, () => {
    describe('settings', () => {
      const other: ServerSettings = {
        allowedChannels: ['1', '2'],
        report: 'a-77-123.en',
        language: 'fr',
        retentionDays: 7,
        questionsPerHour: 5,
        zone: 'Europe/Zurich',
        groups: { r1: 'Workers' },
        rights: { r1: ['actions', 'ratings'] },
      };

      it('are the usual ones until they are changed', async () => {
        const { records } = open();
        expect(await records.settings('server')).toEqual(usualSettings);
      });

      it('stand as they were changed, in that server only', async () => {
        const { records } = open();
        expect(await records.changeSettings('server', other, by('manager'))).toEqual(other);
        expect(await records.settings('server')).toEqual(other);
        expect(await records.settings('other')).toEqual(usualSettings);
      });

      it('change one by one, and back to nothing chosen', async () => {
        const { records } = open();
        await records.changeSettings('server', other, by('manager'));
        const change = { report: null, allowedChannels: [] };
        expect(await records.changeSettings('server', change, by('manager'))).toEqual({ ...other, ...change });
        expect(await records.changeSettings('server', {}, by('manager'))).toEqual({ ...other, ...change });
      });

      it('note who changed what and when, once for each that is different', async () => {
        const { records } = open();
        await records.changeSettings('server', { retentionDays: 7, language: 'es' }, by('manager', now));
        await records.changeSettings('server', { retentionDays: 7, questionsPerHour: 9 }, by('manager', now + 1));
        const { changes } = await records.personal('manager');
        expect(changes.map(({ setting }) => setting).sort()).toEqual(['language', 'questionsPerHour', 'retentionDays']);
        expect(changes.at(-1)).toEqual({ server: 'server', setting: 'questionsPerHour', changedAt: now + 1 });
      });

      it('changed by two people at once are both changed', async () => {
        const { records } = open();
        await Promise.all([
          records.changeSettings('server', { retentionDays: 7 }, by('one')),
          records.changeSettings('server', { questionsPerHour: 9 }, by('two')),
        ]);
        expect(await records.settings('server')).toEqual({ ...usualSettings, retentionDays: 7, questionsPerHour: 9 });
      });

      it('count as never changed where they are damaged', async () => {
        const { records, database } = open();
        const damaged = {
          allowedChannels: ['{}', '[1]', '"1"', 'null', '[', ''],
          report: ['1', '[]', 'x', ''],
          language: ['"de"', '0', 'zh'],
          retentionDays: ['0', '366', '1.5', '"30"', '1e999', 'null'],
          questionsPerHour: ['0', '1001', '-1', 'true', '{'],
        };
        for (const [setting, values] of Object.entries(damaged))
          for (const value of values) {
            await records.changeSettings('server', other, by('manager'));
            await database.use((kysely) =>
              kysely.updateTable('settings').set({ value }).where('setting', '=', setting).execute(),
            );
            const usual = usualSettings[setting as keyof ServerSettings];
            expect(await records.settings('server'), `${setting}: ${value}`).toEqual({ ...other, [setting]: usual });
          }
        await database.use((kysely) =>
          kysely.insertInto('settings').values({ server: 'server', setting: '__proto__', value: '1' }).execute(),
        );
        expect(await records.changeSettings('server', other, by('manager'))).toEqual(other);
      });
    });

    describe('report of a channel', () => {
      it('is none, the last one chosen, and none again', async () => {
        const { records } = open();
        const place = { channel: 'channel', server: 'server', person: 'person' };
        expect(await records.channelReport('channel')).toBeNull();
        await records.setChannelReport(place, 'one');
        await records.setChannelReport({ ...place, person: 'another' }, 'two');
        expect(await records.channelReport('channel')).toBe('two');
        expect(await records.channelReport('other')).toBeNull();
        await records.setChannelReport(place, null);
        await records.setChannelReport(place, null);
        expect(await records.channelReport('channel')).toBeNull();
      });

      it('is the person’s in direct messages, and the server’s in a server', async () => {
        const { records } = open();
        await records.setChannelReport({ channel: 'direct', server: null, person: 'person' }, 'one');
        await records.setChannelReport({ channel: 'channel', server: 'server', person: 'person' }, 'two');
        expect((await records.personal('person')).choices).toEqual([{ channel: 'direct', report: 'one' }]);
        expect(await records.erase('person')).toMatchObject({ choices: 1 });
        expect(await records.channelReport('direct')).toBeNull();
        expect(await records.channelReport('channel')).toBe('two');
      });
    });

    describe('answers', () => {
      it('come back as they were given', async () => {
        const { records } = open();
        const given = [
          answerWith({ id: 'a', reply: fullReply }),
          answerWith({ id: 'b', server: null, channel: null, abstained: true, isPrivate: true, question: '第9段？' }),
        ];
        for (const answer of given) await records.keepAnswer(answer);
        for (const answer of given) expect(await records.answer(answer.id)).toEqual(answer);
        expect(await records.answer('c')).toBeUndefined();
      });

      it('are never replaced', async () => {
        const { records } = open();
        await records.keepAnswer(answerWith({ person: 'first' }));
        await expect(records.keepAnswer(answerWith({ person: 'second' }))).rejects.toBeInstanceOf(Fault);
        expect(await records.answer('answer')).toMatchObject({ person: 'first' });
      });

      it('are as never kept where they are damaged', async () => {
        const { records, database } = open();
        const blocks = (block: string): string => `{"language":"en","blocks":[${block}]}`;
        const replies = [
          '',
          '{',
          'null',
          '[]',
          '"text"',
          '{"language":"de","blocks":[]}',
          '{"language":"en"}',
          blocks('null'),
          blocks('{"kind":"toString"}'),
          blocks('{"kind":"text","text":1,"tone":"plain"}'),
          blocks('{"kind":"claim","text":"x","marks":[{"paragraph":"9","recommendation":null}]}'),
          '{"language":"en","blocks":[],"receipts":{}}',
          '{"language":"en","blocks":[],"neighbours":{"previous":null}}',
        ];
        await records.keepAnswer(answerWith({}));
        for (const reply of replies) {
          await database.use((kysely) => kysely.updateTable('answers').set({ reply }).execute());
          expect(await records.answer('answer'), reply).toBeUndefined();
        }
        await records.keepAnswer(answerWith({ id: 'flag' }));
        await database.use((kysely) =>
          kysely.updateTable('answers').set({ is_private: 7 }).where('id', '=', 'flag').execute(),
        );
        expect(await records.answer('flag')).toBeUndefined();
        expect((await records.personal('person')).answers).toMatchObject([{ id: 'answer' }]);
      });
    });

    describe('ratings', () => {
      it('are one for each person and answer, the last one', async () => {
        const { records } = open();
        await records.keepAnswer(answerWith({}));
        const last = ratingWith({ verdict: 'down', reason: 'wrong paragraph', ratedAt: now + 1 });
        for (const rating of [ratingWith({}), ratingWith({ person: 'other' }), last]) await records.rate(rating);
        expect((await records.personal('rater')).ratings).toEqual([last]);
        expect((await records.personal('other')).ratings).toEqual([ratingWith({ person: 'other' })]);
      });

      it('of an answer that is no longer kept are not kept', async () => {
        const { records } = open();
        await records.rate(ratingWith({ answer: 'forgotten' }));
        expect((await records.personal('rater')).ratings).toEqual([]);
      });
    });

    describe('what is kept about a person', () => {
      /** Two people who ask, rate each other, change settings and choose a report in their direct messages. */
      const fill = async (records: Records): Promise<void> => {
        for (const [person, other] of [
          ['ada', 'ben'],
          ['ben', 'ada'],
        ] as const) {
          await records.keepAnswer(answerWith({ id: `${person}-2`, person, server: null, askedAt: now + 2 }));
          await records.keepAnswer(answerWith({ id: `${person}-1`, person, askedAt: now + 1, isPrivate: true }));
          await records.changeSettings('server', { retentionDays: person === 'ada' ? 40 : 50 }, by(person));
          await records.setChannelReport({ channel: `direct-${person}`, server: null, person }, 'one');
          await records.setChannelReport({ channel: `channel-${person}`, server: 'server', person }, other);
        }
        for (const answer of ['ada-1', 'ada-2', 'ben-1', 'ben-2'])
          for (const person of ['ada', 'ben']) await records.rate(ratingWith({ answer, person }));
      };

      it('is all of it and of nobody else, oldest first', async () => {
        const { records } = open();
        await fill(records);
        const plain = answerWith({ person: 'ada' });
        expect(await records.personal('ada')).toEqual({
          answers: [
            { ...plain, id: 'ada-1', askedAt: now + 1, isPrivate: true },
            { ...plain, id: 'ada-2', askedAt: now + 2, server: null },
          ],
          ratings: expect.toSatisfy((ratings: readonly Rating[]) => ratings.length === 4),
          changes: [{ server: 'server', setting: 'retentionDays', changedAt: now }],
          choices: [{ channel: 'direct-ada', report: 'one' }],
        });
        expect(await records.personal('nobody')).toEqual({ answers: [], ratings: [], changes: [], choices: [] });
      });

      it('is erased, with what others thought of it, and nothing else', async () => {
        const { records, database } = open();
        await fill(records);
        expect(await records.erase('ada')).toEqual({ answers: 2, ratings: 4, changes: 1, choices: 1 });
        expect(await records.personal('ada')).toEqual({ answers: [], ratings: [], changes: [], choices: [] });
        expect(await records.answer('ada-1')).toBeUndefined();
        const left = await records.personal('ben');
        expect(left.answers.map(({ id }) => id)).toEqual(['ben-1', 'ben-2']);
        expect(left.ratings.map(({ answer }) => answer).sort()).toEqual(['ben-1', 'ben-2']);
        expect([left.changes.length, left.choices.length]).toEqual([1, 1]);
        // That a setting was changed stays known; the setting and the reports of channels are the server's.
        const changes = await database.use((kysely) =>
          kysely.selectFrom('setting_changes').select(['person', 'setting']).orderBy('value').execute(),
        );
        expect(changes).toEqual([
          { person: null, setting: 'retentionDays' },
          { person: 'ben', setting: 'retentionDays' },
        ]);
        expect(await records.settings('server')).toMatchObject({ retentionDays: 50 });
        expect(await records.channelReport('channel-ada')).toBe('ben');
        expect(await records.erase('ada')).toEqual({ answers: 0, ratings: 0, changes: 0, choices: 0 });
      });
    });

    describe('retention', () => {
      it('is each server’s own, the usual one in direct messages, to the millisecond', async () => {
        const { records } = open();
        await records.changeSettings('short', { retentionDays: 1 }, by('manager'));
        await records.changeSettings('long', { retentionDays: 365 }, by('manager'));
        const days = { short: 1, long: 365, usual: 30, direct: 30 };
        for (const [place, count] of Object.entries(days)) {
          const server = place === 'direct' ? null : place;
          for (const late of [-1, 0, 1]) {
            const id = `${place}${late}`;
            await records.keepAnswer(answerWith({ id, server, askedAt: now - count * dayMs + late }));
            await records.rate(ratingWith({ answer: id }));
          }
        }
        expect(await records.purge(now)).toBe(4);
        for (const place of Object.keys(days)) {
          expect(await records.answer(`${place}-1`)).toBeUndefined();
          expect(await records.answer(`${place}0`)).toBeDefined();
          expect(await records.answer(`${place}1`)).toBeDefined();
        }
        expect((await records.personal('rater')).ratings).toHaveLength(8);
        expect(await records.purge(now)).toBe(0);
        expect(await records.purge(now + 1)).toBe(4);
      });

      it('deletes any number, and lets others have their turn meanwhile', async () => {
        const { records } = open();
        const count = 450;
        for (let index = 0; index < count; index += 1)
          await records.keepAnswer(answerWith({ id: `${index}`, askedAt: now - index }));
        let turns = 0;
        let turn = setImmediate(function next() {
          turns += 1;
          turn = setImmediate(next);
        });
        expect(await records.purge(now + 30 * dayMs)).toBe(count - 1);
        clearImmediate(turn);
        expect(turns).toBeGreaterThan(1);
        expect(await records.answer('0')).toBeDefined();
      });

      it('of a damaged setting is the usual one', async () => {
        const { records, database } = open();
        await records.changeSettings('server', { retentionDays: 365 }, by('manager'));
        await records.keepAnswer(answerWith({ askedAt: now - 31 * dayMs }));
        expect(await records.purge(now)).toBe(0);
        await database.use((kysely) => kysely.updateTable('settings').set({ value: '0' }).execute());
        expect(await records.purge(now)).toBe(1);
      });
    });

    it('a server is forgotten without any other', async () => {
      const { records } = open();
      for (const server of ['gone', 'stays', null]) {
        const place = `${server}`;
        await records.keepAnswer(answerWith({ id: place, server }));
        await records.rate(ratingWith({ answer: place, person: place }));
        await records.setChannelReport({ channel: place, server, person: 'person' }, 'one');
        if (server !== null) await records.changeSettings(server, { retentionDays: 7 }, by(place));
      }
      await records.forgetServer('gone');
      await records.forgetServer('never known');
      expect(await records.answer('gone')).toBeUndefined();
      expect(await records.channelReport('gone')).toBeNull();
      expect(await records.settings('gone')).toEqual(usualSettings);
      expect(await records.personal('gone')).toEqual({ answers: [], ratings: [], changes: [], choices: [] });
      for (const place of ['stays', 'null']) {
        expect(await records.answer(place)).toBeDefined();
        expect(await records.channelReport(place)).toBe('one');
        expect((await records.personal(place)).ratings).toHaveLength(1);
      }
      expect(await records.settings('stays')).toMatchObject({ retentionDays: 7 });
    });

    describe('ids', () => {
      it('are data only, each of its own', async () => {
        const { records } = open();
        for (const [index, id] of oddIds.entries()) {
          await records.keepAnswer(answerWith({ id, person: id, server: id, channel: id, question: id, report: id }));
          await records.rate(ratingWith({ answer: id, person: id, reason: id }));
          await records.changeSettings(id, { retentionDays: 100 + index, allowedChannels: [id] }, by(id));
          await records.setChannelReport({ channel: id, server: null, person: id }, id);
        }
        for (const [index, id] of oddIds.entries()) {
          const { answers, ratings, changes, choices } = await records.personal(id);
          expect(answers, id).toMatchObject([{ id, person: id, server: id, channel: id, question: id, report: id }]);
          expect(ratings).toEqual([ratingWith({ answer: id, person: id, reason: id })]);
          expect(changes.map(({ server }) => server)).toEqual([id, id]);
          expect(choices).toEqual([{ channel: id, report: id }]);
          expect(await records.settings(id)).toMatchObject({ retentionDays: 100 + index, allowedChannels: [id] });
        }
        for (const [index, id] of oddIds.entries()) {
          if (index % 2 === 0)
            expect(await records.erase(id)).toEqual({ answers: 1, ratings: 1, changes: 2, choices: 1 });
          else await records.forgetServer(id);
          for (const later of oddIds.slice(index + 1)) expect(await records.answer(later)).toBeDefined();
        }
      });

      it('and texts of any kind come back as they were', async () => {
        const { records } = open();
        // No engine has to keep NUL (Postgres cannot) or half a character, neither of which any surface's ids have.
        const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((given) => !given.includes('\0'));
        let count = 0;
        await fc.assert(
          fc.asyncProperty(text, text, text, async (person, question, said) => {
            count += 1;
            const reply: Reply = { language: 'es', blocks: [{ kind: 'text', tone: 'plain', text: said }] };
            const answer = answerWith({ id: `${count}${person}`, person, question, reply });
            await records.keepAnswer(answer);
            expect(await records.answer(answer.id)).toEqual(answer);
          }),
          { numRuns: 100 },
        );
      });
    });
  });
}

for (const [name, create] of Object.entries(engines)) recordsContract(name, create);
