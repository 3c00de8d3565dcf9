import { describe, expect, test } from 'vitest';
import { readConfig, secretsOf } from '../../src/config/config.ts';
import { UserError } from '../../src/shared/errors.ts';

const read = (variables: Record<string, string>) =>
  readConfig({ variables, projectRoot: '/srv/rapporteur', workingFolder: '/home/delegate' });

describe('without any variable', () => {
  test('everything is offline, in the project, in English', () => {
    expect(read({})).toEqual({
      projectRoot: '/srv/rapporteur',
      workingFolder: '/home/delegate',
      seedsDir: '/srv/rapporteur/seeds',
      promptsDir: '/srv/rapporteur/prompts',
      dataDir: '/srv/rapporteur/data',
      indexDir: '/srv/rapporteur/index',
      databaseUrl: null,
      glossaryFile: null,
      logLevel: 'warn',
      colour: 'auto',
      language: 'en',
      discord: null,
      health: null,
      model: null,
    });
  });
  test('the configuration cannot be changed', () => expect(Object.isFrozen(read({}))).toBe(true));
  test('a variable set to nothing is not set', () =>
    expect(
      read({ DATA_DIR: '', LOG_LEVEL: '', LANG: '', DISCORD_TOKEN: ' ', DISCORD_API_URL: '', HEALTH_PORT: '' }),
    ).toEqual(read({})));
});

test('relative folders are the project’s, absolute ones stay', () => {
  expect(read({ DATA_DIR: 'd', INDEX_DIR: '/var/i' })).toMatchObject({
    dataDir: '/srv/rapporteur/d',
    indexDir: '/var/i',
  });
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'es' }, 'es'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_ALL: 'fr_CH.UTF-8', LANG: 'zh_CN.UTF-8' }, 'fr'],
  [{ LC_MESSAGES: 'fr_FR', LANG: 'es_ES' }, 'fr'],
])('%o speaks %s', (variables, language) => expect(read(variables).language).toBe(language));

test.each([
  [{}, 'auto'],
  [{ NO_COLOR: '1' }, 'never'],
  [{ FORCE_COLOR: '1' }, 'always'],
  [{ FORCE_COLOR: '0' }, 'never'],
  [{ NO_COLOR: '1', FORCE_COLOR: '3' }, 'never'],
])('%o shows colour %s', (variables, colour) => expect(read(variables).colour).toBe(colour));

/** The problems of these variables, each as it is told. */
function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    read(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { code, parameters } = error as UserError;
    expect(code).toBe('config-invalid');
    return parameters.problems as readonly string[];
  }
  return [];
}

describe('the bot', () => {
  const token = 'MTIzNDU2Nzg5.Gh1jKl.a-secret_of-the-bot';
  const discord = (variables: Record<string, string>) => read({ DISCORD_TOKEN: token, ...variables }).discord;

  test('a token is enough', () =>
    expect(discord({})).toEqual({
      token,
      guildId: null,
      apiUrl: null,
      readsMessageContent: false,
      processes: 1,
      shard: null,
    }));
  test('without a token there is none, whatever else is set', () =>
    expect(read({ DISCORD_GUILD_ID: '1', DISCORD_PROCESSES: 'auto' }).discord).toBeNull());
  test.each([`Bot ${token}`, `bot  ${token}`, `  ${token}\n`, `\tBot ${token} `])('%j is the token', (written) =>
    expect(discord({ DISCORD_TOKEN: written })?.token).toBe(token),
  );
  test('"Bot" alone is no token', () => expect(discord({ DISCORD_TOKEN: 'Bot ' })).toBeNull());
  test.each(['x', 'Bottle', '0'.repeat(300), 'a b', 'kind:of/other+server=='])('any shape will do: %s', (written) =>
    expect(discord({ DISCORD_TOKEN: written })?.token).toBe(written),
  );

  test.each([
    ['https://discord.com/api', 'https://discord.com/api', null],
    ['https://discord.com/api/', 'https://discord.com/api', null],
    ['https://discord.com/api/v10', 'https://discord.com/api', '10'],
    [' http://127.0.0.1:8123/api/v9/ ', 'http://127.0.0.1:8123/api', '9'],
    ['http://[::1]:8123', 'http://[::1]:8123', null],
    ['http://fake/v10', 'http://fake', '10'],
    ['https://host/v10/api', 'https://host/v10/api', null],
  ])('%s is %s, version %s', (written, base, version) =>
    expect(discord({ DISCORD_API_URL: written })?.apiUrl).toEqual({ base, version }),
  );
  test.each([
    'discord.com/api',
    'ftp://discord.com',
    'wss://gateway',
    'http://',
    'http://me:pw@host/',
    'http://h/?a=1',
  ])('%s is no base', (written) => expect(problemsOf({ DISCORD_API_URL: written })).toHaveLength(1));

  test.each([
    ['true', true],
    ['1', true],
    ['YES', true],
    [' on ', true],
    ['false', false],
    ['0', false],
  ])('message content %j is %s', (written, expected) =>
    expect(discord({ DISCORD_MESSAGE_CONTENT: written })?.readsMessageContent).toBe(expected),
  );
  test.each([
    ['1', 1],
    ['16', 16],
    ['AUTO', 'auto'],
  ])('%s processes', (written, expected) => expect(discord({ DISCORD_PROCESSES: written })?.processes).toBe(expected));
  test.each(['0', '-1', '1.5', '257', 'many', '1e2'])('%s processes are refused', (written) =>
    expect(problemsOf({ DISCORD_PROCESSES: written })[0]).toBe(`DISCORD_PROCESSES=${written} → 1 … 256 | auto`),
  );
  test.each([
    [{ SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '4' }, 0],
    [{ SHARDING_MANAGER: 'true', SHARDS: '3' }, 3],
    [{ SHARDS: '3' }, null],
    [{ SHARDING_MANAGER: 'true' }, null],
    [{ SHARDING_MANAGER: 'true', SHARDS: '[1,2]' }, null],
  ])('of many processes, %o is %s', (variables, shard) => expect(discord(variables)?.shard).toBe(shard));
  test('the token is what must not be printed', () => {
    expect(secretsOf(read({ DISCORD_TOKEN: `Bot ${token}` }))).toEqual([token]);
    expect(secretsOf(read({}))).toEqual([]);
  });
});

