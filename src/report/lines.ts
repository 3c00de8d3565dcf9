/**
 * Source text as rows: the lines that are not blank, each with what layout tells of it. Double-spaced extraction (a blank
 * line after every line) is recognised so that "a blank line before" means the same in every file. Nothing is dropped.
 */

import { fold, withoutAccents } from '../shared/text.ts';

export type Row = {
  /** Source line, counted from 1. */
  readonly line: number;
  /** Trimmed, runs of white space made one space. */
  readonly text: string;
  /** The text with letter spacing closed ("概 述" -> "概述"), as titles and labels are read. */
  readonly title: string;
  /** The title folded for matching; of a very long row only its beginning, which is no title or label. */
  readonly folded: string;
  /** The same line with its inner spacing, for columns. */
  readonly raw: string;
  /** The row opens with a mark of a symbol font: a bullet, or in some houses the ornament before a heading. */
  readonly symbol: boolean;
  /** Columns of white space before the text; 0 in extraction without layout. */
  readonly indent: number;
  readonly page: number;
  /** A visual gap stands before this row (more than the file's normal line spacing). */
  readonly gap: boolean;
  /** First row of a page. */
  readonly pageStart: boolean;
};

export type SourceLines = {
  readonly rows: readonly Row[];
  /** Number of source lines, blank ones included. */
  readonly count: number;
  /** Whether the extraction marks pages with form feeds. */
  readonly paged: boolean;
};

/** White space as it separates words; zero-width characters and a byte order mark count as nothing. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/gu;

/** Cuts `text` into rows. Accepts any line ending; a form feed starts a page. */
export function readLines(text: string): SourceLines {
  const sourceLines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
  const drafts: {
    line: number;
    text: string;
    raw: string;
    symbol: boolean;
    indent: number;
    page: number;
    blanks: number;
    pageStart: boolean;
  }[] = [];
  let page = 1;
  let blanks = 0;
  let pageStart = true;
  let paged = false;
  for (const [index, source] of sourceLines.entries()) {
    const feeds = source.split('\f').length - 1;
    if (feeds > 0) {
      page += feeds;
      paged = true;
      pageStart = true;
    }
    const raw = source.replaceAll('\f', '').replace(invisible, '').trimEnd();
    // Symbol fonts leave their bullets as private-use characters.
    const symbol = /^\s*[\ue000-\uf8ff]/u.test(raw);
    const trimmed = raw
      .trim()
      .replace(/^[\ue000-\uf8ff]\s*/u, '• ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (trimmed === '') {
      blanks += 1;
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    drafts.push({ line: index + 1, text: trimmed, raw, symbol, indent, page, blanks, pageStart });
    blanks = 0;
    pageStart = false;
  }
  const doubled = isDoubleSpaced(drafts.map((draft) => draft.blanks));
  const rows = drafts.map(({ blanks: before, ...draft }) => ({
    ...draft,
    ...titleOf(draft.symbol ? draft.text.replace(/^• /u, '') : draft.text),
    gap: doubled ? before > 1 : before > 0,
    // Double-spaced extraction without form feeds leaves one space where the page turned.
    pageStart: draft.pageStart || (doubled && !paged && before === 0),
  }));
  return { rows, count: sourceLines.length, paged };
}

/** Most rows follow exactly one blank line, and hardly any follows none. */
function isDoubleSpaced(blanks: readonly number[]): boolean {
  if (blanks.length < 8) return false;
  const one = blanks.filter((count) => count === 1).length;
  const none = blanks.filter((count) => count === 0).length;
  return one > blanks.length * 0.6 && none < blanks.length * 0.25;
}

/** No title or label of a paper is longer, so no more of a row is folded. */
const longestFolded = 400;

/** What `Row` keeps of a text for matching; to be renewed when a row's text changes. */
export function titleOf(text: string): { readonly title: string; readonly folded: string } {
  const title = text.length > longestFolded ? text : closeLetterSpacing(text);
  return { title, folded: foldMarkers(title.slice(0, longestFolded)) };
}

/** Traditional forms of the characters that markers are made of; a paper in traditional script is read by the same table. */
const traditional =
  '議後續驟擬動執結論評價圖資來應復見決項書處會員錄問題對務財響領導總幹屆號點無劃構織質備機關辦條據類層級準則報審閱訓專業貿險環經歷驗綜兩單負責時間產權體績標優緒擇選達獲將與為於頁組發現從過採納認協調統計際勞聯國區覆劃擇';
const simplified =
  '议后续骤拟动执结论评价图资来应复见决项书处会员录问题对务财响领导总干届号点无划构织质备机关办条据类层级准则报审阅训专业贸险环经历验综两单负责时间产权体绩标优绪择选达获将与为于页组发现从过采纳认协调统计际劳联国区复划择';
const simpler: ReadonlyMap<string, string> = new Map(
  [...traditional].map((character, at) => [character, [...simplified][at] ?? character]),
);

/** Text folded as markers are matched: compatibility forms, case, accents (OCR loses them) and Chinese script made one. */
export function foldMarkers(text: string): string {
  const folded = fold(text);
  // Most rows have neither accents nor Han characters.
  const plain = /[\u00c0-\u017f]/u.test(folded) ? withoutAccents(folded) : folded;
  return plain.replace(/\p{Script=Han}/gu, (character) => simpler.get(character) ?? character);
}

const letterSpaced = /^(?:\S ){2,}\S$|^\p{Script=Han} \p{Script=Han}$/u;

/** "概 述" -> "概述", "F I N D I N G S" -> "FINDINGS"; other text unchanged. */
export function closeLetterSpacing(text: string): string {
  if (letterSpaced.test(text)) return text.replace(/ /gu, '');
  // Several letter-spaced words keep wider gaps between them only in the raw line; a Han run is closed piece by piece.
  return text.replace(/(?<=^|\s)(?:\p{Script=Han} ){2,}\p{Script=Han}(?=\s|$)/gu, (run) => run.replace(/ /gu, ''));
}

/** Text that ends a sentence, closing quotes and brackets allowed after the stop. */
export function endsSentence(text: string): boolean {
  return /[.。．!！?？…][)）\]”"’'»」』】\d\s]*$/u.test(text);
}

/** Whether a row can open a sentence, heading or label: not a lower-case letter or closing punctuation. */
export function opensUpper(text: string): boolean {
  return /^[“"«‘'(（[【《]?[\p{Lu}\p{Lt}\p{Lo}\d¿¡]/u.test(text);
}

/** A stretch of a row that layout sets apart by two spaces or more, and the column it begins in. */
export type Cell = { readonly at: number; readonly text: string };

/** The cells of a row, in order; one cell where nothing is set apart. */
export function cellsOf(row: Row): readonly Cell[] {
  return [...row.raw.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({ at: match.index, text: match[0] }));
}
