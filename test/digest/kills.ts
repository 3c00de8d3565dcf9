/**
 * Kills processes that post digests, again and again, two at a time over one database and one Discord, and counts what the
 * Discord has in the end: every digest once, whole and in order.
 */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firstDayFrom } from '../../src/digest/schedule.ts';
import type { Schedule } from '../../src/digest/store.ts';
import { createDigestStore } from '../../src/storage/digests.ts';
import { startDiscord } from '../fakes/discord.ts';
import { engineAt, open } from '../storage/engines.ts';
import type { DigestTask } from './digest-task.ts';
import { clockOf, testMessages } from './digest-task.ts';

const script = join(import.meta.dirname, 'digest-process.ts');
/** Places to die at in a run: before and after the claim, the content, each message and the record. */
export const placesToDie = 2 * (3 + testMessages);
/** A minute, for which the claim of a dead process is respected, takes half a second. */
const speed = 120;
const lookMs = 50;
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

/** Runs over the database at `address` until a process has died at each of `places`, counted from 1 in the life of each. */
export async function countAfterKills(address: string, places: readonly number[]): Promise<Count> {
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

  // Most of a short life is the reading of programs.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'rapporteur-compiled') };
  const start = (diesAt: number | null) => {
    const child = spawn(process.execPath, [script, JSON.stringify({ ...task, diesAt } satisfies DigestTask)], { env });
    child.stderr.on('data', (text) => {
      complaints += String(text);
    });
    child.stdout.resume();
    const died = new Promise<boolean>((resolve) => child.once('close', (_, signal) => resolve(signal === 'SIGKILL')));
    return { died, end: () => child.stdin.end() };
  };

  const areAllPosted = async (): Promise<boolean> => {
    const states = channels.map(async ({ id }) => (await store.past({ server: guild.id, channel: id }, 1))[0]?.state);
    return (await Promise.all(states)).every((state) => state === 'posted');
  };

  const waiting = [...places];
  let killed = 0;
  const keepKilling = async (): Promise<void> => {
    for (let diesAt = waiting.shift(); diesAt !== undefined; diesAt = waiting.shift()) {
      let isDead = false;
      const died = start(diesAt).died.finally(() => {
        isDead = true;
      });
      // What the other has posted meanwhile is nothing to die of: there is always something more to do.
      while (!isDead) {
        if (await areAllPosted()) await addDigest();
        await Promise.race([died, pause(lookMs)]);
      }
      if (!(await died)) throw new Error(`a process ended by itself: ${complaints}`);
      killed += 1;
    }
  };
  await Promise.all([keepKilling(), keepKilling()]);
  const last = start(null);
  while (!(await areAllPosted())) await pause(lookMs);
  last.end();
  await last.died;

  // A long run goes on into the next days, each with digests of its own: a nonce names a digest and the part of it.
  const nonces = channels.flatMap(({ messages }) => messages.map(({ nonce }) => String(nonce)));
  const digests = Map.groupBy(nonces, (nonce) => nonce.slice(0, nonce.lastIndexOf('-')));
  const said = [...digests.values()].map((own) => own.map((nonce) => nonce.slice(nonce.lastIndexOf('-') + 1)));
  const silent = channels.filter(({ messages }) => messages.length === 0);
  await database.close();
  await discord.stop();
  return {
    kills: killed,
    digests: said.length,
    lost: silent.length + said.filter((parts) => new Set(parts).size < testMessages).length,
    doubled: said.filter((parts) => parts.length > new Set(parts).size).length,
    outOfOrder: said.filter((parts) => [...parts].sort().join() !== parts.join()).length,
    complaints,
  };
}
