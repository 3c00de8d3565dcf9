/**
 * Makes an interaction and delivers it: the payload of receiving-and-responding.mdx, Interaction Structure. Knows nothing
 * of what the interaction is about; its data comes ready made.
 */

import { fileLimits } from '../body.ts';
import { type Channel, channelTypes, type Fields, type Interaction, type Message, type User } from '../model.ts';
import { directMessagePermissions, permissionsIn } from '../permissions.ts';
import { renderChannel, renderMember, renderUser } from '../render.ts';
import { renderMessage } from '../render-message.ts';
import { closeIfLate } from '../routes/responses.ts';
import { rememberInteraction, type World } from '../world.ts';
import { type Handle, handleOf } from './handle.ts';

export interface InteractionWish {
  readonly type: number;
  readonly what: string;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Fields;
  readonly source?: Message | undefined;
  readonly userInstall?: boolean | undefined;
}

export function interact(world: World, wish: InteractionWish): Handle {
  const { channel, user } = wish;
  const id = world.ids.next();
  const token = `interaction-${id}-${Math.floor(world.chance() * 1e9).toString(36)}`;
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const userInstallOnly = wish.userInstall === true || guild?.botInside === false;
  const member = guild?.members.get(user.id);
  const place: Fields = guild
    ? {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
        member: {
          ...(member === undefined
            ? { roles: [], joined_at: null, deaf: false, mute: false, flags: 0 }
            : renderMember(member)),
          user: renderUser(user),
          permissions: permissionsIn(world, channel, user.id).toString(),
        },
      }
    : { user: renderUser(user) };
  const owners: Fields = {
    ...(userInstallOnly ? { '1': user.id } : {}),
    ...(userInstallOnly ? {} : { '0': guild?.id ?? '0' }),
  };
  const payload: Fields = {
    id,
    application_id: world.applicationId,
    type: wish.type,
    data: wish.data,
    ...place,
    channel: renderChannel(world, channel),
    channel_id: channel.id,
    token,
    version: 1,
    app_permissions: (guild === undefined
      ? directMessagePermissions
      : permissionsIn(world, channel, world.bot.id)
    ).toString(),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: guild !== undefined ? 0 : channel.type === channelTypes.dm ? 1 : 2,
    attachment_size_limit: fileLimits.file,
    ...(wish.source === undefined ? {} : { message: renderMessage(world, wish.source, { hidden: false }) }),
  };
  const interaction: Interaction = {
    id,
    token,
    type: wish.type,
    what: wish.what,
    user,
    channelId: channel.id,
    guildId: channel.guildId,
    data: wish.data,
    payload,
    at: world.now(),
    stoodStillBefore: world.stoodStill(),
    userInstallOnly,
    source: wish.source,
    acknowledgement: undefined,
    late: false,
    expired: false,
    original: undefined,
    history: [],
    followups: [],
    modal: undefined,
    choices: undefined,
  };
  rememberInteraction(world, interaction);
  const lookLater = (withinMs: number): void => {
    // A little later than the limit, so that the fake's own clock has certainly passed it.
    setTimeout(() => {
      const stoodStill = world.stoodStill() - interaction.stoodStillBefore;
      const isOpen = interaction.acknowledgement === undefined && !closeIfLate(world, interaction);
      if (isOpen && stoodStill > 0) lookLater(stoodStill);
    }, withinMs + 10).unref();
  };
  lookLater(world.acknowledgeWithinMs);
  // Interactions come with no intent at all (events/gateway.mdx, Gateway Intents).
  const deliver = (): void =>
    world.dispatch({ event: 'INTERACTION_CREATE', data: payload, guildId: channel.guildId, intent: 0 });
  deliver();
  return handleOf(world, interaction, deliver);
}
