/**
 * What of digests is kept, as a port: where and when they are wanted, and what became of each local day. A day of a channel is
 * claimed once, however many processes ask for it; what a process that died had claimed can be taken over after a while, and
 * then the first can do nothing more with it.
 */
import type { Reply } from '../desk/reply.ts';
import type { Day } from '../review/events.ts';
import type { ItemKey } from '../review/item.ts';
import type { Language } from '../shared/language.ts';
import type { Timing } from './schedule.ts';

/** A channel of a server; both "local" on the command line. */
export type Place = { readonly server: string; readonly channel: string };

/** Why a digest cannot be posted until somebody does something about it. */
export const troubles = ['channel-missing', 'permission-missing', 'report-missing'] as const;
export type Trouble = (typeof troubles)[number];

/** What is posted on a day with nothing new. */
export const quietChoices = ['line', 'nothing'] as const;
export type Quiet = (typeof quietChoices)[number];

export type Schedule = Place &
  Timing & {
    /** Id of the report; null for the one that the channel reads. */
    readonly report: string | null;
    readonly language: Language;
    readonly quiet: Quiet;
    /** A digest that could not be posted in time is caught up for so many hours; 1 to 22, less than any day has. */
    readonly catchUpHours: number;
    /** Whoever set it up and is told of trouble; null once they were erased. */
    readonly person: string | null;
    /** Set while it waits for somebody. */
    readonly paused: Trouble | null;
  };

export type Slot = Place & { readonly day: Day };

/** What is posted, made once and kept before the first message of it is sent. */
export type Content = {
  readonly reply: Reply;
  /** A PNG shown below, with what it shows in words. */
  readonly picture: Picture | null;
  readonly report: string;
  /** Of the last event that it tells of. */
  readonly sequence: number;
  /** The moment up to which questions are in it. */
  readonly until: number;
  /** The recommendation of the day, if there was one. */
  readonly shown: ItemKey | null;
};

export type Picture = { readonly name: string; readonly alt: string; readonly png: Uint8Array };

export type Claim = Slot & {
  /** From 1; later ones took over from a process that died or gave up for a while. */
  readonly attempt: number;
  /** Names the digest wherever it is posted: the same for every attempt. */
  readonly nonce: string;
  /** What an earlier attempt was to post. */
  readonly content: Content | null;
};

export type Settled =
  /** `messages` are their ids; none for a day with nothing new on which nothing is posted. */
  | { readonly state: 'posted'; readonly messages: readonly string[] }
  /** Too late, or impossible. */
  | { readonly state: 'skipped' };

/** What became of a day. */
export type PastDigest = Slot & {
  readonly state: 'claimed' | 'posted' | 'skipped';
  readonly report: string | null;
  readonly sequence: number;
  readonly until: number;
  readonly shown: ItemKey | null;
  readonly messages: readonly string[];
};

/** A question as it was kept, without who asked it. */
export type AskedQuestion = {
  readonly question: string;
  readonly abstained: boolean;
  /** Paragraphs that the answer rests on, in its order. */
  readonly paragraphs: readonly number[];
};

/** Every method rejects as `Records` does: `record-unavailable`, `disk-full`, `record-newer`, or a Fault. */
export type DigestStore = {
  /** All of them, or those of a server. */
  readonly schedules: (server?: string) => Promise<readonly Schedule[]>;
  /** In place of the earlier one of this channel. */
  readonly save: (schedule: Schedule) => Promise<void>;
  /** False where there was none. */
  readonly remove: (place: Place) => Promise<boolean>;
  /** True for whoever is first to pause it: they tell of it. */
  readonly pause: (place: Place, trouble: Trouble) => Promise<boolean>;
  /**
   * The day, for whoever is first, until `now` + `holdMs` (milliseconds); undefined for everyone else, and once it is settled. A
   * day that was skipped by a clock which has been put back since is as if it had never been.
   */
  readonly claim: (
    slot: Slot,
    options: { readonly nonce: string; readonly now: number; readonly holdMs: number },
  ) => Promise<Claim | undefined>;
  /** The next three do nothing and give false where another has taken the claim over. */
  readonly hold: (claim: Claim, until: number) => Promise<boolean>;
  readonly keepContent: (claim: Claim, content: Content) => Promise<boolean>;
  readonly settle: (claim: Claim, settled: Settled, at: number) => Promise<boolean>;
  /** The days among them that nobody has claimed, from now on skipped. */
  readonly skip: (slots: readonly Slot[], at: number) => Promise<readonly Day[]>;
  /** The last `count` days, latest first. */
  readonly past: (place: Place, count: number) => Promise<readonly PastDigest[]>;
  /** What was asked in a server of a report in front of others, at or after `since` and before `until`. */
  readonly questions: (
    server: string,
    report: string,
    time: { readonly since: number; readonly until: number },
  ) => Promise<readonly AskedQuestion[]>;
  readonly forgetServer: (server: string) => Promise<void>;
  readonly forgetChannel: (channel: string) => Promise<void>;
  /** Forgets that this person set anything up. */
  readonly erase: (person: string) => Promise<void>;
};
