/** A part of the paper as a clause names it, with what is said of it, and the small questions its reading asks of the pieces. */
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';
import type { Bound, Field, Kind } from './query.ts';

export type Chunk = {
  readonly what: { readonly kind: Kind } | { readonly field: Field };
  readonly numbers: readonly number[] | null;
  /** Whether an ordinal named its number: "the third paragraph", which may be the third of a section. */
  readonly isOrdinal: boolean;
  /** 1 is the first, -1 the last; null when no place is named. */
  readonly place: number | null;
  /** Places named before it: "the first and the last". */
  readonly placesBefore: readonly number[];
  readonly asked: 'which' | 'count' | null;
  readonly isDenied: boolean;
  readonly extreme: 'most' | 'fewest' | 'more' | 'fewer' | null;
  readonly length: 'longest' | 'shortest' | null;
  readonly count: { readonly value: number; readonly bound: Bound } | null;
  readonly beside: 'next' | 'previous' | null;
  readonly every: 'all' | 'each' | null;
  /** Joined to the noun before by "and" or a comma alone. */
  readonly isJoined: boolean;
  /** "Other than" it. */
  readonly isExcepted: boolean;
  /** 第三项: no noun, only a place and a counter. */
  readonly isBareItem: boolean;
  readonly start: number;
  readonly end: number;
};

export type Chunks = {
  readonly chunks: readonly Chunk[];
  /** Things that are left out of what is asked for. */
  readonly excepted: readonly { readonly kind: Kind; readonly numbers: readonly number[] | null }[];
  /** Words with a part to play that say nothing of a noun, in order. */
  readonly verbs: ReadonlySet<string>;
  /** An asker that no noun took. */
  readonly asks: 'which' | 'count' | null;
  /** "The last of them": a place in a clause that names nothing. */
  readonly openPlace: number | null;
  /** "…, and which have none?": a clause that denies and names nothing. */
  readonly isOpenDenial: boolean;
  /** Numbers, ordinals or superlatives that no noun took: the clause is not understood. */
  readonly leftOver: boolean;
};

export type Draft = { -readonly [Key in keyof Chunk]: Chunk[Key] };
export type Said = Partial<
  Pick<
    Draft,
    'place' | 'placesBefore' | 'asked' | 'isDenied' | 'extreme' | 'length' | 'count' | 'beside' | 'every' | 'isExcepted'
  >
>;

/** A chunk of which nothing is said. */
export const nothingSaid = {
  numbers: null,
  isOrdinal: false,
  place: null,
  placesBefore: [],
  asked: null,
  isDenied: false,
  extreme: null,
  length: null,
  count: null,
  beside: null,
  every: null,
  isJoined: false,
  isExcepted: false,
  isBareItem: false,
} as const;

/** The thing of the same kind that a number names. */
export function companion({ what }: Draft, number: number): Pick<Draft, 'what' | 'numbers' | 'place'> {
  return { what, numbers: [number], place: null };
}

/** The item of a list that a number or ordinal names by its place. */
export function itemChunk(piece: Piece & { readonly is: 'ordinal' | 'number' }, said: Said): Draft {
  const { start, end } = piece;
  return { ...nothingSaid, what: { kind: 'item' }, start, end, ...said, place: piece.value, isBareItem: true };
}

export function isIdle(piece: Piece): boolean {
  return ['filler', 'and', 'or', 'its'].some((tag) => isWord(piece, tag));
}

/** The noun that follows with nothing but counters and filler, or counters alone, between. */
export function nextNoun(pieces: readonly Piece[], at: number, between = 'filler'): Piece | undefined {
  const next = pieces
    .slice(at + 1)
    .find((piece) => ![between, 'measure', 'atLeast', 'atMost'].some((tag) => isWord(piece, tag)));
  return next?.is === 'noun' ? next : undefined;
}

/** "Recommendations which have no steps": right after a noun it asks nothing, but for Chinese, which has no relatives. */
export function isRelative(text: string, pieces: readonly Piece[], at: number, isHeadLast: boolean): boolean {
  const before = pieces.slice(0, at).findLast((piece) => !isWord(piece, 'filler'));
  if (isHeadLast || isWord(pieces[at], 'count') || (before?.is !== 'noun' && before?.is !== 'field')) return false;
  return !/[,;:]/u.test(text.slice(before.end, pieces[at]?.start));
}

/** 第一条没有措施的建议: after a place and its counter comes what describes the noun behind 的, and nothing else is named. */
export function isDescribed(pieces: readonly Piece[], at: number): boolean {
  const after = pieces.slice(at + 1);
  const from = after.findIndex((piece) => !isWord(piece, 'measure'));
  const describes = ['have', 'lacking', 'not', 'alone', 'together', 'accepted', 'partly', 'rejected', 'office'];
  const nouns = after.filter(({ is }) => is === 'noun').length;
  return from > 0 && nouns > 1 && describes.some((tag) => isWord(after[from], tag));
}
