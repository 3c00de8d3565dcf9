/** What a board counts, in parts that bars are made of: one value per recommendation, each part with its name and colour. */
import type { BoardRow } from '../review/board.ts';
import { shownStatuses } from '../review/board.ts';
import { acceptances, stands } from '../review/events.ts';
import { termsIn } from '../review/terms/index.ts';
import type { Language } from '../shared/language.ts';
import { acceptanceColours, palette, standColours, statusColours } from './colours.ts';

export type Part = { readonly name: string; readonly colour: string; readonly values: readonly number[] };

export const acceptanceParts = (rows: readonly BoardRow[], language: Language): readonly Part[] =>
  acceptances.map((value) => ({
    name: termsIn[language].acceptance[value],
    colour: acceptanceColours[value],
    values: rows.map(({ acceptance }) => (acceptance === value ? 1 : 0)),
  }));

/** By stand; groups whose people differ are a part of their own where there are any. */
export function positionParts(rows: readonly BoardRow[], language: Language): readonly Part[] {
  const terms = termsIn[language];
  const counted = rows.map(({ positions }) => (positions.kind === 'outcome' ? positions.outcome : positions));
  const divided = counted.map((positions) => positions.divided);
  return [
    ...stands.map((stand) => ({
      name: terms.stand[stand],
      colour: standColours[stand],
      values: counted.map(({ tally }) => tally[stand]),
    })),
    ...(divided.some((count) => count > 0) ? [{ name: terms.divided, colour: palette.purple, values: divided }] : []),
  ];
}

export const actionParts = (rows: readonly BoardRow[], language: Language): readonly Part[] =>
  shownStatuses.map((status) => ({
    name: termsIn[language].status[status],
    colour: statusColours[status],
    values: rows.map(({ actions }) => actions[status]),
  }));

/** The parts of all recommendations together: one bar. */
export const totalled = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => ({ ...part, values: [part.values.reduce((sum, value) => sum + value, 0)] }));

/** The longest bar of parts, at least 1: what an axis reaches to. */
export const longestBar = (parts: readonly Part[]): number =>
  Math.max(1, ...(parts[0]?.values ?? []).map((_, at) => parts.reduce((sum, part) => sum + (part.values[at] ?? 0), 0)));
