/** The buttons under an answer: its receipts, sharing a private one, and the thumbs with the form that asks for a reason. */
import { ComponentType, TextInputStyle } from 'discord.js';
import type { Desk } from '../../desk/desk.ts';
import type { Who } from '../../desk/records.ts';
import type { Language } from '../../shared/language.ts';
import { canDiscussIn, note } from '../call.ts';
import { answerControls } from '../controls.ts';
import type { AnswerIntent } from '../custom-id.ts';
import { encodeIntent } from '../custom-id.ts';
import type { FormHandler, ServingHandler } from '../handler.ts';
import { discordPhrasesOf } from '../phrases/index.ts';

const toPresser = () => 'private' as const;

export const receipts: ServingHandler<AnswerIntent> = {
  answers: toPresser,
  run: async (_, { answer }, { desk, who }) => {
    const { reply } = await desk.kept(answer, who);
    const { language, receipts = reply.blocks } = reply;
    return { reply: { language, blocks: receipts }, outcome: 'shown' };
  },
};

/** Shown to all as a message of its own; the private one stays. */
export const share: ServingHandler<AnswerIntent> = {
  answers: toPresser,
  run: async (interaction, { answer }, { desk, who, language }) => {
    const { answer: copy, isNew } = await desk.shared(answer, who);
    const done = note(discordPhrasesOf(language).shared, language);
    if (!isNew) return { reply: done, outcome: 'shown' };
    const { reply, report, id } = copy;
    const canDiscuss = canDiscussIn(interaction.channel);
    const controls = answerControls({ reply, report, answer: id, isPrivate: false, canDiscuss });
    return { reply: done, forAll: { reply, controls }, outcome: 'shown' };
  },
};

export const up: ServingHandler<AnswerIntent> = {
  answers: toPresser,
  run: async (_, { answer }, { desk, who, request }) => {
    const { reply } = await desk.rate({ answer, verdict: 'up', reason: null }, who, request);
    return { reply, outcome: 'shown' };
  },
};

/** Discord: a form's title has 45 characters, a label 45, a description 100 (components/reference). */
const reasonField = 'reason';
const longestReason = 1_000;

export const down = {
  modal: ({ answer }: AnswerIntent, language: Language) => {
    const { reason } = discordPhrasesOf(language);
    return {
      custom_id: encodeIntent({ kind: 'reason', answer }),
      title: reason.title,
      components: [
        {
          type: ComponentType.Label,
          label: reason.label,
          description: reason.hint,
          component: {
            type: ComponentType.TextInput,
            custom_id: reasonField,
            style: TextInputStyle.Paragraph,
            required: false,
            max_length: longestReason,
          },
        },
      ],
    };
  },
  press: ({ answer }: AnswerIntent, who: Who, desk: Desk) =>
    desk.rate({ answer, verdict: 'down', reason: null }, who, { language: 'en' }),
} satisfies FormHandler<AnswerIntent>;

export const reason: ServingHandler<AnswerIntent> = {
  answers: toPresser,
  run: async (interaction, { answer }, { desk, who, request }) => {
    const given = interaction.isModalSubmit() ? interaction.fields.getTextInputValue(reasonField).trim() : '';
    const rating = { answer, verdict: 'down' as const, reason: given === '' ? null : given };
    const { reply } = await desk.rate(rating, who, request);
    return { reply, outcome: 'shown' };
  },
};
