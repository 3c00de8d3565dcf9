/**
 * The cover: symbol, session, date, agenda item, title and the box that sums the paper up. Read from the rows before the
 * body begins; what is not printed there is null, never guessed from elsewhere.
 */
import { joinWrapped } from '../shared/text.ts';
import { symbolAlone, symbolPattern } from './furniture.ts';
import type { Imprint } from './imprint.ts';
import { readImprint } from './imprint.ts';
import type { Row } from './lines.ts';
import { endsSentence, foldMarkers } from './lines.ts';
import type { Markers } from './markers.ts';
import { joinPieces } from './prose.ts';

export type Cover = {
  readonly symbol: string | null;
  readonly session: string | null;
  readonly agendaItem: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly summary: readonly { readonly heading: string | null; readonly text: string }[];
  readonly imprint: Imprint;
  /** Paragraph that the cover names as the point for decision. */
  readonly decision: number | null;
  /** Lines of the summary box; the other cover lines are the title block. */
  readonly summaryLines: ReadonlySet<number>;
};

const notTitle =
  /^(?:united nations|naciones unidas|nations unies|联合国|distr\b|original\s*:|general assembly|asamblea general|assemblée générale|economic and social council|prepared by|note\b|project team|for (?:decision|information|discussion)|pour (?:décision|information|discussion)|para (?:decisión|información|discusión)|供作?(?:决定|参考|讨论)|general|english|français|español|中文|arabic|chinese)\b/iu;

/** Reads the cover from `rows`, the rows before the first paragraph or chapter. */
export function readCover(rows: readonly Row[], allRows: readonly Row[], markers: Markers): Cover {
  const summaryStart = rows.findIndex((row) => markers.summary.test(row.folded));
  const head = summaryStart < 0 ? rows : rows.slice(0, summaryStart);
  const box = summaryStart < 0 ? [] : rows.slice(summaryStart);
  const find = (pattern: RegExp): string | null => {
    for (const row of head) {
      const match = pattern.exec(row.folded);
      if (match !== null) return originalOf(row.title, match[0]);
    }
    return null;
  };
  const issued = head.find((row) => /\bdistr\b|日期/iu.test(row.text));
  const issueDate = issued === undefined ? null : nextDate(head, issued, markers);
  return {
    symbol: findSymbol(head, allRows),
    session: find(markers.session),
    agendaItem: head.find((row) => markers.agendaItem.test(row.folded))?.title ?? null,
    date: issueDate ?? find(markers.date),
    title: findTitle(head, markers),
    summary: readBox(box, markers),
    imprint: readImprint(head, allRows, markers),
    decision: findDecision(allRows, rows, markers),
    summaryLines: new Set(box.map((row) => row.line)),
  };
}

/** Folding keeps lengths on these lines nearly always; where it does not, the folded form is given. */
function originalOf(text: string, folded: string): string {
  const at = foldMarkers(text).indexOf(folded);
  const slice = text.slice(at, at + folded.length);
  return foldMarkers(slice) === foldMarkers(folded) ? slice.trim() : folded.trim();
}

/** The date beside or just under the distribution line of a UN cover. */
function nextDate(head: readonly Row[], from: Row, markers: Markers): string | null {
  const start = head.indexOf(from);
  for (const row of head.slice(start, start + 4)) {
    const match = markers.date.exec(row.folded);
    if (match !== null) return originalOf(row.title, match[0]);
  }
  return null;
}

