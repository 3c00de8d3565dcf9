/**
 * Draws a chart as ECharts describes it, on the server: no browser, no animation, the same drawing for the same description.
 * The library is loaded when the first picture is asked for. What is written on it was made visible text before.
 */
import type { EChartsOption } from 'echarts';
import type { Language } from '../shared/language.ts';
import { ink } from './colours.ts';
import { familyFor, rasterise } from './rasterise.ts';

export type Picture = {
  readonly png: Uint8Array;
  /** What somebody who does not see it should know; at most 1,024 characters. */
  readonly alternative: string;
};

export type Size = { readonly width: number; readonly height: number };

/** Twice the size in points, so that small print stays legible on dense screens. */
const zoom = 2;

/** The PNG of a chart on white. */
export async function draw(option: EChartsOption, size: Size, language: Language): Promise<Uint8Array> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: familyFor(language), color: ink },
      ...option,
    });
    return await rasterise(chart.renderToSVGString(), zoom);
  } finally {
    chart.dispose();
  }
}
