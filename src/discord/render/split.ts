/**
 * Cuts text that is too long for one message where a reader would pause: after sentences, else after words and clauses, else
 * between letters as they are seen. Never inside a surrogate pair, and nothing but white space is left out at a cut.
 */
import { sentences } from '../../shared/text.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The pieces of `text`, each of a `cost` of at most `room`. A piece must cost at least its length and a longer one no less than
 * a shorter, which holds for everything that escapes and frames it.
 */
export function splitText(text: string, room: number, cost: (piece: string) => number): readonly string[] {
  const pieces: string[] = [];
  const sentenceEnds = sentences(text).map(({ end }) => end);
  let start = skipSpace(text, 0);
  let passed = 0;
  while (start < text.length) {
    const from = start;
    const window = Math.min(text.length, from + room);
    const fits = (end: number): boolean => cost(text.slice(from, end).trimEnd()) <= room;
    while ((sentenceEnds[passed] ?? text.length) <= from) passed += 1;
    const beyond = sentenceEnds.findIndex((end, at) => at >= passed && end > window);
    const whole = sentenceEnds.slice(passed, beyond === -1 ? undefined : beyond);
    const end =
      lastFitting(whole, fits) ??
      lastFitting(wordEnds(text, from, window), fits) ??
      lastFitting(graphemeEnds(text, from, window), fits) ??
      lastFitting(codePointEnds(text, from, window), fits) ??
      from + sizeAt(text, from);
    pieces.push(text.slice(from, end).trimEnd());
    start = skipSpace(text, end);
  }
  return pieces;
}

/** The greatest of `ends`, which rise, that fits. */
function lastFitting(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/** Before white space, and after the marks that end a clause in Chinese, which has none. */
function wordEnds(text: string, from: number, to: number): readonly number[] {
  const ends = [...text.slice(from, to + 1).matchAll(/\s+|[，、：；。！？…）】》」』”’]+/gu)].map((match) =>
    match[0].trim() === '' ? from + match.index : from + match.index + match[0].length,
  );
  return ends.filter((end) => end > from && end <= to);
}

function graphemeEnds(text: string, from: number, to: number): readonly number[] {
  const ends = [...graphemes.segment(text.slice(from, to))].map(({ index, segment }) => from + index + segment.length);
  // The window may end within the last one.
  return to === text.length ? ends : ends.slice(0, -1);
}

function codePointEnds(text: string, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  for (let end = from; end < to; ) {
    end += sizeAt(text, end);
    if (end <= to) ends.push(end);
  }
  return ends;
}

/** Units of the character there: two for a surrogate pair. */
function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}
