/**
 * How an amount is bounded by the words before or after it: "over 70", "seis años como mínimo", 18 岁以下. It reads no amounts.
 */
import type { Bound } from './fact.ts';

const boundsBefore: readonly (readonly [Bound, RegExp])[] = [
  [
    'less',
    /(?:less than|fewer than|under|under the age of|below|lower than|at most|no more than|not more than|up to|a maximum of|moins de|moins du|au plus|au maximum|un maximum de|jusqu['’]à|pas plus de|au-dessous de|inférieure?s? à|inférieure?s? au|en dessous de|inferior(?:es)? al?|menos de|menos del|menores de|como máximo|como máximo a los|un máximo de|a lo sumo|no más de|por debajo de|hasta|不到|不足|少于|低于|至多|最多|不超过|未超过|未满|不满)\s*$/iu,
  ],
  [
    'more',
    /(?:more than|over|at least|a minimum of|exceed(?:s|ed|ing)?|above|higher than|upwards of|no fewer than|no less than|not less than|plus de|plus du|au moins|au minimum|un minimum de|au-delà de|au-dessus de|supérieure?s? à|supérieure?s? au|superior(?:es)? al?|más de|más del|mayores de|al menos|por lo menos|como mínimo|un mínimo de|por encima de|超过|多于|高于|逾|至少|最少|不少于|不低于)\s*$/iu,
  ],
  [
    'about',
    /(?:about|around|approximately|roughly|some|nearly|almost|circa|close to|environ|près de|quelque|presque|à peu près|unos|unas|alrededor de|casi|cerca de|aproximadamente|约|大约|约为|近|将近|接近|差不多)\s*$/iu,
  ],
  ['within', /(?:within|in under|sous|dans les|endéans|en un plazo de|dentro de los|a los)\s*$/iu],
];
/** A measure word, or a noun, between an amount and what bounds it: 18 岁以下, "six years or more". */
const chineseMeasures = '(?:个|项|条|种|次|位|名|份|件|所|倍|岁|年|月|日|天|周|国|家|人|元|小时|个月|分钟|个工作日)?';
const boundsAfter: readonly (readonly [Bound, RegExp])[] = [
  [
    'more',
    new RegExp(
      `^\\s*(?:多|余|${chineseMeasures}以上|(?:\\p{L}+ )?(?:or more|or over|as a minimum|at (?:the )?(?:very )?least|ou plus|au moins|au minimum|o más|como mínimo|por lo menos|al menos)(?!\\p{L}))`,
      'iu',
    ),
  ],
  [
    'less',
    new RegExp(
      `^\\s*(?:${chineseMeasures}(?:以下|以内|之内)|(?:\\p{L}+ )?(?:or (?:less|fewer|under)|at (?:the )?most|as a maximum|ou moins|au plus|au maximum|o menos|como máximo|a lo sumo)(?!\\p{L}))`,
      'iu',
    ),
  ],
  ['about', /^\s*(?:左右|上下)/u],
  ['within', new RegExp(`^\\s*${chineseMeasures}内(?!部|容|在|外|地|陆|阁)`, 'u')],
];
/** "In 15 days" is "within 15 days" where the amount is of time. */
const inBefore = /(?<!\p{L})(?:in|en)\s*$/iu;
const timeAfter =
  /^\s*(?:hours?|days?|weeks?|months?|minutes?|heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|mes(?:es)?|minutos?)(?!\p{L})/iu;

/** The bound of the amount from `start` to `end`, and where its words begin if they stand before it. */
export function boundAt(text: string, start: number, end: number): { readonly bound: Bound; readonly start: number } {
  const before = text.slice(Math.max(0, start - 24), start).replace(/(?:US ?)?[$€£]\s*$/u, '');
  for (const [bound, pattern] of boundsBefore) {
    const match = pattern.exec(before);
    // The words belong to the amount: they are no words of their own, and a negation among them ("no more than") turns nothing.
    if (match !== null) return { bound, start: Math.max(0, start - 24) + match.index };
  }
  const after = text.slice(end, end + 40);
  if (inBefore.test(before) && timeAfter.test(after)) return { bound: 'within', start };
  return { bound: boundsAfter.find(([, pattern]) => pattern.test(after))?.[0] ?? 'exact', start };
}
