/** What is Postgres's own, against a real server; on a machine without one the run says that it was left out. */
import { createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { postgresEngine } from '../../src/storage/engines/postgres.ts';
import { explained, isBusy } from '../../src/storage/failures.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { serverVariable } from '../postgres.ts';
import { engineAt, newAddresses } from './engines.ts';
import { databaseFor } from './support.ts';

const server = process.env[serverVariable];
const ledgerAt = (url: string) => createLedger(databaseFor(postgresEngine(url), 0));
const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('an address', () => {
  test('where nothing listens is told without its password', async () => {
    const told = await ledgerAt('postgres://me:geheim@127.0.0.1:1/db')
      .revision()
      .catch((error: unknown) => error);
    expect(told).toMatchObject({
      code: 'database-unreachable',
      parameters: { path: 'postgres://127.0.0.1:1/db', reason: 'ECONNREFUSED' },
    });
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  test('where somebody else listens, or hangs up', async () => {
    const other = createServer((socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await expect(ledgerAt(`postgres://me@127.0.0.1:${port}/db`).revision()).rejects.toMatchObject({
      code: 'database-unreachable',
    });
  });

  test('says by the server’s code what to do', () => {
    const codeOf = (error: Error): string => {
      const told = explained(error, 'postgres://host/db');
      return 'code' in told ? told.code : 'fault';
    };
    expect(
      ['28P01', '3D000', '53100', '57P01', 'ENOTFOUND', '42501', '23505'].map((code) => codeOf(coded(code))),
    ).toEqual([
      'database-refused',
      'database-unknown',
      'disk-full',
      'database-unreachable',
      'database-unreachable',
      'record-unavailable',
      'fault',
    ]);
    expect(['40001', '40P01', '55P03', '57P03', '53300', '23505'].map((code) => isBusy(coded(code)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe.each(server === undefined ? [] : [server])('a server', (url) => {
  const addressWith = (change: (address: URL) => void): string => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  test('refuses a wrong password, a missing one, a stranger and a database that is not there', async () => {
    const wrong: readonly (readonly [code: string, change: (address: URL) => void])[] = [
      ['database-refused', (address) => (address.password = 'geheim')],
      ['database-refused', (address) => (address.password = '')],
      ['database-refused', (address) => (address.username = 'nobody')],
      ['database-unknown', (address) => (address.pathname = '/nowhere')],
      ['database-unreachable', (address) => address.searchParams.set('sslmode', 'require')],
    ];
    for (const [code, change] of wrong)
      await expect(ledgerAt(addressWith(change)).revision(), code).rejects.toMatchObject({ code });
  });

  test('that breaks a connection is told once, and used again', async () => {
    const address = newAddresses().postgres?.() ?? '';
    const database = databaseFor(engineAt(address));
    const ledger = createLedger(database);
    const stream = { server: 'server', report: 'report' };
    const change = { kind: 'review.opened' } as const;
    await ledger.append({ stream, after: 0, at: 1, person: null, changes: [change], key: '1' });
    const other = new Client({ connectionString: url });
    await other.connect();
    onTestFinished(() => other.end());
    const slow = database.use((kysely) =>
      kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        await transaction.deleteFrom('ledger').execute();
      }),
    );
    await expect(slow).rejects.toMatchObject({ code: 'database-unreachable' });
    expect(await ledger.read(stream)).toHaveLength(1);
  });
});
