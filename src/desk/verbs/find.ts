/** Finds recommendations by words: the ranking of the index, gathered by the recommendation each passage belongs to. */
import type { Recommendation, Report } from '../../report/model.ts';
import type { Passage } from '../../retrieval/passages.ts';
import type { Language } from '../../shared/language.ts';
import { detectLanguage } from '../../shared/language.ts';
import type { DeskPorts, Request } from '../request.ts';
import { watchedBy } from '../request.ts';

export type FoundRecommendation = { readonly item: Recommendation; readonly score: number };

/** Passages looked at: beyond these the ranking holds nothing a person would call a find. */
const looked = 40;
const mostFound = 5;
/** What scores less than this share of the best is about something else. */
const leastShare = 0.4;

/** At most five, the nearest first. A passage that answers several recommendations speaks for none of them alone. */
export async function findRecommendations(
  words: string,
  report: Report,
  request: Request,
  ports: DeskPorts,
): Promise<readonly FoundRecommendation[]> {
  const index = await ports.openIndex(report, watchedBy(request, report));
  const { signal } = request;
  const hits = await Promise.all(
    languagesOf(words, request).map((language) =>
      index.search(words, looked, { language, ...(signal === undefined ? {} : { signal }) }),
    ),
  );
  const best = new Map<Recommendation, number>();
  for (const { passage, score } of hits.flat()) {
    const item = recommendationOf(passage, report);
    if (item !== undefined && score > 0) best.set(item, Math.max(best.get(item) ?? 0, score));
  }
  const found = [...best].map(([item, score]) => ({ item, score })).sort((a, b) => b.score - a.score);
  const least = (found[0]?.score ?? 0) * leastShare;
  return found.filter(({ score }) => score >= least).slice(0, mostFound);
}

/** A word or two rarely show their language: beside what they look like, the person's own is likely, where the script allows. */
function languagesOf(words: string, { language }: Request): readonly Language[] {
  const told = detectLanguage(words) ?? language;
  return told === 'zh' || language === 'zh' ? [told] : [...new Set([told, language])];
}

/** By section too: where numbers start again, the number alone does not tell which it is. */
function recommendationOf(passage: Passage, report: Report): Recommendation | undefined {
  if (!['recommendation', 'step'].includes(passage.kind)) return undefined;
  return report.recommendations.find(
    (item) =>
      item.number === passage.recommendation &&
      item.paragraph === passage.paragraph &&
      item.section === passage.heading,
  );
}
