/**
 * How users, members, guilds and channels look on the wire, with every field that discord.js reads. Leaves out what no
 * test needs (icons, boosts, stickers) as null or empty, the way Discord does for a plain guild.
 */
import type { Channel, Fields, Guild, Member, Role, User } from './model.ts';
import { permissions, permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

const iso = (at: number): string => new Date(at).toISOString();

export const renderUser = (user: User): Fields => ({
  id: user.id,
  username: user.name,
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  bot: user.bot,
  public_flags: 0,
});

export const renderMember = (member: Member): Fields => ({
  nick: null,
  avatar: null,
  roles: member.roleIds,
  joined_at: iso(member.joinedAt),
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  communication_disabled_until: null,
});

export const renderRole = (role: Role, position: number): Fields => ({
  id: role.id,
  name: role.name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position,
  permissions: role.permissions.toString(),
  managed: role.managed,
  mentionable: role.mentionable,
  flags: 0,
});

export function renderChannel(world: World, channel: Channel): Fields {
  const base = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.recipient !== undefined) return { ...base, recipients: [renderUser(channel.recipient)] };
  const place = {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
  };
  if (channel.thread !== undefined) return { ...place, ...renderThread(world, channel) };
  return {
    ...place,
    position: 0,
    topic: channel.topic,
    nsfw: false,
    permission_overwrites: [...channel.overwrites].map(([id, { kind, allow, deny }]) => ({
      id,
      type: kind,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(channel.type === 15
      ? {
          available_tags: channel.tags,
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

function renderThread(world: World, channel: Channel): Fields {
  const thread = channel.thread;
  if (thread === undefined) return {};
  return {
    owner_id: channel.ownerId,
    message_count: channel.messages.size,
    member_count: thread.memberIds.size,
    total_message_sent: thread.sent,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: iso(thread.changedAt),
      auto_archive_duration: thread.archiveMinutes,
      locked: thread.locked,
      create_timestamp: iso(thread.changedAt),
    },
    ...(thread.memberIds.has(world.bot.id) ? { member: renderThreadMember(channel, world.bot.id) } : {}),
  };
}

export const renderThreadMember = (channel: Channel, userId: string): Fields => ({
  id: channel.id,
  user_id: userId,
  join_timestamp: iso(channel.thread?.changedAt ?? 0),
  flags: 0,
});

const channelsIn = (world: World, guild: Guild): readonly Channel[] =>
  [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);

export const visibleThreads = (world: World, guild: Guild): readonly Channel[] =>
  channelsIn(world, guild).filter(
    (channel) =>
      channel.thread !== undefined &&
      !channel.thread.archived &&
      (permissionsIn(world, channel, world.bot.id) & permissions.VIEW_CHANNEL) !== 0n,
  );

export const guildChannels = (world: World, guild: Guild): readonly Channel[] =>
  channelsIn(world, guild).filter((channel) => channel.thread === undefined);

export const renderGuild = (guild: Guild): Fields => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: guild.ownerId,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [...guild.roles.values()].map(renderRole),
  emojis: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.locale,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  nsfw_level: 0,
  stickers: [],
});

/** GUILD_CREATE: with channels, active threads, and of the members only the bot unless the members intent is on. */
export const renderGuildCreate = (world: World, guild: Guild, withMembers: boolean): Fields => ({
  ...renderGuild(guild),
  joined_at: iso(guild.members.get(world.bot.id)?.joinedAt ?? world.now()),
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  voice_states: [],
  members: [...guild.members.values()]
    .filter(({ user }) => withMembers || user.id === world.bot.id)
    .map((member) => ({ ...renderMember(member), user: renderUser(member.user) })),
  channels: guildChannels(world, guild).map((channel) => renderChannel(world, channel)),
  threads: visibleThreads(world, guild).map((thread) => renderChannel(world, thread)),
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

export const renderApplication = (world: World): Fields => ({
  id: world.applicationId,
  name: world.bot.name,
  icon: null,
  description: '',
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  team: null,
  // GATEWAY_MESSAGE_CONTENT_LIMITED, GATEWAY_GUILD_MEMBERS_LIMITED, GATEWAY_PRESENCE_LIMITED (application.mdx, Flags)
  flags:
    ((world.privileged & (1 << 15)) === 0 ? 0 : 1 << 19) |
    ((world.privileged & (1 << 1)) === 0 ? 0 : 1 << 15) |
    ((world.privileged & (1 << 8)) === 0 ? 0 : 1 << 13),
  integration_types_config: { '0': {}, '1': {} },
  interactions_endpoint_url: null,
});
