/** Exactly one digest, however the processes that post it die. Two hundred such deaths: `npm run bench:digest-kills`. */
import { expect, it } from 'vitest';
import { newAddresses } from '../storage/engines.ts';
import { countAfterKills } from './kills.ts';

it.each(Object.entries(newAddresses()))(
  'posts each digest once and whole though processes are killed at every step, on %s',
  async (_, newAddress) => {
    const { kills, digests, complaints, ...wrong } = await countAfterKills(newAddress(), 5, 1);
    expect(complaints).toBe('');
    expect(kills).toBeGreaterThanOrEqual(5);
    expect(digests).toBeGreaterThanOrEqual(5);
    expect(wrong).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
  },
  600_000,
);
