/**
 * Two processes of ten writers at one ledger, both killed in the middle, fifty times for each engine: what was acknowledged
 * and is not there, and what is there twice. Ends with 1 if there is any.
 */

import { startPostgres } from '../test/postgres.ts';
import { newAddresses } from '../test/storage/engines.ts';
import { killWriters } from '../test/storage/killing.ts';

const rounds = 50;
const stop = await startPostgres();
try {
  for (const [name, newAddress] of Object.entries(newAddresses())) {
    const { acknowledged, events, lost, doubled } = await killWriters(newAddress(), rounds);
    console.log(
      `${name}: ${rounds} rounds, ${acknowledged} acknowledged, ${events} events, ${lost.length} lost, ${doubled.length} twice`,
    );
    if (lost.length + doubled.length > 0) process.exitCode = 1;
  }
} finally {
  await stop();
}
