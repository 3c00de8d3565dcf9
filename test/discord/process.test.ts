/**
 * The bot as whoever runs it meets it: a process with variables, streams, signals and an exit code, beside the fake Discord.
 * It comes up, says what is wrong, outlives every trouble, ends in time, and after a death owes nobody an answer.
 */
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { ChannelActor, Discord, DiscordOptions, Handle, MessageView } from '../fakes/discord.ts';
import { startDiscord } from '../fakes/discord.ts';
import type { BotProcess } from './process-bot.ts';
import { createStarter, newFolder } from './process-bot.ts';

const token = 'MTIzNDU2Nzg5MDEy.GsEcReT.the-secret+of/this_bot=='.repeat(3);
const question = 'what does recommendation 5 say?';
const restarting = 'The program is restarting';
/** A busy machine starts processes slowly: what must be quick is measured where it happens. */
const patienceMs = 180_000;
/** Longer than a program that is told to end is there. */
const endingMs = 30_000;
const { start, run, outputs, endAll } = createStarter();
const discords: Discord[] = [];

/** A Discord with a server, a channel and a person in it. */
async function world(options: DiscordOptions = {}) {
  const discord = await startDiscord({ token, patienceMs, acknowledgeWithinMs: patienceMs, ...options });
  discords.push(discord);
  const guild = discord.guild({ name: 'Governing Body' });
  const channel = guild.channel('general');
  const person = discord.person({ locale: 'en-GB' });
  guild.join(person);
  const ask = (place: ChannelActor = channel): Handle => person.command(place, 'ask', { options: { question } });
  const mention = (place: ChannelActor = channel): MessageView => person.says(place, question, { mention: true });
  const isUp = async (bot: BotProcess): Promise<void> => {
    await bot.says(/Connected to Discord/u, patienceMs);
    await discord.registered('ask');
  };
  return { discord, guild, channel, person, ask, mention, isUp };
}

const isWhole = ({ text }: { readonly text: string }): boolean => text.includes('`R5`');
const answer = (handle: Handle): Promise<MessageView> => handle.reply(isWhole, patienceMs);
const answerTo = (channel: ChannelActor, said: MessageView): Promise<MessageView> =>
  channel.message((message) => message.replyTo === said.id && isWhole(message), patienceMs);
const repliesTo = (channel: ChannelActor, said: MessageView): readonly MessageView[] =>
  channel.messages.filter(({ byBot, replyTo, deleted }) => byBot && !deleted && replyTo === said.id);
