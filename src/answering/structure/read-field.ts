/** Clauses about the cover: "what are the symbol and the date?", "are there financial implications?". */
import type { Chunks } from './chunks.ts';
import type { Field, Query } from './query.ts';

const harmless: ReadonlySet<string> = new Set(['whether', 'show', 'have', 'say', 'how', 'its', 'and', 'follow']);

/** Queries for the fields a clause names and nothing else; undefined when it names none or more than fields. */
export function fieldQueries({ chunks, verbs }: Chunks, hasWording: boolean): readonly Query[] | undefined {
  const named: Field[] = [];
  for (const { what, asked, isDenied, place, count, extreme, beside, length, every } of chunks) {
    const isOfThisPaper = [place, count, extreme, beside, length, every].every((said) => said === null);
    if (!('field' in what) || isDenied || asked === 'count' || !isOfThisPaper) return undefined;
    named.push(what.field);
  }
  if (named.length === 0 || hasWording || [...verbs].some((verb) => !harmless.has(verb))) return undefined;
  return [...new Set(named)].map((field) => ({ ask: 'field', field }));
}
