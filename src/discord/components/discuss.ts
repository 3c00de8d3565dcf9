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
import { visibleLine } from '../../shared/visible.ts';
import { note } from '../call.ts';
import type { AnswerIntent } from '../custom-id.ts';
import { explained } from '../failure.ts';
import type { ServingHandler } from '../handler.ts';
import { limits } from '../limits.ts';
import { discordPhrasesOf } from '../phrases/index.ts';

export const discuss: ServingHandler<AnswerIntent> = {
  answers: () => 'private',
  run: async (interaction, { answer }, { desk, who, language, request }, { outgoing, readsMessageContent }) => {
    const words = discordPhrasesOf(language);
    const kept = await desk.kept(answer, who);
    if (interaction.isModalSubmit() || !interaction.inGuild() || interaction.message.channel?.isThread() !== false)
      return { reply: warning(words.thread.impossible, language), outcome: 'shown' };
    const thread = await openThread(interaction.message, kept.question, words.thread.permissions);
    if (thread !== undefined) {
      await desk.useReport(kept.report, { ...who, channel: thread.id }, request);
      desk.beginConversation(kept, { server: who.server, channel: thread.id });
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
async function openThread(message: Message, question: string, permissions: readonly string[]) {
  if (message.hasThread) return undefined;
  try {
    return await message.startThread({
      name: nameOf(question),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
      return undefined;
    throw explained(error, permissions, channelName(message));
  }
}

/** Within Discord's limit, which is counted here the stricter way. */
function nameOf(question: string): string {
  const name = visibleLine(question);
  if (name.length <= limits.threadName) return name;
  return `${name
    .slice(0, limits.threadName - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}

function channelName({ channel }: Message): string {
  return 'name' in channel && channel.name !== null ? `#${channel.name}` : '';
}

function warning(text: string, language: Reply['language']): Reply {
  return { language, blocks: [{ kind: 'text', tone: 'warning', text }] };
}
