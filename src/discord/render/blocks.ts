/**
 * Blocks as pieces of Discord's markup that no message may divide: a claim with its marks, a quote under its head, an item with
 * its marker. What is longer than a message becomes several pieces, each with its mark or head again and its number of all.
 * Words are escaped here and nowhere else; how pieces are shared out over messages is not decided here.
 */
import type { Block, Jump, Verdict } from '../../desk/reply.ts';
import { markText } from '../../desk/reply.ts';
import { drawDifference } from './difference.ts';
import { cleanLine, cleanText, escapeText, isBlank } from './escape.ts';
import { splitText } from './split.ts';
import { drawTable } from './table.ts';

/** How a piece stands to the one before: on the next line, apart from it, or under a ruled line. */
export type Joint = 'line' | 'gap' | 'rule';

export type Piece = {
  readonly text: string;
  readonly joint: Joint;
  /** It introduces what follows and must not end a message. */
  readonly leads: boolean;
};

/** Markup of `text`, itself not yet escaped; `part` is empty or names the piece, as in " (2/3)". */
type Frame = (text: string, part: string) => string;

const signs: Readonly<Record<Verdict, string>> = { supported: '✅', contradicted: '❌', 'not-in-report': '▫️' };
/** Room kept for the number of a piece. */
const longestPart = ' (9999/9999)';

/** The pieces of `blocks` in order, none longer than `room`; blocks with nothing to see have none. */
export function drawBlocks(blocks: readonly Block[], room: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const [first, ...rest] = drawBlock(block, room);
    if (first === undefined) continue;
    const last = pieces.at(-1);
    if (last !== undefined && before?.kind === 'statement' && block.kind === 'quote')
      pieces[pieces.length - 1] = { ...last, leads: true };
    pieces.push({ ...first, joint: jointOf(before, block) }, ...rest);
    before = block;
  }
  return pieces;
}

/** As on the terminal, where a blank line stands for a gap; a ruled line goes before each heading and each checked statement. */
function jointOf(before: Block | undefined, block: Block): Joint {
  if (before === undefined) return 'gap';
  if (before.kind === 'heading') return block.kind === 'heading' ? 'gap' : 'line';
  if (block.kind === 'heading' || (before.kind === 'quote' && block.kind === 'statement')) return 'rule';
  if (before.kind === 'claim' && block.kind === 'claim') return 'line';
  if (before.kind === 'text' && (block.kind === 'list' || block.kind === 'text')) return 'line';
  return before.kind === 'list' && block.kind === 'text' && block.tone === 'plain' ? 'line' : 'gap';
}

function drawBlock(block: Block, room: number): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return framed(cleanLine(block.text), headingFrame(block.level), room).map((text) => ({
        ...line(text),
        leads: true,
      }));
    case 'text':
      return framed(cleanText(block.text), textFrames[block.tone], room).map(line);
    case 'claim':
      return drawClaim(block, room);
    case 'quote':
      return headed([markText(block.mark), block.label], block.text, quoteFrame, room).map((text) => ({
        ...line(text),
        joint: 'gap',
      }));
    case 'statement':
      return headed([block.label], block.text, statementFrame(signs[block.verdict]), room).map(line);
    case 'list':
      return block.items.flatMap((item) => drawItem(item, room));
    case 'fields':
      return block.rows.flatMap((row) => headed([row.label], row.value, fieldFrame, room)).map(line);
    case 'difference':
      return drawDifference(block.parts, room).map(line);
    case 'table':
      return drawTable(block.columns, block.rows, (row) => headed([row.label], row.value, fieldFrame, room).map(line));
  }
}

const line = (text: string): Piece => ({ text, joint: 'line', leads: false });

/** `text` in its frame, cut where it does not fit; none when there is nothing to see. */
function framed(text: string, frame: Frame, room: number): readonly string[] {
  if (isBlank(text)) return [];
  const whole = frame(text, '');
  if (whole.length <= room) return [whole];
  const parts = splitText(text, room, (piece) => frame(piece, longestPart).length);
  return parts.map((piece, at) => frame(piece, parts.length === 1 ? '' : ` (${at + 1}/${parts.length})`));
}

