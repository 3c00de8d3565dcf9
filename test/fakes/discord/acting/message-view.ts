/**
 * A message as a person sees it at one moment: its text, buttons, selects and files. A view never changes; `now()` gives
 * the message as it stands later.
 */
import {
  type Attachment,
  type Component,
  type Fields,
  flags,
  type Message,
  type Pings,
  type SelectOption,
  type Version,
} from '../model.ts';
import { remove } from '../posting.ts';
import { renderAttachment } from '../render-message.ts';
import { everyComponent, textOf } from '../tree.ts';
import type { World } from '../world.ts';

export interface FileView {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly description: string | undefined;
  /** Can be fetched from the fake. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly text: () => string;
  /** False for a file of a components message that no component shows: a person does not see it. */
  readonly shown: boolean;
}

export interface ButtonView {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly style: number;
  readonly disabled: boolean;
}

export interface SelectView {
  readonly customId: string;
  readonly type: number;
  readonly placeholder: string | undefined;
  readonly options: readonly SelectOption[];
  readonly disabled: boolean;
}

export interface VersionView {
  readonly at: number;
  readonly text: string;
  readonly content: string;
  readonly embeds: readonly Fields[];
  readonly components: readonly Component[];
  readonly files: readonly FileView[];
  readonly flags: number;
  readonly buttons: () => readonly ButtonView[];
  readonly selects: () => readonly SelectView[];
}

export interface MessageView extends VersionView {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly byBot: boolean;
  readonly ephemeralFor: string | undefined;
  readonly replyTo: string | undefined;
  readonly pings: Pings;
  readonly threadId: string | undefined;
  readonly nonce: string | number | undefined;
  readonly deleted: boolean;
  /** Every version so far, oldest first, "thinking" left out. */
  readonly versions: readonly VersionView[];
  readonly now: () => MessageView;
  /** Taken away by a moderator. */
  readonly delete: () => void;
  readonly source: Message;
}

const fileView = (world: World, version: Version, attachment: Attachment): FileView => ({
  name: attachment.name,
  contentType: attachment.contentType,
  size: attachment.bytes.length,
  description: attachment.description,
  url: String(renderAttachment(world, attachment).url),
  bytes: attachment.bytes,
  text: () => new TextDecoder().decode(attachment.bytes),
  shown:
    (version.flags & flags.componentsV2) === 0 ||
    JSON.stringify(version.components).includes(JSON.stringify(`attachment://${attachment.name}`)),
});

export function versionView(world: World, version: Version): VersionView {
  const all = everyComponent(version.components);
  return {
    at: version.at,
    text: textOf(version),
    content: version.content,
    embeds: version.embeds,
    components: version.components,
    flags: version.flags,
    files: version.attachments.map((attachment) => fileView(world, version, attachment)),
    buttons: () =>
      all
        .filter(({ type }) => type === 2)
        .map((button) => ({
          label: button.label ?? '',
          customId: button.custom_id,
          url: button.url,
          style: button.style ?? 0,
          disabled: button.disabled === true,
        })),
    selects: () =>
      all
        .filter(({ type }) => [3, 5, 6, 7, 8].includes(type))
        .map((select) => ({
          customId: select.custom_id ?? '',
          type: select.type,
          placeholder: select.placeholder,
          options: select.options ?? [],
          disabled: select.disabled === true,
        })),
  };
}

export function messageView(world: World, message: Message): MessageView {
  return {
    ...versionView(world, message.current),
    id: message.id,
    channelId: message.channelId,
    authorId: message.author.id,
    byBot: message.author.id === world.bot.id,
    ephemeralFor: message.ephemeralFor,
    replyTo: message.replyTo,
    pings: message.pings,
    threadId: message.threadId,
    nonce: message.nonce,
    deleted: message.deleted,
    versions: message.versions
      .filter((version) => (version.flags & flags.loading) === 0)
      .map((version) => versionView(world, version)),
    now: () => messageView(world, message),
    delete: () => {
      const channel = world.channels.get(message.channelId);
      if (channel !== undefined && !message.deleted) remove(world, channel, message);
    },
    source: message,
  };
}

/** What there is, in one line, for a wait that found nothing. */
export const brief = (text: string): string => JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text);
