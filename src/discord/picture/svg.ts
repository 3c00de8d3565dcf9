/** Pieces of a drawing as SVG text, in the colours of Discord's dark theme. Everything drawn is escaped here. */
export const colours = {
  page: '#313338',
  container: '#2b2d31',
  edge: '#3f4147',
  text: '#dbdee1',
  title: '#f2f3f5',
  muted: '#949ba4',
  quote: '#4e5058',
  code: '#1e1f22',
  mention: '#3c4270',
  mentionText: '#c9cdfb',
  blurple: '#5865f2',
} as const;

/** By the number of a button's style: primary, secondary, success, danger, link. */
export const buttonColours: Readonly<Record<number, string>> = {
  1: colours.blurple,
  2: '#4e5058',
  3: '#248046',
  4: '#da373c',
  5: '#4e5058',
};

export const sans =
  "'gg sans','Noto Sans','Helvetica Neue',Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
export const mono = "'gg mono',Consolas,Menlo,'Noto Sans Mono','Noto Sans Mono CJK SC',monospace";

export type TextStyle = {
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly family?: 'sans' | 'mono';
  readonly anchor?: 'start' | 'middle';
  /** Exactly that wide, whatever the font. */
  readonly width?: number;
};

export function text(content: string, x: number, y: number, style: TextStyle = {}): string {
  const { size = 16, fill = colours.text, weight = 400, family = 'sans', anchor = 'start', width } = style;
  const fitted = width === undefined ? '' : ` textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${round(x)}" y="${round(y)}" class="${family}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${fitted}>${escapeXml(content)}</text>`;
}

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly radius?: number;
  readonly stroke?: string;
};

export function box({ x, y, width, height, fill, radius = 0, stroke }: Box): string {
  const edge = stroke === undefined ? '' : ` stroke="${stroke}"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${edge}/>`;
}

export function avatar(x: number, y: number, fill: string, letter: string): string {
  const circle = `<circle cx="${x + 20}" cy="${y + 20}" r="20" fill="${fill}"/>`;
  return circle + text(letter, x + 20, y + 27, { size: 20, fill: '#ffffff', weight: 600, anchor: 'middle' });
}

export const colourOf = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;

export function escapeXml(content: string): string {
  return content
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '')
    .replace(/[<>&"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

const round = (value: number): number => Math.round(value * 10) / 10;
