/**
 * Where a question names a heading of the report in other words than it prints: in another language, or without its article.
 * Only headings of several words are looked for: a single one ("recommendations") is more likely a word of the question.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { headingsNamed } from '../headings.ts';
import type { Span } from './lex.ts';

/** A word, or one Han character. */
const unit = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
/** A question with more of them is not cut short word by word. */
const mostUnits = 60;
/** A heading that stands there whole before one that does in part. */
const shares = [1, 0.8, 0.6];
/** Fewest words or characters that a heading must take up in the question. */
const leastUnits = { zh: 4, en: 2, fr: 2, es: 2 } as const;

/** The stretch of `text`, a question in `language`, that names exactly one heading; undefined where none does. */
export async function headingSpan(text: string, language: Language, index: ReportIndex): Promise<Span | undefined> {
  const units = [...text.matchAll(unit)];
  let least: number | undefined;
  let named = new Set<string>() as ReadonlySet<string>;
  for (const share of shares) {
    least = share;
    named = await headingsNamed(text, language, index, share);
    if (named.size > 0) break;
  }
  const [heading] = named;
  if (heading === undefined || named.size > 1 || units.length > mostUnits) return undefined;
  const names = async (from: number, to: number): Promise<boolean> =>
    (await headingsNamed(sliceOf(text, units, from, to), language, index, least)).has(heading);
  let [from, to] = [0, units.length];
  while (from < to - 1 && (await names(from + 1, to))) from += 1;
  while (to > from + 1 && (await names(from, to - 1))) to -= 1;
  if (to - from < leastUnits[language]) return undefined;
  const last = units[to - 1];
  return last === undefined ? undefined : { start: units[from]?.index ?? 0, end: last.index + last[0].length };
}

function sliceOf(text: string, units: readonly RegExpExecArray[], from: number, to: number): string {
  const last = units[to - 1];
  return last === undefined ? '' : text.slice(units[from]?.index, last.index + last[0].length);
}
