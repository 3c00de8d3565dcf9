/** Stretches of words that a clause is cut into: what they hold, what joins them, and the words as asked. */
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';
import type { Wording } from './query.ts';

export function isContent(piece: Piece): boolean {
  return ['other', 'name', 'quoted', 'heading'].includes(piece.is);
}

/** Whether a word joins a thing to what it mentions, is about or is addressed to. */
export function isRelation(piece: Piece): boolean {
  return ['mention', 'address', 'concern'].some((tag) => isWord(piece, tag));
}

export function isAsker(piece: Piece): boolean {
  return isWord(piece, 'which') || isWord(piece, 'count') || isWord(piece, 'where');
}

/** "And" or filler between two words of a heading belongs to it. */
export function isInside(pieces: readonly Piece[], at: number): boolean {
  const isJoining = isWord(pieces[at], 'and') || isWord(pieces[at], 'filler');
  return isJoining && [pieces[at - 1], pieces[at + 1]].every((piece) => piece !== undefined && isContent(piece));
}

export function slice(pieces: readonly Piece[], text: string): Wording {
  const words = text.slice(pieces[0]?.start, pieces.at(-1)?.end);
  const isQuoted = pieces.length === 1 && pieces[0]?.is === 'quoted';
  return { text: isQuoted ? words.slice(1, -1) : words, isQuoted };
}
