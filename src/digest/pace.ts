/**
 * Spreads messages over time: ten thousand servers want theirs at 08:00, and the service takes so many a second, of which the
 * people who ask something meanwhile need their part.
 */

export type PaceOptions = {
  /** Messages a second, of all together. */
  readonly perSecond: number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Resolves for each caller in turn, evenly spread; at once where nobody has come for a while. */
export function createPace({ perSecond, clock, pause }: PaceOptions): () => Promise<void> {
  const apartMs = 1_000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock();
    const turn = Math.max(now, next);
    next = turn + apartMs;
    if (turn > now) await pause(turn - now);
  };
}
