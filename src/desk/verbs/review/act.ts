/**
 * Everything that people do in a review, through one door: items are read as people name them, the review decides, and what
 * came of it is said with the part of the card that changed. The same act under the same key counts once.
 */

import type { Report } from '../../../report/model.ts';
import type { Change, ReviewEvent } from '../../../review/events.ts';
import type { Item, ItemKey } from '../../../review/item.ts';
import { itemsOf } from '../../../review/item.ts';
import type { Intent } from '../../../review/review.ts';
import type { ItemState, ReviewState } from '../../../review/state.ts';
import type { Who } from '../../records.ts';
import type { Block } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { itemNamed } from './item.ts';
import { placeOf } from './place.ts';
import {
  acceptanceBlocks,
  actionBlocks,
  amendmentBlocks,
  callLines,
  commentBlocks,
  positionBlocks,
  ratingBlocks,
} from './sections.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';

export type Act = {
  /** Items in it as people name them: "R5", "¶9", 建议5. */
  readonly intent: Intent;
  /** Names the act: sent again with it, it counts once. */
  readonly key: string;
};

export type ActData = {
  readonly report: string;
  /** Of what the act was done on; null where it concerns the review or several items. */
  readonly item: ItemKey | null;
  /** Every item it concerns: those of a call, too. */
  readonly items: readonly ItemKey[];
  /** Of what was made or changed: a comment, an amendment, a call, an action. */
  readonly id: string | null;
  /** False where the same act had been taken before. */
  readonly isNew: boolean;
  readonly events: readonly ReviewEvent[];
};

/** UserErrors of `placeOf`, `itemNamed` and of the rules of the review. */
export async function act(
  { intent, key }: Act,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<ActData>> {
  const place = await placeOf(who, request, ports);
  const named = (words: string): ItemKey => itemNamed(words, place.report).key;
  const read: Intent = {
    ...intent,
    ...('item' in intent ? { item: named(intent.item) } : {}),
    ...('items' in intent ? { items: called(intent.items, place.report) } : {}),
  } as Intent;
  const { events, isNew, state } = await place.review.act(read, { ...place, key });
  const id = events.map(({ change }) => idOf(change)).find((found) => found !== null) ?? null;
  const item = itemOfAct(events, id, state);
  const speech = speechOf(request, place.settings.zone, ports.now());
  const { words } = speech;
  const blocks: readonly Block[] = [
    {
      kind: 'text',
      tone: 'plain',
      text: isNew ? words.done[intent.kind] : `${words.done[intent.kind]} ${words.again}`,
    },
    ...changedBlocks(intent.kind, item, id, state, speech),
  ];
  const call = state.calls.find((one) => one.id === id);
  const items = item === null ? (call?.items ?? []) : [item];
  const data = { report: place.report.id, item, items, id, isNew, events };
  return { reply: { language: request.language, blocks }, data };
}

/** Items of a call, each once; every recommendation where none is named. */
function called(names: readonly string[], report: Report): readonly ItemKey[] {
  const all = itemsOf(report).filter(({ kind }) => kind === 'recommendation');
  const items = names.length === 0 ? all : names.map((name) => itemNamed(name, report));
  return [...new Set(items.map(({ key }) => key))];
}

const idOf = (change: Change): string | null => ('id' in change ? change.id : null);

function itemOfAct(events: readonly ReviewEvent[], id: string | null, state: ReviewState): ItemKey | null {
  for (const { change } of events) if ('item' in change) return change.item;
  const holds = ({ comments, amendments, actions }: ItemState): boolean =>
    [...comments, ...amendments, ...actions].some((thing) => thing.id === id);
  return [...state.items.values()].find(holds)?.item ?? null;
}

/** The one thing that was done, as the card shows it. */
function changedBlocks(
  kind: Intent['kind'],
  item: Item['key'] | null,
  id: string | null,
  state: ReviewState,
  speech: Speech,
): readonly Block[] {
  const own = item === null ? undefined : state.items.get(item);
  const only = own === undefined ? undefined : withOnly(own, id);
  switch (kind) {
    case 'comment':
    case 'edit-comment':
    case 'withdraw-comment':
      return commentBlocks(only, speech);
    case 'suggest-amendment':
    case 'edit-amendment':
      return amendmentBlocks(only, speech);
    case 'open-call':
    case 'close-call': {
      const call = state.calls.find((one) => one.id === id);
      const lines = call === undefined ? [] : callLines(call, speech);
      return lines.map((text): Block => ({ kind: 'text', tone: 'plain', text }));
    }
    case 'take-position':
    case 'withdraw-position':
      return item === null ? [] : positionBlocks(item, own, state.calls, speech);
    case 'record-acceptance':
      return acceptanceBlocks(own, speech);
    case 'add-action':
    case 'change-action':
    case 'comment-action':
    case 'document-action':
      return actionBlocks(only, speech);
    case 'record-rating':
      return ratingBlocks(own, speech);
    default:
      return [];
  }
}

function withOnly(own: ItemState, id: string | null): ItemState {
  const isIt = (thing: { readonly id: string }): boolean => thing.id === id;
  const { comments, amendments, actions } = own;
  return {
    ...own,
    comments: comments.filter(isIt),
    amendments: amendments.filter(isIt),
    actions: actions.filter(isIt),
  };
}
