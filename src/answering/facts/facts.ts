/**
 * Everything in a text that can be checked to the letter, found in one pass: symbols and references keep what is inside them,
 * then dates, then numbers. The text must be normalized; offsets are into what is given.
 */
import { references } from '../../report/reference.ts';
import type { Language } from '../../shared/language.ts';
import type { Fact } from './fact.ts';
import { numbersIn } from './numbers.ts';
import { timesIn } from './times.ts';

/** Symbols of papers: GB.309/PFA/5/4, A/RES/70/1, DP/2025/6. */
const symbols =
  /(?<![\p{L}\p{N}])(?=[^\s/]*[A-Z])[A-Z][A-Z\d.-]*(?:\/[A-Z\d][A-Z\d.()-]*)+(?<=\d[^/]*|\/\d.*)(?![\p{L}\p{N}])/gu;
const addresses = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
/** The markers of list items: "(1) ", "1) ". */
const markers = /(?:^|(?<=\n|\s))\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])\)(?=\s)/gu;

/** The text as facts, marks and segments are read: compatibility forms, dashes and white space made one. */
export function normalized(text: string): string {
  return text
    .replace(/[①-⑳]/gu, ' ')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\ufe63]/gu, '-')
    .replace(/[\u2018\u2019\u201b\u02bc]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The facts of `text`, in the order they stand; none inside another. References to places of the report are none of them. */
export function factsOf(text: string, language: Language): readonly Fact[] {
  const { found, taken, times } = untilTimes(text);
  return [...found, ...times, ...numbersIn(text, language, [...taken, ...times])].sort((a, b) => a.start - b.start);
}

/** The years, periods and dates among the facts of `text`, without the cost of the numbers. */
export function timeFactsOf(text: string): readonly Fact[] {
  return untilTimes(text).times;
}

type Span = { readonly start: number; readonly end: number };

/** The symbols of `text`, what keeps all that is inside it, and the times outside of that. */
function untilTimes(text: string): {
  readonly found: readonly Fact[];
  readonly taken: readonly Span[];
  readonly times: readonly Fact[];
} {
  const found: Fact[] = [];
  for (const match of text.matchAll(symbols))
    found.push({
      kind: 'symbol',
      text: match[0].toUpperCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const taken = [...found, ...spans(addresses), ...spans(markers), ...references(text)];
  const isFree = (fact: Fact): boolean => !taken.some((other) => other.start < fact.end && fact.start < other.end);
  return { found, taken, times: timesIn(text).filter(isFree) };
}
