/**
 * The questions in one: "how many recommendations are there, and which have no steps?" is two. It cuts where a clause that
 * asks is followed by another that asks, and nowhere else.
 */
import type { Piece, Pieces } from './lex.ts';

const askers: ReadonlySet<string> = new Set(['which', 'count', 'how', 'where', 'whether']);

/** What is told of a thing after an auxiliary. */
const told: ReadonlySet<string> = new Set(
  'mention address concern together alone accepted fully partly rejected follow'.split(' '),
);

export function clausesOf({ text, language, pieces }: Pieces): readonly Pieces[] {
  const clauses: Piece[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    const current = clauses.at(-1) as Piece[];
    const between = text.slice(pieces[at - 1]?.end ?? 0, piece.start);
    const isSentence = /[.]\s+$/u.test(between) && /\p{Lu}/u.test(text[piece.start] ?? '');
    const ends = current.length > 0 && (/[?？;；。!！]/u.test(between) || isSentence);
    // 多少条建议、多少段: a list of things that each ask.
    const isListed = /[、]/u.test(between) && isAsker(piece);
    const pauses = isListed || (/[,，]/u.test(between) && pieces.slice(at).some(isAsker));
    const joins = at > 0 && isWord(pieces[at - 1], 'and') && asksNext(pieces.slice(at));
    const hasAsked =
      current.some((other) => isAsker(other) || isWord(other, 'say') || isAskingField(other)) || isShown(current);
    if (ends || ((pauses || joins) && hasAsked)) clauses.push([piece]);
    else current.push(piece);
  }
  return clauses
    .map((clause) => ({ text, language, pieces: trimmed(clause) }))
    .filter((clause) => clause.pieces.some((piece) => !isWord(piece, 'filler')));
}

function isAsker(piece: Piece): boolean {
  return piece.is === 'word' && askers.has(piece.tag);
}

/** "Read me recommendation 2" asks without an asker. */
function isShown(clause: readonly Piece[]): boolean {
  return (
    clause.some((piece) => isWord(piece, 'show')) &&
    clause.some((piece) => piece.is === 'noun' && piece.numbers !== null)
  );
}

/** "Who wrote it", "when does the Board meet" ask by themselves. */
function isAskingField(piece: Piece): boolean {
  return piece.is === 'field' && ['author', 'body', 'meeting', 'date'].includes(piece.field);
}

/** Whether the next word that is not filler asks. */
function asksNext(pieces: readonly Piece[]): boolean {
  const [next, after] = pieces.filter((piece) => !isWord(piece, 'filler') && !isWord(piece, 'show'));
  // "Which mention Ghana and are addressed to the Office?" goes on about the same.
  if (isWord(next, 'whether') && after?.is === 'word' && told.has(after.tag)) return false;
  return next !== undefined && (isAsker(next) || isWord(next, 'say') || isAskingField(next));
}

/** Without the "and" that joins it to another. */
function trimmed(clause: readonly Piece[]): readonly Piece[] {
  const from = clause.findIndex((piece) => !isWord(piece, 'and'));
  let to = clause.length;
  while (to > from && isWord(clause[to - 1], 'and')) to -= 1;
  return clause.slice(Math.max(0, from), to);
}

export function isWord(piece: Piece | undefined, tag: string): boolean {
  return piece?.is === 'word' && piece.tag === tag;
}
