/** Which sets are asked of which report, and that a set whose report is not at hand is left out aloud. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSet } from '../../eval/questions.ts';
import { isOfSeed, keptSets, setNamed, withReports } from '../../eval/sets.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-sets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the report of a set', () => {
  test('is the seed, one of a folder, or the one given for a file', () => {
    expect(setNamed('development', undefined, folder).report).toBeUndefined();
    expect(setNamed('undp', undefined, folder).report).toBe(join(folder, 'undp-dp-2025-6-en.txt'));
    expect(setNamed('own.json', 'own.txt', folder)).toMatchObject({ path: resolve('own.json'), report: 'own.txt' });
  });
  test('leaves the set out where it is not there, and in where it is', () => {
    const sets = keptSets.map((name) => setNamed(name, undefined, folder));
    const elsewhere = keptSets.filter((name) => !isOfSeed(name));
    const without = withReports(sets);
    expect(without.present.map(({ name }) => name)).toEqual(keptSets.filter(isOfSeed));
    expect(without.leftOut).toEqual(elsewhere.map((name) => expect.stringContaining(`left out: ${name}`)));
    expect(without.leftOut.join('')).toContain(join(folder, 'undp-dp-2025-6-en.txt'));
    writeFileSync(join(folder, 'undp-dp-2025-6-en.txt'), '1. A paragraph.\n');
    expect(withReports(sets).leftOut).toEqual(without.leftOut.filter((line) => !line.includes('undp')));
    rmSync(join(folder, 'undp-dp-2025-6-en.txt'));
  });
});

describe('node eval/run.ts', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['eval/run.ts', ...args], { cwd: root, encoding: 'utf8' });
  test('says in one line what it left out, apart from the figures', () => {
    const { status, stdout, stderr } = run('--set', 'undp', '--reports', folder, '--json', '--check');
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('left out: undp')]);
    expect(JSON.parse(stdout)).toEqual({ sets: [], claims: [] });
    expect(status).toBe(0);
  }, 60_000);
  test('keeps no baseline of a set that is not kept', () => {
    const { status, stderr } = run('--set', 'own.json', '--check');
    expect(stderr).toContain('sets of your own');
    expect(status).toBe(2);
  }, 60_000);
});

describe('sets of reports that are not kept here', () => {
  const sets = keptSets.filter((name) => !isOfSeed(name)).map((name) => setNamed(name, undefined, folder));
  test.each(sets)('$name is asked in every language, and of what the report does not answer', ({ path }) => {
    const { questions } = readSet(path);
    const count = (language: string): number => questions.filter((question) => question.language === language).length;
    expect(questions.length).toBeGreaterThanOrEqual(20);
    for (const language of ['zh', 'en', 'fr', 'es']) expect(count(language)).toBeGreaterThanOrEqual(4);
    expect(questions.filter(({ answerable }) => !answerable).length).toBeGreaterThanOrEqual(3);
  });
  test.each(sets)('$name holds no more of the report than a dozen words at a time', ({ path }) => {
    const printed = readSet(path).questions.flatMap(({ facts, premise }) => [
      ...(facts ?? []).flat(),
      ...(premise ?? []),
    ]);
    expect(printed.filter((words) => words.split(' ').length > 12)).toEqual([]);
  });
});
