/** Servers that speak Discord's protocol in their own way: what they leave out, send as null, refuse or take without a word. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from 'discord.js';
import { Client, ComponentType, DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAcknowledge } from '../../src/discord/acknowledge.ts';
import { note } from '../../src/discord/call.ts';
import { createOutgoing } from '../../src/discord/outgoing.ts';
import { tolerate } from '../../src/discord/tolerance.ts';
import { createMetrics } from '../../src/observe/metrics.ts';

type Json = Record<string, unknown>;

const silent = { info: () => undefined, warn: () => undefined, fault: () => 'f1' };

describe('events as other servers send them', () => {
  /** What discord.js reads of the event. */
  const read = (t: string, d: Json): Json => {
    const client = new Client({ intents: [] });
    tolerate(client);
    client.user = { id: '1', username: 'rapporteur', discriminator: '0000' } as Client['user'];
    client.emit('raw' as never, { op: 0, t, d } as never);
    return d;
  };

  test('a message of a channel that was not announced is a direct one, unless it comes from a server', () => {
    expect(read('MESSAGE_CREATE', { channel_id: '5', guild_id: null })).toMatchObject({ channel_type: 1, type: 0 });
    expect(read('MESSAGE_CREATE', { channel_id: '5', guild_id: '7' })).toMatchObject({ channel_type: 0 });
    expect(read('MESSAGE_CREATE', { channel_id: '5', member: { roles: [] } })).toMatchObject({ channel_type: 0 });
    expect(read('MESSAGE_CREATE', { channel_id: '5', channel_type: 11 })).toMatchObject({ channel_type: 11 });
  });

  test('null is as good as nothing, however deep, and only where something begins', () => {
    const guild = { id: '7', roles: [{ id: '7', tags: null }], threads: null, channels: [{ id: '5', topic: null }] };
    expect(read('GUILD_CREATE', guild)).toEqual({ id: '7', roles: [{ id: '7' }], channels: [{ id: '5' }] });
    expect(read('CHANNEL_UPDATE', { id: '5', topic: null })).toEqual({ id: '5', topic: null });
  });

  test('what discord.js cannot do without is there', () => {
    expect(read('READY', { user: { id: '1' }, guilds: [] }).application).toEqual({ id: '1', flags: 0 });
    expect(read('GUILD_CREATE', { id: '7' }).roles).toMatchObject([{ id: '7', name: '@everyone' }]);
    expect(read('INTERACTION_CREATE', { id: '9' })).toMatchObject({
      entitlements: [],
      authorizing_integration_owners: {},
    });
    expect(read('MESSAGE_CREATE', { content: 'Hello <@1>' }).mentions).toMatchObject([{ id: '1' }]);
    expect(read('MESSAGE_CREATE', { content: 'Hello <@12>' }).mentions).toBeUndefined();
  });

  test("the bot's own words are a bot's", () => {
    expect(read('MESSAGE_CREATE', { author: { id: '1', bot: false } }).author).toMatchObject({ bot: true });
  });
});

