/** The words of a review as people read them: every value of the record has its term in every language, or it does not compile. */
import type { Light, ShownStatus } from '../board.ts';
import type { Acceptance, ProgressRating, RatingSide, Stand } from '../events.ts';
import type { Outcome } from '../state.ts';

export type Terms = {
  readonly acceptance: Readonly<Record<Acceptance, string>>;
  readonly status: Readonly<Record<ShownStatus, string>>;
  readonly stand: Readonly<Record<Stand, string>>;
  /** Groups whose people differ. */
  readonly divided: string;
  readonly result: Readonly<Record<Outcome['result'], string>>;
  readonly rating: Readonly<Record<ProgressRating, string>>;
  readonly side: Readonly<Record<RatingSide, string>>;
  readonly light: Readonly<Record<Light, string>>;
  readonly noDeadline: string;
};
