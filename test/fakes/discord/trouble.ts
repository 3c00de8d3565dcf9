/**
 * Trouble on the REST side, switched on and off while running: answers that fail before or after the work was done, and
 * delays. Which calls are hit comes from the seed, so a run can be repeated. Leaves attachments and the gateway alone.
 */
import type { World } from './world.ts';

export interface FailureWish {
  /** 429, 500, 502, 503, 504, or 0 to break the connection; one of them by chance when several are named. */
  readonly status: number | readonly number[];
  /** Share of the calls that fail, 0 to 1; all of them by default. */
  readonly share?: number;
  /** Fails after the work was done: the bot cannot know that its message is there. */
  readonly after?: boolean;
  readonly retryAfterSeconds?: number;
  /** For 429: every route is limited, not this one alone. */
  readonly global?: boolean;
  /** Only calls whose "METHOD /path" matches. */
  readonly only?: RegExp;
  /** Stops by itself after so many failures. */
  readonly times?: number;
}

export interface DelayWish {
  readonly milliseconds: number | readonly [least: number, most: number];
  readonly share?: number;
  readonly only?: RegExp;
  /** The work is done at once and only its answer is late. */
  readonly after?: boolean;
}

export interface Failure {
  readonly status: number;
  readonly retryAfterSeconds: number;
  readonly global: boolean;
}

export interface Trouble {
  /** Returns what ends this trouble. */
  readonly fail: (wish: FailureWish) => () => void;
  readonly delay: (wish: DelayWish) => () => void;
  readonly clear: () => void;
  /** How many answers were spoilt so far. */
  readonly failures: () => number;
}

export interface TroubleSource extends Trouble {
  readonly failureFor: (call: string, when: 'before' | 'after') => Failure | undefined;
  readonly delayFor: (call: string, when: 'before' | 'after') => number;
}

export function createTrouble(world: World): TroubleSource {
  const failing = new Set<{ wish: FailureWish; left: number }>();
  const delaying = new Set<DelayWish>();
  let failures = 0;
  const hit = (share: number | undefined): boolean => share === undefined || world.chance() < share;
  return {
    fail: (wish) => {
      const entry = { wish, left: wish.times ?? Number.POSITIVE_INFINITY };
      failing.add(entry);
      return () => void failing.delete(entry);
    },
    delay: (wish) => {
      const entry = { ...wish };
      delaying.add(entry);
      return () => void delaying.delete(entry);
    },
    clear: () => {
      failing.clear();
      delaying.clear();
    },
    failures: () => failures,
    failureFor: (call, when) => {
      for (const entry of failing) {
        const { wish } = entry;
        if ((wish.after === true) !== (when === 'after') || wish.only?.test(call) === false || !hit(wish.share))
          continue;
        entry.left -= 1;
        if (entry.left <= 0) failing.delete(entry);
        failures += 1;
        const statuses = typeof wish.status === 'number' ? [wish.status] : wish.status;
        const status = statuses[Math.floor(world.chance() * statuses.length)] ?? 500;
        return { status, retryAfterSeconds: wish.retryAfterSeconds ?? 0.05, global: wish.global === true };
      }
      return undefined;
    },
    delayFor: (call, when) => {
      let total = 0;
      for (const { milliseconds, share, only, after } of delaying) {
        if ((after === true) !== (when === 'after') || only?.test(call) === false || !hit(share)) continue;
        const [least, most] = typeof milliseconds === 'number' ? [milliseconds, milliseconds] : milliseconds;
        total += least + world.chance() * (most - least);
      }
      return total;
    },
  };
}
