/**
 * How far a figure from so many questions can be trusted: 95 % intervals. Wilson's for a share of yes and no, which stays
 * sensible near 0 and 1 (Wilson 1927); a percentile bootstrap for a mean of shares, its generator seeded, so that the same
 * answers print the same table.
 */

export type Interval = readonly [low: number, high: number];

/** Normal quantile of 97.5 %. */
const z = 1.959964;
const resamples = 2_000;

/** Of `whole` cases `part` were so; null for none. */
export function wilson(part: number, whole: number): Interval | null {
  if (whole === 0) return null;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const divisor = 1 + (z * z) / whole;
  return [Math.max(0, (centre - spread) / divisor), Math.min(1, (centre + spread) / divisor)];
}

/** For the mean of `values`; null for none. */
export function bootstrap(values: readonly number[], random: () => number): Interval | null {
  if (values.length === 0) return null;
  const means = Array.from({ length: resamples }, () =>
    mean(Array.from(values, () => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return [at(0.025), at(0.975)];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mulberry32: numbers in [0, 1), the same for the same seed (Tommy Ettinger, public domain). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
