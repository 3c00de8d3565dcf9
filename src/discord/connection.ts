/**
 * Keeps a client connected for as long as the program runs. discord.js reconnects and resumes by itself; here is what it
 * leaves open: a login that never settles, a token taken back, Discord down at start. A client that gets nowhere is thrown
 * away and another made after a pause that grows. It gives up only where nothing but a person can help, and only before the
 * first connection.
 */
import type { Client } from 'discord.js';
import { DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes, RESTEvents, Status } from 'discord.js';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';

export type ConnectionOptions = {
  readonly token: string;
  /** A client of its own, and how to end it for good. */
  readonly createClient: () => { readonly client: Client; readonly giveUp: () => void };
  /** Milliseconds that `login` may take until the client is ready. */
  readonly readyTimeoutMs: number;
  /** Pauses between two clients: the first, doubled each time, up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  /** 0 to 1, for pauses that differ between processes. */
  readonly random: () => number;
  readonly log: Log;
};

export type Connection = {
  /** Resolves at the first ready client; rejects with UserErrors `discord-token-refused` and `discord-intent-refused`. */
  readonly ready: Promise<void>;
  readonly client: () => Client | undefined;
  readonly isReady: () => boolean;
  readonly stop: () => Promise<void>;
};

/** Why a client was given up. */
type End = { readonly why: 'token' | 'intents' | 'unreachable' | 'unstable' | 'stopped'; readonly detail: string };

/** A closing handshake takes as long as the way there and back. */
const farewellMs = 500;
/** A client that lived this long was connected well: the next pause is the first again. */
const goodLifeMs = 60_000;

export function keepConnected(options: ConnectionOptions): Connection {
  const { log } = options;
  const stopping = new AbortController();
  let current: Client | undefined;
  let wasReady = false;
  const first = Promise.withResolvers<void>();

  const live = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const { client, giveUp } = options.createClient();
      const bornAt = options.clock();
      current = client;
      client.once(Events.ClientReady, () => {
        wasReady = true;
        first.resolve();
      });
      const end = await lifeOf(client, options, stopping.signal);
      giveUp();
      // A peer that does not answer the farewell is not waited for.
      await Promise.race([client.destroy(), sleep(farewellMs)]);
      if (end.why === 'stopped') return;
      if (!wasReady && end.why === 'token') throw new UserError('discord-token-refused');
      if (!wasReady && end.why === 'intents') throw new UserError('discord-intent-refused');
      failures = options.clock() - bornAt > goodLifeMs ? 1 : failures + 1;
      const pause = Math.min(options.longestPauseMs, options.firstPauseMs * 2 ** (failures - 1));
      const retryInMs = Math.round(pause * (0.75 + options.random() / 2));
      log.warn('discord connection lost, trying again', { why: end.why, detail: end.detail, retryInMs });
      await sleep(retryInMs, stopping.signal);
    }
  };
  const ended = live().catch(first.reject);
  // Whoever started the bot hears of it through `ready`; a rejection nobody waits for any more is none.
  first.promise.catch(() => undefined);

  return {
    ready: first.promise,
    client: () => current,
    isReady: () => current?.isReady() === true && current.ws.shards.every(({ status }) => status === Status.Ready),
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** Logs in, and resolves when this client is to be given up. */
async function lifeOf(client: Client, { token, readyTimeoutMs }: ConnectionOptions, stop: AbortSignal): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  // Every shard that gets there shows that it goes on: many of them take their turns.
  const timeout = setTimeout(() => resolve({ why: 'unreachable', detail: 'not ready in time' }), readyTimeoutMs);
  client.on(Events.ShardReady, () => {
    if (!client.isReady()) timeout.refresh();
  });
  client.once(Events.ClientReady, () => clearTimeout(timeout));
  client.on(Events.ShardDisconnect, ({ code }) => resolve(endOf(code)));
  client.on(Events.Invalidated, () => resolve({ why: 'unstable', detail: 'session invalidated' }));
  // After a 401 the REST manager has dropped the token, and every later call would fail without being made.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) resolve({ why: 'token', detail: 'a call was answered 401' });
  });
  const onStop = (): void => resolve({ why: 'stopped', detail: '' });
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) onStop();
  client.login(token).catch((error: unknown) => resolve(endOfLogin(error)));
  try {
    return await promise;
  } finally {
    clearTimeout(timeout);
    stop.removeEventListener('abort', onStop);
  }
}

/** Close codes that discord.js does not reconnect after (topics/opcodes-and-status-codes). */
function endOf(code: number): End {
  const detail = `the gateway closed with ${code}`;
  if (code === GatewayCloseCodes.AuthenticationFailed) return { why: 'token', detail };
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents)
    return { why: 'intents', detail };
  return { why: 'unstable', detail };
}

function endOfLogin(error: unknown): End {
  const detail = error instanceof Error ? error.message : String(error);
  const isToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isToken || /authentication failed/iu.test(detail)) return { why: 'token', detail };
  if (/disallowed intents/iu.test(detail)) return { why: 'intents', detail };
  return { why: 'unreachable', detail };
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    const wake = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', wake, { once: true });
  });
}
