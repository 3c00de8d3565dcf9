import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { phrasesOf } from '../../src/desk/phrases/index.ts';
import type { ServerSettings, Who } from '../../src/desk/records.ts';
import { usualSettings } from '../../src/desk/records.ts';
import { languages } from '../../src/shared/language.ts';
import { sharedIndexes } from '../indexes.ts';

const dayMs = 24 * 60 * 60_000;
const seed = 'gb.309-pfa-5-4.zh';
const english = { language: 'en' } as const;
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'));
let now = Date.UTC(2026, 10, 23);
let words = 0;

function assembledIn(dataDir: string) {
  const config = readConfig({
    variables: { DATA_DIR: dataDir, INDEX_DIR: sharedIndexes() },
    projectRoot: resolve(import.meta.dirname, '..', '..'),
    workingFolder: folder,
  });
  const randomId = (): string => {
    words += 1;
    return words.toString(16).padStart(8, '0');
  };
  return assemble(config, { now: () => now, clock: () => 0, randomId });
}

const { desk, close } = assembledIn(join(folder, 'data'));
afterAll(close);

const someone = (different: Partial<Who> = {}): Who => ({
  person: 'ada',
  server: 'geneva',
  channel: 'review',
  isManager: false,
  ...different,
});
const manager = (server: string | null = 'geneva'): Who => someone({ person: 'chair', server, isManager: true });
const code = (expected: string) => ({ name: 'UserError', code: expected });
const asked = () => desk.ask({ question: '建议5是什么？' }, english);
const keptFor = async (who: Who, isPrivate = false): Promise<string> => desk.keep(await asked(), who, { isPrivate });

const report = `A/77/500

Report on coverage

1. The evaluation finds that coverage has grown in every region.

Recommendation 1: Extend the social floor to informal workers.

2. The Office agrees.
`;

beforeAll(async () => {
  writeFileSync(join(folder, 'report.txt'), report);
  await desk.index({ rebuild: false }, english);
}, 180_000);

