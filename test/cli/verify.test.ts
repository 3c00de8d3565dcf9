import { describe, expect, test } from 'vitest';
import { runner, temporaryFolder } from './run.ts';

const run = runner(temporaryFolder());

describe('verify', () => {
  test('prints the shape that other programs rely on, from words or from standard input', async () => {
    const text = '全球运动于2003年发起。建议6没有下一步措施。';
    const said = await run(['verify', text, '--json']);
    const piped = await run(['verify', '-', '--json'], { input: `${text}\n` });
    expect(piped.stdout).toBe(said.stdout);
    const data = JSON.parse(said.stdout);
    expect(Object.keys(data)).toEqual(['report', 'language', 'statements', 'leftOut']);
    expect(Object.keys(data.statements[0])).toEqual(['text', 'verdict', 'why', 'citations', 'nearest']);
    expect(Object.keys(data.statements[0].citations[0])).toEqual([
      'report',
      'paragraph',
      'recommendation',
      'section',
      'quote',
    ]);
    expect(data.statements.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['supported', 'supported']);
  });

  test('tells what is wrong in one line', async () => {
    const empty = await run(['verify', '-'], { input: '' });
    expect(empty).toMatchObject({ code: 1, stdout: '' });
    expect(empty.stderr.trim().split('\n')).toHaveLength(1);
    expect((await run(['verify', '-'], { input: 'word '.repeat(100_000) })).code).toBe(1);
    expect((await run(['verify'])).code).toBe(2);
  });

  test('is a command of the chat, by a name of each language', async () => {
    const { stdout } = await run([], { input: '/核对 全球运动于2003年发起。\n/comprobar Hola.\n' });
    expect(stdout).toContain('有依据');
    expect(stdout).toContain('¶3');
  });
});
