/** Lines of marked text: what exports are made of before they take a form. What people wrote is made fit for any form here. */
import { visibleText } from '../../shared/visible.ts';

export type Run = { readonly text: string; readonly mark?: 'removed' | 'added' | 'strong' };
/** The runs of one paragraph of a cell; none has a line feed. */
export type Line = readonly Run[];

/** Noncharacters, which XML forbids; other controls are gone from visible text. */
const noncharacters = /[\ufffe\uffff]/gu;
const clean = (text: string): string => visibleText(text).replace(noncharacters, '');

export const oneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** Runs cut at their line feeds, each line with its marks; lines without a visible word are dropped. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [at, text] of clean(run.text).split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  return lines.filter((line) => plain(line).trim() !== '');
}

/** `lines` with runs before the first of them. */
export function headed(head: readonly Run[], lines: readonly Line[]): readonly Line[] {
  const [first = [], ...rest] = lines;
  return [[...head, ...first], ...rest];
}

/** The text of a line without its marks. */
export const plain = (line: Line): string => line.map(({ text }) => text).join('');
