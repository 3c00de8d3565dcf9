/**
 * The rules of a review: an intent becomes changes, or is refused with a UserError. What a surface let through is looked at
 * again here, for a surface can be forged; nothing is read but the state, the report and who asks. An intent that would
 * change nothing becomes no changes.
 */
import type { Change } from './events.ts';
import type { Intent } from './review.ts';
import { addAction, changeAction, commentAction, documentAction } from './rules/actions.ts';
import { editAmendment, suggestAmendment, withdrawAmendment } from './rules/amendments.ts';
import { closeCall, openCall } from './rules/calls.ts';
import { comment, editComment, withdrawComment } from './rules/comments.ts';
import type { Deciding } from './rules/deciding.ts';
import { closeReview, linkPost, openReview } from './rules/opening.ts';
import { takePosition, withdrawPosition } from './rules/positions.ts';
import { judgeAnswered, recordAcceptance, recordRating } from './rules/statements.ts';

/**
 * UserErrors: `right-missing`, `author-only`, `review-not-open`, `review-changed`, `item-unknown`, `item-unsuited`,
 * `entry-unknown`, `entry-withdrawn`, `words-missing`, `words-too-long`, `reason-required`, `choice-invalid`, `call-items`,
 * `call-open-already`, `call-closed`, `quorum-invalid`, `closing-invalid`, `amendment-same`, `due-invalid`, `step-unknown`,
 * `address-invalid` and `sentence-unknown`.
 */
export function decide(intent: Intent, deciding: Deciding): readonly Change[] {
  switch (intent.kind) {
    case 'open-review':
      return openReview(deciding);
    case 'close-review':
      return closeReview(deciding);
    case 'link-post':
      return linkPost(intent, deciding);
    case 'comment':
      return comment(intent, deciding);
    case 'edit-comment':
      return editComment(intent, deciding);
    case 'withdraw-comment':
      return withdrawComment(intent, deciding);
    case 'suggest-amendment':
      return suggestAmendment(intent, deciding);
    case 'edit-amendment':
      return editAmendment(intent, deciding);
    case 'withdraw-amendment':
      return withdrawAmendment(intent, deciding);
    case 'open-call':
      return openCall(intent, deciding);
    case 'close-call':
      return closeCall(intent, deciding);
    case 'take-position':
      return takePosition(intent, deciding);
    case 'withdraw-position':
      return withdrawPosition(intent, deciding);
    case 'record-acceptance':
      return recordAcceptance(intent, deciding);
    case 'add-action':
      return addAction(intent, deciding);
    case 'change-action':
      return changeAction(intent, deciding);
    case 'comment-action':
      return commentAction(intent, deciding);
    case 'document-action':
      return documentAction(intent, deciding);
    case 'record-rating':
      return recordRating(intent, deciding);
    case 'judge-answered':
      return judgeAnswered(intent, deciding);
  }
}
