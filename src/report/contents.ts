/**
 * The table of contents: its lines are set aside and its titles kept, for they tell which later lines are headings.
 * Recognised by its heading and by dotted leaders; a list of contents without either is not guessed at.
 */

import { fold } from '../shared/text.ts';
import type { Row } from './lines.ts';
import { closeLetterSpacing } from './lines.ts';
import type { Markers } from './markers.ts';

export type Contents = {
  /** Source lines of the table. */
  readonly lines: ReadonlySet<number>;
  /** Its titles, folded for comparison. */
  readonly titles: ReadonlySet<string>;
};

const leader = /(?:\.\s?){5,}|…{2,}|·{4,}|_{5,}/u;
const trailingPage = /\s(?:\d{1,3}|[ivxl]{1,5})$/iu;

/** A title as compared between contents and body: no number, leaders, page or spacing. */
export function titleKey(text: string): string {
  return fold(closeLetterSpacing(text))
    .replace(/(?:\s*\.\s?){4,}.*$|…{2,}.*$|·{4,}.*$/u, '')
    .replace(
      /^(?:[ivxl]+|[a-z]|\d{1,2}|[一二三四五六七八九十]+)\s*[.)、．]\s*|^[（(][一二三四五六七八九十\d]+[)）]\s*/u,
      '',
    )
    .replace(/[\s\p{P}]+/gu, '');
}

/** Finds the table among `rows` (furniture already removed). Looks only before row `limit`, the first paragraph. */
export function findContents(rows: readonly Row[], markers: Markers): Contents {
  const lines = new Set<number>();
  const titles = new Set<string>();
  const heading = rows.findIndex((row) => markers.contents.test(row.folded));
  const leaders = rows.flatMap((row, index) => (leader.test(row.text) && !/^[_\s]+$/u.test(row.text) ? [index] : []));
  const clusters = clusterOf(leaders);
  const take = (from: number, to: number): void => {
    for (let index = from; index <= to; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      lines.add(row.line);
      const key = titleKey(row.text.replace(trailingPage, ''));
      if (key.length > 1) titles.add(key);
    }
  };
  for (const [from, to] of clusters) {
    const start = heading >= 0 && heading < from && from - heading <= 8 ? heading : startOfCluster(rows, from, markers);
    take(start, to);
  }
  if (clusters.length === 0 && heading >= 0) {
    let end = heading;
    while (
      end + 1 < rows.length &&
      (trailingPage.test(rows[end + 1]?.text ?? '') || trailingPage.test(rows[end + 2]?.text ?? ''))
    ) {
      // An entry of the table is short and ends in its page.
      if ((rows[end + 1]?.text.length ?? 0) > 200) break;
      end += 1;
    }
    if (end > heading + 1) take(heading, end);
  }
  return { lines, titles };
}

/** Runs of leader rows at most four rows apart (wrapped titles stand between), three rows or more. */
function clusterOf(leaders: readonly number[]): readonly (readonly [number, number])[] {
  const clusters: [number, number][] = [];
  let count = 0;
  for (const index of leaders) {
    const current = clusters.at(-1);
    if (current !== undefined && index - current[1] <= 8) {
      current[1] = index;
      count += 1;
    } else {
      if (count < 3) clusters.pop();
      clusters.push([index, index]);
      count = 1;
    }
  }
  if (count < 3) clusters.pop();
  return clusters;
}

/** The first title may wrap before its leader, and "Chapter ... Page" may stand above it. */
function startOfCluster(rows: readonly Row[], from: number, markers: Markers): number {
  for (let back = from; back >= Math.max(0, from - 4); back -= 1) {
    const text = rows[back]?.folded ?? '';
    if (markers.contents.test(text) || /^(?:chapter|chapitre|capítulo|章)\s+(?:page|página|页)$/u.test(text))
      return back;
  }
  return from;
}
