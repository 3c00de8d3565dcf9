/**
 * Guilds and channels as a test arranges them: made, changed, taken away, with the bot's permissions there. Each change is
 * told to the gateway as it would be. Refuses nothing: a test is an administrator.
 */
import { type Channel, channelTypes, type Guild, type Overwrite, type User } from '../model.ts';
import { type Permission, permissions } from '../permissions.ts';
import { makeChannel, removeChannel, tellChannel } from '../places.ts';
import { isThinking } from '../posting.ts';
import { renderMember, renderRole, renderUser } from '../render.ts';
import type { World } from '../world.ts';
import { brief, type MessageView, messageView } from './message-view.ts';

export type Rights = bigint | Permission | readonly Permission[];

export interface ChannelActor {
  readonly id: string;
  readonly name: string;
  /** The mention that makes a link of it. */
  readonly mention: string;
  readonly source: Channel;
  /** Waits for a message of the bot in this channel, or an edit of one, that satisfies the predicate. */
  readonly message: (predicate?: (message: MessageView) => boolean, timeoutMs?: number) => Promise<MessageView>;
  /** Everything in the channel, oldest first; ephemeral messages are not in it. */
  readonly messages: readonly MessageView[];
  /** Threads or forum posts that are still there. */
  readonly threads: readonly ChannelActor[];
  /** Waits for a thread or forum post. */
  readonly thread: (predicate?: (thread: ChannelActor) => boolean, timeoutMs?: number) => Promise<ChannelActor>;
  /** Starts a thread as a person would. */
  readonly startThread: (
    name: string,
    by: { readonly id: string },
    options?: { readonly private?: boolean },
  ) => ChannelActor;
  /** Takes permissions here from the bot, or from someone else. */
  readonly deny: (rights: Rights, who?: { readonly id: string }) => void;
  readonly allow: (rights: Rights, who?: { readonly id: string }) => void;
  readonly archive: (options?: { readonly locked?: boolean }) => void;
  readonly delete: () => void;
}

export interface GuildActor {
  readonly id: string;
  readonly name: string;
  readonly source: Guild;
  readonly channel: (name: string) => ChannelActor;
  readonly forum: (name: string, options?: { readonly tags?: readonly string[] }) => ChannelActor;
  readonly join: (person: { readonly id: string }, options?: { readonly permissions?: bigint }) => void;
  readonly role: (
    name: string,
    options?: { readonly permissions?: bigint; readonly mentionable?: boolean },
  ) => { readonly id: string; readonly mention: string };
  /** Takes permissions from the bot in the whole guild. */
  readonly revoke: (rights: Rights) => void;
  readonly grant: (rights: Rights) => void;
  /** The guild is unreachable: GUILD_DELETE that says so, until `back`. */
  readonly outage: () => void;
  readonly back: () => void;
  /** Throws the bot out. */
  readonly removeBot: () => void;
}

export const bits = (rights: Rights): bigint =>
  typeof rights === 'bigint' ? rights : [rights].flat().reduce((sum, name) => sum | permissions[name], 0n);

export function channelActor(world: World, channel: Channel): ChannelActor {
  const overwriteFor = (id: string): Overwrite => {
    const found = channel.overwrites.get(id) ?? { kind: world.users.has(id) ? 1 : 0, allow: 0n, deny: 0n };
    channel.overwrites.set(id, found);
    return found;
  };
  const topic = `channel:${channel.id}`;
  const own = (): readonly MessageView[] =>
    [...channel.messages.values()]
      .filter((message) => message.author.id === world.bot.id && !isThinking(message))
      .map((message) => messageView(world, message));
  const actor: ChannelActor = {
    id: channel.id,
    get name() {
      return channel.name;
    },
    mention: `<#${channel.id}>`,
    source: channel,
    message: (predicate, timeoutMs) =>
      world.waits.until(topic, () => own().find((view) => predicate === undefined || predicate(view)), {
        what: `a message of the bot in #${channel.name}`,
        present: () =>
          own()
            .map(({ text }) => brief(text))
            .join(' | ') || 'no message of the bot',
        timeoutMs,
      }),
    get messages() {
      return [...channel.messages.values()].map((message) => messageView(world, message));
    },
    get threads() {
      return [...world.channels.values()]
        .filter(({ parentId, thread }) => parentId === channel.id && thread !== undefined)
        .map((thread) => channelActor(world, thread));
    },
    thread: (predicate, timeoutMs) =>
      world.waits.until(
        'channels',
        () => actor.threads.find((thread) => predicate === undefined || predicate(thread)),
        {
          what: `a thread in #${channel.name}`,
          present: () => actor.threads.map(({ name }) => name).join(', ') || 'no thread',
          timeoutMs,
        },
      ),
    startThread: (name, by, options = {}) => {
      const thread = makeChannel(world, {
        type: options.private === true ? channelTypes.privateThread : channelTypes.publicThread,
        name,
        guildId: channel.guildId,
        parentId: channel.id,
        ownerId: by.id,
      });
      tellChannel(world, thread, 'CREATE');
      return channelActor(world, thread);
    },
    deny: (rights, who = world.bot) => {
      const overwrite = overwriteFor(who.id);
      overwrite.deny |= bits(rights);
      overwrite.allow &= ~bits(rights);
      tellChannel(world, channel, 'UPDATE');
    },
    allow: (rights, who = world.bot) => {
      const overwrite = overwriteFor(who.id);
      overwrite.allow |= bits(rights);
      overwrite.deny &= ~bits(rights);
      tellChannel(world, channel, 'UPDATE');
    },
    archive: ({ locked = false } = {}) => {
      if (channel.thread === undefined) throw new Error(`#${channel.name} is no thread`);
      channel.thread.archived = true;
      channel.thread.locked = locked;
      channel.thread.changedAt = world.now();
      tellChannel(world, channel, 'UPDATE');
    },
    delete: () => removeChannel(world, channel),
  };
  return actor;
}

