/**
 * What a report is once it has been read. These shapes are printed by `report show --json` and relied on by other programs:
 * fields may be added, never renamed. Texts carry no number, label, bullet, footnote marker, page furniture or line wrap.
 */
import type { Language } from '../shared/language.ts';
import type { Imprint } from './imprint.ts';
import { noImprint } from './imprint.ts';

/** First and last source line, counted from 1, both included. */
export type LineRange = readonly [from: number, to: number];

export type Section = {
  readonly title: string;
  /** Number or letter as printed before the title: "III", "B", "2", "一"; absent where none is. */
  readonly label?: string;
  /** 1 for a part, 2 for a heading under it, 3 for one under that. */
  readonly level: number;
  /** Numbers of the paragraphs that stand directly under this heading. */
  readonly paragraphs: readonly number[];
  readonly lines: LineRange;
};

export type ListItem = { readonly marker: string; readonly text: string };

export type Paragraph = {
  readonly number: number;
  /** Title of the section the paragraph stands in, or null before the first heading. */
  readonly section: string | null;
  /** The whole paragraph, its list items in reading order included. */
  readonly text: string;
  readonly items: readonly ListItem[];
  readonly lines: LineRange;
};

export type Recommendation = {
  readonly number: number;
  /** The finding it follows: number of the paragraph it is printed after or in; null in a report without numbers. */
  readonly paragraph: number | null;
  readonly section: string | null;
  readonly text: string;
  readonly steps: readonly string[];
  /** Where the Office answers it: paragraph (null when the response stands in none) and heading of the group. */
  readonly responses: readonly { readonly paragraph: number | null; readonly group: string | null }[];
  readonly lines: LineRange;
};

export type Response = {
  readonly paragraph: number | null;
  /** The group as printed, for example "1, 11"; null when the response stands alone. */
  readonly group: string | null;
  readonly heading: string | null;
  readonly recommendations: readonly number[];
  readonly text: string;
  readonly lines: LineRange;
};

export type Footnote = { readonly number: number; readonly text: string; readonly paragraph: number | null };
export type Figure = { readonly number: string; readonly caption: string; readonly source: string | null };

/** Text of the body that has no paragraph number: a summary box, a chapter without numbers, an annex. */
export type Unnumbered = { readonly section: string | null; readonly text: string; readonly lines: LineRange };

export type WarningCode =
  | 'paragraph-missing'
  | 'paragraph-uncertain'
  | 'paragraphs-unnumbered'
  | 'recommendation-missing'
  | 'recommendation-repeated'
  | 'recommendation-empty'
  | 'response-unmatched'
  | 'footnote-unmatched'
  | 'damaged-text';

export type Warning = { readonly code: WarningCode; readonly line: number; readonly message: string };

export type Report = {
  readonly id: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly language: Language;
  /** As printed; ISO form is not derived, for papers often give a month only. */
  readonly date: string | null;
  readonly session: string | null;
  readonly agendaItem: string | null;
  /** Body, meeting, author, original language and closing date, as printed. */
  readonly imprint: Imprint;
  /** The box on the cover (policy implications, decision required, ...), heading and text as printed. */
  readonly summary: readonly { readonly heading: string | null; readonly text: string }[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly unnumbered: readonly Unnumbered[];
  readonly recommendations: readonly Recommendation[];
  readonly responses: readonly Response[];
  readonly footnotes: readonly Footnote[];
  readonly figures: readonly Figure[];
  readonly decision: { readonly paragraph: number } | null;
  readonly warnings: readonly Warning[];
};

/** What a source line was read as. Every line that is not blank has exactly one role. */
export type LineRole =
  | 'title'
  | 'summary'
  | 'contents'
  | 'heading'
  | 'paragraph'
  | 'recommendation'
  | 'step'
  | 'response'
  | 'footnote'
  | 'figure'
  | 'table'
  | 'unnumbered'
  | 'furniture';

/** A report and the account of its lines: `roles[i]` is the role of line i + 1, null for a blank line. */
export type Reading = { readonly report: Report; readonly roles: readonly (LineRole | null)[] };

/** A report in which nothing was found, but for what names it. */
export const emptyReport: Omit<Report, 'id' | 'language'> = {
  symbol: null,
  title: null,
  date: null,
  session: null,
  agendaItem: null,
  imprint: noImprint,
  summary: [],
  sections: [],
  paragraphs: [],
  unnumbered: [],
  recommendations: [],
  responses: [],
  footnotes: [],
  figures: [],
  decision: null,
  warnings: [],
};