describe('an answer that was kept', () => {
  test('is given back as it was, under an id of its own', async () => {
    const ids = [await keptFor(someone()), await keptFor(someone())];
    expect(new Set(ids).size).toBe(2);
    const { reply, data } = await asked();
    expect(await desk.kept(`${ids[0]}`, someone())).toEqual({
      id: ids[0],
      server: 'geneva',
      channel: 'review',
      person: 'ada',
      report: seed,
      question: data.question,
      reply,
      abstained: false,
      isPrivate: false,
      askedAt: now,
    });
  });

  const elsewhere: readonly (readonly [where: string, who: Who])[] = [
    ['somebody in another server', someone({ person: 'ben', server: 'turin' })],
    ['a manager of another server', { ...manager('turin'), person: 'ben' }],
    ['somebody in direct messages', someone({ person: 'ben', server: null })],
    ['somebody in the same channel of another server', someone({ person: 'ben', server: '', channel: 'review' })],
  ];
  const others: readonly (readonly [where: string, who: Who])[] = [
    ['somebody in the same server', someone({ person: 'ben', channel: 'other' })],
    ['its manager', manager()],
  ];
  const uses = (id: string, who: Who): readonly (() => Promise<unknown>)[] => [
    () => desk.kept(id, who),
    () => desk.shared(id, who),
    () => desk.rate({ answer: id, verdict: 'down', reason: 'forged' }, who, english),
  ];

  test.each(elsewhere)('is not there for %s', async (_where, who) => {
    for (const isPrivate of [false, true]) {
      const id = await keptFor(someone(), isPrivate);
      for (const use of uses(id, who)) await expect(use()).rejects.toMatchObject(code('answer-forgotten'));
    }
    expect((await desk.exportPersonal(who, english)).data.ratings).toEqual([]);
  });

  test.each(others)('is there for %s, unless it is private', async (_where, who) => {
    const open = await keptFor(someone());
    expect(await desk.kept(open, who)).toMatchObject({ id: open, person: 'ada' });
    const hidden = await keptFor(someone(), true);
    for (const use of uses(hidden, who)) await expect(use()).rejects.toMatchObject(code('asker-only'));
  });

  test('of direct messages is the asker’s anywhere, and theirs who are in the same ones', async () => {
    const id = await keptFor(someone({ server: null, channel: 'direct' }));
    expect(await desk.kept(id, someone({ server: 'turin' }))).toMatchObject({ server: null });
    const group = someone({ person: 'ben', server: null, channel: 'direct' });
    expect(await desk.kept(id, group)).toMatchObject({ person: 'ada' });
    const elsewhere = someone({ person: 'ben', server: null, channel: 'other' });
    for (const who of [elsewhere, someone({ person: 'ben', channel: 'direct' }), manager()])
      for (const use of uses(id, who)) await expect(use()).rejects.toMatchObject(code('answer-forgotten'));
  });

  test('is not found under a forged id', async () => {
    const id = await keptFor(someone());
    const forged = ['', ' ', '%', '_'.repeat(id.length), `${id} `, ` ${id}`, id.slice(1), `${id}0`];
    for (const given of [...forged, "' or '1'='1", `${id}' --`, '\0', '\ud800', '长'.repeat(10_000)])
      for (const use of uses(given, someone())) await expect(use()).rejects.toMatchObject(code('answer-forgotten'));
  });

  test('is rated once by each person, the last word counting, in plain text', async () => {
    const id = await keptFor(someone());
    const ben = someone({ person: 'ben-rates' });
    const rate = (verdict: 'up' | 'down', reason: string | null) =>
      desk.rate({ answer: id, verdict, reason }, ben, { language: 'fr' });
    const { reply, data } = await rate('up', null);
    expect(data).toEqual({ answer: id, verdict: 'up' });
    expect(reply).toMatchObject({ language: 'fr', blocks: [{ text: phrasesOf('fr').rated.up }] });
    const ratings = async () => (await desk.exportPersonal(ben, english)).data.ratings;
    expect(await ratings()).toMatchObject([{ verdict: 'up', reason: null }]);
    await rate('down', '  wrong\u0000\r\nparagraph  ');
    expect(await ratings()).toMatchObject([{ verdict: 'down', reason: 'wrong paragraph', ratedAt: now }]);
    await rate('down', ' \n ');
    expect(await ratings()).toMatchObject([{ reason: null }]);
    await rate('down', '\u{1f44d}'.repeat(1_500));
    expect(await ratings()).toEqual([expect.objectContaining({ reason: '\u{1f44d}'.repeat(1_000) })]);
  });

  test('is shared as one of its own, for everyone where it is shared', async () => {
    const id = await keptFor(someone(), true);
    const { answer: shared, isNew } = await desk.shared(id, someone({ channel: 'plenary' }));
    expect(isNew).toBe(true);
    expect(shared).toMatchObject({ server: 'geneva', channel: 'plenary', isPrivate: false, person: 'ada' });
    expect(shared.id).not.toBe(id);
    const ben = someone({ person: 'ben' });
    expect(await desk.kept(shared.id, ben)).toEqual(shared);
    await expect(desk.kept(id, ben)).rejects.toMatchObject(code('asker-only'));
    expect(await desk.shared(shared.id, ben)).toEqual({ answer: shared, isNew: false });
    expect(await desk.shared(id, someone({ channel: 'plenary' }))).toEqual({ answer: shared, isNew: false });
    const { answer: away } = await desk.shared(id, someone({ server: 'turin' }));
    expect(await desk.kept(away.id, someone({ person: 'ben', server: 'turin' }))).toEqual(away);
    await expect(desk.kept(away.id, ben)).rejects.toMatchObject(code('answer-forgotten'));
    await desk.erasePersonal(someone(), english);
    await expect(desk.kept(shared.id, ben)).rejects.toMatchObject(code('answer-forgotten'));
  });

  test('is forgotten with its time, its asker and its server', async () => {
    const [old, , erased, removed] = [
      await keptFor(someone({ server: 'paris' })),
      await desk.changeSettings({ retentionDays: 2 }, manager('paris'), english),
      await keptFor(someone({ person: 'cleo', server: 'paris' })),
      await keptFor(someone({ server: 'rome' })),
    ];
    await desk.erasePersonal(someone({ person: 'cleo' }), english);
    await desk.forgetServer('rome');
    now += 2 * dayMs;
    expect((await desk.purge(english)).data.answers).toBe(0);
    now += 1;
    expect((await desk.purge(english)).data.answers).toBe(1);
    for (const [id, server] of [
      [old, 'paris'],
      [erased, 'paris'],
      [removed, 'rome'],
    ] as const)
      for (const use of uses(id, someone({ server })))
        await expect(use()).rejects.toMatchObject(code('answer-forgotten'));
  });
});

