/** Expected failures of a review in English: what is wrong, then what to do. */
import type { ReviewErrorPhrases } from '../phrases.ts';

const rights: Readonly<Record<string, string>> = {
  conduct: 'conduct the review',
  acceptance: 'record acceptance',
  actions: 'record key actions',
  ratings: 'record ratings',
};

export const reviewErrorsInEnglish: ReviewErrorPhrases = {
  'right-missing': (facts) =>
    `This needs the right to ${rights[facts.text('right')] ?? facts.text('right')}. Ask somebody who manages the server to give it to one of your roles.`,
  'author-only': () =>
    'These are the words of somebody else: only they can change or withdraw them. Write a comment of your own.',
  'review-not-open': () =>
    'The review of this report is not open, and takes no comments, amendments or positions. Ask somebody who conducts it to open it.',
  'review-changed': () =>
    'Somebody else changed this while you were writing. Look at it as it is now, and change it again.',
  'item-unknown': (facts) =>
    `The report has nothing called “${facts.text('item')}” to review. Name a recommendation (R5), a paragraph (¶9) or the point for decision (decision).`,
  'item-unsuited': (facts) =>
    facts.count('suited') === 1
      ? `This can be said of a recommendation only, not of ${facts.text('item')}. Name one, or write a comment.`
      : `This can be said of a recommendation or of the point for decision only, not of ${facts.text('item')}. Name one, or write a comment.`,
  'entry-unknown': () => 'This is not on the record of this review. Look at the card of the item for what is.',
  'entry-withdrawn': () => 'This was withdrawn and stays as it was. Write a new one instead.',
  'words-missing': () => 'There are no words in it. Write some and send it again.',
  'words-too-long': (facts) =>
    `The text has ${facts.text('length')} characters; at most ${facts.text('limit')} are kept. Shorten it, or send it in parts.`,
  'reason-required': (facts) => `“${facts.text('acceptance')}” needs a reason. Say why, and record it again.`,
  'choice-invalid': (facts) =>
    `“${facts.text('value')}” is none of the choices. Choose from: ${facts.text('allowed')}.`,
  'call-items': () => 'The call names nothing to take a position on. Name at least one recommendation.',
  'call-open-already': (facts) =>
    `A call for positions on ${facts.text('item')} is open already. Wait until it closes, or close it first.`,
  'call-closed': (facts) =>
    `The call for positions on ${facts.text('item')} is closed: positions on it can no longer change. Ask somebody who conducts the review for another call.`,
  'quorum-invalid': (facts) => `A quorum is a whole number from 1 to ${facts.text('limit')}. Write one.`,
  'closing-invalid': () => 'A call closes at a time to come, within a year. Write a later time, or an earlier one.',
  'amendment-same': () => 'The amendment reads as the report does. Write how it should read instead.',
  'due-invalid': (facts) =>
    `“${facts.text('value')}” is not a day of the calendar. Write it as 2026-11-28, or leave it out where no deadline is established.`,
  'step-unknown': (facts) =>
    facts.text('known') === '0'
      ? 'The recommendation has no proposed steps. Leave the step out.'
      : `The recommendation has no proposed step ${facts.text('step')}: it has ${facts.text('known')}. Name one of these.`,
  'address-invalid': () => 'This is not the address of a page. Write one that begins with https:// or http://.',
  'sentence-unknown': () => 'One of the sentences stands in no response of the report. Take them as they are printed.',
  'database-unreachable': (facts) =>
    `The database at ${facts.text('path')} cannot be reached (${facts.text('reason')}). Check that it runs, and the host and port in DATABASE_URL.`,
  'database-refused': (facts) =>
    `The database at ${facts.text('path')} refuses the name or the password. Correct them in DATABASE_URL.`,
  'database-unknown': (facts) =>
    `There is no such database at ${facts.text('path')}. Create it, or correct its name in DATABASE_URL.`,
  'backup-exists': (facts) =>
    `There is a file at ${facts.text('path')} already, and nothing is overwritten. Name another one.`,
  'backup-damaged': (facts) =>
    `${facts.text('path')} is not a whole copy of the record, and was not put back. Name another copy.`,
  'backup-of-server': () =>
    'The record is in Postgres (DATABASE_URL): copy it with pg_dump and put it back with pg_restore.',
};