const writesToCommands = ({ requests }: Discord): readonly string[] =>
  requests.flatMap(({ method, path }) => (method !== 'GET' && /\/commands/u.test(path) ? [`${method} ${path}`] : []));
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const get = async (port: number, path: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
};
const healthPort = async (bot: BotProcess): Promise<number> => {
  await bot.says(/health is served/u);
  return Number(bot.log().find(({ msg }) => msg === 'health is served')?.port);
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Longer than any wait, whose message is the one to be seen.
vi.setConfig({ testTimeout: 2 * patienceMs, maxConcurrency: 8 });

afterAll(async () => {
  await endAll();
  await Promise.all(discords.map((discord) => discord.stop()));
});

describe.concurrent('coming up', () => {
  test('says so in one line of the chosen language, registers commands once, answers', async () => {
    const { discord, ask } = await world();
    const folder = newFolder();
    const first = start(discord, { folder, env: { LANG: 'fr_FR.UTF-8' } });
    await discord.registered('ask');
    await answer(ask());
    first.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(lines(first.stdout())).toEqual([expect.stringContaining('1 serveur')]);
    expect(first.stderr()).toBe('');
    const written = writesToCommands(discord).length;
    expect(written).toBeGreaterThan(0);
    const second = start(discord, { folder, env: { LOG_LEVEL: 'info' } });
    await second.says(/commands registered/u);
    await answer(ask());
    expect(writesToCommands(discord)).toHaveLength(written);
    second.kill('SIGTERM');
    await second.ended;
  });

  test('commands are registered from the command line, and what was done is told', async () => {
    const { discord } = await world();
    const first = await run(discord, ['register']);
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/Created.*\n?.*ask/u) });
    const again = JSON.parse((await run(discord, ['register', '--json'])).stdout) as Record<string, string[]>;
    expect(again).toMatchObject({ created: [], changed: [], removed: [], unchanged: expect.arrayContaining(['ask']) });
    expect(discord.gateway.counts().opened).toBe(0);
    const missing = await run(null, ['register']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(lines(missing.stderr)).toEqual([expect.stringContaining('Set DISCORD_TOKEN')]);
  });

  test('a server named by its id gets the commands at once, and everywhere else they are left alone', async () => {
    const { discord, guild, isUp } = await world();
    const env = { DISCORD_GUILD_ID: guild.id };
    const bot = start(discord, { env });
    await isUp(bot);
    expect(await run(discord, ['register'], { env })).toMatchObject({ code: 0 });
    expect(new Set(writesToCommands(discord))).toEqual(
      new Set([`PUT /applications/${discord.bot.id}/guilds/${guild.id}/commands`]),
    );
    bot.kill('SIGINT');
    expect(await bot.ended).toMatchObject({ code: 0 });
  });

  test('the conversation in the terminal and every other verb stay as they are', async () => {
    const { discord } = await world();
    const chat = await run(discord, ['chat'], { input: `${question}\n` });
    expect(chat).toMatchObject({ code: 0, stdout: expect.stringContaining('R5') });
    const paragraph = await run(discord, ['paragraph', '9', '--json']);
    expect(paragraph.code).toBe(0);
    expect(JSON.parse(paragraph.stdout)).toBeTruthy();
    expect(discord.requests).toEqual([]);
  });
});

