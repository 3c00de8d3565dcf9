/**
 * What was said aloud of what is on record, as a port of the desk: what is due to be said follows from the record, and here is
 * kept that somebody is saying it and that it was said. A process that dies in between leaves it to whoever comes next.
 */
import type { Stream } from '../review/events.ts';

/** `name` names what is said among all that is said of this review. */
export type Saying = Stream & { readonly name: string };

/** `attempt` counts from 1: of a later one, part may have been said already. */
export type ClaimedSaying = Saying & { readonly attempt: number };

/** Every method rejects as `Records` does: `record-unavailable`, `disk-full`, `record-newer`, or a Fault. */
export type Sayings = {
  /** Names of what was said of a review. */
  readonly said: (stream: Stream) => Promise<ReadonlySet<string>>;
  /** For whoever is first, until `now` + `holdMs`; undefined for everyone else, and once it was said. */
  readonly claim: (
    saying: Saying,
    options: { readonly now: number; readonly holdMs: number },
  ) => Promise<ClaimedSaying | undefined>;
  /** The next two do nothing and give false where another has taken the claim over. */
  readonly hold: (claimed: ClaimedSaying, until: number) => Promise<boolean>;
  readonly settle: (claimed: ClaimedSaying, at: number) => Promise<boolean>;
  readonly forgetServer: (server: string) => Promise<void>;
};
