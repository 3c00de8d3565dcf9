/** Days and moments as a language writes them. */
import type { Day } from '../../../review/events.ts';

const moments = (locale: string, zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...{ timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });

/** How `locale` writes them; a calendar day has no zone, and is read in UTC. */
export function datesIn(locale: string) {
  const inUtc = (style: 'full' | 'long') => new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' });
  const [full, long] = [inUtc('full'), inUtc('long')];
  return {
    day: (day: Day): string => full.format(Date.parse(day)),
    date: (day: Day): string => long.format(Date.parse(day)),
    moment: (at: number, zone: string): string => `${moments(locale, zone).format(at)} (${zone})`,
  };
}
