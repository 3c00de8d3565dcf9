/**
 * What people review: a recommendation, a paragraph or the draft decision of one report. An item is named by a short key that
 * stays the same while the report does; numbers that restart within a paper are told apart by the paragraph they follow.
 */
import type { Recommendation, Report } from '../report/model.ts';

/** "R5", "R1@12" where the number alone is not enough, "P9", "D" for the point for decision. */
export type ItemKey = string;

export type Item =
  | { readonly kind: 'recommendation'; readonly key: ItemKey; readonly recommendation: Recommendation }
  | { readonly kind: 'paragraph'; readonly key: ItemKey; readonly paragraph: number }
  | { readonly kind: 'decision'; readonly key: ItemKey; readonly paragraph: number };

/** Every item of a report: recommendations as printed, then the point for decision, then paragraphs. */
export function itemsOf(report: Report): readonly Item[] {
  const { recommendations, paragraphs, decision } = report;
  const isAlone = ({ number }: Recommendation): boolean =>
    recommendations.filter((other) => other.number === number).length === 1;
  const keyed = recommendations.map((recommendation, at): Item => {
    const { number, paragraph } = recommendation;
    const twins = recommendations.filter((other) => other.number === number && other.paragraph === paragraph);
    // Two of one number after one paragraph: told apart by their order.
    const turn =
      twins.length > 1 ? `.${recommendations.slice(0, at).filter((other) => twins.includes(other)).length + 1}` : '';
    const key = isAlone(recommendation) ? `R${number}` : `R${number}@${paragraph ?? 0}${turn}`;
    return { kind: 'recommendation', key, recommendation };
  });
  const decided: readonly Item[] =
    decision === null ? [] : [{ kind: 'decision', key: 'D', paragraph: decision.paragraph }];
  return [
    ...keyed,
    ...decided,
    ...paragraphs.map(({ number }): Item => ({ kind: 'paragraph', key: `P${number}`, paragraph: number })),
  ];
}

/** The item of this key, or undefined where the report has none. */
export function itemOf(report: Report, key: ItemKey): Item | undefined {
  return itemsOf(report).find((item) => item.key === key);
}
