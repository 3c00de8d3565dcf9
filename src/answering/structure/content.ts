/**
 * What a clause says of the words of a thing: what it mentions, what it is about, whom it is addressed to. Each is taken out
 * with its words; one that is denied is kept only for a mention, which can be told both ways.
 */
import { isWord } from './clauses.ts';
import type { Piece, Pieces } from './lex.ts';
import { lexicons } from './lexicon/index.ts';
import type { Wording } from './query.ts';
import { isAsker, isContent, isInside, isRelation, slice } from './stretch.ts';

export type Content = {
  readonly by: 'mention' | 'address' | 'theme' | 'deadline';
  readonly wording: Wording;
  /** "Which do not mention it?" */
  readonly isDenied: boolean;
};

type Taken = { readonly pieces: readonly Piece[]; readonly contents: readonly Content[] };

/** Everything the clause says of words, in order; undefined where one of them is denied that cannot be. */
export function contentsOf(clause: Pieces, isHeadLast: boolean): Taken | undefined {
  const contents: Content[] = [];
  let pieces = addressed(clause, isHeadLast);
  const first = pieces.find(isRelation);
  for (;;) {
    const denial = deniedRelation(pieces);
    if (denial === 'beyond') return undefined;
    const affirmed = pieces.filter((_, at) => !(denial ?? []).includes(at));
    const taken = contentOf({ ...clause, pieces: affirmed }, isHeadLast);
    if (taken === undefined) break;
    const isDenied = denial !== null;
    if (isDenied && taken.contents.some(({ by }) => by !== 'mention')) return undefined;
    contents.push(...taken.contents.map((content) => ({ ...content, isDenied })));
    pieces = taken.pieces;
  }
  if (deniedRelation(pieces) !== null) return undefined;
  // The clause is told by its relation, whose words are gone.
  const isGone = first !== undefined && contents.length > 0 && !pieces.includes(first);
  return { pieces: isGone ? [...pieces, first].sort((a, b) => a.start - b.start) : pieces, contents };
}

/** "Recommendations to the General Assembly": a "to" between the two addresses them. */
function addressed({ pieces, text, language }: Pieces, isHeadLast: boolean): readonly Piece[] {
  const { to } = lexicons[language];
  if (isHeadLast || pieces.some((piece) => isWord(piece, 'address'))) return pieces;
  const joins = new RegExp(`^(?:${to})$`, 'iu');
  const at = pieces.findIndex((piece, place) => {
    const before = pieces[place - 1];
    const next = pieces.slice(place + 1).find((other) => !isWord(other, 'filler') || isBody(other, text, language));
    return (
      isWord(piece, 'filler') &&
      joins.test(text.slice(piece.start, piece.end)) &&
      before?.is === 'noun' &&
      before.kind === 'recommendation' &&
      before.numbers === null &&
      next !== undefined &&
      (next.is === 'name' || isBody(next, text, language))
    );
  });
  return pieces.map((piece, place) =>
    place === at ? { is: 'word', tag: 'address', start: piece.start, end: piece.end } : piece,
  );
}

/** Bodies that a paper goes to are filler until something is addressed to them. */
function isBody(piece: Piece, text: string, language: Pieces['language']): boolean {
  const bodies = new RegExp(`^(?:${lexicons[language].bodies})$`, 'iu');
  return isWord(piece, 'filler') && bodies.test(text.slice(piece.start, piece.end));
}

