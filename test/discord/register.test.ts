import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { REST } from 'discord.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandDefinitions } from '../../src/discord/commands/definitions.ts';
import { differencesBetween } from '../../src/discord/register/differences.ts';
import { editOf, forInstalls, forServer, planOf } from '../../src/discord/register/plan.ts';
import { applicationIdOf, registerCommands } from '../../src/discord/register.ts';
import { UserError } from '../../src/shared/errors.ts';

type Command = RESTPostAPIApplicationCommandsJSONBody;
type Json = Record<string, unknown>;
type Stored = Json & { id: string; name: string; type?: number };
const definitions = commandDefinitions();
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A command as Discord gives it back: defaults written out, nulls for what was left out, ids, lists of places sorted. */
function echoed(command: object, id = '1'): Stored {
  const { type = 1, contexts = null, integration_types = [0], ...rest } = copy(command) as Json;
  return {
    id,
    application_id: '7',
    version: '99',
    name: '',
    type: type as number,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    contexts: (contexts as number[] | null)?.toSorted() ?? null,
    integration_types: (integration_types as number[]).toSorted(),
    ...rest,
    ...('options' in rest ? { options: (rest.options as Json[]).map(echoedOption) } : {}),
  };
}

function echoedOption({ options, ...option }: Json): Json {
  return {
    description_localizations: null,
    name_localizations: null,
    ...(option.type === 1 ? {} : { required: false, autocomplete: false }),
    ...option,
    ...(options === undefined ? {} : { options: (options as Json[]).map(echoedOption) }),
  };
}

/** The same JSON with the keys of every object in another order. */
function shuffled(value: unknown, order: fc.GeneratorValue): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const keys = order(fc.shuffledSubarray, entries, { minLength: entries.length });
  return Object.fromEntries(keys.map(([key, item]) => [key, shuffled(item, order)]));
}

/** Every place in a command where something stands that Discord would show or act on. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
}

function changedAt(command: Command, path: readonly (string | number)[]): Command {
  const changed = copy(command);
  const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, changed as unknown as Json);
  const key = path.at(-1) ?? '';
  const value = parent[key];
  parent[key] = typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}x`;
  return changed;
}

const anyOption = fc.record(
  {
    type: fc.constantFrom(3, 4, 5, 7),
    name: fc.stringMatching(/^[a-z]{1,8}$/u),
    description: fc.stringMatching(/^[a-z]{1,20}$/u),
    required: fc.boolean(),
    autocomplete: fc.boolean(),
    name_localizations: fc.dictionary(fc.constantFrom('fr', 'zh-CN'), fc.constantFrom('a', 'b')),
    min_value: fc.integer({ min: 0, max: 9 }),
    max_value: fc.integer({ min: 0, max: 9 }),
    min_length: fc.integer({ min: 0, max: 9 }),
    max_length: fc.integer({ min: 1, max: 6_000 }),
    channel_types: fc.uniqueArray(fc.constantFrom(0, 5, 15)),
    choices: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2') })),
  },
  { requiredKeys: ['type', 'name', 'description'] },
);
const anyCommand = fc.oneof(
  fc.constantFrom(...definitions),
  fc.record(
    {
      name: fc.stringMatching(/^[a-z]{1,8}$/u),
      description: fc.stringMatching(/^[a-z]{1,20}$/u),
      options: fc.array(anyOption, { maxLength: 3 }),
      default_member_permissions: fc.constantFrom('0', '32', null),
      nsfw: fc.boolean(),
      contexts: fc.subarray([2, 0, 1], { minLength: 1 }),
    },
    { requiredKeys: ['name', 'description'] },
  ),
) as unknown as fc.Arbitrary<Command>;

describe('differences', () => {
  test('a command as Discord gives it back is no different', () => {
    fc.assert(
      fc.property(anyCommand, fc.gen(), (command, order) => {
        expect(differencesBetween(shuffled(echoed(command), order) as Stored, command)).toEqual([]);
        expect(differencesBetween(shuffled(command, order) as Json, command)).toEqual([]);
      }),
    );
  }, 120_000);

  test('any single change is found, and found in its place', () => {
    fc.assert(
      fc.property(anyCommand, fc.nat(), (command, choice) => {
        const places = placesIn(command).filter((path) => path.length > 0);
        const path = places[choice % places.length] ?? [];
        const found = differencesBetween(echoed(changedAt(command, path)), command);
        expect(found.length).toBeGreaterThan(0);
        expect(found.join()).toContain(String(path.find((key) => typeof key === 'string')));
      }),
      { numRuns: 500 },
    );
  });

  test('what was taken away or turned round is found', () => {
    const [ask] = definitions;
    const options = (copy(ask) as unknown as { options: Json[] }).options;
    expect(differencesBetween(echoed({ ...ask, options: options.toReversed() }), ask as Command)).toContain(
      'options[0].name',
    );
    expect(differencesBetween(echoed({ ...ask, options: options.slice(1) }), ask as Command)).toContain('options[2]');
    expect(differencesBetween(echoed({ ...ask, name_localizations: {} }), ask as Command)).toEqual([
      'name_localizations',
    ]);
    expect(differencesBetween(echoed({ ...ask, contexts: undefined }), ask as Command)).toEqual(['contexts']);
    expect(differencesBetween(echoed({ ...ask, default_member_permissions: '0' }), ask as Command)).toEqual([
      'default_member_permissions',
    ]);
  });

  test('kinds of the same name are two commands, and entry points are never removed', () => {
    const menu = { type: 3, name: 'ask' } as Command;
    const entryPoint = echoed({ type: 4, name: 'launch' });
    const plan = planOf([echoed(definitions[0] as Command), entryPoint], [menu]);
    expect(plan.create).toEqual([menu]);
    expect(plan.remove.map(({ name }) => name)).toEqual(['ask']);
    expect(plan.hasEntryPoint).toBe(true);
  });
});

test('a command fits what the application supports', () => {
  const [ask] = definitions;
  expect(forInstalls(ask as Command, [0])).toMatchObject({ integration_types: [0], contexts: [0, 1] });
  expect(forInstalls(ask as Command, [0, 1])).toEqual(ask);
  expect(forInstalls({ name: 'a', description: 'b', integration_types: [0] }, [1])).toBeUndefined();
  expect(Object.keys(forServer(ask as Command))).not.toContain('contexts');
  expect(editOf({ name: 'a', description: 'b' })).toMatchObject({ options: [], name_localizations: null, nsfw: false });
});

/** Commands of an application on 127.0.0.1, kept and given back as Discord does. */
const discord = {
  commands: new Map<string, Stored[]>(),
  writes: [] as string[],
  refuse: null as { status: number; body: Json } | null,
  /** What GET /applications/@me answers; null where the server does not know it. */
  application: null as Json | null,
  nextId: 1,
};

