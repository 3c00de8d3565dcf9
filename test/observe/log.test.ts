import { HTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/observe/log.ts';
import { Fault, UserError } from '../../src/shared/errors.ts';

/** A log into memory, and the lines it has written. */
function recorded(secrets: readonly string[], level: 'info' | 'warn' | 'silent' = 'info') {
  const lines: string[] = [];
  const ids = Array.from({ length: 9 }, (_, place) => `id${place + 1}`);
  const log = createLog(level, () => ids.shift() ?? '', secrets, { write: (line) => lines.push(line) });
  return {
    log,
    lines,
    all: () => lines.join(''),
    last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>,
  };
}

/** Shapes that tokens have, and some that they have not. */
const tokens = {
  discord: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gh1jKl.a-secret_of_the-bot_38-long-x',
  long: `${'Zm9v'.repeat(60)}.${'x'.repeat(40)}`,
  plain: 'correct horse battery staple',
  short: 'hunter2',
  quoted: 'a"b\\c/d+e==',
  dollars: "$&$1$'[x](y)*.^",
};

/** Everything that has been seen to carry a secret, made with it. */
const carriers: Readonly<Record<string, (secret: string) => unknown>> = {
  message: (secret) => new Error(`refused: Bot ${secret}`),
  'text thrown': (secret) => `token ${secret} refused`,
  'object thrown': (secret) => ({ auth: { header: `Bot ${secret}` }, list: [[secret]] }),
  cause: (secret) => new Fault('no answer', { cause: new Fault('no line', { cause: new Error(secret) }) }),
  'cause that is text': (secret) => new Fault('no answer', { cause: `https://h/?token=${secret}` }),
  'cause that is data': (secret) =>
    new Fault('no answer', { cause: { headers: { authorization: secret }, also: secret } }),
  aggregate: (secret) => new AggregateError([new Error(secret), new Fault('x', { cause: new Error(secret) })], secret),
  'stack alone': (secret) => Object.assign(new Error('x'), { stack: `Error: x\n    at file:///app/${secret}.ts:1:1` }),
  'message set later': (secret) => Object.assign(new Error('x'), { message: secret }),
  'name and code': (secret) => Object.assign(new Error('x'), { name: secret, code: secret, url: `/a/${secret}` }),
  'invalid header': (secret) => {
    try {
      return new Headers({ authorization: `Bot ${secret}\n\u{1F600}` });
    } catch (error) {
      return error;
    }
  },
  'address, escaped': (secret) => new TypeError(`fetch failed: https://h/p?q=${encodeURIComponent(secret)}`),
  'JSON in a message': (secret) => new Error(`bad body: ${JSON.stringify({ identify: { d: secret } })}`),
  'URL object': (secret) => ({ where: new URL(`https://host/${encodeURIComponent(secret)}`) }),
  'member name': (secret) => ({ [secret]: 1, of: new Map([[secret, secret]]), set: new Set([secret]) }),
  'symbol and big list': (secret) => ({ mark: Symbol(secret), many: Array.from({ length: 500 }, () => secret) }),
  'user error': (secret) => new UserError('discord-token-refused', { token: secret }),
  'discord.js': (secret) =>
    new HTTPError(500, `Internal ${secret}`, 'POST', `https://h/${encodeURIComponent(secret)}`, {
      files: undefined,
      body: { content: secret },
    }),
};

describe.each(Object.entries(tokens))('a known secret (%s)', (_, secret) => {
  /** The line as it is, and as whoever reads its JSON sees it. */
  const expectClean = (lines: readonly string[]): void => {
    const seen = lines.flatMap((line) => [line, ...stringsOf(JSON.parse(line))]);
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      expect(seen.filter((text) => text.includes(form))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  };
  test.each(Object.entries(carriers))('%s', (_name, carry) => {
    const { log, lines } = recorded([secret]);
    const thing = carry(secret);
    log.fault(thing);
    log.fault(new Fault('outer', { cause: thing }), { thing, deep: { er: [{ thing }] } });
    log.warn(`warned of ${secret}`, { thing });
    log.info(String(secret), { deep: { deeper: { thing } }, error: thing });
    expectClean(lines);
  });
});

/** Every text inside plain data, names of members included. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, of]) => [key, ...stringsOf(of)]);
}

describe('a secret nobody told the log of', () => {
  const hidden = 's3cretValue-of_nobody';
  test.each([
    ['https://h/api/v10/webhooks/123/XX/messages/@original', '/messages/@original'],
    ['https://h/api/v10/webhooks/123/XX?wait=true', '?wait=true'],
    ['POST /interactions/123/XX/callback 404', '/callback 404'],
    ['"/interactions/123/XX"', '/interactions/123/'],
    ['Authorization: Bot XX', 'Authorization: '],
    ["{ 'authorization': 'Bearer XX' }", 'authorization'],
    ['{"Authorization":"XX","a":1}', '"a":1'],
    ['cookie: session=XX', 'cookie'],
    ['with Bearer XX, refused', ', refused'],
    ['postgres://user:XX@db:5432/rapporteur', '@db:5432/rapporteur'],
    ['postgres://user:p/XX@x/XX@db/rapporteur', '@db/rapporteur'],
    ['redis://:XX@cache', '@cache'],
    ['https://me:XX@host/path', '@host/path'],
    ['https://XX@host/path', '@host/path'],
    ['https://h/?access_token=XX&b=2', '&b=2'],
    ['DISCORD_TOKEN=XX OPENAI_API_KEY=XX', 'OPENAI_API_KEY'],
    ['{"token":"XX","id":"1"}', '"id":"1"'],
    ['client_secret=XX', 'client_secret'],
    ['Incorrect API key provided: sk-XX', 'provided'],
  ])('%s', (text, kept) => {
    const { log, lines, all } = recorded([]);
    const line = text.replaceAll('XX', hidden);
    log.warn(line, { line, nested: [{ line }] });
    log.fault(new Fault('x', { cause: new Error(line) }));
    expect(all()).not.toContain(hidden);
    expect(stringsOf(JSON.parse(lines[0] ?? '')).filter((said) => said.includes(kept)).length).toBeGreaterThan(0);
  });
  test.each([
    tokens.discord,
    'eyJhbGciOiJIUzI1NiIsInR5cCI.eyJzdWIiOiIxMjM0NTY3ODkw.SflKxwRJSMeKKF2QT4fwpMeJf36POk',
    'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTphYmM=',
  ])('%s by its shape', (token) => {
    const { log, all } = recorded([]);
    log.warn(`what is ${token}`, { value: token });
    expect(all()).not.toContain(token.slice(0, 24));
  });
  test('under a telling name, whatever it is', () => {
    const { log, all } = recorded([]);
    log.info('started', {
      config: { discord: { token: hidden }, DATABASE_URL: hidden, apiKey: [hidden], client_secret: { of: hidden } },
      headers: new Map([['Authorization', hidden]]),
      rawHeaders: ['Host', 'h', 'Cookie', hidden],
    });
    expect(all()).not.toContain(hidden);
  });
});

describe('what is left', () => {
  test('addresses, numbers and words that are no secrets', () => {
    const { log, last } = recorded([tokens.discord]);
    const facts = {
      url: 'https://discord.com/api/v10/users/@me',
      route: '/webhooks/:id/:token',
      inputTokens: 12,
      tokens: 3,
      none: null,
      when: new Date(0),
      text: 'The bot is connected; Bot answered.',
      bytes: new Uint8Array(3),
    };
    log.info('ready', facts);
    expect(last()).toMatchObject({
      ...facts,
      level: 30,
      msg: 'ready',
      when: '1970-01-01T00:00:00.000Z',
      bytes: '[3 bytes]',
    });
  });
  test('a fault has an id, its stack, its request and its causes', () => {
    const { log, last } = recorded([]);
    const cause = Object.assign(new Error('gone'), { method: 'PATCH', url: 'https://h/channels/1', status: 404 });
    expect(log.fault(new Fault('not written', { cause }), { surface: 'command' })).toBe('id1');
    expect(last()).toMatchObject({ level: 50, fault: 'id1', surface: 'command', msg: 'fault' });
    expect(last().error).toMatch(
      /^Fault: not written\n +at [\s\S]*caused by Error: gone\n[\s\S]*PATCH, url https:\/\/h/u,
    );
  });
  test('an id that facts bring does not hide the fault’s own', () => {
    const { log, last } = recorded([]);
    log.fault(new Error('x'), { fault: 'other', error: 'other' });
    expect(last().fault).toBe('id1');
  });
  test('what people wrote is withheld', () => {
    const { log, all } = recorded([]);
    const words = 'what the delegate wrote';
    const request = { files: undefined, body: { content: words } };
    const error = new HTTPError(500, 'Internal Server Error', 'POST', 'https://h/channels/1/messages', request);
    log.fault(error, { error, message: { id: '1', content: words, embeds: [{ title: words }] }, question: words });
    expect(all()).not.toContain(words);
    expect(all()).toContain('/channels/1/messages');
  });
  test('a level that is off writes nothing, and a fault still has an id', () => {
    const quiet = recorded([], 'silent');
    expect(quiet.log.fault(new Error('x'))).toBe('id1');
    const warn = recorded([], 'warn');
    warn.log.info('x');
    expect([...quiet.lines, ...warn.lines]).toEqual([]);
  });
});

describe('things that are hard to look at', () => {
  const circular: Record<string, unknown> = { name: 'circle' };
  circular.self = circular;
  const ownCause = new Error('own cause');
  ownCause.cause = ownCause;
  const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), 'x');
  const chain = Array.from({ length: 10_000 }).reduce<Error>((cause) => new Error('link', { cause }), new Error('end'));
  const throwing = Object.defineProperty(new Error('x'), 'stack', {
    get: () => {
      throw new Error('no stack');
    },
  });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  test.each([
    ['a circle', circular],
    ['its own cause', ownCause],
    ['great depth', deep],
    ['a long chain', chain],
    ['a getter that throws', throwing],
    ['a revoked proxy', revoked.proxy],
    ['no prototype', Object.create(null)],
    ['nothing', undefined],
    ['null', null],
    ['a function', () => 1],
    ['a big number', 10n ** 30n],
    ['no date', new Date(Number.NaN)],
    ['lone surrogate', '\ud800'],
  ])('%s is one line of JSON', (_, thing) => {
    const { log, lines } = recorded([tokens.discord, '\ud800x\ud800']);
    log.fault(thing);
    log.warn('odd', { thing });
    log.warn('odd', thing as Record<string, unknown>);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toContain('msg');
    expect(lines.join('').length).toBeLessThan(200_000);
  });
  test.each(['a', '://', 'x://', 'a.', '/webhooks/1/', 'token=', 'a@', ' ', '-', 'Authorization: '])(
    'a megabyte of %j takes no time',
    (piece) => {
      const { log, lines } = recorded([tokens.discord]);
      // Work and not time: a busy machine takes longer for the same. What grows with the square takes hours.
      const before = process.cpuUsage();
      log.warn(piece.repeat(1_000_000 / piece.length), {});
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(5_000);
      expect(lines.join('').length).toBeLessThan(200_000);
    },
  );
});
