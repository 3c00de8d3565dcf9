/**
 * Where a digest is posted, as a port of the run: messages of one digest, each named by a nonce, so that what was sent can be
 * found again. A place that cannot be posted to until somebody does something about it is refused as such; whatever else goes
 * wrong may go right later.
 */
import type { Content, Place, Schedule, Trouble } from './store.ts';

export class DigestRefused extends Error {
  override readonly name = 'DigestRefused';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export type DigestSurface = {
  /** How many messages it takes there; the same whenever it is asked. */
  readonly messages: (content: Content) => number;
  /** Posts one of them, counted from 0, and gives its id. Posted again with its nonce a moment later it is still one. */
  readonly post: (place: Place, content: Content, at: number, nonce: string) => Promise<string>;
  /** Ids of those that are there already, by their number: sent at or after `since`, by this program. */
  readonly find: (
    place: Place,
    content: Content,
    nonces: readonly string[],
    since: number,
  ) => Promise<ReadonlyMap<number, string>>;
  /** Tells whoever set the digest up what is wrong. */
  readonly tell: (schedule: Schedule, trouble: Trouble) => Promise<void>;
};
