/** One digest for each chosen local day, whatever the clocks of the zone, the host or an admin do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timing, Weekday } from '../../src/digest/schedule.ts';
import {
  dayAfter,
  dayOf,
  dueDays,
  everyDay,
  firstDayAfterChange,
  firstDayFrom,
  lastDue,
  momentOf,
  nextDue,
  readTime,
  readZone,
} from '../../src/digest/schedule.ts';

const iso = (moment: number | null): string | null => (moment === null ? null : new Date(moment).toISOString());
const at = (text: string): number => Date.parse(text);

const zones = [
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Shanghai',
] as const;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const timing = (zone: string, time: string, days: readonly Weekday[] = everyDay, firstDay = '2000-01-01'): Timing => ({
  zone,
  time,
  days,
  firstDay,
  changedAt: 0,
});

describe('the moment of a local day', () => {
  it.each([
    ['an ordinary day', '2026-11-28', '08:00', 'Europe/Paris', '2026-11-28T07:00:00.000Z'],
    [
      'a time that does not exist: the first moment after',
      '2026-03-29',
      '02:30',
      'Europe/Paris',
      '2026-03-29T01:00:00.000Z',
    ],
    ['a time that comes twice: the first', '2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['the same in New York', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // Lord Howe puts its clocks forward by half an hour, from 02:00 (+10:30) to 02:30 (+11).
    ['half an hour that does not exist', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['half an hour that comes twice', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    // Chatham goes from 02:45 (+12:45) to 03:45 (+13:45).
    ['an hour that is no whole one', '2026-09-27', '03:00', 'Pacific/Chatham', '2026-09-26T14:00:00.000Z'],
    ['a zone of quarter hours', '2026-02-28', '23:59', 'Asia/Kathmandu', '2026-02-28T18:14:00.000Z'],
    ['a leap day', '2028-02-29', '08:00', 'Asia/Shanghai', '2028-02-29T00:00:00.000Z'],
    // Egypt puts its clocks forward at midnight: 24 April 2026 begins at 01:00 (+3).
    ['midnight that does not exist', '2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['a day that was left out', '2011-12-30', '08:00', 'Pacific/Apia', null],
    ['the day before it', '2011-12-29', '08:00', 'Pacific/Apia', '2011-12-29T18:00:00.000Z'],
    ['the day after it', '2011-12-31', '08:00', 'Pacific/Apia', '2011-12-30T18:00:00.000Z'],
  ])('%s', (_, day, time, zone, expected) => {
    expect(iso(momentOf(day, { time, zone }))).toBe(expected);
  });

  it('is followed by the next chosen day, over weekends, months and years', () => {
    const weekdays = timing('Europe/Paris', '08:00', [1, 2, 3, 4, 5]);
    expect(nextDue(weekdays, at('2027-12-31T07:00:00Z')).day).toBe('2028-01-03');
    expect(nextDue(timing('Europe/Paris', '08:00', [1]), at('2026-11-30T06:59:59Z')).day).toBe('2026-11-30');
    expect(nextDue(timing('Europe/Paris', '08:00', [1]), at('2026-11-30T07:00:00Z')).day).toBe('2026-12-07');
    expect(dueDays(weekdays, at('2026-11-30T06:59:00Z')).at(-1)?.day).toBe('2026-11-27');
  });

  it('of what was not asked for is not owed', () => {
    const asked = at('2026-11-28T10:00:00Z');
    const firstDay = firstDayFrom({ zone: 'Europe/Paris', time: '08:00' }, asked);
    expect(firstDay).toBe('2026-11-29');
    const schedule = { ...timing('Europe/Paris', '08:00', everyDay, firstDay), changedAt: asked };
    expect(dueDays(schedule, asked)).toEqual([]);
    expect(nextDue(schedule, asked).day).toBe('2026-11-29');
  });
});

/** A process that looks now and then, and posts what is due and was not posted before. */
function posting() {
  const posted: string[] = [];
  const look = (schedule: Timing, now: number): void => {
    for (const { day } of dueDays(schedule, now)) if (!posted.includes(day)) posted.push(day);
  };
  return { posted, look };
}

