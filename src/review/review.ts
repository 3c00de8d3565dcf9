/**
 * The review as whoever acts in it sees it: intents go in, are held against the rules and the rights of the person, and come
 * out as events that are durable, or as a UserError. Others who act at the same time lose nothing: what conflicts is decided again.
 */
import type { Report } from '../report/model.ts';
import type {
  Acceptance,
  ActionFields,
  MessageSource,
  ProgressRating,
  RatingSide,
  ReviewEvent,
  Stand,
  Stream,
} from './events.ts';
import type { ItemKey } from './item.ts';
import type { HistoryEntry, ReviewState } from './state.ts';

export const rights = ['conduct', 'acceptance', 'actions', 'ratings'] as const;
/** `conduct` opens and closes reviews and calls, and confirms what the program proposed; the others are of their name. */
export type Right = (typeof rights)[number];

/** Whoever acts. Groups and rights are what their roles in the server are mapped to; a manager has every right. */
export type Reviewer = {
  readonly person: string;
  readonly groups: readonly string[];
  readonly rights: readonly Right[];
};

export type Intent =
  | { readonly kind: 'open-review' }
  | { readonly kind: 'close-review' }
  | { readonly kind: 'link-post'; readonly item: ItemKey; readonly forum: string; readonly thread: string }
  | {
      readonly kind: 'comment';
      readonly item: ItemKey;
      readonly text: string;
      readonly parent?: string;
      readonly source?: MessageSource;
    }
  | { readonly kind: 'edit-comment'; readonly id: string; readonly text: string }
  | { readonly kind: 'withdraw-comment'; readonly id: string }
  | { readonly kind: 'suggest-amendment'; readonly item: ItemKey; readonly text: string; readonly reason?: string }
  | { readonly kind: 'edit-amendment'; readonly id: string; readonly text: string; readonly reason?: string }
  | { readonly kind: 'withdraw-amendment'; readonly id: string }
  | {
      readonly kind: 'open-call';
      readonly items: readonly ItemKey[];
      readonly per: 'person' | 'group';
      readonly quorum: number;
      readonly closesAt: number;
      readonly channel?: string;
    }
  | { readonly kind: 'close-call'; readonly id: string }
  | { readonly kind: 'take-position'; readonly item: ItemKey; readonly stand: Stand; readonly reason?: string }
  | { readonly kind: 'withdraw-position'; readonly item: ItemKey }
  | {
      readonly kind: 'record-acceptance';
      readonly item: ItemKey;
      readonly acceptance: Acceptance;
      readonly reason?: string;
    }
  | {
      readonly kind: 'add-action';
      readonly item: ItemKey;
      readonly step?: number;
      readonly text: string;
      readonly responsible?: string;
      readonly due?: string | null;
    }
  | {
      readonly kind: 'change-action';
      readonly id: string;
      readonly change: Partial<ActionFields>;
      /** Sequence the person had seen: when the action was changed since, the change is refused with `review-changed`. */
      readonly seen?: number;
    }
  | { readonly kind: 'comment-action'; readonly id: string; readonly text: string }
  | { readonly kind: 'document-action'; readonly id: string; readonly title: string; readonly address: string }
  | {
      readonly kind: 'record-rating';
      readonly item: ItemKey;
      readonly side: RatingSide;
      readonly rating: ProgressRating | null;
    }
  | {
      readonly kind: 'judge-answered';
      readonly item: ItemKey;
      readonly step: number | null;
      readonly sentences: readonly string[];
      readonly judgement: 'confirmed' | 'corrected';
    };

export type Acted = {
  readonly events: readonly ReviewEvent[];
  /** False where the same act had been taken before. */
  readonly isNew: boolean;
  readonly state: ReviewState;
};

/** UserErrors of each are those of `rules.ts` and of the ledger. */
export type Review = {
  readonly state: (stream: Stream) => Promise<ReviewState>;
  readonly act: (
    intent: Intent,
    where: { readonly stream: Stream; readonly report: Report; readonly reviewer: Reviewer; readonly key: string },
  ) => Promise<Acted>;
  /** Withdraws what people who were erased would still be counted for, as the program itself. */
  readonly withdrawErased: (stream: Stream, now: number) => Promise<void>;
  /** What is due by the clock at `now`: reminders to send a day before a call closes, calls to close. Acts as the program itself. */
  readonly tick: (stream: Stream, now: number) => Promise<readonly ReviewEvent[]>;
  readonly history: (stream: Stream, item: ItemKey) => Promise<readonly HistoryEntry[]>;
  readonly events: (stream: Stream, after?: number) => Promise<readonly ReviewEvent[]>;
};
