/** What pictures say in English. */
import type { PictureWording } from './wording.ts';
import { percentOf } from './wording.ts';

export const picturesInEnglish: PictureWording = {
  board: (name) => `Review board: ${name}`,
  state: (name) => `State of the review: ${name}`,
  columns: {
    recommendation: 'Recommendation',
    acceptance: 'Acceptance',
    positions: 'Positions',
    comments: 'Comments',
    actions: 'Key actions',
    due: 'Due next',
  },
  row: (label, parts) => `${label}: ${parts.join(', ')}`,
  outcome: (result, counts) => (counts.length === 0 ? result : `${result} (${counts.join(', ')})`),
  count: (term, count) => `${term} ${count}`,
  onTrack: (portfolio, light) =>
    `On track: ${portfolio.onTrack} of ${portfolio.counted} key actions (${percentOf(portfolio)}%), ${light}`,
  noActions: 'No key actions yet',
  noRecommendations: 'The report makes no recommendations.',
  more: (rows) => `… and ${rows} more ${rows === 1 ? 'recommendation' : 'recommendations'}`,
  ratingsPart: 'ratings part',
  recommendations: (count) => `${count} ${count === 1 ? 'recommendation' : 'recommendations'}`,
  trend: 'Week by week',
  noTrend: 'No week has passed yet.',
  weekly: {
    comments: 'New comments',
    positions: 'Positions taken',
    completed: 'Key actions completed',
    late: 'Key actions late',
  },
  course: (what, first, last, weeks) =>
    weeks === 1 ? `${what} ${last} this week` : `${what} from ${first} to ${last} over ${weeks} weeks`,
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/\.?$/u, '.')).join(' '),
};
