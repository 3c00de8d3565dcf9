/** /settings: where the bot speaks in a server, about which report, in which language, how long it remembers. */
import type { ServerSettings } from '../../desk/records.ts';
import type { Reply } from '../../desk/reply.ts';
import { choiceOf } from '../../desk/verbs/review/choices.ts';
import { UserError } from '../../shared/errors.ts';
import { isLanguage } from '../../shared/language.ts';
import type { Call } from '../call.ts';
import type { CommandHandler, CommandInteraction } from '../handler.ts';
import { completeReport } from './complete.ts';
import { channelAction, optionName, subcommandName } from './names.ts';
import { chatInput, count, subcommandOf, text } from './options.ts';

export const settings: CommandHandler = {
  isPrivate: () => true,
  isQuestion: false,
  isAnsweredEverywhere: true,
  run: async (interaction, call) => {
    const change = changeOf(interaction, call);
    const { reply } =
      change === null
        ? await call.desk.settings(call.who, call.request)
        : await call.desk.changeSettings(change, call.who, call.request);
    return { reply: withNames(reply, interaction), outcome: 'shown' };
  },
  complete: completeReport,
};

/** What the subcommand changes; null when it only shows. */
function changeOf(interaction: CommandInteraction, { settings }: Call): Partial<ServerSettings> | null {
  switch (subcommandOf(interaction)) {
    case subcommandName.settings.channels:
      return { allowedChannels: channelsOf(interaction, settings) };
    case subcommandName.settings.report:
      return { report: text(interaction, 'report') };
    case subcommandName.settings.language: {
      const wanted = text(interaction, 'language');
      return { language: isLanguage(wanted) ? wanted : null };
    }
    case subcommandName.settings.retention:
      return { retentionDays: count(interaction, 'days') };
    case subcommandName.settings.limits:
      return { questionsPerHour: count(interaction, 'questionsPerHour') };
    case subcommandName.settings.zone:
      return { zone: text(interaction, 'zone') ?? '' };
    case subcommandName.settings.groups:
      return { groups: groupsOf(interaction, settings) };
    case subcommandName.settings.rights:
      return { rights: rightsOf(interaction, settings) };
    default:
      return null;
  }
}

/** The group of the role as named; none where none is. */
function groupsOf(interaction: CommandInteraction, { groups }: ServerSettings): ServerSettings['groups'] {
  const role = roleOf(interaction);
  const { [role]: _, ...others } = groups;
  const group = text(interaction, 'group')?.trim() ?? '';
  return group === '' ? others : { ...others, [role]: group };
}

/** The right given to the role where it lacks it, else taken away. */
function rightsOf(interaction: CommandInteraction, { rights }: ServerSettings): ServerSettings['rights'] {
  const role = roleOf(interaction);
  const right = choiceOf('right', text(interaction, 'right') ?? '');
  const { [role]: own = [], ...others } = rights;
  const left = own.includes(right) ? own.filter((other) => other !== right) : [...own, right];
  return left.length === 0 ? others : { ...others, [role]: left };
}

const roleOf = (interaction: CommandInteraction): string =>
  chatInput(interaction).options.getRole(optionName.role, true).id;

function channelsOf(interaction: CommandInteraction, { allowedChannels }: ServerSettings): readonly string[] {
  const action = text(interaction, 'action');
  if (action === channelAction.everywhere) return [];
  const channel = chatInput(interaction).options.getChannel(optionName.channel)?.id ?? interaction.channelId;
  const others = allowedChannels.filter((id) => id !== channel);
  if (action === channelAction.allow) return [...others, channel];
  // The last one taken away would let the bot speak everywhere again: that is asked for by its own choice.
  if (allowedChannels.includes(channel) && others.length === 0) throw new UserError('channel-last');
  return others;
}

/** Channels and roles by the names people know; the desk has their ids alone. */
function withNames(reply: Reply, { client, guild }: CommandInteraction): Reply {
  const named = (value: string): string =>
    value
      .replace(/#(\d+)/gu, (id, digits: string) => {
        const channel = client.channels.cache.get(digits);
        return channel !== undefined && 'name' in channel ? `#${channel.name}` : id;
      })
      .replace(/@(\d+)/gu, (id, digits: string) => {
        const role = guild?.roles.cache.get(digits);
        return role === undefined ? id : `@${role.name}`;
      });
  const blocks = reply.blocks.map((block) =>
    block.kind === 'fields'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, value: named(row.value) })) }
      : block,
  );
  return { ...reply, blocks };
}
