/**
 * The data of a command as the Discord app would send it: typed from the registered definition, with users, channels,
 * roles and files resolved. Refuses what the app would not let a person send, unless told `unchecked`.
 */
import type { Channel, Fields, Guild, User } from '../model.ts';
import { permissionsIn } from '../permissions.ts';
import { renderChannel, renderMember, renderRole, renderUser } from '../render.ts';
import { attachmentPath, renderAttachment } from '../render-message.ts';
import { rememberFile, type World } from '../world.ts';

export interface FileToSend {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly contentType?: string;
}
export type OptionValue = string | number | boolean | { readonly id: string } | FileToSend;

export interface CommandWish {
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
  /** For autocompletion: which option is being typed, and what stands there. */
  readonly focused?: readonly [name: string, typed: string] | undefined;
  /** Sends what the app itself would refuse: unknown commands and options, wrong values, missing ones. */
  readonly unchecked?: boolean | undefined;
}

interface Definition extends Fields {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Definition[];
  readonly required?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface Resolved {
  readonly [kind: string]: Record<string, Fields>;
}

/** A guild's command hides a global one of the same name. */
export function findCommand(world: World, channel: Channel, name: string, type: number): Definition | undefined {
  const scopes = [...(channel.guildId === undefined ? [] : [channel.guildId]), 'global'];
  for (const scope of scopes) {
    for (const command of world.commands.get(scope)?.values() ?? []) {
      if (command.name === name && command.type === type) return command as Definition;
    }
  }
  return undefined;
}

export const registeredNames = (world: World): string =>
  [...world.commands.values()]
    .flatMap((commands) => [...commands.values()].map(({ name }) => String(name)))
    .join(', ') || 'none';

export function checkUsable(world: World, channel: Channel, user: User, command: Definition): void {
  const refuse = (why: string): never => {
    throw new Error(`${user.name} cannot use "${command.name}" there: ${why}`);
  };
  const contexts = command.contexts as readonly number[] | null | undefined;
  const here = channel.guildId === undefined ? 1 : 0;
  if (contexts !== null && contexts !== undefined && !contexts.includes(here))
    refuse(`its contexts are ${contexts.join(', ')}`);
  const wanted = command.default_member_permissions;
  if (channel.guildId === undefined || wanted === null || wanted === undefined) return;
  const own = permissionsIn(world, channel, user.id);
  const administrator = (own & 8n) !== 0n;
  const needed = BigInt(String(wanted));
  if (!administrator && (needed === 0n || (own & needed) !== needed)) refuse(`it needs permissions ${String(wanted)}`);
}

export function commandData(world: World, channel: Channel, command: Definition, wish: CommandWish): Fields {
  const resolved: Record<string, Record<string, Fields>> = {};
  const note = (kind: string, id: string, value: Fields): void => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  const options = wrap(world, channel, command, wish, note);
  const data = { id: command.id, name: command.name, type: command.type, options };
  return Object.keys(resolved).length === 0 ? data : { ...data, resolved };
}

type Note = (kind: string, id: string, value: Fields) => void;

function wrap(world: World, channel: Channel, command: Definition, wish: CommandWish, note: Note): readonly Fields[] {
  const find = (within: Definition, name: string, type: number): Definition => {
    const found = within.options?.find((option) => option.name === name && option.type === type);
    if (found !== undefined) return found;
    if (wish.unchecked === true) return { name, type };
    throw new Error(
      `"${within.name}" has no ${type === 1 ? 'subcommand' : 'group'} "${name}"; it has: ${(within.options ?? []).map((option) => option.name).join(', ')}`,
    );
  };
  const group = wish.group === undefined ? undefined : find(command, wish.group, 2);
  const subcommand = wish.subcommand === undefined ? undefined : find(group ?? command, wish.subcommand, 1);
  const leaf = subcommand ?? group ?? command;
  if (wish.unchecked !== true && leaf.options?.some(({ type }) => type === 1 || type === 2) === true) {
    throw new Error(`"${leaf.name}" needs a subcommand: ${leaf.options.map(({ name }) => name).join(', ')}`);
  }
  let options = fill(world, channel, leaf, wish, note);
  if (subcommand !== undefined) options = [{ type: 1, name: subcommand.name, options }];
  if (group !== undefined) options = [{ type: 2, name: group.name, options }];
  return options;
}

function fill(world: World, channel: Channel, leaf: Definition, wish: CommandWish, note: Note): readonly Fields[] {
  const given = { ...wish.options, ...(wish.focused === undefined ? {} : { [wish.focused[0]]: wish.focused[1] }) };
  const known = leaf.options ?? [];
  const unknown = Object.keys(given).filter((name) => !known.some((option) => option.name === name));
  const missing = known.filter(({ name, required }) => required === true && given[name] === undefined);
  if (wish.unchecked !== true && unknown.length > 0) {
    throw new Error(
      `"${leaf.name}" has no option ${unknown.join(', ')}; it has: ${known.map(({ name }) => name).join(', ')}`,
    );
  }
  // While completing, what is required may still be missing.
  if (wish.unchecked !== true && wish.focused === undefined && missing.length > 0) {
    throw new Error(`"${leaf.name}" needs ${missing.map(({ name }) => name).join(', ')}`);
  }
  return Object.entries(given).map(([name, value]) => {
    const option = known.find((candidate) => candidate.name === name) ?? {
      name,
      type: typeof value === 'number' ? 10 : 3,
    };
    if (wish.focused?.[0] === name) {
      if (option.autocomplete !== true && wish.unchecked !== true)
        throw new Error(`"${name}" of "${leaf.name}" has no autocompletion`);
      return { name, type: option.type, value, focused: true };
    }
    return {
      name,
      type: option.type,
      value: optionValue(world, channel, option, value, wish.unchecked === true, note),
    };
  });
}

function optionValue(
  world: World,
  channel: Channel,
  option: Definition,
  value: OptionValue,
  unchecked: boolean,
  note: Note,
): unknown {
  const refuse = (why: string): void => {
    if (!unchecked) throw new Error(`"${option.name}" cannot be ${JSON.stringify(value)}: ${why}`);
  };
  if (option.type === 11) return attach(world, channel, value as FileToSend, note);
  if (typeof value === 'object' || [6, 7, 8, 9].includes(option.type)) {
    const id = typeof value === 'object' && 'id' in value ? value.id : String(value);
    resolve(world, channel, id, note);
    return id;
  }
  if (option.type === 5) return value === true || value === 'true';
  if (option.type === 4 || option.type === 10) {
    const number = Number(value);
    if (Number.isNaN(number) || (option.type === 4 && !Number.isInteger(number)))
      refuse('it is not a number of that kind');
    if (number < (option.min_value ?? Number.NEGATIVE_INFINITY)) refuse(`the smallest is ${option.min_value}`);
    if (number > (option.max_value ?? Number.POSITIVE_INFINITY)) refuse(`the largest is ${option.max_value}`);
    if (option.choices && !option.choices.some((choice) => choice.value === number))
      refuse('it is none of the choices');
    return number;
  }
  const text = String(value);
  if (text.length < (option.min_length ?? 0)) refuse(`it is shorter than ${option.min_length}`);
  if (text.length > (option.max_length ?? 6_000)) refuse(`it is longer than ${option.max_length ?? 6_000}`);
  if (option.choices && !option.choices.some((choice) => choice.value === text)) refuse('it is none of the choices');
  return text;
}

/** Users with their membership, channels and roles: what `resolved` carries for an id. */
export function resolve(world: World, channel: Channel, id: string, note: Note): void {
  const guild: Guild | undefined = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const user = world.users.get(id);
  const member = guild?.members.get(id);
  const place = world.channels.get(id);
  const role = guild?.roles.get(id);
  if (user !== undefined) note('users', id, renderUser(user));
  if (member !== undefined)
    note('members', id, { ...renderMember(member), permissions: permissionsIn(world, channel, id).toString() });
  if (place !== undefined) note('channels', id, { ...renderChannel(world, place), permissions: '0' });
  if (role !== undefined) note('roles', id, renderRole(role, 1));
}

export function attach(world: World, channel: Channel, file: FileToSend, note: Note): string {
  const attachment = {
    id: world.ids.next(),
    channelId: channel.id,
    name: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    description: undefined,
    bytes: typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content,
  };
  rememberFile(world, attachmentPath(attachment), attachment.bytes);
  note('attachments', attachment.id, renderAttachment(world, attachment));
  return attachment.id;
}
