/**
 * What the clock makes due, said in the servers of this process: a reminder that names only those who have not spoken, and the
 * outcome of a call that closed. Of several processes one says each, once, whoever ends in between; what cannot be said is logged and
 * stays on the card.
 */
import type { Client, GuildTextBasedChannel, Message } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Notice } from '../desk/verbs/review/tick.ts';
import type { Log } from '../observe/log.ts';
import { limits } from './limits.ts';
import type { Outgoing } from './outgoing.ts';
import { isCode, isUncodedNotFound } from './persistence.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Posts } from './posts.ts';
import { ownMessagesSince, sentAs } from './read-back.ts';
import { renderPlain } from './render/plain.ts';

export type DuePorts = { readonly desk: Desk; readonly outgoing: Outgoing; readonly posts: Posts; readonly log: Log };

/** Under the hundred that may be allowed (resources/message, allowed mentions), and with the words within one message. */
const mostMentions = 60;
/** Clocks of the program and of the service differ. */
const overlapMs = 5 * 60_000;

/** Says it again and again, never twice at once, while there is a client that is ready. */
export function sayEvery(
  milliseconds: number,
  ports: DuePorts,
  guarded: (what: () => Promise<unknown>) => void,
  current: () => Client | undefined,
): NodeJS.Timeout {
  let isSaying = false;
  return setInterval(() => {
    const client = current();
    if (isSaying || !client?.isReady()) return;
    isSaying = true;
    guarded(() =>
      sayWhatIsDue(client, ports).finally(() => {
        isSaying = false;
      }),
    );
  }, milliseconds);
}

async function sayWhatIsDue(client: Client<true>, ports: DuePorts): Promise<void> {
  const { desk, log } = ports;
  const here = (server: string): boolean => client.guilds.cache.get(server)?.available === true;
  const { data } = await desk.review.tick(here, { language: 'en' });
  for (const failure of data.failures) log.fault(failure);
  for (const notice of data.notices) {
    const facts = { server: notice.server, call: notice.call, kind: notice.kind };
    try {
      if (!(await say(client, notice, ports))) log.warn('a call has no channel to be spoken of', facts);
      if (notice.kind === 'outcome') await ports.posts.refresh(client, notice);
      await desk.review.said(notice);
    } catch (error) {
      log.warn('what is due of a call could not be said, trying again', { ...facts, detail: String(error) });
      await desk.review.sayLater(notice);
    }
  }
}

/** False where there is no place that it can be said in. */
async function say(client: Client<true>, notice: Notice, { outgoing }: DuePorts): Promise<boolean> {
  const channel = notice.channel === null ? null : await orNull(client.channels.fetch(notice.channel));
  if (channel === null || channel.isDMBased() || !channel.isSendable() || channel.guildId !== notice.server)
    return false;
  // Of a first attempt nothing can be there yet.
  const sent = notice.saying.attempt === 1 ? [] : await orNull(ownMessagesSince(channel, notice.since - overlapMs));
  if (sent === null) return false;
  const message =
    notice.kind === 'outcome'
      ? outgoing.toChannel(channel, { reply: notice.reply }, notice.nonce, sent)
      : remind(channel, notice, sent);
  return (await orNull(message)) !== null;
}

/** Null where the place is gone or closed to the bot: that does not pass by itself. */
async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  const { UnknownChannel, UnknownGuild, MissingAccess, MissingPermissions } = RESTJSONErrorCodes;
  try {
    return await work;
  } catch (error) {
    if (isCode(error, UnknownChannel, UnknownGuild, MissingAccess, MissingPermissions) || isUncodedNotFound(error))
      return null;
    throw error;
  }
}

/** Display components take no mentions beside them, so a reminder is plain text. */
async function remind(
  channel: GuildTextBasedChannel,
  { reply, waiting, spoken, waitingRoles, expectedRoles, nonce }: Notice,
  sent: readonly Message[],
): Promise<Message> {
  const members = channel.guild.members.cache.filter(
    ({ id, roles, user }) => !user.bot && !spoken.includes(id) && roles.cache.hasAny(...expectedRoles),
  );
  const users = waitingRoles.length > 0 ? [] : [...new Set([...waiting, ...members.keys()])].slice(0, mostMentions);
  const roles = waitingRoles.slice(0, mostMentions);
  const { continued, attached } = discordPhrasesOf(reply.language);
  const { contents } = renderPlain(reply, { continued, attached });
  const mentions = [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`)];
  const content = [mentions.join(' '), ...contents].join('\n').slice(0, limits.content);
  const known = sentAs({ body: { content }, isDisplay: false }, nonce, sent);
  return known ?? channel.send({ content, allowedMentions: { users, roles }, nonce, enforceNonce: true });
}
