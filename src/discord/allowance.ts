/**
 * How many questions a person may still ask: a sliding hour, counted in memory, for all events of one server reach one
 * process. It forgets whoever has been silent for an hour.
 */
import { UserError } from '../shared/errors.ts';

const hourMs = 3_600_000;

export type Allowance = {
  /** Counts a question at `now`. UserError `questions-limit` `{ limit, minutes }` when `limit` were asked within the hour. */
  readonly spend: (person: string, limit: number, now: number) => void;
};

export function createAllowance(): Allowance {
  const asked = new Map<string, readonly number[]>();
  let sweptAt = 0;

  const spend: Allowance['spend'] = (person, limit, now) => {
    if (now - sweptAt > hourMs) {
      for (const [other, times] of asked) if ((times.at(-1) ?? 0) <= now - hourMs) asked.delete(other);
      sweptAt = now;
    }
    const recent = (asked.get(person) ?? []).filter((time) => time > now - hourMs);
    if (recent.length >= limit) {
      asked.set(person, recent);
      const free = (recent[recent.length - limit] ?? now) + hourMs;
      throw new UserError('questions-limit', { limit, minutes: Math.max(1, Math.ceil((free - now) / 60_000)) });
    }
    asked.set(person, [...recent, now]);
  };
  return { spend };
}
