/** The chat in a pseudo terminal, which python's pty gives: keys go in, the screen comes out. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { environment, mainFile, temporaryFolder } from '../cli/run.ts';
import { startFakeModel } from '../fakes/model.ts';

const folder = temporaryFolder();
const relay = 'import os,pty,sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

/** Opens the chat; `see` waits until words are on the screen that were not there when it last saw some. */
function openChat(more: Readonly<Record<string, string>> = {}) {
  const child = spawn('python3', ['-c', relay, process.execPath, mainFile], {
    env: { ...environment(folder, more), TERM: 'xterm' },
  });
  onTestFinished(() => void child.kill());
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const see = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const at = stripVTControlCharacters(screen).indexOf(words, seen);
        if (at < 0) return;
        seen = at + words.length;
        child.stdout.off('data', look);
        resolve();
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`never saw ${words} in\n${screen}`)));
      look();
    });
  /** The prompt is there: from now on keys are read. The greeting ends with an example question. */
  const ready = async (): Promise<void> => {
    await see('on gender?');
    await see('> ');
  };
  return { see, ready, type: (keys: string) => child.stdin.write(keys), ended, screen: () => screen };
}

describe('a conversation', () => {
  test('greets, answers, changes language, and says goodbye', async () => {
    const chat = openChat();
    await chat.see('Rapporteur has read GB.309/PFA/5/4');
    await chat.ready();
    chat.type('建议5是什么？\r');
    await chat.see('报告对此指出');
    await chat.see('[R5]');
    chat.type('/language fr\r');
    await chat.see('L’interface est maintenant en français');
    chat.type('/recommendation 99\r');
    await chat.see('ne contient pas de recommandation 99');
    chat.type('/quit\r');
    await chat.see('Au revoir.');
    expect(await chat.ended).toBe(0);
  });
  test('goes on from the question before, in the language of the two, and says what it understood', async () => {
    const chat = openChat();
    await chat.ready();
    chat.type('¿Qué dice la recomendación 5?\r');
    await chat.see('[R5]');
    chat.type('¿y los pasos de esa?\r');
    await chat.see('Entendido como: ¿Qué próximos pasos se proponen para la recomendación 5?');
    await chat.see('[R5]');
    chat.type('R7?\r');
    await chat.see('Entendido como: ¿Qué próximos pasos se proponen para la recomendación 7?');
    chat.type('How many case studies were carried out?\r');
    await chat.see('The report says (paragraph 1):');
    chat.type('/quit\r');
    await chat.see('Goodbye.');
    expect(await chat.ended).toBe(0);
    expect(chat.screen()).not.toContain('Understood as');
  });
  test('completes with the tab key', async () => {
    const chat = openChat();
    await chat.ready();
    // Apart, as keys are: readline does not complete within pasted text.
    chat.type('/par');
    await chat.see('/par');
    chat.type('\t');
    await chat.see('agraph ');
    chat.type('9\r');
    await chat.see('Paragraph 9');
    chat.type('\x04');
    await chat.see('Goodbye.');
    expect(await chat.ended).toBe(0);
  });
  test('remembers what was typed, for its author alone', async () => {
    const first = openChat();
    await first.ready();
    first.type('/paragraph 11\r');
    await first.see('Paragraph 11');
    first.type('/quit\r');
    expect(await first.ended).toBe(0);
    const path = join(folder, 'data', 'history');
    expect(readFileSync(path, 'utf8')).toMatch(/\/paragraph 11\n\/quit\n$/u);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const second = openChat();
    await second.ready();
    second.type('\x1b[A\x1b[A\r');
    await second.see('Paragraph 11');
    second.type('/quit\r');
    expect(await second.ended).toBe(0);
  });
  test('goes on when nothing can be remembered', async () => {
    const data = join(folder, 'no-data');
    writeFileSync(data, 'a file');
    const chat = openChat({ DATA_DIR: data });
    await chat.ready();
    chat.type('/paragraph 9\r');
    await chat.see('cannot be remembered');
    await chat.see('Paragraph 9');
    chat.type('/quit\r');
    expect(await chat.ended).toBe(0);
  });
});

describe('Ctrl-C', () => {
  test('once drops what was typed, twice leaves', async () => {
    const chat = openChat();
    await chat.ready();
    chat.type('half a quest');
    await chat.see('half a quest');
    chat.type('\x03');
    await chat.see('Press Ctrl-C again to leave');
    await chat.see('> ');
    chat.type('/paragraph 9\r');
    await chat.see('Paragraph 9');
    await chat.see('> ');
    chat.type('\x03');
    await chat.see('Press Ctrl-C again');
    chat.type('\x03');
    await chat.see('Goodbye.');
    expect(await chat.ended).toBe(0);
  });
  test('cancels what is being worked out, and the chat goes on', async () => {
    // An index that is never done: its embedding endpoint answers for the first report, and then no more.
    let hangs = false;
    const server = await startFakeModel({ embeddings: { instead: () => (hangs ? { hang: true } : undefined) } });
    onTestFinished(server.close);
    const paragraphs = Array.from(
      { length: 40 },
      (_, at) => `${at + 1}. The review of case ${at} found that office ${at * 7} extended coverage.\n`,
    );
    mkdirSync(join(folder, 'data', 'reports'), { recursive: true });
    writeFileSync(join(folder, 'data', 'reports', 'long.en.txt'), `Long report\n\n${paragraphs.join('\n')}`);
    const chat = openChat({
      OPENAI_BASE_URL: server.baseUrl,
      EMBEDDING_MODEL: 'vectors-1',
      CHAT_MODEL: 'none',
      MODEL_REQUEST_SECONDS: '170',
    });
    await chat.ready();
    hangs = true;
    chat.type('/report long\r');
    await chat.see('long.en');
    await chat.see('Indexing long.en');
    chat.type('\x03');
    await chat.see('Cancelled.');
    chat.type('/report gb\r');
    await chat.see('gb.309');
    chat.type('/paragraph 9\r');
    await chat.see('Paragraph 9');
    chat.type('/quit\r');
    expect(await chat.ended).toBe(0);
  }, 180_000);
});

test('NO_COLOR is respected', async () => {
  const chat = openChat({ NO_COLOR: '1' });
  await chat.ready();
  chat.type('/quit\r');
  await chat.ended;
  expect(chat.screen()).not.toMatch(/\x1b\[\d+m/u);
});
