/**
 * A clause as a query. The grammar is one for all languages: what is asked for is the head, every other part of the paper
 * that the clause names narrows it - as its whole, its part, or what it must have. What has no place in it is not read.
 */
import type { Chunk, Chunks } from './chunk.ts';
import { chunksOf } from './chunks.ts';
import type { Before } from './going-on.ts';
import { goingOn, says } from './going-on.ts';
import type { Pieces } from './lex.ts';
import { lexicons } from './lexicon/index.ts';
import type { Kind, Query } from './query.ts';
import { ranged } from './ranges.ts';
import { aboutThose, addresseeOf, isNaming, namedBefore, reasonBefore } from './read-about.ts';
import { fieldQueries } from './read-field.ts';
import type { Clause, Part } from './read-parts.ts';
import { bare, isBare, partKinds, partsOf, selectionOf } from './read-parts.ts';
import { whetherQuery } from './read-whether.ts';
import { wordingOf } from './wording.ts';

export type Read = Before;

/** The queries of one clause, or undefined when it is not wholly understood. `repeated`: numbers the report uses more than once. */
export function readClause(
  pieces: Pieces,
  before: Before | undefined,
  repeated: ReadonlySet<number>,
): Read | undefined {
  const lexicon = lexicons[pieces.language];
  const { isHeadLast } = lexicon;
  const worded = wordingOf({ ...pieces, pieces: ranged(pieces.pieces, pieces.text) }, isHeadLast, repeated);
  if (worded === undefined) return undefined;
  const chunks = chunksOf(pieces.text, worded.pieces, lexicon, before !== undefined);
  if (chunks.leftOver) return undefined;
  const fields = fieldQueries(chunks, worded.content !== null || worded.title !== null);
  // "How many chapters are there, and what are they called?": they were named with their number.
  if (before !== undefined && chunks.verbs.has('its') && isNaming(chunks)) return namedBefore(before);
  if (fields !== undefined) return { queries: fields, parts: [] };
  const addressee = addresseeOf(chunks, worded);
  if (addressee !== undefined) return addressee;
  if (chunks.verbs.has('beyond')) return before === undefined ? undefined : reasonBefore(chunks, worded, before);
  // "Which recommendations mention the Office?": what is mentioned was not understood.
  const places = chunks.chunks.some(({ numbers, place }) => numbers !== null || place !== null);
  if (
    ['mention', 'address', 'concern'].some((verb) => chunks.verbs.has(verb)) &&
    worded.content === null &&
    worded.title === null &&
    !places
  )
    return undefined;
  const clause: Clause = { ...worded, ...chunks, isHeadLast, parts: [] };
  const named = partsOf(placedChunks(chunks.chunks, worded.title !== null), isHeadLast, worded.meant);
  if (named === undefined) return undefined;
  const own = shownWhole(named, chunks);
  const parts = withBefore(own, chunks, before);
  const again = before === undefined ? undefined : goingOn(own, chunks, before);
  if (again !== undefined) return again;
  const continued = before === undefined ? undefined : aboutThose(own, worded, before);
  if (continued !== undefined) return continued;
  const queries = queriesOf({ ...clause, parts });
  return queries === undefined ? undefined : { queries, parts };
}

/** 建议4至6及其后续步骤: a recommendation that is shown is shown with its steps; they narrow nothing. */
function shownWhole(parts: readonly Part[], { verbs }: Chunks): readonly Part[] {
  const [first, ...others] = parts;
  const isWhole =
    first?.kind === 'recommendation' &&
    first.numbers !== null &&
    verbs.has('its') &&
    (verbs.has('show') || verbs.has('and')) &&
    parts.every((part) => part.asked === null) &&
    others.every((part) => isBare(part) && partKinds.has(part.kind));
  return isWhole ? parts.filter(({ kind }) => kind !== 'step') : parts;
}

/** Ordinals are numbers, but for "the third paragraph under a heading" and "the first and the third". */
function placedChunks(chunks: readonly Chunk[], isUnderHeading: boolean): readonly Chunk[] {
  return chunks.map((chunk) => {
    const { numbers, isOrdinal, place, placesBefore } = chunk;
    if (numbers === null || !isOrdinal || (place === null && !isUnderHeading)) return chunk;
    const all = [...placesBefore, ...(place === null ? [] : [place]), ...numbers];
    return { ...chunk, numbers: null, place: all.at(-1) ?? null, placesBefore: all.slice(0, -1) };
  });
}

