/** The buttons and the select under a reply. Labels are in the reply's language; what they stand for is in `custom-id.ts`. */
import { ButtonStyle, ComponentType } from 'discord.js';
import { phrasesOf } from '../desk/phrases/index.ts';
import type { Mark, Reply } from '../desk/reply.ts';
import { markText } from '../desk/reply.ts';
import type { Intent } from './custom-id.ts';
import { encodeIntent } from './custom-id.ts';
import { limits } from './limits.ts';
import type { ActionRow } from './message-parts.ts';
import { discordPhrasesOf } from './phrases/index.ts';

const button = (intent: Intent, label: string, emoji?: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Secondary as const,
  custom_id: encodeIntent(intent),
  ...(label === '' ? {} : { label }),
  ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
});

/** Stops the answer that is being worked out under the word `running`. */
export function cancelControls(running: string, language: Reply['language']): readonly ActionRow[] {
  const label = discordPhrasesOf(language).cancel;
  return [{ type: ComponentType.ActionRow, components: [button({ kind: 'cancel', running }, label)] }];
}

export type AnswerControls = {
  readonly reply: Reply;
  readonly report: string;
  /** Null when the answer could not be kept: nothing that needs it is offered. */
  readonly answer: string | null;
  readonly isPrivate: boolean;
  /** Whether a thread can be opened from a message there. */
  readonly canDiscuss: boolean;
};

/** Receipts, Discuss or Share, two thumbs; and the cited places to open. */
export function answerControls({ reply, report, answer, isPrivate, canDiscuss }: AnswerControls): readonly ActionRow[] {
  const words = discordPhrasesOf(reply.language);
  const buttons =
    answer === null
      ? []
      : [
          ...((reply.receipts ?? []).length > 0 ? [button({ kind: 'receipts', answer }, words.receipts)] : []),
          ...(isPrivate ? [button({ kind: 'share', answer }, words.share)] : []),
          ...(canDiscuss && !isPrivate ? [button({ kind: 'discuss', answer }, words.discuss)] : []),
          button({ kind: 'up', answer }, '', '👍'),
          button({ kind: 'down', answer }, '', '👎'),
        ];
  return [
    ...(buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow as const, components: buttons }]),
    ...placeSelect(reply, report),
  ];
}

/** A select of the places a reply cites; nothing where it cites none that has a number. */
function placeSelect(reply: Reply, report: string): readonly ActionRow[] {
  const options = [...new Map((reply.places ?? []).map((mark) => [placeValue(mark), mark])).entries()]
    .filter(([value]) => value !== '')
    .slice(0, limits.options)
    .map(([value, mark]) => ({ value, label: nameOf(mark, reply) }));
  if (options.length === 0) return [];
  const placeholder = discordPhrasesOf(reply.language).openPlace;
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: encodeIntent({ kind: 'open', report }),
    placeholder,
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

const placeValue = ({ paragraph, recommendation }: Mark): string => {
  if (recommendation !== null) return `r${recommendation}`;
  return paragraph === null ? '' : `p${paragraph}`;
};

function nameOf({ paragraph, recommendation }: Mark, { language }: Reply): string {
  const words = phrasesOf(language);
  return recommendation === null ? words.paragraph(paragraph ?? '') : words.recommendation(recommendation);
}

/** Previous and next of the one recommendation or paragraph shown. */
export function cardControls({ neighbours, language }: Reply, report: string): readonly ActionRow[] {
  const words = discordPhrasesOf(language);
  const turn = (mark: Mark | null | undefined, say: (mark: string) => string) => {
    const number = mark?.recommendation ?? mark?.paragraph;
    if (mark === null || mark === undefined || number === null || number === undefined) return [];
    const target = mark.recommendation === null ? 'paragraph' : 'recommendation';
    return [button({ kind: 'turn', target, number, report }, say(markText(mark)))];
  };
  const components = [...turn(neighbours?.previous, words.previous), ...turn(neighbours?.next, words.next)];
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
