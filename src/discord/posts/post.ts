/** One post: found where it was linked, found again where it was made but not linked, made, brought up to date. */
import type { Client, ForumChannel, Message, TextChannel, ThreadChannel } from 'discord.js';
import { ChannelType, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { limits } from '../limits.ts';
import type { Shown } from '../message-parts.ts';
import { partsOf, shownAs } from '../message-parts.ts';
import type { Outgoing } from '../outgoing.ts';
import { isCode, isUncodedNotFound } from '../persistence.ts';

/** resources/channel, "List Public Archived Threads": at most a hundred at once, the last archived first. */
const archivedPage = 100;
const mostArchivedPages = 5;

export type FoundPost = { readonly thread: ThreadChannel | null; readonly message: Message };

const isGone = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage) || isUncodedNotFound(error);

const orNone = async <Value>(work: Promise<Value>): Promise<Value | null> => {
  try {
    return await work;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
};

/** Undefined where the post or its first message was deleted. */
export async function findPost(
  client: Client,
  { forum, thread: id }: { readonly forum: string; readonly thread: string },
): Promise<FoundPost | undefined> {
  const channel = await orNone(client.channels.fetch(id));
  const thread = channel?.isThread() ? channel : null;
  const place = client.channels.cache.get(forum);
  // A post of a forum has its first message in it; a thread from a message has it in the channel, under the same id.
  const holder = place?.type === ChannelType.GuildForum ? thread : place;
  if (holder === null || holder === undefined || !holder.isTextBased()) return undefined;
  const message = await orNone(holder.messages.fetch(id));
  return message === null ? undefined : { thread, message };
}

/**
 * A post of the bot with this title in the forum: made before a crash that kept it from being linked, archived since or not.
 * As far as the newest archived ones: a forum may have thousands.
 */
export async function findOrphan(place: ForumChannel | TextChannel, title: string): Promise<string | undefined> {
  const name = titled(title);
  const isIt = ({ name: own, ownerId }: ThreadChannel): boolean => own === name && ownerId === place.client.user.id;
  const { threads } = await place.threads.fetchActive(false);
  const active = threads.find((thread) => thread.parentId === place.id && isIt(thread));
  if (active !== undefined) return active.id;
  let before: Date | undefined;
  for (let page = 0; page < mostArchivedPages; page += 1) {
    const from = before === undefined ? {} : { before };
    const archived = await place.threads.fetchArchived({ limit: archivedPage, ...from }, false);
    const found = archived.threads.find(isIt);
    if (found !== undefined) return found.id;
    before = archived.threads.last()?.archivedAt ?? undefined;
    if (archived.hasMore !== true || before === undefined) break;
  }
  return undefined;
}

export async function createPost(
  place: ForumChannel | TextChannel,
  { title, shown, tags }: { readonly title: string; readonly shown: Shown; readonly tags: readonly string[] },
  outgoing: Outgoing,
): Promise<string> {
  const name = titled(title);
  if (place.type === ChannelType.GuildForum) {
    const { display, plain } = partsOf(shown);
    const post = async ([part = { body: {}, isDisplay: false }]: typeof display) => {
      const message = { ...part.body, flags: shownAs(part) };
      return (await place.threads.create({ name, message, appliedTags: [...tags] })).id;
    };
    return post(display).catch((error: unknown) => {
      if (!isCode(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType, RESTJSONErrorCodes.CannotSendAnEmptyMessage))
        throw error;
      return post(plain());
    });
  }
  const message = await outgoing.toChannel(place, shown);
  // The message stands for the recommendation by itself where threads are not known or not allowed.
  await message.startThread({ name }).catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError)) throw error;
  });
  return message.id;
}

export async function editPost({ thread, message }: FoundPost, shown: Shown, tags: readonly string[]): Promise<void> {
  if (thread?.archived) await thread.setArchived(false);
  const { display, plain } = partsOf(shown);
  const [part = { body: {}, isDisplay: false }] = message.flags.has('IsComponentsV2') ? display : plain();
  await message.edit({ ...part.body, flags: shownAs(part) });
  const isForum = thread?.parent?.type === ChannelType.GuildForum;
  if (thread === null || !isForum || sameTags(thread.appliedTags, tags)) return;
  await thread.setAppliedTags([...tags]);
}

/** Tags a person added to the post are replaced: they mirror the state. */
const sameTags = (own: readonly string[], wanted: readonly string[]): boolean =>
  own.length === wanted.length && wanted.every((tag) => own.includes(tag));

const titled = (title: string): string =>
  title.length <= limits.threadName
    ? title
    : `${title.slice(0, limits.threadName - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
