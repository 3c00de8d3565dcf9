/**
 * What is registered with Discord: the commands as JSON, named and described in every language spoken here. What they do is
 * the handlers' business; limits that Discord sets are held by `test/discord/definitions.test.ts`.
 */
import { PermissionFlagsBits } from 'discord.js';
import type { CommandDefinition } from './define.ts';
import { anywhere, messageMenu, serversAndDirect, serversOnly, slashCommand, subcommand } from './define.ts';
import { digestDefinition } from './digest/definition.ts';
import { described } from './localise.ts';
import { commandName, optionName, subcommandName } from './names.ts';
import {
  channelActionChoices,
  channelOption,
  countOption,
  flagOption,
  languageChoices,
  textOption,
} from './option-kinds.ts';
import { reviewDefinitions, reviewSettings } from './review-definitions.ts';

export type { CommandDefinition } from './define.ts';

/** As `ServerSettings` of desk/records.ts allows. */
const mostDays = 365;
const mostQuestionsPerHour = 1_000;
/** As `longestQuestion` of answering/question.ts. */
const longestQuestion = 2_000;
/** The most that `max_length` may be (interactions/application-commands, "Option Structure"). */
const longestText = 6_000;

export function commandDefinitions(): readonly CommandDefinition[] {
  const { recommendation, report, privacy, settings } = subcommandName;
  const whichReport = textOption(optionName.report, { autocomplete: true });
  const isPrivate = flagOption(optionName.private);
  const words = textOption(optionName.words, { required: true });
  return [
    anywhere(
      slashCommand(commandName.ask, [
        textOption(optionName.question, { required: true, max_length: longestQuestion }),
        whichReport,
        isPrivate,
      ]),
    ),
    anywhere(
      slashCommand(commandName.recommendation, [
        subcommand('recommendation', recommendation.show, [
          textOption(optionName.recommendation, { required: true, autocomplete: true }),
          whichReport,
          isPrivate,
        ]),
        subcommand('recommendation', recommendation.find, [
          { ...words, ...described((wording) => wording.meanings.wordsOfRecommendation) },
          whichReport,
          isPrivate,
        ]),
        subcommand('recommendation', recommendation.list, [whichReport, isPrivate]),
      ]),
    ),
    anywhere(
      slashCommand(commandName.paragraph, [textOption(optionName.number, { required: true }), whichReport, isPrivate]),
    ),
    anywhere(slashCommand(commandName.search, [words, whichReport, isPrivate])),
    anywhere(
      slashCommand(commandName.verify, [
        textOption(optionName.text, { required: true, max_length: longestText }),
        whichReport,
        isPrivate,
      ]),
    ),
    serversAndDirect(
      slashCommand(commandName.report, [
        subcommand('report', report.list, []),
        subcommand('report', report.info, [
          { ...whichReport, ...described((wording) => wording.meanings.reportToDescribe) },
        ]),
        subcommand('report', report.use, [
          { ...whichReport, ...described((wording) => wording.meanings.reportOfChannel) },
        ]),
      ]),
    ),
    anywhere(slashCommand(commandName.help, [])),
    anywhere(
      slashCommand(
        commandName.privacy,
        Object.values(privacy).map((name) => subcommand('privacy', name, [])),
      ),
    ),
    {
      ...serversOnly(
        slashCommand(commandName.settings, [
          subcommand('settings', settings.show, []),
          subcommand('settings', settings.channels, [
            textOption(optionName.action, { required: true, choices: channelActionChoices() }),
            channelOption(optionName.channel),
          ]),
          subcommand('settings', settings.report, [
            { ...whichReport, ...described((wording) => wording.meanings.reportOfServer) },
          ]),
          subcommand('settings', settings.language, [
            textOption(optionName.language, { required: true, choices: languageChoices() }),
          ]),
          subcommand('settings', settings.retention, [countOption(optionName.days, mostDays)]),
          subcommand('settings', settings.limits, [countOption(optionName.questionsPerHour, mostQuestionsPerHour)]),
          ...reviewSettings(),
        ]),
      ),
      // A default that a server may change, so the desk asks for the permission again.
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    },
    ...reviewDefinitions(),
    digestDefinition(),
    anywhere(messageMenu('ask')),
    anywhere(messageMenu('verify')),
    serversOnly(messageMenu('record')),
  ];
}
