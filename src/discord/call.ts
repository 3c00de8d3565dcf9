/**
 * One person's wish, whatever it came as - a command, a button, a mention: who, where, in which language, to which report.
 * What is asked is resolved here once, so that a handler is a call of the desk and nothing else.
 */
import type { BaseInteraction, Channel, Message } from 'discord.js';
import { ChannelType, GuildMember, PermissionFlagsBits } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { ServerSettings, Who } from '../desk/records.ts';
import { usualSettings } from '../desk/records.ts';
import type { Reply } from '../desk/reply.ts';
import type { Request } from '../desk/request.ts';
import type { ConversationValues } from '../desk/verbs/conversation.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { interfaceLanguage } from './language.ts';
import { nameOfPerson } from './people.ts';

export type Call = {
  readonly desk: Desk;
  readonly who: Who;
  /** The interface's language for this person. */
  readonly language: Language;
  readonly settings: ServerSettings;
  readonly isPrivate: boolean;
  /** Among which questions it is asked. */
  readonly conversation: ConversationValues;
  /** The same with the signal of its job, and progress that the person sees. */
  readonly request: Request;
  /** The request to the report called `name`, or to the one this channel or server reads. */
  readonly on: (name: string | null) => Promise<Request>;
};

export type Arrival = {
  readonly who: Who;
  /** The person's Discord locale, where Discord tells it. */
  readonly locale: string | null;
  readonly serverLocale: string | null;
  /** The channel or thread itself, unlike the place whose report is read. */
  readonly spokenIn: string;
};

/** Where a person speaks. A thread that the bot opened is a place of its own; any other belongs to its channel. */
export function placeOf(channel: Channel | null, channelId: string | null, ownId: string): string | null {
  if (channel?.isThread() && channel.ownerId !== ownId) return channel.parentId;
  return channelId;
}

export function arrivalOfInteraction(interaction: BaseInteraction): Arrival {
  const { user, guildId, channelId, locale, guildLocale, memberPermissions, channel, applicationId } = interaction;
  return {
    who: {
      person: user.id,
      server: guildId,
      channel: placeOf(channel, channelId, interaction.client.user?.id ?? applicationId),
      isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      roles: rolesOf(interaction.member),
    },
    locale,
    serverLocale: guildLocale,
    // Discord names no channel only where there is none: in a person's own app.
    spokenIn: channelId ?? user.id,
  };
}

/** As Discord sends them with every interaction: never from what was known before. */
function rolesOf(member: BaseInteraction['member']): readonly string[] {
  if (member === null) return [];
  return member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
}

export function arrivalOfMessage({ author, guild, guildId, channel, channelId, client }: Message): Arrival {
  return {
    // What only a manager may do is never done by a message.
    who: { person: author.id, server: guildId, channel: placeOf(channel, channelId, client.user.id), isManager: false },
    locale: null,
    serverLocale: guild?.preferredLocale ?? null,
    spokenIn: channelId,
  };
}

export async function settingsOf(desk: Desk, { server }: Who): Promise<ServerSettings> {
  return server === null ? usualSettings : desk.settingsOf(server);
}

export function languageOfArrival({ locale, serverLocale }: Arrival, settings: ServerSettings): Language {
  return interfaceLanguage({ person: locale, setting: settings.language, server: serverLocale });
}

/**
 * UserError `channel-not-allowed` `{ channels }` where the server's managers have not let the bot speak: the channels that
 * this person can see and ask in.
 */
export function requireAllowed(
  { allowedChannels }: ServerSettings,
  {
    guildId,
    channelId,
    channel,
    member,
  }: Pick<BaseInteraction | Message, 'guildId' | 'channelId' | 'channel' | 'member'>,
): void {
  if (guildId === null || allowedChannels.length === 0) return;
  const parent = channel !== null && 'parentId' in channel ? channel.parentId : null;
  if ([channelId, parent].some((id) => id !== null && allowedChannels.includes(id))) return;
  const viewer = member instanceof GuildMember ? member : null;
  const channels = allowedChannels.flatMap((id) => {
    const known = channel?.client.channels.cache.get(id);
    if (known === undefined || known.isDMBased() || viewer === null) return [];
    return known.permissionsFor(viewer).has(PermissionFlagsBits.ViewChannel) ? [`#${known.name}`] : [];
  });
  throw new UserError('channel-not-allowed', { channels });
}

/** Whether a thread can be opened from a message there (resources/channel, "Start Thread from Message"). */
export function canDiscussIn(channel: Channel | null): boolean {
  return channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;
}

type Called = Pick<Call, 'desk' | 'language' | 'settings' | 'isPrivate'> & {
  readonly arrival: Arrival;
  /** See `ConversationValues`. */
  readonly repliesTo?: string | null;
};

export function createCall(
  { arrival, repliesTo, ...base }: Called,
  signal: AbortSignal,
  watched: Pick<Request, 'onStep' | 'onClaim'> = {},
): Call {
  const { who, spokenIn } = arrival;
  const request: Request = {
    language: base.language,
    signal,
    nameOf: nameOfPerson,
    ...watched,
  };
  const on: Call['on'] = async (name) => {
    const report = await base.desk.reportFor(who, name ?? undefined);
    return report === undefined ? request : { ...request, report };
  };
  const place = { server: who.server, channel: spokenIn, person: who.person, isPrivate: base.isPrivate };
  const conversation = { ...place, ...(repliesTo === undefined ? {} : { repliesTo }) };
  return { ...base, who, conversation, request, on };
}

/** One muted line: what is going on. */
export function note(text: string, language: Language): Reply {
  return { language, blocks: [{ kind: 'text', tone: 'muted', text }] };
}
