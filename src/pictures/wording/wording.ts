/** What pictures of a review say, as a type: every language has every phrase or does not compile. */
import type { Portfolio } from '../../review/board.ts';

export type PictureWording = {
  readonly board: (name: string) => string;
  readonly state: (name: string) => string;
  readonly columns: {
    readonly recommendation: string;
    readonly acceptance: string;
    readonly positions: string;
    readonly comments: string;
    readonly actions: string;
    readonly due: string;
  };
  /** A row in words; `parts` are said already. */
  readonly row: (label: string, parts: readonly string[]) => string;
  /** The result of a call with its counts. */
  readonly outcome: (result: string, counts: readonly string[]) => string;
  /** "accepted 3". */
  readonly count: (term: string, count: number) => string;
  /** "On track: 12 of 15 key actions (80 %), yellow". */
  readonly onTrack: (portfolio: Portfolio, light: string) => string;
  readonly noActions: string;
  readonly noRecommendations: string;
  readonly more: (rows: number) => string;
  readonly ratingsPart: string;
  readonly recommendations: (count: number) => string;
  readonly trend: string;
  readonly noTrend: string;
  readonly weekly: {
    readonly comments: string;
    readonly positions: string;
    readonly completed: string;
    readonly late: string;
  };
  /** One line of the trend from its first week to its last. */
  readonly course: (what: string, first: number, last: number, weeks: number) => string;
  /** Sentences one after another. */
  readonly sentences: (sentences: readonly string[]) => string;
};

/** Whole percent, cut and not rounded: 89.9 is not yet 90. */
export const percentOf = ({ onTrack, counted }: Portfolio): number => Math.floor((onTrack * 100) / counted);
