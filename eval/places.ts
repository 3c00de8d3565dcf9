/**
 * Where something stands in a report, as the sets name it: "p9" a paragraph with its footnotes and responses, "r5" a
 * recommendation with its steps, "figure" any figure, "cover" what has no number. A place is told from what an answer says
 * and what the report prints, never from how the answer was found.
 */
import type { Citation } from '../src/answering/answer.ts';
import type { Report } from '../src/report/model.ts';
import type { PassageKind } from '../src/retrieval/passages.ts';
import { fold } from '../src/shared/text.ts';

export type Place = `p${number}` | `r${number}` | 'figure' | 'cover';
/** Every place of a report and all that is printed there. */
export type Places = ReadonlyMap<Place, string>;

/** Folded and without white space: wrapped lines and the width of characters are no difference. */
export function folded(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}

export function placesOf(report: Report): Places {
  const places = new Map<Place, string>();
  const add = (place: Place, ...texts: readonly (string | null)[]): void => {
    const lines = texts.filter((text) => text !== null);
    places.set(place, [...(places.has(place) ? [places.get(place)] : []), ...lines].join('\n'));
  };
  add('cover', report.symbol, report.title, report.date, report.session, report.agendaItem);
  add('cover', ...Object.values(report.imprint));
  for (const { heading, text } of report.summary) add('cover', heading, text);
  for (const { section, text } of report.unnumbered) add('cover', section, text);
  for (const { number, section, text } of report.paragraphs) add(`p${number}`, text, section);
  for (const { number, section, text, steps } of report.recommendations) add(`r${number}`, text, ...steps, section);
  for (const { number, caption, source } of report.figures) add('figure', number, caption, source);
  for (const { paragraph, text } of report.footnotes) add(paragraph === null ? 'cover' : `p${paragraph}`, text);
  for (const { paragraph, recommendations, heading, text } of report.responses) {
    // In a report that prints each response under its recommendation, that is where it stands.
    if (paragraph !== null) add(`p${paragraph}`, heading, text);
    else for (const number of recommendations) add(`r${number}`, heading, text);
  }
  return places;
}

type Cited = Pick<Citation, 'paragraph' | 'recommendation' | 'quote'>;

/** The place a citation names. A response cited with its recommendation stands in its own paragraph all the same. */
export function placeOfCitation({ paragraph, recommendation, quote }: Cited, places: Places): Place {
  const holds = (place: Place): boolean =>
    places.get(place)?.replace(/\s/gu, '').includes(quote.replace(/\s/gu, '')) === true;
  if (recommendation !== null) {
    const isElsewhere = !holds(`r${recommendation}`) && paragraph !== null && holds(`p${paragraph}`);
    return isElsewhere ? `p${paragraph}` : `r${recommendation}`;
  }
  if (paragraph !== null) return `p${paragraph}`;
  return !holds('cover') && holds('figure') ? 'figure' : 'cover';
}

/** Whether the quote is printed at the place cited, white space apart. */
export function isVerbatim(citation: Cited, places: Places): boolean {
  const quote = citation.quote.replace(/\s/gu, '');
  const text = places.get(placeOfCitation(citation, places)) ?? '';
  return quote !== '' && text.replace(/\s/gu, '').includes(quote);
}

type Found = { readonly paragraph: number | null; readonly recommendation: number | null; readonly kind: PassageKind };

/** The place of a piece of evidence, which comes without its text. */
export function placeOfEvidence({ paragraph, recommendation, kind }: Found): Place {
  if (kind === 'figure') return 'figure';
  const isOwnPlace = kind !== 'response' || paragraph === null;
  if (recommendation !== null && isOwnPlace) return `r${recommendation}`;
  return paragraph === null ? 'cover' : `p${paragraph}`;
}
