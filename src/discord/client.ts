/**
 * The discord.js client as this bot uses it: no privileged intent unless asked for, no ping unless one is meant, caches that
 * do not grow with what is said. Everything that discord.js reports is handed on to the log and the metrics here.
 */
import { Client, Events, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js';
import type { DiscordConfig } from '../config/config.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Pacing } from './pacing.ts';
import { statusOf } from './status.ts';
import { tolerate } from './tolerance.ts';

export type ClientPorts = { readonly log: Log; readonly metrics: Metrics; readonly pacing: Pacing };

/** REST options of a base like "https://discord.com/api" and a version; discord.js's own when there is none. */
export function restOptions(apiUrl: DiscordConfig['apiUrl']) {
  return {
    ...(apiUrl === null ? {} : { api: apiUrl.base, ...(apiUrl.version === null ? {} : { version: apiUrl.version }) }),
    // Six tries of a call that meets 5xx, which discord.js makes one after the other without a pause.
    retries: 5,
    timeout: 15_000,
    // 10,000 invalid requests in ten minutes ban the address (topics/rate-limits).
    invalidRequestWarningInterval: 500,
    // Every interaction has routes of its own: what is done with is swept, or memory grows with each question.
    handlerSweepInterval: 60_000,
  };
}

/** What discord.js says of a closing that it will not reconnect after: what is done about it is told where it is done. */
const isClosing =
  /^(?:Authentication failed|Invalid shard|Sharding is required|Used (?:an )?(?:invalid|disallowed) .+)$/u;

export function createClient(config: DiscordConfig, { log, metrics, pacing }: ClientPorts): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      // Direct messages need no privilege; their content always comes.
      GatewayIntentBits.DirectMessages,
      ...(config.readsMessageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Several shards in this process; a process of its own per shard is told its shard by its parent's environment.
    ...(config.shard === null ? { shards: 'auto' as const } : {}),
    rest: restOptions(config.apiUrl),
    ws: { buildStrategy: pacing.buildStrategy },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user?.id },
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
  pacing.watch(client);
  tolerate(client);
  // Without a listener an error event ends the process (discord.js captures rejections of listeners as such events).
  client.on(Events.Error, (error) => {
    metrics.fault();
    log.fault(error);
  });
  client.on(Events.Warn, (message) => log.warn('discord.js warns', { detail: message }));
  client.on(Events.ShardError, ({ message }, shard) => {
    if (!isClosing.test(message)) log.warn('gateway error', { shard, detail: message });
  });
  client.on(Events.Invalidated, () => metrics.gateway('invalidated'));
  client.on(Events.ShardReady, () => metrics.gateway('ready'));
  client.on(Events.ShardResume, () => metrics.gateway('resumed'));
  client.on(Events.ShardReconnecting, () => metrics.gateway('reconnecting'));
  client.on(Events.ShardDisconnect, () => metrics.gateway('disconnected'));
  client.rest.on(RESTEvents.InvalidRequestWarning, (info) => log.warn('many invalid requests', { ...info }));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) =>
    log.info('rate limited', { route, timeToReset, global }),
  );
  client.rest.on(RESTEvents.Response, (_, { status }) => metrics.rest({ status: statusOf(status) }));
  return client;
}
