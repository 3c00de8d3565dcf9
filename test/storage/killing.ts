/**
 * Two processes of ten writers each at one ledger, both killed (SIGKILL) in the middle, again and again: whatever was
 * acknowledged must be there, and nothing twice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createLedger } from '../../src/storage/ledger.ts';
import { engineAt, open } from './engines.ts';

const script = fileURLToPath(new URL('./children/append.ts', import.meta.url));
const stream = { server: 'server', report: 'paper' };

export type Killed = {
  readonly acknowledged: number;
  readonly events: number;
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
};

/** After `rounds` at the ledger at `address`, a path or an address of Postgres. Rejects where the ledger has a gap. */
export async function killWriters(address: string, rounds: number): Promise<Killed> {
  const acknowledged = new Set<string>();
  let last: readonly string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const said = await Promise.all(
      // Each is killed after another number of comments, so at another moment of its work.
      [0, 1].map((which) => killedAfter(address, `${round}${'ab'[which]}`, last, 11 + ((round * 7 + which * 3) % 20))),
    );
    last = said.flatMap((keys) => keys.slice(-10));
    for (const key of said.flat()) acknowledged.add(key);
    // And what would have come next: acknowledged or not, it may be there.
    last = [...last, ...last.map((key) => key.replace(/\.(\d+)\//u, (_, count) => `.${Number(count) + 1}/`))];
  }
  const database = open(engineAt(address), 60_000);
  try {
    const events = await createLedger(database).read(stream);
    const times = new Map<string, number>();
    for (const { change } of events)
      if (change.kind === 'comment.added') times.set(`${change.text}`, (times.get(`${change.text}`) ?? 0) + 1);
    const lost = [...acknowledged].filter((key) => !times.has(key));
    const doubled = [...times].filter(([, count]) => count > 1).map(([key]) => key);
    return { acknowledged: acknowledged.size, events: events.length, lost, doubled };
  } finally {
    await database.close();
  }
}

/** The keys that a process acknowledged until it was killed, after `count` of its own. */
async function killedAfter(
  address: string,
  name: string,
  again: readonly string[],
  count: number,
): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [script, address, name, again.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const keys: string[] = [];
  if (child.stdout === null) throw new Error('a process without output');
  for await (const line of createInterface({ input: child.stdout })) {
    // A line that was cut off in the middle acknowledges nothing.
    if (/\/\d$/u.test(line)) keys.push(line);
    if (keys.filter((key) => key.startsWith(name)).length === count) child.kill('SIGKILL');
  }
  return keys;
}
