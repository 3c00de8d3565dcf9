/**
 * The tables as they are after the last migration. Types that SQLite and Postgres both have: flags are 0 and 1, moments are
 * milliseconds since 1970, what has a shape of its own is JSON. What comes out of a table is anyone's until `rows.ts` has
 * looked at it.
 */
import type { ColumnType } from 'kysely';

/** Written as one type, and read as whatever the file holds. */
type Kept<Written> = ColumnType<unknown, Written, Written>;

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
};
