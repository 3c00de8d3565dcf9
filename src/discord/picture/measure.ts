/**
 * How wide text will be and where its lines end, without a font at hand: Latin letters as wide as in Helvetica, to which the
 * fonts of a screen come close, East Asian ones square, by string-width.
 */
import stringWidth from 'string-width';

/** Thousandths of the font size (Adobe's metrics of Helvetica); letters not listed are 556 wide. */
const widths = new Map(
  Object.entries({
    191: "'",
    222: 'ijl',
    278: ' !,./:;I[\\]ft',
    333: '()-`r',
    389: '*',
    500: 'Jckvsxyz',
    584: '+<=>~',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    944: 'W',
    1015: '@',
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);
/** Bold letters are that much wider. */
const boldFactor = 1.06;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Pixels that `text` takes at a font size. */
export function measure(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const { segment } of graphemes.segment(text)) {
    const columns = stringWidth(segment);
    const width = columns === 2 ? 1000 : columns === 0 ? 0 : (widths.get(segment) ?? 556);
    thousandths += columns === 1 && isBold ? width * boldFactor : width;
  }
  return (thousandths * size) / 1000;
}

const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef]';
const units = new RegExp(
  `[（《「『【“‘]*${wide}[，。、；：？！）》」』】”’…％]*|(?:(?!${wide})[^\\s\\u00a0（“‘])+[）”’，。]*|[（“‘]|\\u00a0+|\\s+`,
  'gu',
);

/** The same in a font of fixed width, whose columns are six tenths of its size. */
export function measureCode(text: string, size: number): number {
  return stringWidth(text) * size * 0.6;
}

/** What no line break divides: words, wide characters with the marks that cling to them, runs of space. */
export function unitsOf(text: string): readonly string[] {
  return text.match(units) ?? [];
}
