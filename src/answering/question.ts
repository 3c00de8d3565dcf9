/**
 * A question as it may be asked: a line of text of bearable length. Control and direction characters are dropped, as they
 * mean nothing to a reader and could disguise what is echoed back.
 */
import { UserError } from '../shared/errors.ts';

/** Longer than any question read in the trackers and channels looked at; ranking stays instant at this length. */
export const longestQuestion = 2_000;

/** The question cleaned. UserError `question-empty`, or `question-too-long` with `{ length, limit }`. */
export function cleanQuestion(text: string): string {
  if (text.length > 20 * longestQuestion)
    throw new UserError('question-too-long', { length: text.length, limit: longestQuestion });
  const cleaned = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(cleaned)) throw new UserError('question-empty');
  if (cleaned.length > longestQuestion)
    throw new UserError('question-too-long', { length: cleaned.length, limit: longestQuestion });
  return cleaned;
}
