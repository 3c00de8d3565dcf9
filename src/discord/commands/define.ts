/** What commands are put together from: each named and described in every language, and where people can use it. */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { named, worded } from './localise.ts';
import type { CommandName, ParentName, SubcommandName } from './names.ts';
import { menuName } from './names.ts';

export type CommandDefinition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

type Placed = Pick<CommandDefinition, 'contexts' | 'integration_types'>;

/** Where a person takes the program with them too: it answers by the interaction alone. */
export function anywhere<Command extends object>(command: Command): Command & Placed {
  return {
    ...command,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
}

/** What belongs to one server: a person's own app has no server to act in. */
export function serversOnly<Command extends object>(command: Command): Command & Placed {
  return {
    ...command,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

export function serversAndDirect<Command extends object>(command: Command): Command & Placed {
  return {
    ...command,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

export function slashCommand(name: CommandName, options: APIApplicationCommandOption[]) {
  return {
    type: ApplicationCommandType.ChatInput as const,
    ...worded(name, ({ commands }) => commands[name]),
    options,
  };
}

export function messageMenu(key: keyof typeof menuName) {
  return { type: ApplicationCommandType.Message as const, ...named(menuName[key], ({ menus }) => menus[key]) };
}

export function subcommand<Parent extends ParentName>(
  parent: Parent,
  name: SubcommandName<Parent> & string,
  options: APIApplicationCommandBasicOption[],
) {
  const words = worded(name, ({ subcommands }) => subcommands[parent][name]);
  return { type: ApplicationCommandOptionType.Subcommand as const, ...words, options };
}
