/** Reads the configuration, wires the program and runs the command line. Everything that happens is elsewhere. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:os';
import { assemble } from './assemble.ts';
import type { Config, DiscordConfig } from './config/config.ts';
import { readConfig, secretsOf } from './config/config.ts';
import { readEnvironment } from './config/env.ts';
import type { Outcome } from './desk/request.ts';
import { discordPhrasesOf } from './discord/phrases/index.ts';
import { registeredReply } from './discord/registered-reply.ts';
import { createLog } from './observe/log.ts';
import { runCommandLine } from './terminal/commands.ts';
import { failureLine } from './terminal/failure.ts';
import { createScreen } from './terminal/screen.ts';

const randomId = (): string => randomBytes(4).toString('hex');
const clock = (): number => performance.now();

async function run(entry: string): Promise<number> {
  const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
  try {
    const config = readConfig(readEnvironment());
    const log = createLog(config.logLevel, randomId, secretsOf(config));
    const screen = createScreen(streams, config.colour);
    const tellFault = (error: unknown): Promise<void> => {
      process.exitCode = 1;
      return screen.errors.write(`${failureLine(error, config.language, log)}\n`);
    };
    let isServing = false;
    process.on('unhandledRejection', (error) => void (isServing ? log.fault(error) : tellFault(error)));
    process.on('uncaughtException', (error) => {
      // The bot goes on for everyone else: a malformed event of one server throws inside discord.js, where nothing catches it.
      if (isServing) log.fault(error);
      // Anywhere else nothing can be relied on after this: Node asks that the process end.
      else void tellFault(error).finally(() => process.exit(1));
    });
    const assembled = assemble(config, { now: Date.now, clock, randomId, random: Math.random });
    const bot = botOf(config, {
      run: async (discord) => {
        isServing = true;
        const ending = toldToEnd(discord);
        const { serve } = await import('./serve.ts');
        const onReady = (servers: number) =>
          void screen.output.write(`${discordPhrasesOf(config.language).connected(servers)}\n`);
        await serve({
          config,
          discord,
          assembled,
          log,
          now: Date.now,
          clock,
          random: Math.random,
          randomId,
          entry,
          ending,
          onReady,
        });
      },
      register: async (discord) => {
        const { register } = await import('./serve.ts');
        return registeredReply(await register(discord, log), config.language);
      },
    });
    const code = await runCommandLine(process.argv.slice(2), {
      config,
      desk: assembled.desk,
      screen,
      log,
      randomId,
      bot,
    }).finally(assembled.close);
    // Calls that Discord does not answer are still tried again, and nobody waits for them any more.
    if (isServing) process.exit(Math.max(Number(process.exitCode ?? 0), code));
    return code;
  } catch (error) {
    // Without a configuration there is no language and no log level of the person's choice.
    process.stderr.write(`${failureLine(error, 'en', createLog('error', randomId))}\n`);
    return 1;
  }
}

/** Ctrl-C reaches a program that npm started twice, from the terminal and from npm: so soon after the first it is no second. */
const echoMs = 250;
/** Supervisors that ask a program to end wait for it, and then kill it: this is the last moment to go by itself. */
const endsWithinMs = 4_800;

/** Resolves when the process is told to end. Told again, or still there after five seconds, it ends at once. */
function toldToEnd({ shard }: DiscordConfig): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const tell = (code: number): void => {
      if (toldAt !== undefined) {
        if (clock() - toldAt > echoMs) process.exit(code);
        return;
      }
      toldAt = clock();
      setTimeout(() => process.exit(1), endsWithinMs).unref();
      resolve();
    };
    process.on('SIGTERM', () => tell(128 + constants.signals.SIGTERM));
    // Ctrl-C in a terminal reaches every process of many: those that have a parent are told by it, or see that it is gone.
    process.on('SIGINT', () => shard === null && tell(128 + constants.signals.SIGINT));
    if (shard !== null) process.on('disconnect', () => tell(1));
  });
}

/** What the configuration's bot can do; null where there is none. */
function botOf(
  { discord }: Config,
  {
    run,
    register,
  }: {
    readonly run: (discord: DiscordConfig) => Promise<void>;
    readonly register: (discord: DiscordConfig) => Promise<Outcome<unknown>>;
  },
) {
  return discord === null ? null : { run: () => run(discord), register: () => register(discord) };
}

/** Runs the program of this process to its end and sets the exit code; `entry` is the file that further processes run. */
export async function runProgram(entry: string): Promise<void> {
  const exitCode = await run(entry);
  process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode);
  // Standard input keeps a process alive for as long as it stays open, and nobody reads it any more.
  process.stdin.unref?.();
}
