/**
 * A follow-up table under a recommendation ("Key action(s) | Time frame | Responsible"): its first column are the proposed
 * steps. Columns are told by their place on the row; a row that says nothing is to be done is no step.
 */
import { fold, joinWrapped } from '../shared/text.ts';
import type { Row } from './lines.ts';
import type { Markers } from './markers.ts';

export type ActionTable = {
  readonly steps: readonly string[] /** Source lines that carry a step. */;
  readonly lines: readonly number[];
};

type Cell = { readonly at: number; readonly text: string };

const headWord =
  /^(?:(?:key |planned |agreed |proposed |principales? |principaux )?(?:actions?|mesures?|medidas?|acciones)(?:\(s\))?.*|time ?-?frames?.*|deadlines?|due dates?|responsib.*|responsab.*|unit\(s\).*|tracking|status|comments?|calendrier|délais?|échéance|suivi|état|observations|commentaires|plazos?|fecha.*|seguimiento|estado|comentarios|关键行动|行动|时限|时间(?:框架)?|责任.*|负责.*|状态|进展|跟踪|备注|评论|意见)$/u;

/** Reads the table in `rows`, its head row first. */
export function readActionTable(rows: readonly Row[], markers: Markers): ActionTable {
  const table = rows.map((row) => ({ row, cells: cellsOf(row) }));
  const dataFrom = table.findIndex(
    ({ cells }, index) => index > 0 && !cells.every((cell) => headWord.test(fold(cell.text))),
  );
  if (dataFrom < 0) return { steps: [], lines: [] };
  const data = table.slice(dataFrom);
  const columns = data.some(({ cells }) => cells.length > 1);
  const steps: string[] = [];
  const lines: number[] = [];
  const firstColumn = Math.min(...data.map(({ cells }) => cells[0]?.at ?? 0));
  const secondColumn = Math.min(...data.flatMap(({ cells }) => cells.slice(1).map((cell) => cell.at)));
  for (const [index, { row, cells }] of data.entries()) {
    const first = cells[0];
    if (first === undefined) continue;
    if (!columns) {
      // Extraction without layout gives cell after cell: the first cell after the head is the action.
      if (index > 0 && row.gap) break;
      steps[0] = joinWrapped(steps[0] ?? '', row.text);
      lines.push(row.line);
      continue;
    }
    if (first.at >= secondColumn || first.at > firstColumn + 10) continue;
    const besideSecond = cells.slice(1).some((cell) => Math.abs(cell.at - secondColumn) <= 6);
    if (steps.length === 0 || (besideSecond && (row.gap || cells.length > 2 || /^\p{Lu}/u.test(first.text))))
      steps.push(first.text);
    else steps[steps.length - 1] = joinWrapped(steps.at(-1) ?? '', first.text);
    lines.push(row.line);
  }
  return { steps: steps.filter((step) => !markers.noAction.test(fold(step))), lines };
}

/** Cells of a row by their column; a number or letter in a column of its own belongs to the text beside it. */
function cellsOf(row: Row): readonly Cell[] {
  const cells = [...row.raw.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({ at: match.index, text: match[0] }));
  const [marker, text, ...others] = cells;
  if (
    marker === undefined ||
    text === undefined ||
    !/^(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?$|^\([a-z\d]{1,2}\)$/iu.test(marker.text)
  )
    return cells;
  return [{ at: marker.at, text: text.text }, ...others];
}
