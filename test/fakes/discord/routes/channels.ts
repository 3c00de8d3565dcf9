/**
 * Channels and guilds as the bot reads them, the changes it may make to them, and opening direct messages
 * (resources/channel.mdx, resources/guild.mdx, resources/user.mdx). Checks permissions on every call.
 */
import { among, isRecord, list, text } from '../limits/measure.ts';
import type { Channel, Tag } from '../model.ts';
import { demand, may, permissionsInGuild } from '../permissions.ts';
import { directChannel, removeChannel, tellChannel } from '../places.ts';
import { createForm, refusals } from '../refusal.ts';
import {
  guildChannels,
  renderChannel,
  renderGuild,
  renderMember,
  renderRole,
  renderThreadMember,
  renderUser,
  visibleThreads,
} from '../render.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import { channelOf, guildOf, type World } from '../world.ts';

function changeChannel(call: Call): Answer {
  const { world, body } = call;
  const channel = channelOf(world, call.param('channel'));
  demand(world, channel);
  const form = createForm();
  if (body.name !== undefined) text(form, ['name'], body.name, 1, 100);
  if (channel.thread !== undefined) changeThread(call, channel, form);
  else {
    demand(world, channel, 'MANAGE_CHANNELS');
    const tags = body.available_tags === undefined ? undefined : tagsFrom(world, channel, body.available_tags, form);
    form.check();
    if (tags !== undefined) channel.tags = tags;
    if (typeof body.topic === 'string' || body.topic === null) channel.topic = body.topic;
  }
  if (typeof body.name === 'string') channel.name = body.name;
  tellChannel(world, channel, 'UPDATE');
  return ok(renderChannel(world, channel));
}

/** Who may change what of a thread: topics/threads.mdx, Editing & Deleting Threads. */
function changeThread({ world, body }: Call, channel: Channel, form: ReturnType<typeof createForm>): void {
  const thread = channel.thread;
  if (thread === undefined) return;
  const manages = may(world, channel, world.bot.id, 'MANAGE_THREADS');
  const owns = channel.ownerId === world.bot.id;
  const asks = (...fields: readonly string[]): boolean => fields.some((field) => body[field] !== undefined);
  if (asks('locked', 'rate_limit_per_user') && !manages) throw refusals.missingPermissions();
  const opensOnly = body.archived === false && !asks('name', 'auto_archive_duration', 'applied_tags');
  if (!manages && !owns && !(opensOnly && !thread.locked)) throw refusals.missingPermissions();
  if (thread.locked && !manages) throw refusals.missingPermissions();
  if (thread.archived && body.archived !== false) throw refusals.threadArchived();
  if (body.auto_archive_duration !== undefined) {
    among(form, ['auto_archive_duration'], body.auto_archive_duration, [60, 1_440, 4_320, 10_080]);
  }
  const tags =
    body.applied_tags === undefined
      ? undefined
      : appliedTags(world, world.channels.get(channel.parentId ?? ''), body.applied_tags, form);
  form.check();
  if (tags !== undefined) thread.appliedTags = [...tags];
  if (typeof body.auto_archive_duration === 'number') thread.archiveMinutes = body.auto_archive_duration;
  if (typeof body.locked === 'boolean') thread.locked = body.locked;
  if (typeof body.archived === 'boolean' && body.archived !== thread.archived) {
    thread.archived = body.archived;
    thread.changedAt = world.now();
  }
}

/** Up to 5 tags on a thread (resources/channel.mdx, applied_tags); a moderated one needs MANAGE_THREADS (Forum Tag). */
export function appliedTags(
  world: World,
  forum: Channel | undefined,
  value: unknown,
  form: ReturnType<typeof createForm>,
): readonly string[] {
  const ids = list(form, ['applied_tags'], value, 0, 5).map(String);
  for (const [index, id] of ids.entries()) {
    const tag = forum?.tags.find((candidate) => candidate.id === id);
    if (tag === undefined) form.fail(['applied_tags', index], 'INVALID_TAG', `Tag ${id} is not one of the forum's`);
    else if (tag.moderated && forum !== undefined) {
      const before = may(world, forum, world.bot.id, 'MANAGE_THREADS');
      if (!before) throw refusals.missingPermissions();
    }
  }
  return ids;
}

