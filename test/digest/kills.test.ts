/** Exactly one digest, wherever the processes that post it die. Two hundred such deaths: `npm run bench:digest-kills`. */
import { expect, it } from 'vitest';
import { newAddresses } from '../storage/engines.ts';
import { countAfterKills, placesToDie } from './kills.ts';

it.each(Object.entries(newAddresses()))(
  'posts each digest once and whole though processes are killed at every step, on %s',
  async (_, newAddress) => {
    const places = Array.from({ length: placesToDie }, (__, at) => at + 1);
    const { kills, complaints, digests, ...wrong } = await countAfterKills(newAddress(), places);
    expect(complaints).toBe('');
    expect(kills).toBe(placesToDie);
    expect(digests).toBeGreaterThan(0);
    expect(wrong).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
  },
);
