/**
 * The Chinese-English dictionary in one compact buffer: opened without parsing, looked up by binary search, so that a
 * question pays for the words it has. It holds glosses as stems with weights, and the characters that spell foreign names.
 */
import { Fault } from '../../shared/errors.ts';
import type { WeightedTerm } from '../lexical.ts';
import type { CedictEntry } from './cedict.ts';
import { glossesOf } from './cedict.ts';
import { learnNameCharacters } from './transliteration.ts';

export type Dictionary = {
  readonly has: (word: string) => boolean;
  /** English stems and phrases of a simplified word, heaviest first; empty for an unknown word. */
  readonly glosses: (word: string) => readonly WeightedTerm[];
  /** Characters that spell foreign names, and their sounds. */
  readonly nameCharacters: Readonly<Record<string, string>>;
};

/** The most stems kept of one word; the rest are far-fetched senses of very common words. */
const mostGlosses = 24;

type Header = {
  readonly words: number;
  readonly keyBytes: number;
  readonly valueBytes: number;
  readonly nameCharacters: Readonly<Record<string, string>>;
};

/** Compiles dictionary entries into the buffer `openDictionary` reads. */
export function compileDictionary(entries: readonly CedictEntry[], stem: (word: string) => string): Buffer {
  const senses = new Map<string, string[]>();
  for (const entry of entries) {
    const known = senses.get(entry.simplified);
    if (known === undefined) senses.set(entry.simplified, [...entry.senses]);
    else known.push(...entry.senses);
  }
  // 云南: "see 雲南省|云南省[Yun2 nan2 Sheng3]". Of names only: elsewhere the other word often is another sense.
  for (const { simplified, pinyin, senses: own } of entries) {
    const other = /^see (?:\p{Script=Han}+\|)?(\p{Script=Han}+)\[/u.exec(own[0] ?? '')?.[1];
    if (own.length === 1 && other !== undefined && /^\p{Lu}/u.test(pinyin))
      senses.get(simplified)?.push(...(senses.get(other) ?? []));
  }
  const words = [...senses.keys()].sort();
  const values = words.map((word) =>
    glossesOf(senses.get(word) ?? [], stem)
      .filter(({ term }) => /^[\x21-\x7e]+$/u.test(term))
      .slice(0, mostGlosses)
      .map(({ term, weight }) => `${term} ${Math.max(1, Math.round(weight * 100))}`)
      .join(' '),
  );
  const offsets = new Uint32Array(words.length + 1);
  for (const [at, value] of values.entries()) offsets[at + 1] = (offsets[at] as number) + value.length;
  const body = Buffer.concat([
    Buffer.from(offsets.buffer),
    Buffer.from(words.join('\n'), 'utf16le'),
    Buffer.from(values.join(''), 'latin1'),
  ]);
  const header: Header = {
    words: words.length,
    keyBytes: Buffer.byteLength(words.join('\n'), 'utf16le'),
    valueBytes: offsets[words.length] as number,
    nameCharacters: learnNameCharacters(entries),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body]);
}

/** Opens a compiled dictionary. It trusts its bytes (`compiled.ts` checks them); Fault when it has no head. */
export function openDictionary(buffer: Buffer): Dictionary {
  const end = buffer.indexOf(10);
  if (end < 0) throw new Fault('compiled dictionary: cut short');
  const header = JSON.parse(buffer.toString('utf8', 0, end)) as Header;
  const body = buffer.subarray(end + 1);
  const keysAt = (header.words + 1) * 4;
  const valuesAt = keysAt + header.keyBytes;
  // Copied, for the offsets need not be aligned inside the file.
  const offsets = new Uint32Array(new Uint8Array(body.subarray(0, keysAt)).buffer);
  const words = body.toString('utf16le', keysAt, valuesAt).split('\n');
  const known = new Map<string, readonly WeightedTerm[]>();

  const find = (word: string): number => {
    let low = 0;
    let high = words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const candidate = words[middle] as string;
      if (candidate === word) return middle;
      if (candidate < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };

  const glosses = (word: string): readonly WeightedTerm[] => {
    let found = known.get(word);
    if (found === undefined) {
      const at = find(word);
      const value =
        at < 0
          ? ''
          : body.toString('latin1', valuesAt + (offsets[at] as number), valuesAt + (offsets[at + 1] as number));
      const parts = value === '' ? [] : value.split(' ');
      const terms: WeightedTerm[] = [];
      for (let part = 0; part < parts.length; part += 2)
        terms.push({ term: parts[part] as string, weight: Number(parts[part + 1]) / 100 });
      found = terms;
      known.set(word, found);
    }
    return found;
  };

  return { has: (word) => find(word) >= 0, glosses, nameCharacters: header.nameCharacters };
}
