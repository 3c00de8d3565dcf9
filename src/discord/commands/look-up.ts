/** /recommendation, /paragraph, /search, /verify, and "Check against the report": what the report says, looked up. */
import { ComponentType } from 'discord.js';
import type { Outcome } from '../../desk/request.ts';
import { UserError } from '../../shared/errors.ts';
import type { Call } from '../call.ts';
import { cardControls } from '../controls.ts';
import type { CommandHandler, CommandInteraction, Served } from '../handler.ts';
import { messageText } from '../message-text.ts';
import { reviewButton } from '../review-controls.ts';
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
    return card(await call.desk.recommendation(wanted, await call.on(text(interaction, 'report'))), call);
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
    card(
      await call.desk.paragraph(text(interaction, 'number') ?? '', await call.on(text(interaction, 'report'))),
      call,
    ),
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

type Looked = { readonly report: string; readonly recommendations?: readonly { readonly number: number }[] };

/** One recommendation or paragraph with its neighbours to turn to, and in a server the review of a recommendation. */
export function card({ reply, data }: Outcome<Looked>, { who, language }: Call): Served {
  const controls = cardControls(reply, data.report);
  const [only, ...others] = data.recommendations ?? [];
  const buttons =
    only === undefined || others.length > 0 || who.server === null
      ? []
      : [reviewButton(`R${only.number}`, data.report, language)];
  const [row, ...rows] = controls;
  const components = [...(row?.components ?? []), ...buttons];
  const all = components.length === 0 ? [] : [{ type: ComponentType.ActionRow as const, components }, ...rows];
  return { reply, controls: all, isOne: true, outcome: 'shown' };
}
