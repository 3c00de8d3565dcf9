/** Makes, changes and removes guild channels, threads and direct channels, and tells the gateway. Checks no permission. */
import { type Channel, channelTypes, type User } from './model.ts';
import { may } from './permissions.ts';
import { renderChannel, renderThreadMember } from './render.ts';
import type { World } from './world.ts';

export interface NewChannel {
  readonly id?: string;
  readonly type: number;
  readonly name: string;
  readonly guildId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly recipient?: User | undefined;
  readonly archiveMinutes?: number | undefined;
  readonly appliedTags?: readonly string[];
}

const isThread = (type: number): boolean => type === 10 || type === 11 || type === 12;

export function makeChannel(world: World, wish: NewChannel): Channel {
  const channel: Channel = {
    id: wish.id ?? world.ids.next(),
    type: wish.type,
    guildId: wish.guildId,
    parentId: wish.parentId,
    ownerId: wish.ownerId,
    recipient: wish.recipient,
    name: wish.name,
    topic: null,
    tags: [],
    lastMessageId: null,
    overwrites: new Map(),
    thread: isThread(wish.type)
      ? {
          archived: false,
          locked: false,
          archiveMinutes: wish.archiveMinutes ?? 4_320,
          changedAt: world.now(),
          memberIds: new Set(wish.ownerId === undefined ? [] : [wish.ownerId]),
          appliedTags: [...(wish.appliedTags ?? [])],
          sent: 0,
        }
      : undefined,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  if (wish.guildId !== undefined) world.guilds.get(wish.guildId)?.channelIds.add(channel.id);
  return channel;
}

/** CHANNEL_* or THREAD_*, with the GUILDS intent (events/gateway.mdx, List of Intents). */
export function tellChannel(world: World, channel: Channel, what: 'CREATE' | 'UPDATE' | 'DELETE'): void {
  if (channel.guildId === undefined || world.guilds.get(channel.guildId)?.botInside !== true) return;
  const thread = channel.thread !== undefined;
  // "Clients will not be informed of a thread ... if they do not have permission to view" (topics/threads.mdx).
  if (thread && !may(world, channel, world.bot.id, 'VIEW_CHANNEL')) return;
  const full = renderChannel(world, channel);
  const data =
    thread && what === 'DELETE'
      ? { id: channel.id, guild_id: channel.guildId, parent_id: channel.parentId, type: channel.type }
      : thread && what === 'CREATE'
        ? { ...full, newly_created: true }
        : full;
  world.dispatch({ event: `${thread ? 'THREAD' : 'CHANNEL'}_${what}`, data, guildId: channel.guildId, intent: 1 });
  world.waits.touch('channels');
}

export function removeChannel(world: World, channel: Channel): void {
  world.channels.delete(channel.id);
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  guild?.channelIds.delete(channel.id);
  tellChannel(world, channel, 'DELETE');
  world.waits.touch(`channel:${channel.id}`);
  if (channel.thread !== undefined) return;
  // A channel takes its threads with it.
  for (const id of [...(guild?.channelIds ?? [])]) {
    const child = world.channels.get(id);
    if (child?.parentId === channel.id && child.thread !== undefined) removeChannel(world, child);
  }
}

export function directChannel(world: World, recipient: User): Channel {
  for (const channel of world.channels.values()) {
    if (channel.type === channelTypes.dm && channel.recipient?.id === recipient.id) return channel;
  }
  return makeChannel(world, { type: channelTypes.dm, name: '', recipient });
}

/** THREAD_MEMBERS_UPDATE is always sent about the bot itself (topics/threads.mdx, Syncing for the current user). */
export function setThreadMember(world: World, channel: Channel, userId: string, inside: boolean): void {
  const members = channel.thread?.memberIds;
  if (members === undefined) return;
  if (inside) members.add(userId);
  else members.delete(userId);
  const data = {
    id: channel.id,
    guild_id: channel.guildId,
    member_count: members.size,
    added_members: inside ? [renderThreadMember(channel, userId)] : [],
    removed_member_ids: inside ? [] : [userId],
  };
  const about = { event: 'THREAD_MEMBERS_UPDATE', data, guildId: channel.guildId };
  // About others only with the members intent.
  world.dispatch({ ...about, intent: userId === world.bot.id ? 1 : 1 << 1 });
}
