/**
 * A rendered message as a picture, drawn as Discord's dark theme shows it under the question it answers. For documents: it
 * draws the components that we send and refuses none, but knows no others.
 */
import type { APIComponentInContainer } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { Line, Word } from './picture/lines.ts';
import { chipPadding, linesOf } from './picture/lines.ts';
import { measure } from './picture/measure.ts';
import { avatar, box, buttonColours, colourOf, colours, escapeXml, mono, sans, text } from './picture/svg.ts';
import type { ActionRow, RenderedMessage } from './render.ts';

export type PictureOptions = {
  readonly question: string;
  /** Who asks, and the name of the bot. */
  readonly asker: string;
  readonly bot: string;
  /** As printed beside both names. */
  readonly time: string;
};

/** Something drawn, and how far down it reaches. */
type Drawn = { readonly svg: string; readonly height: number };

/** Discord's measures on a computer: the column of messages, its widest container, what is kept free inside it. */
const column = { x: 72, width: 600 } as const;
const pageWidth = 696;
const padding = 16;
const gap = 8;

/** One SVG document, with the text as text. */
export function drawPicture(message: RenderedMessage, options: PictureOptions): string {
  const asked = drawQuestion(options, 20);
  const top = 20 + asked.height + 20;
  const answered = drawContainer(message, top + 26);
  const height = top + 26 + answered.height + 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${height}" viewBox="0 0 ${pageWidth} ${height}" role="img">`,
    `<title>${escapeXml(options.question)}</title>`,
    `<style>text{white-space:pre}.sans{font-family:${sans}}.mono{font-family:${mono}}</style>`,
    box({ x: 0, y: 0, width: pageWidth, height, fill: colours.page, radius: 8 }),
    asked.svg,
    avatar(16, top, '#009edb', '¶'),
    drawName(options.bot, options.time, top, true),
    answered.svg,
    '</svg>\n',
  ].join('\n');
}

function drawName(name: string, time: string, y: number, isBot: boolean): string {
  const width = measure(name, 16, true);
  const tag = isBot
    ? box({ x: column.x + width + 6, y: y + 1, width: 32, height: 15, fill: colours.blurple, radius: 4 }) +
      text('APP', column.x + width + 22, y + 12.5, { size: 10.5, fill: '#ffffff', weight: 700, anchor: 'middle' })
    : '';
  const timeX = column.x + width + (isBot ? 46 : 8);
  return (
    text(name, column.x, y + 14, { fill: colours.title, weight: 600, width }) +
    tag +
    text(time, timeX, y + 14, { size: 12, fill: colours.muted })
  );
}

function drawQuestion({ question, asker, bot, time }: PictureOptions, y: number): Drawn {
  const mention = `@${bot}`;
  const width = measure(mention, 16) + 4;
  const room = column.width - width - 6;
  const [first, ...rest] = linesOf(question, room);
  const lines = [...(first === undefined ? [] : [{ line: first, x: column.x + width + 6 }])];
  const below = rest.map((line) => ({ line, x: column.x }));
  const drawn = [...lines, ...below].map(({ line, x }, at) => drawLine(line, x, y + 22 + at * 22));
  const svg = [
    avatar(16, y, '#6d7683', asker.slice(0, 1)),
    drawName(asker, time, y, false),
    box({ x: column.x, y: y + 23, width, height: 20, fill: colours.mention, radius: 3 }),
    text(mention, column.x + 2, y + 38.8, { fill: colours.mentionText, weight: 500, width: width - 4 }),
    ...drawn,
  ];
  return { svg: svg.join('\n'), height: 22 + Math.max(1, drawn.length) * 22 };
}

function drawContainer(message: RenderedMessage, top: number): Drawn {
  const [{ components, accent_color }] = message.components;
  const parts: string[] = [];
  let y = top + padding;
  for (const component of components) {
    const { svg, height } = drawComponent(component, column.x + padding + 2, y);
    parts.push(svg);
    y += height + gap;
  }
  const height = y - gap + padding - top;
  const frame = { x: column.x, y: top, width: column.width, height, radius: 8 };
  const svg = [
    box({ ...frame, fill: colours.container, stroke: colours.edge }),
    `<clipPath id="bar"><rect x="${frame.x}" y="${top}" width="4" height="${height}"/></clipPath>`,
    `<g clip-path="url(#bar)">${box({ ...frame, fill: colourOf(accent_color ?? 0) })}</g>`,
    ...parts,
  ];
  return { svg: svg.join('\n'), height };
}

