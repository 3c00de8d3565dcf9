/**
 * The words of a clause that are not about the paper's parts but about what it says: what is mentioned, what a theme is, what
 * a heading is called. They are taken out as they stand; a clause with further words of that sort is not understood.
 */
import { isWord } from './clauses.ts';
import type { Content } from './content.ts';
import { contentsOf } from './content.ts';
import { dueIn } from './due.ts';
import type { Piece, Pieces } from './lex.ts';
import { itemsOf } from './listed.ts';
import type { Wording } from './query.ts';
import { isAsker, isContent, isInside, isRelation, slice } from './stretch.ts';

export type Worded = {
  /** What is left to be read. */
  readonly pieces: readonly Piece[];
  readonly title: Wording | null;
  /** What a list is called by. */
  readonly listed: Wording | null;
  /** How many items the list is said to have: "the fourth of the seven". */
  readonly total: number | null;
  /** Which of several recommendations with one number. */
  readonly meant: Wording | null;
  readonly content: Content | null;
  /** What else is said of its words: "addressed to the Assembly and about funding". */
  readonly further: readonly Content[];
};

/** Undefined when words are left that no part of the grammar takes. */
export function wordingOf(asked: Pieces, isHeadLast: boolean, repeated: ReadonlySet<number>): Worded | undefined {
  const clause = withoutAnswerer(asked, isHeadLast);
  const due = dueIn(clause);
  if (due !== undefined) {
    const taken = contentsOf({ ...clause, pieces: due.pieces }, isHeadLast);
    if (taken === undefined || taken.pieces.some(isContent)) return undefined;
    const { pieces, contents } = taken;
    return { pieces, content: due.content, further: contents, title: null, listed: null, total: null, meant: null };
  }
  const told = meantOf(clause, repeated);
  if (told !== undefined) return { ...told, title: null, listed: null, total: null, content: null, further: [] };
  const { pieces: numbered, listed, total } = itemsOf(clause.pieces, clause.text, isHeadLast);
  let pieces = numbered;
  const titled = titleOf(pieces, clause.text) ?? titleUnder(pieces, clause.text, isHeadLast);
  pieces = titled?.pieces ?? pieces;
  // "How many recommendations of JIU/REP/2023/6": the sections that treat it.
  const symbol = titled === undefined && !pieces.some(isRelation) ? symbolAmong(pieces, clause.text) : undefined;
  pieces = symbol?.pieces ?? pieces;
  const mentioned = contentsOf({ ...clause, pieces }, isHeadLast);
  if (mentioned === undefined) return undefined;
  pieces = mentioned.pieces;
  const [content = null, ...further] = mentioned.contents;
  return pieces.some(isContent)
    ? undefined
    : {
        pieces,
        title: (titled ?? symbol)?.wording ?? null,
        content,
        further,
        listed,
        total,
        meant: null,
      };
}

/** "UNFPA's response", « la réponse du FNUAP », 人口基金的回应: whose response it is says nothing more. */
function withoutAnswerer(clause: Pieces, isHeadLast: boolean): Pieces {
  const { pieces, text } = clause;
  if (pieces.some((piece) => isWord(piece, 'mention') || isWord(piece, 'address'))) return clause;
  const isResponse = (piece: Piece | undefined): boolean => piece?.is === 'noun' && piece.kind === 'response';
  const isWhose = (piece: Piece, at: number): boolean => {
    const isAcronym = piece.is === 'other' && /^\p{Lu}{2,}$/u.test(text.slice(piece.start, piece.end));
    if (piece.is !== 'name' && !isAcronym) return false;
    const before = pieces.slice(0, at).findLast((other) => !isWord(other, 'filler'));
    const after = pieces.slice(at + 1).find((other) => !isWord(other, 'filler') && !isWord(other, 'office'));
    return isResponse(after) || (!isHeadLast && isResponse(before));
  };
  return { ...clause, pieces: pieces.filter((piece, at) => !isWhose(piece, at)) };
}

/** The words beside a recommendation whose number the report uses more than once: they tell which is meant. */
function meantOf(
  { pieces, text }: Pieces,
  repeated: ReadonlySet<number>,
): { readonly pieces: readonly Piece[]; readonly meant: Wording } | undefined {
  const isOne = (piece: Piece): boolean =>
    piece.is === 'noun' &&
    piece.kind === 'recommendation' &&
    (piece.numbers?.some((one) => repeated.has(one)) ?? false);
  const from = pieces.findIndex(isContent);
  const to = pieces.findLastIndex(isContent) + 1;
  if (from < 0 || !pieces.some(isOne) || pieces.slice(from, to).some((piece) => isOne(piece) || isAsker(piece)))
    return undefined;
  const isJoining = (piece: Piece | undefined): boolean =>
    isWord(piece, 'concern') || (piece?.is === 'noun' && piece.kind === 'section');
  const kept = pieces.filter((piece, at) => (at < from || at >= to) && !isJoining(piece));
  return { pieces: kept, meant: slice(pieces.slice(from, to), text) };
}