describe.concurrent('more than one process', () => {
  // The same moments in every run: so many calls the process makes until it is killed.
  test.for([
    [3, [2, 13, 7, 15, 10, 3, 12, 8, 14, 11]],
    [4, [9, 4, 14, 5, 12, 10, 7, 15, 6, 13]],
  ] as const)(
    'one that dies over and over owes nobody an answer, and gives none twice (seed %i)',
    { timeout: 600_000 },
    async ([seed, moments]) => {
      const { discord, guild, channel, person, mention } = await world({ seed });
      const other = guild.channel('other');
      const folder = newFolder();
      discord.trouble.delay({ milliseconds: [5, 60], share: 0.7, only: /messages/u });
      const said: { readonly place: ChannelActor; readonly message: MessageView }[] = [];
      const say = (place: ChannelActor): void => void said.push({ place, message: mention(place) });
      const prepared = start(discord, { folder });
      await discord.connected();
      say(channel);
      say(person.dm);
      await Promise.all(said.map(({ place, message }) => answerTo(place, message)));
      prepared.kill('SIGKILL');
      await prepared.ended;
      for (const [at, moment] of moments.entries()) {
        say(at % 2 === 0 ? channel : other);
        const before = discord.requests.length;
        const bot = start(discord, { folder });
        await discord.request(({ path }) => path === '/gateway/bot' && discord.requests.length > before);
        await discord.connected();
        for (const place of [channel, other, person.dm]) say(place);
        await discord.request(() => discord.requests.length >= before + moment);
        bot.kill('SIGKILL');
        await bot.ended;
      }
      const last = start(discord, { folder });
      for (const { place, message } of said) await answerTo(place, message);
      const replies = said.map(({ place, message }) => repliesTo(place, message));
      expect(replies.map((each) => each.map(isWhole))).toEqual(said.map(() => [true]));
      // "Looking", "reading", the answer: other than these three where one process took over from another.
      expect(replies.flat().filter(({ versions }) => versions.length !== 3)).not.toEqual([]);
      last.kill('SIGTERM');
      expect(await last.ended).toMatchObject({ code: 0 });
      expect(said).toHaveLength(2 + 4 * moments.length);
    },
  );

  test('a process for each shard: all servers are served, the dead are replaced, the end takes all', async ({
    expect,
  }) => {
    const { discord, person } = await world({ shards: 2 });
    const places = [0n, 1n].map((shard) => {
      let guild = discord.guild();
      while ((BigInt(guild.id) >> 22n) % 2n !== shard) guild = discord.guild();
      guild.join(person);
      return guild.channel('general');
    });
    const bot = start(discord, { env: { DISCORD_PROCESSES: 'auto', LOG_LEVEL: 'info', HEALTH_PORT: '0' } });
    const asked = (): Promise<readonly MessageView[]> =>
      Promise.all(places.map((place) => answer(person.command(place, 'ask', { options: { question } }))));
    const pids = (): readonly number[] =>
      bot.log().flatMap(({ msg, pid }) => (msg === 'shard started' ? [Number(pid)] : []));
    await bot.says(/Connected to Discord/u, patienceMs);
    await discord.connected({ sessions: 2 });
    expect(
      discord.gateway
        .sessions()
        .map(({ shard }) => shard.join('/'))
        .sort(),
    ).toEqual(['0/2', '1/2']);
    await discord.registered('ask');
    await asked();
    const port = await healthPort(bot);
    expect(await get(port, '/readyz')).toMatchObject({ status: 200 });
    const [, second = 0] = pids();
    // Not before it was seen that one is missing does the next one connect.
    discord.gateway.closeBeforeHello();
    process.kill(second, 'SIGKILL');
    await bot.says(/started again/u);
    expect(await get(port, '/readyz')).toMatchObject({ status: 503 });
    discord.gateway.greetAgain();
    await expect.poll(async () => (await get(port, '/readyz')).status, { timeout: patienceMs }).toBe(200);
    await asked();
    expect(pids()).toHaveLength(3);
    expect(lines(bot.stdout())).toHaveLength(1);
    bot.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0 });
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('processes whose parent was killed do not stay behind', async ({ expect }) => {
    const { discord } = await world();
    const bot = start(discord, { env: { DISCORD_PROCESSES: '2', LOG_LEVEL: 'info' } });
    await bot.says(/Connected to Discord/u, patienceMs);
    const pids = bot.log().flatMap(({ msg, pid }) => (msg === 'shard started' ? [Number(pid)] : []));
    bot.kill('SIGKILL');
    await expect.poll(() => pids.filter(isAlive), { timeout: patienceMs }).toEqual([]);
    expect(pids).toHaveLength(2);
  });

  test('two that know nothing of each other answer everything once', async () => {
    const { discord, channel, ask, mention } = await world();
    const folder = newFolder();
    const bots = [start(discord, { folder }), start(discord, { folder })];
    await Promise.all(bots.map((bot) => bot.says(/Connected to Discord/u, patienceMs)));
    await discord.connected({ sessions: 2 });
    await discord.registered('ask');
    const said = Array.from({ length: 10 }, () => mention());
    const asked = Array.from({ length: 10 }, () => ask());
    await Promise.all(asked.map(answer));
    await Promise.all(said.map((message) => answerTo(channel, message)));
    for (const message of said) expect(repliesTo(channel, message)).toHaveLength(1);
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(20);
    for (const bot of bots) {
      bot.kill('SIGTERM');
      expect(await bot.ended).toMatchObject({ code: 0 });
      expect(bot.stderr()).toBe('');
    }
  });
});

describe.concurrent('what only a person can mend ends it with one line', () => {
  const refused = async (bot: BotProcess, remedy: string): Promise<void> => {
    expect(await bot.ended).toMatchObject({ code: 1 });
    expect(bot.stdout()).toBe('');
    expect(lines(bot.stderr())).toEqual([expect.stringContaining(remedy)]);
  };

  test.for(['1', '2', 'auto'])('a wrong token (%s processes)', async (processes) => {
    const { discord } = await world();
    discord.revokeToken();
    await refused(start(discord, { env: { DISCORD_PROCESSES: processes } }), 'Make a new one');
    expect(discord.requests.length).toBeLessThan(3);
  });

  test('a token that only the gateway refuses', async () => {
    const { discord } = await world();
    discord.gateway.closeAtIdentify(4004);
    await refused(start(discord), 'Make a new one');
    expect(discord.gateway.counts().opened).toBe(1);
  });

  test.for(['1', '2'])('an intent that is not enabled (%s processes)', async (processes) => {
    const { discord } = await world();
    const env = { DISCORD_MESSAGE_CONTENT: 'true', DISCORD_PROCESSES: processes };
    await refused(start(discord, { env }), 'Enable it in the developer portal');
  });

  test('a port that is taken', async () => {
    const { discord } = await world();
    const first = start(discord, { env: { HEALTH_PORT: '0', LOG_LEVEL: 'info' } });
    const port = await healthPort(first);
    await refused(start(discord, { env: { HEALTH_PORT: String(port) } }), `HEALTH_PORT=${port} (EADDRINUSE)`);
    first.kill('SIGTERM');
    await first.ended;
  });
});

