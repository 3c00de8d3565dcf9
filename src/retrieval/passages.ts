/**
 * The unit that is indexed. A report is cut into one passage per paragraph, recommendation, proposed step, response,
 * footnote, figure and stretch of unnumbered text; a passage always knows where it stands and never crosses two of them.
 */
import type { Report } from '../report/model.ts';

export type PassageKind =
  | 'paragraph'
  | 'recommendation'
  | 'step'
  | 'response'
  | 'footnote'
  | 'figure'
  | 'summary'
  | 'unnumbered';

export type Passage = {
  /** Stable within a report while its place does not change: "p9", "r5", "r5s1", "a3", "f1", "g2", "b1", "u4". */
  readonly id: string;
  readonly report: string;
  readonly kind: PassageKind;
  readonly paragraph: number | null;
  /** The recommendation this passage is or belongs to; null where there is none or several. */
  readonly recommendation: number | null;
  /** Every recommendation it is, belongs to or answers; empty for most paragraphs. */
  readonly recommendations: readonly number[];
  readonly heading: string | null;
  readonly text: string;
};

/** Passages of a report in reading order, ids unique. Recommendation numbers that restart get a suffix: "r1", "r1-2". */
export function passagesOf(report: Report): readonly Passage[] {
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const base = {
    report: report.id,
    paragraph: null,
    recommendation: null,
    recommendations: [],
    heading: null,
  } as const;
  const passages: Passage[] = [];
  report.summary.forEach(({ heading, text }, index) => {
    // "Financial implications" says what its "None." is about.
    const whole = heading === null ? text : `${heading}\n${text}`;
    passages.push({ ...base, id: unique(`b${index + 1}`), kind: 'summary', heading, text: whole });
  });
  for (const paragraph of report.paragraphs) {
    passages.push({
      ...base,
      id: unique(`p${paragraph.number}`),
      kind: 'paragraph',
      paragraph: paragraph.number,
      heading: paragraph.section,
      text: paragraph.text,
    });
  }
  for (const recommendation of report.recommendations) {
    const own = {
      paragraph: recommendation.paragraph,
      recommendation: recommendation.number,
      heading: recommendation.section,
    };
    const id = unique(`r${recommendation.number}`);
    passages.push({
      ...base,
      ...own,
      id,
      kind: 'recommendation',
      recommendations: [recommendation.number],
      text: recommendation.text,
    });
    recommendation.steps.forEach((step, index) => {
      passages.push({
        ...base,
        ...own,
        id: `${id}s${index + 1}`,
        kind: 'step',
        recommendations: [recommendation.number],
        text: step,
      });
    });
  }
  report.responses.forEach((response, index) => {
    passages.push({
      ...base,
      id: unique(`a${index + 1}`),
      kind: 'response',
      paragraph: response.paragraph,
      recommendation: response.recommendations.length === 1 ? (response.recommendations[0] ?? null) : null,
      recommendations: response.recommendations,
      heading: response.heading,
      text: response.text,
    });
  });
  report.footnotes.forEach((footnote, index) => {
    passages.push({
      ...base,
      id: unique(`f${index + 1}`),
      kind: 'footnote',
      paragraph: footnote.paragraph,
      text: footnote.text,
    });
  });
  report.figures.forEach((figure, index) => {
    const text = figure.source === null ? figure.caption : `${figure.caption}\n${figure.source}`;
    passages.push({ ...base, id: unique(`g${index + 1}`), kind: 'figure', heading: figure.number, text });
  });
  report.unnumbered.forEach((part, index) => {
    passages.push({ ...base, id: unique(`u${index + 1}`), kind: 'unnumbered', heading: part.section, text: part.text });
  });
  return passages.filter((passage) => passage.text.trim() !== '');
}
