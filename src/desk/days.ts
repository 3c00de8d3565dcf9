/** Days of the week as people write them: "1-5", "mon-fri", "lundi, jeudi", "周一、周五", or "every day". */
import type { Weekday } from '../digest/schedule.ts';
import { everyDay } from '../digest/schedule.ts';
import { languages } from '../shared/language.ts';
import { digestPhrasesOf } from './phrases/digest/index.ts';

/** Shorter beginnings of names would be those of several days. */
const shortest = 2;
const separators = /[\s,;、，；+]+/u;
const dash = /\s*(?:-|–|—|~|至|到)\s*/u;

/** In order, each once; undefined where anything in it is no day. */
export function readDays(text: string): readonly Weekday[] | undefined {
  const folded = plain(text);
  const whole = languages.map((language) => plain(digestPhrasesOf(language).schedule.everyDay));
  if (whole.includes(folded)) return everyDay;
  const days = new Set<Weekday>();
  const parts = folded
    .split(dash)
    .join('-')
    .split(separators)
    .filter((part) => part !== '');
  for (const part of parts) {
    const [from, to = from, ...more] = part.split('-').map(dayNamed);
    if (from === undefined || to === undefined || more.length > 0) return undefined;
    // Over the end of the week too: Saturday to Monday.
    for (let day = from; ; day = ((day % everyDay.length) + 1) as Weekday) {
      days.add(day);
      if (day === to) break;
    }
  }
  return days.size === 0 ? undefined : everyDay.filter((day) => days.has(day));
}

function dayNamed(text: string): Weekday | undefined {
  const number = everyDay.find((day) => `${day}` === text);
  if (number !== undefined) return number;
  if (text.length < shortest) return undefined;
  // 星期一 and 周一 are the same day, and Sunday has two names.
  const wanted = text.replace(/^星期/u, '周').replace(/天$/u, '日');
  const found = languages.flatMap((language) => {
    const { weekdays } = digestPhrasesOf(language).schedule;
    return everyDay.filter((day) => plain(weekdays[day]).startsWith(wanted));
  });
  const [only] = found;
  return new Set(found).size === 1 ? only : undefined;
}

/** Without case and accents: "Miércoles" and "miercoles" are one. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
