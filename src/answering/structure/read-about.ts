/**
 * Clauses that are read whole, without a head: whom a recommendation is addressed to, and what goes on about the things that
 * the clause before found by their words.
 */
import type { Chunks } from './chunk.ts';
import type { Before } from './going-on.ts';
import type { Query } from './query.ts';
import type { Part } from './read-parts.ts';
import { partKinds } from './read-parts.ts';
import type { Worded } from './wording.ts';

/** Whether a clause asks only what something is called. */
export function isNaming({ chunks }: Chunks): boolean {
  return chunks.length === 1 && chunks.every(({ what }) => 'field' in what && what.field === 'title');
}

/** Sections are named with their number. */
export function namedBefore(before: Before): Before | undefined {
  const last = before.queries.at(-1);
  const isNamed = last !== undefined && 'selection' in last && ['section', 'annex'].includes(last.selection.kind);
  return isNamed ? { ...before, queries: [] } : undefined;
}

/** "Which was rejected? Why?": the response that says so was shown, and it gives what reason there is. */
export function reasonBefore({ chunks }: Chunks, { content, title }: Worded, before: Before): Before | undefined {
  const last = before.queries.at(-1);
  const isShown = last?.ask === 'which' && last.selection.filters.some(({ by }) => by === 'stance');
  return isShown && chunks.length === 0 && content === null && title === null ? { ...before, queries: [] } : undefined;
}

/** "Who is recommendation 7 addressed to?": its words say so. */
export function addresseeOf({ chunks, verbs }: Chunks, { content, title }: Worded): Before | undefined {
  const [chunk] = chunks;
  const isAsked = verbs.has('address') && verbs.has('beyond') && content === null && title === null;
  if (!isAsked || chunk === undefined || chunks.length > 1 || chunk.numbers === null) return undefined;
  if (!('kind' in chunk.what) || chunk.what.kind !== 'recommendation') return undefined;
  const filters = [{ by: 'number', numbers: chunk.numbers, meant: null } as const];
  return {
    queries: [{ ask: 'text', selection: { kind: 'recommendation', filters, of: null }, withParts: false }],
    parts: [],
  };
}

/** "Which recommendation is about gender, and how was it answered?": parts of what the clause before found by its words. */
export function aboutThose(own: readonly Part[], { content, title }: Worded, before: Before): Before | undefined {
  const last = before.queries.at(-1);
  const [part] = own;
  if (part === undefined || own.length > 1 || !partKinds.has(part.kind) || part.numbers !== null) return undefined;
  if (last?.ask !== 'which' || !last.selection.filters.some((filter) => 'wording' in filter)) return undefined;
  if (content !== null || title !== null || part.isDenied || part.extreme !== null || part.count !== null)
    return undefined;
  const filters = part.place === null ? [] : [{ by: 'place', at: [...part.placesBefore, part.place] } as const];
  const selection = { kind: part.kind, filters, of: { link: 'own', selection: last.selection } } as const;
  const query: Query =
    part.asked === 'count' ? { ask: 'count', selection } : { ask: 'text', selection, withParts: true };
  return { queries: [query], parts: before.parts };
}
