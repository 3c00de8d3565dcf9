/** The review's commands as they are registered; all of them in servers only, for a review belongs to one. */

import { exportFormats } from '../../desk/verbs/review/exchange.ts';
import type { CommandDefinition } from './define.ts';
import { serversOnly, slashCommand, subcommand } from './define.ts';
import { named } from './localise.ts';
import { commandName, optionName, subcommandName } from './names.ts';
import { choiceOption, countOption, flagOption, placeOption, roleOption, textOption } from './option-kinds.ts';

/** As much as the rules of a review keep of each (review/rules/words.ts). */
const longestText = 4_000;
const longestReason = 1_000;
const longestWord = 200;
const mostSteps = 100;
const mostPeople = 1_000;

export function reviewDefinitions(): readonly CommandDefinition[] {
  const { review, comment, amendment, position, call, action } = subcommandName;
  const report = textOption(optionName.report, { autocomplete: true });
  const isPrivate = flagOption(optionName.private);
  const item = textOption(optionName.item, { required: true, autocomplete: true });
  const id = textOption(optionName.id, { required: true, max_length: longestWord });
  const reason = textOption(optionName.reason, { max_length: longestReason });
  const words = textOption(optionName.newText, { max_length: longestText });
  const wordsWanted = textOption(optionName.newText, { required: true, max_length: longestText });
  const responsible = textOption(optionName.responsible, { max_length: longestWord });
  const due = textOption(optionName.due, { max_length: longestWord });
  const formats = exportFormats.map((format) => ({ name: format, value: format }));
  return [
    slashCommand(commandName.review, [
      subcommand('review', review.open, [placeOption(optionName.place), report]),
      subcommand('review', review.close, [report]),
      subcommand('review', review.board, [report, isPrivate]),
      subcommand('review', review.show, [item, report, isPrivate]),
      subcommand('review', review.history, [item, report, isPrivate]),
      subcommand('review', review.answered, [
        item,
        countOption(optionName.step, mostSteps, false),
        textOption(optionName.sentences, { max_length: longestText }),
        report,
        isPrivate,
      ]),
      subcommand('review', review.export, [
        textOption(optionName.format, { required: true, choices: formats.map(localisedAlike) }),
        report,
        isPrivate,
      ]),
    ]),
    slashCommand(commandName.comment, [
      subcommand('comment', comment.add, [
        item,
        words,
        textOption(optionName.replyTo, { max_length: longestWord }),
        report,
      ]),
      subcommand('comment', comment.edit, [id, wordsWanted, report]),
      subcommand('comment', comment.withdraw, [id, report]),
    ]),
    slashCommand(commandName.amendment, [
      subcommand('amendment', amendment.suggest, [item, words, reason, report]),
      subcommand('amendment', amendment.edit, [id, wordsWanted, reason, report]),
      subcommand('amendment', amendment.withdraw, [id, report]),
    ]),
    slashCommand(commandName.position, [
      subcommand('position', position.take, [item, choiceOption(optionName.stand, 'stand', true), reason, report]),
      subcommand('position', position.withdraw, [item, report]),
    ]),
    slashCommand(commandName.call, [
      subcommand('call', call.open, [
        textOption(optionName.closes, { required: true, max_length: longestWord }),
        textOption(optionName.item, { autocomplete: true }),
        countOption(optionName.quorum, mostPeople, false),
        choiceOption(optionName.per, 'per'),
        report,
      ]),
      subcommand('call', call.close, [id, report]),
    ]),
    slashCommand(commandName.acceptance, [
      item,
      choiceOption(optionName.acceptance, 'acceptance', true),
      reason,
      report,
    ]),
    slashCommand(commandName.action, [
      subcommand('action', action.add, [
        item,
        wordsWanted,
        responsible,
        due,
        countOption(optionName.step, mostSteps, false),
        report,
      ]),
      subcommand('action', action.change, [
        id,
        words,
        responsible,
        due,
        choiceOption(optionName.status, 'status'),
        report,
      ]),
      subcommand('action', action.comment, [id, wordsWanted, report]),
      subcommand('action', action.document, [
        id,
        textOption(optionName.title, { required: true, max_length: longestWord }),
        textOption(optionName.address, { required: true, max_length: longestText }),
        report,
      ]),
    ]),
    slashCommand(commandName.rating, [
      item,
      choiceOption(optionName.side, 'side', true),
      choiceOption(optionName.rating, 'rating'),
      report,
    ]),
  ].map(serversOnly);
}

/** Subcommands of /settings that concern reviews. */
export function reviewSettings() {
  const { zone, groups, rights } = subcommandName.settings;
  const role = roleOption(optionName.role);
  return [
    subcommand('settings', zone, [textOption(optionName.zone, { required: true, max_length: longestWord })]),
    subcommand('settings', groups, [role, textOption(optionName.group, { max_length: 100 })]),
    subcommand('settings', rights, [role, choiceOption(optionName.right, 'right', true)]),
  ];
}

/** Names of files' formats are the same in every language. */
const localisedAlike = ({ name, value }: { readonly name: string; readonly value: string }) => ({
  ...named(name, () => name),
  value,
});
