/**
 * Many processes: one per shard, started and started again by discord.js's manager. The processes share nothing but the
 * database; whatever must happen once is claimed there.
 */

import type { RESTGetAPIGatewayBotResult } from 'discord.js';
import { REST, Routes, ShardingManager } from 'discord.js';
import type { DiscordConfig } from '../config/config.ts';
import type { Log } from '../observe/log.ts';
import { Fault } from '../shared/errors.ts';
import { restOptions } from './client.ts';

export type ShardsOptions = {
  readonly config: DiscordConfig;
  /** The program each process runs: the entry, which finds its shard in the environment discord.js gives it. */
  readonly entry: string;
  readonly log: Log;
};

export type Shards = { readonly count: number; readonly stop: () => Promise<void> };

/** Resolves with a way to end them all, once every process was started; those that die are started again. */
export async function startShards({ config, entry, log }: ShardsOptions): Promise<Shards> {
  const totalShards = await shardCount(config);
  const manager = new ShardingManager(entry, { totalShards, token: config.token, respawn: true });
  manager.on('shardCreate', (shard) => {
    log.info('shard started', { shard: shard.id });
    shard.on('death', () => log.warn('a shard ended and is started again', { shard: shard.id }));
    shard.on('error', (error) => void log.fault(error));
  });
  // A shard that Discord keeps waiting goes on trying by itself: the others do not wait for it.
  await manager.spawn({ timeout: -1 });
  return {
    count: totalShards,
    stop: async () => {
      manager.respawn = false;
      const processes = [...manager.shards.values()].flatMap(({ process }) => (process === null ? [] : [process]));
      await Promise.all(
        processes.map(
          (child) =>
            new Promise<void>((resolve) => {
              child.once('exit', () => resolve());
              child.kill('SIGTERM');
            }),
        ),
      );
    },
  };
}

/** As configured, or as Discord recommends; discord.js would ask discord.com itself, whatever the configured address. */
async function shardCount({ processes, token, apiUrl }: DiscordConfig): Promise<number> {
  if (processes !== 'auto') return processes;
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return Math.max(1, shards);
  } catch (error) {
    throw new Fault('the number of shards could not be asked for', { cause: error });
  }
}