describe('settings', () => {
  test('are for managers, in a server', async () => {
    const change = { retentionDays: 7 };
    for (const [who, expected] of [
      [someone({ server: 'oslo' }), 'manager-only'],
      [someone({ server: null }), 'server-only'],
      [manager(null), 'server-only'],
    ] as const) {
      await expect(desk.settings(who, english)).rejects.toMatchObject(code(expected));
      await expect(desk.changeSettings(change, who, english)).rejects.toMatchObject(code(expected));
    }
    expect(await desk.settingsOf('oslo')).toEqual(usualSettings);
    expect(await desk.settingsOf(null)).toEqual(usualSettings);
  });

  test('are shown and changed in every language', async () => {
    for (const language of languages) {
      const shown = await desk.settings(manager(language), { language });
      expect(shown.data).toEqual({ server: language, ...usualSettings });
      const change: Partial<ServerSettings> = { language, allowedChannels: ['1', '2', '1'], report: 'GB.309/PFA/5/4' };
      const { reply, data } = await desk.changeSettings(change, manager(language), { language });
      const stands = { ...usualSettings, language, allowedChannels: ['1', '2'], report: seed };
      expect(data).toEqual({ server: language, ...stands });
      expect(await desk.settingsOf(language)).toEqual(stands);
      const [heading, fields] = reply.blocks;
      expect([reply.language, heading]).toMatchObject([language, { text: phrasesOf(language).settings.title }]);
      expect(fields).toMatchObject({ kind: 'fields', rows: { length: 8 } });
    }
  });

  const invalid: readonly (readonly [why: string, change: object, expected: string])[] = [
    ['no retention', { retentionDays: 0 }, 'setting-invalid'],
    ['a retention of more than a year', { retentionDays: 366 }, 'setting-invalid'],
    ['half a day', { retentionDays: 1.5 }, 'setting-invalid'],
    ['no number', { retentionDays: Number.NaN }, 'setting-invalid'],
    ['a number in words', { retentionDays: '7' }, 'setting-invalid'],
    ['no questions', { questionsPerHour: 0 }, 'setting-invalid'],
    ['too many questions', { questionsPerHour: 1_001 }, 'setting-invalid'],
    ['a language that is not spoken', { language: 'de' }, 'setting-invalid'],
    ['a channel that is none', { allowedChannels: ['1', '<@1>'] }, 'setting-invalid'],
    ['an unknown report', { report: 'zzz' }, 'report-unknown'],
  ];
  test.each(invalid)('%s is refused, and what came with it', async (_why, change, expected) => {
    const both = { questionsPerHour: 7, retentionDays: 7, ...change } as Partial<ServerSettings>;
    await expect(desk.changeSettings(both, manager('bonn'), english)).rejects.toMatchObject(code(expected));
    expect(await desk.settingsOf('bonn')).toEqual(usualSettings);
  });
});

describe('the report a question goes to', () => {
  const place = someone({ server: 'lima', channel: 'lima-1' });

  test('is the one named, else the channel’s, else the server’s, else the first known', async () => {
    await desk.add(join(folder, 'report.txt'), english);
    expect(await desk.reportFor(place)).toBeUndefined();
    await desk.changeSettings({ report: seed }, manager('lima'), english);
    expect(await desk.reportFor(place)).toBe(seed);
    const { data } = await desk.useReport('A/77/500', place, english);
    expect(data).toEqual({ report: 'a-77-500.en' });
    expect(await desk.reportFor(place)).toBe('a-77-500.en');
    expect(await desk.reportFor({ ...place, channel: 'lima-2' })).toBe(seed);
    expect(await desk.reportFor({ ...place, server: null, channel: null })).toBeUndefined();
    // Whether there is one of that name is for whoever opens it to say.
    expect(await desk.reportFor(place, 'zzz')).toBe('zzz');
    expect(await desk.reportFor(place, ' ')).toBe('a-77-500.en');
  });

  test('is never one that is gone', async () => {
    await desk.changeSettings({ report: 'a-77-500.en' }, manager('quito'), english);
    await desk.remove('a-77-500.en', english);
    expect(await desk.reportFor(place)).toBe(seed);
    expect(await desk.reportFor(someone({ server: 'quito' }))).toBeUndefined();
  });

  test('stays as it was where an unknown one is chosen', async () => {
    await expect(desk.useReport('zzz', place, english)).rejects.toMatchObject(code('report-unknown'));
    expect(await desk.reportFor(place)).toBe(seed);
  });

  test('chosen in direct messages is the person’s to see and erase', async () => {
    const direct = someone({ person: 'dora', server: null, channel: 'dora-direct' });
    await desk.useReport(seed, direct, english);
    expect(await desk.reportFor(direct)).toBe(seed);
    expect((await desk.exportPersonal(direct, english)).data.choices).toEqual([
      { channel: 'dora-direct', report: seed },
    ]);
    expect((await desk.erasePersonal(direct, english)).data).toMatchObject({ choices: 1 });
    expect(await desk.reportFor(direct)).toBeUndefined();
  });
});

