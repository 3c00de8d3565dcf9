/**
 * Footnotes: a number at the foot of a page and its text, tied to the reference digit glued to a word above. A number
 * counts as a footnote only when a rule stands over it or its reference is found; the digit is then cut from the text.
 */

import { joinLines } from '../shared/text.ts';
import type { Row } from './lines.ts';

export type FoundFootnote = {
  readonly number: number;
  readonly text: string;
  /** Source line of the reference, or null when none was found. */
  readonly referenceLine: number | null;
  readonly lines: readonly number[];
};

export type Footnotes = {
  readonly notes: readonly FoundFootnote[];
  /** Source line -> its text without reference digits. */
  readonly cleaned: ReadonlyMap<number, string>;
};

const superscripts: Readonly<Record<string, string>> = {
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁰': '0',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};
const superscriptOf: ReadonlyMap<string, string> = new Map(
  Object.entries(superscripts).map(([sign, digit]) => [digit, sign]),
);
const opening = /^\[?([\d¹²³⁰⁴-⁹]{1,3})\]?(?:[.)/]?\s+(.*)|([\p{Lu}\p{Script=Han}].*))?$/u;
/** "1. Text" is a list item unless a rule stands over it. */
const listLike = /^\d{1,3}[.)]\s/u;
/** A number glued to a note that opens with a year: "22021 年 3 月…". */
const beforeYear = /^(\d{1,2}?)((?:19|20)\d{2}(?!\d).*)$/u;
const ruleRow = /^[_‗─—–-]{5,}$/u;

/**
 * Finds footnotes. `rows` are the rows left after furniture and contents; `rules` the lines of horizontal rules;
 * `isStart` says of an index that a paragraph, label or heading starts there, which ends a footnote.
 */
export function findFootnotes(
  rows: readonly Row[],
  allRows: readonly Row[],
  isStart: (index: number) => boolean,
): Footnotes {
  const underRule = rowsUnderRules(allRows);
  const notes: FoundFootnote[] = [];
  const cleaned = new Map<number, string>();
  const taken = new Set<number>();
  let last = 0;
  let index = 0;
  while (index < rows.length) {
    const row = rows[index];
    const match = row === undefined || isStart(index) ? null : (opening.exec(row.text) ?? beforeYear.exec(row.text));
    if (row === undefined || match === null) {
      index += 1;
      continue;
    }
    const number = numberOf(match[1] ?? '');
    const ruled = underRule.has(row.line);
    const inSequence = number === last + 1 || (number === 1 && notes.length > 0);
    const reference = inSequence || ruled ? findReference(rows, index, number, ruled, cleaned, taken) : null;
    const text = match[2] ?? match[3] ?? '';
    const atFoot = text === '' || isNearFoot(rows, index);
    if (number === 0 || !(ruled || (inSequence && reference !== null && atFoot && !listLike.test(row.text)))) {
      index += 1;
      continue;
    }
    const end = endOfNote(rows, text === '' ? index + 1 : index, isStart, number);
    const body = rows.slice(index + 1, end).map((part) => part.text);
    if (!/\p{L}{2}/u.test(`${text} ${body.join(' ')}`)) {
      // Numbers and dashes only: cells of a table.
      index += 1;
      continue;
    }
    notes.push({
      number,
      text: joinLines([text, ...body]),
      referenceLine: reference === null ? null : (rows[reference.index]?.line ?? null),
      lines: rows.slice(index, end).map((part) => part.line),
    });
    if (reference !== null) {
      const referenceRow = rows[reference.index];
      if (referenceRow !== undefined) cleaned.set(referenceRow.line, reference.text);
    }
    for (let covered = index; covered < end; covered += 1) taken.add(covered);
    last = number;
    index = end;
  }
  return { notes, cleaned };
}

/** Digits of a note, plain or raised. */
function numberOf(digits: string): number {
  return digits === '' ? Number.NaN : Number([...digits].map((digit) => superscripts[digit] ?? digit).join(''));
}

