/** /digest: when the digest of a channel comes, what it would say now, and today's at once. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { PermissionsBitField } from 'discord.js';
import { digestPhrasesOf } from '../../../desk/phrases/digest/index.ts';
import type { Reply } from '../../../desk/reply.ts';
import { everyDay } from '../../../digest/schedule.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Call } from '../../call.ts';
import { digestPermissions } from '../../digest/surface.ts';
import type { Choice, CommandHandler, HandlerPorts, Served } from '../../handler.ts';
import { limits } from '../../limits.ts';
import { completeReport } from '../complete.ts';
import { chatInput, subcommandOf } from '../options.ts';

export const digest: CommandHandler = {
  isPrivate: () => true,
  isQuestion: false,
  isAnsweredEverywhere: true,
  run: async (interaction, call, ports) => {
    const command = chatInput(interaction);
    if (subcommandOf(command) === 'preview') return preview(command, call);
    return { reply: await replyTo(command, call, ports), outcome: 'shown' };
  },
  complete: async (interaction, call) => {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'timezone') return zonesLike(value);
    if (name === 'days') return daysLike(value, call);
    return completeReport(interaction as AutocompleteInteraction, call);
  },
};

/** As it would be posted, with its picture. */
async function preview(command: ChatInputCommandInteraction, { desk, who, request }: Call): Promise<Served> {
  const report = command.options.getString('report');
  const { reply, content } = await desk.digestPreview(who, report === null ? request : { ...request, report });
  const { picture } = content;
  if (picture === null) return { reply, outcome: 'shown' };
  return { reply, picture: { name: picture.name, content: picture.png, description: picture.alt }, outcome: 'shown' };
}

async function replyTo(command: ChatInputCommandInteraction, call: Call, ports: HandlerPorts): Promise<Reply> {
  const { desk, who, request } = call;
  const wanted = (name: string): string | undefined => command.options.getString(name) ?? undefined;
  const report = wanted('report');
  const onReport = report === undefined ? request : { ...request, report };
  switch (subcommandOf(command)) {
    case 'schedule': {
      requirePermissions(command);
      const catchUpHours = command.options.getInteger('catch_up') ?? undefined;
      const values = {
        time: command.options.getString('time', true),
        ...defined({ zone: wanted('timezone'), days: wanted('days'), language: wanted('language') }),
        ...defined({ report, quiet: wanted('quiet'), catchUpHours }),
      };
      return named((await desk.scheduleDigest(values, who, request)).reply);
    }
    case 'off':
      return (await desk.digestOff(who, request)).reply;
    case 'now':
      requirePermissions(command);
      return posted(call, onReport, ports);
    default:
      return named((await desk.digestList(who, request)).reply);
  }

  /** Channels by the names people know; the desk has their ids alone. */
  function named(reply: Reply): Reply {
    const name = (label: string): string => {
      const channel = command.client.channels.cache.get(label.slice(1));
      return channel !== undefined && 'name' in channel ? `#${channel.name}` : label;
    };
    const blocks = reply.blocks.map((block) =>
      block.kind === 'fields'
        ? { ...block, rows: block.rows.map((row) => ({ ...row, label: name(row.label) })) }
        : block,
    );
    return { ...reply, blocks };
  }
}

async function posted({ desk, who, language }: Call, request: Call['request'], ports: HandlerPorts): Promise<Reply> {
  const { schedule, due } = await desk.digestToday(who, request);
  const outcome = await ports.digests.now(schedule, due);
  if (outcome.outcome === 'postponed') throw outcome.error;
  const phrases = digestPhrasesOf(language).schedule;
  const refused = outcome.outcome === 'skipped' && outcome.why !== 'late' ? phrases.troubles[outcome.why] : undefined;
  const text = refused ?? (outcome.outcome === 'posted' ? phrases.posted : phrases.alreadyPosted);
  return { language, blocks: [{ kind: 'text', tone: refused === undefined ? 'plain' : 'warning', text }] };
}

/** UserError `permission-missing` where the bot could not post in this channel: better said now than in the morning. */
function requirePermissions({ appPermissions }: ChatInputCommandInteraction): void {
  const missing = new PermissionsBitField(digestPermissions).toArray().filter((name) => !appPermissions.has(name));
  if (missing.length > 0) throw new UserError('permission-missing', { permissions: missing, channel: '' });
}

function defined<Values extends object>(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: NonNullable<Values[Name]>;
  };
}

/** Zones whose name has what was typed in it, a place name first. */
function zonesLike(typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/gu, '_');
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const place = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const found = zones.filter((zone) => zone.toLowerCase().includes(wanted));
  const first = found.filter((zone) => place(zone).startsWith(wanted));
  return [...new Set([...first, ...found])].slice(0, limits.choices).map((zone) => ({ name: zone, value: zone }));
}

function daysLike(typed: string, { language }: Call): readonly Choice[] {
  const { everyDay: whole, weekdays } = digestPhrasesOf(language).schedule;
  const choices: readonly Choice[] = [
    { name: whole, value: '1-7' },
    { name: `${weekdays[1]} – ${weekdays[5]}`, value: '1-5' },
    ...everyDay.map((day) => ({ name: weekdays[day], value: `${day}` })),
  ];
  const wanted = typed.trim().toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  // What was typed may be days that are not among them.
  return found.length > 0
    ? found
    : [{ name: typed.slice(0, limits.choiceText), value: typed.slice(0, limits.choiceText) }];
}
