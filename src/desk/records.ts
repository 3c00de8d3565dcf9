/**
 * What the desk keeps between conversations, as a port: settings of a server, the report a channel reads, answers as they
 * were given, and what people thought of them. People, servers and channels are ids, never names. What is older than the
 * server's retention is deleted.
 */
import type { Ledger } from '../review/ledger.ts';
import type { Right } from '../review/review.ts';
import type { Language } from '../shared/language.ts';
import type { Reply } from './reply.ts';
import type { ConsentRequest } from './requests.ts';

/** Who speaks, and where. `server` is null in a direct message and on the command line. */
export type Who = {
  readonly person: string;
  readonly server: string | null;
  readonly channel: string | null;
  /** Whether this person may change the settings of `server`. */
  readonly isManager: boolean;
  /** Ids of the roles they have in `server`, which its settings map to groups and rights; none when left out. */
  readonly roles?: readonly string[];
};

export type ServerSettings = {
  /** Channels in which the program answers; all of them when empty. */
  readonly allowedChannels: readonly string[];
  /** Id of the report questions go to where a channel has none of its own; the first known when null. */
  readonly report: string | null;
  /** Language of the interface for people whose own is not spoken; told from the server's locale when null. */
  readonly language: Language | null;
  /** Days after which answers and ratings are deleted; 1 to 365. */
  readonly retentionDays: number;
  /** Questions one person may ask within an hour; 1 to 1,000. */
  readonly questionsPerHour: number;
  /** IANA name of the time zone in which due dates and closing times are read and shown. */
  readonly zone: string;
  /** Name of the group (Governments, Employers, Workers, Office, or their own) whose people have a role, by id of the role. */
  readonly groups: Readonly<Record<string, string>>;
  /** What people with a role may do in a review, by id of the role. */
  readonly rights: Readonly<Record<string, readonly Right[]>>;
};

/** Thirty days: long enough for a question to be followed up in the next meeting, no longer. */
export const usualSettings: ServerSettings = {
  allowedChannels: [],
  report: null,
  language: null,
  retentionDays: 30,
  questionsPerHour: 120,
  zone: 'UTC',
  groups: {},
  rights: {},
};

/** An answer as it was given: what its buttons need later. */
export type KeptAnswer = {
  readonly id: string;
  readonly server: string | null;
  readonly channel: string | null;
  readonly person: string;
  readonly report: string;
  readonly question: string;
  readonly reply: Reply;
  readonly abstained: boolean;
  readonly isPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
};

/** What a person thought of an answer: one rating per person and answer, the last one counts. */
export type Rating = {
  readonly answer: string;
  readonly person: string;
  readonly verdict: 'up' | 'down';
  readonly reason: string | null;
  readonly ratedAt: number;
};

/** Everything kept about one person. */
export type PersonalData = {
  /** The reply is null where it can no longer be read. */
  readonly answers: readonly (Omit<KeptAnswer, 'reply'> & { readonly reply: Reply | null })[];
  readonly ratings: readonly Rating[];
  /** Changes of settings by this person: when, and of which server. */
  readonly changes: readonly { readonly server: string; readonly setting: string; readonly changedAt: number }[];
  /** Reports they chose in their direct messages. */
  readonly choices: readonly { readonly channel: string; readonly report: string }[];
};

/** With what they did in reviews, of every server. */
export type PersonalExport = PersonalData & {
  readonly reviews: Awaited<ReturnType<Ledger['ofPerson']>>;
  /** Messages of theirs that somebody wants on record and that wait for their word. */
  readonly requests: readonly ConsentRequest[];
};

/** How many of each were deleted, or, for changes, no longer name the person. */
export type Erased = {
  readonly answers: number;
  readonly ratings: number;
  readonly changes: number;
  readonly choices: number;
};

/**
 * Every method rejects with UserError `record-unavailable` `{ reason }` when the database cannot be used (locked by another
 * process for too long, spoilt, no longer writable), `disk-full` `{ path }` and, when a newer version of the program wrote it,
 * `record-newer`; with a Fault for anything else. What was damaged is as if it had never been kept.
 */
export type Records = {
  /** The settings of a server; the usual ones when none were changed. */
  readonly settings: (server: string) => Promise<ServerSettings>;
  /** Changes what `change` names and leaves the rest; gives the settings as they now stand. */
  readonly changeSettings: (
    server: string,
    change: Partial<ServerSettings>,
    by: { readonly person: string; readonly at: number },
  ) => Promise<ServerSettings>;
  /** Id of the report a channel reads, or null. */
  readonly channelReport: (channel: string) => Promise<string | null>;
  /** Sets it, or forgets it when null. In direct messages (`server` is null) it is the person's, who may erase it. */
  readonly setChannelReport: (
    place: { readonly channel: string; readonly server: string | null; readonly person: string },
    report: string | null,
  ) => Promise<void>;
  readonly keepAnswer: (answer: KeptAnswer) => Promise<void>;
  readonly answer: (id: string) => Promise<KeptAnswer | undefined>;
  /** Replaces the earlier rating of the same person. Does nothing when the answer is no longer kept. */
  readonly rate: (rating: Rating) => Promise<void>;
  readonly personal: (person: string) => Promise<PersonalData>;
  /** Deletes what is kept about a person, and answers given to them with the ratings others gave these. */
  readonly erase: (person: string) => Promise<Erased>;
  /** Deletes what is older at `now` than the retention of its server (direct messages: the usual one); gives how many answers. */
  readonly purge: (now: number) => Promise<number>;
  /** Deletes everything kept for a server: the program was removed from it. */
  readonly forgetServer: (server: string) => Promise<void>;
};
