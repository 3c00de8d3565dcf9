/**
 * What a message says, as plain text to ask about or to check: its content, or the text of its display components, without
 * mentions, custom emoji and the quotes of others. Discord's marks of emphasis are dropped; the words stay as written.
 */
import type { Message } from 'discord.js';
import { ComponentType } from 'discord.js';

/** The text of any message; empty when it has none, or none that the bot may read. */
export function messageText(message: Pick<Message, 'content' | 'components' | 'embeds'>): string {
  const parts = [
    message.content,
    ...message.components.flatMap((component) => displayText(component)),
    ...message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
  ];
  return plainText(parts.filter((part) => part.trim() !== '').join('\n'));
}

/** Text of display components, in reading order; `component` is one of discord.js's, nested or not. */
function displayText(component: unknown): readonly string[] {
  if (typeof component !== 'object' || component === null) return [];
  if ('type' in component && component.type === ComponentType.TextDisplay && 'content' in component)
    return typeof component.content === 'string' ? [component.content] : [];
  return 'components' in component && Array.isArray(component.components)
    ? component.components.flatMap((inner) => displayText(inner))
    : [];
}

/** Escapes; marks that stand in pairs; single stars and underscores round a word, the latter not inside one. */
const emphasis =
  /\\([\p{P}\p{S}])|\*\*|__|~~|\|\||`+|\*(?=\S)([^*\n]+?)(?<=\S)\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu;

/** Discord's markup taken off (docs: reference#message-formatting): mentions, emoji, timestamps, emphasis, escapes. */
export function plainText(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|id:|\/[^:>\n]{1,100}:)[^>\s]*>/gu, ' ')
    .replace(/@(?:everyone|here)\b/gu, ' ')
    .replace(/^\s*(?:#{1,3}|-#)\s+/gmu, '')
    .replace(emphasis, (_, escaped?: string, starred?: string, underlined?: string) => {
      return escaped ?? starred ?? underlined ?? '';
    })
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/** `content` without any mention of the bot itself: what is asked when the bot is addressed. */
export function withoutMention(content: string, ids: readonly string[]): string {
  return ids.reduce((left, id) => left.replace(new RegExp(`<@[!&]?${id}>`, 'gu'), ' '), content).trim();
}
