/**
 * Whether a registered command is the one wanted, field by field. Discord gives back more than it was sent: ids, versions,
 * defaults written out, nulls for what was left out, lists of places in an order of its own. None of that is a difference; the
 * order of options and choices is, since people see it. Fields that Discord adds one day are not looked at.
 */
import type {
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { ApplicationCommandType } from 'discord.js';

/** A command as Discord gives it back; other servers may leave out what they do not know. */
export type RegisteredCommand = {
  readonly id: string;
  readonly name: string;
  readonly type?: unknown;
} & Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;
/** Brings the values that mean the same to one form; `undefined` stands for the field's default. */
type Rule = (value: unknown) => unknown;
type Rules = Readonly<Record<string, Rule>>;
type KeysOfAny<Union> = Union extends unknown ? keyof Union : never;

const asIs: Rule = (value) => value ?? undefined;
const flag: Rule = (value) => value || undefined;
const text: Rule = (value) => (value === '' ? undefined : (value ?? undefined));
const ignored: Rule = () => undefined;

/** A permission bit set travels as text; "0", administrators only, is not the same as none. */
const permissions: Rule = (value) => (value === null || value === undefined ? undefined : String(value));

const map: Rule = (value) => {
  const entries = Object.entries((value ?? {}) as Fields).filter(([, translation]) => translation !== null);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const set: Rule = (value) =>
  Array.isArray(value) && value.length > 0 ? [...new Set(value.map(String))].sort() : undefined;

const choiceRules: Record<keyof APIApplicationCommandOptionChoice, Rule> = {
  name: asIs,
  name_localizations: map,
  value: asIs,
};

const optionRules: Record<KeysOfAny<APIApplicationCommandOption>, Rule> = {
  type: asIs,
  name: asIs,
  name_localizations: map,
  description: asIs,
  description_localizations: map,
  required: flag,
  autocomplete: flag,
  choices: (value) => list(value, choiceRules),
  options: (value) => list(value, optionRules),
  channel_types: set,
  min_value: asIs,
  max_value: asIs,
  min_length: asIs,
  max_length: asIs,
  file_types: set,
};

const commandRules: Record<KeysOfAny<RESTPostAPIApplicationCommandsJSONBody>, Rule> = {
  type: (value) => value ?? ApplicationCommandType.ChatInput,
  name: asIs,
  name_localizations: map,
  description: text,
  description_localizations: map,
  options: (value) => list(value, optionRules),
  default_member_permissions: permissions,
  nsfw: flag,
  contexts: set,
  integration_types: set,
  // What these said is said by `contexts` and `default_member_permissions` now.
  dm_permission: ignored,
  default_permission: ignored,
  // Of entry point commands only, which are never ours.
  handler: ignored,
};

/** Left alone where `wanted` does not state them (Discord fills in the application's own) or `registered` lacks the key. */
const statedByBoth: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** The places that differ, as paths ("options[0].max_length"); none when the command is registered as wanted. */
export function differencesBetween(
  registered: Fields,
  wanted: RESTPostAPIApplicationCommandsJSONBody,
): readonly string[] {
  const sent: Fields = { ...wanted };
  const rules = Object.entries(commandRules).filter(
    ([field]) => !statedByBoth.has(field) || (registered[field] !== undefined && sent[field] !== undefined),
  );
  const normal = (fields: Fields): unknown => normalised(fields, Object.fromEntries(rules));
  return differingPaths(normal(registered), normal(sent), '');
}

function list(value: unknown, rules: Rules): unknown {
  const items = (value ?? []) as readonly Fields[];
  return items.length === 0 ? undefined : items.map((item) => normalised(item, rules));
}

function normalised(fields: Fields, rules: Rules): Fields {
  return Object.fromEntries(Object.entries(rules).map(([field, rule]) => [field, rule(fields[field])]));
}

function differingPaths(one: unknown, other: unknown, path: string): readonly string[] {
  if (!isBranch(one) || !isBranch(other)) return Object.is(one, other) ? [] : [path];
  if (Array.isArray(one) !== Array.isArray(other)) return [path];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differingPaths(one[key], other[key], joined(path, key, Array.isArray(one))));
}

function isBranch(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function joined(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
