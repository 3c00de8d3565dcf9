/**
 * From text to report: rows are sorted out in passes (furniture, contents, footnotes, numbering, labels, headings) and then
 * read block by block. Every row that is not blank ends in exactly one place, which the roles account for. Never throws:
 * what cannot be read with certainty becomes a warning with its line.
 */
import { detectLanguage, type Language } from '../shared/language.ts';
import { buildReport } from './build.ts';
import { findContents } from './contents.ts';
import { readCover } from './cover.ts';
import { findFootnotes } from './footnotes.ts';
import { findFurniture } from './furniture.ts';
import type { HeadingContext } from './headings.ts';
import { isTitleLike, strongHeading } from './headings.ts';
import { recommendationLabel } from './labels.ts';
import type { Row } from './lines.ts';
import { endsSentence, foldMarkers, readLines, titleOf } from './lines.ts';
import { markers as markerTables } from './markers.ts';
import type { LineRole, Reading } from './model.ts';
import { findNumbering } from './numbering.ts';
import { outline } from './outline.ts';
import type { LabelPlace } from './recommendations.ts';
import { findLabels, selectRecommendations } from './recommendations.ts';

/**
 * Reads one report. `fallbackId` names it when the paper prints no symbol. Linear in the length of `text`.
 */
export function parseReport(text: string, options: { readonly fallbackId: string }): Reading {
  const source = readLines(text);
  const roles: (LineRole | null)[] = new Array<LineRole | null>(source.count).fill(null);
  const language = languageOf(source.rows);
  const markers = markerTables[language];
  const setRole = (line: number, role: LineRole): void => {
    roles[line - 1] = role;
  };

  const furniture = findFurniture(source.rows, source.paged);
  for (const line of furniture) setRole(line, 'furniture');
  const printed = source.rows.filter((row) => !furniture.has(row.line));
  const contents = findContents(printed, markers);
  for (const line of contents.lines) setRole(line, 'contents');
  const text1 = printed.filter((row) => !contents.lines.has(row.line));

  const isLabel = (rest: string): boolean => recommendationLabel(rest, markers) !== null;
  const firstNumbering = new Set(findNumbering(text1, isLabel).map((start) => start.index));
  const footnotes = findFootnotes(
    text1,
    source.rows,
    (index) => firstNumbering.has(index) || isLabel(text1[index]?.text ?? ''),
  );
  const footnoteLines = new Set(footnotes.notes.flatMap((note) => note.lines));
  for (const line of footnoteLines) setRole(line, 'footnote');
  const rows = text1
    .filter((row) => !footnoteLines.has(row.line))
    .map((row) => {
      const cleaned = footnotes.cleaned.get(row.line);
      return cleaned === undefined ? row : { ...row, text: cleaned, ...titleOf(cleaned) };
    });

  const context: HeadingContext = { rows, markers, contentsTitles: contents.titles, width: usualWidth(rows) };
  const starts = findNumbering(rows, isLabel);
  const numbering = new Map(starts.map((start) => [start.index, start]));
  const isNumbered = (index: number): boolean => numbering.has(index);
  const firstParagraph = starts[0]?.index ?? rows.length;
  const lastParagraph = starts.at(-1)?.index ?? -1;
  const bodyStart = findBodyStart(context, firstParagraph, starts.length > 0, isNumbered);
  const annexStart = findAnnexStart(
    context,
    Math.max(lastParagraph, bodyStart + (starts.length > 0 ? 0 : Math.floor(rows.length * 0.2))),
    isNumbered,
  );
  const inResponse = findResponseSections(context, bodyStart, annexStart, isNumbered);
  const placeOf = (index: number): LabelPlace => {
    if (index < bodyStart) return 'summary';
    if (index >= annexStart) return 'annex';
    return inResponse(index) ? 'response' : 'body';
  };
  const selection = selectRecommendations(findLabels(rows, markers, numbering, placeOf, context.width));
  const byIndex = <T extends { readonly index: number }>(labels: readonly T[]): ReadonlyMap<number, T> =>
    new Map(labels.map((label) => [label.index, label]));
  const blocks = outline({
    context,
    numbering,
    recommendations: byIndex(selection.recommendations),
    responses: byIndex(selection.responses.filter((label) => label.ownParagraph === null)),
    repeats: new Set(
      selection.repeats
        .filter((label) => label.index >= bodyStart && label.ownParagraph === null)
        .map((label) => label.index),
    ),
    bodyStart,
    annexStart,
  });

  const coverRows = rows.slice(0, bodyStart);
  const cover = readCover(
    coverRows,
    source.rows.filter((row) => !contents.lines.has(row.line)),
    markers,
  );
  for (const row of coverRows) setRole(row.line, cover.summaryLines.has(row.line) ? 'summary' : 'title');
  const report = buildReport({
    rows,
    blocks,
    cover,
    footnotes: footnotes.notes,
    markers,
    language,
    inResponse,
    annexStart,
    fallbackId: options.fallbackId,
    setRole,
  });
  for (const row of rows) if (roles[row.line - 1] === null) setRole(row.line, 'unnumbered');
  return { report, roles };
}

/** The language most of the text is in, from a sample: covers and annexes often mix. */
function languageOf(rows: readonly Row[]): Language {
  const middle = rows.slice(Math.floor(rows.length * 0.15), Math.floor(rows.length * 0.15) + 400);
  const sample = (middle.length > 0 ? middle : rows).map((row) => row.text).join('\n');
  return detectLanguage(sample.slice(0, 30_000)) ?? 'en';
}

/** The length nine rows in ten stay within: a row much shorter than this was not wrapped. */
function usualWidth(rows: readonly Row[]): number {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 80;
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
  return Math.min(
    rows.length,
    summary >= 0 ? summary + 1 : rows.findIndex((row) => endsSentence(row.text) && row.text.length > 60) + 0 || 0,
  );
}

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
