/** Opens a thread under an answer, in which questions go on to the same report. */
import type { Message } from 'discord.js';
import {
  ButtonStyle,
  ComponentType,
  channelLink,
  DiscordAPIError,
  RESTJSONErrorCodes,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Reply } from '../../desk/reply.ts';
import { note } from '../call.ts';
import type { AnswerIntent } from '../custom-id.ts';
import { explained } from '../failure.ts';
import type { ComponentHandler } from '../handler.ts';
import { discordPhrasesOf } from '../phrases/index.ts';

export const discuss: ComponentHandler<AnswerIntent> = {
  answers: () => 'private',
  run: async (interaction, { answer }, { desk, who, language, request }, { outgoing, readsMessageContent }) => {
    const words = discordPhrasesOf(language);
    const kept = await desk.kept(answer, who);
    if (interaction.isModalSubmit() || !interaction.inGuild() || interaction.message.channel?.isThread() !== false)
      return { reply: warning(words.thread.impossible, language), outcome: 'shown' };
    const thread = await openThread(interaction.message, kept.question);
    if (thread !== undefined) {
      await desk.useReport(kept.report, { ...who, channel: thread.id }, request);
      const spoken = discordPhrasesOf(kept.reply.language).thread;
      const text = readsMessageContent ? spoken.free : spoken.mention;
      await outgoing.toChannel(thread, { reply: note(text, kept.reply.language) }, thread.id);
    }
    const { guildId, message } = interaction;
    // A thread has the id of the message it was opened from (resources/channel, "Start Thread from Message").
    const open = {
      type: ComponentType.Button as const,
      style: ButtonStyle.Link as const,
      label: words.thread.open,
      url: channelLink(message.id, guildId),
    };
    return {
      reply: note(words.thread.opened, language),
      controls: [{ type: ComponentType.ActionRow, components: [open] }],
      outcome: 'shown',
    };
  },
};

/** Undefined when there is one already. UserError `permission-missing`. */
async function openThread(message: Message<true> | Message, question: string) {
  try {
    return await message.startThread({
      name: nameOf(question),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
      return undefined;
    throw explained(error, ['Create Public Threads', 'Send Messages in Threads'], channelName(message));
  }
}

/** Discord: a thread's name has 1 to 100 characters. */
function nameOf(question: string): string {
  const characters = [...question.replace(/\s+/gu, ' ').trim()];
  return characters.length <= 90 ? characters.join('') : `${characters.slice(0, 89).join('')}…`;
}

function channelName({ channel }: Message): string {
  return 'name' in channel && channel.name !== null ? `#${channel.name}` : '';
}

function warning(text: string, language: Reply['language']): Reply {
  return { language, blocks: [{ kind: 'text', tone: 'warning', text }] };
}
