/** The digests of a server: set up and turned off by those who manage it, listed, and shown as they would be posted now. */
import type { ComposePorts } from '../../digest/compose.ts';
import { composeDigest, contentToPost } from '../../digest/compose.ts';
import type { DigestParts } from '../../digest/content.ts';
import { runDigest } from '../../digest/run.ts';
import type { Due, Weekday } from '../../digest/schedule.ts';
import { dayOf, everyDay, firstDayAfterChange, firstDayFrom, lastDue, nextDue } from '../../digest/schedule.ts';
import type { Content, DigestStore, Schedule } from '../../digest/store.ts';
import { UserError } from '../../shared/errors.ts';
import { digestPhrasesOf } from '../phrases/digest/index.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Who } from '../records.ts';
import type { Block, Reply } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import type { ScheduleValues } from './digest-values.ts';
import { hoursOf, languageOf, quietOf, timingOf, usualCatchUpHours, usualZone } from './digest-values.ts';
import { stepsAnswered } from './review/answered.ts';
import { reportFor } from './settings.ts';

export type ScheduleData = Schedule & { readonly next: string | null };

/**
 * Sets up the digest of the channel, in place of an earlier one. UserErrors `server-only`, `manager-only`, `setting-invalid`
 * `{ setting, value, allowed }` and those of finding a report.
 */
export async function scheduleDigest(
  values: ScheduleValues,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<ScheduleData>> {
  const place = managed(who);
  const store = await ports.digestStore();
  const before = (await store.schedules(place.server)).find(({ channel }) => channel === place.channel);
  const report = values.report === undefined ? undefined : (await ports.library.load(values.report)).reading.report.id;
  const now = ports.now();
  const wanted = {
    ...place,
    ...timingOf(values, before),
    language: languageOf(values.language) ?? before?.language ?? request.language,
    report: report ?? before?.report ?? null,
    quiet: quietOf(values.quiet) ?? before?.quiet ?? 'line',
    catchUpHours: hoursOf(values.catchUpHours) ?? before?.catchUpHours ?? usualCatchUpHours,
    person: who.person,
    paused: null,
    changedAt: now,
  };
  // One that stood still owes nothing of the days it stood.
  const firstDay =
    before === undefined || before.paused !== null
      ? firstDayFrom(wanted, now)
      : firstDayAfterChange(wanted, before, now, await pendingOf(before, now, store));
  const schedule: Schedule = { ...wanted, firstDay };
  await store.save(schedule);
  const phrases = digestPhrasesOf(request.language).schedule;
  const blocks: readonly Block[] = [
    { kind: 'text', tone: 'plain', text: phrases.saved },
    { kind: 'fields', rows: [rowOf(schedule, now, request)] },
  ];
  return { reply: { language: request.language, blocks }, data: dataOf(schedule, now) };
}

/** UserErrors `server-only` and `manager-only`. */
export async function digestOff(
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly removed: boolean }>> {
  const removed = await (await ports.digestStore()).remove(managed(who));
  const phrases = digestPhrasesOf(request.language).schedule;
  const text = removed ? phrases.removed : phrases.none;
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { removed },
  };
}

/** UserErrors `server-only` and `manager-only`. */
export async function digestList(
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly digests: readonly ScheduleData[] }>> {
  const { server } = managed(who);
  const schedules = await (await ports.digestStore()).schedules(server);
  const phrases = digestPhrasesOf(request.language).schedule;
  const now = ports.now();
  const blocks: readonly Block[] =
    schedules.length === 0
      ? [{ kind: 'text', tone: 'plain', text: phrases.none }]
      : [
          { kind: 'heading', level: 1, text: phrases.title },
          { kind: 'fields', rows: schedules.map((schedule) => rowOf(schedule, now, request)) },
        ];
  const data = { digests: schedules.map((schedule) => dataOf(schedule, now)) };
  return { reply: { language: request.language, blocks }, data };
}

export type PreviewData = Pick<Content, 'report' | 'sequence' | 'shown'> & {
  readonly day: string;
  readonly isQuiet: boolean;
  readonly parts: Omit<DigestParts, 'isQuiet'>;
};

