/**
 * Holds discord.js back where it would reconnect at once for ever: before each connection of a shard it waits as long as its
 * recent failures warrant. Sessions are kept meanwhile, so what was missed is still resumed. A client that was given up
 * connects no more, whatever it had begun.
 */
import type { Client } from 'discord.js';
import { Events, SimpleShardingStrategy, Status } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

export type Pacing = {
  /** For the client's option `ws.buildStrategy`, which discord.js calls once it connects. */
  readonly buildStrategy: (manager: Manager) => SimpleShardingStrategy;
  /** To be called with the client of these options as soon as there is one. */
  readonly watch: (client: Client) => void;
  readonly giveUp: () => void;
};

export type PacingOptions = {
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  /** 0 to 1, for waits that differ between processes. */
  readonly random: () => number;
  readonly onWait: (shard: number, milliseconds: number) => void;
};

/** Connections in a row that bring no session before there is a wait: a broken one is usually followed by a good one. */
const free = 2;
/** Connections within a minute, sessions between them or not, before there is a wait all the same. */
const freeInAMinute = 30;
const minuteMs = 60_000;
const longestMs = 60_000;

/** Milliseconds to wait before the next connection after `inARow` without a session and `recent` within a minute. */
export function waitFor(inARow: number, recent: number): number {
  if (inARow > free) return Math.min(longestMs, 1_000 * 2 ** (inARow - free - 1));
  return recent > freeInAMinute ? 10_000 : 0;
}

export function createPacing({ clock, random, onWait }: PacingOptions): Pacing {
  const inARow = new Map<number, number>();
  const recent = new Map<number, readonly number[]>();
  let client: Client | undefined;
  let isGivenUp = false;

  /** Waits if this is the moment before a connection: the same hook is asked for the session at other times too. */
  const before = async (shard: number): Promise<void> => {
    // A promise that is never kept ends what discord.js began, for nothing else of it can be told to stop.
    if (isGivenUp) return new Promise(() => undefined);
    const status = client?.ws.shards.get(shard)?.status;
    if (status !== Status.Connecting) return;
    const times = (recent.get(shard) ?? []).filter((time) => time > clock() - minuteMs);
    recent.set(shard, [...times, clock()]);
    inARow.set(shard, (inARow.get(shard) ?? 0) + 1);
    const wait = Math.round(waitFor(inARow.get(shard) ?? 0, times.length) * (0.75 + random() / 2));
    if (wait === 0) return;
    onWait(shard, wait);
    await new Promise((resolve) => setTimeout(resolve, wait).unref());
    if (isGivenUp) await new Promise(() => undefined);
  };

  return {
    buildStrategy: (manager) => {
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = async (shard) => {
        await before(shard);
        return retrieveSessionInfo(shard);
      };
      return new SimpleShardingStrategy(manager);
    },
    watch: (watched) => {
      client = watched;
      watched.on(Events.ShardReady, (shard) => void inARow.delete(shard));
      watched.on(Events.ShardResume, (shard) => void inARow.delete(shard));
    },
    giveUp: () => {
      isGivenUp = true;
    },
  };
}
