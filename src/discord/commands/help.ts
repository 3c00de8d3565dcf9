/** /help: how to ask, and every command as it is registered, in the person's language. */
import { ApplicationCommandType } from 'discord.js';
import { phrasesOf } from '../../desk/phrases/index.ts';
import type { Block } from '../../desk/reply.ts';
import type { Language } from '../../shared/language.ts';
import type { CommandHandler } from '../handler.ts';
import { discordPhrasesOf } from '../phrases/index.ts';
import { commandDefinitions } from './definitions.ts';

export const help: CommandHandler = {
  isPrivate: () => true,
  isQuestion: false,
  isAnsweredEverywhere: true,
  run: async (_, { language }) => ({ reply: { language, blocks: helpBlocks(language) }, outcome: 'shown' }),
};

const localeOf: Readonly<Record<Language, 'zh-CN' | 'en-US' | 'fr' | 'es-ES'>> = {
  zh: 'zh-CN',
  en: 'en-US',
  fr: 'fr',
  es: 'es-ES',
};

function helpBlocks(language: Language): readonly Block[] {
  const locale = localeOf[language];
  const { help } = discordPhrasesOf(language);
  const commands = commandDefinitions();
  const menus = commands.filter(({ type }) => type === ApplicationCommandType.Message);
  const rows = commands.flatMap((command) =>
    'description' in command
      ? [
          {
            label: `/${command.name_localizations?.[locale] ?? command.name}`,
            value: command.description_localizations?.[locale] ?? command.description,
          },
        ]
      : [],
  );
  return [
    { kind: 'heading', level: 1, text: phrasesOf(language).help.title },
    { kind: 'text', tone: 'plain', text: help.ask },
    { kind: 'fields', rows },
    { kind: 'text', tone: 'plain', text: help.menus },
    {
      kind: 'list',
      items: menus.map(({ name, name_localizations }) => ({ marker: '·', text: name_localizations?.[locale] ?? name })),
    },
    { kind: 'text', tone: 'muted', text: help.checked },
  ];
}
