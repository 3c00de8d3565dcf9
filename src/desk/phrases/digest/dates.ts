/** Days and moments as a language writes them. */
import type { Day } from '../../../review/events.ts';

const moments = (locale: string, zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...{ timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });

/** How `locale` writes them; a calendar day has no zone, and is read in UTC. */
export function datesIn(locale: string) {
  const made = new Map<'full' | 'long', Intl.DateTimeFormat>();
  // Made when first asked for: every start of the program would otherwise wait for eight of them.
  const inUtc = (style: 'full' | 'long'): Intl.DateTimeFormat => {
    const format = made.get(style) ?? new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' });
    made.set(style, format);
    return format;
  };
  return {
    day: (day: Day): string => inUtc('full').format(Date.parse(day)),
    date: (day: Day): string => inUtc('long').format(Date.parse(day)),
    moment: (at: number, zone: string): string => `${moments(locale, zone).format(at)} (${zone})`,
  };
}
