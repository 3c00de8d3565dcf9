/**
 * Which lines start numbered paragraphs. Candidates are lines that open with a number and a delimiter; the numbering is the
 * chain among them that counts up by one and fits together best, so that list numbers, chapter numbers, years and annexes
 * that start again fall out. It invents no number: what the chain skips is reported, not filled in.
 */
import { asciiDigits } from '../shared/numbers.ts';
import { isTitleLike } from './headings.ts';
import type { Row } from './lines.ts';
import { withRepairs } from './number-repairs.ts';
import { delimitedNumber, paragraphWeight } from './paragraph-weight.ts';

export type NumberedStart = {
  /** Index into the rows. */
  readonly index: number;
  readonly number: number;
  /** What follows the number on its own row; empty when the number stands alone. */
  readonly rest: string;
  /** The number was read through OCR damage or without a delimiter. */
  readonly uncertain: boolean;
};

type Candidate = NumberedStart & {
  readonly delimiter: string;
  readonly indent: number;
  /** Number alone on its row. */
  readonly alone: boolean;
  /** How far it looks like the start of a paragraph rather than of a heading or list item, 0 to 1. */
  readonly weight: number;
  /** It belongs to a local run that starts again at 1: a list inside a paragraph, or an annex. */
  readonly restarted: boolean;
};

/** Rarer forms, tried only where the usual ones number nothing: "§ 12", "第12段", "(12)", "12-", "12" in the margin. */
const looseForms: readonly RegExp[] = [
  /^([¶§])\s?(\d{1,4})\s+(.*)$/u,
  /^(第)\s?(\d{1,4})\s?段\s*(.*)$/u,
  /^([（(])(\d{1,4})[)）]\s*(.*)$/u,
  /^()(\d{1,4})\s?[-–—](?:\s+(.*))?$/u,
  /^()(\d{1,4})(?:\s+(\p{Lu}.*|\p{Script=Han}.*))?$/u,
];

/** Number, delimiter and rest, in the places of `delimitedNumber`. */
function looseNumber(text: string): readonly [string, string, string, string] | null {
  for (const form of looseForms) {
    const match = form.exec(text);
    if (match !== null) return [match[0], match[2] ?? '', match[1] ?? '', match[3] ?? ''];
  }
  return null;
}

/** A chain in a rarer form must be this long to be believed. */
const shortestLoose = 6;
/** Longest gap in the numbering that the chain may jump. */
const longestGap = 4;

/**
 * Starts of the numbered paragraphs among `rows` (body rows in order), or none when no numbering holds. `isLabel` says
 * of a row's rest that a recommendation label follows the number, which makes it a paragraph start however short it is.
 */
export function findNumbering(rows: readonly Row[], isLabel: (rest: string) => boolean): readonly NumberedStart[] {
  const dotted = candidatesOf(rows, false, isLabel);
  const chain = withoutSummaryList(bestChain(dotted), dotted, rows);
  if (isNumbering(chain, rows)) return withRepairs(chain, rows);
  const loose = bestChain(candidatesOf(rows, true, isLabel));
  return isNumbering(loose, rows) && loose.length >= shortestLoose ? withRepairs(loose, rows) : [];
}

/** A list at the head of a paper that takes the first numbers of the body is no longer than this. */
const longestSummaryList = 15;

/**
 * A numbered list in a summary begins the count before the body does. When the count begins again right under a heading and
 * goes on as far, it is the body's.
 */
function withoutSummaryList(
  chain: readonly Candidate[],
  candidates: readonly Candidate[],
  rows: readonly Row[],
): readonly Candidate[] {
  const restart = candidates.findIndex(
    ({ number, index, weight }) =>
      number === 1 && weight >= 0.9 && index > (chain[0]?.index ?? 0) && isUnderHeading(rows, index),
  );
  const from = candidates[restart];
  if (from === undefined || chain.filter(({ index }) => index < from.index).length > longestSummaryList) return chain;
  const later = bestChain(candidates.slice(restart).map((candidate) => ({ ...candidate, restarted: false })));
  return later[0]?.number === 1 && later.length >= chain.length ? later : chain;
}

/** The row above is a heading: a title, not the sentence that opens a list. */
function isUnderHeading(rows: readonly Row[], index: number): boolean {
  const title = rows[index - 1]?.title ?? '';
  return isTitleLike(title) && !/[:：]$/u.test(title) && title.length < 120;
}

