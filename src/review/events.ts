/**
 * What happened in a review, as it is kept: one line of events per server and report, only ever added to. Words of people are
 * null once they were erased; that something was said stays. Nothing here is derived: outcomes, lateness and states are folded.
 */
import type { ItemKey } from './item.ts';

export const stands = ['consent', 'object', 'abstain'] as const;
export type Stand = (typeof stands)[number];

export const acceptances = [
  'accepted',
  'partially accepted',
  'not accepted',
  'under consideration',
  'not stated',
] as const;
export type Acceptance = (typeof acceptances)[number];
/** Those that nobody may record without saying why. */
export const acceptancesWithReason: readonly Acceptance[] = ['partially accepted', 'not accepted'];

/** Overdue and Long Overdue are not among them: they are derived from the due date. */
export const actionStatuses = ['Not Initiated', 'Initiated', 'Completed', 'No Longer Applicable'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const ratingSides = ['management', 'independent'] as const;
export type RatingSide = (typeof ratingSides)[number];
export const progressRatings = ['Complete', 'High', 'Substantial', 'Moderate', 'Negligible'] as const;
export type ProgressRating = (typeof progressRatings)[number];

/** What somebody wrote; null once it was erased. */
export type Words = string | null;

/** A message elsewhere that became a comment. */
export type MessageSource = { readonly channel: string; readonly message: string };

/** A calendar day, "2026-11-28", without a zone of its own. */
export type Day = string;

export type ActionFields = {
  readonly text: Words;
  /** A unit or a person, as written. */
  readonly responsible: Words;
  /** Null: no deadline established. */
  readonly due: Day | null;
  readonly status: ActionStatus;
};

export type Change =
  | { readonly kind: 'review.opened' }
  | { readonly kind: 'review.closed' }
  /** A post of a forum stands for the item from now on. */
  | { readonly kind: 'post.linked'; readonly item: ItemKey; readonly forum: string; readonly thread: string }
  /** `id` names what is made, here and below. `parent` is the comment replied to. */
  | {
      readonly kind: 'comment.added';
      readonly id: string;
      readonly item: ItemKey;
      readonly parent: string | null;
      readonly text: Words;
      readonly source: MessageSource | null;
    }
  | { readonly kind: 'comment.edited'; readonly id: string; readonly text: Words }
  | { readonly kind: 'comment.withdrawn'; readonly id: string }
  /** `before` is the text as printed when it was suggested; `text` is what it should read. */
  | {
      readonly kind: 'amendment.suggested';
      readonly id: string;
      readonly item: ItemKey;
      readonly before: string;
      readonly text: Words;
      readonly reason: Words;
    }
  | { readonly kind: 'amendment.edited'; readonly id: string; readonly text: Words; readonly reason: Words }
  | { readonly kind: 'amendment.withdrawn'; readonly id: string }
  /** A call for positions; `per` says who counts once: a person, or a group that roles are mapped to. `closesAt` in milliseconds. */
  | {
      readonly kind: 'call.opened';
      readonly id: string;
      readonly items: readonly ItemKey[];
      readonly per: 'person' | 'group';
      readonly quorum: number;
      readonly closesAt: number;
      /** Where reminders and the outcome are posted. */
      readonly channel: string | null;
    }
  /** Those who had not spoken were reminded. */
  | { readonly kind: 'call.reminded'; readonly id: string }
  /** `by` the clock at its time, or a person before it. */
  | { readonly kind: 'call.closed'; readonly id: string; readonly by: 'time' | 'person' }
  /**
   * The last of a person on an item counts. `group` as it was when they spoke, null where they have none. `replaces` is the
   * sequence of their position that this one takes the place of: it tells people apart whose names were erased.
   */
  | {
      readonly kind: 'position.taken';
      readonly item: ItemKey;
      readonly stand: Stand;
      readonly reason: Words;
      readonly group: string | null;
      readonly replaces?: number;
    }
  | { readonly kind: 'position.withdrawn'; readonly item: ItemKey; readonly replaces?: number }
  | {
      readonly kind: 'acceptance.recorded';
      readonly item: ItemKey;
      readonly acceptance: Acceptance;
      readonly reason: Words;
    }
  /** `step` counts the proposed steps of the recommendation from 0; null where the action is for all of it. */
  | ({
      readonly kind: 'action.added';
      readonly id: string;
      readonly item: ItemKey;
      readonly step: number | null;
    } & ActionFields)
  | ({ readonly kind: 'action.changed'; readonly id: string } & Partial<ActionFields>)
  | { readonly kind: 'action.commented'; readonly id: string; readonly text: Words }
  | { readonly kind: 'action.documented'; readonly id: string; readonly title: Words; readonly address: Words }
  | {
      readonly kind: 'rating.recorded';
      readonly item: ItemKey;
      readonly side: RatingSide;
      readonly rating: ProgressRating | null;
    }
  /**
   * A person has looked at what the program proposed: these sentences of responses (verbatim) speak to the recommendation
   * (`step` null) or the proposed step; none of them where no response mentions it.
   */
  | {
      readonly kind: 'answered.judged';
      readonly item: ItemKey;
      readonly step: number | null;
      readonly sentences: readonly string[];
      readonly judgement: 'confirmed' | 'corrected';
    };

export type ChangeKind = Change['kind'];

export type ReviewEvent = {
  /** From 1, without a gap, within its server and report. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Id of the person; null where the program itself acted, or the person was erased. */
  readonly person: string | null;
  readonly change: Change;
};

/** The line of events that belongs to one report in one server. */
export type Stream = {
  /** Id of the server; "local" on the command line. */
  readonly server: string;
  readonly report: string;
};
