/** The marks that pictures are made of: words, dots, rules and stacked bars, as ECharts takes them. */
import type { BarSeriesOption } from 'echarts';
import type { Board } from '../review/board.ts';
import type { Language } from '../shared/language.ts';
import { lightOf } from './alternative.ts';
import { ink, lightColours, line, muted, palette } from './colours.ts';
import { familyFor } from './rasterise.ts';

type Style = { readonly size?: number; readonly bold?: boolean; readonly fill?: string; readonly width?: number };

export type Mark = {
  readonly type: 'text' | 'circle' | 'line';
  readonly x?: number;
  readonly y?: number;
  readonly shape?: Readonly<Record<string, number>>;
  readonly style: Readonly<Record<string, string | number>>;
};

/** ECharts guesses the width of text from Arial; Noto Sans is that much wider at most, as drawn. */
const plainFactor = 1.05;
const boldFactor = 1.2;

/**
 * One line of text, `y` its middle; what is wider than `width` is cut with an ellipsis. A line with Chinese characters is set
 * in the Chinese font as a whole, as the rasteriser would have it; apostrophes of another language must not become as wide as
 * characters. A line without is set in the Latin font, which is a tenth the size and drawn faster.
 */
export function words(text: string, x: number, y: number, language: Language, style: Style = {}): Mark {
  const { size = 13, bold = false, fill = ink, width } = style;
  const room =
    width === undefined
      ? {}
      : { width: width / (bold ? boldFactor : plainFactor), overflow: 'truncate', ellipsis: '…' };
  const isChinese = /\p{Script=Han}/u.test(text);
  const shown = isChinese && language !== 'zh' ? text.replace(/’/gu, "'") : text;
  const fontFamily = familyFor(isChinese ? 'zh' : 'en');
  const font = { fontSize: size, fontWeight: bold ? 'bold' : 'normal', fontFamily };
  return { type: 'text', x, y, style: { text: shown, fill, ...font, verticalAlign: 'middle', ...room } };
}

export const dot = (cx: number, cy: number, r: number, fill: string): Mark => ({
  type: 'circle',
  shape: { cx, cy, r },
  style: { fill },
});

export const rule = (from: number, to: number, y: number): Mark => ({
  type: 'line',
  shape: { x1: from, x2: to, y1: y, y2: y },
  style: { stroke: line, lineWidth: 1 },
});

/** The title, and below it the traffic light with what it stands for. */
export function heading(
  title: string,
  { rows, portfolio }: Board,
  at: { readonly left: number; readonly width: number; readonly language: Language },
): readonly Mark[] {
  const { left, width, language } = at;
  const name = words(title, left, 30, language, { size: 20, bold: true, width });
  if (rows.length === 0) return [name];
  const colour = portfolio.light === null ? palette.pale : lightColours[portfolio.light];
  return [
    name,
    dot(left + 8, 62, 8, colour),
    words(lightOf(portfolio, language), left + 26, 62, language, { size: 14 }),
  ];
}

/** A kind of thing that is counted in every row. */
export type Part = { readonly name: string; readonly colour: string; readonly values: readonly number[] };

/** One stacked bar per row on the grid of that number; in each piece stands its number. */
export function bars(parts: readonly Part[], grid: number, thickness: number): readonly BarSeriesOption[] {
  return parts.map(({ name, colour, values }) => ({
    type: 'bar',
    name,
    stack: String(grid),
    xAxisIndex: grid,
    yAxisIndex: grid,
    barWidth: thickness,
    itemStyle: { color: colour, borderColor: '#ffffff', borderWidth: 1 },
    label: { show: true, color: ink, fontSize: 12, fontFamily: familyFor('en') },
    data: values.map((value) => (value === 0 ? '-' : value)),
  }));
}

/** The longest bar of parts, at least 1: what the axis reaches to. */
export const longestBar = (parts: readonly Part[]): number =>
  Math.max(1, ...(parts[0]?.values ?? []).map((_, at) => parts.reduce((sum, part) => sum + (part.values[at] ?? 0), 0)));

export const legendOf = (names: readonly string[], left: number, top: number) => ({
  left,
  top,
  orient: 'horizontal' as const,
  itemWidth: 14,
  itemHeight: 12,
  itemGap: 20,
  data: [...names],
  textStyle: { fontSize: 12, color: muted },
});
