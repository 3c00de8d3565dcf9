/** A recommendation's state in a few words, for surfaces that label things: what matters most comes first. */
import type { BoardRow } from '../../../review/board.ts';
import { shownStatuses } from '../../../review/board.ts';
import { acceptances } from '../../../review/events.ts';
import { termsIn } from '../../../review/terms/index.ts';
import type { Language } from '../../../shared/language.ts';

/** Every word that `tagsOfRow` uses, each once. */
export function tagNames(language: Language): readonly string[] {
  const { acceptance, result, status } = termsIn[language];
  return [
    ...new Set([
      ...acceptances.map((value) => acceptance[value]),
      ...Object.values(result),
      ...shownStatuses.map((value) => status[value]),
    ]),
  ];
}

/** Acceptance, the outcome of the last call, then statuses of key actions, the late ones first. */
export function tagsOfRow(row: BoardRow, language: Language): readonly string[] {
  const { acceptance, result, status } = termsIn[language];
  const { positions, actions } = row;
  const late = ['Long Overdue', 'Overdue'] as const;
  const statuses = [...late, ...shownStatuses.filter((value) => value !== 'Overdue' && value !== 'Long Overdue')];
  return [
    ...new Set([
      acceptance[row.acceptance],
      ...(positions.kind === 'outcome' ? [result[positions.outcome.result]] : []),
      ...statuses.filter((value) => actions[value] > 0).map((value) => status[value]),
    ]),
  ];
}