describe.concurrent('a Discord in trouble', () => {
  test.for(['refused', '503'] as const)('down at start (%s): it says when it tries again, and does', async (how) => {
    const { discord, ask, isUp } = await world();
    await discord.goDown(how);
    const bot = start(discord);
    expect(await bot.says(/"retryInMs":\d+/u)).toBeTruthy();
    expect(bot.log().at(-1)).toMatchObject({ level: 40 });
    await discord.comeBack();
    await isUp(bot);
    await answer(ask());
  });

  test('down at the start of many processes', async () => {
    const { discord, ask, isUp } = await world();
    await discord.goDown('503');
    const bot = start(discord, { env: { DISCORD_PROCESSES: 'auto' } });
    expect(await bot.says(/"retryInMs":\d+/u)).toBeTruthy();
    await discord.comeBack();
    await isUp(bot);
    await answer(ask());
  });

  test.for([
    ['closes before its greeting', 3, (discord: Discord) => discord.gateway.closeBeforeHello()],
    // discord.js itself identifies once in five seconds.
    ['closes at every identify', 2, (discord: Discord) => discord.gateway.closeAtIdentify(4000)],
  ] as const)('a gateway that %s is not hammered', async ([, waits, trouble]) => {
    const { discord, ask, isUp } = await world();
    trouble(discord);
    const bot = start(discord);
    // Each wait is twice as long as the one before it: a second, two, four.
    await bot.says(new RegExp(`(?:"waitMs":[^\\n]+\\n[^]*){${waits}}`, 'u'), patienceMs);
    expect(discord.gateway.counts().opened).toBeLessThanOrEqual(waits + 2);
    discord.gateway.greetAgain();
    await isUp(bot);
    await answer(ask());
  });

  test('a token taken back while it runs: it waits, says so, and works again once it is given back', async ({
    expect,
  }) => {
    const { discord, ask, isUp } = await world();
    const bot = start(discord, { env: { HEALTH_PORT: '0', LOG_LEVEL: 'info' } });
    const port = await healthPort(bot);
    await isUp(bot);
    expect(await get(port, '/readyz')).toMatchObject({ status: 200 });
    const before = discord.gateway.counts().opened;
    discord.revokeToken();
    await bot.says(/"why":"token"[^\n]*"retryInMs"/u);
    expect(await get(port, '/readyz')).toMatchObject({ status: 503 });
    expect(await get(port, '/healthz')).toMatchObject({ status: 200 });
    await bot.says(/(?:"why":"token"[\s\S]*){2}/u);
    discord.restoreToken();
    await expect.poll(async () => (await get(port, '/readyz')).status, { timeout: patienceMs }).toBe(200);
    await answer(ask());
    expect(discord.gateway.counts().opened - before).toBeLessThan(5);
  });

  test('a call answered 401 while it runs: a new connection, and the question is answered all the same', async () => {
    const { discord, channel, mention, isUp } = await world();
    const bot = start(discord);
    await isUp(bot);
    discord.trouble.fail({ status: 401, only: /PATCH \/channels/u, times: 1 });
    const said = mention();
    await bot.says(/"why":"token"/u);
    await answerTo(channel, said);
    expect(repliesTo(channel, said)).toHaveLength(1);
  });
});

