/**
 * The words of a question that a lexicon knows, longest first, and the stretches between them that it does not. A Chinese
 * word is taken only where words begin and end, so that 有效性 holds no 有.
 */

import type { Language } from '../../shared/language.ts';
import { parseLabelNumber } from '../../shared/numbers.ts';
import type { Piece, Span } from './lex.ts';
import { lexicons } from './lexicon/index.ts';
import type { Lexicon, WordTag } from './lexicon/lexicon.ts';
import type { Field, Kind } from './query.ts';

/** Read from one place on. `first` is the letter it begins with, where it begins with one letter always. */
type Pattern = { readonly tag: string; readonly first: string | undefined; readonly source: string };

/** What may be read from one place on: a word that does two things is two pieces. */
type Match = { readonly end: number; readonly pieces: readonly Piece[] };

/** Pieces of `plain`, a question in the form of the lexicons; what is `taken` is passed over. */
export function wordsOf(plain: string, language: Language, taken: readonly Span[]): readonly Piece[] {
  const lexicon = lexicons[language];
  const ordinals = new Map(
    lexicon.ordinals.split(' ').flatMap((forms, at) => forms.split('/').map((form) => [form, at + 1] as const)),
  );
  const borders = bordersOf(plain, language);
  const takenAt = (at: number): Span | undefined => taken.find(({ start, end }) => start <= at && at < end);
  const known = new Map<number, readonly Match[]>();
  const matchesAt = (at: number): readonly Match[] => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const room = Math.min(plain.length, ...taken.map(({ start }) => start).filter((start) => start >= at));
    const found: Match[] = numbersAt(plain, at, ordinals, lexicon.isHeadLast);
    for (const { tag, end } of readingsAt(plain, at, language)) found.push({ end, pieces: piecesOf(tag, at, end) });
    const fitting = found.filter(({ end }) => end <= room).sort((a, b) => b.end - a.end);
    known.set(at, fitting);
    return fitting;
  };
  const closed = new Map<number, boolean>();
  const closes = (at: number): boolean => {
    const before = closed.get(at);
    if (before !== undefined) return before;
    const does = borders.has(at) || takenAt(at) !== undefined || matchesAt(at).some(({ end }) => closes(end));
    closed.set(at, does);
    return does;
  };

  const pieces: Piece[] = [];
  let at = 0;
  let follows = true;
  while (at < plain.length) {
    const skipped = takenAt(at)?.end ?? (/[\p{L}\p{N}]/u.test(plain[at] ?? '') ? undefined : at + 1);
    if (skipped !== undefined) {
      at = skipped;
      follows = true;
      continue;
    }
    const match: Match | undefined =
      borders.has(at) || follows ? matchesAt(at).find(({ end }) => closes(end)) : undefined;
    const end = match?.end ?? nextBorder(plain, at, borders, takenAt);
    pieces.push(...(match?.pieces ?? [{ is: 'other', start: at, end } as const]));
    follows = match !== undefined;
    at = end;
  }
  return pieces;
}

/** Words for the paper itself and those who wrote it or answer it: no names to look for in it. */
export function isOwn(plain: string, language: Language): boolean {
  const { office, filler } = lexicons[language];
  return new RegExp(`^(?:${office}|${filler})$`, 'u').test(plain);
}

/** Whether a text is what steps or responses are called, and nothing else. */
export function isPartName(plain: string, language: Language): boolean {
  const lexicon = lexicons[language];
  return new RegExp(`^(?:${lexicon['noun:step']}|${lexicon['noun:response']})$`, 'u').test(plain.trim());
}

