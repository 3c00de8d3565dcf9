/**
 * An SVG drawing as PNG, with the fonts that come with the program: the machine needs none, and has no say in what is drawn.
 * The rasteriser is loaded when the first picture is asked for. In WebAssembly it reads fonts from memory; its native twin opens
 * the files again for every line of text, and took ten times as long.
 */
import { readFile } from 'node:fs/promises';
import type { Language } from '../shared/language.ts';

/** Names the fonts have inside. Noto Sans has every Latin letter, Noto Sans S Chinese the characters of both Chinese scripts. */
const latin = 'Noto Sans';
const chinese = 'Noto Sans S Chinese';
const fontFiles = [
  ['@embedpdf/fonts-latin', 'NotoSans-Regular.ttf'],
  ['@embedpdf/fonts-latin', 'NotoSans-Bold.ttf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'],
] as const;

/** The family of text in a language. Quotation marks are in both fonts, in the Chinese one as wide as a character. */
export const familyFor = (language: Language): string => (language === 'zh' ? chinese : latin);

/** The library is started once in a process and cannot be started again. */
let started: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

async function start(): Promise<typeof import('@resvg/resvg-wasm')> {
  const library = await import('@resvg/resvg-wasm');
  await library.initWasm(await readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  return library;
}

/** PNG of `svg`, `zoom` pixels for each of its units. */
export async function rasterise(svg: string, zoom: number): Promise<Uint8Array> {
  started ??= start().catch((error: unknown) => {
    // A file that could not be opened now may be there the next time.
    started = undefined;
    throw error;
  });
  const [{ Resvg }, ...fontBuffers] = await Promise.all([
    started,
    ...fontFiles.map(([library, file]) => readFile(new URL(`../fonts/${file}`, import.meta.resolve(library)))),
  ]);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontBuffers, defaultFontFamily: latin, sansSerifFamily: latin },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}
