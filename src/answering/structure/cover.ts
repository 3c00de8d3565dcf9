/**
 * Fields of the cover and its box. The entries of the box are told by their headings, in the language of the report; a field
 * that the cover does not have is no answer.
 */
import type { Report } from '../../report/model.ts';
import type { Language } from '../../shared/language.ts';
import { fold, withoutAccents } from '../../shared/text.ts';
import { lexicons } from './lexicon/index.ts';
import type { Field } from './query.ts';

export type Printed = {
  readonly value: string;
  /** Words of the cover that show it, and the heading they stand under. */
  readonly quote: string;
  readonly heading: string | null;
  readonly isBox: boolean;
};

export function fieldOf(field: Field, report: Report): Printed | undefined {
  const { symbol, session, agendaItem, date, title, language } = report;
  const line = (value: string | null): Printed | undefined =>
    value === null ? undefined : { value, quote: value, heading: null, isBox: false };
  switch (field) {
    case 'symbol':
      return line(symbol);
    case 'session':
      return line(session);
    case 'agendaItem':
      return line(agendaItem);
    case 'date':
      return line(date);
    case 'title':
      return line(title);
    case 'language':
      return title === null ? undefined : { value: language, quote: title, heading: null, isBox: false };
    default: {
      const entry = report.summary.find(({ heading }) => heading !== null && isHeadingOf(field, heading, language));
      return entry === undefined
        ? undefined
        : { value: entry.text, quote: entry.text, heading: entry.heading, isBox: true };
    }
  }
}

/** The entry of the box that says what is to be decided. */
export function decisionEntry(report: Report): Printed | undefined {
  const entry = report.summary.find(
    ({ heading }) => heading !== null && startsWith(heading, lexicons[report.language]['noun:decision'] ?? ''),
  );
  return entry === undefined
    ? undefined
    : { value: entry.text, quote: entry.text, heading: entry.heading, isBox: true };
}

function isHeadingOf(field: Field, heading: string, language: Language): boolean {
  return startsWith(heading, lexicons[language][`field:${field}`] ?? '(?!)');
}

function startsWith(heading: string, source: string): boolean {
  return new RegExp(`^(?:${source})`, 'u').test(withoutAccents(fold(heading)));
}
