import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import type { Records } from '../../src/desk/records.ts';
import { usualSettings } from '../../src/desk/records.ts';
import { createRecords } from '../../src/storage/records.ts';
import { answerWith, dayMs } from '../storage/answers.ts';
import { openFile } from '../storage/engines.ts';
import type { Result } from './run.ts';
import { runner, temporaryFolder } from './run.ts';

// Each run is a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const folder = temporaryFolder();
const run = runner(folder);
const json = async (words: readonly string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await run([...words, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};
/** What the bot of the same folders has kept. */
const keeping = async (keep: (records: Records) => Promise<unknown>): Promise<void> => {
  const database = openFile(join(folder, 'data', 'rapporteur.sqlite'));
  await keep(createRecords(database));
  await database.close();
};
const expectOneLine = ({ code, stdout, stderr }: Result, ...said: readonly string[]): void => {
  expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  for (const words of said) expect(stderr).toContain(words);
};

describe('settings', () => {
  const set = (...words: readonly string[]) => ['settings', 'set', '--server', '42', ...words];

  test('of a server are shown, changed one by one, and set back', async () => {
    expect(await json(['settings', 'show', '--server', '42'])).toEqual({ server: '42', ...usualSettings });
    const first = { ...usualSettings, allowedChannels: ['1', '2'], retentionDays: 7 };
    expect(await json(set('--channels', '1, #2', '--retention', '7'))).toEqual({ server: '42', ...first });
    const second = { ...first, report: 'gb.309-pfa-5-4.zh', language: 'fr', questionsPerHour: 9 };
    const words = ['--default-report', 'GB.309/PFA/5/4', '--default-language', 'français', '--questions', '9'];
    expect(await json(set(...words))).toEqual({ server: '42', ...second });
    const back = ['--channels', 'everywhere', '--default-report', 'none', '--default-language', 'automatic'];
    expect(await json(set(...back, '--retention', '30', '--questions', '120'))).toEqual({
      server: '42',
      ...usualSettings,
    });
    expect(await json(['settings', 'show', '--server', '43'])).toEqual({ server: '43', ...usualSettings });
    expect(await json(['privacy', 'erase', '--person', 'operator'])).toMatchObject({ changes: 10 });
  });

  test('are shown in words of the language that is asked for', async () => {
    const { stdout } = await run(['settings', 'show', '--server', '42', '--language', 'en']);
    for (const words of ['Settings of this server', 'every channel', '30 days', '120 an hour'])
      expect(stdout).toContain(words);
    expect((await run(['settings', 'show', '--server', '42', '--language', 'zh'])).stdout).not.toContain('Settings');
  });

  test('that are not possible are refused in one line', async () => {
    expectOneLine(await run(set('--retention', '0')), '0', '1–365');
    expectOneLine(await run(set('--questions', '1001')), '1001', '1–1000');
    expectOneLine(await run(set('--default-language', 'de')), '“de” is not spoken here');
    expectOneLine(await run(set('--default-report', 'zzz')), 'no report “zzz”');
    expectOneLine(await run(set('--channels', '<#1>')), '<#1>');
    expect(await json(['settings', 'show', '--server', '42'])).toEqual({ server: '42', ...usualSettings });
  });

  test('without what they need are wrong usage', async () => {
    const wrong = [
      ['settings', 'show'],
      ['settings', 'show', '--server', ' '],
      set('--retention', 'week'),
      set('--retention', '1.5'),
      // Nothing between the commas is not everywhere.
      set('--channels', ''),
      set('--channels', '1,,2'),
    ];
    for (const words of wrong) {
      const { code, stdout } = await run(words);
      expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
    }
  });
});

describe('privacy', () => {
  test('says what is kept and for how long', async () => {
    await json(['settings', 'set', '--server', '7', '--retention', '9']);
    expect(await json(['privacy', 'show', '--server', '7'])).toEqual({ retentionDays: 9 });
    expect(await json(['privacy', 'show'])).toEqual({ retentionDays: 30 });
    expect((await run(['privacy', 'show'])).stdout).toContain('What is kept about you');
  });

  test('of a person is given and erased, of nobody else', async () => {
    await keeping(async (records) => {
      for (const person of ['ada', 'ben']) {
        await records.keepAnswer(answerWith({ id: person, person, askedAt: Date.now() }));
        await records.rate({ answer: person, person, verdict: 'up', reason: 'clear\u001b[31m', ratedAt: 1 });
      }
    });
    const { stdout } = await run(['privacy', 'export', '--person', 'ada', '--json']);
    expect(stdout).not.toContain('\u001b');
    expect(JSON.parse(stdout)).toMatchObject({
      answers: [{ id: 'ada', person: 'ada', question: 'What was found?' }],
      ratings: [{ answer: 'ada', reason: 'clear\u001b[31m' }],
      changes: [],
      choices: [],
    });
    expect((await run(['privacy', 'export', '--person', 'ada'])).stdout).toContain('1 answer');
    const erased = { answers: 1, ratings: 1, changes: 0, choices: 0, reviews: 0 };
    expect(await json(['privacy', 'erase', '--person', 'ada'])).toEqual(erased);
    const none = { answers: [], ratings: [], changes: [], choices: [], reviews: [], requests: [] };
    expect(await json(['privacy', 'export', '--person', 'ada'])).toEqual(none);
    expect(await json(['privacy', 'export', '--person', 'ben'])).toMatchObject({ answers: [{ id: 'ben' }] });
  });

  test('without a person is wrong usage', async () => {
    for (const words of [
      ['privacy', 'export'],
      ['privacy', 'erase'],
      ['privacy', 'erase', '--person', ''],
    ])
      expect((await run(words)).code).toBe(2);
  });
});

test('purge deletes what is past its time', async () => {
  await json(['settings', 'set', '--server', 'short', '--retention', '1']);
  const old = Date.now() - 2 * dayMs;
  await keeping(async (records) => {
    await records.keepAnswer(answerWith({ id: 'old', person: 'cleo', server: 'short', askedAt: old }));
    await records.keepAnswer(answerWith({ id: 'young', person: 'cleo', server: 'other', askedAt: old }));
  });
  expect(await json(['purge'])).toEqual({ answers: 1 });
  expect((await run(['purge'])).stdout).toContain('0 answers');
  expect(await json(['privacy', 'export', '--person', 'cleo'])).toMatchObject({ answers: [{ id: 'young' }] });
});

describe('the record', () => {
  test('that cannot be used is told with its remedy, and nothing else needs it', async () => {
    const inTheWay = join(folder, 'in-the-way');
    writeFileSync(inTheWay, 'x');
    expectOneLine(await run(['purge'], { env: { DATA_DIR: join(inTheWay, 'data') } }), 'ENOTDIR');
    const there = temporaryFolder();
    const path = join(there, 'data', 'rapporteur.sqlite');
    mkdirSync(dirname(path));
    writeFileSync(path, 'A letter about something else.\n'.repeat(1_000));
    const runThere = runner(there);
    expectOneLine(await runThere(['settings', 'show', '--server', '1']), 'SQLITE_NOTADB');
    writeFileSync(path, '');
    expect((await runThere(['settings', 'show', '--server', '1'])).code).toBe(0);
    const file = new Sqlite(path);
    file.prepare('insert into schema_versions values (?, ?)').run(99, 'later');
    file.close();
    expectOneLine(await runThere(['settings', 'show', '--server', '1']), 'newer version', path, '99');
    expect((await runThere(['recommendation', '5'])).code).toBe(0);
  });

  test('is not made by what keeps nothing', async () => {
    const elsewhere = temporaryFolder();
    for (const words of [['paragraph', '9'], ['report', 'list'], ['doctor'], ['--help'], ['privacy', 'show']])
      expect((await runner(elsewhere)(words)).code, words.join(' ')).toBe(0);
    expect(existsSync(join(elsewhere, 'data', 'rapporteur.sqlite'))).toBe(false);
  });
});
