/**
 * What compatible servers leave out of their events or send as null, put right before discord.js reads it: it takes the
 * documentation at its word, drops a message whose channel it cannot place, and throws where null stands for a list. What is
 * as documented passes unchanged.
 */
import type { APIGatewayBotInfo, Client, REST } from 'discord.js';
import {
  ChannelType,
  GatewayDispatchEvents,
  MessageType,
  PermissionFlagsBits,
  PermissionsBitField,
  Routes,
} from 'discord.js';
import { isUncodedNotFound } from './persistence.ts';

type Data = Record<string, unknown>;

/** Only what begins something: in an update, null says that something is gone. */
const beginnings: ReadonlySet<unknown> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ThreadCreate,
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.InteractionCreate,
]);

/** To be called with a client before it connects. */
export function tolerate(client: Client): void {
  findGateway(client.rest);
  // discord.js gives every event to this listener first, and reads the same object after.
  const emitter: { on(event: string, listener: (packet: unknown) => void): unknown } = client;
  emitter.on('raw', (packet) => {
    if (!isData(packet) || !isData(packet.d) || !beginnings.has(packet.t)) return;
    withoutNulls(packet.d);
    complete(packet.t, packet.d, client);
  });
}

/** No more is known of how often a session may be started than that it may: a bot starts few. */
const anySessions = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };

/** The version before discord.js's own, and the only one of some servers; what this bot says is the same in both. */
const earlierVersion = '9';

/**
 * Where a server tells bots nothing of its gateway, what it tells everybody is enough, in an earlier version if need be; of
 * the answer only the address is needed.
 */
function findGateway(rest: REST): void {
  const get = rest.get.bind(rest);
  const ask = (): Promise<unknown> =>
    get(Routes.gatewayBot()).catch((error: unknown) => {
      if (!isUncodedNotFound(error)) throw error;
      return get(Routes.gateway());
    });
  rest.get = async (route, options) => {
    if (route !== Routes.gatewayBot()) return get(route, options);
    const told = await ask().catch((error: unknown) => {
      if (!isUncodedNotFound(error) || rest.options.version === earlierVersion) throw error;
      const { version } = rest.options;
      rest.options.version = earlierVersion;
      return ask().catch(() => {
        rest.options.version = version;
        throw error;
      });
    });
    return { shards: 1, session_start_limit: anySessions, ...(told as Partial<APIGatewayBotInfo>) };
  };
}

function complete(type: unknown, data: Data, client: Client): void {
  switch (type) {
    case GatewayDispatchEvents.Ready:
      // Where nothing is said of the application, it has the id of its bot.
      if (isData(data.user)) data.application ??= { id: data.user.id, flags: 0 };
      for (const guild of listOf(data.guilds)) if (Array.isArray(guild.channels)) completeGuild(guild);
      break;
    case GatewayDispatchEvents.GuildCreate:
      completeGuild(data);
      break;
    case GatewayDispatchEvents.MessageCreate:
      completeMessage(data, client);
      break;
    case GatewayDispatchEvents.InteractionCreate:
      data.entitlements ??= [];
      data.authorizing_integration_owners ??= {};
      break;
  }
}

/** What may be done is reckoned from everyone's role: without one Discord has the last word. */
const everyonesPermissions = PermissionsBitField.resolve([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
]).toString();

function completeGuild(guild: Data): void {
  const roles = listOf(guild.roles);
  if (!roles.some(({ id }) => id === guild.id))
    guild.roles = [...roles, { id: guild.id, name: '@everyone', permissions: everyonesPermissions, position: 0 }];
}

function completeMessage(message: Data, client: Client): void {
  const { guild_id: server, channel_id: channel } = message;
  message.type ??= MessageType.Default;
  // Without its kind, a message of a channel that was not announced is dropped: direct messages come from no server.
  if (typeof channel === 'string' && !client.channels.cache.has(channel))
    message.channel_type ??=
      server === undefined && message.member === undefined ? ChannelType.DM : ChannelType.GuildText;
  const own = client.user;
  // Its own words come back to it: whatever is said of their author, it never answers them.
  if (isData(message.author) && message.author.id === own?.id) message.author.bot = true;
  const isAddressed = typeof message.content === 'string' && new RegExp(`<@!?${own?.id}>`, 'u').test(message.content);
  if (own !== null && message.mentions === undefined && isAddressed)
    message.mentions = [{ id: own.id, username: own.username, discriminator: own.discriminator, avatar: null }];
}

/** Takes out every property that is null, however deep. */
function withoutNulls(data: Data | readonly unknown[]): void {
  for (const [key, value] of Object.entries(data)) {
    if (isData(value) || Array.isArray(value)) withoutNulls(value);
    else if (value === null && !Array.isArray(data)) delete (data as Data)[key];
  }
}

function listOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
