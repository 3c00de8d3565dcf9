import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Fault } from '../../src/shared/errors.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';
import { createRecords } from '../../src/storage/records.ts';
import { answerWith, dayMs, now } from './answers.ts';
import { openFile, temporaryFolder } from './engines.ts';
import { databaseFor } from './support.ts';

const newPath = (): string => join(temporaryFolder(), 'data', 'rapporteur.sqlite');
const filesBeside = (path: string): readonly string[] =>
  readdirSync(dirname(path)).map((name) => join(dirname(path), name));

test('there is none until something is read or kept, and then nobody else reads it', async () => {
  const path = newPath();
  const database = databaseFor(sqliteEngine(path));
  expect(() => statSync(dirname(path))).toThrow();
  await createRecords(database).keepAnswer(answerWith({}));
  const files = filesBeside(path);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(statSync(file).mode & 0o777, file).toBe(0o600);
});

test('once it is closed it is one file, and nothing is kept in it any more', async () => {
  const path = newPath();
  const database = openFile(path);
  await database.close();
  expect(() => statSync(dirname(path))).toThrow();
  await createRecords(database).keepAnswer(answerWith({}));
  await database.close();
  expect(filesBeside(path)).toEqual([path]);
  await expect(createRecords(database).answer('answer')).rejects.toBeInstanceOf(Fault);
});

test('a commit is on the disk before it is acknowledged', async () => {
  const path = newPath();
  const engine = sqliteEngine(path);
  const { kysely } = await engine.open();
  const { rows } = await kysely.executeQuery<{ synchronous: number }>({
    ...kysely.selectFrom('online').selectAll().compile(),
    sql: 'pragma synchronous',
    parameters: [],
  });
  await kysely.destroy();
  // 2 is FULL (https://www.sqlite.org/pragma.html#pragma_synchronous).
  expect(rows).toEqual([{ synchronous: 2 }]);
  const file = new Sqlite(path);
  expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
  file.close();
});

test('what was erased, forgotten or past its time is not in its bytes any more', async () => {
  const path = newPath();
  const records = createRecords(databaseFor(sqliteEngine(path)));
  const secret = 'Who asked for this? 8d1f';
  const holdsSecret = (): boolean => filesBeside(path).some((file) => readFileSync(file).includes(secret));
  const ways = [
    () => records.erase('person'),
    () => records.forgetServer('server'),
    () => records.purge(now + 31 * dayMs),
  ];
  for (const forget of ways) {
    await records.keepAnswer(answerWith({ question: secret }));
    for (let at = 0; at < 50; at += 1)
      await records.keepAnswer(answerWith({ id: `${at}`, person: 'other', askedAt: now }));
    await records.rate({ answer: '1', person: 'person', verdict: 'down', reason: secret, ratedAt: now });
    expect(holdsSecret()).toBe(true);
    await forget();
    expect(holdsSecret()).toBe(false);
    await records.erase('other');
  }
});
