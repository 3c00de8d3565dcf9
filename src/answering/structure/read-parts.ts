/**
 * The parts of the paper a clause names, and the selection they make together: the widest of them holds the narrower ones,
 * what is denied, counted or had is a condition on the one it is said of.
 */
import type { Chunk, Chunks } from './chunk.ts';
import { nothingSaid } from './chunk.ts';
import type { Filter, Kind, Selection, Wording } from './query.ts';
import { stances } from './query.ts';
import type { Worded } from './wording.ts';

export type Part = Omit<Chunk, 'what' | 'start' | 'end'> & {
  readonly kind: Kind;
  /** Words that tell which of several with this number. */
  readonly meant: Wording | null;
};

export type Clause = Pick<Worded, 'title' | 'content' | 'further' | 'listed' | 'total'> &
  Pick<Chunks, 'verbs' | 'asks' | 'excepted'> & { readonly parts: readonly Part[]; readonly isHeadLast: boolean };

/** Places from the widest to the narrowest. */
const width: readonly Kind[] = [
  'section',
  'annex',
  'paragraph',
  'finding',
  'decision',
  'response',
  'recommendation',
  'figure',
  'footnote',
  'step',
  'item',
  'source',
];

/** What belongs to something else: said alone it is that of what was named before. */
export const partKinds: ReadonlySet<Kind> = new Set(['step', 'response', 'finding', 'source', 'item']);

/** A part of which nothing is said. */
export function bare(kind: Kind): Part {
  return { ...nothingSaid, kind, meant: null };
}

export function isBare({ numbers, place, asked, isDenied, count, every, extreme, length }: Part): boolean {
  return !isDenied && [numbers, place, asked, count, every, extreme, length].every((said) => said === null);
}

/** The chunks as parts, references of one kind drawn together; undefined when a field of the cover stands among them. */
export function partsOf(
  chunks: readonly Chunk[],
  isHeadLast: boolean,
  meant: Wording | null,
): readonly Part[] | undefined {
  const parts: Part[] = [];
  // The title of a figure is its caption: the words it is quoted with.
  const titled = chunks.filter(({ what }) => !('field' in what && what.field === 'title'));
  const isCaption =
    titled.length === chunks.length - 1 && titled.length > 0 && titled.every(({ what }) => isTitled(what));
  const isAmong = isCaption && titled.some(({ numbers }) => numbers === null);
  for (const { what, ...rest } of chunks) {
    if ('field' in what && what.field === 'title' && isCaption) continue;
    if ('field' in what) return undefined;
    // "All of recommendation 8" is recommendation 8.
    const every = rest.numbers === null ? rest.every : null;
    const part: Part = {
      ...rest,
      every,
      kind: what.kind,
      meant: rest.numbers === null ? null : meant,
      // The titles of the sections of a chapter are not its own.
      ...(isCaption ? { asked: isAmong && rest.numbers !== null ? null : 'which', every: null } : {}),
    };
    const same = parts.findIndex(
      (other) => other.kind === part.kind && other.numbers !== null && part.numbers !== null,
    );
    const earlier = parts[same];
    if (earlier === undefined || part.beside !== null) parts.push(part);
    else
      parts[same] = {
        ...earlier,
        numbers: [...(earlier.numbers ?? []), ...(part.numbers ?? [])],
        asked: earlier.asked ?? part.asked,
      };
  }
  // "In which group was it answered?": a response, twice.
  const isAgain = (part: Part, at: number): boolean =>
    isBare(part) && part.kind === 'response' && parts.findIndex(({ kind }) => kind === 'response') < at;
  // 建议的下一步措施: "proposed" beside a recommendation that is named.
  return parts.filter(
    (part, at) =>
      !isAgain(part, at) &&
      (!(isHeadLast && isBare(part) && part.kind === 'recommendation' && parts[at + 1]?.kind === 'step') ||
        !parts.some((other) => other !== part && other.kind === 'recommendation')),
  );
}

