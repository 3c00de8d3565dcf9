/**
 * Which other reports a question is about beside the one it is put to: those it names together with it or compares with it,
 * or all that are known where it asks across reports. Told by symbols, ids and words of the four languages; a question that
 * only names another report is not widened to it.
 */
import { isHarder } from '../../answering/harder.ts';
import type { Library } from '../../report/library.ts';
import type { Report } from '../../report/model.ts';
import { fold } from '../../shared/text.ts';

export type Scope = {
  readonly others: readonly Report[];
  /** The question without the names of reports: what is looked up in each of them. */
  readonly question: string;
};

/** More reports than these leave too little of each to compare. */
const mostOthers = 3;
/** Something like a symbol or an id: letters, then a digit not far from them. */
const likeName = /[a-z]{1,8}[^a-z\s]{0,3}\d/iu;
const across =
  /(?:两|各|所有|全部|这些|那些|几|其他|其它|别的)[份个篇本]?(?:的)?报告|报告之间|(?<!\p{L})(?:(?:both|all|the two|two|these|those|other|several) (?:of (?:the|these) )?(?:\p{L}+ )?(?:reports|papers)|(?:across|between|among) (?:the |these |our )?(?:\p{L}+ )?(?:reports|papers)|(?:les deux|tous les|ces|(?:les|d')autres|entre (?:les|ces)|plusieurs) (?:\p{L}+ )?rapports|(?:ambos|los dos|todos los|estos|(?:los )?otros|los demás|entre (?:los|estos)|varios) (?:\p{L}+ )?informes)(?!\p{L})/u;

export async function scopeOf(question: string, report: Report, library: Library): Promise<Scope> {
  const isAcross = across.test(fold(question));
  if (!isAcross && !likeName.test(question)) return { others: [], question };
  const known = (await library.list()).map(({ reading }) => reading.report);
  const strangers = known.filter((other) => other.id !== report.id && !isSame(other, report));
  const named = strangers.filter((other) => namesOf(other).some((name) => name.test(question)));
  const patterns = [report, ...named].flatMap(namesOf);
  const rest = patterns.reduce((text, name) => text.replace(new RegExp(name, 'giu'), ' '), question);
  const isOwnNamed = namesOf(report).some((name) => name.test(question));
  const isWidened = isOwnNamed || isAcross || isHarder(rest, 1);
  const meant = isAcross && named.length === 0 ? strangers : isWidened ? named : [];
  // Versions of one paper in several languages say the same.
  const others = meant.filter((other, at) => !meant.slice(0, at).some((before) => isSame(before, other)));
  if (others.length === 0) return { others: [], question };
  return { others: others.slice(0, mostOthers), question: rest.replace(/\s+/gu, ' ').trim() };
}

const isSame = (one: Report, other: Report): boolean => one.symbol !== null && one.symbol === other.symbol;

/** The symbol and the id as they may be written: with any mark or space between their parts. */
function namesOf({ symbol, id }: Report): readonly RegExp[] {
  return [symbol, id].flatMap((name) => {
    const parts = (name ?? '').match(/[a-z]+|\d+/giu) ?? [];
    // A word alone names no report.
    if (parts.length < 2) return [];
    return [new RegExp(`(?<![a-z0-9])${parts.join('[^\\p{L}\\p{N}]{0,2}')}(?![a-z0-9])`, 'iu')];
  });
}
