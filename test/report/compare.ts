/** How a parsed report is held against what a reader found in the paper. */
import type { Report } from '../../src/report/model.ts';

export type Truth = {
  readonly id: string;
  readonly language: string;
  readonly paragraphs: readonly { readonly n: number; readonly first12: string; readonly last12: string | null }[];
  readonly recommendations: readonly {
    readonly n: number;
    readonly first12: string;
    readonly last12: string | null;
    readonly follows_paragraph: number | null;
    readonly next_steps_count: number | null;
    readonly response: { readonly paragraph: number | null } | null;
  }[];
  readonly response: { readonly groups: readonly (readonly number[])[] } | null;
  readonly footnotes: number | null;
  readonly figures: number | null;
  readonly decision: number | null;
};

/** White space never counts; in Latin script neither do hyphens, which extraction adds and loses at wraps. */
export function comparable(text: string): string {
  const closed = text.replace(/\s+/gu, '');
  return /\p{Script=Han}/u.test(closed) ? closed : closed.replace(/[-\u2010\u2011\u00ad]/gu, '');
}

/** Every difference between the reading and the truth, one line each; empty when they agree. */
export function differences(report: Report, truth: Truth): readonly string[] {
  const found: string[] = [];
  const grouped = new Set(
    report.responses.flatMap((response) => (response.group === null ? [] : [response.paragraph])),
  );
  for (const expected of truth.paragraphs) {
    const paragraph = report.paragraphs.find((candidate) => candidate.number === expected.n);
    const text = comparable(paragraph?.text ?? '');
    if (!text.startsWith(comparable(expected.first12)))
      found.push(`paragraph ${expected.n} begins wrongly: ${text.slice(0, 30)}`);
    // A paragraph that holds response groups goes on after its opening sentence, where the truth stops.
    const ends =
      expected.last12 === null ||
      text.endsWith(comparable(expected.last12)) ||
      (grouped.has(expected.n) && text.includes(comparable(expected.last12)));
    if (!ends) found.push(`paragraph ${expected.n} ends wrongly: ${text.slice(-30)}`);
  }
  for (const { number } of report.paragraphs)
    if (!truth.paragraphs.some(({ n }) => n === number)) found.push(`paragraph ${number} is invented`);
  if (report.recommendations.length > truth.recommendations.length)
    found.push(`${report.recommendations.length - truth.recommendations.length} recommendations are invented`);
  for (const expected of truth.recommendations) {
    const recommendation = report.recommendations.find(
      (candidate) =>
        candidate.number === expected.n && comparable(candidate.text).startsWith(comparable(expected.first12)),
    );
    if (recommendation === undefined) {
      found.push(`recommendation ${expected.n} is missing`);
      continue;
    }
    const { n } = expected;
    if (expected.last12 !== null && !comparable(recommendation.text).endsWith(comparable(expected.last12)))
      found.push(`recommendation ${n} ends wrongly: ${recommendation.text.slice(-30)}`);
    if (expected.follows_paragraph !== null && recommendation.paragraph !== expected.follows_paragraph)
      found.push(`recommendation ${n} follows ${recommendation.paragraph}`);
    if (expected.next_steps_count !== null && recommendation.steps.length !== expected.next_steps_count)
      found.push(`recommendation ${n} has ${recommendation.steps.length} steps`);
    const answered = expected.response?.paragraph ?? null;
    if (answered !== null && !recommendation.responses.some(({ paragraph }) => paragraph === answered))
      found.push(`recommendation ${n} is not answered in ${answered}`);
  }
  for (const group of truth.response?.groups ?? []) {
    const key = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join();
    if (!report.responses.some((response) => key(response.recommendations) === key(group)))
      found.push(`no response to ${group.join(', ')}`);
  }
  if (truth.footnotes !== null && report.footnotes.length < truth.footnotes)
    found.push(`${report.footnotes.length} of ${truth.footnotes} footnotes`);
  if (truth.figures !== null && report.figures.length < truth.figures)
    found.push(`${report.figures.length} of ${truth.figures} figures`);
  if (truth.decision !== null && report.decision?.paragraph !== truth.decision)
    found.push(`decision in ${report.decision?.paragraph}`);
  return found;
}
