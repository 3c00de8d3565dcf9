/**
 * Whether a key action is late: derived from its due date by the day it is in a zone, never set. The moment and the zone are
 * passed in; an action that is completed, no longer applicable or without a deadline is never late.
 */
import { DateTime } from 'luxon';
import type { ActionStatus, Day } from './events.ts';
import type { KeyAction } from './state.ts';

export type Lateness = 'Overdue' | 'Long Overdue';

/**
 * Months past the due date after which an action is long overdue. Trackers that know the word (UNDP's among them) publish no
 * number for it; a year is the round in which follow-up is reported to a governing body: what is long overdue has missed one.
 */
export const longOverdueMonths = 12;

/** `now` in milliseconds; `zone` an IANA name. Late from the day after the due date on. */
export function latenessOf(
  { due, status }: Pick<KeyAction, 'due' | 'status'>,
  now: number,
  zone: string,
): Lateness | null {
  if (due === null || status === 'Completed' || status === 'No Longer Applicable') return null;
  const today = dayIn(zone, now);
  if (today <= due) return null;
  const longSince = DateTime.fromISO(due, { zone: 'utc' }).plus({ months: longOverdueMonths }).toISODate();
  return longSince !== null && today > longSince ? 'Long Overdue' : 'Overdue';
}

/** What is shown as the status: the lateness where the action is late, otherwise what was set. */
export function shownStatusOf(
  action: Pick<KeyAction, 'due' | 'status'>,
  now: number,
  zone: string,
): ActionStatus | Lateness {
  return latenessOf(action, now, zone) ?? action.status;
}

/** The calendar day in the zone: "2026-11-28". UTC's where the zone is unknown. */
export function dayIn(zone: string, now: number): Day {
  const local = DateTime.fromMillis(now, { zone });
  return (local.isValid ? local : DateTime.fromMillis(now, { zone: 'utc' })).toISODate() ?? '';
}

/** Whether it is a day of the calendar, written as one: "2026-02-29" is none. Years of four digits from 1900 on. */
export function isDay(text: string): boolean {
  return /^(?:19|[2-9]\d)\d\d-\d\d-\d\d$/u.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}
