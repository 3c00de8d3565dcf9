/** /recommendation, /paragraph, /search, /verify, and "Check against the report": what the report says, looked up. */
import type { Outcome } from '../../desk/request.ts';
import { UserError } from '../../shared/errors.ts';
import { cardControls } from '../controls.ts';
import type { CommandHandler, CommandInteraction, Served } from '../handler.ts';
import { messageText } from '../message-text.ts';
import { completeRecommendation, completeReport } from './complete.ts';
import { subcommandName } from './names.ts';
import { subcommandOf, text, wantsPrivacy } from './options.ts';

/** What a surface shows of a search at a glance. */
const hitsShown = 5;

export const recommendation: CommandHandler = {
  isPrivate: wantsPrivacy,
  isQuestion: false,
  run: async (interaction, call) => {
    const wanted = wantedOf(interaction);
    return card(await call.desk.recommendation(wanted, await call.on(text(interaction, 'report'))));
  },
  complete: completeRecommendation,
};

function wantedOf(interaction: CommandInteraction): string {
  switch (subcommandOf(interaction)) {
    case subcommandName.recommendation.find:
      return text(interaction, 'words') ?? '';
    case subcommandName.recommendation.list:
      return '';
    default: {
      const wanted = text(interaction, 'recommendation') ?? '';
      if (wanted.trim() === '') throw new UserError('number-invalid', { value: wanted });
      return wanted;
    }
  }
}

export const paragraph: CommandHandler = {
  isPrivate: wantsPrivacy,
  isQuestion: false,
  run: async (interaction, call) =>
    card(await call.desk.paragraph(text(interaction, 'number') ?? '', await call.on(text(interaction, 'report')))),
  complete: completeReport,
};

export const search: CommandHandler = {
  isPrivate: wantsPrivacy,
  isQuestion: true,
  run: async (interaction, call) => {
    const query = text(interaction, 'words') ?? '';
    const { reply } = await call.desk.search({ query, count: hitsShown }, await call.on(text(interaction, 'report')));
    return { reply, outcome: 'shown' };
  },
  complete: completeReport,
};

export const verify: CommandHandler = {
  isPrivate: wantsPrivacy,
  isQuestion: true,
  run: async (interaction, call) => {
    const said = interaction.isMessageContextMenuCommand()
      ? messageText(interaction.targetMessage)
      : (text(interaction, 'text') ?? '');
    const { reply } = await call.desk.verify({ text: said }, await call.on(text(interaction, 'report')));
    return { reply, outcome: 'shown' };
  },
  complete: completeReport,
};

/** One recommendation or paragraph with its neighbours to turn to. */
export function card({ reply, data }: Outcome<{ readonly report: string }>): Served {
  return { reply, controls: cardControls(reply, data.report), isOne: true, outcome: 'shown' };
}