/** The digest of today as it would be posted now; nothing counts as told by it. UserErrors as above, and of finding a report. */
export async function digestPreview(
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<PreviewData> & { readonly content: Content }> {
  const { schedule, due } = await digestToday(who, request, ports);
  const { content, parts } = await composeDigest(schedule, due, await composePorts(ports));
  const { isQuiet, ...rest } = parts;
  const { report, sequence, shown } = content;
  return { reply: content.reply, data: { report, day: due.day, isQuiet, sequence, shown, parts: rest }, content };
}

/** The digest of the channel, or the usual one where none is set up, and the local day. UserErrors as above. */
export async function digestToday(
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<{ readonly schedule: Schedule; readonly due: Due }> {
  const place = managed(who);
  const known = (await (await ports.digestStore()).schedules(place.server)).find(
    ({ channel }) => channel === place.channel,
  );
  const now = ports.now();
  const schedule: Schedule = known ?? {
    ...place,
    ...{ report: null, time: '00:00', zone: usualZone, days: everyDay, language: request.language, quiet: 'line' },
    ...{ catchUpHours: usualCatchUpHours, person: who.person, paused: null, firstDay: '0001-01-01', changedAt: 0 },
  };
  const named = request.report === undefined ? {} : { report: request.report };
  return { schedule: { ...schedule, ...named }, due: { day: dayOf(now, schedule.zone), at: now } };
}

export type RunData = { readonly day: string; readonly outcome: 'posted' | 'held'; readonly report: string | null };

/**
 * The digest of today as the reply itself, and from now on told; once it was, only that it was. For a surface that shows what it
 * is given to whoever asked. UserErrors as above, and of finding a report.
 */
export async function digestRun(who: Who, request: Request, ports: DeskPorts): Promise<Outcome<RunData>> {
  const { schedule, due } = await digestToday(who, request, ports);
  const store = await ports.digestStore();
  let shown: Reply | undefined;
  let report: string | null = null;
  const outcome = await runDigest(schedule, due, false, {
    store,
    now: ports.now,
    turn: async () => undefined,
    // Over before any claim could run out.
    every: () => () => undefined,
    compose: async () => (await composeDigest(schedule, due, await composePorts(ports))).content,
    surface: {
      messages: () => 1,
      post: async (_, content) => {
        shown = content.reply;
        report = content.report;
        return 'shown';
      },
      find: async () => new Map(),
      tell: async () => undefined,
    },
  });
  if (outcome.outcome === 'postponed') throw outcome.error;
  const { alreadyPosted, troubles } = digestPhrasesOf(request.language).schedule;
  const text = outcome.outcome === 'skipped' && outcome.why !== 'late' ? troubles[outcome.why] : alreadyPosted;
  const reply: Reply = shown ?? { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] };
  return { reply, data: { day: due.day, outcome: shown === undefined ? 'held' : 'posted', report } };
}

/** What runs digests: their store, and what each is to say. */
export type DigestService = {
  readonly store: DigestStore;
  readonly compose: (schedule: Schedule, due: Due) => Promise<Content | null>;
  /** The same, a quiet day included. */
  readonly composeAlways: (schedule: Schedule, due: Due) => Promise<Content>;
};

/** A digest goes out without the picture that cannot be drawn and the lead that fails: `onFailure` is told why. */
export async function digestService(onFailure: (error: unknown) => void, ports: DeskPorts): Promise<DigestService> {
  const all = await composePorts(ports);
  const without = (error: unknown): null => {
    onFailure(error);
    return null;
  };
  const composing: ComposePorts = {
    ...all,
    picture: (...of) => all.picture(...of).catch(without),
    lead: (...of) => all.lead(...of).catch(without),
  };
  return {
    store: await ports.digestStore(),
    compose: (schedule, due) => contentToPost(schedule, due, composing),
    composeAlways: async (schedule, due) => (await composeDigest(schedule, due, composing)).content,
  };
}

async function composePorts(ports: DeskPorts): Promise<ComposePorts> {
  return {
    store: await ports.digestStore(),
    review: { events: ports.reviewEvents },
    reportOf: async ({ server, channel, report, person }) => {
      const named =
        report ?? (await reportFor({ server, channel, person: person ?? '', isManager: true }, undefined, ports));
      return (await ports.library.load(named)).reading.report;
    },
    steps: (report, state) => stepsAnswered(report, state, ports),
    lead: ports.digestLead,
    picture: ports.digestPicture,
    phrases: digestPhrasesOf,
    now: ports.now,
  };
}

/** The last day that was due and is neither posted nor skipped. */
async function pendingOf(schedule: Schedule, now: number, store: DigestStore): Promise<string | null> {
  const due = lastDue(schedule, now);
  if (due === undefined) return null;
  const known = (await store.past(schedule, 12)).find(({ day }) => day === due.day);
  return known === undefined || known.state === 'claimed' ? due.day : null;
}

function managed({ server, channel, isManager }: Who): { readonly server: string; readonly channel: string } {
  if (server === null || channel === null) throw new UserError('server-only');
  if (!isManager) throw new UserError('manager-only');
  return { server, channel };
}

function rowOf(
  schedule: Schedule,
  now: number,
  { language }: Request,
): { readonly label: string; readonly value: string } {
  const phrases = digestPhrasesOf(language);
  const words = phrases.schedule;
  const days =
    schedule.days.length === everyDay.length
      ? words.everyDay
      : schedule.days.map((day: Weekday) => words.weekdays[day]).join(phrases.comma);
  const next =
    schedule.paused === null
      ? words.next(phrases.moment(nextDue(schedule, now).at, schedule.zone))
      : words.paused(words.troubles[schedule.paused]);
  const said = [
    words.when(schedule.time, schedule.zone, days),
    phrasesOf(language).languageNames[schedule.language],
    ...(schedule.report === null ? [] : [schedule.report]),
    next,
  ];
  return { label: `#${schedule.channel}`, value: said.join(' · ') };
}

function dataOf(schedule: Schedule, now: number): ScheduleData {
  const next = schedule.paused === null ? new Date(nextDue(schedule, now).at).toISOString() : null;
  return { ...schedule, next };
}
