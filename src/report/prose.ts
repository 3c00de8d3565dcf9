/**
 * Rows joined to text: wraps undone, list items each on a line of their own. Bullets and dashes are dropped, as they say
 * nothing; "(1)" and "b)" stay, as people quote by them. What a paragraph says is neither reordered nor changed.
 */
import { joinLines } from '../shared/text.ts';
import type { Row } from './lines.ts';
import { cellsOf, endsSentence } from './lines.ts';
import type { LineRange, ListItem } from './model.ts';

export type Prose = { readonly text: string; readonly items: readonly ListItem[] };

/** A piece of running text: a row's text after numbers and labels are cut, with its layout. */
export type Piece = {
  readonly text: string;
  readonly row: Row;
  /** A new line of the text begins here whatever stands above: a heading inside a paragraph, or the text below it. */
  readonly opens?: boolean;
};

const bracketed = /^([（(](?:\d{1,2}|[a-z]{1,2}|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）])\s*(.*)$/u;
const halfBracketed = /^((?:[a-z]|[ivx]{1,5}|\d{1,2})[)）])\s*(.*)$/u;
const bullet = /^([•●▪■◆○◦·‣⁃➢✓])\s*(.*)$/u;
const dash = /^([-–—－―])\s*(.*)$/u;
const numbered = /^(\d{1,2}[.．、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s)|[a-h]\.(?=\s)|[①-⑳])\s*(.*)$/u;

/** The marker and text of a list item that begins with this text, or null. `before` is the text above it. */
export function listItem(text: string, before: Piece | null, row: Row): ListItem | null {
  const certain = bullet.exec(text) ?? bracketed.exec(text);
  const apart =
    before === null ||
    row.gap ||
    endsSentence(before.text) ||
    /[:：;；]$|(?:\b(?:and|or|et|ou|y|o|e|u)|[和或及与以]|以及|并且),?$/iu.test(before.text);
  if (certain !== null && (apart || bullet.test(text))) return { marker: certain[1] ?? '', text: certain[2] ?? '' };
  if (!apart) return null;
  const possible =
    halfBracketed.exec(text) ??
    dash.exec(text) ??
    (/^\d+(?:\.\d+)?\s+(?:\p{Ll}|%)/u.test(text) ? null : numbered.exec(text));
  return possible === null ? null : { marker: possible[1] ?? '', text: possible[2] ?? '' };
}

/** Joins pieces in reading order. Empty pieces are skipped; a marker alone on its row opens the item that follows. */
export function joinPieces(pieces: readonly Piece[]): Prose {
  const blocks: { marker: string | null; parts: string[]; indent: number }[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const item = listItem(piece.text, before, piece.row);
    const last = blocks.at(-1);
    const flush =
      last?.marker != null &&
      before !== null &&
      endsSentence(before.text) &&
      piece.row.indent > 0 &&
      piece.row.indent < last.indent;
    const breaks = before !== null && piece.row.gap && endsSentence(before.text);
    if (item !== null) blocks.push({ marker: item.marker, parts: [item.text], indent: piece.row.indent });
    else if (last === undefined || flush || breaks || piece.opens === true)
      blocks.push({ marker: null, parts: [piece.text], indent: piece.row.indent });
    else last.parts.push(piece.text);
    before = piece;
  }
  const lines = blocks.map((block) => ({ marker: block.marker, text: joinLines(block.parts) }));
  const shown = (marker: string | null): marker is string => marker !== null && /[\p{L}\p{N}]/u.test(marker);
  return {
    text: lines
      .map(({ marker, text }) => (shown(marker) ? `${marker} ${text}`.trimEnd() : text))
      .join('\n')
      .trim(),
    items: lines.flatMap(({ marker, text }) => (marker === null ? [] : [{ marker, text }])),
  };
}

/** The cells of one table column, told by where they begin. */
export function columnPieces(rows: readonly Row[], column: number, first: string): readonly Piece[] {
  return rows.flatMap((row, index) => {
    if (index === 0) return [{ text: first, row: { ...row, gap: false } }];
    const cell = cellsOf(row).find(({ at }) => Math.abs(at - column) <= 2);
    return cell === undefined ? [] : [{ text: cell.text, row: { ...row, gap: false } }];
  });
}

/** First and last source line of the pieces. */
export const linesOf = (pieces: readonly Piece[]): LineRange => [
  pieces[0]?.row.line ?? 0,
  pieces.at(-1)?.row.line ?? 0,
];
