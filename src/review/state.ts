/**
 * What a review has come to: the state that its events fold to. Everything here follows from events alone; what depends on the
 * clock (an action overdue, a call past its time) is asked of `lateness.ts` and `calls.ts` with a moment.
 */
import type {
  Acceptance,
  ActionFields,
  Change,
  MessageSource,
  ProgressRating,
  RatingSide,
  Stand,
  Words,
} from './events.ts';
import type { ItemKey } from './item.ts';

/** Who did it and when; the person is null where the program acted or the person was erased. */
export type Trace = { readonly person: string | null; readonly at: number; readonly sequence: number };

export type Comment = {
  readonly id: string;
  readonly item: ItemKey;
  readonly parent: string | null;
  readonly text: Words;
  readonly source: MessageSource | null;
  readonly by: Trace;
  /** The last edit, if any. */
  readonly edited: Trace | null;
  readonly withdrawn: Trace | null;
};

export type Amendment = {
  readonly id: string;
  readonly item: ItemKey;
  readonly before: string;
  readonly text: Words;
  readonly reason: Words;
  readonly by: Trace;
  readonly edited: Trace | null;
  readonly withdrawn: Trace | null;
};

/** The last position of a person; the earlier ones are in the history. */
export type Position = {
  readonly item: ItemKey;
  readonly person: string | null;
  readonly stand: Stand;
  readonly reason: Words;
  readonly group: string | null;
  readonly by: Trace;
};

export type Tally = Readonly<Record<Stand, number>>;

/** Counted per person or per group; of a group whose people differ, the group counts as `divided`. */
export type Outcome = {
  readonly item: ItemKey;
  readonly tally: Tally;
  readonly divided: number;
  /** How many counted, abstentions included, against the quorum. */
  readonly present: number;
  readonly hasQuorum: boolean;
  /**
   * `consent`: quorum, at least one consent and no objection; `objection`: quorum and an objection; `no quorum`; `no position`
   * where there is quorum of abstentions only.
   */
  readonly result: 'consent' | 'objection' | 'no quorum' | 'no position';
};

export type Call = {
  readonly id: string;
  readonly items: readonly ItemKey[];
  readonly per: 'person' | 'group';
  readonly quorum: number;
  readonly closesAt: number;
  readonly channel: string | null;
  readonly by: Trace;
  readonly reminded: Trace | null;
  readonly closed: (Trace & { readonly how: 'time' | 'person' }) | null;
  /** As the positions stood when it closed; empty while it is open. */
  readonly outcomes: readonly Outcome[];
};

export type KeyAction = ActionFields & {
  readonly id: string;
  readonly item: ItemKey;
  readonly step: number | null;
  readonly by: Trace;
  readonly changed: Trace | null;
  readonly comments: readonly { readonly text: Words; readonly by: Trace }[];
  readonly documents: readonly { readonly title: Words; readonly address: Words; readonly by: Trace }[];
};

export type Judgement = {
  readonly step: number | null;
  readonly sentences: readonly string[];
  readonly judgement: 'confirmed' | 'corrected';
  readonly by: Trace;
};

/** Of an item that anything was said of; items without are not in the state. */
export type ItemState = {
  readonly item: ItemKey;
  readonly comments: readonly Comment[];
  readonly amendments: readonly Amendment[];
  readonly positions: readonly Position[];
  readonly acceptance: { readonly value: Acceptance; readonly reason: Words; readonly by: Trace } | null;
  readonly actions: readonly KeyAction[];
  readonly ratings: Readonly<Partial<Record<RatingSide, { readonly rating: ProgressRating; readonly by: Trace }>>>;
  readonly judgements: readonly Judgement[];
  readonly post: { readonly forum: string; readonly thread: string } | null;
};

export type ReviewState = {
  /** Of the last event folded; 0 for none. */
  readonly sequence: number;
  readonly isOpen: boolean;
  readonly items: ReadonlyMap<ItemKey, ItemState>;
  readonly calls: readonly Call[];
};

/** One entry of the history of an item or a thing on it. `before` is the change that it replaced, if any. */
export type HistoryEntry = { readonly trace: Trace; readonly change: Change; readonly before: Change | null };

export const emptyReview: ReviewState = { sequence: 0, isOpen: false, items: new Map(), calls: [] };
