/** What Discord would refuse, or show badly, is found here (interactions/application-commands). */
import { readFileSync } from 'node:fs';
import type { LocalizationMap } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { longestQuestion } from '../../src/answering/question.ts';
import { commandDefinitions } from '../../src/discord/commands/definitions.ts';
import { wordings } from '../../src/discord/commands/localise.ts';
import { commandName, menuName, optionName, subcommandName } from '../../src/discord/commands/names.ts';
import { english } from '../../src/discord/commands/wording/en.ts';
import { inviteLink } from '../../src/discord/invite.ts';

type Node = {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: LocalizationMap;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly value?: string;
  readonly options?: readonly Node[];
  readonly choices?: readonly Node[];
};

const commands = commandDefinitions() as readonly Node[];
const slashCommands = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
const menus = commands.filter(({ type }) => type === ApplicationCommandType.Message);
const optionsBelow = (node: Node): readonly Node[] => [
  ...(node.options ?? []),
  ...(node.options ?? []).flatMap(optionsBelow),
];
const nodes = slashCommands.flatMap((command) => [command, ...optionsBelow(command)]);
const choices = nodes.flatMap((node) => node.choices ?? []);
const locales = Object.keys(wordings) as Locale[];
const namesOf = (node: Node): readonly string[] => [node.name, ...locales.map((locale) => nameIn(node, locale))];
const nameIn = (node: Node, locale: Locale): string => node.name_localizations?.[locale] ?? node.name;
const descriptionsOf = (node: Node): readonly string[] => [
  node.description ?? '',
  ...locales.map((locale) => node.description_localizations?.[locale] ?? ''),
];
const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

describe('names and descriptions', () => {
  test('names of commands and options are lower case, without spaces, of 1 to 32 characters', () => {
    for (const name of nodes.flatMap(namesOf)) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase().normalize('NFC'));
    }
  });

  test('names in the Apps menu have 1 to 32 characters, names of choices 1 to 100', () => {
    for (const name of menus.flatMap(namesOf)) expect(name).toMatch(/^\S.{0,30}\S$/u);
    for (const name of choices.flatMap(namesOf)) expect(name).toMatch(/^\S(?:.{0,98}\S)?$/u);
    for (const { value } of choices) expect(value).toMatch(/^.{1,100}$/u);
  });

  test('descriptions have 1 to 100 characters in every language, and menus have none', () => {
    for (const description of nodes.flatMap(descriptionsOf)) expect(description).toMatch(/^\S.{0,98}\S$/u);
    expect(menus.flatMap((menu) => Object.keys(menu))).not.toContain('description');
  });

  test('every text stands under every locale, and locales are those of Discord', () => {
    const known: readonly string[] = Object.values(Locale);
    for (const locale of locales) expect(known).toContain(locale);
    for (const node of [...nodes, ...menus, ...choices])
      expect(Object.keys(node.name_localizations ?? {})).toEqual(locales);
    for (const node of nodes) expect(Object.keys(node.description_localizations ?? {})).toEqual(locales);
  });

  test.each([undefined, ...locales])('no two of a kind share a name in %s', (locale) => {
    const shown = (node: Node): string => (locale === undefined ? node.name : nameIn(node, locale));
    const families = [slashCommands, menus, ...nodes.flatMap(({ options, choices }) => [options ?? [], choices ?? []])];
    for (const family of families) expect(new Set(family.map(shown)).size).toBe(family.length);
  });

  test('no translated name is the default name of a sibling', () => {
    for (const locale of locales)
      for (const family of [slashCommands, ...nodes.map(({ options }) => options ?? [])])
        for (const node of family)
          expect(family.filter((other) => other !== node).map(({ name }) => name)).not.toContain(nameIn(node, locale));
  });

  test('names in English are the ones that come back', () => {
    for (const node of [...nodes, ...menus, ...choices]) expect(nameIn(node, Locale.EnglishUS)).toBe(node.name);
    expect(slashCommands.map(({ name }) => name)).toEqual([...Object.values(commandName), 'digest']);
    expect(menus.map(({ name }) => name)).toEqual(Object.values(menuName));
    for (const [parent, names] of Object.entries(subcommandName))
      expect(slashCommands.find(({ name }) => name === parent)?.options?.map(({ name }) => name)).toEqual(
        Object.values(names),
      );
    const options = nodes.filter(({ type }) => type !== undefined && type > ApplicationCommandOptionType.Subcommand);
    const ofDigest = ['time', 'timezone', 'quiet', 'catch_up'];
    expect(new Set(options.map(({ name }) => name))).toEqual(new Set([...Object.values(optionName), ...ofDigest]));
  });

  test('no language borrows a description of another', () => {
    const { 'en-US': _, 'es-419': __, ...distinct } = wordings;
    const all = Object.values(distinct).flatMap(({ commands, options, meanings }) => [
      ...[...Object.values(commands), ...Object.values(options)].map(({ description }) => description),
      ...Object.values(meanings),
    ]);
    const shared = all.filter((text, index) => all.indexOf(text) !== index);
    // Chinese words written alike in simplified and traditional characters.
    expect(shared.every((text) => /^[\p{Script=Han}\p{P}\p{N} -]+$/u.test(text))).toBe(true);
    expect(english.commands.ask.name).toBe(commandName.ask);
  });
});

describe('sizes', () => {
  test('at most 100 commands and 15 menus; at most 25 options and choices', () => {
    expect(slashCommands.length).toBeLessThanOrEqual(100);
    expect(menus.length).toBeLessThanOrEqual(15);
    for (const { options, choices } of nodes) {
      expect(options?.length ?? 0).toBeLessThanOrEqual(25);
      expect(choices?.length ?? 0).toBeLessThanOrEqual(25);
    }
  });

  test.each(slashCommands)('/$name has at most 8,000 characters, counting the longest of each text', (command) => {
    const own = (node: Node): number => longest(namesOf(node)) + longest(descriptionsOf(node));
    const options = optionsBelow(command);
    const values = options.flatMap((option) => option.choices ?? []);
    const total =
      [command, ...options].reduce((sum, node) => sum + own(node), 0) +
      values.reduce((sum, choice) => sum + longest(namesOf(choice)) + (choice.value ?? '').length, 0);
    expect(total).toBeLessThanOrEqual(8_000);
  });

  test('questions may be as long as they are read, texts as long as Discord takes', () => {
    const option = (command: string, name: string): Node | undefined =>
      slashCommands.find((node) => node.name === command)?.options?.find((node) => node.name === name);
    expect(option('ask', 'question')?.max_length).toBe(longestQuestion);
    expect(option('verify', 'text')?.max_length).toBe(6_000);
  });
});

describe('order and places', () => {
  test('required options come first; completion and choices exclude each other', () => {
    for (const { options = [], autocomplete = false, choices } of nodes) {
      const flags = options.map(({ required = false }) => required);
      expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
      expect(autocomplete && choices !== undefined).toBe(false);
    }
  });

  test('/settings is for those who manage a server, in servers; private channels only where people install the bot', () => {
    const places = commandDefinitions();
    expect(places.find(({ name }) => name === 'settings')).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
    for (const { contexts = [], integration_types = [] } of places)
      expect(contexts.includes(2)).toBe(integration_types.includes(1));
  });
});

test('the README’s link invites with exactly the permissions the bot uses', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(inviteLink('APPLICATION_ID'));
});
