/**
 * What a lexicon of structure questions is: for each tag the words of one language, as alternatives of a regular expression.
 * Words are in lower case and without accents, Chinese in simplified form; a text is brought into that form before.
 */
import type { Field, Kind } from '../query.ts';

/** Words that are neither a part of the paper nor a field of the cover, by what they do in a question. */
export const wordTags = [
  /** Asks for things: which, what. */
  'which',
  'where',
  'how',
  'count',
  /** Asks whether: an auxiliary that opens a question, 吗. */
  'whether',
  /** Asks for the words of a thing. */
  'say',
  /** A noun for the words themselves. */
  'text',
  'show',
  'have',
  'not',
  /** "And not" in one. */
  'nor',
  /** "Only one": a number where "one" alone is none. */
  'single',
  /** "Not" and "have" in one: read as "not" and "lacking". */
  'without',
  'lacking',
  'mention',
  /** Is addressed to somebody. */
  'address',
  /** Is about: its words are a theme. */
  'concern',
  /** Each of two: what is mentioned is two things. */
  'both',
  /** What a response says of a recommendation. */
  'accepted',
  'fully',
  'partly',
  'rejected',
  /** "Other than": what is named is left out. */
  'except',
  /** Makes a range of two numbers. */
  'between',
  /** Joins a recommendation and the finding behind it; says nothing that the kinds do not say. */
  'follow',
  /** Follow, where a heading comes next. */
  'under',
  'together',
  /** Answered by itself. */
  'alone',
  /** Who answers recommendations. */
  'office',
  'most',
  'fewest',
  'more',
  'fewer',
  'longest',
  'shortest',
  'first',
  'last',
  /** The last but one. */
  'penultimate',
  'next',
  'previous',
  'all',
  'each',
  'atLeast',
  'atMost',
  'moreThan',
  'fewerThan',
  'and',
  'or',
  /** Points back to what the clause before asked about. */
  'its',
  /** Asks for what the structure does not tell: why, who. */
  'beyond',
  /** Words for the report itself and words that only join: they may stand anywhere. */
  'filler',
  /** Chinese counters: a noun only when no other follows an ordinal. */
  'measure',
] as const;
export type WordTag = (typeof wordTags)[number];

/** A word may do two things: "a-t-elle" asks whether and has. */
export type Tag = `noun:${Kind}` | `field:${Field}` | WordTag | 'whether+have';

export type Lexicon = Readonly<Partial<Record<Tag, string>>> & {
  /** Ordinals from the first on, the forms of one divided by `/`; none where 第 makes them of numbers. */
  readonly ordinals: string;
  /** Whether what describes a noun stands before it, as in Chinese. */
  readonly isHeadLast: boolean;
  /** "One", an article in most languages: a number only in "more than one". */
  readonly one: string;
  /** Bodies that papers go to: filler, but for what is addressed to them. */
  readonly bodies: string;
  /** "To" between a recommendation and whom it is for; nothing in Chinese. */
  readonly to: string;
};