describe('the gateway of other servers', () => {
  /** A client's view of the gateway on a server that answers these paths. */
  const ask = async (paths: Record<string, Json>) => {
    const server = createServer((request, response) => {
      const body = paths[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body ?? { message: '404: Not Found', code: 0 }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const client = new Client({ intents: [], rest: { api, retries: 0 } });
    onTestFinished(async () => {
      await client.destroy();
      server.closeAllConnections();
      server.close();
    });
    tolerate(client);
    client.rest.setToken('a-token-of-any-shape');
    return { told: await client.rest.get(Routes.gatewayBot()), version: client.rest.options.version };
  };

  test('its address alone is enough', async () => {
    const { told } = await ask({ '/api/v10/gateway/bot': { url: 'ws://there' } });
    expect(told).toMatchObject({ url: 'ws://there', shards: 1, session_start_limit: { max_concurrency: 1 } });
  });

  test('it may be told to everybody only, and in the version before', async () => {
    const { told, version } = await ask({ '/api/v9/gateway': { url: 'ws://there' } });
    expect(told).toMatchObject({ url: 'ws://there', shards: 1 });
    expect(version).toBe('9');
  });

  test('where there is none the failure is that of the version asked for', async () => {
    await expect(ask({})).rejects.toThrow('404');
  });
});

describe('messages as other servers take them', () => {
  const outgoing = () => createOutgoing({ log: silent, pause: async () => undefined });
  const shown = { reply: note('Where it says so', 'en') };
  const asDisplay = (body: Json): boolean =>
    (body.components as { type: number }[]).some(({ type }) => type === ComponentType.Container);

  /** A message to answer, on a server that does with every call what `take` does: gives back what it kept, or refuses. */
  const asked = (take: (how: 'reply' | 'send' | 'edit', body: Json) => Json) => {
    const calls: { readonly how: string; readonly body: Json }[] = [];
    const call = (how: 'reply' | 'send' | 'edit') => async (body: Json) => {
      calls.push({ how, body });
      const kept = take(how, body);
      return { ...kept, edit: call('edit'), channel };
    };
    const channel = { isSendable: () => true, send: call('send') };
    return { calls, message: { reply: call('reply'), channel } as unknown as Message };
  };
  const refusal = (status: number, code: number, text: string) => () => {
    throw new DiscordAPIError({ code, message: text }, code, status, 'POST', '/', { files: [], body: {} });
  };

  test('what comes out empty is made plain text in its place, and the next is plain at once', async () => {
    const { calls, message } = asked((_, body) => ({ content: body.content ?? '', components: [] }));
    const { toMessage } = outgoing();
    await toMessage(message, shown, '1');
    await toMessage(message, shown, '2');
    expect(calls.map(({ how }) => how)).toEqual(['reply', 'edit', 'reply']);
    expect(calls.slice(1).map(({ body }) => String(body.content))).toEqual([
      expect.stringContaining('Where it says so'),
      expect.stringContaining('Where it says so'),
    ]);
  });

  test('a server that tells less than it shows keeps its display components', async () => {
    const { calls, message } = asked((how) => {
      if (how === 'edit') refusal(400, 50035, 'Invalid Form Body')();
      return { content: '', components: [] };
    });
    const { toMessage } = outgoing();
    await toMessage(message, shown, '1');
    await toMessage(message, shown, '2');
    expect(calls.filter(({ how }) => how === 'reply').every(({ body }) => asDisplay(body))).toBe(true);
  });

  test('a server that stumbles over display components gets plain text', async () => {
    const { calls, message } = asked((_, body) => {
      if (asDisplay(body)) throw new HTTPError(500, 'Internal Server Error', 'POST', '/', { files: [], body: {} });
      return { content: body.content, components: [] };
    });
    await outgoing().toMessage(message, shown, '1');
    expect(calls.at(-1)?.body.content).toContain('Where it says so');
  });

  test.each([
    ['may not be read back', refusal(403, 160002, 'Cannot reply without permission to read message history')],
    ['is wanted with its server', refusal(400, 400, 'Error: You can only reference messages from this guild')],
    ['is not found', refusal(404, 404, 'Message could not be found')],
  ])('a message that %s is answered without a reply', async (_, refuse) => {
    const { calls, message } = asked((how, body) => {
      if (how === 'reply') refuse();
      return { content: '', components: body.components };
    });
    await outgoing().toMessage(message, shown, '1');
    expect(calls.map(({ how }) => how)).toEqual(['reply', 'send']);
  });

  test('an own message that is not found is sent anew', async () => {
    const { calls, message } = asked((how, body) => {
      if (how === 'edit') refusal(404, 404, 'Message could not be found')();
      return { content: '', components: body.components };
    });
    const own = await outgoing().toMessage(message, shown, '1');
    await outgoing().inPlaceOf(own, shown, '1');
    expect(calls.map(({ how }) => how)).toEqual(['reply', 'edit', 'send']);
  });
});

describe('acknowledgements on other servers', () => {
  const acknowledge = createAcknowledge({ log: silent, metrics: createMetrics(), now: Date.now });
  const interaction = () => ({ id: '9', createdTimestamp: Date.now(), deferred: false });
  const calls = { release: () => undefined, wasRetried: () => false, end: () => undefined };
  const first = (failure: Error, then: () => Promise<unknown>) => {
    let times = 0;
    return () => {
      times += 1;
      return times === 1 ? Promise.reject(failure) : then();
    };
  };

  test('an empty body where one was announced is an acknowledgement', async () => {
    const arrived = interaction();
    const empty = first(new SyntaxError('Unexpected end of JSON input'), () => Promise.reject(new Error('twice')));
    expect(await acknowledge(arrived as never, calls, empty)).toBe(true);
    expect(arrived.deferred).toBe(true);
  });

  test('one whose connection broke is tried again, and was heard if it is told so', async () => {
    const broken = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    const twice = refusalOf(40060);
    expect(
      await acknowledge(
        interaction() as never,
        calls,
        first(broken, () => Promise.resolve()),
      ),
    ).toBe(true);
    expect(
      await acknowledge(
        interaction() as never,
        calls,
        first(broken, () => Promise.reject(twice)),
      ),
    ).toBe(true);
    expect(
      await acknowledge(
        interaction() as never,
        calls,
        first(twice, () => Promise.resolve()),
      ),
    ).toBe(false);
  });
});

function refusalOf(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: '' }, code, 400, 'POST', '/', { files: [], body: {} });
}
