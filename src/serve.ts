/**
 * Runs the bot until the process is told to end: wires it to the desk, the record and what watches it. With many processes it
 * is their parent, or one of them. Nothing that goes wrong for one person ends it.
 */
import type { Assembled } from './assemble.ts';
import type { Config, DiscordConfig } from './config/config.ts';
import type { Bot } from './discord/bot.ts';
import type { Registered } from './discord/register.ts';
import { startHealthServer } from './observe/health.ts';
import type { Log } from './observe/log.ts';
import { createMetrics } from './observe/metrics.ts';

export type ServeOptions = {
  readonly config: Config;
  readonly discord: DiscordConfig;
  readonly assembled: Assembled;
  readonly log: Log;
  readonly now: () => number;
  readonly clock: () => number;
  readonly random: () => number;
  /** The file that each of many processes runs. */
  readonly entry: string;
  /** Resolves when the process is told to end. */
  readonly ending: Promise<void>;
  /** Told once people can be answered. */
  readonly onReady: (servers: number) => void;
};

/** Resolves when all is over. UserErrors of the first connection, and `config-invalid` when nothing can listen for health. */
export async function serve(options: ServeOptions): Promise<void> {
  const { discord } = options;
  if (discord.processes !== 1 && discord.shard === null) return serveMany(options);
  const { config, assembled, log, now, clock, random, ending, onReady } = options;
  const metrics = createMetrics();
  let bot: Bot | undefined;
  const state = () => {
    const { connected = false, ...counts } = bot?.state() ?? {};
    return { live: true, ready: connected, detail: { connected, ...counts } };
  };
  const health =
    config.health === null
      ? undefined
      : await startHealthServer({
          ...config.health,
          port: portOf(config.health.port, discord.shard),
          metrics,
          state,
          log,
        });
  try {
    // Read before anyone asks: building an index takes seconds in which nobody could be answered.
    await assembled.desk
      .index({ rebuild: false }, { language: config.language })
      .catch((error: unknown) => log.fault(error));
    const { startBot } = await import('./discord/bot.ts');
    const { desk } = assembled;
    const inbox = await assembled.inbox();
    const running = startBot({ config: discord, desk, inbox, log, metrics, now, clock, random });
    bot = running;
    try {
      await Promise.race([running.ready.then(() => onReady(running.state().servers)), ending]);
      await ending;
    } finally {
      await running.stop();
    }
  } finally {
    await health?.close();
  }
}

/** Each process of many listens on a port of its own, after that of their parent. */
function portOf(port: number, shard: number | null): number {
  return shard === null || port === 0 ? port : port + 1 + shard;
}

async function serveMany({ config, discord, log, entry, ending, onReady }: ServeOptions): Promise<void> {
  const metrics = createMetrics();
  let count = 0;
  const state = () => ({ live: true, ready: count > 0, detail: { processes: count } });
  const health =
    config.health === null ? undefined : await startHealthServer({ ...config.health, metrics, state, log });
  try {
    const { startShards } = await import('./discord/shards.ts');
    const shards = await startShards({ config: discord, entry, log });
    count = shards.count;
    onReady(count);
    await ending;
    await shards.stop();
  } finally {
    await health?.close();
  }
}

/** Registers the commands without connecting. UserErrors of registering. */
export async function register(discord: DiscordConfig, log: Log): Promise<Registered> {
  const { registerOnce } = await import('./discord/register-once.ts');
  return registerOnce(discord, log);
}
