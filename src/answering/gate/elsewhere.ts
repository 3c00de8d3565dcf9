/**
 * Signs that a question is about something this report does not speak of at all: the symbol of another paper, a year that no
 * passage knows. Countries are judged in `retrieval/absent.ts`.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Fact } from '../facts/fact.ts';
import { factsOf, normalized } from '../facts/facts.ts';

/** Whether `question` names the symbol of a paper, or years, that stand nowhere in the report of `index`. */
export function isElsewhere(question: string, language: Language, index: ReportIndex): boolean {
  const asked = factsOf(normalized(question), language);
  const symbols = asked.filter((fact) => fact.kind === 'symbol');
  const years = asked.flatMap(yearsOf);
  if (symbols.length === 0 && years.length === 0) return false;
  const { report, passages } = index;
  const own = normalized(report.symbol ?? '').toUpperCase();
  const printed = passages.map(({ text }) => normalized(text));
  const isKnownSymbol = (symbol: string): boolean =>
    own.includes(symbol) || printed.some((text) => text.toUpperCase().includes(symbol));
  if (symbols.length > 0 && !symbols.some((fact) => fact.kind === 'symbol' && isKnownSymbol(fact.text))) return true;
  if (years.length === 0) return false;
  const known = [...printed, normalized(`${report.date ?? ''} ${report.session ?? ''} ${report.title ?? ''}`)].flatMap(
    (text) => factsOf(text, report.language).flatMap(yearsOf),
  );
  return !years.some((year) => known.some((other) => year.from <= other.to && other.from <= year.to));
}

function yearsOf(fact: Fact): readonly { readonly from: number; readonly to: number }[] {
  if (fact.kind === 'period') return [{ from: fact.from, to: fact.to }];
  return fact.kind === 'date' && fact.year !== null ? [{ from: fact.year, to: fact.year }] : [];
}
