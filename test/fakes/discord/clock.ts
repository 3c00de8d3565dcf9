/**
 * Time-ordered ids and seeded chance for the fake. Ids are real snowflakes of the fake's own clock, because discord.js
 * reads creation times out of them. Refuses nothing; there is no unseeded randomness anywhere in the fake.
 */

/** The first second of 2015, where Discord's snowflakes begin (reference.mdx, Snowflakes). */
export const discordEpoch = 1_420_070_400_000;

export interface Ids {
  /** The next id: never the same twice, and always greater than the one before. */
  readonly next: () => string;
  /** An id whose time part is its own, so that guilds made in a row fall on different shards. */
  readonly apart: () => string;
}

export function createIds(now: () => number): Ids {
  let last = 0n;
  const present = (): bigint => BigInt(Math.max(0, Math.floor(now()) - discordEpoch)) << 22n;
  return {
    next: () => {
      const time = present();
      last = time > last ? time : last + 1n;
      return last.toString();
    },
    apart: () => {
      const time = present();
      last = time > last ? time : ((last >> 22n) + 1n) << 22n;
      return last.toString();
    },
  };
}

export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch;

/** Mulberry32: small, fast, and the same numbers for the same seed. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
