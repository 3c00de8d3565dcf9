/**
 * Messages of the bot read back from a channel, so that what was sent before a crash is not sent again: by the nonce they were
 * sent with, or, where a server does not give that back, by their letters and digits, which are the same on every server.
 */
import type { APIMessageTopLevelComponent, GuildTextBasedChannel, Message } from 'discord.js';
import { ComponentType, SnowflakeUtil } from 'discord.js';
import type { Part } from './message-parts.ts';

const pageSize = 100;
/** A channel in which more was said within the time is read as far as this. */
const mostPages = 10;

/** The bot's own in the channel at or after `since`, milliseconds since 1970; oldest first. */
export async function ownMessagesSince(channel: GuildTextBasedChannel, since: number): Promise<readonly Message[]> {
  const messages: Message[] = [];
  let after = SnowflakeUtil.generate({ timestamp: since }).toString();
  for (let page = 0; page < mostPages; page += 1) {
    const found = [...(await channel.messages.fetch({ after, limit: pageSize, cache: false })).values()];
    found.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    messages.push(...found);
    after = found.at(-1)?.id ?? after;
    if (found.length < pageSize) break;
  }
  return messages.filter(({ author, client: { user } }) => author.id === user.id);
}

/** The one among `messages` that was sent as `part` with `nonce`. */
export function sentAs(part: Part, nonce: string, messages: readonly Message[]): Message | undefined {
  const words = wordsOfPart(part);
  return (
    messages.find((message) => String(message.nonce) === nonce) ??
    (words === '' ? undefined : messages.find((message) => wordsOfMessage(message) === words))
  );
}

function wordsOfPart({ body }: Part): string {
  const { content = '', components = [] } = body as { content?: string; components?: readonly unknown[] };
  return lettersOf([content, ...textsIn(components)]);
}

function wordsOfMessage({ content, components }: Message): string {
  return lettersOf([
    content,
    ...textsIn(components.map((component) => component.toJSON() as APIMessageTopLevelComponent)),
  ]);
}

/** What text displays say, in order. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, content, components } = value as { type?: unknown; content?: unknown; components?: unknown };
  return [
    ...(type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : []),
    ...textsIn(components),
  ];
}

function lettersOf(texts: readonly string[]): string {
  return texts.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}
