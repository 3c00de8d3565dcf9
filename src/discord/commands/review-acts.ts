/** /comment, /amendment, /position, /call, /acceptance, /action, /rating: what people do in a review, said as intents. */
import type { Act } from '../../desk/verbs/review/act.ts';
import { choiceOf } from '../../desk/verbs/review/choices.ts';
import type { Call } from '../call.ts';
import { done } from '../components/review.ts';
import type { Asked, CommandHandler, CommandInteraction, Form } from '../handler.ts';
import type { FormAct } from '../review-forms.ts';
import { reviewForm } from '../review-forms.ts';
import { completeItem } from './complete.ts';
import { commandName, subcommandName } from './names.ts';
import { countGiven, subcommandOf, text } from './options.ts';

type Intent = Act['intent'];
/** What takes a value back to none. */
const none = 'none';

/** What is said in a command is said before everyone; a button tells whoever presses it. */
export const reviewAct: CommandHandler = {
  isPrivate: () => false,
  isQuestion: false,
  form: async (interaction, asked) => {
    const act = formWanted(interaction);
    return act === undefined ? undefined : formFor(act, interaction, asked);
  },
  run: async (interaction, call) => {
    const { report } = await call.on(text(interaction, 'report'));
    const intent = await intentOf(interaction, call);
    return done({ intent, key: interaction.id }, report, call, interaction.client);
  },
  complete: completeItem,
};

/** A comment or an amendment without its words. */
function formWanted(interaction: CommandInteraction): FormAct | undefined {
  if (text(interaction, 'newText') !== null) return undefined;
  const { comment, amendment } = subcommandName;
  const wanted = `${interaction.commandName} ${subcommandOf(interaction)}`;
  if (wanted === `${commandName.comment} ${comment.add}` && text(interaction, 'replyTo') === null) return 'comment';
  return wanted === `${commandName.amendment} ${amendment.suggest}` ? 'amend' : undefined;
}

async function formFor(
  act: FormAct,
  interaction: CommandInteraction,
  { desk, who, language }: Asked,
): Promise<Form | undefined> {
  const report = await desk.reportFor(who, text(interaction, 'report') ?? undefined);
  const request = { language, ...(report === undefined ? {} : { report }) };
  const { data } = await desk.review.card(text(interaction, 'item') ?? '', who, request);
  return reviewForm(data, act, language, data.text);
}

async function intentOf(interaction: CommandInteraction, call: Call): Promise<Intent> {
  const item = text(interaction, 'item') ?? '';
  const id = text(interaction, 'id') ?? '';
  const words = text(interaction, 'newText') ?? '';
  const reason = given('reason', text(interaction, 'reason'));
  const { comment, amendment, position, action } = subcommandName;
  const sub = subcommandOf(interaction);
  switch (interaction.commandName) {
    case commandName.comment:
      if (sub === comment.edit) return { kind: 'edit-comment', id, text: words };
      if (sub === comment.withdraw) return { kind: 'withdraw-comment', id };
      return { kind: 'comment', item, text: words, ...given('parent', text(interaction, 'replyTo')) };
    case commandName.amendment:
      if (sub === amendment.edit) return { kind: 'edit-amendment', id, text: words, ...reason };
      if (sub === amendment.withdraw) return { kind: 'withdraw-amendment', id };
      return { kind: 'suggest-amendment', item, text: words, ...reason };
    case commandName.position:
      if (sub === position.withdraw) return { kind: 'withdraw-position', item };
      return { kind: 'take-position', item, stand: choiceOf('stand', text(interaction, 'stand') ?? ''), ...reason };
    case commandName.acceptance:
      return {
        kind: 'record-acceptance',
        item,
        acceptance: choiceOf('acceptance', text(interaction, 'acceptance') ?? ''),
        ...reason,
      };
    case commandName.rating: {
      const rating = text(interaction, 'rating');
      return {
        kind: 'record-rating',
        item,
        side: choiceOf('side', text(interaction, 'side') ?? ''),
        rating: rating === null ? null : choiceOf('rating', rating),
      };
    }
    case commandName.call:
      return callIntent(interaction, call);
    default:
      if (sub === action.change) return changeIntent(interaction, id);
      if (sub === action.comment) return { kind: 'comment-action', id, text: words };
      if (sub === action.document)
        return {
          kind: 'document-action',
          id,
          title: text(interaction, 'title') ?? '',
          address: text(interaction, 'address') ?? '',
        };
      return addIntent(interaction, item, words);
  }
}

async function callIntent(interaction: CommandInteraction, { desk, who }: Call): Promise<Intent> {
  if (subcommandOf(interaction) === subcommandName.call.close)
    return { kind: 'close-call', id: text(interaction, 'id') ?? '' };
  const item = text(interaction, 'item');
  return {
    kind: 'open-call',
    // Several with commas between them; every recommendation where none is named.
    items: item === null ? [] : item.split(/[,，、;；]/u),
    per: choiceOf('per', text(interaction, 'per') ?? 'person'),
    quorum: countGiven(interaction, 'quorum') ?? 1,
    closesAt: await desk.review.momentIn(text(interaction, 'closes') ?? '', who),
    channel: interaction.channelId,
  };
}

function addIntent(interaction: CommandInteraction, item: string, words: string): Intent {
  const step = countGiven(interaction, 'step');
  const due = text(interaction, 'due');
  const responsible = text(interaction, 'responsible');
  return {
    kind: 'add-action',
    item,
    text: words,
    ...(step === null ? {} : { step: step - 1 }),
    ...given('due', due === none ? null : due),
    ...given('responsible', responsible === none ? null : responsible),
  };
}

function changeIntent(interaction: CommandInteraction, id: string): Intent {
  const status = text(interaction, 'status');
  const due = text(interaction, 'due');
  const responsible = text(interaction, 'responsible');
  return {
    kind: 'change-action',
    id,
    change: {
      ...given('text', text(interaction, 'newText')),
      ...(responsible === null ? {} : { responsible: responsible === none ? null : responsible }),
      ...(due === null ? {} : { due: due === none ? null : due }),
      ...(status === null ? {} : { status: choiceOf('status', status) }),
    },
  };
}

const given = <Name extends string>(name: Name, value: string | null) =>
  (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: string };
