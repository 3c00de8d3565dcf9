/** Figures as a table for people: points of a hundred with their 95 % interval, a row for all, each language, each kind. */
import type { Curve } from './curve.ts';
import type { AllFigures, Figure, Figures, Metric } from './figures.ts';
import { metrics } from './figures.ts';

const columns: Readonly<Record<Metric, string>> = {
  precision: 'cite prec.',
  recall: 'cite recall',
  coverage: 'key facts',
  rightPlace: 'right place',
  evidenceAt5: 'evidence@5',
  falseAbstention: 'false abst.',
  abstention: 'abstention',
  premiseShown: 'premise',
  flawless: 'flawless',
  quotesVerbatim: 'quotes',
};

export function figuresTable(figures: AllFigures): string {
  const row = (name: string, group: Figures): readonly string[] => [
    name,
    String(group.questions),
    ...metrics.map((metric) => cell(group[metric])),
  ];
  return table(
    ['', 'n', ...metrics.map((metric) => columns[metric])],
    [
      row('all', figures.all),
      ...Object.entries(figures.languages).map(([name, group]) => row(name, group)),
      ...Object.entries(figures.kinds).map(([name, group]) => row(name, group)),
    ],
  );
}

export function curveTable({ name, present, points }: Curve): string {
  return table(
    [name, 'precision', 'recall', 'abstention'],
    points.map(({ threshold, precision, recall, abstention }) => [
      `${threshold.toFixed(2)}${threshold === present ? ' now' : ''}`,
      ...[precision, recall, abstention].map(pointsOf),
    ]),
  );
}

function cell({ value, interval }: Figure): string {
  if (value === null || interval === null) return '-';
  return `${pointsOf(value)} [${interval.map((bound) => (100 * bound).toFixed(0)).join('-')}]`;
}

function pointsOf(value: number | null): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
