/**
 * A table as aligned text where a telephone shows its lines whole, else each row as fields. A code block has no escapes, so
 * cells with a backtick never go into one.
 */
import stringWidth from 'string-width';
import type { Piece } from './blocks.ts';
import { cleanLine, isBlank } from './escape.ts';

/** Columns of fixed width on a narrow telephone; what is wider breaks and is no table any more. */
const widest = 40;
const mostRows = 20;
const columnGap = 2;

export function drawTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  drawField: (row: { readonly label: string; readonly value: string }) => readonly Piece[],
): readonly Piece[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const cells = [columns, ...rows].map((row) => Array.from({ length: count }, (_, at) => cleanLine(row[at] ?? '')));
  if (cells.flat().every(isBlank)) return [];
  const [head = [], ...body] = cells;
  const sizes = head.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const width = sizes.reduce((sum, size) => sum + size + columnGap, -columnGap);
  const isAligned =
    width <= widest && body.length > 0 && body.length <= mostRows && !cells.flat().some((cell) => cell.includes('`'));
  if (isAligned) return [{ text: codeBlock(cells, sizes, width), joint: 'line', leads: false }];
  if (body.length === 0) return head.flatMap((label) => drawField({ label, value: '' }));
  return body.flatMap((row, rowAt) => {
    const fields = head.flatMap((label, at) => drawField({ label, value: row[at] ?? '' }));
    return fields.map((piece, at): Piece => (rowAt > 0 && at === 0 ? { ...piece, joint: 'gap' } : piece));
  });
}

function codeBlock(cells: readonly (readonly string[])[], sizes: readonly number[], width: number): string {
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((sizes[at] ?? 0) - stringWidth(cell)))
      .join(' '.repeat(columnGap))
      .trimEnd(),
  );
  const [head = '', ...rest] = lines;
  // Plain hyphens: a drawn line is two columns wide where Chinese is read.
  return ['```', head, '-'.repeat(width), ...rest, '```'].join('\n');
}
