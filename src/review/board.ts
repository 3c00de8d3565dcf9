/**
 * The board: one row per recommendation with what the review has come to, in the order of the paper, and a traffic light for all
 * key actions together. It counts what the record says and judges nothing; a recommendation nobody spoke of has a row too.
 */
import type { Recommendation, Report } from '../report/model.ts';
import type { Acceptance, ActionStatus, Day, ProgressRating, Stand } from './events.ts';
import { stands } from './events.ts';
import type { ItemKey } from './item.ts';
import { itemsOf } from './item.ts';
import type { Call, ItemState, KeyAction, Outcome, ReviewState, Tally } from './state.ts';

/** A status as it is shown: what was set, or the lateness that is derived from the due date. */
export type ShownStatus = ActionStatus | 'Overdue' | 'Long Overdue';

/** In the order they are shown: what is done, what is under way, what is late. */
export const shownStatuses = [
  'Completed',
  'Initiated',
  'Not Initiated',
  'Overdue',
  'Long Overdue',
  'No Longer Applicable',
] as const satisfies readonly ShownStatus[];

/** The status of an action at the moment and in the zone of whoever asks; `lateness.ts` knows how. */
export type StatusOf = (action: KeyAction) => ShownStatus;

export type BoardPositions =
  /** No call was closed on it: positions so far, each person counted once. `closesAt` where a call is open. */
  | { readonly kind: 'so far'; readonly tally: Tally; readonly closesAt: number | null }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

export type BoardRow = {
  readonly key: ItemKey;
  readonly recommendation: Recommendation;
  /** `not stated` where nobody recorded one: it is never inferred. */
  readonly acceptance: Acceptance;
  readonly positions: BoardPositions;
  /** Comments that were neither withdrawn nor erased, replies included. */
  readonly openComments: number;
  /** Amendments that stand. */
  readonly amendments: number;
  readonly actions: Readonly<Record<ShownStatus, number>>;
  readonly ratings: {
    readonly management: ProgressRating | null;
    readonly independent: ProgressRating | null;
    /** Both sides rated, and not alike. */
    readonly part: boolean;
  };
  /** The earliest due date of an action still to be done, past or to come; null where none has a date. */
  readonly nextDue: Day | null;
};

export type Light = 'green' | 'yellow' | 'red';

export type Portfolio = {
  /** Key actions that count: all but those No Longer Applicable. */
  readonly counted: number;
  /** Of those, neither Overdue nor Long Overdue. An action without a deadline cannot be late. */
  readonly onTrack: number;
  /** Null where no action counts: nothing is green for want of actions. */
  readonly light: Light | null;
};

export type Board = { readonly rows: readonly BoardRow[]; readonly portfolio: Portfolio };

/** Bounds in percent of the actions that count [UNDP key-action KPI]: green from 90, yellow from 80, red below. */
const greenFrom = 90;
const yellowFrom = 80;

/** The board of a review at one moment. `statusOf` says what is late then. */
export function boardOf(report: Report, state: ReviewState, statusOf: StatusOf): Board {
  const rows = itemsOf(report).flatMap((item) =>
    item.kind === 'recommendation'
      ? [rowOf(item.key, item.recommendation, state.items.get(item.key), state.calls, statusOf)]
      : [],
  );
  return { rows, portfolio: portfolioOf(rows.map(({ actions }) => actions)) };
}

/** The light of actions counted by status, of one recommendation or of many. Bounds hold before any rounding. */
export function portfolioOf(counts: readonly BoardRow['actions'][]): Portfolio {
  const total = (of: (one: BoardRow['actions']) => number): number => counts.reduce((sum, one) => sum + of(one), 0);
  const late = total((one) => one.Overdue + one['Long Overdue']);
  const onTrack = total((one) => one.Completed + one.Initiated + one['Not Initiated']);
  const counted = onTrack + late;
  if (counted === 0) return { counted, onTrack, light: null };
  const reaches = (percent: number): boolean => onTrack * 100 >= percent * counted;
  return { counted, onTrack, light: reaches(greenFrom) ? 'green' : reaches(yellowFrom) ? 'yellow' : 'red' };
}

function rowOf(
  key: ItemKey,
  recommendation: Recommendation,
  state: ItemState | undefined,
  calls: readonly Call[],
  statusOf: StatusOf,
): BoardRow {
  const actions = state?.actions ?? [];
  const management = state?.ratings.management?.rating ?? null;
  const independent = state?.ratings.independent?.rating ?? null;
  const due = actions.flatMap((action) =>
    action.due !== null && (action.status === 'Initiated' || action.status === 'Not Initiated') ? [action.due] : [],
  );
  return {
    key,
    recommendation,
    acceptance: state?.acceptance?.value ?? 'not stated',
    positions: positionsOf(key, state, calls),
    openComments: (state?.comments ?? []).filter(({ withdrawn, text }) => withdrawn === null && text !== null).length,
    amendments: (state?.amendments ?? []).filter(({ withdrawn, text }) => withdrawn === null && text !== null).length,
    actions: countByStatus(actions.map(statusOf)),
    ratings: {
      management,
      independent,
      part: management !== null && independent !== null && management !== independent,
    },
    nextDue: due.toSorted()[0] ?? null,
  };
}

/** The call that speaks last: one that is open, else the one that closed last. */
function positionsOf(key: ItemKey, state: ItemState | undefined, calls: readonly Call[]): BoardPositions {
  const own = calls.filter(({ items }) => items.includes(key));
  const open = own.find(({ closed }) => closed === null);
  const last = own.toSorted((a, b) => (b.closed?.sequence ?? 0) - (a.closed?.sequence ?? 0))[0];
  const outcome = last?.outcomes.find(({ item }) => item === key);
  if (open === undefined && outcome !== undefined) return { kind: 'outcome', outcome };
  return { kind: 'so far', tally: tallyOf(state), closesAt: open?.closesAt ?? null };
}

function tallyOf(state: ItemState | undefined): Tally {
  const count = (stand: Stand): number =>
    (state?.positions ?? []).filter((position) => position.stand === stand).length;
  return Object.fromEntries(stands.map((stand) => [stand, count(stand)])) as Record<Stand, number>;
}

function countByStatus(statuses: readonly ShownStatus[]): BoardRow['actions'] {
  const counts = Object.fromEntries(shownStatuses.map((status) => [status, 0])) as Record<ShownStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
