/** "Add to record": asks for the item first; the message becomes a comment once its author agrees. */
import { UserError } from '../../shared/errors.ts';
import { note } from '../call.ts';
import { encodeIntent } from '../custom-id.ts';
import type { CommandHandler } from '../handler.ts';
import { messageText } from '../message-text.ts';
import { discordReviewPhrasesIn } from '../phrases/review/index.ts';
import { formOf } from '../review-forms.ts';

export const record: CommandHandler = {
  isPrivate: () => true,
  isQuestion: false,
  form: async (interaction, { desk, who, language, pending }) => {
    if (!interaction.isMessageContextMenuCommand() || who.server === null) return undefined;
    const { targetMessage } = interaction;
    const text = messageText(targetMessage);
    if (text === '' || targetMessage.author.bot) return undefined;
    const report = await desk.reportFor(who);
    const { data } = await desk.review.board(who, { language, ...(report === undefined ? {} : { report }) });
    const id = pending.hold({
      server: who.server,
      channel: interaction.channelId,
      message: targetMessage.id,
      author: targetMessage.author.id,
      text,
      report: data.report,
    });
    const { title } = discordReviewPhrasesIn[language].record;
    return formOf(encodeIntent({ kind: 'record', pending: id }), title, ['item'], language);
  },
  // Nothing to fill in: why is said here.
  run: async (_, { language, who }) => {
    if (who.server === null) throw new UserError('server-only');
    return { reply: note(discordReviewPhrasesIn[language].record.noText, language), outcome: 'shown' };
  },
};
