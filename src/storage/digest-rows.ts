/** Rows of the digests as what they should be, and what is to be written as rows. */
import type { Selectable, Transaction } from 'kysely';
import type { Weekday } from '../digest/schedule.ts';
import { everyDay, isZone, readTime } from '../digest/schedule.ts';
import type { Content, Picture, Schedule, Slot } from '../digest/store.ts';
import { quietChoices, troubles } from '../digest/store.ts';
import { Fault } from '../shared/errors.ts';
import { languages } from '../shared/language.ts';
import { readReply } from './kept-reply.ts';
import { jsonOf, numberOf, oneOf, textOf, textOrNull } from './rows.ts';
import type { Schema } from './schema.ts';

/** A Fault where it makes no sense: a damaged schedule is none. */
export function scheduleOf(row: Selectable<Schema['digest_schedules']>): Schedule {
  const time = readTime(textOf(row.local_time));
  const zone = textOf(row.zone);
  const days = jsonOf(row.days);
  if (time === undefined || !isZone(zone) || !isDays(days)) throw new Fault('a schedule that names no time');
  return {
    server: textOf(row.server),
    channel: textOf(row.channel),
    report: textOrNull(row.report),
    time,
    zone,
    days,
    language: oneOf(row.language, languages),
    quiet: oneOf(row.quiet, quietChoices),
    catchUpHours: numberOf(row.catch_up_hours),
    person: textOrNull(row.person),
    paused: row.paused === null ? null : oneOf(row.paused, troubles),
    firstDay: textOf(row.first_day),
    changedAt: numberOf(row.changed_at),
  };
}

function isDays(value: unknown): value is readonly Weekday[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((day) => (everyDay as readonly unknown[]).includes(day))
  );
}

/** Null where nothing was kept yet, or what was kept is damaged: then it is made again. */
export function contentOf(row: Selectable<Schema['digest_claims']>): Content | null {
  const reply = row.reply === null ? undefined : readReply(row.reply);
  if (reply === undefined || row.report === null || row.sequence === null || row.told_until === null) return null;
  return {
    reply,
    picture: pictureOf(row.picture),
    report: textOf(row.report),
    sequence: numberOf(row.sequence),
    until: numberOf(row.told_until),
    shown: textOrNull(row.shown),
  };
}

export function pictureText(picture: Picture | null): string | null {
  if (picture === null) return null;
  return JSON.stringify({ ...picture, png: Buffer.from(picture.png).toString('base64') });
}

function pictureOf(text: unknown): Picture | null {
  const { name, alt, png } = (jsonOf(text) ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof alt !== 'string' || typeof png !== 'string') return null;
  return { name, alt, png: new Uint8Array(Buffer.from(png, 'base64')) };
}

export function jsonList(text: unknown): readonly string[] {
  const value = jsonOf(text);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Skips the days of `slots` that have no claim; gives those. */
export async function skipRows(transaction: Transaction<Schema>, slots: readonly Slot[], at: number) {
  if (slots.length === 0) return [];
  const values = slots.map(({ server, channel, day }) => ({
    ...{ server, channel, day },
    ...{ state: 'skipped', attempt: 0, nonce: '', held_until: 0, changed_at: at },
  }));
  return transaction
    .insertInto('digest_claims')
    .values(values)
    .onConflict((conflict) => conflict.columns(['server', 'channel', 'day']).doNothing())
    .returning('day')
    .execute();
}
