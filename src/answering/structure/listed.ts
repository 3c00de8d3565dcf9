/**
 * Items of a list as a clause names them, by their place or their number, with what their list is called.
 */
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';
import type { Wording } from './query.ts';
import { isInside, slice } from './stretch.ts';

/**
 * "The third question in paragraph 2", "the fourth of the seven criteria": what is numbered in words is an item of a list, and
 * so is what is counted in a paragraph: 第2段列了几个问题.
 */
export function itemsOf(
  pieces: readonly Piece[],
  text: string,
  isHeadLast: boolean,
): { readonly pieces: readonly Piece[]; readonly listed: Wording | null; readonly total: number | null } {
  const isPlaced = pieces.some((piece) => piece.is === 'noun' && piece.kind === 'paragraph' && piece.numbers !== null);
  const joins = (other: Piece | undefined): boolean =>
    isWord(other, isHeadLast ? 'measure' : 'filler') || other?.is === 'number' || isWord(other, 'and');
  // 七个问题里最后一个: the list is named, its item is not.
  const counter = pieces.findIndex(
    (piece, place) =>
      isHeadLast &&
      isWord(piece, 'measure') &&
      isPlace(pieces[place - 1]) &&
      !['noun', 'other'].includes(pieces[place + 1]?.is ?? ''),
  );
  const list = pieces.findIndex(
    (piece, place) => piece.is === 'number' && place < counter && listEnd(pieces, place) > place,
  );
  const counted = pieces[list];
  if (counter > 0 && counted?.is === 'number' && !isPlaced) {
    const to = listEnd(pieces, list);
    const words = pieces.slice(list + 1, to + 1).filter(({ is }) => is === 'other');
    const { start, end } = pieces[counter] ?? counted;
    const item: Piece = { is: 'noun', kind: 'item', numbers: null, start, end };
    if (words.length > 0)
      return {
        pieces: [...pieces.slice(0, list), ...pieces.slice(to + 1, counter), item, ...pieces.slice(counter + 1)],
        listed: slice(words, text),
        total: counted.value,
      };
  }
  const whole = wholeList(pieces, text, isHeadLast, isPlaced);
  if (whole !== undefined) return whole;
  const at = pieces.findIndex((piece, place) => {
    const before = pieces.slice(0, place).findLast((other) => !joins(other));
    // 第102号: without a counter it is a number of something.
    if (piece.is !== 'other' || (isHeadLast && !isWord(pieces[place - 1], 'measure'))) return false;
    return isPlace(before) || (isPlaced && isWord(before, 'count') && pieces[place - 1]?.is !== 'number');
  });
  if (at < 0) return { pieces, listed: null, total: null };
  let to = at + 1;
  while (to < pieces.length && (pieces[to]?.is === 'other' || isInside(pieces, to))) to += 1;
  const { start, end } = { start: pieces[at]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
  const item: Piece = { is: 'noun', kind: 'item', numbers: null, start, end };
  const listed = slice(pieces.slice(at, to), text);
  // 七个问题当中的第四个问题: the list is named before its item.
  const named = pieces.findIndex(
    (piece, place) => place < at && piece.is === 'number' && isListOf(pieces, place, listed, text),
  );
  const number = pieces[at - 1]?.is === 'number' ? at - 1 : named;
  const size = pieces[number];
  const left = pieces.slice(0, at).filter((_, place) => {
    if (number < 0) return true;
    return number === named ? place < named || place > listEnd(pieces, named) : place !== number;
  });
  return {
    pieces: [...left, item, ...pieces.slice(to)],
    listed: isPlaced ? null : listed,
    total: size?.is === 'number' ? size.value : null,
  };
}

/**
 * "What are the seven questions?", "which three factors are listed in paragraph 16?": all items of a list, when nothing else
 * is named but the paragraph it stands in. How many they are, or that paragraph, tells which list.
 */
function wholeList(
  pieces: readonly Piece[],
  text: string,
  isHeadLast: boolean,
  isPlaced: boolean,
): ReturnType<typeof itemsOf> | undefined {
  const from = pieces.findIndex(({ is }) => is === 'other');
  let to = from;
  while (to < pieces.length && (pieces[to]?.is === 'other' || isInside(pieces, to))) to += 1;
  const isElsewhere = pieces.some(
    (piece, at) => (at < from || at >= to) && ['other', 'name', 'quoted', 'heading', 'field'].includes(piece.is),
  );
  const nouns = pieces.filter(({ is }) => is === 'noun').length;
  const before = pieces.slice(0, from).findLast((piece) => !isWord(piece, isHeadLast ? 'measure' : 'filler'));
  const total = before?.is === 'number' ? before.value : null;
  const isAsked = pieces.some((piece) => isWord(piece, 'which')) && !pieces.some((piece) => isWord(piece, 'count'));
  const isNext = pieces.some((piece) => isPlace(piece) || isWord(piece, 'next') || isWord(piece, 'previous'));
  if (from < 0 || isElsewhere || nouns !== (isPlaced ? 1 : 0) || !isAsked || isNext || (total ?? 2) < 2)
    return undefined;
  if (total === null && (!isPlaced || pieces.some((piece) => isWord(piece, 'say') || isWord(piece, 'text'))))
    return undefined;
  const own = pieces.slice(from, to);
  const item: Piece = { is: 'noun', kind: 'item', numbers: null, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  const kept = pieces.filter(
    (piece, at) =>
      (at < from || at >= to) &&
      !(piece === before && total !== null) &&
      !isWord(piece, 'mention') &&
      !isWord(piece, 'have'),
  );
  return { pieces: [...kept, item].sort((a, b) => a.start - b.start), listed: slice(own, text), total };
}

function isPlace(piece: Piece | undefined): boolean {
  return piece?.is === 'ordinal' || isWord(piece, 'last') || isWord(piece, 'first');
}

/** The last piece of the noun that a number counts. */
function listEnd(pieces: readonly Piece[], number: number): number {
  let at = number;
  while (isWord(pieces[at + 1], 'measure') || pieces[at + 1]?.is === 'other') at += 1;
  return at;
}

function isListOf(pieces: readonly Piece[], number: number, listed: Wording, text: string): boolean {
  const words = pieces.slice(number + 1, listEnd(pieces, number) + 1).filter(({ is }) => is === 'other');
  return words.length > 0 && slice(words, text).text === listed.text;
}
