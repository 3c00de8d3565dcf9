/** What a claim that did not stand is told to the model as, for its one chance to say it rightly. */
import type { WhyWithheld } from '../../check-claim.ts';

export const reasons: Readonly<Record<WhyWithheld, string>> = {
  'no-citation': 'it cites nothing',
  'source-unknown': 'it cites a source that was not given',
  'quote-short': 'its quote is too short to carry it',
  'quote-invented': 'its quote does not stand in the source; copy the words letter by letter',
  'too-long': 'it is too long; say one thing in one sentence',
  'not-judged-carried': 'the source does not say all of it',
  language: 'it is not in the language asked for',
  words: 'parts of it are not in the source; use its own terms or their literal translation, and leave out the rest',
  number: 'a number in it is not in the sentence quoted, or belongs to something else there',
  time: 'a date or year in it is not in the sentence quoted',
  name: 'a country or organization in it is not in the sentence quoted',
  actor: 'somebody in it is not in the sentence quoted',
  place: 'it names a paragraph or recommendation that the quote is not from',
  negation: 'it says "not" where the source does not, or the other way round',
  direction: 'it says the opposite of the source',
  quantifier: 'it adds or drops a word such as "all", "only", "most", "some"',
  modality: 'it adds or drops a word such as "should", "may", "will"',
  recommended: 'it tells a recommendation as a fact; say that it is recommended',
  misplaced: 'it says of one thing what the source says of another',
  cause: 'it gives a cause that the source does not give',
  question: 'the source only asks this',
  vague: 'it says too little to be checked',
};
