/**
 * A follow-up table under a recommendation ("Key action(s) | Time frame | Responsible"): its first column are the proposed
 * steps. Columns are told by their place on the row; a row that says nothing is to be done is no step.
 */

import { joinLines, joinWrapped } from '../shared/text.ts';
import type { Cell, Row } from './lines.ts';
import { cellsOf, foldMarkers } from './lines.ts';
import type { Markers } from './markers.ts';

export type ActionTable = {
  readonly steps: readonly string[] /** Source lines that carry a step. */;
  readonly lines: readonly number[];
};

const headWord =
  /^(?:(?:key |planned |agreed |proposed |principales? |principaux )?(?:actions?|mesures?|medidas?|acciones)(?:\(s\))?.*|time ?-?frames?.*|deadlines?|due dates?|responsib.*|responsab.*|unit\(s\).*|tracking|status|comments?|calendrier|délais?|échéance|suivi|état|observations|commentaires|plazos?|fecha.*|seguimiento|estado|comentarios|关键行动|行动|时限|时间(?:框架)?|责任.*|负责.*|状态|进展|跟踪|备注|评论|意见)$/u;

/** Reads the table in `rows`, its head row first. */
export function readActionTable(rows: readonly Row[], markers: Markers): ActionTable {
  const table = rows.map((row) => ({ row, cells: actionCells(row) }));
  const dataFrom = table.findIndex(
    ({ cells }, index) => index > 0 && !cells.every((cell) => headWord.test(foldMarkers(cell.text))),
  );
  if (dataFrom < 0) return { steps: [], lines: [] };
  const data = table.slice(dataFrom);
  if (!data.some(({ cells }) => cells.length > 1))
    return unfold(
      data.map(({ row }) => row),
      markers,
    );
  const steps: string[] = [];
  const lines: number[] = [];
  const firstColumn = data.reduce((least, { cells }) => Math.min(least, cells[0]?.at ?? 0), Number.POSITIVE_INFINITY);
  const secondColumn = data.reduce(
    (least, { cells }) => cells.slice(1).reduce((lower, cell) => Math.min(lower, cell.at), least),
    Number.POSITIVE_INFINITY,
  );
  for (const { row, cells } of data) {
    const first = cells[0];
    if (first === undefined) continue;
    if (first.at >= secondColumn || first.at > firstColumn + 10) continue;
    const besideSecond = cells.slice(1).some((cell) => Math.abs(cell.at - secondColumn) <= 6);
    if (steps.length === 0 || (besideSecond && (row.gap || cells.length > 2 || /^\p{Lu}/u.test(first.text))))
      steps.push(first.text);
    else steps[steps.length - 1] = joinWrapped(steps.at(-1) ?? '', first.text);
    lines.push(row.line);
  }
  return { steps: steps.filter((step) => !markers.noAction.test(foldMarkers(step))), lines };
}

/**
 * Extraction without layout gives cell after cell, each set apart: numbered cells are the actions, and where none is
 * numbered only the first cell after the head is certain to be one.
 */
function unfold(rows: readonly Row[], markers: Markers): ActionTable {
  const cells: Row[][] = [];
  for (const row of rows) {
    const marker = cells.at(-1)?.length === 1 && /^\d{1,2}(?:\.\d{1,2})+\.?$/u.test(cells.at(-1)?.[0]?.text ?? '');
    if (cells.length === 0 || (row.gap && !marker)) cells.push([row]);
    else cells.at(-1)?.push(row);
  }
  const numbered = cells.filter((cell) => /^\d{1,2}(?:\.\d{1,2})+\.?(?:\s|$)/u.test(cell[0]?.text ?? ''));
  const actions = numbered.length > 0 ? numbered : cells.slice(0, 1);
  const steps = actions.map((cell) =>
    joinLines(cell.map((row) => row.text)).replace(/^\d{1,2}(?:\.\d{1,2})+\.?\s*/u, ''),
  );
  return {
    steps: steps.filter((step) => !markers.noAction.test(foldMarkers(step))),
    lines: actions.flat().map((row) => row.line),
  };
}

/** Cells of a row by their column; a number or letter in a column of its own belongs to the text beside it. */
function actionCells(row: Row): readonly Cell[] {
  const cells = cellsOf(row);
  const [marker, text, ...others] = cells;
  if (
    marker === undefined ||
    text === undefined ||
    !/^(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?$|^\([a-z\d]{1,2}\)$/iu.test(marker.text)
  )
    return cells;
  return [{ at: marker.at, text: text.text }, ...others];
}
