/**
 * Many processes: one per shard, forked by discord.js's manager, started again here when they die, after a pause that grows.
 * The processes share nothing but the database; whatever must happen once is claimed there.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RESTGetAPIGatewayBotResult, Shard } from 'discord.js';
import { DiscordAPIError, REST, Routes, ShardingManager } from 'discord.js';
import type { DiscordConfig } from '../config/config.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import { restOptions } from './client.ts';

export type ShardsOptions = {
  readonly config: DiscordConfig;
  /** The program each process runs: the entry, which finds its shard in the environment discord.js gives it. */
  readonly entry: string;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly log: Log;
  /** Told once every process was connected. */
  readonly onReady: (servers: number) => void;
};

/** What a process tells its parent of itself. */
export type ShardState = { readonly connected: boolean; readonly servers: number };

export type Shards = {
  /** Resolves when the first process could not start for a reason that it told and only a person can mend. */
  readonly unable: Promise<void>;
  /** How many processes there should be, how many of them are connected, and the servers of those. */
  readonly state: () => { readonly processes: number; readonly connected: number; readonly servers: number };
  /** Ends them all, and those that take too long by force. */
  readonly stop: () => Promise<void>;
};

const firstPauseMs = 500;
const longestPauseMs = 5 * 60_000;
/** A process that lived this long worked: the next pause is the first again. */
const goodLifeMs = 60_000;
/** Discord: each bucket of `max_concurrency` shards may identify every five seconds (events/gateway, Rate Limiting). */
const identifyEveryMs = 5_500;
/** Each process ends by itself within five seconds. */
const endsWithinMs = 4_600;

/** Starts a process for each shard. Rejects with UserError `discord-token-refused`, and with `stop`'s reason when aborted. */
export async function startShards(options: ShardsOptions, stop: AbortSignal): Promise<Shards> {
  const { config, entry, clock, log } = options;
  const { shards: count, concurrency } = await askForShards(options, stop);
  // discord.js starts a process again at once, however often it dies.
  const manager = new ShardingManager(entry, { totalShards: count, token: config.token, respawn: false });
  const states = new Map<number, ShardState>();
  const unable = Promise.withResolvers<void>();
  const ending = new AbortController();
  const connected = Promise.withResolvers<void>();
  let wasConnected = false;
  let isReady = false;

  const heard = (id: number, state: ShardState): void => {
    states.set(id, state);
    if (state.connected) {
      wasConnected = true;
      connected.resolve();
    }
    const all = [...states.values()];
    if (isReady || all.filter((each) => each.connected).length < count) return;
    isReady = true;
    options.onReady(all.reduce((sum, { servers }) => sum + servers, 0));
  };

  const keep = (shard: Shard): void => {
    const { id } = shard;
    let failures = 0;
    let startedAt = clock();
    const start = async (): Promise<void> => {
      if (ending.signal.aborted) return;
      startedAt = clock();
      const { pid } = (await shard.spawn(-1)) as ChildProcess;
      log.info('shard started', { shard: id, pid });
    };
    shard.on('message', (message) => isState(message) && heard(id, message));
    shard.on('error', (error) => void log.fault(error));
    shard.on('death', (child) => {
      states.delete(id);
      if (ending.signal.aborted) return;
      const code = 'exitCode' in child ? child.exitCode : null;
      if (code === 1 && !wasConnected) return unable.resolve();
      failures = clock() - startedAt > goodLifeMs ? 1 : failures + 1;
      const retryInMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
      log.warn('a shard ended and is started again', { shard: id, code, retryInMs });
      sleep(retryInMs, undefined, { signal: ending.signal })
        .then(start)
        .catch((error: unknown) => !ending.signal.aborted && log.fault(error));
    });
    start().catch((error: unknown) => log.fault(error));
  };

  const startAll = async (): Promise<void> => {
    const turn = (): Promise<void> => sleep(identifyEveryMs, undefined, { signal: ending.signal });
    for (let id = 0; id < count; id += 1) {
      // What only a person can mend is told by the first, once. One that Discord keeps waiting goes on trying by itself, and
      // the others do not wait for it.
      if (id === 1) await Promise.race([connected.promise, turn()]);
      if (id > 0 && id % concurrency === 0) await turn();
      if (ending.signal.aborted) return;
      keep(manager.createShard(id));
    }
  };
  startAll().catch((error: unknown) => !ending.signal.aborted && log.fault(error));

  return {
    unable: unable.promise,
    state: () => {
      const all = [...states.values()];
      return {
        processes: count,
        connected: all.filter((each) => each.connected).length,
        servers: all.reduce((sum, { servers }) => sum + servers, 0),
      };
    },
    stop: async () => {
      ending.abort();
      await Promise.all([...manager.shards.values()].map(end));
    },
  };
}

function isState(message: unknown): message is ShardState {
  return typeof message === 'object' && message !== null && 'connected' in message && 'servers' in message;
}

function end({ process }: Shard): Promise<void> {
  if (process === null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => process.kill('SIGKILL'), endsWithinMs);
    process.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    process.kill('SIGTERM');
  });
}

/** As configured, or as Discord recommends; discord.js would ask discord.com itself, whatever the configured address. */
async function askForShards(
  { config: { processes, token, apiUrl }, log }: ShardsOptions,
  stop: AbortSignal,
): Promise<{ readonly shards: number; readonly concurrency: number }> {
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  for (let failures = 0; ; failures += 1) {
    stop.throwIfAborted();
    try {
      const advice = (await rest.get(Routes.gatewayBot(), { signal: stop })) as RESTGetAPIGatewayBotResult;
      const shards = processes === 'auto' ? advice.shards : processes;
      return { shards: atLeastOne(shards), concurrency: atLeastOne(advice.session_start_limit?.max_concurrency) };
    } catch (error) {
      stop.throwIfAborted();
      if (error instanceof DiscordAPIError && error.status === 401) throw new UserError('discord-token-refused');
      const retryInMs = Math.min(longestPauseMs, 2 * firstPauseMs * 2 ** failures);
      const detail = error instanceof Error ? error.message : String(error);
      log.warn('discord cannot be reached, trying again', { detail, retryInMs });
      await sleep(retryInMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

function atLeastOne(value: unknown): number {
  return Number.isInteger(value) && (value as number) >= 1 ? (value as number) : 1;
}
