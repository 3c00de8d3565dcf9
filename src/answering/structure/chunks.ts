/**
 * The parts of the paper a clause names, each with what is said of it: which, how many, the last, no, the most. What is said
 * goes to the noun it stands before; where none follows, to the one it stands after.
 */
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
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
  readonly start: number;
  readonly end: number;
};

export type Chunks = {
  readonly chunks: readonly Chunk[];
  /** Words with a part to play that say nothing of a noun, in order. */
  readonly verbs: ReadonlySet<string>;
  /** An asker that no noun took. */
  readonly asks: 'which' | 'count' | null;
  /** Numbers, ordinals or superlatives that no noun took: the clause is not understood. */
  readonly leftOver: boolean;
};

type Draft = { -readonly [Key in keyof Chunk]: Chunk[Key] };
type Said = Partial<
  Pick<Draft, 'place' | 'placesBefore' | 'asked' | 'isDenied' | 'extreme' | 'length' | 'count' | 'beside' | 'every'>
>;

const verbTags: ReadonlySet<string> = new Set(
  'where how whether say text show and have lacking mention address concern follow under together office its or'.split(
    ' ',
  ),
);

/** Of these the words that stand between an asker and its noun without taking it. */
const joining: ReadonlySet<string> = new Set(['whether', 'its', 'text', 'and', 'or']);

export function chunksOf(text: string, pieces: readonly Piece[], { isHeadLast, one }: Lexicon): Chunks {
  const isOne = new RegExp(`^(?:${one})$`, 'iu');
  const chunks: Draft[] = [];
  const verbs = new Set<string>();
  let said: Said = {};
  let bound: Bound | 'more' | 'fewer' = 'exact';
  let asks: Chunks['asks'] = null;
  let leftOver = false;
  let joined = false;

  /** What was said and found no noun goes to the noun before it. */
  const settle = (): void => {
    const last = chunks.at(-1);
    if (said.asked != null && (last === undefined || !isHeadLast || last.asked !== null)) {
      asks = said.asked;
      said.asked = null;
    }
    const rest = Object.fromEntries(Object.entries(said).filter(([, value]) => value != null && value !== false));
    if (last !== undefined && said.count == null) Object.assign(last, rest);
    else if (Object.keys(rest).length > 0) leftOver = true;
    said = {};
  };

  const setPlace = (place: number): void => {
    // "The first last"?
    leftOver ||= said.place != null && !joined;
    if (said.place != null) said.placesBefore = [...(said.placesBefore ?? []), said.place];
    said.place = place;
  };

  for (const [at, piece] of pieces.entries()) {
    if (piece.is === 'noun' || piece.is === 'field') {
      const gap = text.slice(pieces[at - 1]?.end ?? piece.start, piece.start);
      chunks.push({
        what: piece.is === 'noun' ? { kind: piece.kind } : { field: piece.field },
        numbers: piece.is === 'noun' ? piece.numbers : null,
        isOrdinal: piece.is === 'noun' && piece.isOrdinal === true,
        place: null,
        placesBefore: [],
        asked: null,
        isDenied: false,
        extreme: null,
        length: null,
        count: null,
        beside: null,
        every: null,
        ...said,
        isJoined: joined || /[,，、]/u.test(gap),
        start: piece.start,
        end: piece.end,
      });
      // "At least" what?
      leftOver ||= bound !== 'exact' && said.count == null;
      said = {};
      bound = 'exact';
    } else if (piece.is === 'number' || (bound !== 'exact' && isOne.test(text.slice(piece.start, piece.end)))) {
      const number = piece.is === 'number' ? piece.value : 1;
      const last = chunks.at(-1);
      const value = bound === 'more' ? number + 1 : bound === 'fewer' ? number - 1 : number;
      const count = { value, bound: bound === 'more' ? 'least' : bound === 'fewer' ? 'most' : bound } as const;
      const before = pieces.slice(0, at).findLast((other) => !isIdle(other));
      const isCompanion = isWord(before, 'together') && last !== undefined && 'kind' in last.what && bound === 'exact';
      // "Answered together with the 4", "recommendation 5 or the 9".
      if (isCompanion && nextNoun(pieces, at, 'measure') === undefined)
        chunks.push({ ...itemChunk({ ...piece, is: 'number', value: number }, {}), ...companion(last, number) });
      else if (last?.numbers != null && before?.end === last.end) last.numbers = [...last.numbers, number];
      // 步骤有两项的建议: in Chinese it may follow its noun.
      else if (isHeadLast && last !== undefined && nextNoun(pieces, at, 'measure') === undefined) {
        last.count = count;
        bound = 'exact';
      } else said.count = count;
    } else if (piece.is === 'ordinal') {
      // 第三项 alone is the third item of a list.
      const after = pieces.slice(at + 1).filter((other) => !isWord(other, 'measure'));
      const isItem = isWord(pieces[at + 1], 'measure') && after[0]?.is !== 'noun';
      if (isItem) chunks.push(itemChunk(piece, said));
      if (isItem) said = {};
      else {
        setPlace(piece.value);
      }
    } else if (piece.is === 'word') {
      switch (piece.tag) {
        case 'which':
        case 'count':
          if (isRelative(text, pieces, at, isHeadLast)) verbs.add('relative');
          else if (said.asked == null) said.asked = piece.tag;
          // 哪个的步骤: which of them, not which steps.
          if (isHeadLast && isWord(pieces[at + 1], 'measure') && text[pieces[at + 2]?.start ?? -1] === '的') settle();
          break;
        case 'not':
          said.isDenied = true;
          break;
        case 'most':
        case 'fewest':
        case 'more':
        case 'fewer':
          // 下一步措施最多: in Chinese it may follow its noun.
          if (isHeadLast && chunks.length > 0 && nextNoun(pieces, at) === undefined)
            (chunks.at(-1) as Draft).extreme = piece.tag;
          else said.extreme = piece.tag;
          break;
        case 'longest':
        case 'shortest':
          said.length = piece.tag;
          break;
        case 'first':
        case 'last':
        case 'penultimate':
          setPlace({ first: 1, last: -1, penultimate: -2 }[piece.tag]);
          break;
        case 'next':
        case 'previous':
          said.beside = piece.tag;
          break;
        case 'all':
        case 'each':
          said.every = piece.tag;
          break;
        case 'atLeast':
        case 'atMost': {
          const meant = piece.tag === 'atLeast' ? 'least' : 'most';
          // 两项以上: in Chinese it may follow its number.
          if (isHeadLast && said.count != null) said.count = { ...said.count, bound: meant };
          else if (isHeadLast && chunks.at(-1)?.count != null)
            (chunks.at(-1) as Draft).count = { value: chunks.at(-1)?.count?.value ?? 0, bound: meant };
          else bound = meant;
          break;
        }
        case 'moreThan':
        case 'fewerThan':
          bound = piece.tag === 'moreThan' ? 'more' : 'fewer';
          break;
        case 'beyond':
          verbs.add(isRelative(text, pieces, at, isHeadLast) ? 'relative' : 'beyond');
          break;
        default:
          // "With which recommendations is it answered?"
          if (piece.tag === 'have' && chunks.length === 0 && !isHeadLast && isWord(pieces[at + 1], 'which'))
            verbs.add('together');
          else if (verbTags.has(piece.tag)) {
            verbs.add(piece.tag);
            // "Which has …": the asker belongs to no noun that comes after the verb; "combien compte-t-il de sections" does.
            const isCounting = said.asked === 'count' && piece.tag === 'have' && chunks.length === 0;
            if (!joining.has(piece.tag) && said.asked != null && !isCounting) {
              const { asked, ...rest } = said;
              said = { asked };
              const kept = rest;
              settle();
              said = kept;
            }
          }
      }
    }
    if (!(piece.is === 'word' && (piece.tag === 'filler' || piece.tag === 'measure'))) joined = isWord(piece, 'and');
  }
  settle();
  return { chunks, verbs, asks, leftOver: leftOver || bound !== 'exact' };
}

