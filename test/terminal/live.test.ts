/** A model's answer on the terminal while it is written: in a pseudo terminal, which python's pty gives, and in a pipe. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { claimingParts, sourceOf, turns } from '../answering/model.ts';
import { environment, mainFile, runner, temporaryFolder } from '../cli/run.ts';
import type { ChatBody } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';

const folder = temporaryFolder();
const relay = 'import os,pty,sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
const question = '总部有多少个技术专家职位？预算外拨款有多少？';
const posts =
  '在 2008－09 两年期期间，国际劳工组织的战略在总部得到了 14 个技术专家职位和 5 个区域的 12 个技术专家职位的支持。';
const money = '从 2005 年到 2009 年，有关社会保障的预算外拨款总额约 3600 万美元。';
const falsehood = '在 2008－09 两年期期间，国际劳工组织的战略在总部得到了 41 个技术专家职位的支持。';

const partsOf = (body: ChatBody): readonly string[] => {
  const source = sourceOf(body, '在 2008－09 两年期期间');
  return claimingParts(body, [posts, posts, source], [falsehood, posts, source], [money, money, source]);
};

async function model() {
  const gate = turns();
  const server = await startFakeModel({ chat: (body) => ({ parts: partsOf(body), turn: gate.turn }) });
  onTestFinished(server.close);
  return { gate, server, env: { OPENAI_BASE_URL: server.baseUrl, CHAT_MODEL: 'writer-1' } };
}

/** The program in a pseudo terminal; `see` waits until words were on the screen. */
function openTerminal(words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn('python3', ['-c', relay, process.execPath, mainFile, ...words], {
    env: { ...environment(folder, env), TERM: 'xterm', COLUMNS: '80' },
  });
  onTestFinished(() => void child.kill());
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const plain = (): string => stripVTControlCharacters(screen).replace(/\s+/gu, '');
  const see = (wanted: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!plain().includes(wanted.replace(/\s+/gu, ''))) return;
        child.stdout.off('data', look);
        resolve();
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`never saw ${wanted} in\n${screen}`)));
      look();
    });
  return { see, plain, type: (keys: string) => child.stdin.write(keys), ended, screen: () => screen };
}

beforeAll(async () => {
  expect((await runner(folder)(['index'])).code).toBe(0);
}, 180_000);

describe('while a model writes', { timeout: 180_000 }, () => {
  test('each claim appears once it is checked; the whole answer takes its place, as it stands in a pipe', async () => {
    const { gate, env } = await model();
    const terminal = openTerminal(['ask', question], env);
    gate.upTo(1);
    await terminal.see(posts);
    await terminal.see('模型正在撰写');
    expect(terminal.plain()).not.toContain('3600');
    gate.upTo(9);
    await terminal.see('writer-1');
    expect(await terminal.ended).toBe(0);
    expect(terminal.plain()).not.toContain('41');
    // What was shown meanwhile is wiped away: after the last wiping stands what a pipe is given.
    const left = terminal.screen().split('\x1b[J').at(-1) ?? '';
    const piped = await runner(folder)(['ask', question], { env });
    // Quotes have a bar before each line, and a pipe has longer lines.
    const words = (text: string): string => stripVTControlCharacters(text).replace(/[\s│]+/gu, '');
    expect(words(left)).toBe(words(piped.stdout));
    expect(piped.stderr).toBe('');
    expect(piped.stdout).not.toMatch(/\x1b|正在/u);
  });

  test('Ctrl-C stops the request and says so', async () => {
    const { gate, server, env } = await model();
    const terminal = openTerminal(['ask', question], env);
    gate.upTo(1);
    await terminal.see(posts);
    terminal.type('\x03');
    expect(await terminal.ended).toBe(130);
    expect(terminal.plain()).toContain('Cancelled.');
    expect(await server.requests[0]?.gone).toBe(true);
    expect(server.requests).toHaveLength(1);
    gate.upTo(9);
  });

  test('in the chat it stops the answer alone, and the chat goes on', async () => {
    const { gate, server, env } = await model();
    const terminal = openTerminal([], env);
    await terminal.see('on gender?>');
    terminal.type(`${question}\r`);
    gate.upTo(1);
    await terminal.see(posts);
    terminal.type('\x03');
    await terminal.see('Cancelled.');
    expect(await server.requests[0]?.gone).toBe(true);
    gate.upTo(9);
    terminal.type('/paragraph 9\r');
    await terminal.see('Paragraph 9');
    terminal.type('/quit\r');
    expect(await terminal.ended).toBe(0);
  });
});
