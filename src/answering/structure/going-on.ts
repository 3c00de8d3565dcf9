/**
 * Clauses that name nothing and go on about what the clause before selected: "…, and which?", "…, and how many?", "…, and what
 * is the last of them?".
 */
import type { Chunks } from './chunk.ts';
import type { Query } from './query.ts';
import type { Part } from './read-parts.ts';
import { partKinds } from './read-parts.ts';

/** What the clause before asked about: "its steps", "which have none?". */
export type Before = { readonly parts: readonly Part[]; readonly queries: readonly Query[] };

/** "…, and which?", "…, and how many?", "…, and what is the last of them?": about what the clause before selected. */
export function goingOn(
  own: readonly Part[],
  { asks, verbs, openPlace, isOpenDenial }: Chunks,
  before: Before,
): Before | undefined {
  const last = before.queries.at(-1);
  if (last === undefined || !('selection' in last) || last.ask === 'all' || last.ask === 'compare') return undefined;
  const { selection } = last;
  // "Which have steps, and how many each?"
  const [part, ...others] = own;
  const had = selection.filters.find((filter) => filter.by === 'has' && filter.bound !== 'most');
  const counted =
    part === undefined
      ? had !== undefined && 'part' in had
        ? had.part
        : undefined
      : partKinds.has(part.kind)
        ? part.kind
        : undefined;
  const isEach = verbs.has('each') || part?.every === 'each';
  const isCounted = (asks === 'count' || part?.asked === 'count') && others.length === 0 && part?.numbers == null;
  if (isEach && isCounted && counted !== undefined && last.ask === 'which')
    return { parts: before.parts, queries: [{ ask: 'compare', selection, part: counted }] };
  // "How many footnotes are there, and in which paragraphs?"
  const isPlace = verbs.has('where') || (part?.kind === 'paragraph' && part.asked === 'which' && part.numbers === null);
  const isPlaced = ['footnote', 'recommendation', 'response', 'decision'].includes(selection.kind);
  if (
    isPlace &&
    isPlaced &&
    others.length === 0 &&
    (part === undefined || part.kind === 'paragraph') &&
    last.ask !== 'whether'
  )
    return {
      parts: before.parts,
      queries: [{ ask: 'which', selection: { kind: 'paragraph', filters: [], of: { link: 'own', selection } } }],
    };
  // 有几项建议？第三项是什么？
  const [item] = own;
  const place = openPlace ?? (item !== undefined && own.length === 1 && isUnnamedItem(item) ? item.place : null);
  if (place !== null) {
    const filters = [...selection.filters, { by: 'place', at: [place] } as const];
    return { parts: before.parts, queries: [{ ask: 'text', selection: { ...selection, filters }, withParts: true }] };
  }
  if (isOpenDenial) {
    // "Which has the most steps, and which have none?"
    const had = selection.filters.find(({ by }) => by === 'has' || by === 'extreme');
    if (own.length > 0 || asks === 'count' || had === undefined || !('part' in had) || last.ask !== 'which')
      return undefined;
    const kept = selection.filters.filter((filter) => filter !== had);
    const none = { by: 'has', part: had.part, count: 0, bound: 'most' } as const;
    return { parts: before.parts, queries: [{ ask: 'which', selection: { ...selection, filters: [...kept, none] } }] };
  }
  if (own.length > 0 || (asks === null && !says(verbs))) return undefined;
  // "Which has most steps, and how many?": the number is told with the name.
  if (asks === 'count' && before.parts.some(({ extreme }) => extreme !== null)) return { ...before, queries: [] };
  if (asks === 'count') return { parts: before.parts, queries: [{ ask: 'count', selection }] };
  // 哪条建议措施最多，是哪几项: the thing was named already, its parts were not.
  const extreme = selection.filters.find(({ by }) => by === 'extreme');
  if (last.ask === 'which' && extreme !== undefined && 'part' in extreme) {
    const parts = { kind: extreme.part, filters: [], of: { link: 'own', selection } } as const;
    return { parts: before.parts, queries: [{ ask: 'text', selection: parts, withParts: false }] };
  }
  if (says(verbs)) return { parts: before.parts, queries: [{ ask: 'text', selection, withParts: false }] };
  // A count of what has numbers names them; what has none is shown.
  const isNamed =
    last.ask === 'count' && ['recommendation', 'paragraph', 'footnote', 'section'].includes(selection.kind);
  return { parts: before.parts, queries: isNamed ? [] : [{ ask: 'which', selection }] };
}

/** 第三项: an item by its place alone. */
function isUnnamedItem({ kind, place, isBareItem }: Part): boolean {
  return kind === 'item' && place !== null && isBareItem;
}

/** Whether the words themselves are asked for. */
export function says(verbs: ReadonlySet<string>): boolean {
  return verbs.has('say') || verbs.has('text');
}
