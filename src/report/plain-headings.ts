/**
 * Headings without a number: told by their place alone, as short lines without a full stop between the end of one text and
 * the start of the next. Sentences, list items and table rows are never headings.
 */
import { joinWrapped } from '../shared/text.ts';
import type { Heading, HeadingContext } from './headings.ts';
import { columnsOf, listMarker } from './headings.ts';
import type { Row } from './lines.ts';
import { endsSentence, opensUpper } from './lines.ts';

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
  if (!/[?？]$/u.test(rows[to - 1]?.text ?? '') || (rows[to - 1]?.text.length ?? 0) > 150) return null;
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
