/**
 * The parts of the paper a clause names, each with what is said of it: which, how many, the last, no, the most. What is said
 * goes to the noun it stands before; where none follows, to the one it stands after.
 */
import type { Chunks, Draft, Said } from './chunk.ts';
import { companion, isDescribed, isIdle, isRelative, itemChunk, nextNoun, nothingSaid } from './chunk.ts';
import { isWord } from './clauses.ts';
import type { Piece } from './lex.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Bound } from './query.ts';

const verbTags: ReadonlySet<string> = new Set(
  'where how whether say text show and have lacking mention address concern follow under together alone office its or accepted fully partly rejected'.split(
    ' ',
  ),
);

/** Of these the words that stand between an asker and its noun without taking it. */
const joining: ReadonlySet<string> = new Set(['whether', 'its', 'text', 'and', 'or']);

/** `goesOn`: the clause goes on about the one before, so that "how many have steps?" counts what that one named. */
export function chunksOf(
  text: string,
  pieces: readonly Piece[],
  { isHeadLast, one }: Lexicon,
  goesOn: boolean,
): Chunks {
  const isOne = new RegExp(`^(?:${one})$`, 'iu');
  const chunks: Draft[] = [];
  const verbs = new Set<string>();
  let said: Said = {};
  let bound: Bound | 'more' | 'fewer' = 'exact';
  let asks: Chunks['asks'] = null;
  let leftOver = false;
  let openPlace: number | null = null;
  let isOpenDenial = false;
  let joined = false;
  let held: Said | null = null;

  /** What was said and found no noun goes to the noun before it. */
  const settle = (): void => {
    const last = chunks.at(-1);
    if (said.asked != null && (last === undefined || !isHeadLast || last.asked !== null)) {
      asks = said.asked;
      said.asked = null;
    }
    const rest = Object.fromEntries(Object.entries(said).filter(([, value]) => value != null && value !== false));
    // 建议6在哪段之后: it stands after that paragraph, the paragraph does not come next.
    if (isHeadLast && chunks.length > 1 && last?.asked != null) delete rest.beside;
    if (last !== undefined && said.count == null) Object.assign(last, rest);
    else if (last === undefined && goesOn && said.place != null && Object.keys(rest).join() === 'place')
      openPlace = said.place;
    else if (last === undefined && goesOn && Object.keys(rest).join() === 'isDenied') isOpenDenial = true;
    // "What does each show?": each of those named before.
    else if (last === undefined && Object.keys(rest).join() === 'every') {
      verbs.add('its');
      if (rest.every === 'each') verbs.add('each');
    } else if (Object.keys(rest).length > 0) leftOver = true;
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
        ...nothingSaid,
        what: piece.is === 'noun' ? { kind: piece.kind } : { field: piece.field },
        numbers: piece.is === 'noun' ? piece.numbers : null,
        isOrdinal: piece.is === 'noun' && piece.isOrdinal === true,
        ...said,
        isJoined: joined || /[,，、]/u.test(gap),
        start: piece.start,
        end: piece.end,
      });
      // "The last two recommendations".
      const taken = chunks.at(-1) as Draft;
      const many = taken.count?.bound === 'exact' && Math.abs(taken.place ?? 0) === 1 ? taken.count.value : 1;
      if (many > 1 && taken.placesBefore.length === 0) {
        const sign = taken.place ?? 1;
        const all = Array.from({ length: many }, (_, at) => sign * (at + 1));
        Object.assign(taken, { count: null, place: all.at(-1), placesBefore: all.slice(0, -1) });
      }
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
      // 第一条没有措施的建议: what stands between describes the noun, and the place is that noun's.
      if (isHeadLast && held === null && isDescribed(pieces, at)) held = { ...said, place: piece.value };
      else if (isItem) chunks.push(itemChunk(piece, said));
      else setPlace(piece.value);
      if (isItem || held?.place === piece.value) said = {};
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
        case 'penultimate': {
          const place = { first: 1, last: -1, penultimate: -2 }[piece.tag];
          if (isHeadLast && held === null && isDescribed(pieces, at)) {
            held = { ...said, place };
            said = {};
          } else setPlace(place);
          break;
        }
        case 'except':
          said.isExcepted = true;
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
            const isCounting =
              said.asked === 'count' && piece.tag === 'have' && chunks.length === 0 && !goesOn && !verbs.has('its');
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
    if (!(piece.is === 'word' && (piece.tag === 'filler' || piece.tag === 'measure')))
      joined = isWord(piece, 'and') || isWord(piece, 'or');
  }
  settle();
  const described = chunks.findLast(({ isExcepted }) => !isExcepted);
  if (held !== null && described?.place === null) Object.assign(described, held);
  else leftOver ||= held !== null;
  const excepted = chunks.flatMap(({ isExcepted, what, numbers }) =>
    isExcepted && 'kind' in what ? [{ kind: what.kind, numbers }] : [],
  );
  return {
    chunks: chunks.filter(({ isExcepted }) => !isExcepted),
    excepted,
    verbs,
    asks,
    openPlace,
    isOpenDenial,
    leftOver: leftOver || bound !== 'exact',
  };
}
