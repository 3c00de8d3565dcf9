/**
 * What the clock makes due, said in the servers of this process: a reminder that names only those who have not spoken, and the
 * outcome of a call that closed. Of several processes one is told of each; what cannot be said is logged and stays on the card.
 */
import type { Client, SendableChannels } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Notice } from '../desk/verbs/review/tick.ts';
import type { Log } from '../observe/log.ts';
import { limits } from './limits.ts';
import type { Outgoing } from './outgoing.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Posts } from './posts.ts';
import { renderPlain } from './render/plain.ts';

export type DuePorts = { readonly desk: Desk; readonly outgoing: Outgoing; readonly posts: Posts; readonly log: Log };

/** Under the hundred that may be allowed (resources/message, allowed mentions), and with the words within one message. */
const mostMentions = 60;

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

async function sayWhatIsDue(client: Client<true>, { desk, outgoing, posts, log }: DuePorts): Promise<void> {
  const here = (server: string): boolean => client.guilds.cache.has(server);
  const { data } = await desk.review.tick(here, { language: 'en' });
  for (const notice of data.notices) {
    const channel = notice.channel === null ? null : await client.channels.fetch(notice.channel).catch(() => null);
    if (channel === null || channel.isDMBased() || !channel.isSendable() || channel.guildId !== notice.server)
      log.warn('a call has no channel to be spoken of', { server: notice.server, call: notice.call });
    else if (notice.kind === 'outcome') await outgoing.toChannel(channel, { reply: notice.reply });
    else await remind(channel, notice);
    if (notice.kind === 'outcome') await posts.refresh(client, notice);
  }
}

/** Display components take no mentions beside them, so a reminder is plain text. */
async function remind(
  channel: SendableChannels,
  { reply, waiting, spoken, waitingRoles, expectedRoles }: Notice,
): Promise<void> {
  if (channel.isDMBased()) return;
  const members = channel.guild.members.cache.filter(
    ({ id, roles, user }) => !user.bot && !spoken.includes(id) && roles.cache.hasAny(...expectedRoles),
  );
  const users = waitingRoles.length > 0 ? [] : [...new Set([...waiting, ...members.keys()])].slice(0, mostMentions);
  const roles = waitingRoles.slice(0, mostMentions);
  const { continued, attached } = discordPhrasesOf(reply.language);
  const { contents } = renderPlain(reply, { continued, attached });
  const mentions = [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`)];
  const content = [mentions.join(' '), ...contents].join('\n').slice(0, limits.content);
  await channel.send({ content, allowedMentions: { users, roles } });
}
