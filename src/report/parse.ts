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
import { recommendationLabel } from './labels.ts';
import type { Row } from './lines.ts';
import { readLines, titleOf } from './lines.ts';
import { markers as markerTables } from './markers.ts';
import type { LineRole, Reading } from './model.ts';
import { findNumbering } from './numbering.ts';
import { outline } from './outline.ts';
import { findLabels, selectRecommendations } from './recommendations.ts';
import { findRegions } from './regions.ts';

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
  const withNotes = printed.filter((row) => !contents.lines.has(row.line));

  const isLabel = (rest: string): boolean => recommendationLabel(rest, markers) !== null;
  const firstNumbering = new Set(findNumbering(withNotes, isLabel).map((start) => start.index));
  const footnotes = findFootnotes(
    withNotes,
    source.rows,
    (index) => firstNumbering.has(index) || isLabel(withNotes[index]?.text ?? ''),
  );
  const footnoteLines = new Set(footnotes.notes.flatMap((note) => note.lines));
  for (const line of footnoteLines) setRole(line, 'footnote');
  const rows = withNotes
    .filter((row) => !footnoteLines.has(row.line))
    .map((row) => {
      const cleaned = footnotes.cleaned.get(row.line);
      return cleaned === undefined ? row : { ...row, text: cleaned, ...titleOf(cleaned) };
    });

  const context: HeadingContext = { rows, markers, contentsTitles: contents.titles, width: usualWidth(rows) };
  const starts = findNumbering(rows, isLabel);
  const numbering = new Map(starts.map((start) => [start.index, start]));
  const { bodyStart, annexStart, inResponse, placeOf } = findRegions(context, starts);
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
