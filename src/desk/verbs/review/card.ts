/**
 * One item with everything that was said of it: text, positions, acceptance, key actions, ratings, comments, amendments, and what
 * the responses answer. It shows the record and judges nothing.
 */
import type { Answered } from '../../../answering/answered/merge.ts';
import type { Item } from '../../../review/item.ts';
import type { ItemState, ReviewState } from '../../../review/state.ts';
import { phrasesOf } from '../../phrases/index.ts';
import type { Who } from '../../records.ts';
import type { Block } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { answeredBlocks, answeredOf } from './answered.ts';
import { itemNamed, itemText, itemTitle } from './item.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import {
  acceptanceBlocks,
  actionBlocks,
  amendmentBlocks,
  commentBlocks,
  positionBlocks,
  ratingBlocks,
} from './sections.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';

export type ItemCard = {
  readonly report: string;
  readonly item: string;
  readonly kind: Item['kind'];
  readonly text: string;
  readonly isOpen: boolean;
  /** Null where nothing was said of the item yet. */
  readonly state: ItemState | null;
  readonly calls: ReviewState['calls'];
  /** What the responses answer; not told where the card is one of many. */
  readonly answered: readonly Answered[];
};

/** UserErrors of `itemNamed` and `placeOf`. */
export async function card(wanted: string, who: Who, request: Request, ports: DeskPorts): Promise<Outcome<ItemCard>> {
  const place = await placeOf(who, request, ports);
  const item = itemNamed(wanted, place.report);
  const state = await place.review.state(place.stream);
  const said = item.kind === 'recommendation' ? await answeredOf(item, place.report, state, ports) : [];
  return cardOf(item, state, place, request, ports.now(), said);
}

export function cardOf(
  item: Item,
  state: ReviewState,
  { report, settings }: Place,
  request: Request,
  now: number,
  answered: readonly Answered[] = [],
): Outcome<ItemCard> {
  const speech = speechOf(request, settings.zone, now);
  const own = state.items.get(item.key);
  const calls = state.calls.filter(({ items }) => items.includes(item.key));
  const section = item.kind === 'recommendation' && item.recommendation.section;
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: [itemTitle(item, request), ...(section ? [section] : [])].join(' · ') },
    { kind: 'text', tone: 'plain', text: itemText(item, report) },
    ...stepBlocks(item, request),
    { kind: 'text', tone: 'muted', text: state.isOpen ? speech.words.isOpen : speech.words.isClosed },
    ...positionBlocks(item.key, own, state.calls, speech),
    ...(item.kind === 'recommendation' ? followUpBlocks(own, speech) : []),
    ...amendmentBlocks(own, speech),
    ...commentBlocks(own, speech),
    ...(item.kind === 'recommendation' && answered.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: speech.words.headings.answered },
          ...answeredBlocks(item, answered, speech),
        ]
      : []),
  ];
  return {
    reply: { language: request.language, blocks },
    data: {
      report: report.id,
      item: item.key,
      kind: item.kind,
      text: itemText(item, report),
      isOpen: state.isOpen,
      state: own ?? null,
      calls,
      answered,
    },
  };
}

function stepBlocks(item: Item, { language }: Request): readonly Block[] {
  if (item.kind !== 'recommendation' || item.recommendation.steps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: phrasesOf(language).card.steps },
    { kind: 'list', items: item.recommendation.steps.map((text, at) => ({ marker: `${at + 1}`, text })) },
  ];
}

function followUpBlocks(own: ItemState | undefined, speech: Speech): readonly Block[] {
  return [...acceptanceBlocks(own, speech), ...actionBlocks(own, speech), ...ratingBlocks(own, speech)];
}
