/** The settings of a server and the report a channel reads: shown, and changed by those who may. */
import { UserError } from '../../shared/errors.ts';
import { isLanguage, languages } from '../../shared/language.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { ServerSettings, Who } from '../records.ts';
import { usualSettings } from '../records.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { checkReviewSettings, reviewSettingRows } from './review/settings.ts';

/** Far more channels than a server has use for, and longer than any surface's ids: a slip, or mischief. */
const mostChannels = 100;
const channelId = /^[\w-]{1,64}$/u;
/** Least and most of each number (desk/records.ts). */
const ranges = { retentionDays: [1, 365], questionsPerHour: [1, 1_000] } as const;

export type SettingsData = ServerSettings & { readonly server: string };

/** Those of the server, the usual ones in a direct message. */
export async function settingsOf(server: string | null, { records }: DeskPorts): Promise<ServerSettings> {
  return server === null ? usualSettings : (await records()).settings(server);
}

/** Id of the report a question goes to: named, else the channel's, else the server's; undefined for the first known. */
export async function reportFor(who: Who, named: string | undefined, ports: DeskPorts): Promise<string | undefined> {
  if (named !== undefined && named.trim() !== '') return named;
  if (who.channel === null && who.server === null) return undefined;
  const records = await ports.records();
  const chosen = who.channel === null ? null : await records.channelReport(who.channel);
  const ids = [chosen, who.server === null ? null : (await records.settings(who.server)).report];
  for (const id of ids) if (id !== null && (await isKnown(id, ports))) return id;
  return undefined;
}

/** UserErrors `server-only` and `manager-only`. */
export async function settings(who: Who, request: Request, ports: DeskPorts): Promise<Outcome<SettingsData>> {
  const server = managed(who);
  return shown(server, await (await ports.records()).settings(server), request);
}

/** UserErrors `server-only`, `manager-only`, `setting-invalid` `{ setting, value, allowed }` and those of finding a report. */
export async function changeSettings(
  change: Partial<ServerSettings>,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<SettingsData>> {
  const server = managed(who);
  const checked = await checkedChange(change, ports);
  const by = { person: who.person, at: ports.now() };
  return shown(server, await (await ports.records()).changeSettings(server, checked, by), request);
}

/** The report this channel reads from now on; without a name, its server's again. UserErrors of finding a report. */
export async function useReport(
  name: string | null,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly report: string }>> {
  const { server, channel, person } = who;
  const wanted = name === null ? null : (await ports.library.load(name)).reading.report.id;
  await (await ports.records()).setChannelReport({ channel: channel ?? person, server, person }, wanted);
  const { reading } = await ports.library.load(wanted ?? (await reportFor(who, undefined, ports)));
  const { id } = reading.report;
  const text = phrasesOf(request.language).settings.channelReads(id);
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { report: id },
  };
}

/** A channel that is no more keeps no report. */
export async function forgetChannel(channel: string, { records, requests }: DeskPorts): Promise<void> {
  await (await requests()).forgetChannel(channel);
  await (await records()).setChannelReport({ channel, server: null, person: '' }, null);
}

/** The right is checked here too, whatever the surface lets through. */
function managed({ server, isManager }: Who): string {
  if (server === null) throw new UserError('server-only');
  if (!isManager) throw new UserError('manager-only');
  return server;
}

async function checkedChange(change: Partial<ServerSettings>, ports: DeskPorts): Promise<Partial<ServerSettings>> {
  for (const [setting, [least, most]] of Object.entries(ranges)) {
    const value = change[setting as keyof typeof ranges];
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
      throw new UserError('setting-invalid', { setting, value, allowed: `${least}–${most}` });
  }
  checkReviewSettings(change);
  const { language, allowedChannels, report } = change;
  if (language !== undefined && language !== null && !isLanguage(language))
    throw new UserError('setting-invalid', { setting: 'language', value: `${language}`, allowed: languages });
  const channels = allowedChannels === undefined ? {} : { allowedChannels: checkedChannels(allowedChannels) };
  if (report === undefined || report === null) return { ...change, ...channels };
  const { reading } = await ports.library.load(report);
  return { ...change, ...channels, report: reading.report.id };
}

/** Each once, in the order given. */
function checkedChannels(channels: readonly string[]): readonly string[] {
  const setting = 'allowedChannels';
  const wrong = channels.find((channel) => !channelId.test(channel));
  if (wrong !== undefined) throw new UserError('setting-invalid', { setting, value: wrong, allowed: '#id' });
  const each = [...new Set(channels)];
  if (each.length > mostChannels)
    throw new UserError('setting-invalid', { setting, value: each.length, allowed: `0–${mostChannels}` });
  return each;
}

async function isKnown(id: string, { library }: DeskPorts): Promise<boolean> {
  return library.load(id).then(
    ({ reading }) => reading.report.id === id,
    (error: unknown) => {
      if (error instanceof UserError) return false;
      throw error;
    },
  );
}

function shown(server: string, given: ServerSettings, { language }: Request): Outcome<SettingsData> {
  const phrases = phrasesOf(language);
  const words = phrases.settings;
  const rows = [
    {
      label: words.channels,
      value:
        given.allowedChannels.length === 0 ? words.everywhere : given.allowedChannels.map((id) => `#${id}`).join(', '),
    },
    { label: words.report, value: given.report ?? words.firstKnown },
    {
      label: phrases.report.language,
      value: given.language === null ? words.automatic : phrases.languageNames[given.language],
    },
    { label: words.retention, value: words.days(given.retentionDays) },
    { label: words.limit, value: words.perHour(given.questionsPerHour) },
    ...reviewSettingRows(given, language),
  ];
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'fields', rows },
  ];
  return { reply: { language, blocks }, data: { server, ...given } };
}
