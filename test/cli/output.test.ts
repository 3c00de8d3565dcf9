import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment, mainFile, runner, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const run = runner(folder);

describe('ask', () => {
  test('prints the shape that other programs rely on', async () => {
    const { stdout } = await run(['ask', '建议5说了什么？', '--json']);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
        'id',
        'question',
        'language',
        'mode',
        'abstained',
        'reason',
        'answer',
        'claims',
        'evidence',
        'withheld',
        'timings',
        'usage',
      ]),
    );
    expect(answer.claims.length).toBeGreaterThan(0);
    expect(answer.claims.every((claim: { citations: readonly unknown[] }) => claim.citations.length > 0)).toBe(true);
    expect(Object.keys(answer.evidence[0]).sort()).toEqual(['kind', 'paragraph', 'recommendation', 'report', 'score']);
  });
  test('frames the answer in the language of the question', async () => {
    expect((await run(['ask', '第9段说了什么？'])).stdout).toMatch(/^报告对此指出（第 9 段/u);
    expect((await run(['ask', 'What does paragraph 9 say?'])).stdout).toMatch(/^The report says \(paragraph 9/u);
    expect((await run(['ask', 'Que dit le paragraphe 9 ?'])).stdout).toMatch(
      /^Voici ce que dit le rapport \(paragraphe 9/u,
    );
    expect((await run(['ask', '¿Qué dice el párrafo 9?'])).stdout).toMatch(
      /^Esto es lo que dice el informe \(párrafo 9/u,
    );
    expect((await run(['ask', 'What does paragraph 9 say?', '--language', 'zh'])).stdout).toMatch(/^报告对此指出/u);
  });
  test('says so when the report has no such number', async () => {
    const { code, stdout } = await run(['ask', 'What does recommendation 99 say?', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { abstained: true, reason: 'recommendation-unknown', claims: [] },
    ]);
  });
});

describe('batch', () => {
  const lines = [
    '{"id":"a","question":"建议3是什么？"}',
    'not json',
    '',
    '{"id":7,"question":""}',
    '{"id":"b","question":"第2段是什么？","report":"gb.309"}',
    '{"id":"c","question":"Why?","report":"zzz"}',
    '["array"]',
    '{"id":"d"}',
  ].join('\n');
  test('answers in order, marks bad lines, and ends with 1', async () => {
    const { code, stdout, stderr } = await run(['ask', '--batch', '-', '--json'], { input: lines });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.id, answer.error?.code ?? null])).toEqual([
      ['a', null],
      [null, 'batch-line-invalid'],
      [7, 'question-empty'],
      ['b', null],
      ['c', 'report-unknown'],
      [null, 'batch-line-invalid'],
      ['d', 'batch-line-invalid'],
    ]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Not answered: lines 2, 4, 6, 7 and 8 of the batch. Each has an "error" in the output that says why; correct it and run those lines again.\n',
    );
  });
  test('reads a file, and an empty one gives nothing', async () => {
    writeFileSync(join(folder, 'questions.jsonl'), '{"id":"a","question":"建议3是什么？"}\r\n');
    writeFileSync(join(folder, 'none.jsonl'), '');
    const { code, stdout } = await run(['ask', '--batch', 'questions.jsonl', '--json']);
    expect([code, JSON.parse(stdout).id]).toEqual([0, 'a']);
    expect(await run(['ask', '--batch', 'none.jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
  test('gives each answer before the next question is there', async () => {
    const child = spawn(process.execPath, [mainFile, 'ask', '--batch'], { env: environment(folder) });
    const answered = new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
    child.stdin.write('{"id":"first","question":"建议3是什么？"}\n');
    expect(JSON.parse(await answered).id).toBe('first');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });
});

describe('pipes', () => {
  test('questions on standard input are answered line by line', async () => {
    const input = '\n建议3是什么？\n\n/recommendation 99\n/paragraph 2\n/serch x\n/quit\n第9段是什么？\n';
    const { code, stdout, stderr } = await run([], { input });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^报告对此指出/u);
    const order = ['[R3]', 'no recommendation 99', 'Paragraph 2', 'Did you mean /search?'].map((words) =>
      stdout.indexOf(words),
    );
    expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true);
    expect(stdout).not.toContain('Rapporteur has read');
    expect(stdout).not.toContain('\x1b');
    expect(stdout).not.toContain('¶9]');
  });
  test('an input without its last line end, and no input', async () => {
    expect((await run([], { input: '/paragraph 9' })).stdout).toContain('Paragraph 9');
    expect(await run([], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
  test('an index deleted meanwhile does not end the conversation', async () => {
    const env = { INDEX_DIR: join(folder, 'index') };
    expect((await run(['index'], { env })).code).toBe(0);
    const child = spawn(process.execPath, [mainFile], { env: environment(folder, env) });
    let stdout = '';
    const until = (words: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!stdout.includes(words)) return;
          child.stdout.off('data', look);
          resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stdin.write('建议3是什么？\n');
    await until('[R3]');
    rmSync(join(folder, 'index'), { recursive: true });
    child.stdin.write('建议5是什么？\n');
    await until('[R5]');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
    expect((await run(['ask', '建议3是什么？'], { env })).stdout).toContain('[R3]');
  });
  test('a reader that goes away ends the writing quietly', async () => {
    for (const words of [
      ['report', 'show', '--json'],
      ['recommendation', '1-12'],
      ['ask', '--batch'],
    ]) {
      const child = spawn(process.execPath, [mainFile, ...words], { env: environment(folder) });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.stdout.destroy();
      child.stdin.on('error', () => undefined).end('{"question":"建议3是什么？"}\n'.repeat(50));
      expect([words, await ended, stderr]).toEqual([words, 0, '']);
    }
  });
  test('a full disk under the output is told', async () => {
    const child = spawn(process.execPath, [mainFile, 'recommendation', '1-12'], {
      env: environment(folder),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    expect(stderr).toMatch(/^There is no room left on the disk[^\n]*\n$/u);
  });
  test('every byte of a long output arrives', async () => {
    const { stdout } = await run(['report', 'show', '--json']);
    expect(JSON.parse(stdout).paragraphs).toHaveLength(20);
  });
  test('colour only where it is wanted', async () => {
    expect((await run(['paragraph', '9'])).stdout).not.toContain('\x1b');
    expect((await run(['paragraph', '9'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\x1b[1m');
    expect((await run(['paragraph', '9'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain('\x1b');
  });
});

test('the account of a report covers every line with text', async () => {
  const account = JSON.parse((await run(['report', 'check', '--json'])).stdout);
  const counted = Object.values<number>(account.roles).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(account.lines.text);
  expect(account.lines.text + account.lines.blank).toBe(account.lines.total);
  expect(account.found).toMatchObject({ paragraphs: 20, recommendations: 12, steps: 11, responses: 6, decision: 20 });
});
