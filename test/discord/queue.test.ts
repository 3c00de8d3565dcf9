/** The queue: bounded, fair between servers, and nobody left waiting when it closes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueue } from '../../src/discord/queue.ts';
import { UserError } from '../../src/shared/errors.ts';

const usual = { concurrency: 2, perServer: 1, longest: 100, tellAfterMs: 60_000 };
const gate = () => Promise.withResolvers<void>();
const codeOf = (error: unknown): unknown => (error instanceof UserError ? error.code : error);

describe('the queue', () => {
  test('runs everything once and never more at a time than allowed', async () => {
    const plan = fc.array(fc.record({ server: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(3) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(plan, async (jobs) => {
        const queue = createQueue({ ...usual, concurrency: 3, perServer: 2 });
        const running = new Map<string, number>();
        const done: number[] = [];
        await Promise.all(
          jobs.map(({ server, turns }, at) =>
            queue.run({
              server,
              work: async () => {
                running.set(server, (running.get(server) ?? 0) + 1);
                expect(running.get(server)).toBeLessThanOrEqual(2);
                expect([...running.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3);
                for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
                running.set(server, (running.get(server) ?? 0) - 1);
                done.push(at);
              },
            }),
          ),
        );
        expect(done.toSorted((a, b) => a - b)).toEqual(jobs.map((_, at) => at));
        expect(queue.state()).toEqual({ waiting: 0, running: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test('a server with a long line delays another by one job, not by its line', async () => {
    const queue = createQueue({ ...usual, concurrency: 1 });
    const order: string[] = [];
    const job = (server: string) => queue.run({ server, work: async () => void order.push(server) });
    await Promise.all([...Array.from({ length: 20 }, () => job('busy')), job('quiet')]);
    expect(order.indexOf('quiet')).toBeLessThanOrEqual(1);
  });

  test('a full line turns away and says how many wait; other servers are still served', async () => {
    const queue = createQueue({ ...usual, longest: 3 });
    const opened = gate();
    const job = (server: string) => queue.run({ server, work: () => opened.promise });
    const first = job('a');
    await new Promise(setImmediate);
    const waiting = [job('a'), job('a'), job('a')];
    await expect(job('a')).rejects.toMatchObject({ code: 'queue-full', parameters: { waiting: 3 } });
    const other = job('b');
    opened.resolve();
    await Promise.all([first, other, ...waiting]);
  });

  test('whoever waits is told how many are before them, again and again', async () => {
    const queue = createQueue({ ...usual, concurrency: 1, tellAfterMs: 1 });
    const opened = gate();
    const told = gate();
    const begun = gate();
    const first = queue.run({
      server: 'a',
      work: () => {
        begun.resolve();
        return opened.promise;
      },
    });
    await begun.promise;
    const second = queue.run({ server: 'a', work: async () => 'second' });
    const places: number[] = [];
    const third = queue.run({
      server: 'a',
      work: async () => 'third',
      onPlace: (before) => {
        places.push(before);
        if (places.length === 3) told.resolve();
      },
    });
    await told.promise;
    expect(new Set(places)).toEqual(new Set([1]));
    opened.resolve();
    expect(await Promise.all([first, second, third])).toEqual([undefined, 'second', 'third']);
  });

  test('closing turns away what waits, lets what runs finish, and aborts what does not', async () => {
    const queue = createQueue({ ...usual, concurrency: 2 });
    const quick = gate();
    const finishing = queue.run({ server: 'a', work: () => quick.promise.then(() => 'finished') });
    const endless = queue
      .run({
        server: 'b',
        work: (signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
      })
      .catch(codeOf);
    await new Promise(setImmediate);
    const waiting = queue.run({ server: 'a', work: async () => 'never' }).catch(codeOf);
    const closing = queue.close(20);
    quick.resolve();
    expect(await waiting).toBe('restarting');
    expect(await finishing).toBe('finished');
    await closing;
    expect(await endless).toBe('restarting');
    expect(await queue.run({ server: 'a', work: async () => 'late' }).catch(codeOf)).toBe('restarting');
  });

  test('a job that fails gives its failure and its place to the next', async () => {
    const queue = createQueue({ ...usual, concurrency: 1 });
    const failing = queue.run({ server: 'a', work: () => Promise.reject(new Error('broken')) });
    const next = queue.run({ server: 'a', work: async () => 'next' });
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});
