/**
 * Numbers that stand apart from their noun: "paragraphs from 21 to 24", "between paragraphs 8 and 10", "which has more, the
 * second or the third?". They are put where the noun is; what is no range stays as it stands.
 */
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';

type Noun = Extract<Piece, { readonly is: 'noun' }>;

/** A range of more is a slip of the pen. */
const longest = 60;
const to = /(?:^|[^\p{L}])(?:to|through|until|à|au|a|al|hasta|jusqu['’]au?)(?=$|[^\p{L}])|[-–—~～至到]/iu;

export function ranged(pieces: readonly Piece[], text: string): readonly Piece[] {
  return between(apart(alternatives(pieces, text), text));
}

/** "Between paragraphs 8 and 10": all of them; "between which paragraphs": no more than "which". */
function between(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => isWord(piece, 'between'))) return pieces;
  return pieces
    .filter((piece) => !isWord(piece, 'between'))
    .map((piece) => {
      const [first = 0, last = 0, ...more] = piece.is === 'noun' ? (piece.numbers ?? []) : [];
      return piece.is === 'noun' && last > first && more.length === 0
        ? { ...piece, numbers: upTo(first, last) }
        : piece;
    });
}

/** "Paragraphs running from 21 to 24": a noun without a number, words that only join, and two numbers. */
function apart(pieces: readonly Piece[], text: string): readonly Piece[] {
  const joins = (piece: Piece | undefined): boolean => isWord(piece, 'filler') || isWord(piece, 'between');
  for (const [at, piece] of pieces.entries()) {
    if (!isNoun(piece) || piece.numbers !== null) continue;
    let from = at + 1;
    while (joins(pieces[from])) from += 1;
    const first = pieces[from];
    let end = from + 1;
    while (joins(pieces[end]) || isWord(pieces[end], 'and')) end += 1;
    const last = pieces[end];
    if (first?.is !== 'number' || last?.is !== 'number' || last.value <= first.value) continue;
    const isBetween = pieces.slice(0, from).some((other) => isWord(other, 'between'));
    if (!isBetween && !to.test(text.slice(first.end, last.start))) continue;
    const noun = { ...piece, numbers: upTo(first.value, last.value) };
    return [...pieces.slice(0, at), noun, ...pieces.slice(end + 1)];
  }
  return pieces;
}

/** "Which section has more paragraphs, the II or the III?": what is asked of is named at the end by its numbers alone. */
function alternatives(pieces: readonly Piece[], text: string): readonly Piece[] {
  const or = pieces.findLastIndex((piece) => isWord(piece, 'or'));
  const first = pieces.slice(0, or).findLastIndex(({ is }) => is === 'number' || is === 'noun');
  const [left, right] = [pieces[first], pieces.slice(or + 1).find((piece) => !isWord(piece, 'filler'))];
  const noun = pieces.findIndex(isNoun);
  const asked = pieces[noun];
  if (or < 0 || left?.is !== 'number' || right?.is !== 'number' || asked === undefined || !isNoun(asked)) return pieces;
  if (asked.numbers !== null || !/[,，;:]/u.test(text.slice(pieces[first - 2]?.end ?? left.start, left.start)))
    return pieces;
  const numbered: Piece = { ...asked, numbers: [left.value, right.value] };
  return pieces.flatMap((piece, at) =>
    at === noun ? [numbered] : piece === left || piece === right || at === or ? [] : [piece],
  );
}

function isNoun(piece: Piece): piece is Noun {
  return piece.is === 'noun';
}

function upTo(first: number, last: number): readonly number[] {
  return last - first > longest ? [first, last] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