function answer(method: string, path: string, query: string, body: unknown): { status: number; body?: unknown } {
  if (discord.refuse !== null) return discord.refuse;
  if (path === '/users/@me') return { status: 200, body: { id: '7' } };
  if (path === '/applications/@me')
    return discord.application === null
      ? { status: 404, body: { message: '404: Not Found', code: 0 } }
      : { status: 200, body: discord.application };
  const [, scope = '', id] = /^\/applications\/7\/((?:guilds\/\d+\/)?commands)(?:\/(\d+))?$/u.exec(path) ?? [];
  const all = discord.commands.get(scope) ?? [];
  const keep = (commands: Stored[]): void => void discord.commands.set(scope, commands);
  const stored = (command: Json): Stored => echoed(command, String(discord.nextId++));
  if (method === 'GET') {
    const withoutMaps = ({ name_localizations: _, description_localizations: __, ...rest }: Stored): Json => rest;
    return { status: 200, body: query.includes('with_localizations=true') ? all : all.map(withoutMaps) };
  }
  discord.writes.push(`${method} ${scope}`);
  if (method === 'PUT') keep((body as Json[]).map(stored));
  if (method === 'POST') keep([...all, stored(body as Json)]);
  if (method === 'PATCH')
    keep(all.map((command) => (command.id === id ? echoed({ ...command, ...(body as Json) }, id) : command)));
  if (method === 'DELETE') keep(all.filter((command) => command.id !== id));
  return method === 'DELETE' ? { status: 204 } : { status: 200, body: {} };
}

