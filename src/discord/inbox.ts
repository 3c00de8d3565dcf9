/**
 * Messages to be answered, as a port: each is taken once, however often it is delivered and however many processes see it,
 * and one that was taken but not finished before a process died can be found again. It keeps ids and times, no content.
 */

/** A message that asks something. `id` and `channel` are the surface's ids. */
export type Arrived = { readonly id: string; readonly channel: string };

export type Inbox = {
  /**
   * True for whoever is first to take the message, at `now` (milliseconds since 1970). A message taken more than
   * `staleAfterMs` ago and never finished may be taken again, once per stale period.
   */
  readonly take: (message: Arrived, now: number, staleAfterMs: number) => Promise<boolean>;
  /** Answered, or refused for good: it will not be taken again. */
  readonly finish: (id: string) => Promise<void>;
  /** Messages taken at or after `since` and not finished, oldest first. */
  readonly unfinished: (since: number) => Promise<readonly Arrived[]>;
  /** Channels of messages taken at or after `since`, each once. */
  readonly channels: (since: number) => Promise<readonly string[]>;
  /** When the shards called `name` were last known to be connected (milliseconds since 1970), or null when never. */
  readonly lastOnline: (name: string) => Promise<number | null>;
  readonly markOnline: (name: string, at: number) => Promise<void>;
  /** Forgets what was taken before `before`. */
  readonly forget: (before: number) => Promise<void>;
};
