/** A bot as `serve.ts` runs it, wired to the fake Discord: what every test of the surface starts from. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Assembled } from '../../src/assemble.ts';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Bot, BotPorts } from '../../src/discord/bot.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Log } from '../../src/observe/log.ts';
import { createMetrics } from '../../src/observe/metrics.ts';
import type { Discord, DiscordOptions } from '../fakes/discord.ts';
import { startDiscord } from '../fakes/discord.ts';
import { sharedIndexes } from '../indexes.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');

export type Logged = { readonly level: 'info' | 'warn' | 'fault'; readonly message: string; readonly facts: object };

export type Running = {
  readonly bot: Bot;
  readonly assembled: Assembled;
  readonly logged: readonly Logged[];
  /** The metrics as Prometheus reads them. */
  readonly metrics: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** A folder for data and indexes of its own; several bots given the same one share a database. */
export function bench(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-bot-'));
}

let words = 0;

type Start = {
  readonly folder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** The desk with something about it made slow or broken. */
  readonly change?: (desk: Desk) => Desk;
  /** Milliseconds by which the desk's clock is ahead. */
  readonly ahead?: () => number;
  /** A clock for all of it, for what is otherwise on a day that may end in the middle of the test. */
  readonly now?: () => number;
  /** A second each unless the end is what the test is about: whatever a test leaves undone, nobody waits for. */
  readonly ending?: BotPorts['ending'];
};

const soon = { graceMs: 1_000, apologiesMs: 1_000 };

/** Starts a bot on `discord`; it is stopped when the test ends. */
export async function startOn(
  discord: Discord,
  {
    folder = bench(),
    variables = {},
    change = (desk) => desk,
    ahead = () => 0,
    now = Date.now,
    ending = soon,
  }: Start = {},
): Promise<Running> {
  const config = readConfig({
    variables: {
      DATA_DIR: join(folder, 'data'),
      INDEX_DIR: sharedIndexes(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ...variables,
    },
    projectRoot,
    workingFolder: folder,
  });
  if (config.discord === null) throw new Error('no token');
  const assembled = assemble(config, {
    now: () => now() + ahead(),
    clock: () => performance.now(),
    randomId: () => `w${(words++).toString(36).padStart(7, '0')}`,
  });
  const logged: Logged[] = [];
  const metrics = createMetrics();
  // As `serve.ts` does: nobody should wait for an index.
  await assembled.desk.index({ rebuild: false }, { language: 'en' });
  const bot = startBot({
    config: config.discord,
    desk: change(assembled.desk),
    inbox: await assembled.inbox(),
    log: recorder(logged),
    metrics,
    now,
    clock: () => performance.now(),
    random: () => 0.5,
    randomId: () => `p${(words++).toString(36).padStart(7, '0')}`,
    ending,
  });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= bot.stop().then(assembled.close);
    return stopped;
  };
  return { bot, assembled, logged, metrics: metrics.text, stop };
}

/** A Discord with a server, a channel and a bot in it, ready; all of it ends with the test. */
export async function scene(options: DiscordOptions & Start = {}) {
  const discord = await startDiscord(options);
  const guild = discord.guild({ name: 'Governing Body' });
  const channel = guild.channel('general');
  const person = discord.person({ name: 'Delegate', locale: 'en-GB' });
  guild.join(person);
  const running = await startOn(discord, options);
  onTestFinished(async () => {
    await running.stop();
    await discord.stop();
  });
  await running.bot.ready;
  await discord.connected();
  await discord.registered('ask');
  return { discord, guild, channel, person, ...running };
}

function recorder(logged: Logged[]): Log {
  return {
    info: (message, facts = {}) => void logged.push({ level: 'info', message, facts }),
    warn: (message, facts = {}) => void logged.push({ level: 'warn', message, facts }),
    fault: (error, facts = {}) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      logged.push({ level: 'fault', message, facts: { ...facts, error } });
      return `f${logged.length}`;
    },
  };
}

/** Not one of the lines shown while an answer is being written. */
export const isWhole = ({ text }: { readonly text: string }): boolean =>
  !/^-# (?:Looking in|Reading|Recherche|Lecture|Buscando|Leyendo|正在)/u.test(text);
