/**
 * A Postgres server of the tests' own: its programs where the machine has them, its data in the run's temporary folder, on a
 * port of 127.0.0.1 that nobody else uses. Without the programs, what needs them is left out, and that is said.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Where other processes of the run find the server; unset where there is none. */
export const serverVariable = 'RAPPORTEUR_TEST_POSTGRES';

const patienceMs = 120_000;
const user = 'rapporteur';
/** With everything in it that an address must escape. */
const password = 'p@ss:w/ord?#%41';

/** Starts the server if the machine can; gives what stops it. */
export async function startPostgres(): Promise<() => Promise<void>> {
  const programs = programsFolder();
  if (programs === undefined) {
    process.stderr.write(
      'Left out: everything that needs Postgres, for this machine has none (Debian: apt-get install postgresql).\n',
    );
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-postgres-'));
  const who = unprivileged();
  if (who !== undefined) chownSync(folder, who.uid, who.gid);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  const data = join(folder, 'data');
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...who };
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      user,
      '-E',
      'UTF8',
      '--locale=C',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  // Processes of the tests are killed, never the server's machine: it need not wait for the disk.
  const settings = [
    'fsync=off',
    'max_connections=300',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  process.env[serverVariable] = url;
  return async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The newest version in Debian's place, or wherever the shell finds one. */
function programsFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one)) : [];
  const paths = (process.env.PATH ?? '').split(':');
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...paths];
  return folders.find((one) => ['initdb', 'postgres'].every((program) => existsSync(join(one, program))));
}

/** Postgres refuses to run as root: then it is run as somebody who may nothing. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (waited >= patienceMs) throw error;
    }
    await pause(100);
  }
}
