/** The recommendation of the day: in as many digests as there are recommendations, each is shown once. */
import type { Report } from '../../report/model.ts';
import type { Item, ItemKey } from '../../review/item.ts';
import { itemsOf } from '../../review/item.ts';

export type RecommendationItem = Extract<Item, { readonly kind: 'recommendation' }>;

/** The first in order of the report among those shown least often; undefined where the report makes none. */
export function recommendationOfTheDay(report: Report, shown: readonly ItemKey[]): RecommendationItem | undefined {
  const items = itemsOf(report).filter((item) => item.kind === 'recommendation');
  const times = (key: ItemKey): number => shown.filter((one) => one === key).length;
  const least = Math.min(...items.map(({ key }) => times(key)));
  return items.find(({ key }) => times(key) === least);
}

/** The Office's responses to it, as printed. */
export function responsesTo(
  { recommendation }: RecommendationItem,
  report: Report,
): readonly Report['responses'][number][] {
  return report.responses.filter(
    ({ recommendations, paragraph, group }) =>
      recommendations.includes(recommendation.number) &&
      recommendation.responses.some((one) => one.paragraph === paragraph && one.group === group),
  );
}
