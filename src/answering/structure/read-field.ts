/** Clauses about the cover: "what are the symbol and the date?", "are there financial implications?". */
import type { Chunks } from './chunk.ts';
import type { Field, Query } from './query.ts';

/** "When" and "who" ask for these. */
const when: ReadonlySet<Field> = new Set(['date', 'meeting', 'author', 'body']);
const harmless: ReadonlySet<string> = new Set([
  'whether',
  'show',
  'have',
  'say',
  'how',
  'its',
  'and',
  'or',
  'follow',
  'under',
]);

/** Queries for the fields a clause names and nothing else; undefined when it names none or more than fields. */
export function fieldQueries({ chunks, verbs }: Chunks, hasWording: boolean): readonly Query[] | undefined {
  const named: Field[] = [];
  const isBeyond = verbs.has('beyond') && !chunks.some(({ what }) => 'field' in what && when.has(what.field));
  for (const { what, asked, isDenied, place, count, extreme, beside, length, every } of chunks) {
    const isClosing = 'field' in what && what.field === 'date' && place === -1;
    const isOfThisPaper = [isClosing ? null : place, count, extreme, beside, length, every].every(
      (said) => said === null,
    );
    if (!('field' in what) || isDenied || asked === 'count' || !isOfThisPaper) return undefined;
    named.push(what.field);
  }
  if (
    named.length === 0 ||
    hasWording ||
    isBeyond ||
    [...verbs].some((verb) => verb !== 'beyond' && !harmless.has(verb))
  )
    return undefined;
  // "In which language was it originally written?" asks for one thing.
  const asked = named.includes('original') ? named.filter((field) => field !== 'language') : named;
  return [...new Set(asked)].map((field) => ({ ask: 'field', field }));
}
