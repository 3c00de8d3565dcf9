/** Reads the options of an interaction by the names they were registered with; what was not given is null or false. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { CommandInteraction } from '../handler.ts';
import { optionName } from './names.ts';

type CountOption = 'days' | 'questionsPerHour' | 'step' | 'quorum';
type TextOption = Exclude<keyof typeof optionName, 'private' | 'channel' | 'role' | 'place' | CountOption>;

export function text(interaction: CommandInteraction | AutocompleteInteraction, name: TextOption): string | null {
  return interaction.isMessageContextMenuCommand() ? null : interaction.options.getString(optionName[name]);
}

export function wantsPrivacy(interaction: CommandInteraction): boolean {
  return interaction.isChatInputCommand() && (interaction.options.getBoolean(optionName.private) ?? false);
}

export function count(interaction: CommandInteraction, name: 'days' | 'questionsPerHour'): number {
  return chatInput(interaction).options.getInteger(optionName[name], true);
}

/** A whole number that may be left out. */
export function countGiven(interaction: CommandInteraction, name: CountOption): number | null {
  return chatInput(interaction).options.getInteger(optionName[name]);
}

export function subcommandOf(interaction: CommandInteraction | AutocompleteInteraction): string {
  return interaction.isMessageContextMenuCommand() ? '' : (interaction.options.getSubcommand(false) ?? '');
}

export function chatInput(interaction: CommandInteraction): ChatInputCommandInteraction {
  if (!interaction.isChatInputCommand()) throw new TypeError(`${interaction.commandName} came as a menu`);
  return interaction;
}
