/**
 * Runs the bot until the process is told to end: wires it to the desk, the record and what watches it. With many processes it
 * is their parent, or one of them. Nothing that goes wrong for one person ends it.
 */
import type { Assembled } from './assemble.ts';
import type { Config, DiscordConfig } from './config/config.ts';
import type { Bot } from './discord/bot.ts';
import type { RegisteredOnce } from './discord/register-once.ts';
import type { ShardState, Shards } from './discord/shards.ts';
import type { HealthServer, HealthState } from './observe/health.ts';
import { startHealthServer } from './observe/health.ts';
import type { Log } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import { createMetrics } from './observe/metrics.ts';

export type ServeOptions = {
  readonly config: Config;
  readonly discord: DiscordConfig;
  readonly assembled: Assembled;
  readonly log: Log;
  readonly now: () => number;
  readonly clock: () => number;
  readonly random: () => number;
  readonly randomId: () => string;
  /** The file that each of many processes runs. */
  readonly entry: string;
  /** Resolves when the process is told to end. */
  readonly ending: Promise<void>;
  /** Told once people can be answered. */
  readonly onReady: (servers: number) => void;
};

/** How often one of many processes looks whether its parent knows how it is. */
const tellEveryMs = 250;
/** With what else there is to do, all is over in five seconds: supervisors wait little longer. */
const endingWithin = { graceMs: 2_500, apologiesMs: 1_200 };

/**
 * Resolves when all is over. UserErrors of the first connection, and `config-invalid` when nothing can listen for health.
 * One of many processes that cannot start has said why: then the exit code alone tells of it.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { discord } = options;
  const stopping = new AbortController();
  void options.ending.then(() => stopping.abort());
  if (discord.processes !== 1 && discord.shard === null) return serveMany(options, stopping.signal);
  const { config, assembled, log, now, clock, random, randomId, ending, onReady } = options;
  const metrics = createMetrics();
  // Whoever logs them does not know these metrics.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, metrics.fault);
  let bot: Bot | undefined;
  const state = () => {
    const { connected = false, ...counts } = bot?.state() ?? {};
    return { live: true, ready: connected, detail: { connected, ...counts } };
  };
  const health = await listen(options, metrics, state, discord.shard);
  try {
    // Read before anyone asks: building an index takes seconds in which nobody could be answered.
    await assembled.desk
      .index({ rebuild: false }, { language: config.language, signal: stopping.signal })
      .catch((error: unknown) => stopping.signal.aborted || log.fault(error));
    if (stopping.signal.aborted) return;
    const { startBot } = await import('./discord/bot.ts');
    const { desk } = assembled;
    const inbox = await assembled.inbox();
    const running = startBot({
      config: discord,
      desk,
      inbox,
      log,
      metrics,
      now,
      clock,
      random,
      randomId,
      ending: endingWithin,
    });
    bot = running;
    const telling = discord.shard === null ? undefined : setInterval(tellParent(running), tellEveryMs);
    const announce = (): void => {
      if (discord.shard === null) onReady(running.state().servers);
    };
    try {
      await Promise.race([running.ready.then(announce), ending]);
      await ending;
    } finally {
      clearInterval(telling);
      await running.stop();
    }
  } finally {
    await health?.close();
  }
}

/** Serves health where the configuration asks for it. */
async function listen(
  { config, log }: ServeOptions,
  metrics: Metrics,
  state: () => HealthState,
  shard: number | null,
): Promise<HealthServer | undefined> {
  if (config.health === null) return undefined;
  const wanted = portOf(config.health.port, shard);
  const server = await startHealthServer({ ...config.health, port: wanted, metrics, state, log });
  log.info('health is served', { host: config.health.host, port: server.port });
  return server;
}

/** Tells the process that started this one how the bot is, whenever that has changed. */
function tellParent(bot: Bot): () => void {
  let told = '';
  return () => {
    const { connected, servers } = bot.state();
    const state: ShardState = { connected, servers };
    if (told === JSON.stringify(state) || !process.connected) return;
    told = JSON.stringify(state);
    process.send?.(state);
  };
}

/** Each process of many listens on a port of its own, after that of their parent. */
function portOf(port: number, shard: number | null): number {
  return shard === null || port === 0 ? port : port + 1 + shard;
}

async function serveMany(options: ServeOptions, stopping: AbortSignal): Promise<void> {
  const { discord, log, clock, entry, ending, onReady } = options;
  let shards: Shards | undefined;
  const state = () => {
    const detail = shards?.state() ?? { processes: 0, connected: 0, servers: 0 };
    return { live: true, ready: detail.processes > 0 && detail.connected === detail.processes, detail };
  };
  const health = await listen(options, createMetrics(), state, null);
  try {
    const { startShards } = await import('./discord/shards.ts');
    const running = await startShards({ config: discord, entry, clock, log, onReady }, stopping);
    shards = running;
    const isUnable = await Promise.race([running.unable.then(() => true), ending.then(() => false)]);
    if (isUnable) process.exitCode = 1;
    await running.stop();
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    await health?.close();
  }
}

/** Registers the commands without connecting. UserErrors of registering. */
export async function register(discord: DiscordConfig, log: Log): Promise<RegisteredOnce> {
  const { registerOnce } = await import('./discord/register-once.ts');
  return registerOnce(discord, log);
}
