/**
 * The one state of the fake and its lookups, with a bound on everything that a long run could grow. Speaks to bots only
 * through `dispatch`, which the gateway fills in. Refuses unknown ids as Discord does.
 */
import { createIds, type Ids } from './clock.ts';
import type { Channel, Fields, Guild, Interaction, Message, User } from './model.ts';
import { createRecords, type Records } from './records.ts';
import { refusals } from './refusal.ts';
import { createWaits, type Waits } from './waits.ts';

export interface Dispatch {
  readonly event: string;
  readonly data: Fields;
  /** Decides the shard; none means shard 0, as for direct messages (events/gateway.mdx, Sharding). */
  readonly guildId?: string | undefined;
  /** One of these intents must have been asked for; 0 means the event comes without any. */
  readonly intent: number;
  /** The same event for a session without the message content intent. */
  readonly hidden?: (() => Fields) | undefined;
}

export interface World {
  readonly now: () => number;
  readonly ids: Ids;
  readonly chance: () => number;
  readonly waits: Waits;
  readonly records: Records;
  readonly bot: User;
  readonly applicationId: string;
  /** The intents switched on in the portal: only these privileged ones may be asked for. */
  readonly privileged: number;
  readonly acknowledgeWithinMs: number;
  /** Milliseconds for which nothing here could run, the bot in this process as little as the fake. */
  readonly stoodStill: () => number;
  readonly tokens: Set<string>;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly interactions: Map<string, Interaction>;
  readonly byToken: Map<string, Interaction>;
  readonly files: Map<string, Uint8Array>;
  /** Registered commands by scope: 'global' or a guild's id. */
  readonly commands: Map<string, Map<string, Fields>>;
  readonly createdToday: Map<string, { day: number; count: number }>;
  /** Set while Discord answers every call with 503. */
  unavailableReason: string | undefined;
  dispatch: (dispatch: Dispatch) => void;
  origin: () => string;
  /** The bot's sessions in words, for waits that found nothing. */
  sessionsSeen: () => string;
}

export interface WorldOptions {
  readonly token: string;
  readonly now: () => number;
  readonly chance: () => number;
  readonly privileged: number;
  readonly acknowledgeWithinMs: number;
  readonly stoodStill: () => number;
  readonly patienceMs: number;
  readonly botName: string;
}

export function createWorld(options: WorldOptions): World {
  const ids = createIds(options.now);
  const bot: User = { id: ids.next(), name: options.botName, bot: true, locale: 'en-US' };
  return {
    now: options.now,
    ids,
    chance: options.chance,
    waits: createWaits(options.patienceMs),
    records: createRecords(),
    bot,
    applicationId: bot.id,
    privileged: options.privileged,
    acknowledgeWithinMs: options.acknowledgeWithinMs,
    stoodStill: options.stoodStill,
    tokens: new Set([options.token]),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
    byToken: new Map(),
    files: new Map(),
    commands: new Map([['global', new Map()]]),
    createdToday: new Map(),
    unavailableReason: undefined,
    dispatch: () => undefined,
    origin: () => '',
    sessionsSeen: () => 'none',
  };
}

const kept = { interactions: 5_000, messagesInChannel: 5_000, fileBytes: 128 * 1024 * 1024 };

function dropOldest<T>(map: Map<string, T>, most: number, dropped?: (value: T) => void): void {
  for (const [key, value] of map) {
    if (map.size <= most) return;
    map.delete(key);
    dropped?.(value);
  }
}

export function rememberInteraction(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.id, interaction);
  world.byToken.set(interaction.token, interaction);
  dropOldest(world.interactions, kept.interactions, (old) => world.byToken.delete(old.token));
}

export function rememberMessage(channel: Channel, message: Message): void {
  channel.messages.set(message.id, message);
  dropOldest(channel.messages, kept.messagesInChannel);
}

const sizes = new WeakMap<World, number>();
export function rememberFile(world: World, path: string, bytes: Uint8Array): void {
  world.files.set(path, bytes);
  let total = (sizes.get(world) ?? 0) + bytes.length;
  for (const [key, old] of world.files) {
    if (total <= kept.fileBytes || key === path) break;
    world.files.delete(key);
    total -= old.length;
  }
  sizes.set(world, total);
}

/** The channel as the bot may know it: not one of a guild it is not in. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusals.unknownChannel();
  if (channel.guildId !== undefined && world.guilds.get(channel.guildId)?.botInside !== true) {
    throw refusals.missingAccess();
  }
  return channel;
}

export function guildOf(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined || !guild.botInside) throw refusals.unknownGuild();
  return guild;
}

export function messageOf(channel: Channel, id: string): Message {
  const message = channel.messages.get(id);
  if (message === undefined) throw refusals.unknownMessage();
  return message;
}

export const commandsOf = (world: World, scope: string): Map<string, Fields> => {
  const commands = world.commands.get(scope) ?? new Map<string, Fields>();
  world.commands.set(scope, commands);
  return commands;
};
