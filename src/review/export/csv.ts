/**
 * Tables as CSV for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. A cell that a spreadsheet would take for a
 * formula is defused by an apostrophe; what people wrote is never computed.
 */
import type { Line } from './lines.ts';
import { plain } from './lines.ts';
import type { Matrix } from './matrix.ts';
import { actionColumns, matrixColumns } from './matrix.ts';
import { exportWordingIn } from './wording/index.ts';

/** The matrix: a line per item. */
export function matrixCsv({ language, rows }: Matrix): string {
  const { columns } = exportWordingIn[language];
  return csvOf([
    matrixColumns.map((column) => columns[column]),
    ...rows.map(({ cells }) => matrixColumns.map((column) => cellText(cells[column]))),
  ]);
}

/** Key actions: the six public columns. */
export function actionsCsv({ language, actions }: Matrix): string {
  const { actionColumns: names } = exportWordingIn[language];
  return csvOf([
    actionColumns.map((column) => names[column]),
    ...actions.map((cells) => actionColumns.map((column) => cellText(cells[column]))),
  ]);
}

/** Amendments read as before and after between marks that need no formatting: [-out-] {+in+}, as word differences have them. */
const cellText = (lines: readonly Line[]): string =>
  lines
    .map((line) =>
      plain(
        line.map((run) =>
          run.mark === 'removed'
            ? { text: `[-${run.text}-]` }
            : run.mark === 'added'
              ? { text: `{+${run.text}+}` }
              : run,
        ),
      ),
    )
    .join('\n');

/** Lines end in CR LF, the last one too; a cell is quoted where it must be. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(defused(cell))).join(',')}\r\n`).join('')}`;

/** What starts a formula in Excel, LibreOffice or Google Sheets (OWASP, CSV injection), in either width, after any space. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const defused = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