export function guildActor(world: World, guild: Guild, announce: (guild: Guild) => void): GuildActor {
  const make = (type: number, name: string): Channel => {
    const channel = makeChannel(world, { type, name, guildId: guild.id });
    tellChannel(world, channel, 'CREATE');
    return channel;
  };
  const roleOfBot = guild.members.get(world.bot.id)?.roleIds[0] ?? '';
  const changeRole = (id: string, change: (before: bigint) => bigint): void => {
    const role = guild.roles.get(id);
    if (role === undefined) return;
    role.permissions = change(role.permissions);
    const data = { guild_id: guild.id, role: renderRole(role, 1) };
    world.dispatch({ event: 'GUILD_ROLE_UPDATE', data, guildId: guild.id, intent: 1 });
  };
  const gone = (unavailable: boolean): void =>
    world.dispatch({
      event: 'GUILD_DELETE',
      data: { id: guild.id, ...(unavailable ? { unavailable } : {}) },
      guildId: guild.id,
      intent: 1,
    });
  return {
    id: guild.id,
    name: guild.name,
    source: guild,
    channel: (name) => channelActor(world, make(channelTypes.text, name)),
    forum: (name, { tags = [] } = {}) => {
      const forum = make(channelTypes.forum, name);
      forum.tags = tags.map((tag) => ({
        id: world.ids.next(),
        name: tag,
        moderated: false,
        emoji_id: null,
        emoji_name: null,
      }));
      if (tags.length > 0) tellChannel(world, forum, 'UPDATE');
      return channelActor(world, forum);
    },
    join: (person, { permissions: own } = {}) => {
      const user = world.users.get(person.id) as User;
      const roleIds: string[] = [];
      if (own !== undefined) {
        const id = world.ids.next();
        guild.roles.set(id, { id, name: `of ${user.name}`, permissions: own, mentionable: false, managed: false });
        roleIds.push(id);
        const role = guild.roles.get(id);
        if (role)
          world.dispatch({
            event: 'GUILD_ROLE_CREATE',
            data: { guild_id: guild.id, role: renderRole(role, 1) },
            guildId: guild.id,
            intent: 1,
          });
      }
      const member = { user, roleIds, joinedAt: world.now() };
      guild.members.set(user.id, member);
      const data = { ...renderMember(member), user: renderUser(user), guild_id: guild.id };
      world.dispatch({ event: 'GUILD_MEMBER_ADD', data, guildId: guild.id, intent: 1 << 1 });
    },
    role: (name, options = {}) => {
      const id = world.ids.next();
      const role = {
        id,
        name,
        permissions: options.permissions ?? 0n,
        mentionable: options.mentionable ?? true,
        managed: false,
      };
      guild.roles.set(id, role);
      world.dispatch({
        event: 'GUILD_ROLE_CREATE',
        data: { guild_id: guild.id, role: renderRole(role, 1) },
        guildId: guild.id,
        intent: 1,
      });
      return { id, mention: `<@&${id}>` };
    },
    // From everyone's role too, or the bot would keep them through it; people lose them with it.
    revoke: (rights) => {
      for (const id of [guild.id, roleOfBot]) changeRole(id, (before) => before & ~bits(rights));
    },
    grant: (rights) => changeRole(roleOfBot, (before) => before | bits(rights)),
    outage: () => {
      guild.available = false;
      gone(true);
    },
    back: () => {
      guild.available = true;
      announce(guild);
    },
    removeBot: () => {
      gone(false);
      guild.botInside = false;
      guild.members.delete(world.bot.id);
      for (const id of guild.channelIds) world.waits.touch(`channel:${id}`);
    },
  };
}
