/** Makes a guild with its owner, its everyone role and, unless told otherwise, the bot with a role of its own. */
import type { Guild, User } from './model.ts';
import { everyonePermissions } from './permissions.ts';
import type { GuildWish } from './settings.ts';
import type { World } from './world.ts';

export function makeGuild(world: World, wish: GuildWish, announce: (guild: Guild) => void): Guild {
  const id = world.ids.apart();
  const owner: User = { id: world.ids.next(), name: 'owner', bot: false, locale: 'en-US' };
  const roleId = world.ids.next();
  const guild: Guild = {
    id,
    name: wish.name ?? `guild-${world.guilds.size + 1}`,
    locale: wish.locale ?? 'en-US',
    ownerId: owner.id,
    // A guild's everyone role has the guild's id.
    roles: new Map([
      [id, { id, name: '@everyone', permissions: everyonePermissions, mentionable: false, managed: false }],
      [
        roleId,
        {
          id: roleId,
          name: world.bot.name,
          permissions: wish.botPermissions ?? everyonePermissions,
          mentionable: false,
          managed: true,
        },
      ],
    ]),
    members: new Map([[owner.id, { user: owner, roleIds: [], joinedAt: world.now() }]]),
    channelIds: new Set(),
    botInside: wish.botInside !== false,
    available: true,
  };
  if (guild.botInside) guild.members.set(world.bot.id, { user: world.bot, roleIds: [roleId], joinedAt: world.now() });
  world.users.set(owner.id, owner);
  world.guilds.set(id, guild);
  if (guild.botInside) announce(guild);
  return guild;
}
