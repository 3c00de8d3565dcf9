/**
 * When a digest is due: a schedule and a moment in, the local day that is due and the next one out. Every day of the calendar
 * that was chosen has exactly one moment in its zone, whatever clocks do there. It keeps nothing and posts nothing; what was
 * posted already is the claims' to know. Time zones and calendars are luxon's.
 */
import { DateTime, IANAZone } from 'luxon';
import type { Day } from '../review/events.ts';

/** As ISO 8601 counts them: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When, without what and where. */
export type Timing = {
  /** Local time of the zone, "08:00". */
  readonly time: string;
  /** IANA name, "Europe/Paris". */
  readonly zone: string;
  /** One or more. */
  readonly days: readonly Weekday[];
  /** The first local day that is owed: none of before the digest was asked for. */
  readonly firstDay: Day;
  /** Milliseconds since 1970 when it was last changed. */
  readonly changedAt: number;
};

/** A local day and the moment it is due; due since a change where the change brought it about. */
export type Due = { readonly day: Day; readonly at: number };

/** Days looked back for what was missed, and more than any two chosen days are apart: a week, and a day that a zone left out. */
const span = 9;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "08:00", "8:00" or "8h00", or undefined for what is no time of a day. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:h：.](\d{2})$/u.exec(text.normalize('NFKC').trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** Whether these time-zone data have it as it is written. Asked again of a zone it costs nothing: thousands share a few. */
export function isZone(zone: string): boolean {
  return IANAZone.create(zone).isValid;
}

/** As the time-zone data of this program spell it, whatever the case it was written in; undefined where they have none. */
export function readZone(text: string): string | undefined {
  const wanted = text.trim().replace(/\s+/gu, '_');
  const known = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === wanted.toLowerCase());
  if (known !== undefined) return known;
  // Names of before a place was renamed are good too, but for those that are an offset.
  return /^(?:[a-z_]+\/[\w/+-]+|utc)$/iu.test(wanted) && IANAZone.isValidZone(wanted) ? wanted : undefined;
}

/**
 * The moment of `day` at the schedule's time. Where clocks are put forward over it, the first moment after; where they are put
 * back and it comes twice, the first; null for a day that the zone left out altogether (30 December 2011 in Apia).
 */
export function momentOf(day: Day, { time, zone }: Pick<Timing, 'time' | 'zone'>): number | null {
  const [first] = momentsAt(day, time, zone);
  if (first !== undefined) return first;
  return momentsAt(day, '12:00', zone).length > 0 ? firstAfterGap(day, time, zone) : null;
}

/** The days that were due at `now`, oldest first, of the last week. */
export function dueDays(timing: Timing, now: number): readonly Due[] {
  return [...dueBackwards(timing, now)].reverse();
}

/** The last day that was due at `now`, if any. */
export function lastDue(timing: Timing, now: number): Due | undefined {
  for (const due of dueBackwards(timing, now)) return due;
  return undefined;
}

function* dueBackwards(timing: Timing, now: number): Iterable<Due> {
  const today = dayOf(now, timing.zone);
  for (let back = 0; back < span; back += 1)
    for (const due of dueOf(dayAfter(today, -back), timing)) if (due.at <= now) yield due;
}

/** The first day that becomes due after `now`. */
export function nextDue(timing: Timing, now: number): Due {
  const today = dayOf(now, timing.zone);
  // A day of the future may be the first that is owed.
  const from = timing.firstDay > today ? timing.firstDay : today;
  // The local day may begin again when clocks are put back at midnight.
  for (let ahead = -1; ahead < 2 * span; ahead += 1)
    for (const due of dueOf(dayAfter(from, ahead), timing)) if (due.at > now) return due;
  throw new RangeError(`no day of ${timing.days.join()} comes in ${timing.zone}`);
}

/** The first day owed by a schedule that is made at `now`: the next one, for what is past was not asked for. */
export function firstDayFrom(timing: Pick<Timing, 'time' | 'zone'>, now: number): Day {
  return nextDue({ ...timing, days: everyDay, firstDay: '0000-01-01', changedAt: 0 }, now).day;
}

/**
 * The first day owed by `wanted`, which takes the place of `before` at `now`: a day that `before` still owed is owed on, even
 * where the new time of that day is past already; a day chosen only now, whose time is past, is not. `pending` is a day that
 * was due before the change and is not posted yet.
 */
export function firstDayAfterChange(
  wanted: Pick<Timing, 'time' | 'zone'>,
  before: Timing,
  now: number,
  pending: Day | null,
): Day {
  const owed = [firstDayFrom(wanted, now), nextDue(before, now).day, ...(pending === null ? [] : [pending])];
  return owed.reduce((first, day) => (day < first ? day : first));
}

/** The calendar day in `zone`. */
export function dayOf(moment: number, zone: string): Day {
  return DateTime.fromMillis(moment, { zone }).toISODate() ?? '';
}

/** The day of the week of a calendar day. */
export function weekdayOf(day: Day): Weekday {
  return calendar(day).weekday as Weekday;
}

/** `count` calendar days later, or earlier where it is negative. */
export function dayAfter(day: Day, count: number): Day {
  return calendar(day).plus({ days: count }).toISODate() ?? '';
}

function dueOf(day: Day, timing: Timing): readonly Due[] {
  if (day < timing.firstDay || !timing.days.includes(weekdayOf(day))) return [];
  const at = momentOf(day, timing);
  return at === null ? [] : [{ day, at: Math.max(at, timing.changedAt) }];
}

/** A day of the calendar has no zone, and in UTC all are alike. */
function calendar(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

/** Every moment at which clocks of the zone show it, in order: one, two, or none where they jump over it. */
function momentsAt(day: Day, time: string, zone: string): readonly number[] {
  const { shown, around } = surroundings(day, time, zone);
  // Of luxon only the offsets are asked: from local time it guesses by today's, and misses in a zone that crossed the date line.
  const offsets = new Set(around.map((moment) => offsetAt(moment, zone)));
  return [...offsets]
    .map((offset) => shown - offset * minuteMs)
    .filter((moment) => moment + offsetAt(moment, zone) * minuteMs === shown)
    .sort((a, b) => a - b);
}

/** The moment at which the clocks were put forward over it, to the millisecond. */
function firstAfterGap(day: Day, time: string, zone: string): number {
  let [before, after] = surroundings(day, time, zone).around;
  const earlier = offsetAt(before, zone);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, zone) === earlier) before = middle;
    else after = middle;
  }
  return after;
}

/** What the clocks are to show, as if the zone were UTC, and moments before and after any at which they can show it. */
function surroundings(day: Day, time: string, zone: string) {
  const shown = DateTime.fromISO(`${day}T${time}`, { zone: 'utc' }).toMillis();
  if (Number.isNaN(shown)) throw new RangeError(`no moment ${day} ${time} in ${zone}`);
  // Offsets go from -12 to +14 hours.
  return { shown, around: [shown - 14 * hourMs, shown + 12 * hourMs] as [number, number] };
}

function offsetAt(moment: number, zone: string): number {
  return IANAZone.create(zone).offset(moment);
}
