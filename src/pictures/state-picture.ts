/**
 * The state of all recommendations and the trend of the last weeks, as one picture for those who read once a day. Weeks are
 * counted by whoever asks; here they are drawn as they come.
 */
import type { EChartsOption } from 'echarts';
import type { Board } from '../review/board.ts';
import type { Day } from '../review/events.ts';
import type { Language } from '../shared/language.ts';
import { visibleLine } from '../shared/visible.ts';
import { alternativeOf, summaryOf } from './alternative.ts';
import type { PictureOptions } from './board-picture.ts';
import { line, muted, palette } from './colours.ts';
import type { Picture } from './draw.ts';
import { draw } from './draw.ts';
import type { Mark } from './marks.ts';
import { bars, heading, legendOf, words } from './marks.ts';
import type { Part } from './parts.ts';
import { acceptanceParts, actionParts, longestBar, positionParts, totalled } from './parts.ts';
import { pictureWordingIn } from './wording/index.ts';

/** What happened in one week, and how many key actions were late at its end. */
export type Week = {
  /** Its first day, a Monday. */
  readonly starts: Day;
  readonly comments: number;
  readonly positions: number;
  readonly completed: number;
  readonly late: number;
};

const counted = ['comments', 'positions', 'completed', 'late'] as const;
/** Told apart without colour by the shape of their points. */
const strokes = {
  comments: { colour: palette.blue, symbol: 'circle' },
  positions: { colour: palette.purple, symbol: 'rect' },
  completed: { colour: palette.green, symbol: 'triangle' },
  late: { colour: palette.vermilion, symbol: 'diamond' },
} as const;

/** A quarter of a year: more weeks than that are drawn by none of the readers' screens with their dates. */
const mostWeeks = 13;
const width = 1200;
/** Without weeks there is no chart below the bars. */
const heights = { withTrend: 610, without: 370 } as const;
const left = 24;
const barTop = 84;
const barStep = 66;

/** The picture of a board and the last of `weeks`, the earliest first, worded in `language`. */
export async function statePicture(board: Board, weeks: readonly Week[], options: PictureOptions): Promise<Picture> {
  const { language } = options;
  const wording = pictureWordingIn[language];
  const title = wording.state(visibleLine(options.name));
  const shown = weeks.slice(-mostWeeks);
  const groups = groupsOf(board, language);
  const marks: readonly Mark[] = [
    ...heading(title, board, { left, width: width - 2 * left, language }),
    ...(board.rows.length === 0
      ? [words(wording.noRecommendations, left, 84, language, { size: 16, fill: muted })]
      : groups.map(({ title: name }, at) =>
          words(name, left, barTop + at * barStep + 18, language, { size: 14, bold: true, width: 160 }),
        )),
    words(wording.trend, left, 304, language, { size: 14, bold: true, width: 400 }),
    ...(shown.length === 0 ? [words(wording.noTrend, left, 340, language, { size: 14, fill: muted })] : []),
  ];
  const height = shown.length === 0 ? heights.without : heights.withTrend;
  const option = chartsOf(board.rows.length === 0 ? [] : groups, shown, language);
  return {
    png: await draw({ ...option, graphic: [...marks] }, { width, height }, language),
    alternative: alternativeOf([title, ...summaryOf(board, language), ...coursesOf(shown, language)], language),
  };
}

type Group = { readonly title: string; readonly parts: readonly Part[] };

/** All recommendations by acceptance, all positions, all key actions: each a bar of its own. */
function groupsOf({ rows }: Board, language: Language): readonly Group[] {
  const { columns } = pictureWordingIn[language];
  return [
    { title: columns.acceptance, parts: totalled(acceptanceParts(rows, language)) },
    { title: columns.positions, parts: totalled(positionParts(rows, language)) },
    { title: columns.actions, parts: totalled(actionParts(rows, language)) },
  ];
}

function chartsOf(groups: readonly Group[], weeks: readonly Week[], language: Language): EChartsOption {
  const wording = pictureWordingIn[language];
  const trend = groups.length;
  return {
    grid: [
      ...groups.map((_, at) => ({ left: 190, right: 40, top: barTop + at * barStep, height: 36 })),
      { left: 60, right: 40, top: 330, height: 190 },
    ],
    xAxis: [
      ...groups.map(({ parts }, gridIndex) => ({
        gridIndex,
        type: 'value' as const,
        show: false,
        max: longestBar(parts),
      })),
      {
        gridIndex: trend,
        type: 'category' as const,
        show: weeks.length > 0,
        data: weeks.map(({ starts }) => starts),
        axisLabel: { color: muted, fontSize: 11, interval: 0 },
        axisLine: { lineStyle: { color: line } },
      },
    ],
    yAxis: [
      ...groups.map((_, gridIndex) => ({ gridIndex, type: 'category' as const, show: false, data: [''] })),
      {
        gridIndex: trend,
        type: 'value' as const,
        show: weeks.length > 0,
        minInterval: 1,
        min: 0,
        axisLabel: { color: muted, fontSize: 11 },
        splitLine: { lineStyle: { color: line } },
      },
    ],
    series: [
      ...groups.flatMap(({ parts }, at) => bars(parts, at, 28)),
      ...counted.map((what) => ({
        type: 'line' as const,
        name: wording.weekly[what],
        xAxisIndex: trend,
        yAxisIndex: trend,
        symbol: strokes[what].symbol,
        symbolSize: 9,
        lineStyle: { color: strokes[what].colour, width: 2 },
        itemStyle: { color: strokes[what].colour },
        data: weeks.map((week) => week[what]),
      })),
    ],
    legend: [
      ...groups.map(({ parts }, at) => legendOf(parts, 190, barTop + 38 + at * barStep)),
      ...(weeks.length === 0
        ? []
        : [
            legendOf(
              counted.map((what) => ({ name: wording.weekly[what] })),
              left,
              566,
            ),
          ]),
    ],
  };
}

function coursesOf(weeks: readonly Week[], language: Language): readonly string[] {
  const { course, weekly, noTrend } = pictureWordingIn[language];
  const first = weeks[0];
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return [noTrend];
  return counted.map((what) => course(weekly[what], first[what], last[what], weeks.length));
}
