/** The picture of a digest: the state of all recommendations and the trend of the last weeks, with the same in words. */
import type { Studio } from '../pictures/studio.ts';
import { boardOf } from '../review/board.ts';
import type { ReviewEvent } from '../review/events.ts';
import { shownStatusOf } from '../review/lateness.ts';
import type { Language } from '../shared/language.ts';
import type { DigestFacts } from './facts.ts';
import { trendOf } from './parts/trend.ts';
import type { Picture } from './store.ts';

/** Null for a report without recommendations: there would be nothing in it. `events` are all of the review. */
export async function digestPicture(
  { report, state, now, zone, day }: DigestFacts,
  events: readonly ReviewEvent[],
  language: Language,
  draw: Studio['draw'],
): Promise<Picture | null> {
  if (report.recommendations.length === 0) return null;
  const board = boardOf(report, state, (action) => shownStatusOf(action, now, zone));
  const name = report.symbol ?? report.title ?? report.id;
  const weeks = trendOf(events, now, zone);
  const { png, alternative } = await draw({ kind: 'state', board, weeks, options: { language, name } });
  return { name: `review-${day}.png`, alt: alternative, png };
}
