import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { usualSettings } from '../../src/desk/records.ts';
import { UserError } from '../../src/shared/errors.ts';
import { createDatabase } from '../../src/storage/database.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';
import { createInbox } from '../../src/storage/inbox.ts';
import type { Migration } from '../../src/storage/migrations.ts';
import { migrate, migrations } from '../../src/storage/migrations.ts';
import { createRecords } from '../../src/storage/records.ts';
import { createSayings } from '../../src/storage/sayings.ts';
import { answerWith, now } from './answers.ts';
import { temporaryFolder } from './engines.ts';
import { databaseFor } from './support.ts';
import { startWorker } from './workers.ts';

const newPath = (): string => join(temporaryFolder(), 'data', 'rapporteur.sqlite');
const recordsAt = (path: string, patienceMs?: number) => createRecords(databaseFor(sqliteEngine(path), patienceMs));
/** Another program at the same file. */
const otherAt = (path: string): Sqlite.Database => {
  const other = new Sqlite(path);
  onTestFinished(() => void other.close());
  return other;
};
const unavailable = (reason: string) =>
  expect.toSatisfy(
    (error: unknown) =>
      error instanceof UserError && error.code === 'record-unavailable' && error.parameters.reason === reason,
    `record-unavailable ${reason}`,
  );

describe('migrations', () => {
  const known = migrations.map(({ version }) => version);

  test('are numbered from 1 without a gap', () => {
    expect(known).toEqual(known.map((_, index) => index + 1));
  });

  test('bring an empty file to the last version, once', async () => {
    const path = newPath();
    for (let time = 0; time < 3; time += 1) expect(await recordsAt(path).settings('server')).toEqual(usualSettings);
    expect(otherAt(path).prepare('select version from schema_versions').pluck().all()).toEqual(known);
  });

  test('happen once, however many processes start together', async () => {
    const workers = await Promise.all(Array.from({ length: 6 }, startWorker));
    for (let round = 0; round < 10; round += 1) {
      const path = newPath();
      for (const worker of workers) worker.tell({ kind: 'open', path });
      const said = await Promise.all(workers.map((worker) => worker.next()));
      expect(said).toEqual(workers.map(() => known));
    }
  }, 180_000);

  describe('of a later day', () => {
    const next: Migration = {
      version: known.length + 1,
      name: 'next',
      up: async ({ schema }) => {
        await schema.createTable('later').addColumn('id', 'text').execute();
        await schema.alterTable('answers').addColumn('later', 'text').execute();
      },
    };
    const failing: Migration = {
      ...next,
      up: async (transaction) => {
        await next.up(transaction);
        throw new Error('half-way');
      },
    };

    test('keep what is there, or change nothing', async () => {
      const path = newPath();
      await recordsAt(path).keepAnswer(answerWith({}));
      const { kysely } = await sqliteEngine(path).open();
      onTestFinished(() => kysely.destroy());
      await expect(migrate(kysely, path, [...migrations, failing])).rejects.toThrow('half-way');
      const tables = otherAt(path).prepare('select name from sqlite_schema where name = ?');
      expect(tables.all('later')).toEqual([]);
      await migrate(kysely, path, [...migrations, next]);
      expect(tables.all('later')).toHaveLength(1);
      expect(otherAt(path).prepare('select id from answers').all()).toEqual([{ id: 'answer' }]);
    });

    test('take calls that closed before what is said was kept as said', async () => {
      const path = newPath();
      const { kysely } = await sqliteEngine(path).open();
      onTestFinished(() => kysely.destroy());
      await migrate(kysely, path, migrations.slice(0, 3));
      const changes = [
        { kind: 'call.closed', id: 'c1', by: 'time' },
        { kind: 'call.reminded', id: 'c2' },
        'no "call.closed"',
      ];
      for (const [at, change] of changes.entries())
        await kysely
          .insertInto('ledger')
          .values({
            ...{ server: 's', report: 'r', sequence: at + 1, act: `${at}`, part: 0, at, person: null },
            change: JSON.stringify(change),
          })
          .execute();
      await migrate(kysely, path);
      expect([...(await createSayings(databaseFor(sqliteEngine(path))).said({ server: 's', report: 'r' }))]).toEqual([
        'outcome c1',
        'reminder c2',
      ]);
    });

    test('keep an older program out, which leaves the file as it was', async () => {
      const path = newPath();
      const engine = sqliteEngine(path);
      await recordsAt(path).keepAnswer(answerWith({}));
      const { kysely } = await engine.open();
      await migrate(kysely, path, [...migrations, next]);
      await kysely.destroy();
      const before = readFileSync(path);
      const database = databaseFor(engine);
      const facts = { path, version: next.version, known: known.length };
      for (const attempt of [() => createRecords(database).erase('person'), () => createInbox(database).forget(now)])
        await expect(attempt()).rejects.toMatchObject({ code: 'record-newer', parameters: facts });
      await database.close();
      expect(readFileSync(path).equals(before)).toBe(true);
    });
  });
});

