/** Kills two hundred processes at the steps of their digests, and prints what was lost or doubled: `node bench/digest-kills.ts [kills] [seed]`. */
import { countAfterKills } from '../test/digest/kills.ts';

const [kills = '200', seed = '1'] = process.argv.slice(2);
const { complaints, ...count } = await countAfterKills(Number(kills), Number(seed));
console.table(count);
if (complaints !== '') console.log(complaints);
process.exit(count.lost + count.doubled + count.outOfOrder === 0 ? 0 : 1);