function isTitled(what: Chunk['what']): boolean {
  return 'kind' in what && (what.kind === 'figure' || what.kind === 'section');
}

/** A part that holds what is asked for, and what is said of it beside its own number. */
type Place = { readonly part: Part; readonly conditions: readonly Filter[] };

/** What `head` selects, narrowed by the `others`; undefined when one of them has no place in it. */
export function selectionOf(head: Part, others: readonly Part[], clause: Clause): Selection | undefined {
  const { verbs, title, content, listed, total } = clause;
  const response = others.find((part) => part.kind === 'response' && isBare(part));
  if (title !== null && response !== undefined && head.kind === 'recommendation')
    return answeredUnder(head, title, content);
  if (listed !== null && (head.kind !== 'item' || others.some(({ kind }) => kind !== 'paragraph'))) return undefined;
  // "The paragraphs of the findings": what is meant is a chapter, not what recommendations follow.
  if (head.kind === 'paragraph' && others.length === 1 && others[0]?.kind === 'finding') return undefined;
  const beside = besideOf(head, others, clause);
  const further = others.filter((part) => part.kind !== head.kind && !(part.kind === 'response' && isBare(part)));
  if (beside !== undefined) return further.length > 0 || content !== null ? undefined : beside;
  const places: Place[] = [];
  const filters: Filter[] = ownFilters(head);
  if (listed !== null) filters.push({ by: 'listed', wording: listed, total });
  for (const part of others) {
    // "The headings under chapter VIII".
    const isWithin =
      part.kind === 'section' && head.kind === 'section' && part.numbers !== null && head.numbers === null;
    if ((part.kind === head.kind && !isWithin) || isBeyondReach(part, head)) return undefined;
    if (part.numbers !== null || part.place !== null || (part.kind === 'section' && title !== null))
      places.push({ part, conditions: [] });
    else {
      const owner = ownerOf(part, head, clause);
      const condition = conditionOf(part, owner ?? head);
      if (condition === undefined) return undefined;
      if (owner === undefined) filters.push(condition);
      else places.push({ part: owner, conditions: [condition] });
    }
  }
  if (verbs.has('together') && head.kind !== 'recommendation') return undefined;
  if (verbs.has('together')) filters.push({ by: 'shared' });
  if (verbs.has('alone')) {
    // Alone in what? Only an answer has several.
    const isAnswered = verbs.has('office') || others.some(({ kind }) => kind === 'response');
    if (head.kind !== 'recommendation' || verbs.has('together') || !isAnswered) return undefined;
    filters.push({ by: 'alone' });
  }
  for (const { by, wording, isDenied } of content === null ? [] : [content, ...clause.further])
    filters.push(by === 'mention' ? { by, wording, isDenied } : { by, wording });
  const stance = stances.find((one) => verbs.has(one));
  if (stance !== undefined) {
    // "Not accepted" is no stance: nothing may have been said of it.
    if (head.isDenied || !['recommendation', 'response'].includes(head.kind)) return undefined;
    filters.push({ by: 'stance', stance: verbs.has('partly') ? 'partly' : stance });
  }
  for (const { kind, numbers } of clause.excepted) {
    if (kind !== head.kind || numbers === null) return undefined;
    filters.push({ by: 'except', numbers });
  }
  if (title !== null && head.kind === 'section') filters.push({ by: 'title', wording: title });
  // "Answered in paragraph 19" goes by way of the response, not of what is printed there.
  const answered = others.find(
    (part) =>
      part.kind === 'response' && isBare(part) && places.length > 0 && !verbs.has('have') && !verbs.has('lacking'),
  );
  const way = answered === undefined ? places : [...places, { part: answered, conditions: [] }];
  const owned = new Set(places.map(({ part }) => part.kind));
  const kept = filters.filter(
    (filter) =>
      filter.by !== 'has' || (!(answered !== undefined && filter.part === 'response') && !owned.has(filter.part)),
  );
  let of: Selection['of'] = null;
  for (const { part, conditions } of widestFirst(way, head.kind)) {
    const own = [...ownFilters(part), ...conditions];
    if (part.kind === 'section' && title !== null) own.push({ by: 'title', wording: title });
    of = { link: 'own', selection: { kind: part.kind, filters: own, of } };
  }
  return { kind: head.kind, filters: kept, of };
}

