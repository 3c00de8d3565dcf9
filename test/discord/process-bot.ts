/** The bot as a process of its own, as `npm start` runs it: what it printed, how it ended, and a way to wait for either. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, mainFile } from '../cli/run.ts';
import type { Discord } from '../fakes/discord.ts';

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

export type BotProcess = {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly log: () => readonly LogLine[];
  /** Waits until one of the two streams has something that matches, before or after this call. */
  readonly says: (pattern: RegExp, timeoutMs?: number) => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
};

export type Wish = {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly input?: string;
};

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-process-'));
}

/** Starts processes and remembers what all of them printed. */
export function createStarter() {
  const all: BotProcess[] = [];

  const start = (discord: Pick<Discord, 'token' | 'apiUrl'> | null, wish: Wish = {}): BotProcess => {
    const { folder = newFolder(), env = {}, words = [], input } = wish;
    const access = discord === null ? {} : { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const child = spawn(process.execPath, [mainFile, ...words], {
      cwd: folder,
      env: environment(folder, { ...access, ...env }),
    });
    const text = { stdout: '', stderr: '' };
    const looks = new Set<() => void>();
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (more: string) => {
        text[stream] += more;
        for (const look of [...looks]) look();
      });
    // A program that ends without reading its input closes the pipe: no failure of the test.
    child.stdin.on('error', () => undefined).end(input ?? '');
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        resolve({ code, signal });
        for (const look of [...looks]) look();
      });
    });
    const says: BotProcess['says'] = (pattern, timeoutMs = 180_000) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          clearTimeout(timer);
          looks.delete(look);
          act();
        };
        const failed = (why: string) => (): void =>
          reject(new Error(`${why} ${pattern}. It printed: ${text.stdout}${text.stderr}`));
        const look = (): void => {
          const [found] = pattern.exec(text.stdout) ?? pattern.exec(text.stderr) ?? [];
          if (found !== undefined) settle(() => resolve(found));
          else if (child.exitCode !== null && child.stdout.closed && child.stderr.closed)
            settle(failed('The process ended without'));
        };
        const timer = setTimeout(() => settle(failed(`Waited ${timeoutMs} ms for`)), timeoutMs);
        looks.add(look);
        look();
      });
    const bot: BotProcess = {
      pid: child.pid ?? 0,
      stdout: () => text.stdout,
      stderr: () => text.stderr,
      log: () =>
        text.stderr
          .split('\n')
          // What follows the last end of a line is one of which more is to come.
          .slice(0, -1)
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line) as LogLine),
      says,
      kill: (signal) => void child.kill(signal),
      ended,
    };
    all.push(bot);
    return bot;
  };

  /** Runs a subcommand to its end. */
  const run = async (discord: Discord | null, words: readonly string[], wish: Omit<Wish, 'words'> = {}) => {
    const bot = start(discord, { ...wish, words });
    const { code } = await bot.ended;
    return { code, stdout: bot.stdout(), stderr: bot.stderr() };
  };

  return {
    start,
    run,
    outputs: () => all.map((bot) => bot.stdout() + bot.stderr()),
    /** Ends whatever still runs. */
    endAll: async () => {
      for (const bot of all) bot.kill('SIGKILL');
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}
