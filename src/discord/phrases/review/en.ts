/** What only Discord says of a review, in English. */
import type { DiscordReviewPhrases } from './review-phrases.ts';

export const discordReviewInEnglish: DiscordReviewPhrases = {
  review: 'Review',
  comment: 'Comment',
  amend: 'Amend',
  acceptance: 'Acceptance',
  action: 'Key action',
  rating: 'Rating',
  history: 'History',
  confirm: 'Confirm',
  fields: {
    text: { label: 'Your comment', hint: 'Markup and mentions are shown as written.' },
    amendment: { label: 'What it should read', hint: 'Change the words as printed; the difference is shown.' },
    reason: { label: 'Reason', hint: 'Why.' },
    acceptance: { label: 'Acceptance by management', hint: 'As management has stated it.' },
    action: { label: 'What is to be done', hint: 'One key action.' },
    responsible: { label: 'Responsible', hint: 'Unit or person.' },
    due: { label: 'Due date', hint: 'Such as 2026-11-28; empty: no deadline established.' },
    step: { label: 'Proposed step', hint: 'Its number, where it is for one of them.' },
    side: { label: 'Who rates', hint: 'The two ratings are kept apart.' },
    rating: { label: 'Progress', hint: 'As that side rates it.' },
    item: { label: 'For which item', hint: 'R5, ¶9 or decision.' },
  },
  posts: (made, kept) => `Posts: ${made} made, ${kept} kept.`,
  noTags:
    'Tags that mirror the state could not be made: give the bot “Manage Channels” in the forum, or make room (20 at most), and open the review again.',
  permissions: ['Send Messages', 'Create Public Threads', 'Send Messages in Threads'],
  archived: ['Manage Threads'],
  record: {
    title: 'Add to record',
    ask: (author, asker, item) =>
      `${author}, ${asker} asks to put your message on record as your comment on ${item}. Only you can agree.`,
    agree: 'Put it on record',
    refuse: 'No',
    refused: 'It was not put on record.',
    asked: 'The author has been asked.',
    authorOnly: 'Only the author of the message can decide this.',
    noText: 'This message has no text to put on record.',
    gone: 'This request is no longer open. Choose “Add to record” on the message again.',
  },
};
