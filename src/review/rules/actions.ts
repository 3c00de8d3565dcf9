/** Key actions: recorded and changed by those who may, also after the review was closed; anybody may comment on one. */
import { UserError } from '../../shared/errors.ts';
import type { ActionFields, Change, Day } from '../events.ts';
import { actionStatuses } from '../events.ts';
import { isDay } from '../lateness.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { choiceIn, entryIn, needRight, recommendationIn } from './deciding.ts';
import { stepIn } from './step.ts';
import { addressFrom, lineFrom, lineOrNull, textFrom } from './words.ts';

export function addAction(intent: IntentTo<'add-action'>, deciding: Deciding): readonly Change[] {
  const { item, step: asked, text: written, responsible, due } = intent;
  needRight(deciding, 'actions');
  const step = stepIn(recommendationIn(deciding, item), asked);
  const fields = { text: textFrom(written), responsible: lineOrNull(responsible), due: dueFrom(due ?? null) };
  return [{ kind: 'action.added', id: deciding.id, item, step, ...fields, status: 'Not Initiated' }];
}

/** Only what differs is changed. UserError `review-changed` where somebody else changed it since the person had seen it. */
export function changeAction({ id, change, seen }: IntentTo<'change-action'>, deciding: Deciding): readonly Change[] {
  needRight(deciding, 'actions');
  const before = entryIn(deciding, 'actions', id);
  if (seen !== undefined && (before.changed ?? before.by).sequence > seen) throw new UserError('review-changed');
  const { text, responsible, due, status } = change;
  const wanted: Partial<ActionFields> = {
    ...(text === undefined ? {} : { text: textFrom(text) }),
    ...(responsible === undefined ? {} : { responsible: lineOrNull(responsible) }),
    ...(due === undefined ? {} : { due: dueFrom(due) }),
    ...(status === undefined ? {} : { status: choiceIn(status, actionStatuses) }),
  };
  const changed = Object.entries(wanted).filter(([field, value]) => before[field as keyof ActionFields] !== value);
  return changed.length === 0 ? [] : [{ kind: 'action.changed', id, ...Object.fromEntries(changed) }];
}

export function commentAction({ id, text }: IntentTo<'comment-action'>, deciding: Deciding): readonly Change[] {
  entryIn(deciding, 'actions', id);
  return [{ kind: 'action.commented', id, text: textFrom(text) }];
}

export function documentAction(intent: IntentTo<'document-action'>, deciding: Deciding): readonly Change[] {
  const { id } = intent;
  needRight(deciding, 'actions');
  const { documents } = entryIn(deciding, 'actions', id);
  const document = { title: lineFrom(intent.title), address: addressFrom(intent.address) };
  const isThere = documents.some(({ title, address }) => title === document.title && address === document.address);
  return isThere ? [] : [{ kind: 'action.documented', id, ...document }];
}

/** Null: no deadline established. UserError `due-invalid` `{ value }` for anything but a day of the calendar. */
function dueFrom(written: string | null): Day | null {
  if (written === null || written.trim() === '') return null;
  const day = written.trim();
  if (!isDay(day)) throw new UserError('due-invalid', { value: day.slice(0, 40) });
  return day;
}
