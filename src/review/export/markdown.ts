/**
 * The matrix as Markdown: a heading per item, then what the record says of it, and key actions as a table. What people and papers
 * wrote is shown letter by letter: no markup of theirs works, nobody is mentioned, nothing is linked.
 */
import type { Line, Run } from './lines.ts';
import type { Matrix, MatrixRow } from './matrix.ts';
import { actionColumns, matrixColumns } from './matrix.ts';
import { exportWordingIn } from './wording/index.ts';

export function markdownOf(matrix: Matrix): string {
  const wording = exportWordingIn[matrix.language];
  const names = actionColumns.map((column) => wording.actionColumns[column]);
  const amended = matrix.rows.some(({ cells }) => cells.amendments.length > 0);
  const table = [
    tableRow(names),
    tableRow(names.map(() => '---')),
    ...matrix.actions.map((cells) => tableRow(actionColumns.map((column) => cells[column].map(marked).join('<br>')))),
  ];
  const parts = [
    `# ${escaped(matrix.title)}`,
    ...(amended ? [`~~${wording.legend.removed}~~ · <ins>${wording.legend.added}</ins>`] : []),
    ...matrix.rows.map((row) => section(row, matrix)),
    `## ${wording.actions}`,
    matrix.actions.length === 0 ? wording.noActions : table.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ label, cells }: MatrixRow, { language }: Matrix): string {
  const { columns } = exportWordingIn[language];
  const [, ...text] = cells.recommendation;
  const others = matrixColumns.filter((column) => column !== 'recommendation' && cells[column].length > 0);
  return [
    `## ${escaped(label)}`,
    paragraphs(text),
    ...others.flatMap((column) => [`### ${columns[column]}`, paragraphs(cells[column])]),
  ].join('\n\n');
}

const paragraphs = (lines: readonly Line[]): string => lines.map((line) => atStart(marked(line))).join('\n\n');
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const marked = (line: Line): string => line.map(markedRun).join('');

/** Marks must touch the words they mark, or they are no marks: white space stays outside. */
function markedRun({ text, mark }: Run): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const shown = escaped(inner);
  if (mark === undefined || inner === '') return `${before}${shown}${after}`;
  if (mark === 'strong') return `${before}**${shown}**${after}`;
  return mark === 'removed' ? `${before}~~${shown}~~${after}` : `${before}<ins>${shown}</ins>${after}`;
}

/**
 * A backslash before an ASCII mark shows the mark (CommonMark 2.4): those that make markup, entities or mathematics anywhere in
 * a line. The colon and the dot of an address are broken as well, for bare addresses are linked by most programs; "@" keeps
 * mentions from being read.
 */
const escaped = (text: string): string => text.replace(/[\\*_~`|<>[\]#@&$]|:(?=\S)|(?<=\bwww)\./giu, '\\$&');

/** Marks that mean something only where a line begins, white space among them. */
const atStart = (line: string): string =>
  line
    .trim()
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
