/**
 * What has to be written so that exactly the wanted commands are registered. A command is known by its kind and name, as
 * Discord knows it; an entry point belongs to the application's activity and is never touched.
 */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { RegisteredCommand } from './differences.ts';
import { differencesBetween } from './differences.ts';

type Wanted = RESTPostAPIApplicationCommandsJSONBody;

export type Plan = {
  readonly create: readonly Wanted[];
  readonly change: readonly { readonly id: string; readonly to: Wanted; readonly differences: readonly string[] }[];
  readonly remove: readonly RegisteredCommand[];
  readonly unchanged: readonly string[];
  /** Whether an entry point is registered, which a bulk overwrite would have to name. */
  readonly hasEntryPoint: boolean;
};

export function planOf(registered: readonly RegisteredCommand[], wanted: readonly Wanted[]): Plan {
  const ours = registered.filter((command) => command.type !== ApplicationCommandType.PrimaryEntryPoint);
  const byKey = new Map(ours.map((command) => [keyOf(command), command]));
  const pairs = wanted.map((to) => ({ to, from: byKey.get(keyOf(to)) }));
  const compared = pairs.flatMap(({ to, from }) =>
    from === undefined ? [] : [{ id: from.id, to, differences: differencesBetween(from, to) }],
  );
  const keys = new Set(wanted.map(keyOf));
  return {
    create: pairs.filter(({ from }) => from === undefined).map(({ to }) => to),
    change: compared.filter(({ differences }) => differences.length > 0),
    remove: ours.filter((command) => !keys.has(keyOf(command))),
    unchanged: compared.filter(({ differences }) => differences.length === 0).map(({ to }) => to.name),
    hasEntryPoint: ours.length < registered.length,
  };
}

/** A command of one server: installation and places are said of global commands only ("Application Command Structure"). */
export function forServer(wanted: Wanted): Wanted {
  const { contexts: _contexts, integration_types: _installs, ...command } = wanted;
  return command;
}

/**
 * A command as an application that can be installed in `installs` may have it: Discord takes no other installation, and
 * private channels mean nothing without a person's own ("Contexts"). Undefined when nothing is left of it.
 */
export function forInstalls(wanted: Wanted, installs: readonly number[]): Wanted | undefined {
  const { contexts, integration_types: types } = wanted;
  if (types === undefined) return wanted;
  const kept = types.filter((type) => installs.includes(type));
  if (kept.length === 0) return undefined;
  const isPersonal = kept.includes(ApplicationIntegrationType.UserInstall);
  return {
    ...wanted,
    integration_types: kept,
    ...(contexts === undefined
      ? {}
      : { contexts: contexts.filter((place) => isPersonal || place !== InteractionContextType.PrivateChannel) }),
  };
}

/** The body of an edit: it replaces only what it names, so what the command has none of is named as well. */
export function editOf(wanted: Wanted): object {
  const { type = ApplicationCommandType.ChatInput, ...fields } = wanted;
  return {
    name_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    ...(type === ApplicationCommandType.ChatInput ? { description_localizations: null, options: [] } : {}),
    ...fields,
  };
}

function keyOf({ type, name }: { readonly type?: unknown; readonly name: string }): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}
