/**
 * The words of a clause that are not about the paper's parts but about what it says: what is mentioned, what a theme is, what
 * a heading is called. They are taken out as they stand; a clause with further words of that sort is not understood.
 */
import { isWord } from './clauses.ts';
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
  readonly content: { readonly by: 'mention' | 'address' | 'theme' | 'deadline'; readonly wording: Wording } | null;
};

/** Undefined when words are left that no part of the grammar takes. */
export function wordingOf(asked: Pieces, isHeadLast: boolean, repeated: ReadonlySet<number>): Worded | undefined {
  const clause = withoutAnswerer(asked, isHeadLast);
  const due = dueIn(clause);
  if (due !== undefined) return { ...due, title: null, listed: null, total: null, meant: null };
  const told = meantOf(clause, repeated);
  if (told !== undefined) return { ...told, title: null, listed: null, total: null, content: null };
  const { pieces: numbered, listed, total } = itemsOf(clause.pieces, clause.text, isHeadLast);
  let pieces = numbered;
  const titled = titleOf(pieces, clause.text) ?? titleUnder(pieces, clause.text, isHeadLast);
  pieces = titled?.pieces ?? pieces;
  // "How many recommendations of JIU/REP/2023/6": the sections that treat it.
  const symbol = titled === undefined && !pieces.some(isRelation) ? symbolAmong(pieces, clause.text) : undefined;
  pieces = symbol?.pieces ?? pieces;
  if (isDeniedRelation(pieces)) return undefined;
  const mentioned = contentOf({ ...clause, pieces }, isHeadLast);
  pieces = mentioned?.pieces ?? pieces;
  return pieces.some(isContent)
    ? undefined
    : {
        pieces,
        title: (titled ?? symbol)?.wording ?? null,
        content: mentioned?.content ?? null,
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

/** What is mentioned or dealt with. */
function contentOf(
  { pieces, text }: Pick<Pieces, 'pieces' | 'text'>,
  isHeadLast: boolean,
): Pick<Worded, 'pieces' | 'content'> | undefined {
  const said = pieces.findIndex(isRelation);
  // "Which paragraphs contain “social floor”?": what a quotation or a name is contained in mentions it.
  const held = pieces.findIndex((piece, place) => {
    const next = pieces.slice(place + 1).find((other) => !isWord(other, 'filler'));
    return isWord(piece, 'have') && (next?.is === 'quoted' || next?.is === 'name');
  });
  const at = said < 0 ? held : said;
  const relation = pieces[at];
  if (relation === undefined) return undefined;
  const span = spanAfter(pieces, at, isHeadLast) ?? spanBefore(pieces, at);
  if (span === undefined) return undefined;
  const [from, to] = span;
  const own = pieces.slice(from, to);
  const isNamed = own.every((piece) => piece.is === 'name' || piece.is === 'quoted' || !isContent(piece));
  const by = isWord(relation, 'address')
    ? 'address'
    : isWord(relation, 'mention') || isWord(relation, 'have') || isNamed
      ? 'mention'
      : 'theme';
  const kept = pieces.filter((_, place) => place < from || place >= to);
  return { pieces: kept, content: { by, wording: slice(own, text) } };
}

/** "Which do not mention it?": what is not said of something is not found by its words. */
function isDeniedRelation(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, at) => {
    const before = pieces.slice(0, at).findLast((other) => !isWord(other, 'filler'));
    return isRelation(piece) && (isWord(before, 'not') || isWord(before, 'lacking'));
  });
}

/** Everything after the relation, or, in Chinese, up to the noun that it describes. */
function spanAfter(pieces: readonly Piece[], at: number, isHeadLast: boolean): [number, number] | undefined {
  let to = pieces.length;
  const asker = pieces.findIndex((piece, place) => place > at && isAsker(piece));
  if (asker > 0) to = asker;
  if (isHeadLast)
    for (let place = to - 1; place > at; place -= 1)
      if (pieces[place]?.is === 'noun' && pieces.slice(at + 1, place).some(isContent)) {
        to = place;
        break;
      }
  const quote = pieces.findIndex(({ is }, place) => place > at && place < to && is === 'quoted');
  if (quote > 0) return [quote, quote + 1];
  let from = at + 1;
  while (from < to && (isIdle(pieces[from] as Piece) || isReference(pieces[from] as Piece))) from += 1;
  while (to > from && isIdle(pieces[to - 1] as Piece)) to -= 1;
  return pieces.slice(from, to).some(isContent) ? [from, to] : undefined;
}

/** One run of words before the relation: "is Thailand mentioned in recommendation 5?". */
function spanBefore(pieces: readonly Piece[], at: number): [number, number] | undefined {
  const from = pieces.findIndex(isContent);
  if (from < 0 || from > at) return undefined;
  let to = from + 1;
  while (to < at && (isContent(pieces[to] as Piece) || isInside(pieces, to))) to += 1;
  return [from, to];
}

function isIdle(piece: Piece): boolean {
  return ['filler', 'whether', 'measure', 'and', 'have'].some((tag) => isWord(piece, tag));
}

function isReference(piece: Piece): boolean {
  return piece.is === 'noun' && piece.numbers !== null;
}
