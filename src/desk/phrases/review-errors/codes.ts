/** Expected failures of a review and of where its record is kept, which every language words. */
import type { ErrorPhrases } from '../phrases.ts';

export type ReviewErrors = Pick<
  ErrorPhrases,
  | 'right-missing'
  | 'author-only'
  | 'review-not-open'
  | 'review-changed'
  | 'item-unknown'
  | 'item-unsuited'
  | 'entry-unknown'
  | 'entry-withdrawn'
  | 'words-missing'
  | 'words-too-long'
  | 'reason-required'
  | 'choice-invalid'
  | 'call-items'
  | 'call-open-already'
  | 'call-closed'
  | 'quorum-invalid'
  | 'closing-invalid'
  | 'amendment-same'
  | 'due-invalid'
  | 'step-unknown'
  | 'address-invalid'
  | 'sentence-unknown'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-unknown'
>;
