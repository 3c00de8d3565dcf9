/**
 * Kills two hundred processes at the steps of their digests, on each engine, and prints what was lost or doubled. Ends with 1
 * if anything was: `npm run bench:digest-kills -- [kills] [seed]`.
 */
import fc from 'fast-check';
import { countAfterKills, placesToDie } from '../test/digest/kills.ts';
import { startPostgres } from '../test/postgres.ts';
import { newAddresses } from '../test/storage/engines.ts';

const [kills = '200', seed = '1'] = process.argv.slice(2);
const options = { numRuns: Number(kills), seed: Number(seed) };
const places = fc.sample(fc.integer({ min: 1, max: placesToDie }), options);
const stop = await startPostgres();
try {
  for (const [name, newAddress] of Object.entries(newAddresses())) {
    const { complaints, ...count } = await countAfterKills(newAddress(), places);
    console.log(name, count, complaints);
    if (count.lost + count.doubled + count.outOfOrder > 0) process.exitCode = 1;
  }
} finally {
  await stop();
}
