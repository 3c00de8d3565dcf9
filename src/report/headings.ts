/**
 * Headings, numbered and plain. A numbered heading is recognised by its own form; a plain one by its place: short lines
 * without a full stop between the end of one text and the start of the next. Sentences are never headings.
 */
import { joinWrapped } from '../shared/text.ts';
import { titleKey } from './contents.ts';
import type { Row } from './lines.ts';
import { endsSentence, opensUpper } from './lines.ts';
import type { Markers } from './markers.ts';

export type Heading = {
  readonly title: string;
  readonly level: number;
  readonly annex: boolean;
  /** Row indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
};

export type HeadingContext = {
  readonly rows: readonly Row[];
  readonly markers: Markers;
  readonly contentsTitles: ReadonlySet<string>;
  /** Length that nine rows in ten do not pass: a wrapped row is about this long. */
  readonly width: number;
};

const longestTitle = 400;
const numberedForms: readonly { readonly form: RegExp; readonly level: number }[] = [
  {
    form: /^(?:chapter|chapitre|capítulo|part|partie|parte|section|sección)\s+(?:[ivxl]+|\d{1,2})\s*[.:–—-]?\s*(.*)$/iu,
    level: 1,
  },
  { form: /^第[一二三四五六七八九十\d]+\s?[章部编](?:分)?\s*[、：:]?\s*(.*)$/u, level: 1 },
  { form: /^[IVXL]{1,6}\s?[.．、]\s*(.*)$/u, level: 1 },
  { form: /^[一二三四五六七八九十]{1,3}\s?[、．.]\s*(.*)$/u, level: 1 },
  { form: /^[A-K]\s?[.．]\s+(.*)$|^[A-K][.．]$/u, level: 2 },
  { form: /^[（(][一二三四五六七八九十]{1,3}[)）]\s*(.*)$/u, level: 2 },
  { form: /^\d{1,2}\s?[.．]\s*(?!\d)(.*)$/u, level: 3 },
  { form: /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(.*)$/u, level: 3 },
];
const listMarker = /^(?:[（(](?:\d{1,2}|[a-z]{1,3})[)）]|[a-z]{1,3}[)）]|[•●▪■◆○·‣⁃]|[-–—－]\s?)/u;

/** Whether text could be a title at all: opens like one, is short, ends without a stop. */
export function isTitleLike(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= longestTitle &&
    opensUpper(text) &&
    !endsSentence(text.replace(/\?$/u, '')) &&
    !/[;；,，、]$/u.test(text) &&
    !listMarker.test(text)
  );
}

