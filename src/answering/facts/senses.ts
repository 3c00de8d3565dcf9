/**
 * Common words of papers that say one thing in several ways, within a language and between the four: to receive and to get, a
 * deadline and 期限, to finish and to complete. A row is one sense. It knows no opposites (`contrasts.ts` does) and decides
 * nothing: a sense that two texts share only says that a word of the one may retell a word of the other.
 */
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';
import { senseRows } from './sense-rows.ts';

const columns: readonly Language[] = ['zh', 'en', 'fr', 'es'];

/** Letters by which words with any ending are looked up. */
const headLength = 3;
/** The longest Chinese word of the table, in characters. */
const longestWide = 6;

type Lookup = {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly { readonly stem: string; readonly id: number }[]>;
  readonly phrases: readonly { readonly pattern: RegExp; readonly id: number }[];
};

function lookupOf(column: number): Lookup {
  const words = new Map<string, number[]>();
  const stems = new Map<string, { stem: string; id: number }[]>();
  const phrases: { pattern: RegExp; id: number }[] = [];
  const put = <Key, Item>(into: Map<Key, Item[]>, key: Key, item: Item): void => {
    into.set(key, [...(into.get(key) ?? []), item]);
  };
  for (const [id, row] of senseRows.trim().split('\n').entries())
    for (const word of (row.split('|')[column] ?? '').split(',')) {
      if (/[ -]/u.test(word))
        phrases.push({ id, pattern: new RegExp(`(?<!\\p{L})${word.replaceAll('*', '\\p{L}*')}(?!\\p{L})`, 'iu') });
      else if (word.endsWith('*')) put(stems, word.slice(0, headLength), { stem: word.slice(0, -1), id });
      else put(words, word, id);
    }
  return { words, stems, phrases };
}

const lookups = Object.fromEntries(
  columns.map((language, column) => [language, lookupOf(column)] as const),
) as unknown as Readonly<Record<Language, Lookup>>;

/** The senses of the table that a normalized text has. A single Chinese character counts only when it is all there is. */
export function sensesIn(text: string, language: Language): ReadonlySet<number> {
  const found = new Set<number>();
  const { words, stems, phrases } = lookups[language];
  const put = (ids: readonly number[] | undefined): void => {
    for (const id of ids ?? []) found.add(id);
  };
  if (language === 'zh') {
    if (text.length === 1) put(words.get(text));
    for (let from = 0; from < text.length; from += 1)
      for (let length = 2; length <= longestWide; length += 1) put(words.get(text.slice(from, from + length)));
    return found;
  }
  const read = withoutAccents(text).toLowerCase();
  for (const [word] of read.matchAll(/\p{L}+/gu)) {
    put(words.get(word));
    for (const { stem, id } of stems.get(word.slice(0, headLength)) ?? []) if (word.startsWith(stem)) found.add(id);
  }
  for (const { pattern, id } of phrases) if (pattern.test(read)) found.add(id);
  return found;
}
