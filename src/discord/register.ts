/**
 * Registers the commands: reads what Discord has, writes what differs, and nothing when all is as wanted. Global commands are
 * everybody's; with `guildId` those of one server are written, seen at once, and the global ones are left alone. Commands
 * Discord has and we do not are removed and named in the result: an application's commands are this program's alone.
 */
import type { REST, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { DiscordAPIError, HTTPError, Routes } from 'discord.js';
import type { Log } from '../observe/log.ts';
import { Fault } from '../shared/errors.ts';
import { isUncodedNotFound } from './persistence.ts';
import type { RegisteredCommand } from './register/differences.ts';
import { registrationFailure } from './register/failures.ts';
import type { Plan } from './register/plan.ts';
import { editOf, forInstalls, forServer, planOf } from './register/plan.ts';

export type Registration = {
  readonly rest: REST;
  readonly applicationId: string;
  /** Server to register in; everywhere when left out. */
  readonly guildId?: string;
  readonly wanted: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly log: Pick<Log, 'info' | 'warn'>;
};

/** Names of commands, by what was done with them. */
export type Registered = {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
};

/** From so many writes on, one call that overwrites everything is quicker and no more likely to fail half way. */
const bulkFrom = 5;

/**
 * Rejects with UserErrors `discord-token-refused`, `discord-unreachable`, and `permission-missing` where the bot may not
 * register in `guildId`.
 */
export async function registerCommands(registration: Registration): Promise<Registered> {
  const { rest, guildId, log } = registration;
  try {
    const wanted = await allowed(registration);
    const registered = await registeredNow(registration);
    if (registered === undefined) {
      log.warn('commands are not known on this server: questions come as messages');
      return { created: [], changed: [], removed: [], unchanged: [] };
    }
    if (!Array.isArray(registered)) throw new Fault('Discord gave no list of commands');
    const plan = planOf(registered as RegisteredCommand[], wanted);
    await write(registration, plan, wanted);
    const result: Registered = {
      created: plan.create.map(({ name }) => name),
      changed: plan.change.map(({ to }) => to.name),
      removed: plan.remove.map(({ name }) => name),
      unchanged: plan.unchanged,
    };
    const differences = Object.fromEntries(plan.change.map((change) => [change.to.name, change.differences]));
    log.info('commands registered', { ...(guildId === undefined ? {} : { guildId }), ...result, differences });
    return result;
  } catch (error) {
    throw registrationFailure(error, rest, guildId);
  }
}

/** The id of the application the token belongs to; the bot's own where a server does not know applications. */
export async function applicationIdOf(rest: REST): Promise<string> {
  try {
    const application = (await ownApplication(rest)) ?? (await rest.get(Routes.user()));
    const { id } = application as { readonly id?: unknown };
    if (typeof id !== 'string') throw new Fault('Discord gave no application id');
    return id;
  } catch (error) {
    throw registrationFailure(error, rest);
  }
}

/** Undefined where a server has no commands at all. */
async function registeredNow(registration: Registration): Promise<unknown> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return registration.rest.get(collectionOf(registration), { query }).catch(nothingThere);
}

/** For what a server does not have: undefined. Any other failure goes on. */
function nothingThere(error: unknown): undefined {
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : 0;
  if (!isUncodedNotFound(error) && status !== 405 && status !== 501) throw error;
}

/** The wanted commands as the application may have them. */
async function allowed({ rest, guildId, wanted }: Registration): Promise<Registration['wanted']> {
  if (guildId !== undefined) return wanted.map(forServer);
  // Keys are the installations an application supports; one made before there was a choice may say nothing of it.
  const installs = ((await ownApplication(rest)) as { integration_types_config?: object | null } | undefined)
    ?.integration_types_config;
  if (installs === undefined || installs === null) return wanted;
  const supported = Object.keys(installs).map(Number);
  return wanted.flatMap((command) => forInstalls(command, supported) ?? []);
}

async function ownApplication(rest: REST): Promise<unknown> {
  return rest.get(Routes.currentApplication()).catch(nothingThere);
}

async function write(registration: Registration, plan: Plan, wanted: Registration['wanted']): Promise<void> {
  const { rest } = registration;
  const collection = collectionOf(registration);
  const writes = plan.create.length + plan.change.length + plan.remove.length;
  if (writes >= bulkFrom && !plan.hasEntryPoint) {
    await rest.put(collection, { body: wanted });
    return;
  }
  // Removed first: a name can be in the way of another's translation.
  for (const { id } of plan.remove) await rest.delete(`${collection}/${id}`);
  for (const { id, to } of plan.change) await rest.patch(`${collection}/${id}`, { body: editOf(to) });
  for (const command of plan.create) await rest.post(collection, { body: command });
}

function collectionOf({ applicationId, guildId }: Registration): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}
