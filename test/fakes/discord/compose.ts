/**
 * Turns what a bot sent into what a message says: merges an edit with what was there, attaches files, and has every
 * limit checked. Refuses whatever the limits refuse; it posts nothing itself.
 */
import type { UploadedFile } from './body.ts';
import { checkMessage } from './limits/message.ts';
import {
  type Attachment,
  type Channel,
  type Component,
  type Fields,
  flags,
  type Message,
  type Pings,
  type Version,
} from './model.ts';
import { checkAllowedMentions, pingsOf } from './pings.ts';
import { createForm, type Form, refusals } from './refusal.ts';
import { withIds } from './tree.ts';
import type { World } from './world.ts';

export interface Composition {
  readonly version: Version;
  readonly mentions: Pings;
}

export interface ComposeInput {
  readonly body: Fields;
  readonly files: readonly UploadedFile[];
  /** What is edited; none for a new message. A "thinking" message is filled in as if it were new. */
  readonly before?: Message | undefined;
  /** An interaction's response or follow-up: may be ephemeral, and pings only users by default. */
  readonly webhook: boolean;
  readonly replied?: Message | undefined;
  /** Ephemerality is fixed by the first response, whatever later calls say. */
  readonly ephemeral?: boolean;
}

/** Where in the body the message is, for the error tree: callbacks carry it under `data`. */
export type Prefix = readonly string[];

export function compose(world: World, channel: Channel, input: ComposeInput, prefix: Prefix = []): Composition {
  const { body, before } = input;
  const root = createForm();
  const form: Form = { ...root, fail: (path, code, message) => root.fail([...prefix, ...path], code, message) };
  const old = before?.current;
  const content = body.content === undefined ? (old?.content ?? '') : body.content === null ? '' : body.content;
  const embeds = body.embeds === undefined ? (old?.embeds ?? []) : (body.embeds ?? []);
  const components = body.components === undefined ? (old?.components ?? []) : (body.components ?? []);
  const attachments = attachmentsAfter(world, channel, input, form);
  // Not in the documentation; the app and the API both stop at ten.
  if (attachments.length > 10) form.fail(['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  const flagsNow = flagsAfter(input, form);
  checkAllowedMentions(body.allowed_mentions, form);
  checkMessage(
    {
      body,
      content,
      embeds,
      components,
      attachments: attachments.map(({ name }) => name),
      flags: flagsNow,
      before: old,
    },
    form,
  );
  root.check();
  const said = { content: content as string, components: components as readonly Component[] };
  const v2 = (flagsNow & flags.componentsV2) !== 0;
  const empty = v2
    ? said.components.length === 0
    : said.content.trim() === '' &&
      (embeds as readonly unknown[]).length === 0 &&
      attachments.length === 0 &&
      said.components.length === 0;
  if (empty) throw refusals.emptyMessage();
  const version: Version = {
    at: world.now(),
    content: said.content,
    embeds: embeds as readonly Fields[],
    components: withIds(said.components),
    attachments,
    flags: flagsNow,
  };
  const mentions = pingsOf(world, channel, {
    ...said,
    allowed: body.allowed_mentions,
    webhook: input.webhook,
    replied: input.replied,
    authorId: world.bot.id,
  });
  return { version, mentions };
}

function flagsAfter({ body, before, webhook, ephemeral }: ComposeInput, form: Form): number {
  const asked = typeof body.flags === 'number' ? body.flags : undefined;
  if (before === undefined) {
    // Only these can be set on a new message (resources/message.mdx, Create Message); EPHEMERAL only on a response.
    const settable =
      flags.suppressEmbeds | flags.suppressNotifications | flags.componentsV2 | (webhook ? flags.ephemeral : 0);
    if (asked !== undefined && (asked & ~settable) !== 0) {
      form.fail(['flags'], 'MESSAGE_FLAGS_INVALID', `Only the flags in ${settable} can be set here.`);
    }
    return (asked ?? 0) & settable;
  }
  const old = before.current.flags & ~flags.loading & ~flags.ephemeral;
  const own = ephemeral === true || before.ephemeralFor !== undefined ? flags.ephemeral : 0;
  if (asked === undefined) return old | own;
  // "Once a message has been sent with this flag, it can't be removed" (components/reference.mdx, introduction).
  if ((old & flags.componentsV2) !== 0 && (asked & flags.componentsV2) === 0) {
    form.fail(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'The IS_COMPONENTS_V2 flag cannot be removed.');
  }
  const settable = flags.suppressEmbeds | flags.componentsV2;
  return (asked & settable) | (old & ~settable) | own;
}

function attachmentsAfter(world: World, channel: Channel, input: ComposeInput, form: Form): readonly Attachment[] {
  const { body, files, before } = input;
  const listed = Array.isArray(body.attachments) ? (body.attachments as readonly Fields[]) : undefined;
  const kept = before?.current.attachments ?? [];
  const fresh = (file: UploadedFile, about: Fields | undefined): Attachment => ({
    id: world.ids.next(),
    channelId: channel.id,
    name: cleanName(typeof about?.filename === 'string' ? about.filename : file.name),
    contentType: file.contentType,
    description: typeof about?.description === 'string' ? about.description : undefined,
    bytes: file.bytes,
  });
  if (listed === undefined) return [...kept, ...files.map((file) => fresh(file, undefined))];
  // Since v10 an edit keeps only what its `attachments` lists (resources/message.mdx, Edit Message).
  return listed.flatMap((about, index) => {
    // 1,024 characters of alternative text (resources/message.mdx, Attachment Structure).
    if (typeof about.description === 'string' && about.description.length > 1_024) {
      form.fail(['attachments', index, 'description'], 'BASE_TYPE_MAX_LENGTH', 'Must be 1024 or fewer in length.');
    }
    const file = files.find((candidate) => String(candidate.index) === String(about.id));
    if (file !== undefined) return [fresh(file, about)];
    const old = kept.find(({ id }) => id === String(about.id));
    if (old !== undefined) return [old];
    form.fail(
      ['attachments', index, 'id'],
      'ATTACHMENT_NOT_FOUND',
      `No file and no attachment with id ${String(about.id)}.`,
    );
    return [];
  });
}

/** Discord replaces what a link cannot carry; the tests then see the name as a person would. */
const cleanName = (name: string): string => name.replace(/[/\\?%*:|"<>\s]+/gu, '_');
