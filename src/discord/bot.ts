/**
 * The bot: a connection that is kept, every event handed to whoever answers it, and an end that leaves nobody waiting. What is
 * done for a person is done elsewhere; here it begins and stops.
 */
import type { Client } from 'discord.js';
import { Events } from 'discord.js';
import type { DiscordConfig } from '../config/config.ts';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { UserError } from '../shared/errors.ts';
import { createAllowance } from './allowance.ts';
import { catchUp, takeOver } from './catch-up.ts';
import { createClient } from './client.ts';
import { commandDefinitions } from './commands/definitions.ts';
import { keepConnected } from './connection.ts';
import { createDigestPoster } from './digest/poster.ts';
import { sayEvery } from './due.ts';
import { holdEveryMs, holdInbox } from './held.ts';
import type { Inbox } from './inbox.ts';
import { createInteractionCalls } from './interaction-calls.ts';
import type { Reader } from './mentions.ts';
import { createReader } from './mentions.ts';
import { createOutgoing } from './outgoing.ts';
import { createPacing } from './pacing.ts';
import { createPending } from './pending.ts';
import { createPosts } from './posts.ts';
import { createQueue } from './queue.ts';
import { registerCommands } from './register.ts';
import { createRouter } from './router.ts';
import { createRunningAnswers } from './running.ts';

export type BotPorts = {
  readonly config: DiscordConfig;
  readonly desk: Desk;
  readonly inbox: Inbox;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** A word that nobody can guess. */
  readonly randomId: () => string;
  readonly ending: {
    /** How long what runs may take to finish when the program ends. */
    readonly graceMs: number;
    /** How much longer the apologies may take. */
    readonly apologiesMs: number;
  };
};

export type Bot = {
  /** Resolves once connected; rejects with UserErrors `discord-token-refused` and `discord-intent-refused`. */
  readonly ready: Promise<void>;
  readonly state: () => {
    readonly connected: boolean;
    readonly servers: number;
    readonly waiting: number;
    readonly running: number;
  };
  /** Takes no more, finishes or apologises within the time given for it, and leaves. */
  readonly stop: () => Promise<void>;
};

const onlineEveryMs = 10_000;
const takeOverEveryMs = 2_500;
const registerAgainMs = 60_000;
/** Calls close, and digests go out, within this time of their hour. */
const dueEveryMs = 15_000;
const housekeepingEveryMs = 60 * 60_000;
/** What was taken this long ago is neither answered nor delivered again. */
const inboxKeptMs = 2 * 24 * 60 * 60_000;