describe('a database of its own', () => {
  test.each(['postgres://me@host/db', 'postgresql://me:pass@[::1]:5433/db?sslmode=require'])('%s', (url) =>
    expect(read({ DATABASE_URL: ` ${url} ` }).databaseUrl).toBe(url),
  );
  test.each(['mysql://me:geheim@host/db', 'postgres://me:geheim@host', 'host/db', '/var/geheim', 'postgres:geheim'])(
    'not %s, which is not said again',
    (url) =>
      expect(problemsOf({ DATABASE_URL: url })).toEqual(['DATABASE_URL → postgres://name:password@host:5432/database']),
  );
  test('its address and password are secrets', () => {
    const url = 'postgres://me:p%40ss@host/db';
    expect(secretsOf(read({ DATABASE_URL: url }))).toEqual([url, 'p%40ss', 'p@ss']);
  });
});

describe('health', () => {
  test.each([
    [{ HEALTH_PORT: '9090' }, { host: '127.0.0.1', port: 9090 }],
    [
      { HEALTH_PORT: '0', HEALTH_HOST: '0.0.0.0' },
      { host: '0.0.0.0', port: 0 },
    ],
    [
      { HEALTH_PORT: '65535', HEALTH_HOST: '[::1]' },
      { host: '::1', port: 65_535 },
    ],
    [{ HEALTH_HOST: '0.0.0.0' }, null],
  ])('%o', (variables, expected) => expect(read(variables).health).toEqual(expected));
  test.each(['65536', '-1', 'http', '80.5', '0x50'])('port %s is refused', (written) =>
    expect(problemsOf({ HEALTH_PORT: written })).toEqual([`HEALTH_PORT=${written} → 1 … 65535`]),
  );
  test.each(['http://127.0.0.1', 'a b', 'host/path'])('host %s is refused', (written) =>
    expect(problemsOf({ HEALTH_HOST: written })).toHaveLength(1),
  );
});

test('every problem is told at once, with its variable and what it may be', () => {
  const problems = problemsOf({ LOG_LEVEL: 'loud', DATA_DIR: 'a\0b', DISCORD_GUILD_ID: 'my server', HEALTH_PORT: 'x' });
  expect(problems).toHaveLength(4);
  expect(String(problems)).toMatch(/LOG_LEVEL=loud → silent \| fatal/u);
});

describe('a problem never says a secret', () => {
  const secret = 'MTIzNDU2Nzg5.Gh1jKl.a-secret_of-the-bot';
  const names = [
    'DISCORD_TOKEN',
    'DISCORD_GUILD_ID',
    'DISCORD_API_URL',
    'DISCORD_MESSAGE_CONTENT',
    'DISCORD_PROCESSES',
    'HEALTH_PORT',
    'HEALTH_HOST',
    'LOG_LEVEL',
  ];
  test.each(names)('that was pasted into %s', (name) => {
    const problems = problemsOf({ [name]: `${secret}\u2028 and more` });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([name]);
    expect(String(problems)).not.toContain(secret.slice(0, 8));
  });
  test('nor a short one, nor part of one', () => {
    expect(problemsOf({ DISCORD_TOKEN: 'hunter2', LOG_LEVEL: 'hunter2' })).toEqual([
      expect.stringMatching(/^LOG_LEVEL → silent/u),
    ]);
    expect(problemsOf({ DISCORD_TOKEN: secret, HEALTH_PORT: 'Gh1jKl.a' })).toEqual(['HEALTH_PORT → 1 … 65535']);
  });
});
