/**
 * How a message looks on the wire, to a bot with the message content intent and to one without
 * (events/gateway.mdx, Message Content Intent). Ephemerality is not decided here: who asks is checked by the routes.
 */
import type { Attachment, Component, Fields, Message, User } from './model.ts';
import { flags } from './model.ts';
import { renderMember, renderUser } from './render.ts';
import type { World } from './world.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** Attachment links are signed and expire after a day (reference.mdx, Signed Attachment CDN URLs). */
export function attachmentPath(attachment: Attachment): string {
  return `/attachments/${attachment.channelId}/${attachment.id}/${encodeURIComponent(attachment.name)}`;
}

export function renderAttachment(world: World, attachment: Attachment): Fields {
  const expires = Math.floor(world.now() / 1_000 + 86_400).toString(16);
  const url = `${world.origin()}${attachmentPath(attachment)}?ex=${expires}&is=${expires}&hm=fake`;
  return {
    id: attachment.id,
    filename: attachment.name,
    size: attachment.bytes.length,
    content_type: attachment.contentType,
    url,
    proxy_url: url,
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
  };
}

/** References to attachments become links, as Discord answers them. */
function renderComponent(world: World, message: Message, component: Component): Component {
  const resolve = (media: unknown): unknown => {
    const url = (media as { url?: string } | undefined)?.url;
    if (url === undefined || !url.startsWith('attachment://')) return media;
    const name = url.slice('attachment://'.length);
    const attachment = message.current.attachments.find((candidate) => candidate.name === name);
    return attachment === undefined ? media : { ...renderAttachment(world, attachment), attachment_id: attachment.id };
  };
  const own: Record<string, unknown> = { ...component };
  if (component.type === 11) own.media = resolve(component.media);
  if (component.type === 12 && Array.isArray(component.items)) {
    own.items = component.items.map((item: Fields) => ({ ...item, media: resolve(item.media) }));
  }
  if (component.type === 13) {
    own.file = resolve(component.file);
    const file = own.file as { filename?: string; size?: number };
    own.name = file.filename;
    own.size = file.size;
  }
  if (Array.isArray(component.components)) {
    own.components = component.components.map((child) => renderComponent(world, message, child));
  }
  if (component.accessory) own.accessory = renderComponent(world, message, component.accessory);
  return own as unknown as Component;
}

const usersOf = (world: World, ids: readonly string[]): readonly User[] =>
  ids.flatMap((id) => world.users.get(id) ?? []);

export interface MessageLook {
  /** Without content, embeds, attachments and components. */
  readonly hidden: boolean;
  readonly withReference?: boolean;
  /** The gateway adds the guild and the member. */
  readonly gateway?: boolean;
}

/** Whether a bot that may not read content may read this message all the same. */
export const alwaysReadable = (world: World, message: Message): boolean =>
  message.author.id === world.bot.id || message.guildId === undefined || message.mentions.users.includes(world.bot.id);

export function renderMessage(world: World, message: Message, look: MessageLook): Fields {
  const { current } = message;
  const hide = look.hidden && !alwaysReadable(world, message);
  const interaction = message.interaction;
  const referenced = message.replyTo === undefined ? undefined : findMessage(world, message);
  const member = message.guildId && world.guilds.get(message.guildId)?.members.get(message.author.id);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: renderUser(message.author),
    content: hide ? '' : current.content,
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: message.mentions.everyone,
    mentions: usersOf(world, message.mentions.users).map(renderUser),
    mention_roles: message.mentions.roles,
    attachments: hide ? [] : current.attachments.map((attachment) => renderAttachment(world, attachment)),
    embeds: hide ? [] : current.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: hide ? [] : current.components.map((component) => renderComponent(world, message, component)),
    pinned: false,
    // A message that a thread was opened from says so (resources/message, HAS_THREAD).
    flags: message.threadId === undefined ? current.flags : current.flags | flags.hasThread,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.threadId === undefined ? {} : { thread: { id: message.threadId } }),
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo,
            channel_id: message.channelId,
            guild_id: message.guildId,
          },
          ...(look.withReference === false
            ? {}
            : {
                referenced_message:
                  referenced === undefined ? null : renderMessage(world, referenced, { ...look, withReference: false }),
              }),
        }),
    ...(interaction === undefined
      ? {}
      : {
          application_id: world.applicationId,
          webhook_id: world.applicationId,
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: renderUser(interaction.user),
            authorizing_integration_owners: interaction.payload.authorizing_integration_owners,
          },
        }),
    ...(look.gateway !== true || message.guildId === undefined
      ? {}
      : { guild_id: message.guildId, ...(member ? { member: renderMember(member) } : {}) }),
  };
}

function findMessage(world: World, message: Message): Message | undefined {
  return message.replyTo === undefined
    ? undefined
    : world.channels.get(message.channelId)?.messages.get(message.replyTo);
}

export const isEphemeral = (message: Message): boolean => (message.current.flags & flags.ephemeral) !== 0;
