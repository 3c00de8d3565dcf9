/** Calls for positions: opened and closed by whoever conducts the review; the clock closes them otherwise. */
import { UserError } from '../../shared/errors.ts';
import { openCallOn } from '../calls.ts';
import type { Change } from '../events.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { choiceIn, decidableIn, needOpen, needRight } from './deciding.ts';
import { lineOrNull } from './words.ts';

/** Governing bodies meet two or three times a year: a call that is open for longer than one is a slip of the keyboard. */
const longestMs = 366 * 24 * 60 * 60_000;
/** More than any organisation has members. */
const greatestQuorum = 10_000;

export function openCall(intent: IntentTo<'open-call'>, deciding: Deciding): readonly Change[] {
  const { quorum, closesAt, channel } = intent;
  needRight(deciding, 'conduct');
  needOpen(deciding);
  const items = [...new Set(intent.items)];
  if (items.length === 0) throw new UserError('call-items');
  for (const item of items) {
    decidableIn(deciding, item);
    if (openCallOn(item, deciding.state) !== undefined) throw new UserError('call-open-already', { item });
  }
  const per = choiceIn(intent.per, ['person', 'group']);
  if (!Number.isInteger(quorum) || quorum < 1 || quorum > greatestQuorum)
    throw new UserError('quorum-invalid', { limit: greatestQuorum });
  const isToCome = Number.isSafeInteger(closesAt) && closesAt > deciding.now && closesAt <= deciding.now + longestMs;
  if (!isToCome) throw new UserError('closing-invalid');
  return [{ kind: 'call.opened', id: deciding.id, items, per, quorum, closesAt, channel: lineOrNull(channel) }];
}

export function closeCall({ id }: IntentTo<'close-call'>, deciding: Deciding): readonly Change[] {
  needRight(deciding, 'conduct');
  const call = deciding.state.calls.find((one) => one.id === id);
  if (call === undefined) throw new UserError('entry-unknown');
  return call.closed === null ? [{ kind: 'call.closed', id, by: 'person' }] : [];
}
