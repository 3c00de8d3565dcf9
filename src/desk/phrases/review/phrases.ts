/**
 * What the desk says of a review, as a type: every language has every phrase or does not compile. Values of the record
 * (acceptances, statuses, ratings) have their terms in `review/terms`; here are sentences and labels.
 */
import type { ChangeKind } from '../../../review/events.ts';
import type { Intent } from '../../../review/review.ts';

export type ReviewPhrases = {
  readonly decision: (paragraph: number) => string;
  /** Said once it is kept. */
  readonly done: Readonly<Record<Intent['kind'], string>>;
  /** The same act had been taken before. */
  readonly again: string;
  readonly unnamed: { readonly program: string; readonly person: string; readonly words: string };
  readonly withdrawn: string;
  readonly edited: string;
  readonly answersTo: (comment: string) => string;
  readonly fromMessage: string;
  readonly reason: (words: string) => string;
  readonly isOpen: string;
  readonly isClosed: string;
  readonly headings: {
    readonly positions: string;
    readonly acceptance: string;
    readonly actions: string;
    readonly ratings: string;
    readonly comments: string;
    readonly amendments: string;
    readonly answered: string;
    readonly history: string;
    readonly board: string;
    readonly calls: string;
  };
  readonly nothing: { readonly said: string; readonly history: string; readonly due: string };
  readonly call: {
    /** `time` is written out, with its zone. */
    readonly open: (id: string, time: string, quorum: number, per: 'person' | 'group') => string;
    readonly closed: (id: string, time: string) => string;
    readonly outcome: (item: string, result: string, counts: string, present: number, quorum: number) => string;
    readonly remind: (items: string, time: string) => string;
  };
  /** The six columns of a key action, and what else stands beside them. */
  readonly action: {
    readonly text: string;
    readonly responsible: string;
    readonly due: string;
    readonly status: string;
    readonly comments: string;
    readonly documents: string;
    readonly step: (number: number) => string;
    readonly none: string;
  };
  readonly ratingsPart: string;
  readonly rating: { readonly none: string };
  readonly amendment: { readonly change: string };
  readonly answered: {
    readonly proposed: string;
    readonly confirmed: (person: string) => string;
    readonly corrected: (person: string) => string;
    readonly whole: string;
    readonly step: (number: number, text: string) => string;
    readonly none: string;
  };
  readonly board: {
    readonly item: string;
    readonly acceptance: string;
    readonly positions: string;
    readonly comments: string;
    readonly actions: string;
    readonly ratings: string;
    readonly due: string;
    readonly light: (light: string, onTrack: number, counted: number) => string;
  };
  readonly history: { readonly was: (before: string) => string; readonly kinds: Readonly<Record<ChangeKind, string>> };
  readonly exported: (events: number, format: string) => string;
  readonly imported: (events: number) => string;
  readonly ticked: (reminded: number, closed: number) => string;
  readonly personal: {
    readonly statement: string;
    readonly kept: (entries: number) => string;
    readonly erased: (entries: number) => string;
  };
  readonly settings: { readonly zone: string; readonly groups: string; readonly rights: string; readonly none: string };
};
