/** Exactly one digest, however the processes that post it die. Two hundred such deaths: `node bench/digest-kills.ts`. */
import { expect, it } from 'vitest';
import { countAfterKills } from './kills.ts';

it('posts each digest once and whole though processes are killed at every step', async () => {
  const { kills, digests, complaints, ...wrong } = await countAfterKills(12, 1);
  expect(complaints).toBe('');
  expect(kills).toBeGreaterThanOrEqual(12);
  expect(digests).toBeGreaterThanOrEqual(12);
  expect(wrong).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
}, 180_000);
