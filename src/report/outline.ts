/**
 * The body cut into blocks in reading order: headings, paragraphs, recommendations, steps, responses, follow-up tables,
 * figures, tables and text without a number. Each row belongs to exactly one block; what a block says is read later.
 */
import type { Heading, HeadingContext } from './headings.ts';
import { columnsOf } from './headings.ts';
import type { Row } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { NumberedStart } from './numbering.ts';
import { tailHeadings } from './plain-headings.ts';
import type { LabelledRow } from './recommendations.ts';
import { findStarts } from './starts.ts';

export type Block = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'paragraph'; readonly start: NumberedStart; readonly label: LabelledRow | null }
  /** The paragraph goes on after a figure, table or recommendation box. */
  | { readonly kind: 'continuation' }
  | { readonly kind: 'recommendation'; readonly label: LabelledRow }
  | { readonly kind: 'steps'; readonly rest: string }
  /** An answer printed under its recommendation, or under a label in a response section. */
  | {
      readonly kind: 'response';
      readonly heading: string | null;
      readonly rest: string;
      readonly label: LabelledRow | null;
    }
  | { readonly kind: 'actions' }
  | { readonly kind: 'figure'; readonly number: string; readonly rest: string }
  | { readonly kind: 'table' }
  | { readonly kind: 'closing' }
  | { readonly kind: 'unnumbered' }
);

export type OutlineInput = {
  readonly context: HeadingContext;
  readonly numbering: ReadonlyMap<number, NumberedStart>;
  readonly recommendations: ReadonlyMap<number, LabelledRow>;
  readonly responses: ReadonlyMap<number, LabelledRow>;
  readonly repeats: ReadonlySet<number>;
  /** First row of the body; everything above is cover. */
  readonly bodyStart: number;
  /** First row of the first annex, or the number of rows. */
  readonly annexStart: number;
};

/** Cuts rows [bodyStart, end) into blocks. */
export function outline(input: OutlineInput): readonly Block[] {
  const { rows } = input.context;
  const starts = findStarts(input);
  const blocks: Block[] = [];
  const indexes = [...starts.keys()].sort((a, b) => a - b);
  if (indexes[0] !== input.bodyStart && input.bodyStart < rows.length) indexes.unshift(input.bodyStart);
  for (const [position, index] of indexes.entries()) {
    const end = indexes[position + 1] ?? rows.length;
    const start = starts.get(index) ?? ({ kind: 'unnumbered', from: index, to: index } as Block);
    if (start.kind === 'heading') {
      blocks.push(start);
      if (start.to < end) pushText(input, blocks, { kind: 'unnumbered', from: start.to, to: end }, end < rows.length);
    } else pushText(input, blocks, { ...start, from: index, to: end } as Block, end < rows.length);
  }
  return blocks;
}

/** Adds a block, splitting off the plain headings at its end and, after a figure or table, the text that goes on. */
function pushText(input: OutlineInput, blocks: Block[], block: Block, followed: boolean): void {
  const { rows } = input.context;
  let end = block.to;
  let tail: readonly Heading[] = [];
  let tableFrom = block.to;
  if (followed && block.kind !== 'actions' && block.from < input.annexStart) {
    const keeps =
      block.from + (block.kind === 'unnumbered' ? 0 : block.kind === 'paragraph' && block.start.rest === '' ? 2 : 1);
    // The head of the table that follows stands between the last heading and its first row.
    while (end > keeps + 1 && isTableRow(rows[end - 1])) end -= 1;
    tableFrom = end;
    tail = tailHeadings(input.context, keeps, end);
    const first = tail[0];
    if (first !== undefined) end = first.from;
    else if (tableFrom < block.to && !rows[tableFrom]?.gap) end = tableFrom = block.to;
  }
  const parts =
    block.kind === 'figure' || block.kind === 'table'
      ? splitAfterSource(input, block, end)
      : [{ ...block, to: end } as Block];
  for (const part of parts) if (part.to > part.from) blocks.push(...splitRecommendation(rows, part, input));
  for (const heading of tail) blocks.push({ kind: 'heading', heading, from: heading.from, to: heading.to });
  if (tableFrom < block.to) blocks.push({ kind: 'table', from: tableFrom, to: block.to });
}

function isTableRow(row: Row | undefined): boolean {
  return row !== undefined && columnsOf(row) >= 3;
}

/** A figure or table ends with its source line; sentences after it belong to the text again. */
function splitAfterSource(input: OutlineInput, block: Block, end: number): readonly Block[] {
  const { rows, markers } = input.context;
  for (let index = block.from + 1; index < end; index += 1) {
    const row = rows[index];
    if (row === undefined || !markers.source.test(row.folded)) continue;
    let after = index + 1;
    while (after < end && !endsSentence(rows[after - 1]?.text ?? '') && !rows[after]?.gap) after += 1;
    if (after >= end) break;
    const next = rows[after];
    const kind = next !== undefined && /^\p{Ll}/u.test(next.text) ? 'continuation' : 'unnumbered';
    return [{ ...block, to: after } as Block, { kind, from: after, to: end }];
  }
  // No source: a gap followed by lower-case running text means that the paragraph above goes on.
  return [{ ...block, to: end } as Block];
}

/** In a paper without paragraph numbers a recommendation ends at the first gap after a full sentence. */
function splitRecommendation(rows: readonly Row[], block: Block, input: OutlineInput): readonly Block[] {
  const endsAtGap = block.kind === 'recommendation' || (block.kind === 'steps' && input.numbering.size === 0);
  if (!endsAtGap) return [block];
  const label = rows[block.from];
  for (let index = block.from + 1; index < block.to; index += 1) {
    const row = rows[index];
    const above = rows[index - 1];
    if (row === undefined || above === undefined) continue;
    if (input.context.markers.afterRecommendation.test(row.folded) && (row.gap || endsSentence(above.text))) {
      return [
        { ...block, to: index },
        { kind: 'unnumbered', from: index, to: block.to },
      ];
    }
    if (isTableHead(rows, index)) {
      return [
        { ...block, to: index },
        { kind: 'table', from: index, to: block.to },
      ];
    }
    if (
      !row.gap ||
      !endsSentence(above.text) ||
      (index === block.from + 1 && block.kind === 'recommendation' && block.label.rest === '')
    )
      continue;
    const ownLabel =
      /^\p{Lu}[\p{L} ’'-]{2,40}\s?:(?:\s|$)/u.test(row.text) || /^\p{Script=Han}{2,8}[：:]/u.test(row.text);
    const item = /^(?:[（(]?(?:[a-z]{1,3}|\d{1,2})[)）]|[•●▪■–—－-]|\d{1,2}\.\d)/u.test(row.text);
    const shifted =
      label !== undefined &&
      Math.abs(row.indent - (rows[block.from + 1]?.indent ?? row.indent)) > 3 &&
      Math.abs(row.indent - label.indent) > 3;
    if (ownLabel || (!item && (input.numbering.size === 0 || shifted)))
      return [
        { ...block, to: index },
        { kind: 'unnumbered', from: index, to: block.to },
      ];
  }
  return [block];
}

/** A row of three cells or more, set apart below a full sentence, opens a table without a caption. */
function isTableHead(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined || above === undefined || !row.gap || !endsSentence(above.text)) return false;
  return isTableRow(row);
}
