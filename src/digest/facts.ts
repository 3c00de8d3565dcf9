/** What a digest is made of: the record of one report in one server, as it stands at one moment. */
import type { Report } from '../report/model.ts';
import type { Day, ReviewEvent } from '../review/events.ts';
import type { ItemKey } from '../review/item.ts';
import type { ReviewState } from '../review/state.ts';
import type { AskedQuestion } from './store.ts';

/** Whether a response speaks to a proposed step, and whether that is the program's word alone or a person's. */
export type StepAnswered = { readonly isAnswered: boolean; readonly isProposal: boolean };

export type DigestFacts = {
  readonly server: string;
  readonly report: Report;
  readonly state: ReviewState;
  /** What was added to the record since the last digest of the report in this channel. */
  readonly news: readonly ReviewEvent[];
  /** The proposed steps of each recommendation, in order. */
  readonly steps: ReadonlyMap<ItemKey, readonly StepAnswered[]>;
  /** Asked since the last digest. */
  readonly questions: readonly AskedQuestion[];
  /** The local day, and the moment it is told at. */
  readonly day: Day;
  readonly now: number;
  /** IANA name of the zone in which moments are told. */
  readonly zone: string;
  /** Of the last digest; null for the first. */
  readonly lastDay: Day | null;
  /** Days since then whose digest was skipped. */
  readonly missed: readonly Day[];
  /** Recommendations of the day so far, in any order. */
  readonly shown: readonly ItemKey[];
};
