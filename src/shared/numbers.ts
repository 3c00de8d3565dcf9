/**
 * Numbers as reports print them: Arabic (fullwidth and circled included), Chinese numerals up to 9,999 and Roman numerals.
 * It reads labels ("建议十二", "IV.", "１５．"), not amounts in running text.
 */

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Characters a Chinese numeral is made of, for use inside a regular expression class. */
export const chineseNumeralClass = '〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟';

/** "十二" -> 12, "二〇一〇" -> 2010; undefined when `text` is not a Chinese numeral. */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let digit: number | undefined;
  let sawUnit = false;
  for (const character of text) {
    const unit = chineseUnits[character];
    const value = chineseDigits[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      sawUnit = true;
    } else if (value !== undefined) {
      // Digits without units are read in sequence, as years are written: 二〇一〇.
      digit = digit !== undefined && !sawUnit ? digit * 10 + value : value;
    } else return undefined;
  }
  return total + (digit ?? 0);
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const romanPattern = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** "IV" -> 4; undefined when `text` is not a well-formed Roman numeral. */
export function parseRomanNumeral(text: string): number | undefined {
  if (text === '' || !romanPattern.test(text)) return undefined;
  let total = 0;
  let previous = 0;
  for (const character of [...text.toLowerCase()].reverse()) {
    const value = romanValues[character] ?? 0;
    total += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return total;
}

/** Any of the forms above, white space and fullwidth forms folded; undefined when it is none of them. */
export function parseLabelNumber(text: string): number | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '');
  if (/^\d{1,6}$/.test(folded)) return Number(folded);
  return parseChineseNumeral(folded) ?? parseRomanNumeral(folded);
}

/** Fullwidth digits as ASCII ones, one character for one, so that offsets still fit. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
