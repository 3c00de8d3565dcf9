import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { examine, type Finding } from '../../src/observe/examine.ts';
import { UserError } from '../../src/shared/errors.ts';

const token = 'a-token.of.the-bot';
const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rapporteur-examine-'));

/** The finding of that name, of a round with these variables. */
async function find(name: Finding['name'], variables: Record<string, string> = {}): Promise<Finding | undefined> {
  const folder = newFolder();
  const config = readConfig({
    variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: join(folder, 'index'), ...variables },
    projectRoot: folder,
    workingFolder: folder,
  });
  const findings = await examine({
    config,
    reports: () => Promise.resolve(['a77']),
    vectorTrouble: () => Promise.resolve(null),
    openServer: () => Promise.reject(new UserError('database-refused')),
    embedder: 'offline',
    nodeVersion: 'v24.0.0',
  });
  expect(JSON.stringify(findings)).not.toContain(token);
  return findings.find((finding) => finding.name === name);
}

/** A server that speaks as `listener` does, and its base with a version. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v10`;
}

test('a database server that refuses is told without its password', async () =>
  expect(await find('database', { DATABASE_URL: 'postgres://me:geheim@host:5432/db' })).toEqual({
    name: 'database',
    good: false,
    detail: 'postgres://host:5432/db (database-refused)',
  }));

describe('Discord', () => {
  test('without a token there is nothing to ask', async () =>
    expect(await find('discord')).toEqual({ name: 'discord', good: true, detail: 'DISCORD_TOKEN unset' }));
  test('a token that is taken', async () => {
    const asked: unknown[] = [];
    const base = await serve(({ method, url, headers }, response) => {
      asked.push([method, url, headers.authorization]);
      response.setHeader('content-type', 'application/json').end('{"id":"1","username":"rapporteur"}');
    });
    const finding = await find('discord', { DISCORD_TOKEN: `Bot ${token}`, DISCORD_API_URL: base });
    expect(finding).toEqual({ name: 'discord', good: true, detail: `${base}: ok` });
    expect(asked).toEqual([['GET', '/api/v10/users/@me', `Bot ${token}`]]);
  });
  test.each([
    [401, 'refused (401)'],
    [403, 'refused (403)'],
    [302, 'unreachable (302)'],
    [429, 'unreachable (429)'],
    [500, 'unreachable (500)'],
  ])('answered %i it is %s', async (status, told) => {
    const base = await serve((_, response) => response.writeHead(status, { location: '/elsewhere' }).end(token));
    const finding = await find('discord', { DISCORD_TOKEN: token, DISCORD_API_URL: base });
    expect(finding).toEqual({ name: 'discord', good: false, detail: `${base}: ${told}` });
  });
  test('nobody there', async () => {
    const base = await serve(() => undefined);
    for (const close of closing.splice(0)) close();
    const finding = await find('discord', { DISCORD_TOKEN: token, DISCORD_API_URL: base });
    expect(finding).toMatchObject({ good: false, detail: `${base}: unreachable (ECONNREFUSED)` });
  });
  test('somebody who hangs up', async () => {
    const base = await serve((request) => request.socket.destroy());
    const finding = await find('discord', { DISCORD_TOKEN: token, DISCORD_API_URL: base });
    expect(finding).toMatchObject({ good: false, detail: expect.stringMatching(/: unreachable \(UND_ERR_SOCKET\)$/u) });
  });
  test('somebody who never answers is not waited for', async () => {
    const base = await serve(() => undefined);
    const finding = await find('discord', { DISCORD_TOKEN: token, DISCORD_API_URL: base });
    expect(finding).toMatchObject({ good: false, detail: `${base}: unreachable (TimeoutError)` });
  });
});

describe('the database', () => {
  const withFile = (content?: string | Uint8Array) => {
    const folder = newFolder();
    const path = join(folder, 'rapporteur.sqlite');
    if (content !== undefined) writeFileSync(path, content);
    return { folder, path };
  };
  test('will be made where there is none, not by looking', async () => {
    const { folder, path } = withFile();
    expect(await find('database', { DATA_DIR: folder })).toEqual({
      name: 'database',
      good: true,
      detail: `${path} (new)`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
  test('is there, and left as it is', async () => {
    const { folder, path } = withFile();
    const database = new DatabaseSync(path);
    database.exec('create table a (b)');
    database.close();
    const before = readFileSync(path);
    expect(await find('database', { DATA_DIR: folder })).toMatchObject({ good: true, detail: `${path} (8 KiB)` });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['rapporteur.sqlite']);
  });
  test('an empty file is one in the making', async () =>
    expect(await find('database', { DATA_DIR: withFile('').folder })).toMatchObject({ good: true }));
  test('another kind of file is none', async () => {
    const { folder, path } = withFile('A/77/9\n\nReport on coverage');
    expect(await find('database', { DATA_DIR: folder })).toMatchObject({ good: false, detail: `${path} (not SQLite)` });
  });
  test('nor is a folder', async () => {
    const { folder, path } = withFile();
    mkdirSync(path);
    expect(await find('database', { DATA_DIR: folder })).toMatchObject({ good: false, detail: `${path} (not a file)` });
  });
  test('a data folder that cannot be is told once', async () => {
    const variables = { DATA_DIR: withFile('x').path };
    expect(await find('dataFolder', variables)).toMatchObject({ good: false });
    expect(await find('database', variables)).toBeUndefined();
  });
});
