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

export function fieldOf(field: Field, report: Report): readonly Printed[] {
  const { symbol, session, agendaItem, date, title, language, imprint } = report;

  const line = (value: string | null): readonly Printed[] =>
    value === null ? [] : [{ value, quote: value, heading: null, isBox: false }];
  switch (field) {
    case 'symbol':
      return line(symbol);
    case 'session':
      return line(session);
    case 'agendaItem':
      return line(agendaItem);
    case 'date':
      // A paper closes with the day it was signed; its cover may give only the month of the meeting.
      return [...line(imprint.closing), ...line(date)];
    case 'body':
      return line(imprint.body);
    case 'meeting':
      return line(imprint.meeting ?? date);
    case 'original':
      return line(imprint.original);
    case 'title':
      return line(title);
    case 'language':
      return title === null ? [] : [{ value: language, quote: title, heading: null, isBox: false }];
    default: {
      const entry = report.summary.find(({ heading }) => heading !== null && isHeadingOf(field, heading, language));
      if (entry !== undefined) return [{ value: entry.text, quote: entry.text, heading: entry.heading, isBox: true }];
      return field === 'author' ? line(imprint.author) : [];
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
