/** How what is kept of a review is said: people by name, moments in the server's zone, words that were erased as erased. */
import type { Words } from '../../../review/events.ts';
import type { Trace } from '../../../review/state.ts';
import { termsIn } from '../../../review/terms/index.ts';
import type { Terms } from '../../../review/terms/terms.ts';
import { reviewPhrasesIn } from '../../phrases/review/index.ts';
import type { ReviewPhrases } from '../../phrases/review/phrases.ts';
import type { Request } from '../../request.ts';
import { momentText } from './moment.ts';

export type Speech = {
  readonly words: ReviewPhrases;
  readonly terms: Terms;
  readonly zone: string;
  readonly now: number;
  readonly name: (person: string | null) => string;
  readonly said: (words: Words) => string;
  /** "Ada, 2026-11-28 09:30 (UTC)". */
  readonly trace: (trace: Trace) => string;
  readonly moment: (at: number) => string;
};

export function speechOf({ language, nameOf = (id) => id }: Request, zone: string, now: number): Speech {
  const words = reviewPhrasesIn[language];
  const name: Speech['name'] = (person) => (person === null ? words.unnamed.person : nameOf(person));
  const moment: Speech['moment'] = (at) => momentText(at, zone);
  return {
    words,
    terms: termsIn[language],
    zone,
    now,
    name,
    said: (given) => given ?? words.unnamed.words,
    trace: ({ person, at }) => `${name(person)}, ${moment(at)}`,
    moment,
  };
}
