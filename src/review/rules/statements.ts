/**
 * What is stated of a recommendation: acceptance by management, the two ratings, and what a person judged of the responses.
 * Each is recorded by somebody who may, never inferred, and also after the review was closed: follow-up begins then.
 */
import { UserError } from '../../shared/errors.ts';
import { foldSpace } from '../../shared/text.ts';
import type { Change } from '../events.ts';
import { acceptances, acceptancesWithReason, progressRatings, ratingSides } from '../events.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { choiceIn, needRight, recommendationIn } from './deciding.ts';
import { stepIn } from './step.ts';
import { textOrNull } from './words.ts';

export function recordAcceptance(intent: IntentTo<'record-acceptance'>, deciding: Deciding): readonly Change[] {
  const { item } = intent;
  needRight(deciding, 'acceptance');
  recommendationIn(deciding, item);
  const acceptance = choiceIn(intent.acceptance, acceptances);
  const reason = textOrNull(intent.reason);
  if (reason === null && acceptancesWithReason.includes(acceptance))
    throw new UserError('reason-required', { acceptance });
  const before = deciding.state.items.get(item)?.acceptance;
  if (before?.value === acceptance && before.reason === reason) return [];
  return [{ kind: 'acceptance.recorded', item, acceptance, reason }];
}

export function recordRating(intent: IntentTo<'record-rating'>, deciding: Deciding): readonly Change[] {
  const { item } = intent;
  needRight(deciding, 'ratings');
  recommendationIn(deciding, item);
  const side = choiceIn(intent.side, ratingSides);
  const rating = intent.rating === null ? null : choiceIn(intent.rating, progressRatings);
  const before = deciding.state.items.get(item)?.ratings[side]?.rating ?? null;
  return before === rating ? [] : [{ kind: 'rating.recorded', item, side, rating }];
}

/** UserError `sentence-unknown` for a sentence that stands in no response of the report. */
export function judgeAnswered(intent: IntentTo<'judge-answered'>, deciding: Deciding): readonly Change[] {
  const { item } = intent;
  needRight(deciding, 'conduct');
  const step = stepIn(recommendationIn(deciding, item), intent.step);
  const judgement = choiceIn(intent.judgement, ['confirmed', 'corrected']);
  const sentences = [...new Set(intent.sentences)];
  const printed = deciding.report.responses.map(({ text }) => foldSpace(text));
  const isPrinted = (sentence: string): boolean => {
    const folded = foldSpace(sentence);
    return folded !== '' && printed.some((response) => response.includes(folded));
  };
  if (!sentences.every(isPrinted)) throw new UserError('sentence-unknown');
  const before = deciding.state.items.get(item)?.judgements.find((judged) => judged.step === step);
  const isSame = before?.judgement === judgement && before.sentences.join('\n') === sentences.join('\n');
  return isSame ? [] : [{ kind: 'answered.judged', item, step, sentences, judgement }];
}