describe('suggestions', () => {
  const numbers = async (typed: string, count = 25): Promise<readonly number[]> =>
    (await desk.suggest(typed, english, count)).map(({ number }) => number);

  test('of numbers are those that begin so', async () => {
    expect(await numbers('1')).toEqual([1, 10, 11, 12]);
    for (const typed of ['R5', ' r5 ', '５', '5']) expect(await numbers(typed), typed).toEqual([5]);
    for (const typed of ['99', '0', '123456789012345678901234567890']) expect(await numbers(typed), typed).toEqual([]);
    expect(await numbers('1', 2)).toEqual([1, 10]);
  });

  test('for nothing typed are the first ones', async () => {
    for (const typed of ['', ' ', '\t']) expect(await numbers(typed, 3)).toEqual([1, 2, 3]);
    expect(await numbers('', 0)).toEqual([]);
  });

  const gender = [
    ['zh', '性别'],
    ['zh', '性别平等'],
    ['en', 'Gender'],
    ['fr', 'genre'],
    ['es', 'género'],
    ['es', 'GÉNERO'],
    ['en', '性别'],
  ] as const;
  test.each(gender)('for words of somebody who reads %s: %s', async (language, typed) => {
    const found = await desk.suggest(typed, { language }, 25);
    expect(found.map(({ number }) => number)).toContain(5);
  });

  test('of a theme are those under its heading', async () => {
    const { data } = await desk.recommendation('', english);
    const under = data.recommendations.filter(({ section }) => section === '有效性').map(({ number }) => number);
    expect(under.length).toBeGreaterThan(1);
    expect(await numbers('有效性')).toEqual(expect.arrayContaining(under));
  });

  const odd = ['\0', '\ud800', '"', "'", '*', '(', '[¶9]', 'R', '-', '%', 'a'.repeat(100_000), '\u202e', '1e9', '-1'];
  test.each(odd.map((typed) => [JSON.stringify(typed).slice(0, 20), typed] as const))(
    'for %s never reject',
    async (_shown, typed) => {
      expect(Array.isArray(await desk.suggest(typed, english, 25))).toBe(true);
      expect(Array.isArray(await desk.suggestReports(typed))).toBe(true);
    },
  );

  test('for a report that is not there are none', async () => {
    expect(await desk.suggest('1', { ...english, report: 'zzz' }, 25)).toEqual([]);
  });

  test('of reports are by name, symbol and title', async () => {
    for (const typed of ['', 'gb.309', 'GB.309/PFA', '３０９'])
      expect(await desk.suggestReports(typed), typed).toMatchObject([{ id: seed }]);
    expect(await desk.suggestReports('zzz')).toEqual([]);
  });
});

describe('privacy', () => {
  test('says how long things are kept here', async () => {
    await desk.changeSettings({ retentionDays: 9 }, manager('kyiv'), english);
    expect((await desk.privacy(someone({ server: 'kyiv' }), english)).data).toEqual({ retentionDays: 9 });
    expect((await desk.privacy(someone({ server: null }), english)).data).toEqual({ retentionDays: 30 });
  });

  test('gives and erases what is kept about the person who asks, and of nobody else', async () => {
    const [eva, fay] = ['eva', 'fay'].map((person) => someone({ person, server: 'accra', isManager: true }));
    if (eva === undefined || fay === undefined) throw new Error('two people');
    const ids = [await keptFor(eva, true), await keptFor(fay)];
    for (const who of [eva, fay]) {
      await desk.rate({ answer: `${ids[1]}`, verdict: 'up', reason: null }, who, english);
      await desk.changeSettings({ questionsPerHour: who === eva ? 5 : 6 }, who, english);
    }
    const given = (await desk.exportPersonal({ ...eva, server: null }, english)).data;
    expect(given.answers).toMatchObject([{ id: ids[0], person: 'eva', server: 'accra', isPrivate: true }]);
    expect(given.ratings).toMatchObject([{ answer: ids[1], person: 'eva' }]);
    expect(given.changes).toEqual([{ server: 'accra', setting: 'questionsPerHour', changedAt: now }]);
    const erased = await desk.erasePersonal({ ...eva, server: null, isManager: false }, { language: 'es' });
    expect(erased.data).toEqual({ answers: 1, ratings: 1, changes: 1, choices: 0, reviews: 0 });
    expect(erased.reply.language).toBe('es');
    const none = { answers: [], ratings: [], changes: [], choices: [], reviews: [], requests: [] };
    expect((await desk.exportPersonal(eva, english)).data).toEqual(none);
    const left = (await desk.exportPersonal(fay, english)).data;
    expect([left.answers.length, left.ratings.length, left.changes.length]).toEqual([1, 1, 1]);
    expect(await desk.settingsOf('accra')).toMatchObject({ questionsPerHour: 6 });
  });
});

test('without a record, what needs none goes on', async () => {
  writeFileSync(join(folder, 'in-the-way'), 'x');
  const without = assembledIn(join(folder, 'in-the-way', 'data'));
  const outcome = await without.desk.ask({ question: '建议5是什么？' }, english);
  await expect(without.desk.keep(outcome, someone(), { isPrivate: false })).rejects.toMatchObject(
    code('record-unavailable'),
  );
  await expect(without.desk.settingsOf('geneva')).rejects.toMatchObject(code('record-unavailable'));
  expect(outcome.data.abstained).toBe(false);
  await without.close();
});