/** A clause that names no place goes on about the one before. */
function withBefore(parts: readonly Part[], { verbs, asks }: Chunks, before: Before | undefined): readonly Part[] {
  if (before === undefined || parts.some((part) => part.numbers !== null)) return parts;
  const isAboutIt =
    verbs.has('its') || verbs.has('office') || verbs.has('follow') || parts.every(({ kind }) => partKinds.has(kind));
  const places = before.parts.filter(
    (part) => (part.numbers !== null || part.place !== null) && !parts.some(({ kind }) => kind === part.kind),
  );
  if (isAboutIt && places.length > 0) return [...places.map((part) => ({ ...part, asked: null })), ...parts];
  // "How many recommendations are there, and which have no steps?"
  const asked = before.parts.find((part) => part.asked !== null);
  const isOpen = asks !== null || parts.every((part) => part.asked === null);
  if (isOpen && asked !== undefined && !parts.some(({ kind }) => kind === asked.kind))
    return [{ ...asked, asked: asks ?? 'which' }, ...parts];
  return parts;
}

/** Where words may stand that a question looks for; a step stands in its recommendation, a response in its paragraph. */
const places: readonly Kind[] = ['paragraph', 'recommendation', 'footnote', 'figure'];

function queriesOf(clause: Clause): readonly Query[] | undefined {
  const { verbs, content, parts } = clause;
  if (verbs.has('where') && content !== null && parts.length === 0) {
    const filters = clause.further.concat(content).map(({ by, wording, isDenied }) => ({ by, wording, isDenied }));
    return [{ ask: 'where', selections: places.map((kind) => ({ kind, filters, of: null })) }];
  }
  const heads = headsOf(clause);
  if (heads === undefined) return undefined;
  if (heads === 'whether') {
    const query = whetherQuery(clause);
    return query === undefined ? undefined : [query];
  }
  const queries = heads.map((head) => headQuery(head, clause, heads));
  return queries.some((query) => query === undefined) ? undefined : (queries as readonly Query[]);
}

/** What is asked for; 'whether' for yes or no; undefined when nothing clearly is. */
function headsOf(clause: Clause): readonly Part[] | 'whether' | undefined {
  const { parts, verbs, asks, isHeadLast, content } = clause;
  const asked = parts.find((part) => part.asked !== null);
  const places = parts.filter((part) => part.numbers !== null || part.place !== null);
  const [only] = places;
  if (asked === undefined) {
    const isOpen = asks !== null || verbs.has('how');
    if (verbs.has('where')) return undefined;
    if (isOpen && only !== undefined && only.kind === 'recommendation') {
      if (parts.some(({ extreme }) => extreme !== null)) return [{ ...only, asked: 'which' }];
      if (verbs.has('together')) return [{ ...bare('recommendation'), asked: 'which' }];
      const response = parts.find(({ kind }) => kind === 'response');
      if (response !== undefined && parts.length === 2) return [{ ...response, asked: 'which' }];
      if (verbs.has('office') && parts.length === 1) return [{ ...bare('response'), asked: 'which' }];
    }
    // "What does footnote 1 contain?"
    if (isOpen && only !== undefined && parts.length === 1 && verbs.has('have') && !verbs.has('where'))
      return [{ ...only, asked: 'which' }];
    if (isOpen && says(verbs)) {
      const subject =
        parts.length === 1
          ? parts[0]
          : (parts.find((part) => !places.includes(part)) ?? parts.find(({ kind }) => partKinds.has(kind)));
      return subject === undefined || parts.length > 2 ? undefined : [{ ...subject, asked: 'which' }];
    }
    if (isOpen) return undefined;
    const isAsking =
      ['whether', 'together'].some((verb) => verbs.has(verb)) || (verbs.has('have') && !verbs.has('show'));
    if ((isAsking || (content !== null && only !== undefined)) && !verbs.has('show') && !verbs.has('relative'))
      return 'whether';
    // 建议6的全文以及劳工局的答复.
    const joined = verbs.has('and') ? parts.filter((part) => part !== only && part.numbers === null) : [];
    // « La recommandation 5 avec ses étapes et la réponse. »
    const isWithIts = verbs.has('its') && (verbs.has('show') || verbs.has('and'));
    const withIts = isWithIts ? parts.filter((part) => part !== only && part.numbers === null) : [];
    if (only !== undefined && withIts.length > 0 && parts[0] === only && withIts.length === parts.length - 1)
      return parts.map((part) => ({ ...part, asked: 'which' }));
    if (verbs.has('text') && only !== undefined && joined.length > 0 && parts.length === joined.length + 1)
      return [only, ...joined].map((part) => ({ ...part, asked: 'which' }));
    const head = isHeadLast ? parts.at(-1) : parts[0];
    if (head === undefined) return undefined;
    // A place named alone is looked up as before, with all that belongs to it.
    if (parts.length === 1 && head.numbers !== null && !says(verbs) && !verbs.has('show') && !verbs.has('its'))
      return undefined;
    return coordinated({ ...head, asked: 'which' }, parts);
  }
  // "The text of recommendation 8 and the response to it."
  if (verbs.has('text') && verbs.has('and') && only !== undefined && asked !== only && places.length === 1)
    return [{ ...only, asked: 'which' }, ...coordinated(asked, parts)];
  // "What are all of recommendation 8's steps?"
  const [, own] = parts;
  const isPossessed = !isHeadLast && parts.length === 2 && parts[0] === asked && asked.numbers !== null;
  if (
    isPossessed &&
    own?.kind === 'step' &&
    own.count === null &&
    !own.isDenied &&
    !verbs.has('have') &&
    !verbs.has('and')
  )
    return [{ ...own, asked: asked.asked }];
  // "What is recommendation 5 based on?", "what does the Office say about it?" ask for what belongs to it.
  if (asked.numbers !== null && parts.length === 1 && asked.kind === 'recommendation' && !says(verbs)) {
    if (verbs.has('follow')) return [{ ...bare('finding'), asked: 'which' }];
    if (verbs.has('together')) return [{ ...bare('recommendation'), asked: 'which' }];
    if (verbs.has('office')) return [{ ...bare('response'), asked: 'which' }];
  }
  return coordinated(asked, parts);
}

