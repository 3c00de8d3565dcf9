/**
 * Digests on Discord: sent with a nonce that is enforced, and read back by it. Whether the bot may write there is looked up
 * before it is tried, for refused calls count against it (topics/rate-limits: 10,000 in ten minutes close Discord to a host).
 */
import type { Client, GuildTextBasedChannel } from 'discord.js';
import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import type { Content, Place, Schedule } from '../../digest/store.ts';
import type { DigestSurface } from '../../digest/surface.ts';
import { DigestRefused } from '../../digest/surface.ts';
import type { Log } from '../../observe/log.ts';
import type { Part } from '../message-parts.ts';
import { shownAs } from '../message-parts.ts';
import { isCode, isUncodedNotFound } from '../persistence.ts';
import { ownMessagesSince, sentAs } from '../read-back.ts';
import { digestParts, needsFile } from './messages.ts';

export type DigestSurfaceOptions = {
  /** The client as it is now; undefined while there is none. */
  readonly client: () => Client | undefined;
  readonly notice: (schedule: Schedule, trouble: NonNullable<Schedule['paused']>) => string;
  readonly log: Log;
};

/** To read back is to be sure: without the history a digest could not be found again. */
export const digestPermissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.ReadMessageHistory,
];

export function createDigestSurface({ client, notice, log }: DigestSurfaceOptions): DigestSurface {
  /** As the servers have shown: where display components were refused once, digests go out as plain text. */
  let knowsDisplays = true;

  const channelOf = async ({ channel: id }: Place): Promise<GuildTextBasedChannel> => {
    const current = client();
    if (!current?.isReady()) throw new Error('not connected');
    const channel = current.channels.cache.get(id) ?? (await current.channels.fetch(id).catch(explain));
    if (channel === null || channel.isDMBased() || !channel.isTextBased()) throw new DigestRefused('channel-missing');
    const writing = channel.isThread()
      ? [...digestPermissions, PermissionFlagsBits.SendMessagesInThreads]
      : digestPermissions;
    // During an outage of Discord nothing is known of a server: that passes.
    if (!channel.guild.available) throw new Error('the server is unavailable');
    const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe());
    if (!channel.permissionsFor(me).has(writing)) throw new DigestRefused('permission-missing');
    return channel;
  };

  const explain = (error: unknown): never => {
    const { UnknownChannel, UnknownGuild, MissingAccess, MissingPermissions } = RESTJSONErrorCodes;
    if (isCode(error, UnknownChannel, UnknownGuild) || isUncodedNotFound(error))
      throw new DigestRefused('channel-missing');
    if (isCode(error, MissingAccess, MissingPermissions)) throw new DigestRefused('permission-missing');
    throw error;
  };

  const partOf = (content: Content, at: number, channel: GuildTextBasedChannel): Part => {
    const { me } = channel.guild.members;
    // Without the permission a picture is told in words; what only a file can hold is not posted by halves.
    const mayAttach = me === null || channel.permissionsFor(me).has(PermissionFlagsBits.AttachFiles);
    const part = digestParts(content, { isDisplay: knowsDisplays, mayAttach })[at];
    if (part === undefined) throw new RangeError(`a digest has no message ${at}`);
    if (!mayAttach && needsFile(part)) throw new DigestRefused('permission-missing');
    return part;
  };

  return {
    messages: (content) => digestParts(content, { isDisplay: knowsDisplays, mayAttach: true }).length,

    post: async (place, content, at, nonce) => {
      const channel = await channelOf(place);
      const part = partOf(content, at, channel);
      try {
        const { id } = await channel.send({ ...part.body, flags: shownAs(part), nonce, enforceNonce: true });
        return id;
      } catch (error) {
        const isRefused = isCode(
          error,
          RESTJSONErrorCodes.CannotSendAnEmptyMessage,
          RESTJSONErrorCodes.InvalidFormBodyOrContentType,
        );
        // The number of messages differs: the run begins again, and finds what is there.
        if (part.isDisplay && at === 0 && isRefused) {
          log.warn('display components refused, digests go out as plain text', { detail: (error as Error).message });
          knowsDisplays = false;
        }
        return explain(error);
      }
    },

    find: async (place, content, nonces, since) => {
      const channel = await channelOf(place);
      const own = await ownMessagesSince(channel, since).catch(explain);
      const found = new Map<number, string>();
      for (const [at, nonce] of nonces.entries()) {
        const message = sentAs(partOf(content, at, channel), nonce, own);
        if (message !== undefined) found.set(at, message.id);
      }
      return found;
    },

    tell: async (schedule, trouble) => {
      const text = notice(schedule, trouble);
      const { person, server, channel } = schedule;
      log.warn('a digest is paused', { server, channel, trouble });
      const current = client();
      try {
        if (person === null) throw new Error('nobody to tell');
        await (await current?.users.fetch(person))?.send({ content: text });
      } catch {
        // Direct messages may be closed; a server has a place for what its system says.
        const system = current?.guilds.cache.get(server)?.systemChannel;
        const mentions =
          person === null
            ? { content: text }
            : { content: `<@${person}> ${text}`, allowedMentions: { users: [person] } };
        await system?.send(mentions).catch((error: unknown) => {
          log.warn('nobody could be told that a digest is paused', { server, channel, detail: String(error) });
        });
      }
    },
  };
}
