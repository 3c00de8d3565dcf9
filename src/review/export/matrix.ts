/**
 * The review matrix before it takes a form: for each recommendation, and for each other item that anything was said of, what the
 * record says in lines of marked text; then the key actions in the six public columns. Markdown, CSV and DOCX print the same.
 */
import type { Report } from '../../report/model.ts';
import type { Language } from '../../shared/language.ts';
import type { StatusOf } from '../board.ts';
import type { Item } from '../item.ts';
import { itemsOf } from '../item.ts';
import type { ItemState, ReviewState } from '../state.ts';
import { actionCells, actionLines } from './action-cells.ts';
import { acceptanceLines, amendmentLines, commentLines, findingLines, itemLines, positionLines } from './item-cells.ts';
import { labelOf } from './label.ts';
import type { Line } from './lines.ts';
import { oneLine } from './lines.ts';
import { exportWordingIn } from './wording/index.ts';

export const matrixColumns = [
  'recommendation',
  'finding',
  'positions',
  'acceptance',
  'comments',
  'amendments',
  'actions',
] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

export const actionColumns = ['action', 'responsible', 'due', 'status', 'comments', 'documents'] as const;
export type ActionColumn = (typeof actionColumns)[number];

export type MatrixRow = { readonly label: string; readonly cells: Readonly<Record<MatrixColumn, readonly Line[]>> };
export type ActionCells = Readonly<Record<ActionColumn, readonly Line[]>>;

export type Matrix = {
  readonly language: Language;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
  readonly actions: readonly ActionCells[];
};

export type ExportSource = {
  readonly report: Report;
  readonly state: ReviewState;
  readonly language: Language;
  /** What is late at the moment of the export. */
  readonly statusOf: StatusOf;
  /** How people are called where the export is read; erased people are not asked for. */
  readonly nameOf: (person: string) => string;
  /** The calendar day of a moment in milliseconds, in the zone of whoever reads. */
  readonly dayOf: (at: number) => string;
};

/** The matrix of a review in one language, in the order of the paper. */
export function matrixOf(source: ExportSource): Matrix {
  const { report, state, language } = source;
  const wording = exportWordingIn[language];
  const shown = itemsOf(report).flatMap((item) => {
    const said = state.items.get(item.key);
    return item.kind === 'recommendation' || (said !== undefined && isSpokenOf(said)) ? [{ item, said }] : [];
  });
  return {
    language,
    title: oneLine(wording.title([report.symbol, report.title].filter((part) => part !== null).join(' ') || report.id)),
    rows: shown.map(({ item, said }) => rowOf(item, said, source)),
    actions: shown.flatMap(({ item, said }) =>
      (said?.actions ?? []).map((action) => actionCells(labelOf(item, language), action, source)),
    ),
  };
}

/** Whether there is anything to print: a post, or words that were withdrawn, is not. */
const isSpokenOf = ({ comments, amendments, positions, acceptance, actions, ratings }: ItemState): boolean =>
  comments.some(({ withdrawn }) => withdrawn === null) ||
  amendments.some(({ withdrawn }) => withdrawn === null) ||
  positions.length > 0 ||
  acceptance !== null ||
  actions.length > 0 ||
  Object.keys(ratings).length > 0;

function rowOf(item: Item, said: ItemState | undefined, source: ExportSource): MatrixRow {
  const label = labelOf(item, source.language);
  return {
    label,
    cells: {
      recommendation: itemLines(item, source),
      finding: findingLines(item, source),
      positions: positionLines(item, said, source),
      acceptance: acceptanceLines(item, said, source),
      comments: commentLines(said, source),
      amendments: amendmentLines(said, source),
      actions: (said?.actions ?? []).flatMap((action) => actionLines(action, source)),
    },
  };
}
