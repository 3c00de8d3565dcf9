/**
 * What the record of a review costs: 100,000 events folded and one card shown, and durable acts per second through the review
 * and through its ledger beside a plain better-sqlite3 loop that inserts as many rows with the same pragmas, in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { emptyReport } from '../src/report/model.ts';
import { createReview } from '../src/review/create-review.ts';
import type { Change, ReviewEvent } from '../src/review/events.ts';
import { fold } from '../src/review/fold.ts';
import { historyOf } from '../src/review/history.ts';
import { emptyReview } from '../src/review/state.ts';
import { createDatabase } from '../src/storage/database.ts';
import { sqliteEngine } from '../src/storage/engines/sqlite.ts';
import { createLedger } from '../src/storage/ledger.ts';

const eventCount = 100_000;
const appendCount = 500;
/** The middle of as many runs: a disk is never twice as fast. */
const rounds = 5;

function changeAt(index: number): Change {
  const item = `R${1 + (index % 12)}`;
  switch (index % 5) {
    case 0:
      return { kind: 'comment.added', id: `${index}`, item, parent: null, text: `Comment ${index}`, source: null };
    case 1:
      return { kind: 'comment.edited', id: `${index - 1}`, text: `Comment ${index - 1}, edited` };
    case 2:
      return { kind: 'position.taken', item, stand: 'consent', reason: null, group: null };
    case 3:
      return { kind: 'acceptance.recorded', item, acceptance: 'under consideration', reason: null };
    default:
      return {
        kind: 'action.added',
        id: `${index}`,
        item,
        step: null,
        text: 'x',
        responsible: null,
        due: null,
        status: 'Initiated',
      };
  }
}

const events: readonly ReviewEvent[] = Array.from({ length: eventCount }, (_, index) => ({
  sequence: index + 1,
  at: index,
  person: `person ${index % 200}`,
  change: changeAt(index),
}));

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
async function often(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return middle(times);
}

const folding = await often(() => fold(emptyReview, events));
const state = fold(emptyReview, events);
const showing = await often(() => JSON.stringify([state.items.get('R5'), historyOf(events, 'R5').slice(-20)]).length);
const next: ReviewEvent = { sequence: eventCount + 1, at: 0, person: 'ana', change: changeAt(0) };
const adding = await often(() => fold(state, [next]));
console.log(`fold of ${eventCount} events       ${folding.toFixed(0)} ms`);
console.log(`one card with its history   ${showing.toFixed(1)} ms`);
console.log(`one more event on top       ${adding.toFixed(1)} ms`);

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
try {
  const lines = [1, 1] as const;
  const recommendation = { number: 1, paragraph: 1, section: null, text: 'x', steps: [], responses: [], lines };
  const report = { ...emptyReport, id: 'paper', language: 'en', recommendations: [recommendation] } as const;
  const database = createDatabase(sqliteEngine(join(folder, 'ledger.sqlite')), {
    pause: (milliseconds) => pause(milliseconds),
  });
  const ledger = createLedger(database);
  let made = 0;
  const name = (): string => {
    made += 1;
    return `${made}`;
  };
  const review = createReview({ ledger, now: () => 1, randomId: name });
  const reviewer = { person: 'ana', groups: [], rights: ['conduct'] } as const;
  const acting = { stream: { server: 'acts', report: 'paper' }, report, reviewer };
  await review.act({ kind: 'open-review' }, { ...acting, key: name() });

  const plain = new Sqlite(join(folder, 'plain.sqlite'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON'])
    plain.pragma(pragma);
  plain.exec(
    'create table ledger (server text, report text, sequence integer, act text, part integer, at integer, person text, change text, primary key (server, report, sequence))',
  );
  const insert = plain.prepare('insert into ledger values (?, ?, ?, ?, ?, ?, ?, ?)');
  let inserted = 0;

  let after = 0;
  const loops: Readonly<Record<string, () => unknown>> = {
    'plain better-sqlite3 insert': () => {
      for (let index = 0; index < appendCount; index += 1) {
        inserted += 1;
        insert.run('server', 'paper', inserted, `${inserted}`, 0, 1, 'ana', JSON.stringify(changeAt(0)));
      }
    },
    'ledger append': async () => {
      for (let index = 0; index < appendCount; index += 1) {
        await ledger.append({
          stream: { server: 'appends', report: 'paper' },
          after,
          at: 1,
          person: 'ana',
          changes: [changeAt(0)],
          key: name(),
        });
        after += 1;
      }
    },
    'act in a review': async () => {
      for (let index = 0; index < appendCount; index += 1)
        await review.act({ kind: 'comment', item: 'R1', text: `Comment ${index}` }, { ...acting, key: name() });
    },
  };
  const times = new Map<string, number[]>(Object.keys(loops).map((loop) => [loop, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [loop, work] of Object.entries(loops)) times.get(loop)?.push(await timed(work));
  const [peer = 1] = [...times.values()].map(middle);
  for (const [loop, own] of times)
    console.log(
      `${loop.padEnd(28)}${((appendCount * 1_000) / middle(own)).toFixed(0).padStart(6)} per second  ${(peer / middle(own)).toFixed(2)} of the plain loop`,
    );
  plain.close();
  await database.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
