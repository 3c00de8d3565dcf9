/**
 * Puts messages into channels, changes and deletes them, and tells whoever listens: the gateway, and waiting tests.
 * Refuses nothing: limits and permissions are checked before.
 */
import {
  type Channel,
  channelTypes,
  flags,
  type Interaction,
  type Message,
  type Pings,
  type User,
  type Version,
} from './model.ts';
import { may } from './permissions.ts';
import { attachmentPath, renderMessage } from './render-message.ts';
import { type Dispatch, rememberFile, rememberMessage, type World } from './world.ts';

export interface Draft {
  readonly author: User;
  readonly type: number;
  readonly version: Version;
  readonly pings: Pings;
  readonly id?: string;
  readonly replyTo?: string | undefined;
  readonly interaction?: Interaction | undefined;
  readonly ephemeralFor?: string | undefined;
  readonly nonce?: string | number | undefined;
}

const versionsKept = 500;

export function post(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    id: draft.id ?? world.ids.next(),
    channelId: channel.id,
    guildId: channel.guildId,
    author: draft.author,
    type: draft.type,
    createdAt: draft.version.at,
    replyTo: draft.replyTo,
    interaction: draft.interaction,
    ephemeralFor: draft.ephemeralFor,
    nonce: draft.nonce,
    current: draft.version,
    versions: [draft.version],
    editedAt: undefined,
    pings: draft.pings,
    mentions: draft.pings,
    deleted: false,
    threadId: undefined,
  };
  keepFiles(world, message);
  if (message.ephemeralFor === undefined) {
    rememberMessage(channel, message);
    channel.lastMessageId = message.id;
    if (channel.thread !== undefined) channel.thread.sent += 1;
    tell(world, channel, message, 'MESSAGE_CREATE');
  }
  touch(world, message);
  return message;
}

export interface Change {
  readonly version: Version;
  readonly mentions: Pings;
  /** Filling in a "thinking" message is its first showing: it notifies, and it is no edit. */
  readonly first: boolean;
}

export function change(world: World, channel: Channel, message: Message, { version, mentions, first }: Change): void {
  message.current = version;
  message.mentions = mentions;
  if (first) message.pings = mentions;
  else message.editedAt = version.at;
  message.versions.push(version);
  if (message.versions.length > versionsKept) message.versions.shift();
  keepFiles(world, message);
  if (message.ephemeralFor === undefined) tell(world, channel, message, 'MESSAGE_UPDATE');
  touch(world, message);
}

export function remove(world: World, channel: Channel, message: Message): void {
  message.deleted = true;
  channel.messages.delete(message.id);
  for (const attachment of message.current.attachments) world.files.delete(attachmentPath(attachment));
  if (message.ephemeralFor === undefined && readable(world, channel)) {
    world.dispatch({
      event: 'MESSAGE_DELETE',
      data: { id: message.id, channel_id: channel.id, ...(channel.guildId ? { guild_id: channel.guildId } : {}) },
      guildId: channel.guildId,
      intent: intentFor(channel),
    });
  }
  touch(world, message);
}

/** Sends what happened to the message to every session that may know; again, if the test wants it delivered twice. */
export function tell(world: World, channel: Channel, message: Message, event: string): void {
  if (readable(world, channel)) world.dispatch(messageDispatch(world, channel, message, event));
}

export function messageDispatch(world: World, channel: Channel, message: Message, event: string): Dispatch {
  const look = (hidden: boolean) => ({
    ...renderMessage(world, message, { hidden, gateway: true }),
    channel_type: channel.type,
  });
  return { event, data: look(false), hidden: () => look(true), guildId: channel.guildId, intent: intentFor(channel) };
}

const readable = (world: World, channel: Channel): boolean =>
  channel.type === channelTypes.dm ||
  (channel.guildId !== undefined &&
    world.guilds.get(channel.guildId)?.botInside === true &&
    may(world, channel, world.bot.id, 'VIEW_CHANNEL'));

// GUILD_MESSAGES and DIRECT_MESSAGES (events/gateway.mdx, List of Intents).
const intentFor = (channel: Channel): number => (channel.guildId === undefined ? 1 << 12 : 1 << 9);

function touch(world: World, message: Message): void {
  world.waits.touch(`channel:${message.channelId}`);
  world.waits.touch(`message:${message.id}`);
  if (message.interaction !== undefined) world.waits.touch(`interaction:${message.interaction.id}`);
}

function keepFiles(world: World, message: Message): void {
  for (const attachment of message.current.attachments) {
    const path = attachmentPath(attachment);
    if (!world.files.has(path)) rememberFile(world, path, attachment.bytes);
  }
}

export const isThinking = (message: Message): boolean => (message.current.flags & flags.loading) !== 0;