describe('registering', () => {
  let server: Server;
  let rest: REST;
  let said: Json[];
  const say = (_: string, facts: Json = {}) => void said.push(facts);
  const log = { info: say, warn: say };
  const register = (wanted: readonly Command[], guildId?: string) =>
    registerCommands({ rest, applicationId: '7', wanted, log, ...(guildId === undefined ? {} : { guildId }) });

  beforeEach(async () => {
    said = [];
    Object.assign(discord, { commands: new Map(), writes: [], refuse: null, application: null });
    server = createServer((request, response) => {
      let text = '';
      // A character may come in two parts.
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        const result = answer(request.method ?? '', pathname.replace('/api/v10', ''), search, body);
        response.writeHead(result.status, result.body === undefined ? {} : { 'content-type': 'application/json' });
        response.end(result.body === undefined ? undefined : JSON.stringify(result.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    rest = new REST({ api: `http://127.0.0.1:${port}/api`, retries: 0 }).setToken('a-token-of-any-shape');
  });

  afterEach(async () => {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('the first time everything at once, the second time nothing', async () => {
    const names = definitions.map(({ name }) => name);
    expect(await register(definitions)).toEqual({ created: names, changed: [], removed: [], unchanged: [] });
    expect(discord.writes).toEqual(['PUT commands']);
    expect(await register(definitions)).toEqual({ created: [], changed: [], removed: [], unchanged: names });
    expect(discord.writes).toHaveLength(1);
  });

  test('a change is one edit, and is then as wanted', async () => {
    await register(definitions);
    discord.writes.length = 0;
    const wanted = definitions.map((command) =>
      command.name === 'search' ? { ...command, description: 'Otherwise', options: [] } : command,
    );
    expect(await register(wanted)).toMatchObject({ changed: ['search'], created: [], removed: [] });
    expect(discord.writes).toEqual(['PATCH commands']);
    expect(said.at(-1)).toMatchObject({ differences: { search: ['description', 'options'] } });
    await register(wanted);
    expect(discord.writes).toHaveLength(1);
  });

  test('few are written one by one; what is unknown is removed and named', async () => {
    const three = definitions.slice(0, 3);
    expect(await register(three)).toMatchObject({ created: three.map(({ name }) => name) });
    expect(discord.writes).toEqual(Array(3).fill('POST commands'));
    discord.writes.length = 0;
    expect(await register(three.slice(1))).toMatchObject({ removed: ['ask'], created: [], changed: [] });
    expect(discord.writes).toEqual(['DELETE commands']);
  });

  test('an entry point stays, however many are written', async () => {
    discord.commands.set('commands', [echoed({ type: 4, name: 'launch' }, '500')]);
    await register(definitions);
    expect(discord.writes).toEqual(Array(definitions.length).fill('POST commands'));
    expect(discord.commands.get('commands')?.map(({ name }) => name)).toContain('launch');
  });

  test('in one server the global commands are left alone', async () => {
    await register(definitions.slice(0, 2));
    const before = copy(discord.commands.get('commands'));
    await register(definitions, '42');
    await register(definitions, '42');
    expect(discord.writes.filter((write) => write.includes('guilds'))).toEqual(['PUT guilds/42/commands']);
    expect(discord.commands.get('commands')).toEqual(before);
    expect(discord.commands.get('guilds/42/commands')?.every(({ contexts }) => contexts === null)).toBe(true);
  });

  test('an application that people cannot install gets no commands for them', async () => {
    discord.application = { id: '7', integration_types_config: { '0': {} } };
    await register(definitions);
    expect(discord.commands.get('commands')?.every(({ contexts }) => !(contexts as number[]).includes(2))).toBe(true);
    expect((await register(definitions)).unchanged).toHaveLength(definitions.length);
  });

  test('the application is asked for its id, the bot where applications are unknown', async () => {
    expect(await applicationIdOf(rest)).toBe('7');
    discord.application = { id: '8' };
    expect(await applicationIdOf(rest)).toBe('8');
  });

  test.each([
    [401, 0, undefined, 'discord-token-refused'],
    [403, 50_001, '42', 'permission-missing'],
    [503, 0, undefined, 'discord-unreachable'],
  ] as const)('%d %d in %s is %s', async (status, code, guildId, expected) => {
    discord.refuse = { status, body: { message: 'no', code } };
    const failure = await register(definitions, guildId).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toMatchObject({ code: expected });
  });

  test.each([404, 405, 501])(
    'a server that answers %i knows no commands, and nothing is registered',
    async (status) => {
      discord.refuse = { status, body: { message: 'no', code: 0 } };
      expect(await register(definitions)).toEqual({ created: [], changed: [], removed: [], unchanged: [] });
      expect(discord.writes).toEqual([]);
    },
  );

  test('a body that is refused is a fault with Discord’s own words', async () => {
    discord.refuse = { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } };
    await expect(register(definitions)).rejects.toThrow(/Invalid Form Body/u);
  });

  test('a server that does not answer is unreachable too', async () => {
    rest.options.timeout = 50;
    server.removeAllListeners('request');
    await expect(applicationIdOf(rest)).rejects.toMatchObject({
      code: 'discord-unreachable',
      parameters: { reason: 'ETIMEDOUT' },
    });
  });

  test('a server that is not there is unreachable, with its address', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(applicationIdOf(rest)).rejects.toMatchObject({
      code: 'discord-unreachable',
      parameters: { url: rest.options.api, reason: 'ECONNREFUSED' },
    });
  });
});
