/**
 * Amounts, shares and labels in a normalized text of one of the four languages: "1.234,5", "1 234", 三千六百万, "3600 万",
 * "two thirds", 百分之十二, "over 70", "No. 102". It reads no years or dates, and no list markers.
 */
import type { Language } from '../../shared/language.ts';
import { chineseNumeralClass, parseChineseNumeral } from '../../shared/numbers.ts';
import { boundAt } from './bounds.ts';
import type { Fact } from './fact.ts';
import { fractions } from './fractions.ts';
import { scaleOf, writtenNumbers } from './number-words.ts';

const digits = "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*";
const chineseScales: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const scaleAfter = new RegExp(
  `^\\s*(?:多|余|几)?\\s*(${Object.keys(chineseScales)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'u',
);

const numerals = `${chineseNumeralClass}万亿`;
/** A Chinese numeral counts only before a measure word: 三方 (tripartite), 十分 (very) and 一致 (coherent) count nothing. */
const measure =
  '(?:[个項项条种次位名份张件篇座所届倍岁成级步类门轮批笔期]|人(?!均|员|士|口|力)|年(?!期|代|龄|度)|[个]?月|日|天|周|小时|国|家|省|县|市(?!场)|镇|乡|村|校|院|所|段|方面|部分|百分点|多个|余个|美元|欧元|两年期)';
const chineseAmount = new RegExp(
  `(?<![${numerals}第\\d])([${numerals}]+)(?:多|余)?(?=\\s*${measure})|(?<![${numerals}第\\d])([${numerals}]*[十百千万亿][${numerals}]*[万亿])(?![${numerals}])`,
  'gu',
);
const chineseLabel = new RegExp(`第\\s*(\\d+|[${chineseNumeralClass}]+)\\s*(?=[届号份次期条轮卷版章])`, 'gu');
const chineseShare = new RegExp(
  `(百|[${chineseNumeralClass}]{1,3})分之([${chineseNumeralClass}点]+|\\d+(?:\\.\\d+)?)`,
  'gu',
);
const chineseHalf = /一半|半数/gu;
/** Tenths: 七成, 三成半. */
const chineseTenths = /(?<![\p{N}第百千万])([一二三四五六七八九]|\d)成(半)?(?![员果立为功本就长效分年人品套交熟])/gu;
/** "One in five", "un sur cinq", "uno de cada cinco", 每五个中有一个. */
const oneIn =
  /\b(?:one|1) (?:in|out of)(?: every)? (\p{L}+|\d+)\b(?! (?:of|the))|\b(?:une?|1) (?:\p{L}+ )?sur (\p{L}+|\d+)\b|\b(?:un[oa]?|1) (?:\p{L}+ )?(?:de cada|sobre) (\p{L}+|\d+)\b/giu;

const labels =
  /(?:\b(?:nos?|núms?|num|number|numéro|número|n[º°])\.?\s*|№\s*|#)(\d+)|(?<![\p{L}\p{N}.,])(\d+)(?:st|nd|rd|th|ème|e|er|re|\.?[ºª°])(?![\p{L}\p{N}])/giu;

/** "Twice", "le double", 两倍 are written alike: a number of times. */
const doubled =
  /(?<!\p{L})(?:twice|thrice|doubled?|double|doublé\p{L}*|doble|duplic(?:ó|aron|ado)|tripled?|triple)(?!\p{L})|翻番|翻了?一番/giu;
/** Between the ends of a range. */
export const between =
  /^\s*(?:to|-|à|al?|至|到|(?:一届)?(?:上升|下降|增加|增长|减少|提高|降低|延长|缩短|扩大|上调|下调|改|变|调整|[升降增减])(?:至|到|为)?)\s*(?:el |la |about |environ |unos )?$/iu;
const percent = /^\s*(?:%|per ?cent\b|pour ?cent\b|por ?ciento\b|p\. ?100\b)/iu;
const points =
  /^\s*(?:个百分点|(?:percentage )?points?\b(?! (?:of|de contact|focal|focaux|techni|diplom|for|requiring|pour|de vue))|puntos?(?! (?:de|focal|t[eé]cn|diplom|para)))/iu;
/** Lengths of time: what an amount of them is said in. */
const spans: readonly (readonly [name: string, after: RegExp])[] = [
  ['times', /^[\s-]*(?:times\b|fois\b|veces\b|倍|次(?!区域|级|要))/iu],
  ['minute', /^[\s-]*(?:minutes?\b|minutos?\b|分钟)/iu],
  ['hour', /^[\s-]*(?:hours?\b|heures?\b|horas?\b|个?小时)/iu],
  ['day', /^[\s-]*(?:days?\b|jours?\b|días?(?!\p{L})|dias?\b|天|日(?!元))/iu],
  ['week', /^[\s-]*(?:weeks?\b|semaines?\b|semanas?\b|周(?!岁|年)|个?星期)/iu],
  ['month', /^[\s-]*(?:months?\b|mois\b|mes(?:es)?\b|个月)/iu],
  ['year', /^[\s-]*(?:years?\b|ans\b|années?(?!\p{L})|años?(?!\p{L})|anos?\b|岁|年(?!期|代|龄|度))/iu],
];
/** Currencies by what is written for them before or after an amount. */
const currencies: readonly (readonly [name: string, before: RegExp, after: RegExp])[] = [
  [
    'dollar',
    /(?:US ?)?\$\s*$|USD\s*$|美元\s*$/iu,
    /^\s*(?:(?:de |d['’])?(?:US )?dollars?\b|(?:de )?d[oó]lares\b|美元|USD\b|\$(?!\w))/iu,
  ],
  ['euro', /€\s*$|EUR\s*$/iu, /^\s*(?:(?:de |d['’])?euros?\b|欧元|EUR\b|€)/iu],
  ['franc', /CHF\s*$/iu, /^\s*(?:(?:de )?(?:Swiss )?francs?\b|(?:de )?francos?\b|瑞士法郎|瑞郎|CHF\b)/iu],
  ['yuan', /(?:CNY|RMB|¥|人民币)\s*$/iu, /^\s*(?:(?:de )?yuans?\b|(?:de )?yuanes\b|元|人民币|CNY\b|RMB\b)/iu],
  ['pound', /£\s*$|GBP\s*$/iu, /^\s*(?:pounds?\b|livres? sterling\b|libras?\b|英镑|GBP\b)/iu],
];

/** Numbers of `text` outside `taken` spans, in order. */
export function numbersIn(
  text: string,
  language: Language,
  taken: readonly { readonly start: number; readonly end: number }[],
): readonly Fact[] {
  const found: Fact[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...taken, ...found].some((other) => other.start < end && start < other.end);
  const put = (fact: Fact): void => {
    if (isFree(fact.start, fact.end)) found.push(fact);
  };
  for (const match of text.matchAll(chineseShare)) {
    const whole = parseChineseNumeral(match[1] ?? '') ?? 0;
    const part = chineseDecimal(match[2] ?? '');
    if (whole > 0 && part !== undefined) put(shareAt(text, part / whole, match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(chineseHalf)) put(shareAt(text, 0.5, match.index, match.index + match[0].length));
  for (const match of text.matchAll(chineseTenths)) {
    const tenths = (parseChineseNumeral(match[1] ?? '') ?? Number(match[1])) + (match[2] === undefined ? 0 : 0.5);
    put(shareAt(text, tenths / 10, match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(oneIn)) {
    const word = match[1] ?? match[2] ?? match[3] ?? '';
    const value = /^\d+$/u.test(word) ? Number(word) : writtenNumbers(word, language)[0]?.value;
    if (value !== undefined && value > 1) put(shareAt(text, 1 / value, match.index, match.index + match[0].length));
  }
  for (const { pattern, value } of fractions)
    for (const match of text.matchAll(pattern)) put(shareAt(text, value, match.index, match.index + match[0].length));
  for (const match of [...text.matchAll(labels), ...text.matchAll(chineseLabel)]) {
    const value = chineseDecimal(match[1] ?? match[2] ?? '');
    const kind = 'label' as const;
    if (value !== undefined) put({ kind, value, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(new RegExp(`(?<![\\p{Script=Latin}\\d/._-]|\\d[.,])(?:${digits})`, 'gu')))
    put(amountAt(text, amountOf(match[0]), match.index, match.index + match[0].length, language));
  for (const match of text.matchAll(chineseAmount)) {
    const written = match[1] ?? match[2] ?? '';
    const value = chineseValue(written);
    // 一 before a measure is an article: 一个, 一种.
    if (value !== undefined && value > 1)
      put(amountAt(text, value, match.index, match.index + written.length, language));
  }
  for (const { value, start, end } of writtenNumbers(text, language)) {
    // "pour cent" and "por ciento" are units, not hundreds.
    if (!/(?:pour|por)\s*$/iu.test(text.slice(0, start))) put(amountAt(text, value, start, end, language));
  }
  for (const match of text.matchAll(doubled)) {
    const end = match.index + match[0].length;
    const value = /thrice|tripl/iu.test(match[0]) ? 3 : 2;
    put({ kind: 'number', value, unit: 'times', end, ...boundAt(text, match.index, end) });
  }
  return withSharedUnits(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

/** "From 31 to 58 per cent", "22.2 to 39.7 million dollars": the first number is of the kind and the scale of the second. */
function withSharedUnits(facts: readonly Fact[], text: string): readonly Fact[] {
  return facts.map((fact, at) => {
    const next = facts[at + 1];
    if (fact.kind !== 'number' || fact.unit !== null || next === undefined) return fact;
    if (!between.test(text.slice(fact.end, next.start))) return fact;
    if (next.kind === 'share' && fact.value <= 100)
      return { ...fact, kind: 'share' as const, value: Math.round(fact.value * 1e7) / 1e9 };
    if (next.kind !== 'number' || fact.value >= 1_000) return fact;
    const written = /\d[\d.,]*/u.exec(text.slice(next.start, next.end))?.[0] ?? '';
    const scale = written === '' ? 1 : next.value / amountOf(written.replace(/[.,]$/u, ''));
    const value = scale >= 1_000 ? Math.round(fact.value * scale) : fact.value;
    return { ...fact, value, unit: next.unit };
  });
}

/** "1,234" "1.234" "1 234" are thousands; "1.5" "1,5" "1.234,5" have a decimal part. */
export function amountOf(written: string): number {
  const plain = written.replace(/[ \u00a0\u202f'’]/gu, '');
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(plain) && !/^0/u.test(plain))
    return Number(plain.replace(/[.,]/gu, ''));
  const decimal = /^(.*)[.,](\d+)$/u.exec(plain);
  if (decimal === null) return Number(plain);
  return Number(`${(decimal[1] ?? '').replace(/[.,]/gu, '')}.${decimal[2] ?? ''}`);
}

/** 三千六百万, 一亿二千万, 四十二; undefined when it is no numeral. */
export function chineseValue(text: string): number | undefined {
  const [, high, middle, low] = /^(?:(.*)亿)?(?:(.*)万)?(.*)$/u.exec(text) ?? [];
  const parts = [high, middle, low].map((part) =>
    part === undefined || part === '' ? 0 : part.includes('万') ? chineseValue(part) : parseChineseNumeral(part),
  );
  if (parts.some((part) => part === undefined)) return undefined;
  const [a = 0, b = 0, c = 0] = parts as number[];
  return (high === undefined ? 0 : a) * 1e8 + (middle === undefined ? 0 : b) * 1e4 + c;
}

function chineseDecimal(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const [whole = '', part] = text.split('点');
  const value = parseChineseNumeral(whole);
  if (value === undefined || part === undefined) return value;
  const decimals = [...part].map((digit) => parseChineseNumeral(digit));
  return decimals.includes(undefined) ? undefined : Number(`${value}.${decimals.join('')}`);
}

function amountAt(text: string, base: number, start: number, wordEnd: number, language: Language): Fact {
  let end = wordEnd;
  let value = base;
  const chinese = scaleAfter.exec(text.slice(end, end + 8));
  const hasMore = /^\s*(?:多|余|几)/u.test(text.slice(end, end + 3));
  if (chinese !== null) {
    value *= chineseScales[chinese[1] ?? ''] ?? 1;
    end += chinese[0].length;
  } else {
    const word = /^\s*(\p{L}+)/u.exec(text.slice(end, end + 20));
    const scale = scaleOf(word?.[1] ?? '', language);
    if (word !== null && scale !== undefined) {
      value *= scale;
      end += word[0].length;
      // "mil millones"
      const further = /^\s*(\p{L}+)/u.exec(text.slice(end, end + 20));
      const more = scaleOf(further?.[1] ?? '', language);
      if (further !== null && more !== undefined) {
        value *= more;
        end += further[0].length;
      }
    }
  }
  value = Math.round(value * 1e6) / 1e6;
  const rest = text.slice(end, end + 30);
  const isPercent = percent.exec(rest);
  if (isPercent !== null) return shareAt(text, value / 100, start, end + isPercent[0].length);
  const isPoints = points.exec(rest);
  const bounded = boundAt(text, start, end);
  const bound = hasMore ? 'more' : bounded.bound;
  if (isPoints !== null)
    return { kind: 'number', value, bound, unit: 'points', start: bounded.start, end: end + isPoints[0].length };
  const before = text.slice(Math.max(0, start - 8), start);
  for (const [unit, ahead, behind] of currencies) {
    const after = behind.exec(rest.replace(/^\s*(?:多|余)/u, ''));
    if (after !== null || ahead.test(before))
      return { kind: 'number', value, bound, unit, start: bounded.start, end: end + (after?.[0].length ?? 0) };
  }
  const unit = spans.find(([, after]) => after.test(rest))?.[0] ?? null;
  return { kind: 'number', value, bound, unit, start: bounded.start, end };
}

function shareAt(text: string, value: number, start: number, end: number): Fact {
  const bounded = boundAt(text, start, end);
  return { kind: 'share', value: Math.round(value * 1e9) / 1e9, bound: bounded.bound, start: bounded.start, end };
}