/** Headings named beside a word for a section: "the section on lessons learned", 劳工局评注这一部分. */
export function headingsIn(plain: string, headings: readonly string[], language: Language): readonly Span[] {
  const { isHeadLast, under = '(?!)', 'noun:section': section = '(?!)' } = lexicons[language];
  const beside = `(?:${section}|${under})`;
  return headings.flatMap((heading) => {
    const words = heading.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    // At most a few words join the two: "the section that is called", 这个.
    const pattern = isHeadLast
      ? `${words}(?=.{0,3}?${beside})`
      : `(?<=(?<![\\p{L}])${beside}\\P{L}+(?:\\p{L}+\\P{L}+){0,3}?)${words}(?![\\p{L}])`;
    const match = heading.length < 2 ? null : new RegExp(pattern, 'u').exec(plain);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether a word by itself is one of the lexicon. */
export function isLexical(plain: string, language: Language): boolean {
  return readingsAt(plain, 0, language).some(({ end }) => end === plain.length);
}

/** What of the lexicon stands in `plain` from `at` on. */
function readingsAt(plain: string, at: number, language: Language): readonly { tag: string; end: number }[] {
  const { isHeadLast } = lexicons[language];
  if (!isHeadLast && /[\p{L}\p{N}]$/u.test(plain.slice(Math.max(0, at - 2), at))) return [];
  const letter = String.fromCodePoint(plain.codePointAt(at) ?? 0);
  return patternsFrom(letter, language).flatMap(({ tag, source }) => {
    const begun = readOne(source, plain, at);
    // What ends in an apostrophe ("d'") is followed by its word.
    const end = begun === at || isHeadLast ? begun : readOne(`(?:${source})${wordEnd}`, plain, at);
    return end > at ? [{ tag, end }] : [];
  });
}

const patternsByLetter = new Map<string, readonly Pattern[]>();

/** Those that may begin with `letter`, in the order of the lexicon. */
function patternsFrom(letter: string, language: Language): readonly Pattern[] {
  const key = `${language} ${letter}`;
  const known = patternsByLetter.get(key);
  if (known !== undefined) return known;
  const patterns = patternsByLanguage[language].filter(({ first }) => first === undefined || first === letter);
  patternsByLetter.set(key, patterns);
  return patterns;
}

const wordEnd = "(?:(?<=')|(?![\\p{L}\\p{N}]))";
const compiled = new Map<string, RegExp>();

/**
 * Where `source` ends in `plain` when read from `at`; `at` itself when it does not stand there. It is compiled when first
 * tried: all of a lexicon would take longer than an answer, and few of its words stand in a question.
 */
function readOne(source: string, plain: string, at: number): number {
  const pattern = compiled.get(source) ?? new RegExp(source, 'uy');
  compiled.set(source, pattern);
  pattern.lastIndex = at;
  return at + (pattern.exec(plain)?.[0].length ?? 0);
}

function patternsOf(lexicon: Lexicon): readonly Pattern[] {
  const { ordinals: _ordinals, one: _one, isHeadLast: _isHeadLast, bodies: _bodies, to: _to, ...tags } = lexicon;
  return Object.entries(tags).flatMap(([tag, whole]) =>
    alternativesOf(whole).map((source) => ({ tag, first: /^\p{L}(?![?*{])/u.exec(source)?.[0], source })),
  );
}

const patternsByLanguage: Readonly<Record<Language, readonly Pattern[]>> = {
  zh: patternsOf(lexicons.zh),
  en: patternsOf(lexicons.en),
  fr: patternsOf(lexicons.fr),
  es: patternsOf(lexicons.es),
};

/** The alternatives of a pattern, each by itself: the longest is to win, not the first. */
function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === '|' && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

function piecesOf(tag: string, start: number, end: number): readonly Piece[] {
  const [sort = '', name = ''] = tag.split(':');
  if (sort === 'noun') return [{ is: 'noun', kind: name as Kind, numbers: null, start, end }];
  if (sort === 'field') return [{ is: 'field', field: name as Field, start, end }];
  if (tag === 'single') return [{ is: 'number', value: 1, start, end }];
  const tags = tag === 'without' ? ['not', 'lacking'] : tag === 'nor' ? ['and', 'not'] : tag.split('+');
  return tags.map((word) => ({ is: 'word', tag: word as WordTag, start, end }));
}

const latinOrdinal = /(\d{1,2})\.?(?:st|nd|rd|th|ere|eme|er|e|re|ra|ro|o|a)(?![\p{L}\p{N}])/uy;
const chineseOrdinal = /(?:倒数)?第?([一二两三四五六七八九十\d]{1,3})/uy;
const digits = /\d{1,3}(?![\d.,]*\d)/uy;

/** The number or ordinal that begins at `at`. */
function numbersAt(plain: string, at: number, ordinals: ReadonlyMap<string, number>, isHeadLast: boolean): Match[] {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  const match = isHeadLast ? read(chineseOrdinal) : (read(latinOrdinal) ?? read(digits));
  if (match !== null && /[^\p{L}\p{N}]/u.test(isHeadLast ? ' ' : (plain[at - 1] ?? ' '))) {
    const value = parseLabelNumber(match[1] ?? match[0]);
    const end = at + match[0].length;
    const isFromEnd = match[0].startsWith('倒数');
    const isOrdinal = isHeadLast ? isFromEnd || match[0].startsWith('第') : match[1] !== undefined;
    return value === undefined
      ? []
      : [
          {
            end,
            pieces: [{ is: isOrdinal ? 'ordinal' : 'number', value: isFromEnd ? -value : value, start: at, end }],
          },
        ];
  }
  const word = isHeadLast ? undefined : /^\p{L}+/u.exec(plain.slice(at, at + 20))?.[0];
  const place = word === undefined ? undefined : ordinals.get(word);
  if (word === undefined || place === undefined || /\p{L}/u.test(plain[at - 1] ?? '')) return [];
  return [{ end: at + word.length, pieces: [{ is: 'ordinal', value: place, start: at, end: at + word.length }] }];
}

function nextBorder(
  plain: string,
  at: number,
  borders: ReadonlySet<number>,
  takenAt: (at: number) => Span | undefined,
): number {
  let end = at + 1;
  while (end < plain.length && !borders.has(end) && takenAt(end) === undefined) end += 1;
  return end;
}

/** Where words begin and end. */
function bordersOf(plain: string, language: Language): ReadonlySet<number> {
  const borders = new Set([0, plain.length]);
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(plain)) {
    borders.add(index);
    borders.add(index + segment.length);
  }
  return borders;
}
