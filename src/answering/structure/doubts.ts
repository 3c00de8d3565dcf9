/** What is not to be counted or named: parts a report was not read with certainty in, and parts that mean nothing alone. */
import type { Report, WarningCode } from '../../report/model.ts';
import type { Kind, Selection } from './query.ts';

const doubts: Partial<Readonly<Record<Kind, readonly WarningCode[]>>> = {
  paragraph: ['paragraph-missing', 'paragraph-uncertain', 'paragraphs-unnumbered'],
  recommendation: ['recommendation-missing', 'recommendation-repeated', 'recommendation-empty'],
  response: ['response-unmatched'],
  footnote: ['footnote-unmatched'],
};

/** Whether the reading of the report leaves no doubt about anything that is counted here. */
export function isSure({ kind, filters }: Selection, { warnings, footnotes }: Report): boolean {
  const counted = [kind, ...filters.flatMap((filter) => ('part' in filter ? [filter.part] : []))];
  // A footnote met twice was read twice, or numbered anew: which, is not known.
  const isRepeated = new Set(footnotes.map(({ number }) => number)).size < footnotes.length;
  if (counted.includes('footnote') && isRepeated) return false;
  return !counted.some((part) => warnings.some(({ code }) => doubts[part]?.includes(code)));
}

/** Paragraphs cannot be counted or named in a report that does not number them. */
export function isNumberless(kind: Kind, { paragraphs, warnings }: Report): boolean {
  const isParagraph = kind === 'paragraph' || kind === 'finding';
  return isParagraph && paragraphs.length === 0 && warnings.some(({ code }) => code === 'paragraphs-unnumbered');
}

/** Parts that mean nothing without what they belong to. */
export function isUnplaced({ kind, filters, of }: Selection): boolean {
  return of === null && filters.length === 0 && ['finding', 'response', 'step', 'item', 'source'].includes(kind);
}
