import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encode, encodeUtf16 } from './encode.ts';
import type { Result } from './run.ts';
import { projectRoot, runner, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const run = runner(folder);
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const english = `A/77/123

Report on coverage

1. The evaluation finds that coverage has grown — in every region — since 2005.

Recommendation 1: Extend the “social floor” to informal workers.

2. The Office agrees.
`;

/** Exit 1, nothing on stdout, and one line that says what is wrong. */
function expectOneLine({ code, stdout, stderr }: Result, ...said: readonly string[]): void {
  expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  for (const words of said) expect(stderr).toContain(words);
}

describe('files that are no report', () => {
  test('missing', async () =>
    expectOneLine(await run(['report', 'show', '/nowhere/report.txt']), 'no file at /nowhere/report.txt'));
  test('a folder', async () => expectOneLine(await run(['report', 'add', folder]), 'is a folder'));
  test('empty', async () => expectOneLine(await run(['report', 'check', file('empty.txt', '')]), 'is empty'));
  test('blank', async () => expectOneLine(await run(['report', 'check', file('blank.txt', ' \n\n\t\n')]), 'is empty'));
  test('50 MB', async () =>
    expectOneLine(
      await run(['report', 'add', file('large.txt', Buffer.alloc(50 * 1024 * 1024, 'a'))]),
      'larger than 20 MB',
    ));
  test('a PDF', async () =>
    expectOneLine(await run(['report', 'add', file('report.pdf', '%PDF-1.7\n1 0 obj')]), 'PDF', 'as text'));
  test('a Word file', async () =>
    expectOneLine(await run(['report', 'add', file('report.docx', 'PK\x03\x04rest')]), 'Word', 'as text'));
  test('NUL bytes', async () =>
    expectOneLine(await run(['report', 'add', file('nul.txt', 'hello\0world'.repeat(20))]), 'not plain text'));
  test('a program', async () => expectOneLine(await run(['report', 'add', process.execPath]), 'larger than'));
  test('a device', async () => expectOneLine(await run(['report', 'show', '/dev/zero']), 'cannot be read'));
});

describe('encodings', () => {
  const french =
    'Où en est-on ? L’évaluation relève que la stratégie a contribué à l’élargissement de la couverture. '.repeat(20);
  const refused: readonly (readonly [name: string, label: string, text: string])[] = [
    ['Windows-1252', 'windows-1252', french],
    ['ISO-8859-1 (Latin-1)', 'windows-1252', french.replaceAll('’', "'")],
    ['Windows-1251', 'windows-1251', 'Настоящий доклад содержит результаты независимой оценки. '.repeat(20)],
    ['KOI8-R', 'koi8-r', 'Настоящий доклад содержит результаты независимой оценки. '.repeat(20)],
    ['Big5', 'big5', '評估發現國際勞工組織的工作為社會保護的擴展奠定了基礎，確定了框架。'.repeat(20)],
    ['Shift_JIS', 'shift_jis', 'この報告書は、社会保障の適用範囲を拡大するための戦略に関するものである。'.repeat(20)],
    ['EUC-JP', 'euc-jp', 'この報告書は、社会保障の適用範囲を拡大するための戦略に関するものである。'.repeat(20)],
    ['EUC-KR', 'euc-kr', '이 보고서는 사회보장 적용 범위를 확대하기 위한 전략에 대한 독립 평가이다. '.repeat(20)],
  ];
  test.each(refused)('%s is refused by name', async (name, label, text) => {
    expectOneLine(
      await run(['report', 'add', file(`${label}.txt`, encode(text, label))]),
      `encoded in ${name}`,
      'UTF-8',
    );
  });

  const seed = readFileSync(join(projectRoot, 'seeds', 'GB.309-PFA-5-4.zh.txt'), 'utf8');
  const read: readonly (readonly [name: string, content: Buffer])[] = [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${seed}`)],
    ['GB18030', encode(seed, 'gb18030')],
    ['UTF-16LE with a mark', encodeUtf16(seed, 'le', true)],
    ['UTF-16BE with a mark', encodeUtf16(seed, 'be', true)],
    ['UTF-16LE without', encodeUtf16(seed, 'le', false)],
    ['UTF-16BE without', encodeUtf16(seed, 'be', false)],
  ];
  test.each(read)('%s is read', async (_name, content) => {
    const { code, stdout } = await run(['report', 'show', file('seed-copy.txt', content), '--json']);
    const report = JSON.parse(stdout);
    expect(code).toBe(0);
    expect([report.paragraphs.length, report.recommendations.length]).toEqual([20, 12]);
    expect(report.paragraphs[0].text).toContain('开展的案例研究共 11 项，覆盖波斯尼亚');
  });
});

describe('questions and numbers', () => {
  test('an empty question', async () => expectOneLine(await run(['ask', '']), 'no question'));
  test('a question of control characters', async () =>
    expectOneLine(await run(['ask', '\u202e\u0007 ']), 'no question'));
  test('20,000 characters', async () =>
    expectOneLine(await run(['ask', '社会保障'.repeat(5000)]), '20000', 'few sentences'));
  test('an unknown report', async () =>
    expectOneLine(await run(['ask', 'Why?', '--report', 'zzz']), 'no report “zzz”', 'gb.309-pfa-5-4.zh'));
  test('recommendation 99', async () =>
    expectOneLine(await run(['recommendation', '99']), 'no recommendation 99', '1–12'));
  test.each(['0', '-1', '1.5', 'abc'])('paragraph %s', async (number) =>
    expectOneLine(await run(['paragraph', number]), `“${number}” is not a number`),
  );
  test('paragraph 999', async () => expectOneLine(await run(['paragraph', '999']), 'no paragraph 999', '1–20'));
  test('an error is told in the language of the interface', async () =>
    expectOneLine(
      await run(['recommendation', '99'], { env: { LANG: 'fr_FR.UTF-8' } }),
      'ne contient pas de recommandation 99',
    ));
  test('wrong usage is 2', async () => {
    for (const words of [['nonsense'], ['ask', '--nonsense'], ['search'], ['search', 'a', '-k', '0']]) {
      const { code, stdout } = await run(words);
      expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
    }
  });
});

describe('folders that cannot be written', () => {
  test('a file in place of the index', async () => {
    const env = { INDEX_DIR: file('index-file', 'x') };
    expectOneLine(await run(['ask', 'What was found?'], { env }), 'index cannot be written', 'INDEX_DIR');
  });
  test('an index under /proc', async () =>
    expectOneLine(await run(['ask', 'What was found?'], { env: { INDEX_DIR: '/proc/rapporteur' } }), 'INDEX_DIR'));
  test('data under /proc', async () => {
    const env = { DATA_DIR: '/proc/rapporteur' };
    expectOneLine(await run(['report', 'add', file('a77.txt', english)], { env }), 'DATA_DIR');
  });
  test('a wrong setting names its variable', async () =>
    expectOneLine(await run(['doctor'], { env: { LOG_LEVEL: 'loud' } }), 'LOG_LEVEL=loud', 'silent'));
  test('the doctor sees them all', async () => {
    const env = { INDEX_DIR: '/proc/rapporteur', DATA_DIR: file('data-file', 'x') };
    const { code, stdout } = await run(['doctor', '--json'], { env });
    const bad = JSON.parse(stdout).checks.filter((check: { good: boolean }) => !check.good);
    expect(code).toBe(0);
    expect(bad.map((check: { name: string }) => check.name)).toEqual(['dataFolder', 'indexFolder']);
  });
});

describe('hostile text', () => {
  const hostile = `A/77/9

Report on coverage

1. The \u202eevaluation\u202c finds \x1b[31mred\x1b[0m and \x1b]0;title\x07 growth\u0085 in coverage of workers.

Recommendation 1: Extend \u2066coverage\u2069 to \x08workers.

2. The Office agrees with the evaluation.

3. The matter is closed.
`;
  test('never reaches the terminal raw', async () => {
    const path = file('hostile.txt', hostile);
    for (const words of [
      ['report', 'show', path],
      ['report', 'check', path],
      ['report', 'show', path, '--json'],
    ]) {
      const { code, stdout } = await run(words);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
    }
  });
  test('is the same in JSON', async () => {
    const { stdout } = await run(['report', 'show', join(folder, 'hostile.txt'), '--json']);
    expect(JSON.parse(stdout).paragraphs[0].text).toContain('\u202eevaluation\u202c');
  });
  test('a file name cannot break the line or leave the folder', async () => {
    const odd = join(folder, 'odd\n\x1b[31m..name.txt');
    writeFileSync(odd, 'Nothing but a line of text about the evaluation.\n');
    expect((await run(['report', 'add', odd])).code).toBe(0);
    const names = readdirSync(join(folder, 'data', 'reports'));
    expect(names.every((name) => /^[\p{L}\p{N}._-]+$/u.test(name))).toBe(true);
    expectOneLine(await run(['report', 'show', `${odd}x`]), 'no file at');
  });
});

describe('reports of one’s own', () => {
  const own = runner(temporaryFolder());
  const path = file('own.txt', english);
  test('added, listed, asked, removed', async () => {
    const added = JSON.parse((await own(['report', 'add', path, '--json'])).stdout);
    expect(added).toMatchObject({
      id: 'a-77-123.en',
      paragraphs: 2,
      recommendations: 1,
      origin: { kind: 'added', source: path },
    });
    expectOneLine(await own(['report', 'add', path]), 'here already', 'report remove');
    const list = JSON.parse((await own(['report', 'list', '--json'])).stdout);
    expect(list.reports.map((report: { id: string }) => report.id)).toEqual(['gb.309-pfa-5-4.zh', 'a-77-123.en']);
    const card = JSON.parse((await own(['recommendation', '1', '--report', 'A/77/123', '--json'])).stdout);
    expect(card.recommendations[0]).toMatchObject({ number: 1, finding: { paragraph: 1 } });
    expect((await own(['search', 'informal workers', '--report', 'a-77'])).stdout).toContain('R1');
    expect((await own(['report', 'remove', 'a-77-123'])).code).toBe(0);
    expectOneLine(await own(['paragraph', '1', '--report', 'a-77']), 'no report “a-77”');
  });
  test('a seed is never removed', async () =>
    expectOneLine(await own(['report', 'remove', 'gb.309']), 'comes with the program'));
  test('two at once: one is kept, the other told', async () => {
    const results = await Promise.all([own(['report', 'add', path]), own(['report', 'add', path])]);
    expect(results.map(({ code }) => code).sort()).toEqual([0, 1]);
  });
  test('a damaged manifest loses nothing', async () => {
    const both = temporaryFolder();
    const there = runner(both);
    mkdirSync(join(both, 'data', 'reports'), { recursive: true });
    writeFileSync(join(both, 'data', 'reports', 'kept.en.txt'), english);
    writeFileSync(join(both, 'data', 'reports', 'kept.en.json'), '{"addedAt":');
    expect((await there(['report', 'list'])).stdout).toContain('kept.en');
  });
});