test.concurrent('what Discord would never send is logged at most, and the next question is answered', async () => {
  const { discord, guild, channel, person, ask, mention, isUp } = await world();
  const bot = start(discord, { env: { LOG_LEVEL: 'info', HEALTH_PORT: '0' } });
  await isUp(bot);
  const id = '1000000000000000001';
  const user = { id: person.id, username: 'someone', discriminator: '0' };
  const base = { id, application_id: discord.bot.id, token: 'interaction-1-x', version: 1 };
  const malformed: readonly (readonly [string, unknown])[] = [
    ...[
      'INTERACTION_CREATE',
      'MESSAGE_CREATE',
      'GUILD_CREATE',
      'GUILD_DELETE',
      'CHANNEL_UPDATE',
      'THREAD_CREATE',
    ].flatMap((event) => [null, [], {}, 'text', 7].map((data) => [event, data] as const)),
    ['NEVER_HEARD_OF', { id }],
    ['INTERACTION_CREATE', { ...base, type: 99 }],
    ['INTERACTION_CREATE', { ...base, type: 2, user }],
    ['INTERACTION_CREATE', { ...base, id: '1000000000000000002', type: 2, user, data: null }],
    ['INTERACTION_CREATE', { ...base, id: '1000000000000000003', type: 2, data: { id, name: 'ask', type: 1 } }],
    ['INTERACTION_CREATE', { ...base, id: '1000000000000000004', type: 3, user, data: { custom_id: null } }],
    ['INTERACTION_CREATE', { ...base, id: 1e300, type: 1e300, user: { id: 1e300 }, data: { options: 1e300 } }],
    ['MESSAGE_CREATE', { id, channel_id: channel.id, guild_id: guild.id, content: `<@${discord.bot.id}> x` }],
    ['MESSAGE_CREATE', { id, channel_id: channel.id, author: { id: null }, content: null, mentions: null }],
    ['MESSAGE_CREATE', { id: 1e300, channel_id: 1e300, author: user, content: 'x', mentions: [null], timestamp: 'x' }],
    ['GUILD_CREATE', { id: guild.id, channels: null, roles: [null], members: 3 }],
  ];
  for (const [event, data] of malformed) discord.gateway.dispatch(event, data);
  const frames = ['', 'null', '[]', '"x"', '{', 'no JSON', '{"op":99}', '{"op":0,"t":null,"s":null,"d":null}'];
  for (const frame of frames) discord.gateway.raw(frame);
  discord.gateway.raw(new Uint8Array([0, 255, 1, 2]));
  discord.gateway.raw('{"op":0,"t":"TYPING_START","s":1e308,"d":{}}');
  await answer(ask());
  const port = await healthPort(bot);
  expect(await get(port, '/healthz')).toMatchObject({ status: 200 });
  const faults = bot.log().filter(({ level }) => Number(level) >= 50);
  expect(faults.length).toBeLessThanOrEqual(malformed.length + frames.length + 2);
  const counted = /^rapporteur_faults_total (\d+)$/mu.exec((await get(port, '/metrics')).text)?.[1];
  expect(Number(counted)).toBe(faults.length);
  // A number in the sequence that never was: the session cannot be resumed, and another is begun.
  discord.gateway.cut();
  await answerTo(channel, mention());
}, 180_000);

test.concurrent('health and metrics tell what was done', async ({ expect }) => {
  const { discord, channel, ask, mention, isUp } = await world();
  discord.gateway.freeze({ newOnes: true });
  const bot = start(discord, { env: { HEALTH_PORT: '0', LOG_LEVEL: 'info' } });
  const port = await healthPort(bot);
  expect(await get(port, '/healthz')).toMatchObject({ status: 200 });
  expect(await get(port, '/readyz')).toMatchObject({ status: 503 });
  discord.gateway.thaw();
  discord.gateway.cut();
  await isUp(bot);
  expect(await get(port, '/readyz')).toMatchObject({ status: 200 });
  await Promise.all([ask(), ask(), ask()].map(answer));
  await Promise.all([mention(), mention()].map((said) => answerTo(channel, said)));
  await expect
    .poll(async () => (await get(port, '/metrics')).text)
    .toMatch(/^rapporteur_answered_seconds_count\{surface="mention",outcome="answered"\} 2$/mu);
  const { text } = await get(port, '/metrics');
  expect(text).toMatch(/^rapporteur_answered_seconds_count\{surface="command",outcome="answered"\} 3$/mu);
  expect(text).toMatch(/^rapporteur_acknowledged_seconds_count 3$/mu);
  expect(text).toMatch(/^rapporteur_queue_(?:waiting|running) 0$/mu);
  expect(text).toMatch(/^rapporteur_faults_total 0$/mu);
  await discord.goDown();
  await expect.poll(async () => (await get(port, '/readyz')).status, { timeout: patienceMs }).toBe(503);
  expect(await get(port, '/healthz')).toMatchObject({ status: 200 });
  bot.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0 });
}, 180_000);

