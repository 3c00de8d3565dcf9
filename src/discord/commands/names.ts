/**
 * The names under which commands, options and choices come back in interactions: always these, whatever the language they
 * were shown in (interactions/application-commands, "Localization"). Handlers and definitions use these and no literals.
 */
import { reviewCommandName, reviewMenuName, reviewOptionName, reviewSubcommandName } from './review-names.ts';

export const commandName = {
  ask: 'ask',
  recommendation: 'recommendation',
  paragraph: 'paragraph',
  search: 'search',
  verify: 'verify',
  report: 'report',
  help: 'help',
  privacy: 'privacy',
  settings: 'settings',
  ...reviewCommandName,
} as const;

export const subcommandName = {
  recommendation: { show: 'show', find: 'find', list: 'list' },
  report: { list: 'list', info: 'info', use: 'use' },
  privacy: { show: 'show', export: 'export', erase: 'erase' },
  settings: {
    show: 'show',
    channels: 'channels',
    report: 'report',
    language: 'language',
    retention: 'retention',
    limits: 'limits',
    zone: 'zone',
    groups: 'groups',
    rights: 'rights',
  },
  ...reviewSubcommandName,
} as const;

export const optionName = {
  question: 'question',
  report: 'report',
  private: 'private',
  recommendation: 'recommendation',
  words: 'words',
  number: 'number',
  text: 'text',
  action: 'action',
  channel: 'channel',
  language: 'language',
  days: 'days',
  questionsPerHour: 'questions_per_hour',
  ...reviewOptionName,
} as const;

/** Values of the choices of /settings channels. */
export const channelAction = { allow: 'allow', remove: 'remove', everywhere: 'everywhere' } as const;

/** The choice of /settings language beside the languages themselves: told from the server's locale. */
export const automaticLanguage = 'automatic' as const;

/** Entries in the Apps menu of a message. */
export const menuName = { ask: 'Ask about this', verify: 'Check against the report', record: reviewMenuName } as const;

type ValueOf<Names> = Names[keyof Names];
export type CommandName = ValueOf<typeof commandName>;
export type ParentName = keyof typeof subcommandName;
export type SubcommandName<Parent extends ParentName> = keyof (typeof subcommandName)[Parent];
export type OptionName = ValueOf<typeof optionName>;
export type ChannelAction = ValueOf<typeof channelAction>;
export type MenuName = ValueOf<typeof menuName>;