/** The first relation with its words, or with both of them: "mention both Ghana and gender". */
function contentOf({ pieces, text, language }: Pieces, isHeadLast: boolean): Taken | undefined {
  const said = pieces.findIndex(isRelation);
  // "Which paragraphs contain “social floor”?": what a quotation or a name is contained in mentions it.
  const held = pieces.findIndex((piece, place) => {
    const next = pieces.slice(place + 1).find((other) => !isWord(other, 'filler'));
    return isWord(piece, 'have') && (next?.is === 'quoted' || next?.is === 'name');
  });
  const at = said < 0 ? held : said;
  const relation = pieces[at];
  if (relation === undefined) return undefined;
  const isTold = (piece: Piece): boolean =>
    isContent(piece) || ((isWord(relation, 'address') || isWord(relation, 'mention')) && isBody(piece, text, language));
  const span = spanAfter(pieces, at, isHeadLast, isTold) ?? spanBefore(pieces, at);
  if (span === undefined) return undefined;
  const [from, to] = span;
  const own = pieces.slice(from, to);
  const isNamed = own.every((piece) => piece.is === 'name' || piece.is === 'quoted' || !isContent(piece));
  const by = isWord(relation, 'address')
    ? 'address'
    : isWord(relation, 'mention') || isWord(relation, 'have') || isNamed
      ? 'mention'
      : 'theme';
  const both = pieces.findIndex((piece) => isWord(piece, 'both'));
  return {
    pieces: pieces.filter(
      (piece, place) => (place < from || place >= to) && place !== both && (place !== at || isWord(piece, 'have')),
    ),
    contents: halvesOf(own, both >= 0).map((half) => ({ by, wording: slice(half, text), isDenied: false })),
  };
}

function halvesOf(own: readonly Piece[], isBoth: boolean): readonly (readonly Piece[])[] {
  const and = own.findIndex((piece) => isWord(piece, 'and'));
  return isBoth && and > 0 && and < own.length - 1 ? [own.slice(0, and), own.slice(and + 1)] : [own];
}

/** Places of the words that deny the first relation; null where none does. */
function deniedRelation(pieces: readonly Piece[]): readonly number[] | 'beyond' | null {
  const at = pieces.findIndex(isRelation);
  const denies = (piece: Piece | undefined): boolean => isWord(piece, 'not') || isWord(piece, 'lacking');
  let from = at;
  while (from > 0 && (denies(pieces[from - 1]) || isWord(pieces[from - 1], 'filler'))) from -= 1;
  let to = at + 1;
  while (denies(pieces[to])) to += 1;
  const own = pieces.flatMap((piece, place) => (place >= from && place < to && denies(piece) ? [place] : []));
  if (at < 0 || own.length === 0) return null;
  return isWord(pieces[at], 'mention') ? own : 'beyond';
}

/** Everything after the relation, or, in Chinese, up to the noun that it describes. */
function spanAfter(
  pieces: readonly Piece[],
  at: number,
  isHeadLast: boolean,
  isTold: (piece: Piece) => boolean,
): [number, number] | undefined {
  let to = pieces.length;
  const next = pieces.findIndex((piece, place) => place > at && (isAsker(piece) || isRelation(piece)));
  if (next > 0) to = next;
  if (isHeadLast)
    for (let place = to - 1; place > at; place -= 1)
      if (pieces[place]?.is === 'noun' && pieces.slice(at + 1, place).some(isTold)) {
        to = place;
        break;
      }
  const quote = pieces.findIndex(({ is }, place) => place > at && place < to && is === 'quoted');
  if (quote > 0) return [quote, quote + 1];
  const isIdle = (piece: Piece): boolean =>
    !isTold(piece) && ['filler', 'whether', 'measure', 'and', 'have', 'both'].some((tag) => isWord(piece, tag));
  let from = at + 1;
  while (from < to && (isIdle(pieces[from] as Piece) || isReference(pieces[from] as Piece))) from += 1;
  while (to > from && isIdle(pieces[to - 1] as Piece)) to -= 1;
  return pieces.slice(from, to).some(isTold) ? [from, to] : undefined;
}

/** One run of words before the relation: "is Thailand mentioned in recommendation 5?". */
function spanBefore(pieces: readonly Piece[], at: number): [number, number] | undefined {
  const from = pieces.findIndex(isContent);
  if (from < 0 || from > at) return undefined;
  let to = from + 1;
  while (to < at && (isContent(pieces[to] as Piece) || isInside(pieces, to))) to += 1;
  return [from, to];
}

function isReference(piece: Piece): boolean {
  return piece.is === 'noun' && piece.numbers !== null;
}
