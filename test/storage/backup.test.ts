import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Change } from '../../src/review/events.ts';
import { backUp, restoreFrom } from '../../src/storage/backup.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { temporaryFolder } from './engines.ts';
import { databaseFor } from './support.ts';

const stream = { server: 'server', report: 'report' };
const change: Change = {
  kind: 'comment.added',
  id: 'x',
  item: 'R1',
  parent: null,
  text: 'x'.repeat(2_000),
  source: null,
};
const waiting = (milliseconds: number): Promise<void> => pause(milliseconds);

function running() {
  const path = join(temporaryFolder(), 'data', 'rapporteur.sqlite');
  const ledger = createLedger(databaseFor(sqliteEngine(path)));
  const append = (after: number) =>
    ledger.append({ stream, after, at: 1, person: 'ana', changes: [change], key: `${after}` });
  return {
    path,
    ledger,
    append,
    copyAt: join(dirname(path), 'copy.sqlite'),
    keptAt: join(dirname(path), 'kept.sqlite'),
  };
}

test('a copy made while others write is whole, and put back while the program runs', async () => {
  const { path, ledger, append, copyAt } = running();
  for (let after = 0; after < 50; after += 1) await append(after);
  const copying = backUp(path, copyAt);
  for (let after = 50; after < 100; after += 1) await append(after);
  await copying;
  const copied = (await createLedger(databaseFor(sqliteEngine(copyAt))).read(stream)).length;
  expect(copied).toBeGreaterThanOrEqual(50);
  const revision = await ledger.revision();
  const kept = await restoreFrom(copyAt, path, 7, waiting);
  expect(kept).toBe(`${path}.7`);
  expect(readdirSync(dirname(path)).filter((name) => /part|restoring/u.test(name))).toEqual([]);
  expect(await ledger.read(stream)).toHaveLength(copied);
  expect(await ledger.revision()).not.toBe(revision);
  expect(await append(copied)).toMatchObject({ outcome: 'appended' });
  expect(await createLedger(databaseFor(sqliteEngine(`${kept}`))).read(stream)).toHaveLength(100);
});

test('nothing that is there is overwritten, by a copy or by a damaged one', async () => {
  const { path, ledger, append, copyAt } = running();
  for (let after = 0; after < 50; after += 1) await append(after);
  writeFileSync(copyAt, 'a letter');
  await expect(backUp(path, copyAt)).rejects.toMatchObject({ code: 'backup-exists' });
  expect(readFileSync(copyAt, 'utf8')).toBe('a letter');
  await expect(restoreFrom(copyAt, path, 7, waiting)).rejects.toMatchObject({ code: 'backup-damaged' });
  const other = join(dirname(path), 'other.sqlite');
  await backUp(path, other);
  truncateSync(other, 40_960);
  await expect(restoreFrom(other, path, 7, waiting)).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(restoreFrom(join(dirname(path), 'none'), path, 7, waiting)).rejects.toMatchObject({
    code: 'file-not-found',
  });
  expect(await ledger.read(stream)).toHaveLength(50);
});

test('a copy is put back where there was nothing yet', async () => {
  const { path, append, copyAt } = running();
  await append(0);
  await backUp(path, copyAt);
  const elsewhere = join(temporaryFolder(), 'data', 'rapporteur.sqlite');
  expect(await restoreFrom(copyAt, elsewhere, 7, waiting)).toBeNull();
  expect(await createLedger(databaseFor(sqliteEngine(elsewhere))).read(stream)).toHaveLength(1);
});
