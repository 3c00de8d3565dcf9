/** The picture of a digest: the state of all recommendations and the trend of the last weeks, with the same in words. */
import { statePicture } from '../pictures/state-picture.ts';
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
): Promise<Picture | null> {
  if (report.recommendations.length === 0) return null;
  const board = boardOf(report, state, (action) => shownStatusOf(action, now, zone));
  const name = report.symbol ?? report.title ?? report.id;
  const { png, alternative } = await statePicture(board, trendOf(events, now, zone), { language, name });
  return { name: `review-${day}.png`, alt: alternative, png };
}
