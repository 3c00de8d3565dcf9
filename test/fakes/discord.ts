/**
 * A Discord of one's own on 127.0.0.1: REST v9/v10 and gateway v10, for driving the real discord.js in tests, benchmarks
 * and chaos runs. Limits and refusals are Discord's documented ones; what it leaves out is listed in the comments of
 * `discord/*.ts`. It holds one application with one bot, speaks no compression, no voice, and no user tokens.
 *
 *   const discord = await startDiscord();
 *   const guild = discord.guild({ locale: 'fr' });
 *   const channel = guild.channel('general');
 *   const person = discord.person({ locale: 'zh-CN' });
 *   guild.join(person);
 *   // ... start the bot with `rest: { api: discord.apiUrl }` and discord.token ...
 *   await discord.connected();
 *   await discord.registered('recommendation');
 *   const handle = person.command(channel, 'recommendation', { subcommand: 'show', options: { number: '5' } });
 *   const reply = await handle.reply();
 *   await person.press(reply, 'Previous').reply();
 *   expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
 *   await discord.stop();
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registeredNames } from './discord/acting/command-data.ts';
import { createPerson } from './discord/acting/person.ts';
import { channelActor, guildActor } from './discord/acting/places.ts';
import { deliverAgain } from './discord/acting/writing.ts';
import { createChance } from './discord/clock.ts';
import { makeGuild } from './discord/founding.ts';
import { createGateway } from './discord/gateway/gateway.ts';
import { shardOf } from './discord/gateway/sessions.ts';
import type { Guild, User } from './discord/model.ts';
import type { Discord, DiscordOptions } from './discord/settings.ts';

export type { Discord, DiscordOptions, GuildWish } from './discord/settings.ts';

import { createRateLimits } from './discord/rate-limits.ts';
import { renderGuildCreate } from './discord/render.ts';
import { createRest } from './discord/rest.ts';
import { aboutRoutes } from './discord/routes/about.ts';
import { channelRoutes } from './discord/routes/channels.ts';
import { commandRoutes } from './discord/routes/commands.ts';
import { followupRoutes } from './discord/routes/followups.ts';
import { messageRoutes } from './discord/routes/messages.ts';
import { responseRoutes } from './discord/routes/responses.ts';
import { threadRoutes } from './discord/routes/threads.ts';
import { watchStandstill } from './discord/standstill.ts';
import { createTrouble } from './discord/trouble.ts';
import { createWorld } from './discord/world.ts';

export type { Handle } from './discord/acting/handle.ts';
export type { FileView, MessageView, VersionView } from './discord/acting/message-view.ts';
export type { Person } from './discord/acting/person.ts';
export type { ChannelActor, GuildActor } from './discord/acting/places.ts';
export { permissions } from './discord/permissions.ts';

const privilegedBits = { members: 1 << 1, presences: 1 << 8, 'message content': 1 << 15 } as const;

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const token = options.token ?? 'fake.bot.token';
  // A clock of the test's own goes as the test says, whatever the machine does.
  const standstill = options.now === undefined ? watchStandstill() : { ms: () => 0, stop: () => undefined };
  const world = createWorld({
    token,
    now: options.now ?? Date.now,
    chance: createChance(options.seed ?? 1),
    privileged: (options.privileged ?? []).reduce((sum, name) => sum | privilegedBits[name], 0),
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3_000,
    stoodStill: standstill.ms,
    patienceMs: options.patienceMs ?? 120_000,
    botName: options.botName ?? 'Rapporteur',
  });
  const trouble = createTrouble(world);
  const limits = createRateLimits(options.requestsPerSecond ?? 50);
  const advice = { shards: options.shards ?? 1, concurrency: options.concurrency ?? 16 };
  const routes = [
    aboutRoutes(advice),
    commandRoutes,
    messageRoutes,
    channelRoutes,
    threadRoutes,
    responseRoutes,
    followupRoutes,
  ].flat();
  const rest = createRest(world, routes, trouble, limits);
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250);
  const server = await listen(0);
  const port = (server.current.address() as AddressInfo).port;
  world.origin = () => `http://127.0.0.1:${port}`;
  world.sessionsSeen = () =>
    gateway
      .sessions()
      .map(({ shard, connected }) => `shard ${shard[0]}/${shard[1]} ${connected ? 'connected' : 'away'}`)
      .join(', ') || 'none';

  async function listen(wanted: number): Promise<{ current: Server }> {
    const current = createServer((request, response) => void rest.handle(request, response));
    current.keepAliveTimeout = 60_000;
    current.on('upgrade', (request, socket, head) => {
      socket.on('error', () => undefined);
      if (world.unavailableReason !== undefined) socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      else gateway.upgrade(request, socket, head);
    });
    await new Promise<void>((resolve, reject) => {
      current.once('error', reject);
      current.listen(wanted, '127.0.0.1', 2_048, resolve);
    });
    return { current };
  }

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      if (!server.current.listening) return resolve();
      server.current.close(() => resolve());
      server.current.closeAllConnections();
    });

  const announce = (guild: Guild): void => {
    for (const session of gateway.sessions()) {
      if ((session.intents & 1) === 0 || shardOf(guild.id, session.shard[1]) !== session.shard[0]) continue;
      const data = renderGuildCreate(world, guild, (session.intents & (1 << 1)) !== 0);
      gateway.store.sendTo(session, 'GUILD_CREATE', JSON.stringify(data));
    }
  };

  let stopped = false;
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    bot: { id: world.bot.id, name: world.bot.name, mention: `<@${world.bot.id}>` },
    guild: (wish = {}) => guildActor(world, makeGuild(world, wish, announce), announce),
    person: ({ name, locale = 'en-US', bot = false } = {}) => {
      const id = world.ids.next();
      const user: User = { id, name: name ?? `person-${world.users.size}`, bot, locale };
      world.users.set(id, user);
      return createPerson(world, user);
    },
    channel: (id) => {
      const channel = world.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}`);
      return channelActor(world, channel);
    },
    connected: async ({ sessions = 1, timeoutMs } = {}) => {
      const complete = (): true | undefined => {
        const ready = gateway.sessions().filter(({ connected }) => connected);
        const whole = ready.some(({ shard: [, count] }) => {
          const shards = new Set(ready.filter(({ shard }) => shard[1] === count).map(({ shard }) => shard[0]));
          return shards.size === count;
        });
        return whole && ready.length >= sessions ? true : undefined;
      };
      await world.waits.until('sessions', complete, {
        what: 'a connected bot',
        present: world.sessionsSeen,
        timeoutMs,
      });
    },
    registered: async (name, timeoutMs) => {
      const there = (): true | undefined =>
        [...world.commands.values()].some((commands) =>
          [...commands.values()].some((command) => command.name === name),
        ) || undefined;
      await world.waits.until('commands', there, {
        what: `the command "${name}"`,
        present: () => registeredNames(world),
        timeoutMs,
      });
    },
    request: (predicate, timeoutMs) =>
      world.waits.until(
        'requests',
        () => world.records.requests.find(({ status, ...rest_ }) => status > 0 && predicate({ status, ...rest_ })),
        {
          what: 'a request that satisfies the predicate',
          present: () =>
            world.records.requests
              .slice(-10)
              .map(({ method, path, status }) => `${method} ${path} ${status}`)
              .join(' | ') || 'no request',
          timeoutMs,
        },
      ),
    gateway,
    trouble,
    rateLimits: (on) => {
      limits.on = on;
    },
    requests: world.records.requests,
    violations: world.records.violations,
    late: world.records.late,
    doubled: world.records.doubled,
    faults: rest.faults,
    invalidRequests: rest.invalid,
    forget: () => {
      world.records.forget();
      limits.forget();
      world.interactions.clear();
      world.byToken.clear();
      world.files.clear();
      for (const channel of world.channels.values()) channel.messages.clear();
    },
    expireTokens: () => {
      for (const interaction of world.interactions.values()) interaction.expired = true;
    },
    revokeToken: () => {
      world.tokens.clear();
      gateway.cut(4004);
    },
    restoreToken: () => void world.tokens.add(token),
    goDown: async (how = 'refused') => {
      if (how === '503') world.unavailableReason = 'Service Unavailable';
      gateway.cut();
      if (how === 'refused') await close();
    },
    comeBack: async () => {
      world.unavailableReason = undefined;
      if (!server.current.listening) server.current = (await listen(port)).current;
    },
    deliverAgain: (message) => deliverAgain(world, message),
    stop: async () => {
      if (stopped) return;
      stopped = true;
      standstill.stop();
      world.waits.stop();
      gateway.stop();
      await close();
    },
  };
}