const queueLimits = { concurrency: 4, perServer: 2, longest: 100, tellAfterMs: 1_500 };
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export function startBot(ports: BotPorts): Bot {
  const { config, desk, log, metrics, now, clock } = ports;
  const { graceMs, apologiesMs } = ports.ending;
  const inbox = holdInbox(ports.inbox, now);
  let isStopping = false;
  const queue = createQueue({ ...queueLimits, onChange: metrics.queue });
  const outgoing = createOutgoing({ log, pause });
  const posts = createPosts({ desk, outgoing, log });
  const digests = createDigestPoster({ desk, client: () => connection.client(), log, now, clock });
  const shared = {
    digests,
    desk,
    posts,
    pending: createPending(ports.randomId),
    running: createRunningAnswers(ports.randomId),
    queue,
    outgoing,
    log,
    metrics,
    now,
    clock,
    allowance: createAllowance(),
    isStopping: () => isStopping,
  };
  const route = createRouter({ ...shared, readsMessageContent: config.readsMessageContent });
  const read = createReader({ ...shared, inbox });
  /** Everything begun for a person and not yet delivered. */
  const open = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    open.add(work);
    void work.finally(() => open.delete(work));
  };
  const guarded = (what: () => Promise<unknown>): void =>
    void what().catch((error: unknown) => {
      metrics.fault();
      log.fault(error);
    });
  const answer: Reader = (message, options) => {
    const work = read(message, options).finally(() => inbox.release(message.id));
    track(work);
    return work;
  };

  // Of many processes one registers: the commands are the same for all.
  let isRegistered = config.shard !== null && config.shard > 0;
  const register = async (client: Client<true>): Promise<void> => {
    if (isRegistered || isStopping || client !== connection.client()) return;
    isRegistered = true;
    const guild = config.guildId === null ? {} : { guildId: config.guildId };
    const wanted = commandDefinitions();
    const { rest, application } = client;
    await registerCommands({ rest, applicationId: application.id, ...guild, wanted, log }).catch((error: unknown) => {
      isRegistered = false;
      const why = error instanceof UserError ? { code: error.code } : { fault: log.fault(error) };
      log.warn('commands were not registered, trying again', { ...why, retryInMs: registerAgainMs });
      setTimeout(() => guarded(() => register(client)), registerAgainMs).unref();
    });
  };
  const onReady = async (client: Client<true>): Promise<void> => {
    log.info('connected', { servers: client.guilds.cache.size, shards: client.ws.shards.size });
    await readBack(client);
    // Not before questions are answered: what is registered already works.
    await register(client);
  };
  /** Gaps that are being read back: until they are, no later moment may stand for "everything before was read". */
  let gaps = 0;
  const readBack = async (client: Client<true>): Promise<void> => {
    gaps += 1;
    try {
      const name = shardsOf(client);
      const connectedAt = now();
      await catchUp(client, await inbox.lastOnline(name), { inbox, read: answer, log, now });
      // What was not taken because the program ends is read back by the next one.
      if (!isStopping) await inbox.markOnline(name, connectedAt);
    } finally {
      gaps -= 1;
    }
  };

  const connection = keepConnected({
    token: config.token,
    createClient: () => {
      const pacing = createPacing({
        clock: ports.clock,
        random: ports.random,
        onWait: (shard, waitMs) => log.warn('the gateway closes again and again, waiting', { shard, waitMs }),
      });
      const client = createClient(config, { log, metrics, pacing });
      const calls = createInteractionCalls(client, metrics);
      client.on(Events.InteractionCreate, (interaction) => track(route(interaction, calls)));
      client.on(Events.MessageCreate, (message) => void answer(message));
      client.once(Events.ClientReady, (ready) => guarded(() => onReady(ready)));
      // A session of its own after one was lost: what was said between them is not sent again.
      client.on(Events.ShardReady, () => {
        if (client.isReady()) guarded(() => readBack(client));
      });
      client.on(Events.ChannelDelete, ({ id }) => guarded(() => desk.forgetChannel(id)));
      client.on(Events.ThreadDelete, ({ id }) => guarded(() => desk.forgetChannel(id)));
      client.on(Events.GuildDelete, (guild) => {
        // An outage of Discord makes servers unavailable; only a server the bot was removed from is forgotten.
        if (guild.available) guarded(() => desk.forgetServer(guild.id));
      });
      const giveUp = (): void => {
        pacing.giveUp();
        calls.end();
      };
      return { client, giveUp };
    },
    readyTimeoutMs: 60_000,
    firstPauseMs: 1_000,
    longestPauseMs: 5 * 60_000,
    clock: ports.clock,
    random: ports.random,
    log,
  });

  const beat = setInterval(() => {
    const client = connection.client();
    const heardAt = client?.isReady() && gaps === 0 ? lastHeard(client) : null;
    if (client !== undefined && heardAt !== null) guarded(() => inbox.markOnline(shardsOf(client), heardAt));
  }, onlineEveryMs);
  const hold = setInterval(() => guarded(inbox.hold), holdEveryMs);
  let isTakingOver = false;
  const takingOver = setInterval(() => {
    const client = connection.client();
    if (isTakingOver || !client?.isReady()) return;
    isTakingOver = true;
    guarded(() =>
      takeOver(client, { inbox, read: answer, now }).finally(() => {
        isTakingOver = false;
      }),
    );
  }, takeOverEveryMs);
  const saying = sayEvery(dueEveryMs, { desk, outgoing, posts, log }, guarded, () =>
    isStopping ? undefined : connection.client(),
  );
  const digesting = setInterval(() => {
    if (!isStopping && connection.isReady()) guarded(digests.round);
  }, dueEveryMs);
  const tidy = (): void =>
    guarded(async () => {
      await inbox.forget(now() - inboxKeptMs);
      await desk.purge({ language: 'en' });
    });
  // At the start too: a program that is started every hour would otherwise never come to it.
  tidy();
  const housekeeping = setInterval(tidy, housekeepingEveryMs);

  return {
    ready: connection.ready,
    state: () => ({
      connected: connection.isReady(),
      servers: connection.client()?.guilds.cache.size ?? 0,
      ...queue.state(),
    }),
    stop: async () => {
      isStopping = true;
      clearInterval(beat);
      clearInterval(takingOver);
      for (const timer of [saying, digesting, housekeeping]) clearInterval(timer);
      const apologised = new Promise<'late'>((done) => setTimeout(done, graceMs + apologiesMs, 'late').unref());
      await queue.close(graceMs);
      // People go on asking meanwhile, and are told too.
      while (open.size > 0) if ((await Promise.race([Promise.all([...open]), apologised])) === 'late') break;
      clearInterval(hold);
      await connection.stop();
    },
  };
}

/** The shards of this process: processes that share a database each know their own last moment online. */
function shardsOf({ ws }: Client): string {
  return [...ws.shards.keys()].join(',');
}

/** When the gateway last answered every shard; null until it has. An open socket alone does not show that anyone is there. */
function lastHeard({ ws }: Client): number | null {
  const heard = Math.min(...ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp));
  return Number.isFinite(heard) && heard > 0 ? heard : null;
}
