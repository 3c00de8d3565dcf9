/**
 * Page furniture: running headers and footers, page numbers, job numbers, bar codes and rules. Found by place (top or
 * bottom of a page) and by repetition with the digits masked, never by meaning. What stands in running text stays.
 */
import type { Row } from './lines.ts';

/** A page number in the forms papers use: "5", "– 5 –", "5/10", "xii", "Page 5 of 10", "第 5 页", "Página 5". */
const pageNumber =
  /^[-–—]\s*\d{1,3}\s*[-–—]$|^(?:(?:page|página|pág\.|p\.)\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:\/|of|de|sur)\s*\d{1,3})?$|^第\s*[\d一二三四五六七八九十]+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/iu;
/** Job and bar-code numbers of UN printing: "24-22528X (E) 231224", "*2422528*", "25-10679". */
const jobNumber =
  /^(?:\*?\d{7}\*?|[A-Z]{1,3}\d{6,8}|\*\d{6,}\*|\d{2}-\d{4,6}[A-Z]?(?:\s*\([A-Z]\))?(?:\s+\d{6})*|\d{6}(?:\s+\d{6})*|(?:GE|V|NYVS)\.\d{2}-\d{4,6}(?:\s*\([A-Z]\))?)$/u;
const rule = /^[_\-–—=*•·.\s]{3,}$/u;
/** A symbol of a UN paper: at least one slash, capitals and digits. Spelled out in `findSymbol` too. */
export const symbolPattern =
  /(?:[A-Z]{1,8}(?:\.[A-Z0-9]+)*)(?:[./-][A-Z0-9.()[\]-]+)*\/[A-Za-z0-9./()[\]-]*\d[A-Za-z0-9./()[\]-]*(?:\s\((?:Part|Partie|Parte)\s[IVX]+\))?(?:\s?\[[A-Za-z ]+\])?/u;
export const symbolAlone = new RegExp(`^${symbolPattern.source}$`, 'u');

const mask = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase();

/** Pieces of a header row as layout sets them apart: "24-22528      5/10". */
const pieces = (row: Row): readonly string[] => row.raw.trim().split(/\s{2,}|\t/u);

function isFixedFurniture(row: Row): boolean {
  return pieces(row).every((piece) => pageNumber.test(piece) || jobNumber.test(piece) || symbolAlone.test(piece));
}

/** On how many pages a row of this key stands. */
function pagesBy(rows: readonly Row[], keyOf: (row: Row) => string): (row: Row) => number {
  const pages = new Map<string, Set<number>>();
  for (const row of rows) pages.set(keyOf(row), (pages.get(keyOf(row)) ?? new Set<number>()).add(row.page));
  return (row) => pages.get(keyOf(row))?.size ?? 0;
}

/** What the last number of a row is ahead of its page; equal on every page for a running page number. */
function pageOffset(row: Row): string {
  const number = row.text.match(/\d+/gu)?.at(-1);
  return number === undefined ? 'none' : String(Number(number) - row.page);
}

/** A number alone is a page number only at the very edge of a page; deeper in it may number a footnote or a cell. */
const bareNumber = /^(?:\d{1,3}|[ivxl]{1,6})$/iu;
/** A paragraph number alone on its row, which raw extraction leaves at the edge of a page too. */
const paragraphNumber = /^[（(§¶]?\s?\d{1,3}\s?[.．、)）-]$/u;
/** A page number that says it is one, and a symbol with a page number behind it. */
const saysPage =
  /(?:^|\s)(?:page|página|pág\.)\s*\d{1,3}(?:\s*(?:of|de|sur|\/)\s*\d{1,3})?$|^\d{1,3}\s*\|\s*p\s?a\s?g\s?e$|第\s*\d{1,3}\s*页$/iu;
const symbolAndPage = new RegExp(`^${symbolPattern.source}\\s+\\d{1,3}$`, 'u');

/**
 * Source lines (from 1) that are furniture. `firstBodyLine` keeps the cover: the symbol printed there is content.
 */
