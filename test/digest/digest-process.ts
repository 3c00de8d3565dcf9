/**
 * A process that posts digests until it is told to end, or kills itself without a word: before or after any step of a run, by
 * number. Its clock goes faster than the world's, so that a minute in which a dead process's claim is respected is short.
 */
import { Client, GatewayIntentBits } from 'discord.js';
import { createPace } from '../../src/digest/pace.ts';
import { createRounds } from '../../src/digest/rounds.ts';
import type { DigestStore } from '../../src/digest/store.ts';
import { createDigestSurface } from '../../src/discord/digest/surface.ts';
import { createDigestStore } from '../../src/storage/digests.ts';
import { engineAt, open } from '../storage/engines.ts';
import type { DigestTask } from './digest-task.ts';
import { clockOf, testContent } from './digest-task.ts';

await run(JSON.parse(process.argv[2] ?? '') as DigestTask);

async function run(task: DigestTask): Promise<void> {
  const now = clockOf(task);
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps === task.diesAt) process.kill(process.pid, 'SIGKILL');
  };
  /** Both sides of every call are places to die at. */
  const mortal = <Port extends object>(port: Port, names: readonly (keyof Port)[]): Port => {
    const copy = { ...port };
    for (const name of names) {
      const call = port[name] as (...values: unknown[]) => Promise<unknown>;
      copy[name] = (async (...values: unknown[]) => {
        step();
        const value = await call(...values);
        step();
        return value;
      }) as Port[typeof name];
    }
    return copy;
  };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: task.apiUrl, retries: 3 },
    allowedMentions: { parse: [] },
  });
  client.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    client.once('clientReady', () => resolve());
    client.login(task.token).catch(reject);
  });
  const log = { info: () => undefined, warn: () => undefined, fault: () => '' };
  const surface = createDigestSurface({
    client: () => client,
    notice: (_, trouble) => trouble,
    log,
  });
  const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const store: DigestStore = createDigestStore(open(engineAt(task.address), 20_000));
  const rounds = createRounds({
    store: mortal(store, ['claim', 'keepContent', 'hold', 'settle']),
    surface: mortal(surface, ['post', 'find']),
    compose: async () => testContent,
    turn: createPace({ perSecond: 40, clock: () => performance.now(), pause }),
    now,
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds / task.speed);
      return () => clearInterval(timer);
    },
    onOutcome: (_, __, outcome) => {
      if (outcome.outcome === 'postponed') process.stderr.write(`${String(outcome.error)}\n`);
    },
    onError: (_, error) => process.stderr.write(`${String(error)}\n`),
  });
  process.stdout.write('ready\n');
  let isOver = false;
  process.stdin.on('end', () => {
    isOver = true;
  });
  process.stdin.resume();
  while (!isOver) {
    await rounds.go(() => true);
    await pause(20);
  }
  process.exit(0);
}