/** The thing of the same kind that a number names. */
function companion({ what }: Draft, number: number): Pick<Draft, 'what' | 'numbers' | 'place'> {
  return { what, numbers: [number], place: null };
}

function itemChunk(piece: Piece & { readonly is: 'ordinal' | 'number' }, said: Said): Draft {
  return {
    what: { kind: 'item' },
    numbers: null,
    isOrdinal: false,
    placesBefore: [],
    asked: null,
    isDenied: false,
    extreme: null,
    length: null,
    count: null,
    beside: null,
    every: null,
    ...said,
    place: piece.value,
    isJoined: false,
    start: piece.start,
    end: piece.end,
  };
}

function isIdle(piece: Piece): boolean {
  return ['filler', 'and', 'or', 'its'].some((tag) => isWord(piece, tag));
}

/** The noun that follows with nothing but counters and filler, or counters alone, between. */
function nextNoun(pieces: readonly Piece[], at: number, between = 'filler'): Piece | undefined {
  const next = pieces
    .slice(at + 1)
    .find((piece) => ![between, 'measure', 'atLeast', 'atMost'].some((tag) => isWord(piece, tag)));
  return next?.is === 'noun' ? next : undefined;
}

/** "Recommendations which have no steps": right after a noun it asks nothing, but for Chinese, which has no relatives. */
function isRelative(text: string, pieces: readonly Piece[], at: number, isHeadLast: boolean): boolean {
  const before = pieces.slice(0, at).findLast((piece) => !isWord(piece, 'filler'));
  if (isHeadLast || isWord(pieces[at], 'count') || (before?.is !== 'noun' && before?.is !== 'field')) return false;
  return !/[,;:]/u.test(text.slice(before.end, pieces[at]?.start));
}
