/** Moments as people write and read them: in the time zone of their server, a day and a time, or how long from now. */
import { UserError } from '../../../shared/errors.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const units: Readonly<Record<string, number>> = { m: 60_000, h: hourMs, d: dayMs, w: 7 * dayMs };

/** "2026-12-01 17:00 (Europe/Zurich)". */
export function momentText(at: number, zone: string): string {
  return `${localText(at, zone)} (${zone})`;
}

/**
 * Milliseconds since 1970 of "2026-12-01 17:00", "2026-12-01" (its last minute) or "3d", "48h", "90m", "2w" after `now`.
 * UserError `moment-invalid` `{ value }`, also for what is past.
 */
export function momentOf(text: string, now: number, zone: string): number {
  const given = text.normalize('NFKC').trim();
  const [, amount, unit = ''] = /^(\d{1,4})\s*([mhdw])$/iu.exec(given) ?? [];
  const at = amount === undefined ? localMoment(given, zone) : now + Number(amount) * (units[unit.toLowerCase()] ?? 0);
  if (at === undefined || at <= now) throw new UserError('moment-invalid', { value: text });
  return at;
}

function localMoment(text: string, zone: string): number | undefined {
  const [, day, time = '23:59'] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/u.exec(text) ?? [];
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (day === undefined || Number.isNaN(wanted)) return undefined;
  // A clock that is put forward or back changes the offset: the second look has the one that holds there.
  const offset = (at: number): number => Date.parse(`${localText(at, zone).replace(' ', 'T')}:00Z`) - at;
  const near = wanted - offset(wanted);
  const at = wanted - offset(near);
  // 2026-02-30 is no day.
  return localText(at, zone).startsWith(day) ? at : undefined;
}

function localText(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}