/** The symbol stands alone or at the end of a cover line; failing that, the one that heads most pages. */
function findSymbol(head: readonly Row[], allRows: readonly Row[]): string | null {
  const atEnd = new RegExp(`(?:^|\\s{2,})(${symbolPattern.source})$`, 'u');
  for (const row of head) {
    const match = atEnd.exec(row.raw.trim());
    if (match?.[1] !== undefined) return match[1];
  }
  const counts = new Map<string, number>();
  for (const row of allRows) if (symbolAlone.test(row.text)) counts.set(row.text, (counts.get(row.text) ?? 0) + 1);
  const [symbol, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (symbol !== null && count >= 2) return symbol;
  const inside = new RegExp(symbolPattern.source, 'u');
  for (const row of head.slice(0, 30)) {
    const match = inside.exec(row.text);
    if (match !== null && !/^https?:/iu.test(row.text)) return match[0];
  }
  return symbol;
}

/** The longest block on the first page, below session and agenda item, that is none of the other parts of a cover. */
function findTitle(head: readonly Row[], markers: Markers): string | null {
  const firstPage = head.filter((row) => row.page === head[0]?.page);
  const place = (row: Row): boolean => markers.session.test(row.folded) || markers.agendaItem.test(row.folded);
  const below = firstPage.slice(firstPage.findLastIndex(place) + 1);
  return longestTitle(below, markers) ?? longestTitle(firstPage, markers) ?? longestTitle(head, markers);
}

function longestTitle(rows: readonly Row[], markers: Markers): string | null {
  const blocks: string[] = [];
  let open = false;
  for (const row of rows) {
    const text = row.title;
    if (isOtherPart(row, markers)) {
      open = false;
      continue;
    }
    const last = blocks.at(-1);
    if (open && !row.gap && !row.pageStart && last !== undefined && last.length <= 400 && !/\p{Script=Han}/u.test(text))
      blocks[blocks.length - 1] = joinWrapped(last, text);
    else blocks.push(text);
    open = true;
  }
  const fitting = blocks.filter((block) => block.length >= 4 && block.length <= 400);
  // Among blocks of like length the later one is the title: names of bodies stand above it.
  const weight = (block: string, position: number): number => Math.min(block.length, 220) + position * 1.5;
  return fitting.reduce<{ title: string | null; weight: number }>(
    (best, block, position) =>
      weight(block, position) > best.weight ? { title: block, weight: weight(block, position) } : best,
    { title: null, weight: 0 },
  ).title;
}

/** Rows of a cover that are no title: body, symbol, session, dates, columns, sentences. */
function isOtherPart(row: Row, markers: Markers): boolean {
  const { folded, title: text } = row;
  return (
    notTitle.test(folded) ||
    markers.session.test(folded) ||
    markers.agendaItem.test(folded) ||
    markers.contents.test(folded) ||
    symbolAlone.test(text) ||
    (markers.date.test(folded) && text.length < 60) ||
    endsSentence(text) ||
    row.raw.trim().split(/\s{3,}/u).length > 1 ||
    !/\p{L}/u.test(text)
  );
}

function readBox(
  box: readonly Row[],
  markers: Markers,
): readonly { readonly heading: string | null; readonly text: string }[] {
  const parts: { heading: string | null; rows: Row[] }[] = [{ heading: null, rows: [] }];
  for (const row of box.slice(1)) {
    const text = row.title;
    const inline = /^([^:：]{3,70})\s?[:：]\s*(\S.*)$/u.exec(text);
    if (inline !== null && markers.summaryPart.test(foldMarkers(inline[1] ?? ''))) {
      parts.push({ heading: inline[1] ?? '', rows: [{ ...row, text: inline[2] ?? '' }] });
    } else if (markers.summaryPart.test(row.folded)) parts.push({ heading: text.replace(/\s*[:：]$/u, ''), rows: [] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts
    .map((part) => ({
      heading: part.heading,
      text: joinPieces(part.rows.map((row) => ({ text: row.text, row }))).text,
    }))
    .filter((part) => part.heading !== null || part.text !== '');
}

/** "Decision required: paragraph 20", on the cover or at the foot of the paper; number and label may be on two lines. */
function findDecision(allRows: readonly Row[], cover: readonly Row[], markers: Markers): number | null {
  for (const [from, rows] of [
    [0, cover],
    [Math.max(0, allRows.length - 12), allRows],
  ] as const) {
    for (let index = from; index < rows.length; index += 1) {
      const pair = `${rows[index]?.folded ?? ''} ${rows[index + 1]?.folded ?? ''}`;
      const match = markers.decisionPointer.exec(pair);
      if (match !== null && (rows === cover || match.index < 40)) return Number(match[1] ?? match[2]);
    }
  }
  return null;
}
