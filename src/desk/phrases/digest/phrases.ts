/** What a digest says, as a type: every language has all of it or does not compile. */

import type { Weekday } from '../../../digest/schedule.ts';
import type { Trouble } from '../../../digest/store.ts';
import type { Day } from '../../../review/events.ts';

export type DigestPhrases = {
  /** A calendar day in full, with its day of the week. */
  readonly day: (day: Day) => string;
  /** The same without the day of the week. */
  readonly date: (day: Day) => string;
  /** A moment in a zone: date, time and zone. */
  readonly moment: (at: number, zone: string) => string;
  readonly title: (day: string) => string;
  /** Below a lead: who wrote it, and that it was checked. */
  readonly leadBy: string;
  /** Between two sentences. */
  readonly space: string;
  /** A sentence that says `text` of what `marker` names. */
  readonly line: (marker: string, text: string) => string;
  readonly nothingNew: (day: string) => string;
  readonly missed: (days: readonly string[]) => string;
  readonly changes: { readonly title: string; readonly first: string };
  readonly needs: string;
  readonly unanswered: string;
  readonly mostAsked: string;
  readonly more: (count: number) => string;
  readonly ofTheDay: string;
  readonly steps: string;
  readonly finding: string;
  readonly response: string;
  readonly noResponse: string;
  /** Between the counts of a tally. */
  readonly comma: string;
  /** Between changes of one item; it ends nothing. */
  readonly separator: string;
  readonly erased: string;
  readonly decision: string;
  readonly review: Readonly<Record<'opened' | 'closed', string>>;
  readonly comments: (count: number) => string;
  readonly amendments: (count: number) => string;
  readonly withdrawn: (count: number) => string;
  readonly positions: (tally: string) => string;
  readonly acceptance: (value: string, reason: string | null) => string;
  readonly actionAdded: (action: string) => string;
  readonly actionChanged: (action: string, status: string) => string;
  /** Text, responsible unit if there is one, and by when. */
  readonly action: (text: string, responsible: string | null, due: string) => string;
  readonly dueOn: (day: string) => string;
  readonly rating: (side: string, rating: string | null) => string;
  readonly callOpened: (closes: string) => string;
  readonly outcome: (result: string, tally: string) => string;
  readonly answeredJudged: string;
  readonly overdue: (action: string) => string;
  readonly due: (action: string) => string;
  readonly callCloses: (closes: string) => string;
  readonly stepsUnanswered: (count: number) => string;
  /** The same as the program proposes it: it must not read as a finding. */
  readonly stepsProposedUnanswered: (count: number) => string;
  readonly ratingsPart: (ratings: string) => string;
  readonly asked: (question: string, count: number) => string;
  readonly schedule: {
    readonly title: string;
    readonly none: string;
    /** Where and when a digest comes: "08:00 (Europe/Paris), every day". */
    readonly when: (time: string, zone: string, days: string) => string;
    readonly everyDay: string;
    readonly weekdays: Readonly<Record<Weekday, string>>;
    readonly next: (moment: string) => string;
    readonly saved: string;
    readonly removed: string;
    readonly here: string;
    readonly paused: (trouble: string) => string;
    readonly posted: string;
    readonly alreadyPosted: string;
    readonly troubles: Readonly<Record<Trouble, string>>;
    /** To whoever set it up. */
    readonly told: (channel: string, trouble: string) => string;
  };
};
