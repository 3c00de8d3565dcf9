/** /ask, and "Ask about this" on a message: a question answered from the report. */
import { UserError } from '../../shared/errors.ts';
import { answer } from '../answering.ts';
import type { Call } from '../call.ts';
import { canDiscussIn } from '../call.ts';
import type { CommandHandler, CommandInteraction } from '../handler.ts';
import { messageText } from '../message-text.ts';
import { completeReport } from './complete.ts';
import { text, wantsPrivacy } from './options.ts';

export const ask: CommandHandler = {
  isPrivate: wantsPrivacy,
  isQuestion: true,
  run: (interaction, call, { log }) =>
    answer(questionOf(interaction), text(interaction, 'report'), among(interaction, call), {
      log,
      canDiscuss: canDiscussIn(interaction.channel),
    }),
  complete: completeReport,
};

/** What a message of somebody says hangs on nothing that whoever asks about it said. */
function among(interaction: CommandInteraction, call: Call): Call {
  if (!interaction.isMessageContextMenuCommand()) return call;
  return { ...call, conversation: { ...call.conversation, repliesTo: null } };
}

function questionOf(interaction: CommandInteraction): string {
  if (!interaction.isMessageContextMenuCommand()) return text(interaction, 'question') ?? '';
  const asked = messageText(interaction.targetMessage);
  if (asked === '') throw new UserError('text-empty');
  return asked;
}