describe('many processes', () => {
  test('two that take the same messages have each of them once', async () => {
    const path = newPath();
    const count = 1_000;
    const workers = await Promise.all([startWorker(), startWorker()]);
    for (const worker of workers) worker.tell({ kind: 'take', path, count });
    const taken = (await Promise.all(workers.map((worker) => worker.next()))) as string[][];
    expect(taken.flat()).toHaveLength(count);
    expect(new Set(taken.flat()).size).toBe(count);
  }, 180_000);

  test('a writer killed at any moment has kept what it said it kept', async () => {
    const path = newPath();
    const kept: unknown[] = [];
    for (let round = 0; round < 10; round += 1) {
      const workers = await Promise.all(Array.from({ length: 5 }, startWorker));
      const said = workers.map(async (worker, index) => {
        worker.tell({ kind: 'keep', path, name: `${round}-${index}` });
        const ids: unknown[] = [];
        for (let answers = 0; answers <= round + index; answers += 1) ids.push(await worker.next());
        return [...ids, ...(await worker.kill())];
      });
      kept.push(...(await Promise.all(said)).flat());
      const other = otherAt(path);
      expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
      const there = new Set(other.prepare('select id from answers').pluck().all());
      expect(kept.filter((id) => !there.has(id))).toEqual([]);
    }
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(50);
    expect(await recordsAt(path).answer(`${kept.at(-1)}`)).toBeDefined();
  }, 180_000);
});

describe('a locked database', () => {
  const patienceMs = 300;

  test('is waited for without holding up anything else, and then told', async () => {
    const path = newPath();
    const records = recordsAt(path, patienceMs);
    await records.keepAnswer(answerWith({}));
    const other = otherAt(path);
    other.exec('begin immediate');
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    }, 1);
    const waiting = Array.from({ length: 20 }, (_, index) => records.keepAnswer(answerWith({ id: `${index}` })));
    // Reading goes on meanwhile.
    expect(await records.answer('answer')).toEqual(answerWith({}));
    for (const attempt of waiting) await expect(attempt).rejects.toEqual(unavailable('SQLITE_BUSY'));
    clearInterval(turn);
    // As many as there were tries, at least: none of the twenty stopped the program to wait.
    expect(turns).toBeGreaterThan(20);
    other.exec('rollback');
    await records.keepAnswer(answerWith({ id: 'after' }));
    expect(await records.answer('after')).toBeDefined();
  });

  test('is written to as soon as it is free', async () => {
    const path = newPath();
    await recordsAt(path).settings('server');
    const other = otherAt(path);
    let waits = 0;
    const database = createDatabase(sqliteEngine(path), {
      pause: async (milliseconds) => {
        waits += 1;
        if (waits === 3) other.exec('commit');
        await pause(milliseconds);
      },
    });
    onTestFinished(database.close);
    const records = createRecords(database);
    await records.settings('server');
    other.exec('begin immediate');
    const changed = await records.changeSettings('server', { retentionDays: 7 }, { person: 'manager', at: now });
    expect([changed.retentionDays, waits]).toEqual([7, 3]);
  });

  test('can be opened when it is free again', async () => {
    const path = newPath();
    mkdirSync(join(path, '..'));
    const other = otherAt(path);
    other.exec('begin exclusive; create table other (id)');
    const records = recordsAt(path, patienceMs);
    await expect(records.settings('server')).rejects.toEqual(unavailable('SQLITE_BUSY'));
    other.exec('commit');
    expect(await records.settings('server')).toEqual(usualSettings);
  });
});

describe('a place that cannot be used', () => {
  test('a file in place of the folder, until it is a folder', async () => {
    const path = newPath();
    writeFileSync(join(path, '..'), 'x');
    const records = recordsAt(path);
    await expect(records.settings('server')).rejects.toEqual(unavailable('ENOTDIR'));
    rmSync(join(path, '..'));
    expect(await records.settings('server')).toEqual(usualSettings);
  });

  test('a folder in place of the file', async () => {
    const path = newPath();
    mkdirSync(path, { recursive: true });
    await expect(recordsAt(path).settings('server')).rejects.toEqual(unavailable('EISDIR'));
  });

  test('a folder in which nothing can be made', async () => {
    await expect(recordsAt('/proc/rapporteur/record.sqlite').settings('server')).rejects.toEqual(unavailable('ENOENT'));
  });

  test('a file that is no database, which is left as it was', async () => {
    const path = newPath();
    const other = 'A letter about something else.\n'.repeat(1_000);
    mkdirSync(join(path, '..'));
    writeFileSync(path, other);
    await expect(recordsAt(path).settings('server')).rejects.toEqual(unavailable('SQLITE_NOTADB'));
    expect(readFileSync(path, 'utf8')).toBe(other);
  });

  test('a database that lost its end', async () => {
    const path = newPath();
    const database = databaseFor(sqliteEngine(path));
    for (let index = 0; index < 100; index += 1)
      await createRecords(database).keepAnswer(answerWith({ id: `${index}`, question: 'x'.repeat(2_000) }));
    await database.close();
    truncateSync(path, Math.floor(statSync(path).size / 8_192) * 4_096);
    await expect(recordsAt(path).personal('person')).rejects.toEqual(unavailable('SQLITE_CORRUPT'));
  });
});

test('a full disk is told, loses nothing, and is written to again when there is room', async () => {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    // Only root may give a test a disk of its own.
    return;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const path = join(folder, 'data', 'rapporteur.sqlite');
  const ballast = join(folder, 'ballast');
  const records = recordsAt(path);
  await records.settings('server');
  writeFileSync(ballast, Buffer.alloc(300_000));
  const kept: string[] = [];
  const fill = async (): Promise<never> => {
    for (let index = 0; ; index += 1) {
      await records.keepAnswer(answerWith({ id: `${index}`, question: 'x'.repeat(10_000) }));
      kept.push(`${index}`);
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full', parameters: { path } });
  for (const id of kept) expect(await records.answer(id)).toBeDefined();
  await expect(records.erase('person')).rejects.toBeInstanceOf(UserError);
  rmSync(ballast);
  await records.keepAnswer(answerWith({ id: 'after' }));
  expect(await records.erase('person')).toMatchObject({ answers: kept.length + 1 });
});
