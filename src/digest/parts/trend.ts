/** The trend of the last weeks, for the picture: what happened in each, and how many key actions were late when it ended. */
import type { Week } from '../../pictures/state-picture.ts';
import type { ReviewEvent } from '../../review/events.ts';
import { fold } from '../../review/fold.ts';
import { latenessOf } from '../../review/lateness.ts';
import type { KeyAction, ReviewState } from '../../review/state.ts';
import { emptyReview } from '../../review/state.ts';
import { dayAfter, dayOf, momentOf, weekdayOf } from '../schedule.ts';

/** A quarter of a year. */
const mostWeeks = 13;

/** The weeks from the first event of `events` on, all events of a review, to `now`; the earliest first. */
export function trendOf(events: readonly ReviewEvent[], now: number, zone: string): readonly Week[] {
  const [first] = events;
  if (first === undefined) return [];
  const today = dayOf(now, zone);
  const current = dayAfter(today, 1 - weekdayOf(today));
  const weeks: Week[] = [];
  let state: ReviewState = emptyReview;
  for (let back = mostWeeks - 1; back >= 0; back -= 1) {
    const starts = dayAfter(current, -7 * back);
    const next = dayAfter(starts, 7);
    // Midnight is in every zone the first moment of a day, or is followed by it.
    const from = momentOf(starts, { time: '00:00', zone }) ?? 0;
    const until = momentOf(next, { time: '00:00', zone }) ?? now;
    if (first.at >= until) continue;
    const before = state;
    state = fold(
      state,
      events.filter(({ at }) => at < until),
    );
    const happened = events.filter(({ at }) => at >= from && at < until);
    const count = (kind: ReviewEvent['change']['kind']): number =>
      happened.filter(({ change }) => change.kind === kind).length;
    const done = completedIn(before);
    weeks.push({
      starts,
      comments: count('comment.added'),
      positions: count('position.taken'),
      completed: [...completedIn(state)].filter((id) => !done.has(id)).length,
      late: actionsOf(state).filter((action) => latenessOf(action, Math.min(now, until - 1), zone) !== null).length,
    });
  }
  return weeks;
}

function actionsOf({ items }: ReviewState): readonly KeyAction[] {
  return [...items.values()].flatMap(({ actions }) => actions);
}

function completedIn(state: ReviewState): ReadonlySet<string> {
  return new Set(actionsOf(state).flatMap(({ id, status }) => (status === 'Completed' ? [id] : [])));
}
