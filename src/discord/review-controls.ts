/** The buttons under an item of a review: positions, words, what follows it up. Their ids carry the item and the report. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { ItemCard } from '../desk/verbs/review/card.ts';
import { choiceName } from '../desk/verbs/review/choices.ts';
import type { Language } from '../shared/language.ts';
import type { ReviewAct } from './custom-id.ts';
import { encodeIntent } from './custom-id.ts';
import type { ActionRow } from './message-parts.ts';
import { discordReviewPhrasesIn } from './phrases/review/index.ts';

/** Positions, acceptance, actions and ratings are of recommendations; of anything else there are words and the history. */
export function reviewControls(
  { item, report, kind }: Pick<ItemCard, 'item' | 'report' | 'kind'>,
  language: Language,
): readonly ActionRow[] {
  const words = discordReviewPhrasesIn[language];
  const button = (act: ReviewAct, label: string, style: ButtonStyle = ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    style: style as ButtonStyle.Secondary,
    custom_id: encodeIntent({ kind: 'review', act, item, report }),
    label,
  });
  const rows =
    kind === 'recommendation'
      ? [
          [
            button('consent', choiceName('stand', 'consent', language), ButtonStyle.Success),
            button('object', choiceName('stand', 'object', language), ButtonStyle.Danger),
            button('abstain', choiceName('stand', 'abstain', language)),
            button('comment', words.comment, ButtonStyle.Primary),
            button('amend', words.amend),
          ],
          [
            button('acceptance', words.acceptance),
            button('action', words.action),
            button('rating', words.rating),
            button('history', words.history),
          ],
        ]
      : [
          [
            button('comment', words.comment, ButtonStyle.Primary),
            ...(kind === 'decision' ? [button('amend', words.amend)] : []),
            button('history', words.history),
          ],
        ];
  return rows.map((components) => ({ type: ComponentType.ActionRow as const, components }));
}

/** Confirms what the program proposed of an item and its steps. */
export function confirmControls(item: string, report: string, language: Language): readonly ActionRow[] {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Success as const,
    custom_id: encodeIntent({ kind: 'review', act: 'confirm', item, report }),
    label: discordReviewPhrasesIn[language].confirm,
  };
  return [{ type: ComponentType.ActionRow, components: [button] }];
}

/** On the card of a recommendation that was looked up: its review. */
export function reviewButton(item: string, report: string, language: Language): ActionRow['components'][number] {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    custom_id: encodeIntent({ kind: 'review', act: 'card', item, report }),
    label: discordReviewPhrasesIn[language].review,
  };
}
