/**
 * The tables as they are after the last migration. Types that SQLite and Postgres both have: flags are 0 and 1, moments are
 * milliseconds since 1970, what has a shape of its own is JSON. What comes out of a table is anyone's until `rows.ts` has
 * looked at it.
 */
import type { ColumnType } from 'kysely';

/** Written as one type, and read as whatever the file holds. */
type Kept<Written> = ColumnType<unknown, Written, Written>;
/** The same, and not there at first. */
type Optional<Written> = ColumnType<unknown, Written | undefined, Written>;

export type Schema = {
  readonly answers: {
    readonly id: Kept<string>;
    readonly server: Kept<string | null>;
    readonly channel: Kept<string | null>;
    readonly person: Kept<string>;
    readonly report: Kept<string>;
    readonly question: Kept<string>;
    readonly reply: Kept<string>;
    readonly abstained: Kept<number>;
    readonly is_private: Kept<number>;
    readonly asked_at: Kept<number>;
  };
  /** One for each person and answer; gone with the answer. */
  readonly ratings: {
    readonly answer: Kept<string>;
    readonly person: Kept<string>;
    readonly verdict: Kept<string>;
    readonly reason: Kept<string | null>;
    readonly rated_at: Kept<number>;
  };
  /** One for each setting that was ever changed; the others are as usual. */
  readonly settings: {
    readonly server: Kept<string>;
    readonly setting: Kept<string>;
    readonly value: Kept<string>;
  };
  readonly setting_changes: {
    readonly server: Kept<string>;
    readonly setting: Kept<string>;
    readonly value: Kept<string>;
    /** Null once that person was erased. */
    readonly person: Kept<string | null>;
    readonly changed_at: Kept<number>;
  };
  readonly channel_reports: {
    readonly channel: Kept<string>;
    readonly server: Kept<string | null>;
    /** Whose direct messages these are; null in a server. */
    readonly person: Kept<string | null>;
    readonly report: Kept<string>;
  };
  readonly inbox: {
    readonly id: Kept<string>;
    readonly channel: Kept<string>;
    readonly taken_at: Kept<number>;
    readonly finished: Kept<number>;
  };
  /** One for each event of a review; `act` names what it was part of, `change` is JSON. */
  readonly ledger: {
    readonly server: Kept<string>;
    readonly report: Kept<string>;
    readonly sequence: Kept<number>;
    readonly act: Kept<string>;
    readonly part: Kept<number>;
    readonly at: Kept<number>;
    /** Null where the program acted, and once that person was erased. */
    readonly person: Kept<string | null>;
    readonly change: Kept<string>;
  };
  /** One row, once anything was erased, forgotten or restored. */
  readonly ledger_revision: { readonly id: Kept<number>; readonly revision: Kept<number> };
  readonly online: { readonly name: Kept<string>; readonly seen_at: Kept<number> };
  /** Where and when digests are wanted. `days` is a JSON list. */
  readonly digest_schedules: {
    readonly server: Kept<string>;
    readonly channel: Kept<string>;
    readonly report: Kept<string | null>;
    readonly local_time: Kept<string>;
    readonly zone: Kept<string>;
    readonly days: Kept<string>;
    readonly language: Kept<string>;
    readonly quiet: Kept<string>;
    readonly catch_up_hours: Kept<number>;
    readonly person: Kept<string | null>;
    readonly paused: Kept<string | null>;
    readonly first_day: Kept<string>;
    readonly changed_at: Kept<number>;
  };
  /** One for each thing that is said of a review; `said_at` once it was. */
  readonly sayings: {
    readonly server: Kept<string>;
    readonly report: Kept<string>;
    readonly name: Kept<string>;
    readonly attempt: Kept<number>;
    readonly held_until: Kept<number>;
    readonly said_at: Kept<number | null>;
  };
  /** Messages that wait for their author's consent to go on record. */
  readonly consent_requests: {
    readonly id: Kept<string>;
    readonly server: Kept<string>;
    readonly channel: Kept<string>;
    readonly message: Kept<string>;
    readonly author: Kept<string>;
    readonly words: Kept<string>;
    readonly report: Kept<string>;
    readonly item: Kept<string>;
    readonly asked_at: Kept<number>;
  };
  /** One for each local day that was claimed or skipped. What is to be posted is there until it is. */
  readonly digest_claims: {
    readonly server: Kept<string>;
    readonly channel: Kept<string>;
    readonly day: Kept<string>;
    readonly report: Optional<string | null>;
    readonly state: Kept<string>;
    readonly attempt: Kept<number>;
    readonly nonce: Kept<string>;
    readonly held_until: Kept<number>;
    readonly reply: Optional<string | null>;
    readonly picture: Optional<string | null>;
    readonly sequence: Optional<number | null>;
    readonly told_until: Optional<number | null>;
    readonly shown: Optional<string | null>;
    readonly messages: Optional<string | null>;
    readonly changed_at: Kept<number>;
  };
};
