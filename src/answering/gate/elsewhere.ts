/**
 * Signs that a question is about something this report does not speak of at all: the symbol of another paper, a year that no
 * passage knows. Countries are judged in `retrieval/absent.ts`.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { keptWith } from '../../shared/kept.ts';
import type { Language } from '../../shared/language.ts';
import type { Fact } from '../facts/fact.ts';
import { factsOf, normalized, timeFactsOf } from '../facts/facts.ts';

/** Whether `question` names the symbol of a paper, or years, that stand nowhere in the report of `index`. */
export function isElsewhere(question: string, language: Language, index: ReportIndex): boolean {
  const asked = factsOf(normalized(question), language);
  const symbols = asked.filter((fact) => fact.kind === 'symbol');
  const years = asked.flatMap(yearsOf);
  if (symbols.length === 0 && years.length === 0) return false;
  const { report } = index;
  const printed = printedOf(index);
  const own = normalized(report.symbol ?? '').toUpperCase();
  const isKnownSymbol = (symbol: string): boolean =>
    own.includes(symbol) || printed.some(({ plain }) => plain.toUpperCase().includes(symbol));
  if (symbols.length > 0 && !symbols.some((fact) => fact.kind === 'symbol' && isKnownSymbol(fact.text))) return true;
  if (years.length === 0) return false;
  return !printed.some((text) =>
    text.years().some((known) => years.some((year) => year.from <= known.to && known.from <= year.to)),
  );
}

type Years = { readonly from: number; readonly to: number };

/** The texts of a report, its passages and what its cover says of when it was written; the years of each read when needed. */
const printedOf = keptWith(({ report, passages }: ReportIndex) => {
  const cover = `${report.date ?? ''} ${report.session ?? ''} ${report.title ?? ''}`;
  return [cover, ...passages.map(({ text }) => text)].map((text) => {
    const plain = normalized(text);
    let years: readonly Years[] | undefined;
    return {
      plain,
      years: () => {
        years ??= likeYear.test(plain) ? timeFactsOf(plain).flatMap(yearsOf) : [];
        return years;
      },
    };
  });
});

/** Without digits like these, or so many Chinese numerals, no time in a text has a year. */
const likeYear = /(?:19|20)\d\d|[〇零一二三四五六七八九]{4}年/u;

function yearsOf(fact: Fact): readonly Years[] {
  if (fact.kind === 'period') return [{ from: fact.from, to: fact.to }];
  return fact.kind === 'date' && fact.year !== null ? [{ from: fact.year, to: fact.year }] : [];
}
