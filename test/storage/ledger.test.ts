import { describe, expect, test } from 'vitest';
import { createLedger } from '../../src/storage/ledger.ts';
import { migrate, migrations } from '../../src/storage/migrations.ts';
import { createRecords } from '../../src/storage/records.ts';
import { answerWith } from './answers.ts';
import { engineAt, newAddresses } from './engines.ts';
import { killWriters } from './killing.ts';
import { databaseFor } from './support.ts';
import { startWorker } from './workers.ts';

describe.each(Object.entries(newAddresses()))('on %s', (_, newAddress) => {
  test('writers who are killed in the middle lose nothing they were told, and double nothing', async () => {
    // `npm run bench:ledger-kills` does it fifty times.
    const killed = await killWriters(newAddress(), 3);
    expect(killed).toMatchObject({ lost: [], doubled: [] });
    expect(killed.acknowledged).toBeGreaterThan(60);
    expect(killed.events).toBeGreaterThan(killed.acknowledged);
  }, 240_000);

  test('migrations happen once, however many processes start together', async () => {
    const workers = await Promise.all(Array.from({ length: 4 }, startWorker));
    const known = migrations.map(({ version }) => version);
    for (let round = 0; round < 3; round += 1) {
      const path = newAddress();
      for (const worker of workers) worker.tell({ kind: 'open', path });
      expect(await Promise.all(workers.map((worker) => worker.next()))).toEqual(workers.map(() => known));
    }
  }, 240_000);

  test.each(migrations.map(({ version }) => version))(
    'version %i is brought up to date, and keeps what it has',
    async (version) => {
      const engine = engineAt(newAddress());
      const { kysely } = await engine.open();
      await migrate(kysely, engine.path, migrations.slice(0, version));
      const { id, question, person, report } = answerWith({});
      const row = {
        id,
        question,
        person,
        report,
        reply: '{}',
        abstained: 0,
        is_private: 0,
        asked_at: 1,
        server: null,
        channel: null,
      };
      await kysely.insertInto('answers').values(row).execute();
      await kysely.destroy();
      const database = databaseFor(engine);
      expect((await createRecords(database).personal(person)).answers).toMatchObject([{ id, question, reply: null }]);
      expect(await createLedger(database).streams()).toEqual([]);
    },
  );

  test('a migration that fails half-way leaves nothing behind, and a newer database is left alone', async () => {
    const engine = engineAt(newAddress());
    const { kysely } = await engine.open();
    const next = {
      version: migrations.length + 1,
      name: 'next',
      up: async ({ schema }: Parameters<(typeof migrations)[number]['up']>[0]) =>
        schema.createTable('later').addColumn('id', 'text').execute(),
    };
    const failing = {
      ...next,
      up: async (transaction: Parameters<typeof next.up>[0]) => {
        await next.up(transaction);
        throw new Error('half-way');
      },
    };
    await expect(migrate(kysely, engine.path, [...migrations, failing])).rejects.toThrow('half-way');
    await migrate(kysely, engine.path, [...migrations, next]);
    await kysely.destroy();
    await expect(createLedger(databaseFor(engine)).revision()).rejects.toMatchObject({ code: 'record-newer' });
  });
});
