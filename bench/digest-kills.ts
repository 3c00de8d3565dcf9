/**
 * Kills two hundred processes at the steps of their digests, on each engine, and prints what was lost or doubled. Ends with 1
 * if anything was: `npm run bench:digest-kills -- [kills] [seed]`.
 */
import { countAfterKills } from '../test/digest/kills.ts';
import { startPostgres } from '../test/postgres.ts';
import { newAddresses } from '../test/storage/engines.ts';

const [kills = '200', seed = '1'] = process.argv.slice(2);
const stop = await startPostgres();
try {
  for (const [name, newAddress] of Object.entries(newAddresses())) {
    const { complaints, ...count } = await countAfterKills(newAddress(), Number(kills), Number(seed));
    console.log(name, count, complaints);
    if (count.lost + count.doubled + count.outOfOrder > 0) process.exitCode = 1;
  }
} finally {
  await stop();
}
