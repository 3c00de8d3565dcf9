/**
 * Application commands (interactions/application-commands.mdx: Naming, Command Structure, Option Structure, Choice
 * Structure, Subcommands and Subcommand Groups, Registering a Command).
 */
import type { Form } from '../refusal.ts';
import { among, isRecord, list, type Path, text } from './measure.ts';

type Entry = Readonly<Record<string, unknown>>;

export const commandLimits = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choice: 100,
  together: 8_000,
  /** Slash, user and message commands of one scope. */
  ofType: { 1: 100, 2: 15, 3: 15 } as Readonly<Record<number, number>>,
  createsADay: 200,
};

/** reference.mdx, Locales. */
export const locales = [
  ...[
    'id',
    'da',
    'de',
    'en-GB',
    'en-US',
    'es-ES',
    'es-419',
    'fr',
    'hr',
    'it',
    'lt',
    'hu',
    'nl',
    'no',
    'pl',
    'pt-BR',
    'ro',
  ],
  ...['fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja', 'zh-TW', 'ko'],
];

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function checkCommand(command: unknown, form: Form, path: Path = []): void {
  if (!isRecord(command)) {
    form.fail(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  const type = command.type ?? 1;
  if (!among(form, [...path, 'type'], type, [1, 2, 3])) return;
  const checkName = type === 1 ? checkSlashName : checkMenuName;
  checkLocalised(command, 'name', form, path, checkName);
  if (type === 1) checkLocalised(command, 'description', form, path, checkDescription);
  else {
    // Empty for USER and MESSAGE commands (Application Command Structure).
    if (command.description)
      form.fail(
        [...path, 'description'],
        'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      );
    if (command.options)
      form.fail(
        [...path, 'options'],
        'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
        'Context menu commands cannot have options',
      );
  }
  const permissions = command.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/u.test(String(permissions))) {
    form.fail([...path, 'default_member_permissions'], 'BITFIELD_TYPE_CONVERT', 'Must be a bit set in a string.');
  }
  for (const [index, context] of list(form, [...path, 'contexts'], command.contexts, 0, 3).entries()) {
    among(form, [...path, 'contexts', index], context, [0, 1, 2]);
  }
  for (const [index, kind] of list(form, [...path, 'integration_types'], command.integration_types, 0, 2).entries()) {
    among(form, [...path, 'integration_types', index], kind, [0, 1]);
  }
  checkOptions(command.options, form, [...path, 'options'], 0);
  const size = sizeOf(command);
  if (size > commandLimits.together) {
    form.fail(
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${commandLimits.together}), it has ${size}`,
    );
  }
}

type Check = (form: Form, path: Path, value: unknown) => void;

const checkSlashName: Check = (form, path, value) => {
  if (!text(form, path, value, 1, commandLimits.name)) return;
  if (!namePattern.test(value)) form.fail(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
  else if (value !== value.toLowerCase()) {
    form.fail(
      path,
      'APPLICATION_COMMAND_INVALID_NAME',
      'Command name is invalid: letters that have a lower case must use it',
    );
  }
};
const checkMenuName: Check = (form, path, value) => void text(form, path, value, 1, commandLimits.name);
const checkDescription: Check = (form, path, value) => void text(form, path, value, 1, commandLimits.description);

function checkLocalised(entry: Entry, field: string, form: Form, path: Path, check: Check): void {
  check(form, [...path, field], entry[field]);
  const translations = entry[`${field}_localizations`];
  if (!isRecord(translations)) return;
  for (const [locale, value] of Object.entries(translations)) {
    const at = [...path, `${field}_localizations`, locale];
    if (!locales.includes(locale)) form.fail(at, 'ENUM_TYPE_COERCE', `"${locale}" is not a locale`);
    else if (value !== null) check(form, at, value);
  }
}

/** Depth: options of a command may be groups (2) or subcommands (1); of a group, subcommands; of those, plain ones. */
function checkOptions(value: unknown, form: Form, path: Path, depth: 0 | 1 | 2): void {
  const names = new Set<unknown>();
  let optionalSeen = false;
  const options = list(form, path, value, 0, commandLimits.options);
  const nested = options.filter((option) => isRecord(option) && (option.type === 1 || option.type === 2));
  if (nested.length > 0 && nested.length < options.length) {
    form.fail(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const at = [...path, index];
    const types = [
      depth === 0 ? [1, 2] : depth === 1 ? [1] : [],
      depth === 1 ? [] : [3, 4, 5, 6, 7, 8, 9, 10, 11],
    ].flat();
    if (!among(form, [...at, 'type'], option.type, types)) continue;
    if (names.has(option.name)) {
      form.fail([...path], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(option.name);
    checkLocalised(option, 'name', form, at, checkSlashName);
    checkLocalised(option, 'description', form, at, checkDescription);
    if (option.type === 1 || option.type === 2) {
      checkOptions(option.options, form, [...at, 'options'], option.type === 1 ? 2 : 1);
      continue;
    }
    // "Required options must be listed before optional options" (Option Structure).
    if (option.required === true && optionalSeen) {
      form.fail(
        [...at],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (option.required !== true) optionalSeen = true;
    checkPlainOption(option, form, at);
  }
}

function checkPlainOption(option: Entry, form: Form, path: Path): void {
  const choices = list(form, [...path, 'choices'], option.choices, 0, commandLimits.choices);
  if (option.autocomplete === true && choices.length > 0) {
    form.fail(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      'autocomplete and choices are mutually exclusive',
    );
  }
  if ((choices.length > 0 || option.autocomplete === true) && ![3, 4, 10].includes(Number(option.type))) {
    form.fail(
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Only STRING, INTEGER and NUMBER options take choices',
    );
  }
  const names = new Set<unknown>();
  for (const [index, choice] of choices.entries()) {
    if (!isRecord(choice)) continue;
    const at = [...path, 'choices', index];
    checkLocalised(
      choice,
      'name',
      form,
      at,
      (inner, where, value) => void text(inner, where, value, 1, commandLimits.choice),
    );
    if (option.type === 3) text(form, [...at, 'value'], choice.value, 1, commandLimits.choice);
    else if (typeof choice.value !== 'number')
      form.fail([...at, 'value'], 'NUMBER_TYPE_COERCE', 'Value is not a number.');
    if (names.has(choice.name))
      form.fail(
        [...path, 'choices'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      );
    names.add(choice.name);
  }
}

/**
 * Names, descriptions and choice values together, each with its longest translation instead of itself where that is
 * longer ("Commands can have at most 8000 characters", application-commands.mdx).
 */
export function sizeOf(entry: Entry): number {
  const longest = (field: string): number => {
    const translations = entry[`${field}_localizations`];
    const own = typeof entry[field] === 'string' ? entry[field].length : 0;
    if (!isRecord(translations)) return own;
    return Math.max(own, ...Object.values(translations).map((value) => (typeof value === 'string' ? value.length : 0)));
  };
  const value = typeof entry.value === 'string' ? entry.value.length : 0;
  const inside = [entry.options, entry.choices].flatMap((part) => (Array.isArray(part) ? part : []));
  return longest('name') + longest('description') + value + inside.reduce((sum, part) => sum + sizeOf(part), 0);
}
