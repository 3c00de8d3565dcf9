/** /digest as it is registered: for those who manage a server, in servers only. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { languages } from '../../../shared/language.ts';
import { languageChoices } from '../option-kinds.ts';
import { digestWords, quietChoice } from './wording.ts';

export function digestDefinition() {
  const report = {
    type: ApplicationCommandOptionType.String as const,
    ...digestWords('report'),
    autocomplete: true as const,
  };
  const subcommand = (name: 'preview' | 'now' | 'off' | 'list') => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    ...digestWords(name),
    options: name === 'off' || name === 'list' ? [] : [report],
  });
  return {
    type: ApplicationCommandType.ChatInput as const,
    ...digestWords('digest'),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand as const,
        ...digestWords('schedule'),
        options: [
          {
            type: ApplicationCommandOptionType.String as const,
            ...digestWords('time'),
            required: true,
            max_length: 10,
          },
          {
            type: ApplicationCommandOptionType.String as const,
            ...digestWords('timezone'),
            autocomplete: true as const,
          },
          { type: ApplicationCommandOptionType.String as const, ...digestWords('days'), autocomplete: true as const },
          {
            type: ApplicationCommandOptionType.String as const,
            ...digestWords('language'),
            choices: languageChoices().filter(({ value }) => languages.some((language) => language === value)),
          },
          report,
          {
            type: ApplicationCommandOptionType.String as const,
            ...digestWords('quiet'),
            choices: [quietChoice('line'), quietChoice('nothing')],
          },
          {
            type: ApplicationCommandOptionType.Integer as const,
            ...digestWords('catchUp'),
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
