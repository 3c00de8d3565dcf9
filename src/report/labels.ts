/**
 * Labels at the start of a line: "Recommendation 5:", "建议三：", "Recomendación núm. 2 (prioridad alta)." A label is told
 * from a mention by what follows its number: a delimiter or the end of the line, never a verb.
 */
import { asciiDigits, chineseNumeralClass, parseLabelNumber } from '../shared/numbers.ts';
import { fold } from '../shared/text.ts';
import { closeLetterSpacing, foldMarkers } from './lines.ts';
import type { Markers } from './markers.ts';

export type RecommendationLabel = {
  readonly number: number;
  /** Text after the label on the same line. */
  readonly rest: string;
  /** `strong`: a delimiter follows the number. `alone`: the line ends there. */
  readonly kind: 'strong' | 'alone';
  /** The label word was read through OCR damage. */
  readonly damaged: boolean;
};

const chineseLabel = new RegExp(
  `^[【\\[（(•·]?\\s*(?:第\\s*([\\d${chineseNumeralClass}]{1,4})\\s*(?:项|条|個|个|號|号)\\s*(?:主要|重要|正式)?(?:建议|建議)|(?:主要|重要|正式)?(?:建议|建議)\\s*(?:第\\s*)?[（(【]?\\s*([\\d${chineseNumeralClass}]{1,4})\\s*(?:项|条|号|號)?\\s*[)）】]?)\\s*[】\\])）]?`,
  'u',
);
const latinNumber =
  /^\s*(?:(?:number|no|nos|nº|n°|n\.º|núm|num|número|numéro|n|#)\s*[.°º]?\s*)?([0-9lIOo|]{1,3}|[IVX]{1,5})(?![\p{L}\d])/iu;
const strongTail = /^\s*(?:[(（[][^)）\]]{0,120}[)）\]]\s*)?(?:[:：]|[.．](?!\d)|[、—–-](?!\d))\s*(.*)$/u;
const aloneTail = /^\s*(?:[(（[][^)）\]]{0,120}[)）\]])?\s*$/u;
const addressedTail =
  /^\s*,\s*(?:addressed|directed|to|for|adressée|à|pour|dirigida|para|a)\b[^.:]{0,90}[.:]\s*(.*)$/iu;

