/** What every rule is given, and what several of them ask of it: a right, an open review, an item, an entry of one's own. */
import type { Recommendation, Report } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import type { Item, ItemKey } from '../item.ts';
import { itemOf } from '../item.ts';
import type { Intent, Reviewer, Right } from '../review.ts';
import type { ReviewState, Trace } from '../state.ts';

export type Deciding = {
  readonly state: ReviewState;
  readonly report: Report;
  readonly reviewer: Reviewer;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A name for what the intent makes. */
  readonly id: string;
};

/** The intent of this kind. */
export type IntentTo<Kind extends Intent['kind']> = Extract<Intent, { readonly kind: Kind }>;

/** UserError `right-missing` `{ right }`. */
export function needRight({ reviewer }: Deciding, right: Right): void {
  if (!reviewer.rights.includes(right)) throw new UserError('right-missing', { right });
}

/** A review that was not opened, or was closed, takes no comments, amendments and positions. UserError `review-not-open`. */
export function needOpen({ state }: Deciding): void {
  if (!state.isOpen) throw new UserError('review-not-open');
}

/** UserError `item-unknown` `{ item }`. */
export function itemIn({ report }: Deciding, key: ItemKey): Item {
  const item = itemOf(report, key);
  if (item === undefined) throw new UserError('item-unknown', { item: key });
  return item;
}

/** UserErrors `item-unknown`, and `item-unsuited` `{ item, suited }` where it is something else. */
export function recommendationIn(deciding: Deciding, key: ItemKey): Recommendation {
  const item = itemIn(deciding, key);
  if (item.kind !== 'recommendation') throw unsuited(key, ['recommendation']);
  return item.recommendation;
}

/** What is said of recommendations and of the draft decision, but not of a paragraph. */
export function decidableIn(deciding: Deciding, key: ItemKey): Exclude<Item, { readonly kind: 'paragraph' }> {
  const item = itemIn(deciding, key);
  if (item.kind === 'paragraph') throw unsuited(key, ['recommendation', 'decision']);
  return item;
}

function unsuited(item: ItemKey, suited: readonly Item['kind'][]): UserError {
  return new UserError('item-unsuited', { item, suited });
}

type Entries = 'comments' | 'amendments' | 'actions';
type EntryOf<List extends Entries> = (ReviewState['items'] extends ReadonlyMap<ItemKey, infer State>
  ? State
  : never)[List][number];

/** The comment, amendment or action of this id. UserError `entry-unknown`: also for one of another server or report. */
export function entryIn<List extends Entries>({ state }: Deciding, list: List, id: string): EntryOf<List> {
  for (const item of state.items.values()) {
    const entries: readonly EntryOf<List>[] = item[list];
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) return found;
  }
  throw new UserError('entry-unknown');
}

/** Nobody edits or withdraws the words of others. UserError `author-only`. */
export function needOwn({ reviewer }: Deciding, entry: { readonly by: Trace }): void {
  if (entry.by.person !== reviewer.person) throw new UserError('author-only');
}

/** What was withdrawn stays as it was. UserError `entry-withdrawn`. */
export function needStanding(entry: { readonly withdrawn: Trace | null }): void {
  if (entry.withdrawn !== null) throw new UserError('entry-withdrawn');
}

/** `value` as one of `choices`. UserError `choice-invalid` `{ value, allowed }`. */
export function choiceIn<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new UserError('choice-invalid', { value: String(value).slice(0, 40), allowed: choices });
  return choice;
}
