import type { Heading, HeadingContext } from './headings.ts';
import { columnsOf, isTitleLike, strongHeading, tailHeadings } from './headings.ts';
import { headingGroup } from './labels.ts';
import type { Row } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { NumberedStart } from './numbering.ts';
import type { LabelledRow } from './recommendations.ts';

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

type Start = Exclude<Block['kind'], 'continuation' | 'unnumbered' | 'heading'>;

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
    const keeps = block.kind === 'unnumbered' ? block.from : block.from + 1;
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
  if (block.kind !== 'recommendation') return [block];
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
    if (!row.gap || !endsSentence(above.text) || index === block.from + 1) continue;
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

function findStarts(input: OutlineInput): ReadonlyMap<number, Block> {
  const { context, numbering, recommendations, responses, repeats, bodyStart, annexStart } = input;
  const { rows, markers } = context;
  const starts = new Map<number, Block>();
  const isStart = (index: number): boolean =>
    numbering.has(index) || recommendations.has(index) || responses.has(index) || repeats.has(index);
  const lastPart = [...numbering.keys(), ...recommendations.keys(), ...responses.keys()].reduce(
    (a, b) => Math.max(a, b),
    -1,
  );
  // What stands open above a row decides whether steps, responses and tables can begin there.
  let open: Start | 'heading' | 'unnumbered' = 'unnumbered';
  let recommendationAbove = false;
  for (let index = bodyStart; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const { title: text, folded } = row;
    const at = { from: index, to: index };
    const paragraph = numbering.get(index);
    const label = recommendations.get(index);
    if (paragraph !== undefined) {
      starts.set(index, { kind: 'paragraph', start: paragraph, label: label ?? labelBelow(input, index), ...at });
      open = 'paragraph';
      recommendationAbove = label !== undefined;
    } else if (label !== undefined && label.ownParagraph === null) {
      starts.set(index, { kind: 'recommendation', label, ...at });
      open = 'recommendation';
      recommendationAbove = true;
    } else if (responses.has(index)) {
      starts.set(index, {
        kind: 'response',
        heading: null,
        rest: responses.get(index)?.rest ?? '',
        label: responses.get(index) ?? null,
        ...at,
      });
      open = 'response';
    } else if (repeats.has(index)) {
      starts.set(index, { kind: 'table', ...at });
      open = 'table';
    } else if (recommendationAbove && index < annexStart && isStepsLabel(folded, markers.steps)) {
      starts.set(index, { kind: 'steps', rest: '', ...at });
      open = 'steps';
    } else if (
      recommendationAbove &&
      index < annexStart &&
      markers.actionTable.test(`${folded} ${rows[index + 1]?.folded ?? ''} ${rows[index + 2]?.folded ?? ''}`) &&
      text.length < 140 &&
      !endsSentence(text)
    ) {
      starts.set(index, { kind: 'actions', ...at });
      open = 'actions';
    } else if (
      recommendationAbove &&
      (open !== 'actions' || /[:：]/u.test(text)) &&
      isResponseLabel(folded, markers.response, text)
    ) {
      const [heading, rest] = splitLabel(text);
      starts.set(index, { kind: 'response', heading, rest, label: null, ...at });
      open = 'response';
    } else if (markers.figure.test(folded) && isCaption(rows, index, markers.figure.exec(folded)?.[0] ?? '')) {
      const match = markers.figure.exec(folded);
      starts.set(index, { kind: 'figure', number: match?.[1] ?? '', rest: text.slice(match?.[0].length ?? 0), ...at });
      open = 'figure';
    } else if (markers.table.test(folded) && isCaption(rows, index, markers.table.exec(folded)?.[0] ?? '')) {
      starts.set(index, { kind: 'table', ...at });
      open = 'table';
    } else if (
      index > lastPart &&
      lastPart >= 0 &&
      open !== 'actions' &&
      isClosing(row, folded, markers.date, markers.decisionPointer) &&
      index < annexStart
    ) {
      starts.set(index, { kind: 'closing', ...at });
      open = 'closing';
    } else if (open !== 'actions' || row.gap || row.pageStart) {
      const heading = strongHeading(context, index, isStart);
      if (
        heading !== null &&
        (heading.level < 3 || (open !== 'recommendation' && open !== 'actions')) &&
        !(open === 'figure' && !heading.annex && heading.level !== 1 && !row.gap)
      ) {
        starts.set(index, { kind: 'heading', heading, from: index, to: heading.to });
        open = 'heading';
        recommendationAbove = false;
        index = heading.to - 1;
      } else if (
        index < annexStart &&
        headingGroup(text, markers) !== null &&
        open !== 'paragraph' &&
        isTitleLike(text)
      ) {
        starts.set(index, {
          kind: 'heading',
          heading: { title: text, level: 3, annex: false, from: index, to: index + 1 },
          from: index,
          to: index + 1,
        });
        open = 'heading';
      }
    }
  }
  return starts;
}

/** "27." alone on its row and "Recommendation 4. …" on the next. */
function labelBelow(input: OutlineInput, index: number): LabelledRow | null {
  const below = input.recommendations.get(index + 1);
  return below !== undefined && below.ownParagraph === input.numbering.get(index)?.number ? below : null;
}

function isStepsLabel(folded: string, steps: RegExp): boolean {
  return folded.length < 90 && steps.test(folded);
}

function isResponseLabel(folded: string, response: RegExp, text: string): boolean {
  return response.test(folded) || (text.length < 60 && response.test(`${folded}:`) && !endsSentence(text));
}

/** "Management response: Accepted." -> heading and text. */
function splitLabel(text: string): readonly [string, string] {
  const at = text.search(/[:：]/u);
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** A caption stands apart and is no sentence about a figure ("Figure 2 shows …"). */
function isCaption(rows: readonly Row[], index: number, label: string): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined) return false;
  const rest = row.text.slice(label.trimEnd().length).trim();
  if (/^\p{Ll}/u.test(rest) || /^[,;)）]/u.test(rest)) return false;
  if (endsSentence(rest) && rest.length > 80) return false;
  return above === undefined || row.gap || row.pageStart || endsSentence(above.text) || /:$/u.test(label.trim());
}

/** Place and date at the foot of a paper, or its pointer to the decision. */
function isClosing(row: Row, folded: string, date: RegExp, pointer: RegExp): boolean {
  const match = pointer.exec(folded);
  return (
    (match !== null && match.index === 0) ||
    (row.gap && folded.length < 60 && date.test(folded) && folded.length - (date.exec(folded)?.[0].length ?? 0) < 25)
  );
}
