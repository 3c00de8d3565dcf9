/** What pictures show, said in words for those who do not see them: as much of it, from the first sentence on, as may be attached. */
import type { Board, BoardRow, Portfolio } from '../review/board.ts';
import { shownStatuses } from '../review/board.ts';
import { acceptances, stands } from '../review/events.ts';
import { termsIn } from '../review/terms/index.ts';
import type { Language } from '../shared/language.ts';
import { pictureWordingIn } from './wording/index.ts';

/** Discord's limit for the description of an attachment. */
const longest = 1024;

/** As many sentences as fit; where some do not, an ellipsis says so. */
export function alternativeOf(sentences: readonly string[], language: Language): string {
  const { sentences: joined } = pictureWordingIn[language];
  const whole = joined(sentences);
  if (whole.length <= longest) return whole;
  for (let kept = sentences.length - 1; kept > 0; kept -= 1) {
    const text = `${joined(sentences.slice(0, kept))} …`;
    if (text.length <= longest) return text;
  }
  return `${whole.slice(0, longest - 1).toWellFormed()}…`;
}

/** How many recommendations there are, how they were accepted, and how their key actions stand. */
export function summaryOf({ rows, portfolio }: Board, language: Language): readonly string[] {
  const wording = pictureWordingIn[language];
  const terms = termsIn[language];
  if (rows.length === 0) return [wording.noRecommendations];
  const accepted = acceptances.map(
    (acceptance) => [terms.acceptance[acceptance], rows.filter((row) => row.acceptance === acceptance).length] as const,
  );
  const actions = shownStatuses.map(
    (status) => [terms.status[status], rows.reduce((sum, row) => sum + row.actions[status], 0)] as const,
  );
  const said = [wording.row(wording.recommendations(rows.length), countsIn(accepted, language))];
  const counted = countsIn(actions, language);
  if (counted.length > 0) said.push(wording.row(wording.columns.actions, counted));
  return [...said, lightOf(portfolio, language)];
}

/** The traffic light in words. */
export function lightOf(portfolio: Portfolio, language: Language): string {
  const wording = pictureWordingIn[language];
  return portfolio.light === null
    ? wording.noActions
    : wording.onTrack(portfolio, termsIn[language].light[portfolio.light]);
}

/** One recommendation: acceptance, positions, comments, key actions, and what is due next. */
export function rowInWords(row: BoardRow, language: Language): string {
  const wording = pictureWordingIn[language];
  const terms = termsIn[language];
  const positions = countsIn(
    stands.map((stand) => [terms.stand[stand], tallyOf(row)[stand]] as const),
    language,
  );
  const actions = countsIn(
    shownStatuses.map((status) => [terms.status[status], row.actions[status]] as const),
    language,
  );
  return wording.row(row.key, [
    terms.acceptance[row.acceptance],
    ...(row.positions.kind === 'outcome'
      ? [
          wording.row(wording.columns.positions, [
            wording.outcome(terms.result[row.positions.outcome.result], positions),
          ]),
        ]
      : positions),
    ...(row.openComments > 0 ? [wording.count(wording.columns.comments, row.openComments)] : []),
    ...actions,
    ...(row.ratings.part ? [wording.ratingsPart] : []),
    ...(row.nextDue === null ? [] : [`${wording.columns.due} ${row.nextDue}`]),
  ]);
}

export const tallyOf = ({ positions }: BoardRow) =>
  positions.kind === 'outcome' ? positions.outcome.tally : positions.tally;

function countsIn(counts: readonly (readonly [term: string, count: number])[], language: Language): readonly string[] {
  return counts.flatMap(([term, count]) => (count === 0 ? [] : [pictureWordingIn[language].count(term, count)]));
}
