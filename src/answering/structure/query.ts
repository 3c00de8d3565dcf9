/**
 * What a question asks of the structure of a report, as a value: things of a kind, picked out by what they are, what they
 * have, what they mention and what they belong to. It has no words of any language and knows no report.
 */

/** What a report is made of. A finding is the paragraph a recommendation follows; a source stands under a figure. */
export const kinds = [
  'section',
  'annex',
  'paragraph',
  'finding',
  'recommendation',
  'response',
  'step',
  'item',
  'footnote',
  'figure',
  'source',
  'decision',
] as const;
export type Kind = (typeof kinds)[number];

/** What stands on the cover and in its box. */
export const fields = [
  'symbol',
  'session',
  'agendaItem',
  'date',
  'title',
  'language',
  'policy',
  'finance',
  'legal',
  'related',
  'author',
  'body',
  'meeting',
  'original',
  'objective',
  'followUp',
] as const;
export type Field = (typeof fields)[number];

/** What a response says of a recommendation: "fully" only where it is said so. */
export const stances = ['accepted', 'fully', 'partly', 'rejected'] as const;
export type Stance = (typeof stances)[number];

export type Bound = 'exact' | 'least' | 'most';

/** Words a thing must hold, as asked: a slice of the question, in its language. */
export type Wording = { readonly text: string; readonly isQuoted: boolean };

export type Filter =
  /** `meant`: words that tell which, where a report uses a number more than once. */
  | { readonly by: 'number'; readonly numbers: readonly number[]; readonly meant: Wording | null }
  /** 1 is the first, -1 the last; "the first and the last". */
  | { readonly by: 'place'; readonly at: readonly number[] }
  /** How many of `part` belong to it. */
  | { readonly by: 'has'; readonly part: Kind; readonly count: number; readonly bound: Bound }
  | { readonly by: 'extreme'; readonly part: Kind; readonly most: boolean }
  | { readonly by: 'length'; readonly longest: boolean }
  | { readonly by: 'mention'; readonly wording: Wording; readonly isDenied: boolean }
  /** Is addressed to: names it, or says so in other words. */
  | { readonly by: 'address'; readonly wording: Wording }
  | { readonly by: 'theme'; readonly wording: Wording }
  /** Is to be done by a date it names: the end of a year, or a year. */
  | { readonly by: 'deadline'; readonly wording: Wording }
  | { readonly by: 'title'; readonly wording: Wording }
  /** Items of the one list that its heading or lead words so. */
  | { readonly by: 'listed'; readonly wording: Wording; readonly total: number | null }
  /** Is answered by a response that says so of it. */
  | { readonly by: 'stance'; readonly stance: Stance }
  /** Is none of these. */
  | { readonly by: 'except'; readonly numbers: readonly number[] }
  /** Answered in one response with another of its kind. */
  | { readonly by: 'shared' }
  /** Answered in a response that answers no other. */
  | { readonly by: 'alone' }
  /** A response that answers all of these recommendations. */
  | { readonly by: 'covers'; readonly numbers: readonly number[] };

/** How a thing is joined to what it is `of`: a part or whole of it, its companion in a response, its neighbour in print. */
export type Link = 'own' | 'together' | 'next' | 'previous';

export type Selection = {
  readonly kind: Kind;
  readonly filters: readonly Filter[];
  readonly of: { readonly link: Link; readonly selection: Selection } | null;
};

export type Query =
  | { readonly ask: 'field'; readonly field: Field }
  /** The words themselves; `withParts`: a recommendation with its steps. */
  | { readonly ask: 'text'; readonly selection: Selection; readonly withParts: boolean }
  | { readonly ask: 'which'; readonly selection: Selection }
  /** Every place of these kinds. */
  | { readonly ask: 'where'; readonly selections: readonly Selection[] }
  | { readonly ask: 'count'; readonly selection: Selection }
  | { readonly ask: 'whether'; readonly selection: Selection; readonly isDenied: boolean }
  /** Whether all of `selection` are also in `such`. */
  | { readonly ask: 'all'; readonly selection: Selection; readonly filter: Filter }
  /** How many of `part` each has. */
  | { readonly ask: 'compare'; readonly selection: Selection; readonly part: Kind };
