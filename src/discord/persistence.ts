/** Calls of Discord made again when they fail for a reason that passes, and the errors that tell more than that. */
import { DiscordAPIError, HTTPError } from 'discord.js';

export type Pause = (milliseconds: number) => Promise<void>;

/** Pauses between further tries of a call, beyond those that discord.js makes at once. */
const pausesMs = [500, 1_500, 4_000, 10_000] as const;

/** Makes `call` until it succeeds, fails for good or the tries are used up. */
export async function persistently<Value>(call: () => Promise<Value>, pause: Pause): Promise<Value> {
  for (const milliseconds of pausesMs) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(milliseconds);
    }
  }
  return call();
}

/** Whether the same call may succeed later: no answer at all, or one of the 5xx. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return error.status >= 500;
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return name === 'AbortError' || /^(?:ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|UND_ERR)/u.test(code);
}

/** Whether the client that made the call has no token any more, after a 401 or because it was given up: the next one has. */
export function isTokenLost(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return error.status === 401;
  // @discordjs/rest has no class of its own for it.
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => error.code === code);
}

/** Not found, and not said what: Discord's own codes tell a message from a channel, other servers give a bare 404. */
export function isUncodedNotFound(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status === 404;
  return error instanceof DiscordAPIError && error.status === 404 && !(Number(error.code) >= 10_000);
}
