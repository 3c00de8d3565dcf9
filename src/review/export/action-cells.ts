/** Key actions as exports print them: a few words in the matrix, and the six public columns. Lateness is told, never stored. */
import type { KeyAction } from '../state.ts';
import { termsIn } from '../terms/index.ts';
import { byLine, written } from './item-cells.ts';
import type { Line } from './lines.ts';
import { headed, linesOf, oneLine } from './lines.ts';
import type { ActionCells, ExportSource } from './matrix.ts';
import { exportWordingIn } from './wording/index.ts';

/** An action in the matrix: its text, then its status and date. */
export function actionLines(action: KeyAction, source: ExportSource): readonly Line[] {
  const terms = termsIn[source.language];
  const { by } = exportWordingIn[source.language];
  return [
    ...headed([{ text: '• ' }], written(action.text, source)),
    [{ text: by([terms.status[source.statusOf(action)], action.due ?? terms.noDeadline]), mark: 'strong' }],
  ];
}

/** An action in the six columns; its first line says what it follows up. */
export function actionCells(label: string, action: KeyAction, source: ExportSource): ActionCells {
  const terms = termsIn[source.language];
  const { by, step, labelled } = exportWordingIn[source.language];
  const origin = by([label, ...(action.step === null ? [] : [step(action.step + 1)])]);
  return {
    action: [[{ text: origin, mark: 'strong' }], ...written(action.text, source)],
    responsible: linesOf([{ text: action.responsible ?? '' }]),
    due: [[{ text: action.due ?? terms.noDeadline }]],
    status: [[{ text: terms.status[source.statusOf(action)] }]],
    comments: action.comments.flatMap(({ text, by: trace }) => [
      [{ text: byLine(trace, source), mark: 'strong' as const }],
      ...written(text, source),
    ]),
    documents: action.documents.map(({ title, address }) => [
      {
        text:
          title === null || address === null
            ? exportWordingIn[source.language].erased
            : labelled(oneLine(title), oneLine(address)),
      },
    ]),
  };
}
