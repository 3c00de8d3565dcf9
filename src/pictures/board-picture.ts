/**
 * The board as a picture: a line per recommendation, with bars for positions and key actions. Up to 60 lines are drawn; where
 * there are more, the picture says how many. It draws what the board counts and nothing else.
 */
import type { EChartsOption } from 'echarts';
import type { Board, BoardRow } from '../review/board.ts';
import { shownStatuses } from '../review/board.ts';
import { stands } from '../review/events.ts';
import { termsIn } from '../review/terms/index.ts';
import type { Language } from '../shared/language.ts';
import { visibleLine } from '../shared/visible.ts';
import { alternativeOf, rowInWords, summaryOf, tallyOf } from './alternative.ts';
import { acceptanceColours, muted, palette, standColours, statusColours } from './colours.ts';
import type { Picture } from './draw.ts';
import { draw } from './draw.ts';
import type { Mark } from './marks.ts';
import { bars, dot, heading, legendOf, longestBar, rule, words } from './marks.ts';
import { pictureWordingIn } from './wording/index.ts';

export type PictureOptions = {
  readonly language: Language;
  /** What the report is called: its symbol or title. */
  readonly name: string;
};

/** Rows of one picture: with more, chat programs show it too small to read. */
const mostRows = 60;
/** In units of the drawing; columns start where they say. */
const width = 1200;
const rowHeight = 34;
const top = 112;
const columns = {
  label: 24,
  text: 96,
  acceptance: 384,
  positions: 566,
  outcome: 684,
  comments: 818,
  actions: 914,
  due: 1094,
} as const;
const barWidths = { positions: 110, actions: 164 } as const;

/** The picture of a board, worded in `language`. */
export async function boardPicture(board: Board, options: PictureOptions): Promise<Picture> {
  const { language } = options;
  const wording = pictureWordingIn[language];
  const title = wording.board(visibleLine(options.name));
  const rows = board.rows.slice(0, mostRows);
  const left = board.rows.length - rows.length;
  const bottom = top + Math.max(rows.length, 1) * rowHeight + (left > 0 ? rowHeight : 0);
  const height = bottom + 68;
  const marks = [
    ...heading(title, board, { left: columns.label, width: width - 2 * columns.label, language }),
    ...(rows.length === 0
      ? [words(wording.noRecommendations, columns.label, 80, language, { size: 16, fill: muted })]
      : table(rows, language)),
    ...(left > 0 ? [words(wording.more(left), columns.label, bottom - rowHeight / 2, language, { fill: muted })] : []),
  ];
  const charts = rows.length === 0 ? {} : chartsOf(rows, bottom, language);
  return {
    png: await draw({ ...charts, graphic: marks }, { width, height }, language),
    alternative: alternativeOf(
      [title, ...summaryOf(board, language), ...board.rows.map((row) => rowInWords(row, language))],
      language,
    ),
  };
}

function chartsOf(rows: readonly BoardRow[], bottom: number, language: Language): EChartsOption {
  const terms = termsIn[language];
  const positions = stands.map((stand) => ({
    name: terms.stand[stand],
    colour: standColours[stand],
    values: rows.map((row) => tallyOf(row)[stand]),
  }));
  const actions = shownStatuses.map((status) => ({
    name: terms.status[status],
    colour: statusColours[status],
    values: rows.map((row) => row.actions[status]),
  }));
  const height = rows.length * rowHeight;
  const data = rows.map(({ key }) => key);
  return {
    grid: [
      { left: columns.positions, width: barWidths.positions, top, height },
      { left: columns.actions, width: barWidths.actions, top, height },
    ],
    xAxis: [positions, actions].map((parts, gridIndex) => ({
      gridIndex,
      type: 'value',
      show: false,
      max: longestBar(parts),
    })),
    yAxis: [0, 1].map((gridIndex) => ({ gridIndex, type: 'category', show: false, inverse: true, data })),
    series: [...bars(positions, 0, 18), ...bars(actions, 1, 18)],
    legend: [positions, actions].map((parts, at) =>
      legendOf(
        parts.map(({ name }) => name),
        columns.label,
        bottom + 12 + at * 24,
      ),
    ),
  };
}

function table(rows: readonly BoardRow[], language: Language): readonly Mark[] {
  const { columns: names } = pictureWordingIn[language];
  const head = (text: string, x: number, room: number): Mark =>
    words(text, x, top - 18, language, { bold: true, fill: muted, width: room });
  return [
    head(names.recommendation, columns.label, 340),
    head(names.acceptance, columns.acceptance, 170),
    head(names.positions, columns.positions, 230),
    head(names.comments, columns.comments - 14, 104),
    head(names.actions, columns.actions, barWidths.actions),
    head(names.due, columns.due, 100),
    ...rows.flatMap((row, at) => [
      rule(columns.label, width - columns.label, top + at * rowHeight),
      ...cells(row, top + (at + 0.5) * rowHeight, language),
    ]),
    rule(columns.label, width - columns.label, top + rows.length * rowHeight),
  ];
}

function cells(row: BoardRow, y: number, language: Language): readonly Mark[] {
  const terms = termsIn[language];
  const { ratingsPart } = pictureWordingIn[language];
  const { positions, ratings } = row;
  return [
    words(row.key, columns.label, y, language, { size: 14, bold: true, width: 68 }),
    words(visibleLine(row.recommendation.text), columns.text, ratings.part ? y - 7 : y, language, { width: 270 }),
    ...(ratings.part
      ? [words(`▲ ${ratingsPart}`, columns.text, y + 9, language, { size: 11, fill: palette.vermilion })]
      : []),
    dot(columns.acceptance + 6, y, 6, acceptanceColours[row.acceptance]),
    words(terms.acceptance[row.acceptance], columns.acceptance + 20, y, language, { width: 152 }),
    ...(positions.kind === 'outcome'
      ? [words(terms.result[positions.outcome.result], columns.outcome, y, language, { width: 128 })]
      : []),
    ...(row.openComments === 0 ? [] : [words(String(row.openComments), columns.comments, y, language)]),
    ...(row.nextDue === null ? [] : [words(row.nextDue, columns.due, y, language)]),
  ];
}