/**
 * By its own clock the program ends within five seconds, and with another code where it would not have done so otherwise. What
 * has to happen within them gets another chance: a machine may stand still just then.
 */
describe('being told to end', { retry: 3 }, () => {
  test.for(['SIGTERM', 'SIGINT'] as const)('%s with nothing to do', async (signal) => {
    const { discord, ask, isUp } = await world();
    const bot = start(discord);
    await isUp(bot);
    await answer(ask());
    bot.kill(signal);
    expect(await bot.ended).toMatchObject({ code: 0 });
  });

  test.for(['SIGTERM', 'SIGINT'] as const)('%s under load: everybody is answered or told', async (signal) => {
    const { discord, channel, ask, mention, isUp } = await world();
    const bot = start(discord);
    await isUp(bot);
    discord.trouble.delay({ milliseconds: [300, 700], only: /PATCH \/webhooks/u });
    // Edits in one channel wait for each other in discord.js.
    discord.trouble.delay({ milliseconds: [50, 150], only: /PATCH \/channels/u });
    const asked = Array.from({ length: 60 }, () => ask());
    const said = Array.from({ length: 10 }, () => mention());
    await Promise.all(asked.map(({ acknowledged }) => acknowledged));
    const isTold = (message: MessageView): boolean => isWhole(message) || message.text.includes(restarting);
    bot.kill(signal);
    await Promise.race(asked.map((handle) => handle.reply(({ text }) => text.includes(restarting), endingMs)));
    const late = [ask(), ask()];
    for (const handle of late) expect((await handle.reply(undefined, endingMs)).text).toContain(restarting);
    for (const handle of asked) await handle.reply(isTold, endingMs);
    for (const message of said)
      await channel.message((reply) => reply.replyTo === message.id && isTold(reply), endingMs);
    expect(await bot.ended).toMatchObject({ code: 0 });
  });

  test('a Discord that does not answer does not keep it', async () => {
    const { discord, ask, isUp } = await world();
    const bot = start(discord);
    await isUp(bot);
    discord.trouble.delay({ milliseconds: 600_000, only: /PATCH/u });
    discord.trouble.fail({ status: 503, only: /POST \/channels/u });
    await ask().acknowledged;
    discord.gateway.freeze();
    bot.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ signal: null });
  });

  test('told twice it ends at once', async () => {
    const { discord, ask, isUp } = await world();
    const bot = start(discord);
    await isUp(bot);
    discord.trouble.delay({ milliseconds: 600_000, only: /PATCH/u });
    await ask().acknowledged;
    bot.kill('SIGTERM');
    // The moment is not known at which the first is forgotten as an echo: told until it hears.
    const telling = setInterval(() => bot.kill('SIGTERM'), 50);
    const ended = await bot.ended.finally(() => clearInterval(telling));
    // Told once it would have ended with another code, whether in time or not.
    expect(ended).toMatchObject({ code: 143 });
  });
});

test('no secret and nothing that people wrote was printed by any of them', () => {
  const printed = outputs().join('\n');
  expect(outputs().length).toBeGreaterThan(40);
  for (const secret of [token, token.slice(0, 50), encodeURIComponent(token), 'interaction-'])
    expect(printed).not.toContain(secret);
  const bots = outputs().filter((text) => /Connected|Connecté/u.test(text));
  for (const text of bots) expect(text).not.toMatch(/recommendation 5|应大力处理/u);
});