/** Text under a head that each of its pieces repeats; a head that would leave no room stands before it once. */
function headed(
  parts: readonly (string | null)[],
  text: string,
  frame: (head: string) => Frame,
  room: number,
): readonly string[] {
  const head = parts
    .map((part) => cleanLine(part ?? ''))
    .filter((part) => !isBlank(part))
    .join(' · ');
  const clean = cleanText(text);
  if (isBlank(clean)) return framed(head, boldFrame, room);
  if (frame(head)('', longestPart).length * 2 <= room) return framed(clean, frame(head), room);
  return [...framed(head, boldFrame, room), ...framed(clean, frame(''), room)];
}

function drawClaim({ text, marks }: Extract<Block, { kind: 'claim' }>, room: number): readonly Piece[] {
  const shown = marks.map(markText).filter((mark) => mark !== '');
  const chips = shown.map((mark) => `\`${mark}\``).join(' ');
  const clean = cleanText(text);
  const bare: Frame = (all) => (all === shown.join(' ') ? chips : all);
  if (isBlank(clean)) return framed(shown.join(' '), bare, room).map(line);
  // The space before the marks does not break: they stay on the line of the last word they stand for.
  const frame: Frame = (piece, part) => `- ${hanging(piece)}${chips === '' ? '' : `\u00a0${chips}`}${part}`;
  if (frame('', longestPart).length * 2 <= room) return framed(clean, frame, room).map(line);
  const listed = framed(shown.join(' '), bare, room);
  return [...framed(clean, (piece, part) => `- ${hanging(piece)}${part}`, room), ...listed].map(line);
}

function drawItem(item: Extract<Block, { kind: 'list' }>['items'][number], room: number): readonly Piece[] {
  const marker = cleanLine(item.marker);
  // Spaces at the start of a line are Discord's: wide ones keep the level of an outline.
  const indent = '\u2003'.repeat(Math.min(6, /^ */u.exec(item.marker)?.[0].length ?? 0) / 2);
  const shown = indent + (/^(?:R\d+|¶\d+(?:–\d+)?)$/u.test(marker) ? `\`${marker}\`` : escapeText(marker));
  const link = linkTo(item.jump);
  const frame: Frame = (text, part) => [shown + part, escapeText(text), link].filter((word) => word !== '').join(' ');
  const clean = cleanText(item.text);
  if (isBlank(clean)) return framed(marker, (part) => (part === marker ? shown : escapeText(part)), room).map(line);
  if (frame('', longestPart).length * 2 <= room) return framed(clean, frame, room).map(line);
  return [...framed(marker, escapeText, room), ...framed(clean, escapeText, room)].map(line);
}

/** A link of our own making, of nothing but numbers: what is kept may come from anywhere. */
function linkTo(jump: Jump | undefined): string {
  if (jump === undefined) return '';
  const ids = [jump.server, jump.channel, ...(jump.message === null ? [] : [jump.message])];
  return ids.every((id) => /^\d{1,20}$/u.test(id)) ? `[↗](https://discord.com/channels/${ids.join('/')})` : '';
}

/** Discord drops "#" from the end of a heading, escaped or not: such a one is only bold. */
function headingFrame(level: 1 | 2): Frame {
  return (text, part) =>
    `${text}${part}`.endsWith('#') ? boldFrame(text, part) : `${level === 1 ? '##' : '###'} ${escapeText(text)}${part}`;
}

const textFrames: Readonly<Record<Extract<Block, { kind: 'text' }>['tone'], Frame>> = {
  plain: escapeText,
  muted: (text) => prefixed('-# ', text),
  warning: (text) => `⚠️ ${escapeText(text)}`,
};

const boldFrame: Frame = (text, part) => `**${escapeText(text)}${part}**`;

const quoteFrame =
  (head: string): Frame =>
  (text, part) => {
    const above = `${head}${part}`.trim();
    return (above === '' ? '' : `**${escapeText(above)}**\n`) + prefixed('> ', text);
  };

const statementFrame =
  (sign: string) =>
  (head: string): Frame =>
  (text, part) => {
    const label = `${head}${part}`.trim();
    return [sign, ...(label === '' ? [] : [`**${escapeText(label)}** ·`]), escapeText(text)].join(' ');
  };

const fieldFrame =
  (head: string): Frame =>
  (text, part) => {
    const label = `${head}${part}`.trim();
    return [...(label === '' ? [] : [`**${escapeText(label)}**`]), escapeText(text)].join(' ');
  };

const prefixed = (prefix: string, text: string): string =>
  escapeText(text)
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => prefix + row)
    .join('\n');

/** Lines after the first set in, so that they belong to the bullet. */
const hanging = (text: string): string =>
  escapeText(text)
    .split('\n')
    .filter((row) => row !== '')
    .join('\n  ');
