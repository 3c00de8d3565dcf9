/**
 * Permission bits and how a guild, its roles and a channel's overwrites add up to what someone may do there
 * (topics/permissions.mdx, Permission Overwrites). Threads inherit from their parent. Refuses nothing itself.
 */
import type { Channel, Guild } from './model.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

export const permissions = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  CREATE_PRIVATE_THREADS: 1n << 36n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
} as const;
export type Permission = keyof typeof permissions;

const together = (names: readonly Permission[]): bigint => names.reduce((sum, name) => sum | permissions[name], 0n);

/** What a new guild gives everyone. */
export const everyonePermissions = together([
  'ADD_REACTIONS',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'USE_EXTERNAL_EMOJIS',
  'USE_APPLICATION_COMMANDS',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
]);

const all = together(Object.keys(permissions) as Permission[]);

/** Direct messages: what `app_permissions` says there (receiving-and-responding.mdx, Interaction Structure). */
export const directMessagePermissions = together([
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'READ_MESSAGE_HISTORY',
  'ATTACH_FILES',
  'EMBED_LINKS',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
]);

export function permissionsInGuild(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return all;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const own = [guild.id, ...member.roleIds].reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return (own & permissions.ADMINISTRATOR) === 0n ? own : all;
}

export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (guild === undefined) return directMessagePermissions;
  const base = permissionsInGuild(guild, userId);
  if (base === all) return all;
  const place = channel.thread === undefined ? channel : (world.channels.get(channel.parentId ?? '') ?? channel);
  const member = guild.members.get(userId);
  const everyone = place.overwrites.get(guild.id);
  const roles = (member?.roleIds ?? []).flatMap((id) => place.overwrites.get(id) ?? []);
  const own = place.overwrites.get(userId);
  let result = (base & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  result &= ~roles.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
  result |= roles.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
  result = (result & ~(own?.deny ?? 0n)) | (own?.allow ?? 0n);
  // "You must be invited to the thread to be able to view or participate in it, or be a moderator" (topics/threads.mdx).
  const outside = channel.type === 12 && channel.thread?.memberIds.has(userId) !== true;
  return outside && (result & permissions.MANAGE_THREADS) === 0n ? result & ~permissions.VIEW_CHANNEL : result;
}

export const may = (world: World, channel: Channel, userId: string, permission: Permission): boolean =>
  (permissionsIn(world, channel, userId) & permissions[permission]) !== 0n;

/** Without sight of the channel the answer is Missing Access; any other lack is Missing Permissions. */
export function demand(world: World, channel: Channel, ...wanted: readonly Permission[]): void {
  if (!may(world, channel, world.bot.id, 'VIEW_CHANNEL')) throw refusals.missingAccess();
  for (const permission of wanted) {
    if (!may(world, channel, world.bot.id, permission)) throw refusals.missingPermissions();
  }
}