/** A heading that shows itself at row `index`, whatever stands around it; null when there is none. */
export function strongHeading(
  context: HeadingContext,
  index: number,
  isStart: (index: number) => boolean,
): Heading | null {
  const row = context.rows[index];
  if (row === undefined) return null;
  const text = row.title;
  if (isAnnexHeading(context, index, text)) return { ...extend(context, index, text, isStart), level: 1, annex: true };
  for (const { form, level } of numberedForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const title = match[1] ?? '';
    if (title === '') {
      const next = context.rows[index + 1];
      if (next === undefined || isStart(index + 1) || !isTitleLike(next.title) || next.text.length > 200) return null;
      const extended = extend(context, index + 1, next.title, isStart);
      return { ...extended, from: index, level, annex: false };
    }
    if (!isTitleLike(title) || (level >= 3 && (title.endsWith('?') || columnsOf(row) > 2))) return null;
    const extended = extend(context, index, title, isStart);
    if (level >= 3 || /^[（(]/u.test(text)) {
      // A bare number opens list items too: only a title that stands apart from running text counts.
      const before = context.rows[index - 1];
      const after = context.rows[extended.to];
      const apartBefore = row.gap || row.pageStart || before === undefined || endsSentence(before.text);
      const apartAfter =
        after === undefined ||
        after.gap ||
        isStart(extended.to) ||
        context.contentsTitles.has(titleKey(extended.title));
      if (!apartBefore || !apartAfter || title.length > 120) return null;
    }
    return { ...extended, level, annex: false };
  }
  const known = context.markers.heading.test(row.folded.replace(/[:：]$/u, '')) && !/[:：]$/u.test(text);
  if (known) return { title: text, level: 1, annex: false, from: index, to: index + 1 };
  const key = titleKey(text);
  if (key.length > 3 && /\p{L}{2}/u.test(key) && isTitleLike(text)) {
    if (context.contentsTitles.has(key)) return { title: text, level: 2, annex: false, from: index, to: index + 1 };
    const next = context.rows[index + 1];
    if (next !== undefined && !next.gap && context.contentsTitles.has(key + titleKey(next.text))) {
      return { title: joinWrapped(text, next.text), level: 2, annex: false, from: index, to: index + 2 };
    }
  }
  return null;
}

/** Cells of a row that layout sets apart by three spaces or more; a title may have its number set apart. */
export function columnsOf(row: Row): number {
  return row.raw.trim().split(/\s{3,}/u).length;
}

/** "Annex II" alone or before a title; not a line of running text that happens to begin with the word. */
function isAnnexHeading(context: HeadingContext, index: number, text: string): boolean {
  const row = context.rows[index];
  const above = context.rows[index - 1];
  const label = row === undefined ? undefined : context.markers.annex.exec(row.folded)?.[0];
  if (row === undefined || label === undefined || text.length > 120 || endsSentence(text) || /[,，;；]$/u.test(text))
    return false;
  const rest = text.slice(label.trimEnd().length).trim();
  const titled = rest === '' || /^[:：.–—-]/u.test(rest) || opensUpper(rest);
  return titled && (above === undefined || row.gap || row.pageStart || endsSentence(above.text));
}

/** Takes the rows over which a title wraps: each wrapped row is long, the next neither a start nor a sentence. */
function extend(
  context: HeadingContext,
  index: number,
  title: string,
  isStart: (index: number) => boolean,
): { readonly title: string; readonly from: number; readonly to: number } {
  let joined = title;
  let to = index + 1;
  for (let next = context.rows[to]; next !== undefined; next = context.rows[to]) {
    const last = context.rows[to - 1];
    const long = (last?.text.length ?? 0) >= context.width * 0.6 || /^\p{Ll}/u.test(next.text);
    if (
      next.gap ||
      next.pageStart ||
      isStart(to) ||
      !long ||
      next.symbol ||
      listMarker.test(next.text) ||
      endsSentence(next.text) ||
      joined.length + next.text.length > longestTitle
    )
      break;
    joined = joinWrapped(joined, next.text);
    to += 1;
  }
  return { title: joined, from: index, to };
}

/**
 * Plain headings at the end of rows [from, to), just before the next start: everything after the last sentence.
 * Gives them in order; an empty list when the rows end in running text.
 */
export function tailHeadings(context: HeadingContext, from: number, to: number): readonly Heading[] {
  const { rows } = context;
  const question = questionHeading(rows, from, to);
  if (question !== null) return splitHeadings(context, question, to);
  let first = to;
  let rowsTaken = 0;
  while (first > from) {
    const row = rows[first - 1];
    if (
      row === undefined ||
      endsSentence(row.text) ||
      /[:：,，]$/u.test(row.text) ||
      (listMarker.test(row.text) && !row.symbol) ||
      columnsOf(row) > 2 ||
      row.text.length > 170
    )
      break;
    if (/[;；]$/u.test(row.text)) {
      // A semicolon ends a list item; only a title right after a full stop may end so, when it names a paper.
      const title = first === to ? titleBeforeSemicolon(rows, from, to) : null;
      if (title === null) break;
      rowsTaken += first - title;
      first = title;
      break;
    }
    first -= 1;
    rowsTaken += 1;
    if (rowsTaken > 10) break;
  }
  if (first === to) return [];
  const before = rows[first - 1];
  const clean = first > from && before !== undefined && endsSentence(before.text) && rowsTaken <= 10;
  let start = first;
  if (!clean) {
    // The text above has no full stop (a list, a table): only what a gap sets apart is a heading.
    start = -1;
    for (let index = to - 1; index > first - 1 && index > from - 1; index -= 1) {
      const row = rows[index];
      if (row?.gap && opensUpper(row.title)) {
        start = index;
        break;
      }
    }
    if (start < 0 || (start === from && from === 0)) return [];
  }
  const opening = rows[start];
  if (opening === undefined || !opensUpper(opening.title) || /^[\d\s.,%–-]+$/u.test(opening.text)) return [];
  return splitHeadings(context, start, to);
}

/** First row of a heading put as a question: set apart by gaps after a full stop, and no item of a list of questions. */
function questionHeading(rows: readonly Row[], from: number, to: number): number | null {
  if (!/[?？]$/u.test(rows[to - 1]?.text ?? '') || rows[to]?.gap !== true) return null;
  for (let index = to - 1; index > from && index >= to - 3; index -= 1) {
    const row = rows[index];
    const above = rows[index - 1];
    if (row === undefined || above === undefined || listMarker.test(row.text) || /^\d/u.test(row.text)) return null;
    if (row.gap) return opensUpper(row.text) && endsSentence(above.text) && !/[?？]$/u.test(above.text) ? index : null;
    if (endsSentence(above.text)) return null;
  }
  return null;
}

/** First row of a title of up to four rows that ends in a semicolon and follows a full stop; null when there is none. */
function titleBeforeSemicolon(rows: readonly Row[], from: number, to: number): number | null {
  for (let index = to - 1; index > from && index >= to - 4; index -= 1) {
    const row = rows[index];
    const above = rows[index - 1];
    if (row === undefined || above === undefined || listMarker.test(row.text)) return null;
    if (endsSentence(above.text)) return opensUpper(row.text) ? index : null;
    if (/[:：;；]$/u.test(above.text)) return null;
  }
  return null;
}

/** Cuts consecutive heading rows into titles: a gap, or a short row followed by a capital, begins another. */
function splitHeadings(context: HeadingContext, from: number, to: number): readonly Heading[] {
  const headings: Heading[] = [];
  let current: { title: string; from: number; to: number } | null = null;
  for (let index = from; index < to; index += 1) {
    const row = context.rows[index];
    if (row === undefined) continue;
    const text = row.title;
    const above = context.rows[index - 1];
    const wraps =
      current !== null &&
      above !== undefined &&
      !row.gap &&
      (above.text.length >= context.width * 0.6 || /^\p{Ll}/u.test(text));
    if (wraps && current !== null)
      current = { title: joinWrapped(current.title, text), from: current.from, to: index + 1 };
    else {
      if (current !== null) headings.push({ ...current, level: 1, annex: false });
      current = { title: text, from: index, to: index + 1 };
    }
  }
  // Of several headings in a row the last is the nearest to the text; those above it contain it.
  if (current !== null) headings.push({ ...current, level: headings.length > 0 ? 2 : 0, annex: false });
  return headings;
}
