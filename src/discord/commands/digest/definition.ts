/** /digest as it is registered: for those who manage a server, in servers only. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { languages } from '../../../shared/language.ts';
import { named, worded } from '../localise.ts';
import { languageChoices } from '../option-kinds.ts';
import type { DigestWord } from '../wording/digest/digest-wording.ts';
import { english } from '../wording/en.ts';

export function digestDefinition() {
  const report = {
    type: ApplicationCommandOptionType.String as const,
    ...said('report'),
    autocomplete: true as const,
  };
  const subcommand = (name: 'preview' | 'now' | 'off' | 'list') => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    ...said(name),
    options: name === 'off' || name === 'list' ? [] : [report],
  });
  return {
    type: ApplicationCommandType.ChatInput as const,
    ...said('digest'),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand as const,
        ...said('schedule'),
        options: [
          {
            type: ApplicationCommandOptionType.String as const,
            ...said('time'),
            required: true,
            max_length: 10,
          },
          {
            type: ApplicationCommandOptionType.String as const,
            ...said('timezone'),
            autocomplete: true as const,
          },
          { type: ApplicationCommandOptionType.String as const, ...said('days'), autocomplete: true as const },
          {
            type: ApplicationCommandOptionType.String as const,
            ...said('language'),
            choices: languageChoices().filter(({ value }) => languages.some((language) => language === value)),
          },
          report,
          {
            type: ApplicationCommandOptionType.String as const,
            ...said('quiet'),
            choices: [quietChoice('line'), quietChoice('nothing')],
          },
          {
            type: ApplicationCommandOptionType.Integer as const,
            ...said('catch_up'),
            min_value: 1,
            max_value: 22,
          },
        ],
      },
      subcommand('preview'),
      subcommand('now'),
      subcommand('off'),
      subcommand('list'),
    ],
    // A default that a server may change, so the desk asks for the permission again.
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

const said = (word: DigestWord) => worded(word, ({ digest }) => digest.words[word]);

function quietChoice(value: 'line' | 'nothing') {
  return { ...named(english.digest.quietChoices[value], ({ digest }) => digest.quietChoices[value]), value };
}