/** A recommendation is printed after its paragraph: what comes before a paragraph, or after a recommendation, is not told by that. */
function isBeyondReach({ kind, beside }: Part, head: Part): boolean {
  const isHome = head.kind === 'paragraph' && kind === 'recommendation';
  return isHome ? beside === 'next' || head.beside === 'next' : beside === 'previous';
}

/** Recommendations answered under a heading of the responses. */
function answeredUnder(head: Part, title: Wording, content: Clause['content']): Selection | undefined {
  if (content !== null) return undefined;
  const response = { kind: 'response', filters: [{ by: 'title', wording: title }], of: null } as const;
  return { kind: head.kind, filters: ownFilters(head), of: { link: 'own', selection: response } };
}

/** What stands beside a place of its own kind: in print, or in the response to it. */
function besideOf(head: Part, others: readonly Part[], { verbs }: Clause): Selection | undefined {
  const { kind } = head;
  const base = [head, ...others].find((part) => part.kind === kind && part.numbers !== null);
  if (base === undefined) return undefined;
  const link = base === head ? head.beside : verbs.has('together') ? 'together' : (base.beside ?? head.beside);
  if (link === null) return undefined;
  return { kind, filters: [], of: { link, selection: { kind, filters: ownFilters(base), of: null } } };
}

/** "Responses to recommendations that have no steps": what is said of the parts between, not of the head. */
function ownerOf(part: Part, head: Part, { parts, isHeadLast, title }: Clause): Part | undefined {
  if (isBare(part)) return undefined;
  const at = parts.indexOf(part);
  const between = isHeadLast ? parts.slice(at + 1) : parts.slice(0, at).reverse();
  const isHeading = ({ kind }: Part): boolean => kind === 'section' && title !== null;
  const owner = between.find((other) => other.kind === head.kind || (isBare(other) && !isHeading(other)));
  return owner?.kind === head.kind ? undefined : owner;
}

/** From a paragraph to its recommendations by way of the response, from a recommendation to its paragraph likewise. */
function widestFirst(places: readonly Place[], head: Kind): readonly Place[] {
  const isUpward = width.indexOf(head) < Math.min(...places.map(({ part }) => width.indexOf(part.kind)));
  const sorted = [...places].sort((a, b) => width.indexOf(a.part.kind) - width.indexOf(b.part.kind));
  return isUpward ? sorted.reverse() : sorted;
}

function ownFilters({ numbers, meant, place, placesBefore, length }: Part): Filter[] {
  const filters: Filter[] = [];
  if (numbers !== null) filters.push({ by: 'number', numbers, meant });
  if (length !== null) filters.push({ by: 'length', longest: length === 'longest' });
  if (place !== null) filters.push({ by: 'place', at: [...placesBefore, place] });
  return filters;
}

/** What a part that is no place says of its owner: it has some, none, so many, or the most. */
function conditionOf({ kind, isDenied, count, extreme, length }: Part, owner: Part): Filter | undefined {
  if (extreme !== null) return { by: 'extreme', part: kind, most: extreme === 'most' || extreme === 'more' };
  if (length !== null) return { by: 'extreme', part: kind, most: length === 'longest' };
  if (isDenied && count !== null) return undefined;
  if (isDenied || owner.isDenied) return { by: 'has', part: kind, count: 0, bound: 'most' };
  return { by: 'has', part: kind, count: count?.value ?? 1, bound: count?.bound ?? 'least' };
}