/** Up to 20 tags in a forum, names of up to 20 characters (resources/channel.mdx, Modify Channel; Forum Tag). */
export function tagsFrom(
  world: World,
  channel: Channel | undefined,
  value: unknown,
  form: ReturnType<typeof createForm>,
): Tag[] {
  const names = new Set<unknown>();
  return list(form, ['available_tags'], value, 0, 20).flatMap((tag, index) => {
    if (!isRecord(tag)) return [];
    text(form, ['available_tags', index, 'name'], tag.name, 1, 20);
    if (names.has(tag.name)) throw refusals.tagNamesNotUnique();
    names.add(tag.name);
    const old = channel?.tags.find(({ id }) => id === tag.id);
    return [
      {
        id: old?.id ?? world.ids.next(),
        name: String(tag.name),
        moderated: tag.moderated === true,
        emoji_id: (tag.emoji_id as string | null | undefined) ?? null,
        emoji_name: (tag.emoji_name as string | null | undefined) ?? null,
      },
    ];
  });
}

function openDirect({ world, body }: Call): Answer {
  const recipient = world.users.get(String(body.recipient_id));
  if (recipient === undefined) throw refusals.unknownUser();
  if (recipient.bot) throw refusals.cannotSendToPerson();
  return ok(renderChannel(world, directChannel(world, recipient)));
}

function memberRoute({ world, param }: Call): Answer {
  const member = guildOf(world, param('guild')).members.get(param('user'));
  if (member === undefined) throw refusals.unknownMember();
  return ok({ ...renderMember(member), user: renderUser(member.user) });
}

export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channel', ({ world, param }) => {
    const channel = channelOf(world, param('channel'));
    demand(world, channel);
    return ok(renderChannel(world, channel));
  }),
  route('PATCH', '/channels/:channel', changeChannel),
  route('DELETE', '/channels/:channel', ({ world, param }) => {
    const channel = channelOf(world, param('channel'));
    demand(world, channel, channel.thread === undefined ? 'MANAGE_CHANNELS' : 'MANAGE_THREADS');
    const before = renderChannel(world, channel);
    removeChannel(world, channel);
    return ok(before);
  }),
  route('POST', '/users/@me/channels', openDirect),
  route('GET', '/users/:user', ({ world, param }) => {
    const user = world.users.get(param('user'));
    if (user === undefined) throw refusals.unknownUser();
    return ok(renderUser(user));
  }),
  route('GET', '/users/@me/guilds', ({ world }) =>
    ok(
      [...world.guilds.values()]
        .filter(({ botInside }) => botInside)
        .map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          owner: false,
          permissions: permissionsInGuild(guild, world.bot.id).toString(),
          features: [],
        })),
    ),
  ),
  route('GET', '/guilds/:guild', ({ world, param }) => ok(renderGuild(guildOf(world, param('guild'))))),
  route('GET', '/guilds/:guild/channels', ({ world, param }) =>
    ok(guildChannels(world, guildOf(world, param('guild'))).map((channel) => renderChannel(world, channel))),
  ),
  route('GET', '/guilds/:guild/roles', ({ world, param }) =>
    ok([...guildOf(world, param('guild')).roles.values()].map(renderRole)),
  ),
  route('GET', '/guilds/:guild/threads/active', ({ world, param }) => {
    const threads = visibleThreads(world, guildOf(world, param('guild')));
    return ok({
      threads: threads.map((thread) => renderChannel(world, thread)),
      members: threads
        .filter(({ thread }) => thread?.memberIds.has(world.bot.id))
        .map((thread) => renderThreadMember(thread, world.bot.id)),
    });
  }),
  route('GET', '/guilds/:guild/members', ({ world, param, query }) => {
    const guild = guildOf(world, param('guild'));
    // Needs the members intent in the portal (resources/guild.mdx, List Guild Members).
    if ((world.privileged & (1 << 1)) === 0) throw refusals.missingAccess();
    const after = BigInt(query.get('after') ?? 0);
    const members = [...guild.members.values()].filter(({ user }) => BigInt(user.id) > after);
    const limit = Number(query.get('limit') ?? 1);
    return ok(members.slice(0, limit).map((member) => ({ ...renderMember(member), user: renderUser(member.user) })));
  }),
  route('GET', '/guilds/:guild/members/:user', memberRoute),
  route('DELETE', '/users/@me/guilds/:guild', ({ world, param }) => {
    guildOf(world, param('guild')).botInside = false;
    return nothing;
  }),
];
