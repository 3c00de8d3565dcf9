/**
 * The numbers a person asks for by hand: "5", "3-5, 9", "建议三", "the fifth". It tells a list of numbers from words to search
 * for; whether the report has those numbers is for the caller to see.
 */
import { references } from '../report/reference.ts';
import { UserError } from '../shared/errors.ts';

/** A number alone has the same ends. */
export type NumberRange = { readonly from: number; readonly to: number };

const separator = /\s*(?:[,;、，；]|\b(?:and|et|y|e|ou|or|o)\b|和|与|及)\s*|\s+/iu;
const dash = '(?:-|–|—|~|to|à|au|a|al|至|到)';
const item = new RegExp(`^(-?\\d+)(?:\\s*${dash}\\s*(-?\\d+))?$`, 'iu');
const listed = new RegExp(`^[-+.\\d\\s,;、]*(?:${separator.source}|${dash}|[-+.\\d\\s,;、])*$`, 'iu');

/**
 * The numbers `text` lists, or undefined when it is words. `number-invalid` with `{ value }` for a list that no report can
 * have: 0, -1, 1.5.
 */
export function readNumbers(text: string, kind: 'paragraph' | 'recommendation'): readonly NumberRange[] | undefined {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[¶§#]|no\.?|n[º°]\.?|R(?=\d))\s*/iu, '');
  if (/\d/u.test(folded) && listed.test(folded)) {
    const joined = folded.replace(new RegExp(`(?<=\\d)\\s*${dash}\\s*(?=\\d)`, 'giu'), '-');
    return joined
      .split(separator)
      .filter((part) => part !== '')
      .map(rangeOf);
  }
  return named(text, kind) ?? named(`${kind} ${text}`, kind);
}

function rangeOf(part: string): NumberRange {
  const match = item.exec(part);
  const from = Number(match?.[1] ?? Number.NaN);
  const to = Number(match?.[2] ?? from);
  if (!(from >= 1 && to >= 1) || from > Number.MAX_SAFE_INTEGER || to > Number.MAX_SAFE_INTEGER)
    throw new UserError('number-invalid', { value: part });
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Numbers written out or with their noun, when there is nothing else in the text. */
function named(text: string, kind: 'paragraph' | 'recommendation'): readonly NumberRange[] | undefined {
  const found = references(text).filter((reference) => reference.kind === kind);
  const rest = [...found].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  if (found.length === 0 || /[\p{L}\p{N}]/u.test(rest.replace(/^\s*(?:the|la|le|el|les|las|los)\b/iu, '')))
    return undefined;
  return found.map(({ number }) => ({ from: number, to: number }));
}

/** The members of `all` with a number in `ranges`, in order of the report, and the ranges that no number of it is in. */
export function pick<Item extends { readonly number: number }>(
  all: readonly Item[],
  ranges: readonly NumberRange[],
): { readonly found: readonly Item[]; readonly missing: readonly string[] } {
  const isIn = (number: number, { from, to }: NumberRange): boolean => number >= from && number <= to;
  const found = all.filter(({ number }) => ranges.some((range) => isIn(number, range)));
  const missing = ranges
    .filter((range) => !all.some(({ number }) => isIn(number, range)))
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return { found, missing: [...new Set(missing)] };
}
