/**
 * What a message replies to: an answer of the bot, told by the buttons under it; something else that somebody said; or
 * nothing that says where the question belongs.
 */
import type { Message } from 'discord.js';
import { MessageType } from 'discord.js';
import type { ConversationValues } from '../desk/verbs/conversation.ts';
import { decodeIntent } from './custom-id.ts';

/** Never rejects: what cannot be read back tells nothing. */
export async function repliedTo(message: Message): Promise<Pick<ConversationValues, 'repliesTo'>> {
  const { type, reference, mentions, client, author } = message;
  if (type !== MessageType.Reply || reference?.messageId === undefined) return {};
  const replied = await message.fetchReference().catch(() => null);
  const to = replied?.author ?? mentions.repliedUser;
  // A word of somebody else is what is meant, and it is not known what it is about.
  if (to !== null && to.id !== client.user.id && to.id !== author.id) return { repliesTo: null };
  const answer = replied === null || to?.id !== client.user.id ? undefined : answerUnder(replied);
  return answer === undefined ? {} : { repliesTo: answer };
}

/** The id that the buttons under an answer carry. */
function answerUnder({ components }: Message): string | undefined {
  return idsIn(components)
    .map((id) => decodeIntent(id))
    .flatMap((intent) => (intent !== undefined && 'answer' in intent ? [intent.answer] : []))[0];
}

/** Of components and what they hold; the last rows of a message may stand in a container. */
function idsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component): readonly string[] => {
    if (typeof component !== 'object' || component === null) return [];
    const own = 'customId' in component && typeof component.customId === 'string' ? [component.customId] : [];
    return 'components' in component && Array.isArray(component.components)
      ? [...own, ...idsIn(component.components)]
      : own;
  });
}
