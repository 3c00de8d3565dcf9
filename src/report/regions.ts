/**
 * The large parts of a paper by row: cover and summary, body, the sections in which the Office answers, annexes. The same
 * label means another thing in each of them.
 */
import type { HeadingContext } from './headings.ts';
import { isTitleLike, strongHeading } from './headings.ts';
import { recommendationLabel } from './labels.ts';
import { endsSentence, foldMarkers } from './lines.ts';
import type { NumberedStart } from './numbering.ts';
import type { LabelPlace } from './recommendations.ts';

export type Regions = {
  /** First row of the body; everything above is cover. */
  readonly bodyStart: number;
  /** First row of the first annex, or the number of rows. */
  readonly annexStart: number;
  readonly inResponse: (index: number) => boolean;
  readonly placeOf: (index: number) => LabelPlace;
};

/** How much of a paper without paragraph numbers is passed over before a heading can be that of an annex. */
const leastBody = 0.2;

/** Finds the regions; `starts` are the numbered paragraphs in order. */
export function findRegions(context: HeadingContext, starts: readonly NumberedStart[]): Regions {
  const { rows } = context;
  const numbered = new Set(starts.map((start) => start.index));
  const isNumbered = (index: number): boolean => numbered.has(index);
  const bodyStart = findBodyStart(context, starts[0]?.index ?? rows.length, starts.length > 0, isNumbered);
  const last = starts.at(-1)?.index ?? bodyStart + Math.floor(rows.length * leastBody);
  const annexStart = findAnnexStart(context, last, isNumbered);
  const inResponse = findResponseSections(context, bodyStart, annexStart, isNumbered);
  const placeOf = (index: number): LabelPlace => {
    if (index < bodyStart) return 'summary';
    if (index >= annexStart) return 'annex';
    return inResponse(index) ? 'response' : 'body';
  };
  return { bodyStart, annexStart, inResponse, placeOf };
}

/** The body begins at the first chapter heading after cover and summary, at the latest with the first paragraph. */
function findBodyStart(
  context: HeadingContext,
  firstParagraph: number,
  numbered: boolean,
  isStart: (index: number) => boolean,
): number {
  const { rows, markers } = context;
  const limit = numbered ? firstParagraph : rows.length;
  const summary = rows.findIndex((row, index) => index < limit && markers.summary.test(row.folded));
  for (let index = summary + 1; index < limit; index += 1) {
    const text = rows[index]?.folded ?? '';
    if (markers.summaryPart.test(text) || markers.contents.test(text)) continue;
    if (!numbered && recommendationLabel(rows[index]?.text ?? '', markers) !== null) return index;
    const heading = strongHeading(context, index, isStart);
    if (heading !== null && (heading.level === 1 || context.contentsTitles.size > 0 || heading.to >= limit))
      return index;
  }
  if (numbered) {
    // No chapter heading: plain headings right above the first paragraph open the body.
    let start = firstParagraph;
    for (let index = firstParagraph - 1; index > Math.max(summary, firstParagraph - 4); index -= 1) {
      const row = rows[index];
      if (row === undefined || !isTitleLike(row.title) || markers.summaryPart.test(row.folded)) break;
      const above = rows[index - 1];
      start = index;
      if (above === undefined || endsSentence(above.text)) return start;
    }
    return firstParagraph - start <= 1 ? start : firstParagraph;
  }
  // Neither numbers nor chapters: what follows the summary's heading, or the first line that reads as running text.
  return summary >= 0
    ? summary + 1
    : Math.max(
        0,
        rows.findIndex((row) => endsSentence(row.text) && row.text.length > 60),
      );
}

/** The first annex after the last paragraph; what stands there repeats or adds, and numbers anew. */
function findAnnexStart(context: HeadingContext, after: number, isStart: (index: number) => boolean): number {
  for (let index = after + 1; index < context.rows.length; index += 1) {
    const row = context.rows[index];
    if (row === undefined || !context.markers.annex.test(row.folded)) continue;
    const heading = strongHeading(context, index, isStart);
    const above = context.rows[index - 1];
    if (heading?.annex && (row.gap || row.pageStart || above === undefined || endsSentence(above.text))) return index;
  }
  return context.rows.length;
}

/** Rows under a heading by which the Office or management answers, up to the next chapter that says otherwise. */
function findResponseSections(
  context: HeadingContext,
  from: number,
  to: number,
  isStart: (index: number) => boolean,
): (index: number) => boolean {
  const { rows, markers } = context;
  const inside = new Set<number>();
  let active = 0;
  for (let index = from; index < to; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const text = row.title;
    const folded = row.folded.replace(/^(?:[ivxl]+|[a-k]|\d{1,2}|[一二三四五六七八九十]+)\s?[.．、]\s*/u, '');
    const above = rows[index - 1];
    const apart = row.gap || row.pageStart || above === undefined || endsSentence(above.text);
    const runsOn =
      text.length > context.width * 0.8 &&
      rows[index + 1]?.gap === false &&
      /^\p{Ll}/u.test(rows[index + 1]?.text ?? '');
    if (!isStart(index) && !/^[\d.\s]+$/u.test(above?.text ?? '') && apart && !runsOn && isTitleLike(text)) {
      const strong = strongHeading(context, index, isStart);
      const folding = strong === null ? folded : foldMarkers(strong.title);
      if (folding.length < 160 && markers.responseSection.test(folding)) active = strong?.level ?? 9;
      else if (markers.decision.test(folding) || (strong !== null && active > 0 && strong.level <= active)) active = 0;
    }
    if (active > 0) inside.add(index);
  }
  return (index) => inside.has(index);
}