function expectedDays(first: string, last: string, { days, zone }: Timing): readonly string[] {
  const all: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day, 1)) all.push(day);
  const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  // Apia left out 30 December 2011 when it crossed the date line.
  return all.filter(
    (day) => days.includes(weekday(day) as Weekday) && !(zone === 'Pacific/Apia' && day === '2011-12-30'),
  );
}

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`);
/** Times around which clocks change come up often. */
const telling = fc.oneof(
  anyTime,
  fc.constantFrom('00:00', '00:30', '01:45', '02:00', '02:15', '02:30', '03:00', '23:59'),
);
const someDays = fc.subarray([...everyDay], { minLength: 1 });

describe('over three years', () => {
  it.each(zones)(
    '%s has exactly one digest for each chosen local day',
    (zone) => {
      fc.assert(
        fc.property(
          telling,
          someDays,
          fc.constantFrom(2010, 2025, 2027),
          fc.array(fc.integer({ min: 1, max: 16 * 60 }), { minLength: 40, maxLength: 40 }),
          (time, days, year, waits) => {
            const posted: string[] = [];
            const begin = Date.UTC(year, 11, 1);
            const end = Date.UTC(year + 3, 11, 1);
            const schedule = timing(zone, time, days, dayOf(begin + 2 * dayMs, zone));
            let now = begin;
            // Looking seldom is no worse than looking often: the process may have been down, as long as not over a whole day.
            for (let turn = 0; ; turn += 1) {
              const due = lastDue(schedule, now);
              if (due !== undefined && !posted.includes(due.day, -3)) posted.push(due.day);
              if (now >= end) break;
              now = Math.min(end, now + (waits[turn % waits.length] ?? 1) * minuteMs);
            }
            const last = dayOf(end, zone);
            const whole = expectedDays(schedule.firstDay, last, schedule);
            const isDue = (momentOf(last, schedule) ?? Number.POSITIVE_INFINITY) <= end;
            expect(posted).toEqual(isDue ? whole : whole.filter((day) => day !== last));
          },
        ),
        { numRuns: 1 },
      );
    },
    240_000,
  );

  it('and the next moment is never far, nor past', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        telling,
        fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
        (zone, time, minutes) => {
          const now = Date.UTC(2026, 0, 1) + minutes * minuteMs;
          const next = nextDue(timing(zone, time), now);
          expect(next.at).toBeGreaterThan(now);
          expect(next.at - now).toBeLessThanOrEqual(dayMs + 2 * hourMs);
          expect(dueDays(timing(zone, time), next.at).at(-1)?.day).toBe(next.day);
          expect(dueDays(timing(zone, time), next.at - 1).at(-1)?.day).not.toBe(next.day);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('when clocks or people interfere', () => {
  it('a host clock that jumps back or forward brings no day twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        telling,
        fc.array(fc.integer({ min: -3 * 24 * 60, max: 2 * 24 * 60 }), { minLength: 20, maxLength: 60 }),
        (zone, time, jumps) => {
          const { posted, look } = posting();
          let now = Date.UTC(2026, 2, 20);
          for (const jump of jumps) {
            now += jump * minuteMs;
            look(timing(zone, time), now);
          }
          expect(new Set(posted).size).toBe(posted.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a change of zone or time brings no day twice and loses none', () => {
    const change = fc.record({
      zone: fc.constantFrom(...zones),
      time: telling,
      after: fc.integer({ min: 1, max: 4 * 24 * 60 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const { posted, look } = posting();
        let now = Date.UTC(2026, 9, 20);
        let schedule = {
          ...timing('Europe/Paris', '08:00'),
          firstDay: firstDayFrom({ zone: 'Europe/Paris', time: '08:00' }, now),
        };
        const first = schedule.firstDay;
        for (const { zone, time, after } of changes) {
          for (const until = now + after * minuteMs; now < until; now = Math.min(until, now + 30 * minuteMs))
            look(schedule, now);
          look(schedule, now);
          const wanted = { ...schedule, zone, time, changedAt: now };
          schedule = { ...wanted, firstDay: firstDayAfterChange(wanted, schedule, now, null) };
        }
        for (const until = now + 3 * dayMs; now < until; now += 30 * minuteMs) look(schedule, now);
        expect(new Set(posted).size).toBe(posted.length);
        const last = [...posted].sort().at(-1) ?? '';
        expect([...posted].sort()).toEqual(expectedDays(first, last, schedule));
        expect(now - (momentOf(last, schedule) ?? 0)).toBeLessThan(2 * dayMs);
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  it('a day chosen only now, whose time is past, is not owed; one that was owed is', () => {
    const mondays = timing('Europe/Paris', '08:00', [1]);
    const thursday = at('2026-11-26T09:00:00Z');
    expect(firstDayAfterChange({ ...mondays }, mondays, thursday, null)).toBe('2026-11-27');
    const evening = timing('Europe/Paris', '18:00');
    expect(firstDayAfterChange({ ...evening, time: '08:00' }, evening, thursday, null)).toBe('2026-11-26');
    expect(firstDayAfterChange({ ...evening }, evening, thursday, '2026-11-25')).toBe('2026-11-25');
  });
});

describe('what people write', () => {
  it.each([
    ['08:00', '08:00'],
    ['8:00', '08:00'],
    ['8h30', '08:30'],
    ['０８：００', '08:00'],
    ['23:59', '23:59'],
  ])('%s is a time', (text, expected) => expect(readTime(text)).toBe(expected));
  it.each(['24:00', '8', '08:60', 'noon', '', '08:00:00', '-1:00'])('%s is none', (text) =>
    expect(readTime(text)).toBeUndefined(),
  );
  it.each([
    ['europe/paris', 'Europe/Paris'],
    ['America/New York', 'America/New_York'],
    ['UTC', 'UTC'],
  ])('%s is a zone', (text, expected) => expect(readZone(text)).toBe(expected));
  it.each(['', 'Mars/Phobos', '+02:00', 'CET; drop', '../etc/passwd', 'local'])('%s is none', (text) =>
    expect(readZone(text)).toBeUndefined(),
  );
});