/** Words right before or after a section that is not itself asked for: its heading. */
function titleOf(pieces: readonly Piece[], text: string): { pieces: readonly Piece[]; wording: Wording } | undefined {
  const isQuoted = pieces.some(({ is }) => is === 'quoted');
  const at = pieces.findIndex(
    (piece) =>
      (piece.is === 'noun' && piece.kind === 'section') ||
      (isQuoted && piece.is === 'field' && piece.field === 'title'),
  );
  const section = pieces[at];
  if (section === undefined) return undefined;
  const joins = (piece: Piece | undefined): boolean =>
    isWord(piece, 'filler') || isWord(piece, 'concern') || isWord(piece, 'measure');
  let from = at + 1;
  while (joins(pieces[from])) from += 1;
  let to = from;
  while (to < pieces.length && (isContent(pieces[to] as Piece) || (to > from && isInside(pieces, to)))) to += 1;
  if (to === from) {
    to = at;
    while (joins(pieces[to - 1])) to -= 1;
    from = to;
    while (from > 0 && (isContent(pieces[from - 1] as Piece) || isInside(pieces, from - 1))) from -= 1;
    while (from < to && isWord(pieces[from], 'filler')) from += 1;
  }
  if (from === to) return undefined;
  const { start, end } = section;
  const kept = pieces.filter((_, place) => place < from || place >= to).filter((piece) => piece !== section);
  const low = Math.min(from, at);
  return {
    pieces: [...kept.slice(0, low), { is: 'noun', kind: 'section', numbers: null, start, end }, ...kept.slice(low)],
    wording: slice(pieces.slice(from, to), text),
  };
}

/** "The paragraphs under Efficiency", 效率下面: the words beside "under" are a heading, as a quotation beside "in" is. */
function titleUnder(
  pieces: readonly Piece[],
  text: string,
  isHeadLast: boolean,
): { pieces: readonly Piece[]; wording: Wording } | undefined {
  const under = pieces.findIndex((piece) => isWord(piece, 'under'));
  // "Under the heading on cooperation": what it is on is what it is called.
  const isOn = under >= 0 && !isHeadLast && isWord(pieces[under + 1], 'concern');
  if (pieces.some((piece, at) => isRelation(piece) && !(isOn && at === under + 1))) return undefined;
  const joins = (piece: Piece | undefined): boolean =>
    isWord(piece, 'filler') || isWord(piece, 'follow') || (isOn && isWord(piece, 'concern'));
  let [from, to] = [0, 0];
  if (under >= 0 && isHeadLast) {
    to = under;
    while (joins(pieces[to - 1])) to -= 1;
    from = to;
    while (from > 0 && (isContent(pieces[from - 1] as Piece) || isInside(pieces, from - 1))) from -= 1;
  } else if (under >= 0) {
    from = under + 1;
    while (joins(pieces[from])) from += 1;
    to = from;
    while (to < pieces.length && (isContent(pieces[to] as Piece) || (to > from && isInside(pieces, to)))) to += 1;
  } else {
    from = pieces.findIndex(
      ({ is }, at) => (is === 'quoted' || is === 'heading') && (joins(pieces[at - 1]) || joins(pieces[at + 1])),
    );
    to = from + 1;
  }
  const own = pieces.slice(Math.max(0, from), to);
  const [first] = own;
  if (first === undefined || !own.some(isContent)) return undefined;
  const section: Piece = { is: 'noun', kind: 'section', numbers: null, start: first.start, end: first.end };
  return { pieces: [...pieces.slice(0, from), section, ...pieces.slice(to)], wording: slice(own, text) };
}

/** The one symbol of another paper that a clause names, as the heading of the sections about it. */
function symbolAmong(
  pieces: readonly Piece[],
  text: string,
): { pieces: readonly Piece[]; wording: Wording } | undefined {
  const [at, ...others] = pieces.flatMap((piece, place) => (isContent(piece) ? [place] : []));
  const symbol = pieces[at ?? -1];
  if (at === undefined || symbol?.is !== 'name' || others.length > 0) return undefined;
  const wording = slice([symbol], text);
  if (!/^\p{Lu}\S*\/\S*\d/u.test(wording.text)) return undefined;
  const section: Piece = { is: 'noun', kind: 'section', numbers: null, start: symbol.start, end: symbol.end };
  return { pieces: [...pieces.slice(0, at), section, ...pieces.slice(at + 1)], wording };
}
