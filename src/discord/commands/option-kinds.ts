/** The kinds of option our commands are defined with, each named and described in every language. */
import type {
  APIApplicationCommandBooleanOption,
  APIApplicationCommandChannelOption,
  APIApplicationCommandIntegerOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandStringOption,
} from 'discord.js';
import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { languages } from '../../shared/language.ts';
import { named, worded } from './localise.ts';
import type { OptionName } from './names.ts';
import { automaticLanguage, channelAction } from './names.ts';
import { english } from './wording/en.ts';
import type { CommandWording } from './wording/wording.ts';

type TextProperties =
  | { readonly required?: true; readonly autocomplete?: true; readonly max_length?: number }
  | { readonly required?: true; readonly choices: APIApplicationCommandOptionChoice<string>[] };

export function textOption(name: OptionName, properties: TextProperties): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, ...optionWords(name), ...properties };
}

export function flagOption(name: OptionName): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, ...optionWords(name) };
}

/** A required whole number from 1 to `most`. */
export function countOption(name: OptionName, most: number): APIApplicationCommandIntegerOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    ...optionWords(name),
    required: true,
    min_value: 1,
    max_value: most,
  };
}

/** A channel that questions can be asked in. */
export function channelOption(name: OptionName): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...optionWords(name),
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.AnnouncementThread,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.GuildForum,
    ],
  };
}

export function channelActionChoices(): APIApplicationCommandOptionChoice<string>[] {
  return Object.values(channelAction).map((value) => choice(value, ({ channelActions }) => channelActions[value]));
}

export function languageChoices(): APIApplicationCommandOptionChoice<string>[] {
  return [...languages, automaticLanguage].map((value) => choice(value, (wording) => wording.languages[value]));
}

function choice(value: string, say: (wording: CommandWording) => string): APIApplicationCommandOptionChoice<string> {
  return { ...named(say(english), say), value };
}

function optionWords(name: OptionName) {
  return worded(name, ({ options }) => options[name]);
}
