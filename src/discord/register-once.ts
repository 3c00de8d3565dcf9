/** Registers the commands without a gateway connection, as `register` on the command line does. */
import { REST } from 'discord.js';
import type { DiscordConfig } from '../config/config.ts';
import type { Log } from '../observe/log.ts';
import { restOptions } from './client.ts';
import { commandDefinitions } from './commands/definitions.ts';
import { inviteLink } from './invite.ts';
import type { Registered } from './register.ts';
import { applicationIdOf, registerCommands } from './register.ts';

export type RegisteredOnce = Registered & { /** By which the bot is brought to a server. */ readonly invite: string };

/** UserErrors of `registerCommands`. */
export async function registerOnce({ token, apiUrl, guildId }: DiscordConfig, log: Log): Promise<RegisteredOnce> {
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  const applicationId = await applicationIdOf(rest);
  const guild = guildId === null ? {} : { guildId };
  const registered = await registerCommands({ rest, applicationId, ...guild, wanted: commandDefinitions(), log });
  return { ...registered, invite: inviteLink(applicationId) };
}