export function findFurniture(rows: readonly Row[], paged: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows) if (rule.test(row.text) || /^\*\d{6,}\*$/u.test(row.text)) found.add(row.line);
  const pages = groupByPage(rows);
  const edges = paged ? pages.flatMap((page) => pageEdges(page)) : [];
  const words = pagesBy(edges, (row) => row.text.toLowerCase());
  const counters = pagesBy(edges, (row) => `${mask(row.text)} ${pageOffset(row)}`);
  for (const row of edges) {
    const first = row.page === pages[0]?.[0]?.page;
    if (isFixedFurniture(row) && !bareNumber.test(row.text) && !(first && symbolAlone.test(row.text)))
      found.add(row.line);
    else if (!first && row.text.length < 120 && words(row) >= Math.max(3, Math.ceil(pages.length / 4)))
      found.add(row.line);
    else if (!first && row.text.length < 80 && (saysPage.test(row.text) || symbolAndPage.test(row.text)))
      found.add(row.line);
    // "Evaluation report 12" counts with its pages; "Recommendation 12" does not.
    else if (
      row.text.length < 120 &&
      /\d/u.test(row.text) &&
      !bareNumber.test(row.text) &&
      !paragraphNumber.test(row.text) &&
      counters(row) >= 3
    )
      found.add(row.line);
    else if (!first && pieces(row).length > 1 && hasPageMark(row) && words(row) + counters(row) >= 3)
      found.add(row.line);
  }
  if (paged) for (const page of pages) for (const line of bareEdges(page, found)) found.add(line);
  if (!paged) for (const line of unpagedFurniture(rows)) found.add(line);
  return found;
}

/** Bare numbers reached from the top or bottom of a page through furniture alone. */
function bareEdges(page: readonly Row[], furniture: ReadonlySet<number>): readonly number[] {
  const reached: number[] = [];
  for (const side of [page, [...page].reverse()]) {
    for (const row of side) {
      if (furniture.has(row.line)) continue;
      if (!bareNumber.test(row.text) || reached.length > 2) break;
      reached.push(row.line);
    }
  }
  return reached;
}

/** A header that carries a page number or symbol beside its words ("GB.309/PFA/5/4   7", "WFP evaluation report 12"). */
function hasPageMark(row: Row): boolean {
  return pieces(row).some((piece) => pageNumber.test(piece) || symbolAlone.test(piece)) || /\s\d{1,3}$/u.test(row.text);
}

function groupByPage(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  for (const row of rows) {
    const current = pages.at(-1);
    if (current !== undefined && current[0]?.page === row.page) current.push(row);
    else pages.push([row]);
  }
  return pages;
}

/** The rows at the top and bottom of a page where furniture can stand: three above, four below. */
function pageEdges(page: readonly Row[]): readonly Row[] {
  if (page.length <= 7) return page;
  return [...page.slice(0, 3), ...page.slice(-4)];
}

/**
 * Without form feeds only what cannot be text is furniture: the symbol alone on a line after its first appearance, a
 * running header or footer that returns at least three times with a page number in it, and page numbers beside these.
 */
function unpagedFurniture(rows: readonly Row[]): readonly number[] {
  const found = new Set<number>();
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(mask(row.text), (counts.get(mask(row.text)) ?? 0) + 1);
  const seenSymbols = new Set<string>();
  for (const row of rows) {
    if (symbolAlone.test(row.text)) {
      if (seenSymbols.has(row.text)) found.add(row.line);
      seenSymbols.add(row.text);
    } else if (
      /^(?:第\s*\d+\s*页.*|page\s+\d+(?:\s+of\s+\d+)?|página\s+\d+(?:\s+de\s+\d+)?|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\/\d{1,3})$/iu.test(
        row.text,
      )
    )
      found.add(row.line);
    else if (jobNumber.test(row.text) && /-/u.test(row.text)) found.add(row.line);
    else if (
      (counts.get(mask(row.text)) ?? 0) >= 3 &&
      row.text.length < 120 &&
      /\d/u.test(row.text) &&
      pieces(row).length > 1 &&
      hasPageMark(row)
    )
      found.add(row.line);
  }
  // A bare number directly beside a furniture row is its page number.
  for (const [index, row] of rows.entries()) {
    if (!/^(?:\d{1,3}|[ivxl]{1,5})$/u.test(row.text)) continue;
    const before = rows[index - 1];
    const after = rows[index + 1];
    if (
      (before !== undefined && found.has(before.line) && row.line - before.line <= 3) ||
      (after !== undefined && found.has(after.line) && after.line - row.line <= 3)
    )
      found.add(row.line);
  }
  return [...found];
}
