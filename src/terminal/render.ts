/**
 * A reply as text for a terminal. Pure: width and colour are given. Everything a reply says is cleaned here, whoever wrote
 * it; the only escape codes that leave are the ones added here.
 */
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { phrasesOf } from '../desk/phrases/index.ts';
import type { Block, Mark, Reply } from '../desk/reply.ts';
import { markText } from '../desk/reply.ts';
import { visibleLine, visibleText } from '../shared/visible.ts';
import { glue, wrap } from './wrap.ts';

export type RenderOptions = {
  /** Columns; Infinity where lines are not to be broken. */
  readonly width: number;
  readonly colour: boolean;
};

type Style = 'bold' | 'dim' | 'yellow' | 'cyan' | 'green' | 'red';

/** The reply, ending in a line feed. */
export function render(reply: Reply, options: RenderOptions): string {
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of [...reply.blocks, ...(reply.receipts ?? []), ...neighbourBlocks(reply)]) {
    const drawn = drawBlock(block, options);
    if (before !== undefined && isApart(before, block)) lines.push('');
    lines.push(...drawn);
    before = block;
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What stands before and after, as a line. */
function neighbourBlocks({ neighbours, language }: Reply): readonly Block[] {
  const { card } = phrasesOf(language);
  const names = [
    ...(neighbours?.previous ? [card.previous(markText(neighbours.previous))] : []),
    ...(neighbours?.next ? [card.next(markText(neighbours.next))] : []),
  ];
  return names.length === 0 ? [] : [{ kind: 'text', tone: 'muted', text: names.join(' · ') }];
}

/** Headings and receipts stand apart; claims, and text that leads into a list, do not. */
function isApart(before: Block, block: Block): boolean {
  if (before.kind === 'heading') return block.kind === 'heading';
  if (before.kind === 'claim' && block.kind === 'claim') return false;
  if (before.kind === 'text' && (block.kind === 'list' || block.kind === 'text')) return false;
  return !(before.kind === 'list' && block.kind === 'text' && block.tone === 'plain');
}

function drawBlock(block: Block, options: RenderOptions): readonly string[] {
  const paint = (style: Style, text: string): string => painted(style, text, options.colour);
  switch (block.kind) {
    case 'heading':
      return wrap(visibleLine(block.text), options.width).map((line) =>
        paint(block.level === 1 ? 'bold' : 'cyan', line),
      );
    case 'text': {
      const lines = wrap(visibleText(block.text), options.width);
      if (block.tone === 'plain') return lines;
      return lines.map((line) => paint(block.tone === 'muted' ? 'dim' : 'yellow', line));
    }
    case 'claim': {
      const marks = block.marks.map(markText).filter((mark) => mark !== '');
      // A mark stays on the line of the last word it stands for.
      const text = [visibleText(block.text), ...marks.map((mark) => `[${mark}]`)].join(glue);
      return hanging('• ', text, options).map((line) => paintMarks(line.replaceAll(glue, ' '), marks, paint));
    }
    case 'quote':
      return [paint('cyan', quoteHead(block.mark, block.label)), ...quoteLines(block.text, options, paint)];
    case 'statement': {
      const styles = { supported: 'green', contradicted: 'yellow', 'not-in-report': 'dim' } as const;
      const label = visibleLine(block.label);
      return [paint(styles[block.verdict], label), ...wrap(visibleText(block.text), options.width)];
    }
    case 'list': {
      const markers = block.items.map(({ marker }) => visibleText(marker).replace(/\n/gu, ' '));
      const size = Math.max(0, ...markers.map((marker) => stringWidth(marker)));
      return block.items.flatMap(({ text }, at) =>
        hanging(`${padded(markers[at] ?? '', Math.min(size, 12))} `, visibleText(text), options),
      );
    }
    case 'fields':
      return drawFields(block.rows, options, paint);
    case 'difference':
      return drawDifference(block.parts, options, paint);
    case 'table':
      return drawTable(block.columns, block.rows, options, paint);
  }
}

function quoteHead(mark: Mark, label: string | null): string {
  return [markText(mark), ...(label === null ? [] : [visibleLine(label)])].filter((part) => part !== '').join(' · ');
}

function quoteLines(text: string, { width }: RenderOptions, paint: (style: Style, text: string) => string) {
  return wrap(visibleText(text), width - 2).map((line) => `${paint('dim', '│')} ${line}`);
}

function paintMarks(line: string, marks: readonly string[], paint: (style: Style, text: string) => string): string {
  return marks.reduce((left, mark) => left.replace(`[${mark}]`, paint('cyan', `[${mark}]`)), line);
}

/** What was taken out as [-words-], what was put in as {+words+}, as wdiff prints them; coloured where there is colour. */
function drawDifference(
  parts: Extract<Block, { kind: 'difference' }>['parts'],
  options: RenderOptions,
  paint: (style: Style, text: string) => string,
): readonly string[] {
  const text = parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
  return wrap(visibleText(text), options.width).map((line) =>
    line
      .replace(/\[-[^\n]*?-\]/gu, (removed) => paint('red', removed))
      .replace(/\{\+[^\n]*?\+\}/gu, (added) => paint('green', added)),
  );
}

/** Text after a marker, its further lines set in as far as the marker is wide. */
function hanging(marker: string, text: string, { width }: RenderOptions): readonly string[] {
  const indent = stringWidth(marker);
  return wrap(text, width - indent).map((line, at) => (at === 0 ? marker : ' '.repeat(indent)) + line);
}

function drawFields(
  rows: readonly { readonly label: string; readonly value: string }[],
  options: RenderOptions,
  paint: (style: Style, text: string) => string,
): readonly string[] {
  const labels = rows.map(({ label }) => visibleLine(label));
  const size = Math.max(0, ...labels.map((label) => stringWidth(label))) + 2;
  // On a narrow terminal a value of a few columns cannot be read beside its label: it goes below.
  const beside = options.width - size >= 24;
  return rows.flatMap(({ value }, at) => {
    const label = labels[at] ?? '';
    const lines = wrap(visibleText(value), beside ? options.width - size : options.width - 2);
    if (!beside) return [paint('dim', label), ...lines.map((line) => `  ${line}`)];
    return lines.map((line, row) => (row === 0 ? paint('dim', padded(label, size)) : ' '.repeat(size)) + line);
  });
}

const columnGap = 2;
/** Under this width columns squeezed together cannot be read: each row becomes fields. */
const narrowTable = 60;

function drawTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  options: RenderOptions,
  paint: (style: Style, text: string) => string,
): readonly string[] {
  const cells = [columns, ...rows].map((row) => columns.map((_, at) => visibleLine(row[at] ?? '')));
  const sizes = columns.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const needed = sizes.reduce((sum, size) => sum + size + columnGap, -columnGap);
  if (needed > options.width && options.width < narrowTable)
    return rows.flatMap((row, at) => [
      ...(at === 0 ? [] : ['']),
      ...drawFields(
        columns.map((label, column) => ({ label, value: row[column] ?? '' })),
        options,
        paint,
      ),
    ]);
  // The widest column gives way until the row fits.
  const total = (): number => sizes.reduce((sum, size) => sum + size + columnGap, -columnGap);
  while (total() > options.width && Math.max(...sizes) > 8) narrow(sizes);
  return cells.flatMap((row, rowAt) => {
    const wrapped = row.map((cell, at) => wrap(cell, sizes[at] ?? 8));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, lineAt) => {
      const line = wrapped.map((lines, at) => padded(lines[lineAt] ?? '', sizes[at] ?? 8)).join(' '.repeat(columnGap));
      return rowAt === 0 ? paint('dim', line.trimEnd()) : line.trimEnd();
    });
  });
}

function narrow(sizes: number[]): void {
  const widest = Math.max(...sizes);
  sizes[sizes.indexOf(widest)] = widest - 1;
}

function padded(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - stringWidth(text)));
}

function painted(style: Style, text: string, colour: boolean): string {
  return colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}
