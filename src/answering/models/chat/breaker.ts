/**
 * Rests an endpoint that keeps failing: after some failures in a row nothing is asked of it for a while, then one question
 * tries it. Nobody waits for what is known to be down.
 */
import { ModelFailure } from './failure.ts';

export type Breaker = {
  /** ModelFailure `resting` while it rests. */
  readonly check: () => void;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

const failuresInARow = 5;
const restMs = 30_000;

/** `clock`: milliseconds from any start, never going back. */
export function createBreaker(clock: () => number): Breaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    check: () => {
      if (failures < failuresInARow) return;
      if (clock() < restsUntil) throw new ModelFailure('resting');
      // One question tries it; the others go on without until it is known.
      restsUntil = clock() + restMs;
    },
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      restsUntil = clock() + restMs;
    },
  };
}
