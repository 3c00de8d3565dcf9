/**
 * The forms of a review: what a person fills in for a comment, an amendment, an objection, an acceptance, a key action or a
 * rating, and the same read back as what it means. They hold no right; whoever sends one is judged where it is done.
 */
import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from 'discord.js';
import { ComponentType, TextInputStyle } from 'discord.js';
import type { Act } from '../desk/verbs/review/act.ts';
import type { ChoiceKind } from '../desk/verbs/review/choices.ts';
import { choiceName, choiceOf, choices } from '../desk/verbs/review/choices.ts';
import { itemLabel } from '../desk/verbs/review/item.ts';
import type { Language } from '../shared/language.ts';
import type { ReviewAct, ReviewIntent } from './custom-id.ts';
import { encodeIntent } from './custom-id.ts';
import { limits } from './limits.ts';
import { discordReviewPhrasesIn } from './phrases/review/index.ts';
import type { DiscordReviewPhrases } from './phrases/review/review-phrases.ts';

type FieldName = keyof DiscordReviewPhrases['fields'];

/** As much as the rules of a review keep of each (review/rules/words.ts). */
const longestWord = 200;
const longestReason = 1_000;

/** Which acts open a form, and with which fields. */
const fieldsOf = {
  comment: ['text'],
  amend: ['amendment', 'reason'],
  object: ['reason'],
  acceptance: ['acceptance', 'reason'],
  action: ['action', 'responsible', 'due', 'step'],
  rating: ['side', 'rating'],
} as const satisfies Partial<Record<ReviewAct, readonly FieldName[]>>;

export type FormAct = keyof typeof fieldsOf;

export const isFormAct = (act: ReviewAct): act is FormAct => act in fieldsOf;

const optional: readonly FieldName[] = ['reason', 'responsible', 'due', 'step'];
const short: readonly FieldName[] = ['responsible', 'due', 'step', 'item'];
const selects: Partial<Record<FieldName, ChoiceKind>> = { acceptance: 'acceptance', side: 'side', rating: 'rating' };

/** `text` stands in the amendment to begin with: the words as printed. */
export function reviewForm(
  { item, report }: Pick<ReviewIntent, 'item' | 'report'>,
  act: FormAct,
  language: Language,
  text = '',
): APIModalInteractionResponseCallbackData {
  const words = discordReviewPhrasesIn[language];
  const title = act === 'object' ? choiceName('stand', 'object', language) : words[act];
  return formOf(
    encodeIntent({ kind: 'form', act, item, report }),
    `${title} · ${itemLabel(item)}`,
    fieldsOf[act],
    language,
    text,
  );
}

/** Any form of these fields. */
export function formOf(
  customId: string,
  title: string,
  fields: readonly FieldName[],
  language: Language,
  text = '',
): APIModalInteractionResponseCallbackData {
  const words = discordReviewPhrasesIn[language];
  return {
    custom_id: customId,
    title: title.slice(0, limits.modalTitle),
    components: fields.map((name) => ({
      type: ComponentType.Label as const,
      label: words.fields[name].label,
      description: words.fields[name].hint,
      component: fieldOf(name, language, text),
    })),
  };
}

function fieldOf(name: FieldName, language: Language, text: string) {
  const kind = selects[name];
  if (kind !== undefined)
    return {
      type: ComponentType.StringSelect as const,
      custom_id: name,
      options: choices[kind].map((value) => ({ value, label: choiceName(kind, value, language) })),
    };
  const isShort = short.includes(name);
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: isShort ? TextInputStyle.Short : TextInputStyle.Paragraph,
    required: !optional.includes(name),
    max_length: isShort ? longestWord : name === 'reason' ? longestReason : limits.inputText,
    ...(name === 'amendment' && text !== '' && text.length <= limits.inputText ? { value: text } : {}),
  };
}

/** What a filled-in form means. UserError `setting-invalid` for a value that is not offered, `number-invalid` is the rules'. */
export function intentOfForm(interaction: ModalSubmitInteraction, act: FormAct, item: string): Act['intent'] {
  const text = (name: FieldName): string => interaction.fields.getTextInputValue(name).trim();
  const given = <Name extends string>(name: Name, value: string) =>
    (value === '' ? {} : { [name]: value }) as { readonly [Key in Name]?: string };
  const chosen = (name: FieldName): string => interaction.fields.getStringSelectValues(name)[0] ?? '';
  switch (act) {
    case 'comment':
      return { kind: 'comment', item, text: text('text') };
    case 'amend':
      return { kind: 'suggest-amendment', item, text: text('amendment'), ...given('reason', text('reason')) };
    case 'object':
      return { kind: 'take-position', item, stand: 'object', ...given('reason', text('reason')) };
    case 'acceptance':
      return {
        kind: 'record-acceptance',
        item,
        acceptance: choiceOf('acceptance', chosen('acceptance')),
        ...given('reason', text('reason')),
      };
    case 'action': {
      const step = text('step');
      return {
        kind: 'add-action',
        item,
        text: text('action'),
        ...given('responsible', text('responsible')),
        ...given('due', text('due')),
        ...(step === '' ? {} : { step: Number(step) - 1 }),
      };
    }
    case 'rating':
      return {
        kind: 'record-rating',
        item,
        side: choiceOf('side', chosen('side')),
        rating: choiceOf('rating', chosen('rating')),
      };
  }
}
