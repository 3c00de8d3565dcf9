/**
 * Years, periods and dates in a normalized text: "2008-09", "2005年到2009年", "23 de septiembre de 2010", "2010 年 11 月". A
 * period keeps both its years; a month without a year stays without one.
 */
import type { Language } from '../../shared/language.ts';
import { parseChineseNumeral } from '../../shared/numbers.ts';
import { withoutAccents } from '../../shared/text.ts';
import type { Fact } from './fact.ts';

const months: Readonly<Record<Exclude<Language, 'zh'>, string>> = {
  en: 'january february march april may june july august september october november december',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec';

const monthOf = new Map(
  [...Object.values(months), shortMonths].flatMap((list) => list.split(' ').map((name, at) => [name, at + 1] as const)),
);
monthOf.set('setiembre', 9);
monthOf.set('sept', 9);

const year = '(?:19|20)\\d\\d';
const month = `(?:${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|°)?';
const notAfter = '(?<![\\p{Script=Latin}\\p{N}]|\\d[.,/])';
const notBefore = '(?![\\p{Script=Latin}\\p{N}]|[.,]\\d|/\\d)';
const chineseYear = '[〇零一二三四五六七八九]{4}';

type Reader = { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => Plain | null };
type Plain =
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
  | Omit<Extract<Fact, { kind: 'date' }>, 'start' | 'end'>;

const date = (y: string | null, m: string | null, d: string | null, last: string | null = null): Plain => ({
  kind: 'date',
  year: y === null ? null : numeral(y),
  month: m === null ? null : monthNumber(m),
  day: d === null ? null : numeral(d),
  lastMonth: last === null ? null : monthNumber(last),
});

function monthNumber(text: string): number {
  return monthOf.get(text.replace('.', '')) ?? numeral(text);
}

/** In this order: what is longer is read first and keeps what is inside it. */
const readers: readonly Reader[] = [
  { pattern: pattern(`(${year})-(\\d{2})-(\\d{2})`), read: ([y = '', m = '', d = '']) => date(y, m, d) },
  // In Chinese 到 may have no 年 before it; "from 2005 to 2009", "entre 2005 y 2009".
  {
    pattern: pattern(`(${year})\\s*年?\\s*(?:[-~至到]|to|through|until|à|a|al|hasta)\\s*(${year}|\\d\\d)(?:\\s*年)?`),
    read: ([from = '', to = '']) => period(from, to),
  },
  { pattern: pattern(`(${year})/(\\d\\d|${year})`), read: ([from = '', to = '']) => period(from, to) },
  {
    pattern: pattern(`(?:between|entre)\\s+(${year})\\s+(?:and|et|y)\\s+(${year})`),
    read: ([from = '', to = '']) => period(from, to),
  },
  {
    pattern: pattern(`(${year})\\s*年\\s*(\\d{1,2})\\s*月?\\s*(?:[-~至到])\\s*(\\d{1,2})\\s*月`, ''),
    read: ([y = '', m = '', last = '']) => date(y, m, null, last),
  },
  {
    pattern: pattern(
      `(${month})\\s+(?:to|through|until|and|-|à|au|et|a|al|hasta|y)\\s+(${month})(?:\\s*,)?\\s+(?:del?\\s+)?(${year})`,
    ),
    read: ([m = '', last = '', y = '']) => date(y, m, null, last),
  },
  {
    pattern: pattern(`(${year})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?`, ''),
    read: ([y = '', m = '', d]) => date(y, m, d ?? null),
  },
  {
    pattern: pattern(`(${chineseYear})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})日)?`, ''),
    read: ([y = '', m, d]) => date(y, m ?? null, d ?? null),
  },
  {
    pattern: pattern(`${day}\\s+(?:de\\s+)?(${month})(?:\\s*,)?\\s+(?:del?\\s+)?(${year})`),
    read: ([d = '', m = '', y = '']) => date(y, m, d),
  },
  { pattern: pattern(`(${month})\\s+${day}\\s*,?\\s+(${year})`), read: ([m = '', d = '', y = '']) => date(y, m, d) },
  { pattern: pattern(`(${month})(?:\\s*,)?\\s+(?:del?\\s+)?(${year})`), read: ([m = '', y = '']) => date(y, m, null) },
  {
    pattern: pattern(`(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)`, ''),
    read: ([m = '', d]) => date(null, m, d ?? null),
  },
  { pattern: pattern(`${day}\\s+(?:de\\s+)?(${month})`), read: ([d = '', m = '']) => date(null, m, d) },
  { pattern: pattern(`(${year})\\s*年(?!代)`, ''), read: ([y = '']) => date(y, null, null) },
  { pattern: pattern(`(${year})`), read: ([y = '']) => date(y, null, null) },
];

function pattern(source: string, after = notBefore): RegExp {
  return new RegExp(`${notAfter}${source}${after}`, 'giu');
}

function period(from: string, to: string): Plain | null {
  const first = Number(from);
  const last = to.length === 2 ? first - (first % 100) + Number(to) : Number(to);
  return last > first ? { kind: 'period', from: first, to: last } : null;
}

function numeral(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0);
}

/** The years, periods and dates of `text`, in the order they stand; none inside another. */
export function timesIn(text: string): readonly Fact[] {
  const plain = withoutAccents(text);
  // Accents off keeps every letter in its place; where it does not (a combining mark alone) the text is read as it is.
  const read = plain.length === text.length ? plain : text;
  const found: Fact[] = [];
  for (const { pattern, read: readFact } of readers) {
    for (const match of read.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const fact = readFact(match.slice(1).map((group) => group?.toLowerCase() as string));
      if (fact !== null) found.push({ ...fact, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
