/**
 * What needs someone: key actions overdue or due within a week, calls about to close, proposed steps that no response speaks
 * to, ratings of the two sides that part. Each knows since when, so that a day on which none came up is told from one that did.
 */
import type { Day, ProgressRating } from '../../review/events.ts';
import type { Item } from '../../review/item.ts';
import { itemsOf } from '../../review/item.ts';
import type { ItemState, KeyAction } from '../../review/state.ts';
import type { DigestFacts, StepAnswered } from '../facts.ts';
import { dayAfter, dayOf } from '../schedule.ts';

export type Need =
  | {
      readonly kind: 'overdue' | 'due';
      readonly item: Item;
      readonly action: KeyAction;
      readonly due: Day;
      readonly since: Day;
    }
  | { readonly kind: 'call'; readonly items: readonly Item[]; readonly closesAt: number; readonly since: Day }
  /** `count` of the proposed steps of `item`, as a person has judged. They stand there since the paper was printed. */
  | { readonly kind: 'unanswered'; readonly item: Item; readonly count: number; readonly since: null }
  /** The same of all of `items` together, where nobody has judged what the program proposed: one entry, not one each. */
  | {
      readonly kind: 'proposed unanswered';
      readonly items: readonly Item[];
      readonly count: number;
      readonly since: null;
    }
  | {
      readonly kind: 'ratings';
      readonly item: Item;
      readonly management: ProgressRating;
      readonly independent: ProgressRating;
      readonly since: null;
    };

/** "This week": today and the seven days after it. */
const week = 7;

export function needsOf(facts: DigestFacts): readonly Need[] {
  const { report, state, day, zone, now } = facts;
  const items = itemsOf(report);
  const actions = items.flatMap((item) =>
    (state.items.get(item.key)?.actions ?? []).flatMap((action) => timed(item, action, day)),
  );
  const open = state.calls.filter(({ closed, closesAt }) => closed === null && closesAt > now);
  const calls = open.flatMap((call): readonly Need[] => {
    const last = dayOf(call.closesAt, zone);
    const opened = dayOf(call.by.at, zone);
    const since = later(dayAfter(last, -week), opened);
    const about = items.filter(({ key }) => call.items.includes(key));
    return since <= day ? [{ kind: 'call', items: about, closesAt: call.closesAt, since }] : [];
  });
  return [
    ...actions.filter(({ kind }) => kind === 'overdue').sort(byDue),
    ...actions.filter(({ kind }) => kind === 'due').sort(byDue),
    ...calls,
    ...items.flatMap((item) => unanswered(item, facts)),
    ...proposedUnanswered(items, facts),
    ...items.flatMap((item) => parting(item, state.items.get(item.key))),
  ];
}

/** Whether anything among them came up since the last digest. What the program proposes is no news by itself. */
export function hasNewNeed(needs: readonly Need[], lastDay: Day | null): boolean {
  return needs.some(
    ({ kind, since }) => kind !== 'proposed unanswered' && (lastDay === null || (since !== null && since > lastDay)),
  );
}

type TimedNeed = Extract<Need, { readonly kind: 'overdue' | 'due' }>;

function timed(item: Item, action: KeyAction, today: Day): readonly TimedNeed[] {
  const { due, status } = action;
  if (due === null || status === 'Completed' || status === 'No Longer Applicable') return [];
  if (due < today) return [{ kind: 'overdue', item, action, due, since: dayAfter(due, 1) }];
  const since = dayAfter(due, -week);
  return since <= today ? [{ kind: 'due', item, action, due, since }] : [];
}

const byDue = (a: TimedNeed, b: TimedNeed): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

function unanswered(item: Item, { steps }: DigestFacts): readonly Need[] {
  const count = countOf(steps.get(item.key), false);
  return count === 0 ? [] : [{ kind: 'unanswered', item, count, since: null }];
}

function proposedUnanswered(items: readonly Item[], { steps }: DigestFacts): readonly Need[] {
  const without = items.filter(({ key }) => countOf(steps.get(key), true) > 0);
  const count = without.reduce((sum, { key }) => sum + countOf(steps.get(key), true), 0);
  return count === 0 ? [] : [{ kind: 'proposed unanswered', items: without, count, since: null }];
}

function countOf(steps: readonly StepAnswered[] | undefined, isProposal: boolean): number {
  return (steps ?? []).filter((step) => !step.isAnswered && step.isProposal === isProposal).length;
}

function parting(item: Item, state: ItemState | undefined): readonly Need[] {
  const management = state?.ratings.management?.rating;
  const independent = state?.ratings.independent?.rating;
  if (management === undefined || independent === undefined || management === independent) return [];
  return [{ kind: 'ratings', item, management, independent, since: null }];
}