const inner = column.width - 2 * padding - 2;

function drawComponent(component: APIComponentInContainer, x: number, y: number): Drawn {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return drawText(component.content, x, y);
    case ComponentType.Separator:
      return { svg: box({ x, y: y + 2, width: inner, height: 1, fill: colours.edge }), height: 4 };
    case ComponentType.ActionRow:
      return drawRow(component, x, y);
    case ComponentType.File: {
      const name = component.file.url.replace('attachment://', '');
      const card = box({ x, y, width: 280, height: 44, fill: colours.code, radius: 8, stroke: colours.edge });
      return { svg: card + text(`📄 ${name}`, x + 14, y + 28, { fill: colours.mentionText }), height: 44 };
    }
    default:
      return { svg: '', height: 0 };
  }
}

function drawText(markup: string, x: number, top: number): Drawn {
  const parts: string[] = [];
  const lines = linesOf(markup, inner);
  let y = top;
  for (const [at, line] of lines.entries()) {
    const isFirst = lines[at - 1]?.look !== line.look;
    const end = lines.findIndex(({ look }, other) => other > at && look !== line.look);
    const stretch = lines.slice(at, end === -1 ? undefined : end).reduce((sum, { height }) => sum + height, 0);
    if (isFirst && line.look === 'quote')
      parts.push(box({ x, y, width: 4, height: stretch, fill: colours.quote, radius: 2 }));
    if (isFirst && line.look === 'code')
      parts.push(box({ x, y, width: inner, height: stretch, fill: colours.code, radius: 4, stroke: colours.edge }));
    if (line.hasBullet) parts.push(`<circle cx="${x + 8}" cy="${y + 11}" r="2.5" fill="${colours.text}"/>`);
    parts.push(drawLine(line, x, y));
    y += line.height;
  }
  return { svg: parts.join('\n'), height: y - top };
}

function drawLine(line: Line, x: number, y: number): string {
  const baseline = y + line.height / 2 + line.size * 0.36;
  return line.words.map((word) => drawWord(word, line, x, baseline)).join('');
}

function drawWord(word: Word, { look, size }: Line, left: number, y: number): string {
  const x = left + word.x;
  if (look === 'code') return text(word.text, x, y, { size, family: 'mono' });
  if (word.isCode) {
    const chip = box({ x, y: y - size * 0.95, width: word.width, height: size * 1.3, fill: colours.code, radius: 4 });
    const width = word.width - 2 * chipPadding;
    return chip + text(word.text, x + chipPadding, y, { size: size * 0.875, family: 'mono', width });
  }
  const fill = look === 'title' ? colours.title : look === 'subtext' ? colours.muted : colours.text;
  return text(word.text, x, y, { size, fill, weight: word.isBold ? 600 : 400, width: word.width });
}

function drawRow({ components }: ActionRow, left: number, y: number): Drawn {
  let x = left;
  const parts = components.map((component) => {
    if (component.type !== ComponentType.Button) {
      const frame = box({ x: left, y, width: 400, height: 40, fill: colours.code, radius: 8, stroke: colours.edge });
      const arrow = `<path d="M${left + 374} ${y + 17}l6 6 6-6" fill="none" stroke="${colours.muted}" stroke-width="2"/>`;
      return frame + text(component.placeholder ?? '', left + 12, y + 25.5, { fill: colours.muted }) + arrow;
    }
    const emoji = 'emoji' in component ? component.emoji?.name : undefined;
    const label = [emoji, 'label' in component ? component.label : undefined].filter(Boolean).join(' ');
    const width = Math.max(48, measure(label, 14, true) + 32);
    const frame = box({ x, y, width, height: 32, fill: buttonColours[component.style] ?? colours.quote, radius: 8 });
    const words = text(label, x + width / 2, y + 21, { size: 14, fill: '#ffffff', weight: 500, anchor: 'middle' });
    x += width + gap;
    return frame + words;
  });
  const height = components.some(({ type }) => type === ComponentType.Button) ? 32 : 40;
  return { svg: parts.join('\n'), height };
}
