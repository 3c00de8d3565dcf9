/**
 * Headings that show themselves: numbered in one of the forms papers use, known by their word, listed in the contents, or
 * an annex. Headings without such a sign are found by their place, in `plain-headings.ts`.
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
export const listMarker = /^(?:[（(](?:\d{1,2}|[a-z]{1,3})[)）]|[a-z]{1,3}[)）]|[•●▪■◆○·‣⁃]|[-–—－]\s?)/u;

/** The number or letter that stands before `title` in the row it opens; null where the row opens with the title itself. */
export function headingLabel(row: string, title: string): string | null {
  if (row.startsWith(title)) return null;
  const label =
    /^(?:(?:chapter|chapitre|capítulo|part|partie|parte|section|sección)\s+)?([ivxl]{1,6}|[a-k]|\d{1,2}(?:\.\d{1,2}){0,3})(?=[\s.．、:–—-]|$)/iu.exec(
      row,
    ) ?? /^[第（(]?([一二三四五六七八九十\d]{1,3})\s?[章部编、．.)）]/u.exec(row);
  return label?.[1] ?? null;
}

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
