/** The entry: reads the configuration, wires the program and runs the command line. Everything that happens is elsewhere. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
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

async function main(): Promise<number> {
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
    const assembled = assemble(config, { now: Date.now, clock, randomId });
    const bot = botOf(config, {
      run: async (discord) => {
        const { serve } = await import('./serve.ts');
        isServing = true;
        const ending = new Promise<void>((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
        });
        const onReady = (servers: number) =>
          void screen.output.write(`${discordPhrasesOf(config.language).connected(servers)}\n`);
        const entry = fileURLToPath(import.meta.url);
        await serve({
          config,
          discord,
          assembled,
          log,
          now: Date.now,
          clock,
          random: Math.random,
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
    return await runCommandLine(process.argv.slice(2), { config, desk: assembled.desk, screen, log, bot }).finally(
      assembled.close,
    );
  } catch (error) {
    // Without a configuration there is no language and no log level of the person's choice.
    process.stderr.write(`${failureLine(error, 'en', createLog('error', randomId))}\n`);
    return 1;
  }
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

const exitCode = await main();
process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode);
// Standard input keeps a process alive for as long as it stays open, and nobody reads it any more.
process.stdin.unref?.();
