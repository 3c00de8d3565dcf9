/**
 * Positions: one of each person on an item, changeable until the call on it closes. A call past its time takes none, even
 * before anybody closed it; an item that no call was ever made for takes them as long as the review is open.
 */
import { UserError } from '../../shared/errors.ts';
import { isCountable, isPast, openCallOn } from '../calls.ts';
import type { Change } from '../events.ts';
import { stands } from '../events.ts';
import type { ItemKey } from '../item.ts';
import type { Position } from '../state.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { choiceIn, decidableIn, needOpen } from './deciding.ts';
import { textOrNull } from './words.ts';

export function takePosition(intent: IntentTo<'take-position'>, deciding: Deciding): readonly Change[] {
  const { item } = intent;
  needPositionsOn(item, deciding);
  const before = positionOf(item, deciding);
  const stand = choiceIn(intent.stand, stands);
  const reason = textOrNull(intent.reason);
  // The group is the first that their roles are mapped to: nobody speaks for two.
  const group = deciding.reviewer.groups[0] ?? null;
  const isSame = before?.stand === stand && before.reason === reason && before.group === group;
  if (isSame && isCountable(before, deciding.state)) return [];
  return [{ kind: 'position.taken', item, stand, reason, group, ...replacing(before) }];
}

export function withdrawPosition({ item }: IntentTo<'withdraw-position'>, deciding: Deciding): readonly Change[] {
  needPositionsOn(item, deciding);
  const before = positionOf(item, deciding);
  return before === undefined ? [] : [{ kind: 'position.withdrawn', item, ...replacing(before) }];
}

/** UserErrors `item-unknown`, `item-unsuited`, `review-not-open`, and `call-closed` `{ item }`. */
function needPositionsOn(item: ItemKey, deciding: Deciding): void {
  decidableIn(deciding, item);
  needOpen(deciding);
  const open = openCallOn(item, deciding.state);
  const wasCalled = deciding.state.calls.some(({ items }) => items.includes(item));
  const isClosed = open === undefined ? wasCalled : isPast(open, deciding.now);
  if (isClosed) throw new UserError('call-closed', { item });
}

function positionOf(item: ItemKey, { state, reviewer }: Deciding): Position | undefined {
  return state.items.get(item)?.positions.find(({ person }) => person === reviewer.person);
}

function replacing(before: Position | undefined): { readonly replaces?: number } {
  return before === undefined ? {} : { replaces: before.by.sequence };
}
