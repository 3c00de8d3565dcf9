/** What a failed call while registering means to the person who runs the program. */
import type { REST } from 'discord.js';
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { Fault, systemErrorCode, UserError } from '../../shared/errors.ts';

/** Scopes an invitation needs before commands can be registered in a server (topics/oauth2). */
const scopes = ['bot', 'applications.commands'];

export function registrationFailure(error: unknown, rest: REST, guildId?: string): Error {
  if (error instanceof UserError || error instanceof Fault) return error;
  const unreachable = (reason: string): UserError =>
    new UserError('discord-unreachable', { url: rest.options.api, reason });
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return new UserError('discord-token-refused');
    const isNoAccess = error.status === 403 || error.code === RESTJSONErrorCodes.UnknownGuild;
    if (guildId !== undefined && isNoAccess)
      return new UserError('permission-missing', { permissions: scopes, channel: guildId, guild: guildId });
    return new Fault(`Discord refused the commands: ${error.method} ${error.status} ${error.message}`, {
      cause: error,
    });
  }
  if (error instanceof HTTPError) return unreachable(`${error.status} ${error.message}`.trim());
  if (error instanceof RateLimitError) return unreachable(`429, ${Math.ceil(error.retryAfter / 1_000)} s`);
  if (isNoAnswer(error)) return unreachable(reasonOf(error));
  return new Fault('registering the commands failed', { cause: error });
}

/** A connection that failed, was cut or timed out. A call made wrongly has a code too, and is none. */
function isNoAnswer(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = systemCodeOf(error);
  return error.name === 'AbortError' || (code !== undefined && !code.startsWith('ERR_INVALID_'));
}

/** undici may put the system's error under its own. */
function systemCodeOf(error: Error): string | undefined {
  return systemErrorCode(error) ?? systemErrorCode(error.cause);
}

function reasonOf(error: Error): string {
  return error.name === 'AbortError' ? 'ETIMEDOUT' : (systemCodeOf(error) ?? error.message);
}