/** "The steps and the response": parts joined to the head ask with it. */
function coordinated(head: Part, parts: readonly Part[]): readonly Part[] {
  const heads = [head];
  const from = parts.findIndex((part) => part === head || (part.kind === head.kind && part.numbers === head.numbers));
  for (const part of parts.slice(from + 1)) {
    if (!part.isJoined || part.numbers !== null || part.kind === head.kind) break;
    heads.push({ ...part, asked: head.asked });
  }
  return heads;
}

function headQuery(head: Part, clause: Clause, heads: readonly Part[]): Query | undefined {
  // Heads that ask side by side leave each other alone, but for a place that both belong to.
  const others = clause.parts.filter(
    (part) => !isSame(part, head) && !heads.some((other) => isSame(part, other) && other.numbers === null),
  );
  if (head.count !== null) return undefined;
  const counted = [head, ...others].find(({ extreme }) => extreme !== null);
  const several = [head, ...others].find(({ numbers }) => (numbers?.length ?? 0) > 1);
  const selection = selectionOf(head, others, clause);
  if (selection === undefined) return undefined;
  if (counted !== undefined && several !== undefined && clause.content === null) {
    const compared = selectionOf({ ...several, asked: null }, [], { ...clause, verbs: new Set() });
    return compared === undefined ? undefined : { ask: 'compare', selection: compared, part: counted.kind };
  }
  // "How many of recommendations 3 to 8?" is no question, 第4段列了几项 is one about its list.
  if (head.asked === 'count' && head.numbers !== null && others.length === 0)
    return clause.isHeadLast && head.kind === 'paragraph' ? itemsOf(head) : undefined;
  const container = others.find((part) => (part.numbers?.length ?? 0) > 1 || part.every === 'each');
  if (head.asked === 'count' && container !== undefined && clause.content === null && others.length === 1) {
    const each = selectionOf({ ...container, every: null }, [], { ...clause, verbs: new Set() });
    return each === undefined ? undefined : { ask: 'compare', selection: each, part: head.kind };
  }
  // What a section or an annex says is not what it is called, nor how it begins.
  if (says(clause.verbs) && ['section', 'annex'].includes(head.kind)) return undefined;
  const isEachOfAll = clause.parts.length === 1 && head.asked === 'which' && !['section', 'annex'].includes(head.kind);
  if (clause.parts.some(({ every }) => every === 'each') && !says(clause.verbs) && !isEachOfAll) return undefined;
  if (head.asked === 'count') return { ask: 'count', selection };
  const isText = says(clause.verbs) || isPrintedPart(head, clause);
  return isText
    ? { ask: 'text', selection, withParts: ['say', 'show', 'its'].some((verb) => clause.verbs.has(verb)) }
    : { ask: 'which', selection };
}

function isSame(a: Part, b: Part): boolean {
  return a.kind === b.kind && a.numbers === b.numbers && a.place === b.place;
}

function itemsOf({ numbers }: Part): Query {
  const filters = [{ by: 'number', numbers: numbers ?? [], meant: null } as const];
  const selection = { kind: 'paragraph', filters, of: null } as const;
  return { ask: 'count', selection: { kind: 'item', filters: [], of: { link: 'own', selection } } };
}

/** Whether the words themselves are wanted, not only which they are: parts without a number, and a thing in its place. */
function isPrintedPart({ kind, place, numbers, beside }: Part, { parts, content }: Clause): boolean {
  if (kind === 'section' || content !== null) return false;
  const isBeside = beside !== null && parts.every((part) => part.kind === kind);
  if (place !== null || numbers !== null || isBeside) return parts.length <= 2;
  return ['step', 'response', 'finding', 'item', 'source', 'footnote', 'figure', 'decision'].includes(kind);
}
