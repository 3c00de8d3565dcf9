/**
 * Breaks text into lines of a given width as it is read: Latin script between words, Chinese between any two characters
 * but not before a closing mark or after an opening one. Wide characters count as two columns.
 */
import stringWidth from 'string-width';

const wideClass =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef]';
const startsWide = new RegExp(`^${wideClass}`, 'u');
const endsWide = new RegExp(`${wideClass}$`, 'u');
/** Stands for a space at which no line ends; a character that no text may contain. Whoever sets it takes it out again. */
export const glue = '\ufdd0';
const closing = /^[\ufdd0，。、；：？！）》」』】〉〕”’…—％·,.;:?!)\]}»%]/u;
const opening = /[（《「『【〈〔“‘([{«]$/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The lines of `text`; its own line feeds are kept. A width of Infinity breaks nothing else. */
export function wrap(text: string, width: number): readonly string[] {
  const limit = Math.max(2, width);
  return text.split('\n').flatMap((line) => (stringWidth(line) <= limit ? [line.trimEnd()] : wrapLine(line, limit)));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const unit of unitsOf(line).flatMap((unit) => fitting(unit, width))) {
    const size = stringWidth(unit);
    const isSpace = unit.trim() === '';
    if (used > 0 && used + size > width) {
      lines.push(current.trimEnd());
      current = '';
      used = 0;
    }
    // A space at the break belongs to neither line.
    if (used === 0 && isSpace && lines.length > 0) continue;
    current += unit;
    used += size;
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  return lines;
}

/** Pieces that no line break may divide: words, runs of spaces, wide characters with the marks that cling to them. */
function unitsOf(line: string): readonly string[] {
  const units: string[] = [];
  for (const { segment } of graphemes.segment(line)) {
    const last = units.at(-1);
    const isSpace = segment.trim() === '';
    const clings =
      last !== undefined &&
      !isSpace &&
      last.trim() !== '' &&
      (closing.test(segment) || opening.test(last) || !(startsWide.test(segment) || endsWide.test(last)));
    const runsOn = last !== undefined && isSpace && last.trim() === '';
    if (clings || runsOn) units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
}

/** A unit longer than a line, cut by force. */
function fitting(unit: string, width: number): readonly string[] {
  if (stringWidth(unit) <= width) return [unit];
  const pieces: string[] = [];
  let current = '';
  let used = 0;
  for (const { segment } of graphemes.segment(unit)) {
    const size = stringWidth(segment);
    if (used > 0 && used + size > width) {
      pieces.push(current);
      current = '';
      used = 0;
    }
    current += segment;
    used += size;
  }
  return [...pieces, current];
}