/** Rows that stand below a rule on the same page, the rows of a footnote area. */
function rowsUnderRules(allRows: readonly Row[]): ReadonlySet<number> {
  const under = new Set<number>();
  let active = false;
  let page = 0;
  for (const row of allRows) {
    if (row.page !== page) active = false;
    page = row.page;
    if (ruleRow.test(row.text)) active = true;
    else if (active) under.add(row.line);
  }
  return under;
}

/** At most a third of a page's rows (or a dozen) follow before the page ends. */
function isNearFoot(rows: readonly Row[], index: number): boolean {
  const page = rows[index]?.page;
  for (let next = index + 1; next <= index + 14; next += 1) {
    const row = rows[next];
    if (row === undefined || row.page !== page || row.pageStart) return true;
  }
  return false;
}

/** A note ends with its page, at the next note or at a structural start; without pages, at a gap after it. */
function endOfNote(rows: readonly Row[], index: number, isStart: (index: number) => boolean, number: number): number {
  const first = rows[index];
  let end = index + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (row === undefined || first === undefined || row.page !== first.page || row.pageStart || isStart(end)) break;
    if (row.gap && end > index + 1 && !isNearFoot(rows, end)) break;
    if (numberOf(opening.exec(row.text)?.[1] ?? '') === number + 1) break;
    // A short row set apart after a full stop, with a paragraph right below it, is the next heading.
    const above = rows[end - 1];
    if (
      row.gap &&
      end > index + 1 &&
      above !== undefined &&
      /[.。]$/u.test(above.text) &&
      row.text.length < 90 &&
      !/[.。]$/u.test(row.text) &&
      isStart(end + 1)
    )
      break;
  }
  return end;
}

/** The nearest reference above: a digit glued to a word or stop; spaced only where a rule proves that the note is one. */
function findReference(
  rows: readonly Row[],
  from: number,
  number: number,
  ruled: boolean,
  cleaned: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
): { readonly index: number; readonly text: string } | null {
  const superscript = [...String(number)].map((digit) => superscriptOf.get(digit) ?? digit).join('');
  const within = rows.slice(Math.max(0, from - 80), from).map((row) => cleaned.get(row.line) ?? row.text);
  if (!within.some((text) => text.includes(String(number)) || text.includes(superscript))) return null;
  const glued = new RegExp(
    `(?<=[\\p{Ll}\\p{Lu}\\p{Script=Han}.,;:!?)）\\]”"’»，。；：、》])(?:${number}|${superscript})\\/?(?=[\\s.,;:)，。；：、）]|$|\\p{Script=Han}|(?<=[。；！？]${number})(?:19|20)\\d{2}(?!\\d))`,
    'gu',
  );
  const spaced = new RegExp(
    `(?<=[\\p{Ll}.,;:)”’»]) ${number}(?=[.,;:)]?(?:\\s|$)(?!\\s?(?:de|of|per|to|à|a|y|et|and|%|years?|ans|años)\\b))`,
    'gu',
  );
  for (const pattern of ruled ? [glued, spaced] : [glued]) {
    for (let index = from - 1; index >= Math.max(0, from - 80); index -= 1) {
      const row = rows[index];
      if (row === undefined || taken.has(index)) continue;
      const text = cleaned.get(row.line) ?? row.text;
      if (!text.includes(String(number)) && !text.includes(superscript)) continue;
      for (const match of [...text.matchAll(pattern)].reverse()) {
        const before = text.slice(0, match.index);
        const after = text.slice(match.index + match[0].length);
        if (
          /(?:图|表|建议|第|附件|段|公约|款|项|(?<!\p{L})(?:no|nos|n|p|pp|art|figure|table|annex|recommendations?|paragraphs?|phase|goal|target|item|chapter|section))[.°º]?\s?$/iu.test(
            before,
          )
        )
          continue;
        if (/^\s?(?:年|月|日|个|项|名|份|届|号|亿|万|%|per cent|pour cent|por ciento)/u.test(after)) continue;
        // "R1.", "B2": a letter that stands alone has its number as a name.
        if (/(?<!\p{L})\p{Lu}\.?$/u.test(before)) continue;
        if (/\d[.,]$/u.test(before) && !/(?:19|20)\d{2}[.,]$/u.test(before)) continue;
        return { index, text: before + after };
      }
    }
  }
  return null;
}
