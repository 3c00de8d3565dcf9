/** /settings: where the bot speaks in a server, about which report, in which language, how long it remembers. */
import type { Client } from 'discord.js';
import type { ServerSettings } from '../../desk/records.ts';
import type { Reply } from '../../desk/reply.ts';
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
    return { reply: withNames(reply, interaction.client), outcome: 'shown' };
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
    default:
      return null;
  }
}

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

/** Channels by the names people know; the desk has their ids alone. */
function withNames(reply: Reply, client: Client): Reply {
  const named = (value: string): string =>
    value.replace(/#(\d+)/gu, (id, digits: string) => {
      const channel = client.channels.cache.get(digits);
      return channel !== undefined && 'name' in channel ? `#${channel.name}` : id;
    });
  const blocks = reply.blocks.map((block) =>
    block.kind === 'fields'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, value: named(row.value) })) }
      : block,
  );
  return { ...reply, blocks };
}
