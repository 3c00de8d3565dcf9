/** The kinds of option our commands are defined with, each named and described in every language. */
import type {
  APIApplicationCommandBooleanOption,
  APIApplicationCommandChannelOption,
  APIApplicationCommandIntegerOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandRoleOption,
  APIApplicationCommandStringOption,
} from 'discord.js';
import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import type { ChoiceKind } from '../../desk/verbs/review/choices.ts';
import { choices } from '../../desk/verbs/review/choices.ts';
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

/** A whole number from 1 to `most`. */
export function countOption(name: OptionName, most: number, required = true): APIApplicationCommandIntegerOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    ...optionWords(name),
    required,
    min_value: 1,
    max_value: most,
  };
}

export function roleOption(name: OptionName): APIApplicationCommandRoleOption {
  return { type: ApplicationCommandOptionType.Role, ...optionWords(name), required: true };
}

/** Where posts for recommendations can stand. */
export function placeOption(name: OptionName): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...optionWords(name),
    channel_types: [ChannelType.GuildForum, ChannelType.GuildText],
  };
}

/** One of the values that a review knows, called as in each language. */
export function choiceOption(name: OptionName, kind: ChoiceKind, required?: true): APIApplicationCommandStringOption {
  const values = choices[kind].map((value) => choice(value, ({ term }) => term(kind, value)));
  return {
    type: ApplicationCommandOptionType.String,
    ...optionWords(name),
    ...(required ? { required } : {}),
    choices: values,
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
