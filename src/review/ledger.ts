/**
 * Where events are kept, as a port of the review: appended once, in order, durably, and read back. An engine never changes
 * what was appended, but for the words and the name of a person who asked to be erased.
 */
import type { Change, ReviewEvent, Stream } from './events.ts';

export type Appending = {
  readonly stream: Stream;
  /** The sequence of the last event that the decision was made on; 0 for none. */
  readonly after: number;
  readonly at: number;
  readonly person: string | null;
  /** One or more, appended together or not at all. */
  readonly changes: readonly Change[];
  /** Names the act: appended again with the same key (a double click, a redelivery) it counts once. */
  readonly key: string;
};

export type Appended =
  /** Durable from here on. `isNew` is false where this act had been appended before; then these are its events. */
  | { readonly outcome: 'appended'; readonly events: readonly ReviewEvent[]; readonly isNew: boolean }
  /** Others were faster: read what came since and decide again. */
  | { readonly outcome: 'conflict' };

/** Every method rejects as `Records` does: `record-unavailable`, `disk-full`, `record-newer`, or a Fault. */
export type Ledger = {
  readonly append: (appending: Appending) => Promise<Appended>;
  /** The events that were appended to a stream with this key; none where nothing was. */
  readonly acted: (stream: Stream, key: string) => Promise<readonly ReviewEvent[]>;
  /** Another number whenever events that were there before were erased, forgotten or restored: what was read must be read again. */
  readonly revision: () => Promise<number>;
  /** Events of a stream with a sequence above `after`, in order. A Fault where one of them is damaged: nothing is skipped. */
  readonly read: (stream: Stream, after?: number) => Promise<readonly ReviewEvent[]>;
  /** Every stream there is, or those of a server. */
  readonly streams: (server?: string) => Promise<readonly Stream[]>;
  /**
   * Blanks the words and the name of a person in all streams; gives how many events that were. One that is damaged stays so,
   * without what may be left of their words.
   */
  readonly erase: (person: string) => Promise<number>;
  /** Events of a person, with their streams: what they may take with them, damaged ones left out. */
  readonly ofPerson: (person: string) => Promise<readonly (Stream & { readonly event: ReviewEvent })[]>;
  /** Deletes all streams of a server: the program was removed from it. */
  readonly forgetServer: (server: string) => Promise<void>;
  /**
   * Puts the events of an export into an empty stream, sequences as they are. `occupied` where the stream has events already:
   * then nothing is changed.
   */
  readonly restore: (stream: Stream, events: readonly ReviewEvent[]) => Promise<'restored' | 'occupied'>;
};
