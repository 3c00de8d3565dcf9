/**
 * Application commands, global and per guild: list, overwrite, create, change, delete. Refuses what
 * `limits/commands.ts` refuses, too many of a kind, and more than 200 creates a day in one scope.
 */
import { checkCommand, commandLimits } from '../limits/commands.ts';
import type { Fields } from '../model.ts';
import { createForm, refusals } from '../refusal.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import { commandsOf, guildOf, type World } from '../world.ts';

const scopeOf = (call: Call, inGuild: boolean): string => {
  if (call.param('application') !== call.world.applicationId) throw refusals.missingAccess();
  return inGuild ? guildOf(call.world, call.param('guild')).id : 'global';
};

const keyOf = (command: Fields): string => `${Number(command.type ?? 1)}:${String(command.name)}`;

function complete(world: World, scope: string, given: Fields, old: Fields | undefined): Fields {
  const { id: _given, ...fields } = given;
  const base: Fields = {
    application_id: world.applicationId,
    type: 1,
    description: '',
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    ...(scope === 'global' ? { dm_permission: true, contexts: null, integration_types: [0] } : { guild_id: scope }),
  };
  const now = { ...base, ...fields };
  const before = old === undefined ? undefined : { ...old, id: undefined, version: undefined };
  const same =
    before !== undefined && JSON.stringify(before) === JSON.stringify({ ...now, id: undefined, version: undefined });
  return { ...now, id: old?.id ?? world.ids.next(), version: same ? old?.version : world.ids.next() };
}

function countCreate(world: World, scope: string): void {
  const day = Math.floor(world.now() / 86_400_000);
  const today = world.createdToday.get(scope);
  const count = today?.day === day ? today.count + 1 : 1;
  // "200 application command creates per day, per guild" (application-commands.mdx, Registering a Command).
  if (count > commandLimits.createsADay) throw refusals.tooManyCommandsToday();
  world.createdToday.set(scope, { day, count });
}

function checkCounts(commands: readonly Fields[]): void {
  for (const [type, most] of Object.entries(commandLimits.ofType)) {
    if (commands.filter((command) => Number(command.type ?? 1) === Number(type)).length > most) {
      throw refusals.tooManyCommands(most);
    }
  }
}

function overwrite(call: Call, inGuild: boolean): Answer {
  const scope = scopeOf(call, inGuild);
  const form = createForm();
  const seen = new Set<string>();
  for (const [index, command] of call.list.entries()) {
    checkCommand(command, form, [index]);
    const key = keyOf(command as Fields);
    if (seen.has(key))
      form.fail([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    seen.add(key);
  }
  form.check();
  const given = call.list as readonly Fields[];
  checkCounts(given);
  const old = new Map([...commandsOf(call.world, scope).values()].map((command) => [keyOf(command), command]));
  const next = given.map((command) => {
    const before = old.get(keyOf(command));
    if (before === undefined) countCreate(call.world, scope);
    return complete(call.world, scope, command, before);
  });
  call.world.commands.set(scope, new Map(next.map((command) => [String(command.id), command])));
  call.world.waits.touch('commands');
  return ok(next);
}

function create(call: Call, inGuild: boolean): Answer {
  const scope = scopeOf(call, inGuild);
  const form = createForm();
  checkCommand(call.body, form);
  form.check();
  const commands = commandsOf(call.world, scope);
  const old = [...commands.values()].find((command) => keyOf(command) === keyOf(call.body));
  if (old === undefined) {
    checkCounts([...commands.values(), call.body]);
    countCreate(call.world, scope);
  }
  const command = complete(call.world, scope, call.body, old);
  commands.set(String(command.id), command);
  call.world.waits.touch('commands');
  return { status: old === undefined ? 201 : 200, body: command };
}

function change(call: Call, inGuild: boolean): Answer {
  const commands = commandsOf(call.world, scopeOf(call, inGuild));
  const old = commands.get(call.param('command'));
  if (old === undefined) throw refusals.unknownCommand();
  const command = { ...old, ...call.body, id: old.id, type: old.type, version: call.world.ids.next() };
  const form = createForm();
  checkCommand(command, form);
  form.check();
  commands.set(String(old.id), command);
  call.world.waits.touch('commands');
  return ok(command);
}

function withdraw(call: Call, inGuild: boolean): Answer {
  if (!commandsOf(call.world, scopeOf(call, inGuild)).delete(call.param('command'))) throw refusals.unknownCommand();
  call.world.waits.touch('commands');
  return nothing;
}

/** Without `with_localizations` the dictionaries are left out, at every depth (application-commands.mdx, Localization). */
function withoutLocalisations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalisations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name.endsWith('_localizations') ? [] : [[name, withoutLocalisations(inner)]],
    ),
  );
}

const shown = (call: Call, body: unknown): Answer =>
  ok(call.query.get('with_localizations') === 'true' ? body : withoutLocalisations(body));

export const commandRoutes: readonly Route[] = [false, true].flatMap((inGuild) => {
  const base = inGuild ? '/applications/:application/guilds/:guild/commands' : '/applications/:application/commands';
  return [
    route('GET', base, (call) => shown(call, [...commandsOf(call.world, scopeOf(call, inGuild)).values()])),
    route('PUT', base, (call) => overwrite(call, inGuild)),
    route('POST', base, (call) => create(call, inGuild)),
    route('GET', `${base}/:command`, (call) => {
      const command = commandsOf(call.world, scopeOf(call, inGuild)).get(call.param('command'));
      if (command === undefined) throw refusals.unknownCommand();
      return ok(command);
    }),
    route('PATCH', `${base}/:command`, (call) => change(call, inGuild)),
    route('DELETE', `${base}/:command`, (call) => withdraw(call, inGuild)),
  ];
});
