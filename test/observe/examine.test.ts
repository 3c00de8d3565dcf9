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

describe('the endpoint of a model', () => {
  const fault = (message: string, code: unknown = null): object => ({ error: { message, code } });
  const check = async (status: number, body: object | string, variables: Record<string, string> = {}) => {
    const asked: unknown[] = [];
    const base = await serve((request, response) => {
      asked.push(request.url);
      request.resume();
      response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    const environment = { OPENAI_BASE_URL: base, OPENAI_API_KEY: token, ...variables };
    return { find: (name: Finding['name']) => find(name, environment), base, asked };
  };

  test.each<readonly [status: number, body: object | string, says: string]>([
    [401, fault('Authentication Error', '401'), 'OPENAI_API_KEY refused (401)'],
    [400, [fault('API key not valid. Please pass a valid API key.', 400)], 'OPENAI_API_KEY refused (400)'],
    [402, fault('Insufficient Balance'), 'OPENAI_API_KEY has no credit left (402)'],
    [429, fault('You exceeded your current quota', 'insufficient_quota'), 'OPENAI_API_KEY has no credit left (429)'],
    [429, fault('slow'), 'rate-limited (429)'],
    [404, { error: 'model "m" not found, try pulling it first' }, 'CHAT_MODEL unknown (404)'],
    [404, { object: 'error', message: 'The model `m` does not exist.', code: 404 }, 'CHAT_MODEL unknown (404)'],
    [404, fault('The API deployment does not exist', 'DeploymentNotFound'), 'CHAT_MODEL unknown (404)'],
    [400, fault('Model Not Exist'), 'CHAT_MODEL unknown (400)'],
    [403, fault('Project does not have access to model `m`', 'model_not_found'), 'CHAT_MODEL unknown (403)'],
    [404, { detail: 'Not Found' }, 'OPENAI_BASE_URL is no OpenAI endpoint (404)'],
    [404, '404 page not found', 'OPENAI_BASE_URL is no OpenAI endpoint (404)'],
    [200, '<html>Sign in</html>', 'OPENAI_BASE_URL is no OpenAI endpoint (200)'],
    [400, '<html>Bad request</html>', 'OPENAI_BASE_URL is no OpenAI endpoint (400)'],
    [200, fault('Rate limit exceeded', 429), 'rate-limited (200)'],
    [503, fault('Loading model', 503), 'failing (503)'],
    [502, '<html>Bad gateway</html>', 'failing (502)'],
  ])('answered %i %j names what to look at', async (status, body, says) => {
    const { find: findIt, base } = await check(status, body, { CHAT_MODEL: 'm' });
    expect(await findIt('answers')).toEqual({ name: 'answers', good: false, detail: `m · ${base}: ${says}` });
  });

  test.each<readonly [status: number, body: object]>([
    [200, { choices: [] }],
    [400, fault("Unsupported parameter: 'max_tokens'")],
    [422, { detail: [{ loc: ['body', 'max_completion_tokens'] }] }],
  ])('answered %i %j has its key and model', async (status, body) => {
    const { find: findIt } = await check(status, body, { CHAT_MODEL: 'm' });
    expect(await findIt('answers')).toMatchObject({ good: true, detail: expect.stringMatching(/: ok$/u) });
  });

  test('is asked for each model that is configured, and the setting of each is named', async () => {
    const { find: findIt, asked } = await check(404, fault('no such model'), {
      CHAT_MODEL: 'none',
      VERIFY_MODEL: 'judge',
      EMBEDDING_MODEL: 'vectors',
    });
    expect(await findIt('embedder')).toMatchObject({
      detail: expect.stringContaining('EMBEDDING_MODEL unknown (404)'),
    });
    expect(asked).toEqual(['/api/v10/embeddings']);
    const judged = await check(404, fault('no such model'), { CHAT_MODEL: 'm', VERIFY_MODEL: 'judge' });
    expect(await judged.find('answers')).toMatchObject({
      detail: expect.stringMatching(/CHAT_MODEL unknown \(404\); judge · .*VERIFY_MODEL unknown \(404\)/u),
    });
  });
});
