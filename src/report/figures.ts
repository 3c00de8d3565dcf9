/**
 * A figure as far as text goes: its number, caption and source. What is drawn inside is left to the eye.
 */
import type { Row } from './lines.ts';
import type { Markers } from './markers.ts';
import type { Figure } from './model.ts';
import { joinPieces } from './prose.ts';

/** Caption: the rows up to the first gap; source: the row that names it and its wrap. */
export function figureOf(rows: readonly Row[], number: string, rest: string, markers: Markers): Figure {
  const sourceAt = rows.findIndex((row) => markers.source.test(row.folded));
  const body = rows.slice(1, sourceAt < 0 ? rows.length : sourceAt);
  const caption: Row[] = [];
  let long = rows[0];
  for (const row of body) {
    const wraps: boolean =
      rest === ''
        ? caption.length === 0 || (!row.gap && (long?.text.length ?? 0) > 50)
        : !row.gap &&
          caption.length < 3 &&
          rows[0] !== undefined &&
          rest.length > 20 &&
          !/^[*＊]/u.test(row.text) &&
          (long?.text.length ?? 0) >= 24;
    if (!wraps || row.raw.trim().split(/\s{4,}/u).length > 1) break;
    caption.push(row);
    long = row;
  }
  const text = joinPieces([
    ...(rest === '' || rows[0] === undefined ? [] : [{ text: rest, row: rows[0] }]),
    ...caption.map((row) => ({ text: row.text, row: { ...row, gap: false } })),
  ]).text;
  const source =
    sourceAt < 0
      ? null
      : joinPieces(
          rows
            .slice(sourceAt)
            .map((row, index) => ({ text: index === 0 ? row.text.replace(/^[^:：]*[:：]\s*/u, '') : row.text, row })),
        ).text;
  return { number, caption: text, source };
}
