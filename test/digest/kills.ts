/**
 * Kills processes that post digests, again and again, two at a time over one database and one Discord, and counts what the
 * Discord has in the end: every digest once, whole and in order.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { firstDayFrom } from '../../src/digest/schedule.ts';
import type { Schedule } from '../../src/digest/store.ts';
import { createDigestStore } from '../../src/storage/digests.ts';
import { startDiscord } from '../fakes/discord.ts';
import { engineAt, open } from '../storage/engines.ts';
import type { DigestTask } from './digest-task.ts';
import { clockOf, testMessages } from './digest-task.ts';

const script = join(import.meta.dirname, 'digest-process.ts');
/** A minute takes a second. */
const speed = 60;
const epoch = Date.UTC(2026, 10, 28, 7, 0);

export type Count = {
  readonly kills: number;
  readonly digests: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** What living processes complained of. */
  readonly complaints: string;
};

/** Runs over the database at `address` until `kills` processes have died at a step of a run; `seed` chooses the steps. */
export async function countAfterKills(address: string, kills: number, seed: number): Promise<Count> {
  const time = { epoch, began: Date.now(), speed };
  const now = clockOf(time);
  const discord = await startDiscord({ now, patienceMs: 60_000 });
  const guild = discord.guild({ name: 'Governing Body' });
  const database = open(engineAt(address), 20_000);
  const store = createDigestStore(database);
  const channels: ReturnType<typeof guild.channel>[] = [];
  const task = { address, apiUrl: discord.apiUrl, token: discord.token, ...time };
  let complaints = '';

  /** A channel with a digest that has just become due. */
  const addDigest = async (): Promise<void> => {
    const channel = guild.channel(`digest-${channels.length}`);
    channels.push(channel);
    const schedule: Omit<Schedule, 'firstDay'> = {
      ...{ server: guild.id, channel: channel.id, report: null, time: '08:00', zone: 'Europe/Paris' },
      ...{ days: [1, 2, 3, 4, 5, 6, 7], language: 'en', quiet: 'line', catchUpHours: 22, person: null, paused: null },
      changedAt: now(),
    };
    await store.save({ ...schedule, firstDay: firstDayFrom(schedule, epoch - 1) });
  };

  const start = (diesAt: number | null) => {
    const child = spawn(process.execPath, [script, JSON.stringify({ ...task, diesAt } satisfies DigestTask)]);
    child.stderr.on('data', (text) => {
      complaints += String(text);
    });
    child.stdout.resume();
    const died = new Promise<boolean>((resolve) => child.once('close', (_, signal) => resolve(signal === 'SIGKILL')));
    return { died, end: () => child.stdin.end() };
  };

  // Claim, content, hold and post for each message, record: two places to die at for each.
  const steps = fc.sample(fc.integer({ min: 1, max: 24 }), { numRuns: kills + 2, seed });
  let killed = 0;
  const keepKilling = async (): Promise<void> => {
    while (killed < kills) {
      await addDigest();
      if (!(await start(steps[killed] ?? 1).died)) throw new Error(`a process ended by itself: ${complaints}`);
      killed += 1;
    }
  };
  await Promise.all([keepKilling(), keepKilling()]);
  const last = start(null);
  const all = (): Promise<readonly boolean[]> =>
    Promise.all(
      channels.map(async ({ id }) => (await store.past({ server: guild.id, channel: id }, 1))[0]?.state === 'posted'),
    );
  while (!(await all()).every(Boolean)) await new Promise((done) => setTimeout(done, 100));
  last.end();
  await last.died;

  const said = channels.map(({ messages }) => messages.map(({ nonce }) => String(nonce).replace(/^.*-/u, '')));
  await database.close();
  await discord.stop();
  return {
    kills: killed,
    digests: channels.length,
    lost: said.filter((parts) => new Set(parts).size < testMessages).length,
    doubled: said.filter((parts) => parts.length > new Set(parts).size).length,
    outOfOrder: said.filter((parts) => [...parts].sort().join() !== parts.join()).length,
    complaints,
  };
}
