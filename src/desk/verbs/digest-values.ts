/** What a person writes to set a digest up, checked: UserError `setting-invalid` `{ setting, value, allowed }` for what cannot be. */
import { everyDay, readTime, readZone } from '../../digest/schedule.ts';
import type { Quiet, Schedule } from '../../digest/store.ts';
import { quietChoices } from '../../digest/store.ts';
import { UserError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { isLanguage, languages } from '../../shared/language.ts';
import { readDays } from '../days.ts';

/** As a person wrote them; what is left out stays as it was, or is as usual. */
export type ScheduleValues = {
  readonly time: string;
  readonly zone?: string;
  readonly days?: string;
  readonly language?: string;
  readonly report?: string;
  readonly quiet?: string;
  readonly catchUpHours?: number;
};

/** Until somebody names another: nobody tells a program where a server is. */
export const usualZone = 'UTC';
/** Half a day: a digest of the morning is no use at night. */
export const usualCatchUpHours = 12;
const catchUpRange = [1, 22] as const;

/** Time, zone and days. UserError `setting-invalid`. */
export function timingOf(
  { time, zone, days }: ScheduleValues,
  before: Schedule | undefined,
): Pick<Schedule, 'time' | 'zone' | 'days'> {
  return {
    time: readTime(time) ?? invalid('time', time, '00:00 … 23:59'),
    zone:
      zone === undefined
        ? (before?.zone ?? usualZone)
        : (readZone(zone) ?? invalid('timezone', zone, 'Europe/Paris, Asia/Shanghai, America/New_York, UTC')),
    days:
      days === undefined ? (before?.days ?? everyDay) : (readDays(days) ?? invalid('days', days, '1-7, 1-5, 1,3,5')),
  };
}

/** `setting` by the name it is written with. */
function invalid(setting: string, value: string | number, allowed: string): never {
  throw new UserError('setting-invalid', { setting, value, allowed });
}

export function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined;
  return isLanguage(text) ? text : invalid('language', text, languages.join(', '));
}

export function quietOf(text: string | undefined): Quiet | undefined {
  if (text === undefined) return undefined;
  return quietChoices.find((choice) => choice === text) ?? invalid('quiet', text, quietChoices.join(', '));
}

export function hoursOf(hours: number | undefined): number | undefined {
  const [least, most] = catchUpRange;
  if (hours !== undefined && !(Number.isInteger(hours) && hours >= least && hours <= most))
    invalid('catch_up', hours, `${least}–${most}`);
  return hours;
}