/** Reads a recommendation label at the start of `text`; null when there is none or it is only a mention. */
export function recommendationLabel(text: string, markers: Markers): RecommendationLabel | null {
  const closed = closeLetterSpacing(text);
  const chinese = markers.recommendation.includes('建议') ? chineseLabel.exec(asciiDigits(closed)) : null;
  if (chinese !== null) {
    const number = parseLabelNumber(chinese[1] ?? chinese[2] ?? '');
    const tail = closed.slice(chinese[0].length);
    // "【建议1】…": the bracket is the delimiter.
    if (number !== undefined && number > 0 && /^【.*】$/u.test(chinese[0].trim()))
      return { number, rest: tail.trim(), kind: tail.trim() === '' ? 'alone' : 'strong', damaged: false };
    // "建议五 拟订…": a space is delimiter enough where words are not spaced.
    const spaced = /\s$/u.test(chinese[0]) || /^\s/u.test(tail) ? /^\s*(\p{Script=Han}.{5,})$/u.exec(tail) : null;
    if (number !== undefined && spaced !== null)
      return { number, rest: spaced[1] ?? '', kind: 'strong', damaged: false };
    return number === undefined ? null : classify(number, tail, false);
  }
  const word =
    /^[•·▪■\-–—*[(]?\s*(?:(?:formal|key|main|strategic|evaluation|audit|overall|general)\s+)?([\p{L}\d|]{3,18}\.?)/iu.exec(
      closed,
    );
  if (word === null) {
    const short = /^R\s?(\d{1,2})\s*([:.–—].*)$/u.exec(closed);
    return short === null ? null : classify(Number(short[1]), short[2] ?? '', false);
  }
  // "Recommendation1:" has lost its space.
  const glued = /^(\p{L}{8,16})(\d{1,2})(?=\s?[:.：—–-])/u.exec(closed);
  if (glued !== null) return recommendationLabel(`${glued[1]} ${glued[2]}${closed.slice(glued[0].length)}`, markers);
  const broken = /^(\p{L}{3,14}) (\p{L}{2,10})(?=\s+[\dIVXl])/u.exec(closed);
  if (broken !== null && markers.recommendation.includes(fold(`${broken[1]}${broken[2]}`))) {
    // OCR sets a space inside the word: "Recommandat ion 4".
    const mended = recommendationLabel(`${broken[1]}${broken[2]}${closed.slice(broken[0].length)}`, markers);
    return mended === null ? null : { ...mended, damaged: true };
  }
  const found = fold(word[1] ?? '');
  const label = markers.recommendation.find((candidate) => found === candidate || isDamaged(found, candidate));
  if (label === undefined) return null;
  const after = closed.slice(word[0].length);
  const numbered = latinNumber.exec(after);
  if (numbered === null) return null;
  const digits = (numbered[1] ?? '').replace(/[l|]/gu, '1').replace(/[Oo]/gu, '0');
  const number = /^\d+$/u.test(digits)
    ? Number(digits)
    : parseLabelNumber(numbered[1] === 'I' ? '1' : (numbered[1] ?? ''));
  if (number === undefined || number === 0) return null;
  return classify(number, after.slice(numbered[0].length), found !== label);
}

function classify(number: number, tail: string, damaged: boolean): RecommendationLabel | null {
  if (number === 0) return null;
  if (aloneTail.test(tail)) return { number, rest: '', kind: 'alone', damaged };
  const strong = strongTail.exec(tail) ?? addressedTail.exec(tail);
  if (strong !== null)
    return { number, rest: strong[1] ?? '', kind: (strong[1] ?? '') === '' ? 'alone' : 'strong', damaged };
  // In a box or table the text stands beside the label, set apart by space; it is long and opens like a sentence.
  const beside = /^\s+([\p{Lu}\p{Script=Han}].{40,})$/u.exec(tail);
  return beside === null ? null : { number, rest: beside[1] ?? '', kind: 'strong', damaged };
}

/** One character wrong in a long word, as OCR leaves it; the plural is another word, not damage. */
function isDamaged(found: string, label: string): boolean {
  if (label.length < 8 || found === `${label}s` || Math.abs(found.length - label.length) > 3) return false;
  const seen = withoutConfusions(found);
  const meant = withoutConfusions(label);
  if (Math.abs(seen.length - meant.length) > 1 || seen === `${meant}s`) return false;
  let start = 0;
  while (start < seen.length && seen[start] === meant[start]) start += 1;
  let end = 0;
  while (end < seen.length - start && end < meant.length - start && seen.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return Math.max(seen.length, meant.length) - start - end <= 1;
}

/** Letters that OCR takes for one another made one. */
function withoutConfusions(word: string): string {
  return word
    .replace(/rn/gu, 'm')
    .replace(/cl/gu, 'd')
    .replace(/[1|i]/gu, 'l')
    .replace(/0/gu, 'o')
    .replace(/vv/gu, 'w');
}

/** Numbers named by a reference such as "recommendations 1, 3 to 5"; ranges are opened. */
export function referencedNumbers(list: string): readonly number[] {
  const folded = fold(list).replace(/以及|及|与|和|、|，|;|&|\band\b|\bet\b|\by\b|\be\b/gu, ',');
  const numbers: number[] = [];
  const token = new RegExp(`([\\d${chineseNumeralClass}]+)\\s*(至|到|-|to|through|à|a)?`, 'gu');
  let openFrom: number | null = null;
  for (const match of folded.matchAll(token)) {
    const number = parseLabelNumber(match[1] ?? '');
    if (number === undefined || number > 500) continue;
    if (openFrom !== null && number > openFrom && number - openFrom < 100) {
      for (let value = openFrom + 1; value <= number; value += 1) numbers.push(value);
    } else numbers.push(number);
    openFrom = match[2] === undefined ? null : number;
  }
  return [...new Set(numbers)];
}

/** Every recommendation number mentioned in `text`, in order of mention. */
export function mentionedRecommendations(text: string, markers: Markers): readonly number[] {
  const numbers: number[] = [];
  for (const match of foldMarkers(text).matchAll(markers.recommendationReference))
    for (const number of referencedNumbers(match[1] ?? '')) numbers.push(number);
  return [...new Set(numbers)];
}

/** The group a heading names, at its end ("… (recommendations 1, 11)") or as a whole ("Recommendations 2 and 3"). */
export function headingGroup(
  text: string,
  markers: Markers,
): { readonly group: string; readonly recommendations: readonly number[] } | null {
  if (!/[\d０-９一二三四五六七八九十]/u.test(text)) return null;
  const folded = foldMarkers(text).replace(/\s*[:：.]$/u, '');
  const whole = [...folded.matchAll(markers.recommendationReference)][0];
  if (whole?.index === 0 && whole[0].trim() === folded) {
    const recommendations = referencedNumbers(whole[1] ?? '');
    return recommendations.length === 0 ? null : { group: (whole[1] ?? '').trim(), recommendations };
  }
  const match = /[(（[]([^()（）[\]]{3,120})[)）\]]\s*[:：.]?$/u.exec(text);
  if (match === null) return null;
  const inside = match[1] ?? '';
  const reference = [...foldMarkers(inside).matchAll(markers.recommendationReference)][0];
  if (reference === undefined || reference.index > 12) return null;
  const recommendations = referencedNumbers(reference[1] ?? '');
  if (recommendations.length === 0) return null;
  return { group: inside.replace(/^\D+/u, '').trim(), recommendations };
}
