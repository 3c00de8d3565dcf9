/**
 * Questions asked while nobody was listening: after a lost session, and after the program was down. Channels that have
 * something newer than the last moment online are read back, and what another process took and left behind is answered. A
 * question older than the answer would be welcome is left alone.
 */
import type { Client, Message, TextBasedChannel } from 'discord.js';
import { PermissionFlagsBits, RESTJSONErrorCodes, SnowflakeUtil } from 'discord.js';
import type { Log } from '../observe/log.ts';
import { staleAfterMs } from './held.ts';
import type { Inbox } from './inbox.ts';
import type { Reader } from './mentions.ts';
import { isCode } from './persistence.ts';

export type CatchUpPorts = {
  readonly inbox: Inbox;
  readonly read: Reader;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Discord opened in 2015 (reference, "Snowflakes"). */
const earliestMs = Date.UTC(2016, 0);
/** Older than this a question has been given up by whoever asked it. */
const oldestMs = 15 * 60_000;
/** Clocks differ, and an event may have been on its way when the connection broke. */
const overlapMs = 5_000;
const pageSize = 100;
const mostPages = 5;
const mostChannels = 200;

/** Reads back what was missed; `since` is when the connection was last known to be good, or null when it never was. */
export async function catchUp(client: Client<true>, since: number | null, ports: CatchUpPorts): Promise<void> {
  const { inbox, log, now, read } = ports;
  const oldest = now() - oldestMs;
  if (since === null) return;
  const from = Math.max(oldest, since - overlapMs);
  const after = SnowflakeUtil.generate({ timestamp: from }).toString();
  const channels = await channelsWithNews(client, after, from, inbox);
  if (channels.length > mostChannels)
    log.warn('not every channel is read back', { channels: channels.length, read: mostChannels });
  for (const channel of channels.slice(0, mostChannels))
    for (const message of await messagesAfter(channel, after, log)) await read(message, { isRecovered: true });
}

/** Answers what was taken and left unfinished by a process that died, once it is free. */
export async function takeOver(client: Client<true>, { inbox, read, now }: Omit<CatchUpPorts, 'log'>): Promise<void> {
  const oldest = now() - oldestMs;
  const taken = await inbox.unfinished(oldest);
  if (taken.length === 0) return;
  const fresh = new Set((await inbox.unfinished(now() - staleAfterMs)).map(({ id }) => id));
  const left = taken.filter(({ id }) => !fresh.has(id));
  await Promise.all(
    left.map(async ({ id, channel }) => {
      const message = await fetchMessage(client, channel, id);
      if (message === 'unreadable') return;
      // What has been taken over again and again may have ended every process that did.
      // Ids that are no snowflakes tell no time: all of them seem to be of Discord's first year.
      const isOld = message !== 'gone' && message.createdTimestamp > earliestMs && message.createdTimestamp < oldest;
      if (message === 'gone' || isOld) await inbox.finish(id);
      else await read(message, { isRecovered: true });
    }),
  );
}

/** Channels that can be read and have a message newer than `after`, and direct messages in which something was asked lately. */
async function channelsWithNews(
  client: Client<true>,
  after: string,
  from: number,
  inbox: Inbox,
): Promise<readonly TextBasedChannel[]> {
  const readable = [...client.channels.cache.values()].filter((channel) => channel.isTextBased());
  const inServers = readable.filter((channel) => hasNews(channel, after) && canReadBack(channel, client));
  const known = new Set(inServers.map(({ id }) => id));
  const asked = (await inbox.channels(from)).filter((id) => !known.has(id));
  const others = await Promise.all(asked.map((id) => client.channels.fetch(id).catch(() => null)));
  return [...inServers, ...others.filter((channel) => channel !== null).filter((channel) => channel.isTextBased())];
}

/** Discord tells the last message of each channel when a session begins. */
function hasNews(channel: TextBasedChannel, after: string): boolean {
  const last = 'lastMessageId' in channel ? channel.lastMessageId : null;
  return typeof last === 'string' && BigInt(last) > BigInt(after);
}

function canReadBack(channel: TextBasedChannel, client: Client<true>): boolean {
  if (channel.isDMBased()) return true;
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
  return channel.permissionsFor(client.user.id)?.has(needed) ?? false;
}

/** Oldest first. What cannot be read is said in the log, and the rest goes on. */
async function messagesAfter(channel: TextBasedChannel, after: string, log: Log): Promise<readonly Message[]> {
  const messages: Message[] = [];
  let from = after;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const found = [...(await channel.messages.fetch({ after: from, limit: pageSize, cache: false })).values()];
      found.sort((a, b) => a.createdTimestamp - b.createdTimestamp);
      messages.push(...found);
      from = found.at(-1)?.id ?? from;
      if (found.length < pageSize) break;
    }
  } catch (error) {
    log.warn('a channel could not be read back', {
      channel: channel.id,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  return messages;
}

/** `gone` when nothing is left to answer; `unreadable` now, or for this process: the server may be another one's. */
async function fetchMessage(
  client: Client<true>,
  channelId: string,
  id: string,
): Promise<Message | 'gone' | 'unreadable'> {
  try {
    const channel = await client.channels.fetch(channelId);
    return channel?.isTextBased() === true ? await channel.messages.fetch({ message: id, cache: false }) : 'unreadable';
  } catch (error) {
    const { UnknownChannel, UnknownMessage, MissingAccess } = RESTJSONErrorCodes;
    return isCode(error, UnknownChannel, UnknownMessage, MissingAccess) ? 'gone' : 'unreadable';
  }
}