function candidatesOf(
  rows: readonly Row[],
  isLoose: boolean,
  isLabel: (rest: string) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    const folded = asciiDigits(row.text);
    const match = delimitedNumber.exec(folded) ?? (isLoose ? looseNumber(folded) : null);
    if (match === null) continue;
    const number = Number(match[1]);
    if (number === 0) continue;
    const restLength = (match[3] ?? '').length;
    const rest = restLength === 0 ? '' : row.text.slice(-restLength);
    found.push({
      index,
      number,
      rest,
      uncertain: false,
      delimiter: delimiterClass(match[2] ?? ''),
      indent: row.indent,
      alone: rest === '',
      weight: isLabel(rest) ? 1 : paragraphWeight(rows, index, rest, match[2] ?? ''),
      restarted: false,
    });
  }
  return markRestarts(found);
}

function delimiterClass(delimiter: string): string {
  if (delimiter === '') return '';
  if ('.．'.includes(delimiter)) return '.';
  if ('、,，'.includes(delimiter)) return '、';
  return '¶§第（('.includes(delimiter) ? delimiter : ')';
}

/** Marks candidates in local runs 1, 2, 3 ... that begin after the numbering has begun. */
function markRestarts(candidates: readonly Candidate[]): readonly Candidate[] {
  const firstOne = candidates.findIndex((candidate) => candidate.number === 1 && candidate.weight > 0.5);
  let expected = 0;
  return candidates.map((candidate, position) => {
    if (position > firstOne && firstOne >= 0 && candidate.number === 1) {
      expected = 2;
      return { ...candidate, restarted: true };
    }
    if (expected > 0 && candidate.number === expected) {
      expected += 1;
      return { ...candidate, restarted: true };
    }
    expected = 0;
    return candidate;
  });
}

/** The chain of highest total weight in which each number is the previous plus one (small gaps cost). Linear. */
function bestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = climb(candidates, () => 0);
  if (first.length < 3) return first;
  // A second climb prefers the shape the first one settled on: same delimiter, same indent, same kind of row.
  const delimiter = commonest(first.map((candidate) => candidate.delimiter));
  const indents = new Set(first.map((candidate) => candidate.indent));
  const tally = new Map<number, number>();
  for (const candidate of first) tally.set(candidate.indent, (tally.get(candidate.indent) ?? 0) + 1);
  const usual = (indent: number): boolean =>
    indents.has(indent) && (tally.get(indent) ?? 0) >= Math.max(2, first.length * 0.08);
  return climb(
    candidates,
    (candidate) => (candidate.delimiter === delimiter ? 0.2 : -0.3) + (usual(candidate.indent) ? 0.2 : -0.1),
  );
}

type Link = { readonly candidate: Candidate; readonly score: number; readonly previous: Link | null };

function climb(candidates: readonly Candidate[], shape: (candidate: Candidate) => number): readonly Candidate[] {
  const best = new Map<number, Link>();
  let winner: Link | null = null;
  for (const candidate of candidates) {
    const own = candidate.weight + shape(candidate) - (candidate.restarted ? 0.6 : 0);
    let previous: Link | null = null;
    // A chain that does not begin at 1 is an excerpt: possible, but worth less than one that does.
    let inherited = candidate.number === 1 ? 0 : -1.5 - Math.min(2, candidate.number * 0.2);
    for (let step = 1; step <= longestGap; step += 1) {
      const link = best.get(candidate.number - step);
      if (link === undefined) continue;
      const score = link.score - (step - 1) * 1.1;
      if (score > inherited) {
        inherited = score;
        previous = link;
      }
    }
    const link: Link = { candidate, score: inherited + own, previous };
    const rival = best.get(candidate.number);
    if (rival === undefined || link.score >= rival.score + (rival.candidate.weight > 0.5 ? 0.3 : 0))
      best.set(candidate.number, link);
    if (winner === null || link.score > winner.score) winner = link;
  }
  const chain: Candidate[] = [];
  for (let link = winner; link !== null; link = link.previous) chain.push(link.candidate);
  return chain.reverse();
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** A numbering carries running text and a fair part of the report: numbered chapters or one long list do not. */
function isNumbering(chain: readonly Candidate[], rows: readonly Row[]): boolean {
  if (chain.length < 2) return false;
  const textual = chain.filter((candidate) => candidate.weight >= 0.5).length;
  if (textual < chain.length * 0.6) return false;
  const span = (chain.at(-1)?.index ?? 0) - (chain[0]?.index ?? 0);
  return chain.length >= 8 || span >= rows.length * 0.35 || (chain.length >= 3 && rows.length < 40);
}
