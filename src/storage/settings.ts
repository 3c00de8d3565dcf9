/**
 * Settings of servers in the database: a row for each that was changed, and a row for every change. A value that makes no
 * sense counts as never changed.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Records, ServerSettings } from '../desk/records.ts';
import { usualSettings } from '../desk/records.ts';
import { rights } from '../review/review.ts';
import { isLanguage } from '../shared/language.ts';
import { jsonOf } from './rows.ts';
import type { Schema } from './schema.ts';

type Setting = keyof ServerSettings;

const makesSense: Readonly<{ [Name in Setting]: (value: unknown) => value is ServerSettings[Name] }> = {
  allowedChannels: (value): value is readonly string[] =>
    Array.isArray(value) && value.every((channel) => typeof channel === 'string'),
  report: (value): value is string | null => value === null || typeof value === 'string',
  language: (value): value is ServerSettings['language'] => value === null || isLanguage(value),
  retentionDays: (value): value is number => isWhole(value, 1, 365),
  questionsPerHour: (value): value is number => isWhole(value, 1, 1000),
  zone: (value): value is string => typeof value === 'string',
  groups: (value): value is ServerSettings['groups'] => isMap(value, (group) => typeof group === 'string'),
  rights: (value): value is ServerSettings['rights'] =>
    isMap(value, (own) => Array.isArray(own) && own.every((right) => rights.includes(right))),
};

function isMap(value: unknown, makesSense: (entry: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(makesSense);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

export async function readSettings(kysely: Kysely<Schema>, server: string): Promise<ServerSettings> {
  const rows = await kysely.selectFrom('settings').select(['setting', 'value']).where('server', '=', server).execute();
  const kept = new Map(rows.map(({ setting, value }) => [setting, jsonOf(value)]));
  const settingOf = <Name extends Setting>(name: Name): ServerSettings[Name] => {
    const value = kept.get(name);
    return makesSense[name](value) ? value : usualSettings[name];
  };
  return {
    allowedChannels: settingOf('allowedChannels'),
    report: settingOf('report'),
    language: settingOf('language'),
    retentionDays: settingOf('retentionDays'),
    questionsPerHour: settingOf('questionsPerHour'),
    zone: settingOf('zone'),
    groups: settingOf('groups'),
    rights: settingOf('rights'),
  };
}

/** Writes what differs from the settings as they stand, and gives them as they then stand. */
export async function writeSettings(
  transaction: Transaction<Schema>,
  ...[server, change, by]: Parameters<Records['changeSettings']>
): Promise<ServerSettings> {
  const before = await readSettings(transaction, server);
  for (const name of Object.keys(makesSense) as Setting[]) {
    if (change[name] === undefined) continue;
    const value = JSON.stringify(change[name]);
    if (value === JSON.stringify(before[name])) continue;
    await transaction
      .insertInto('settings')
      .values({ server, setting: name, value })
      .onConflict((conflict) => conflict.columns(['server', 'setting']).doUpdateSet({ value }))
      .execute();
    await transaction
      .insertInto('setting_changes')
      .values({ server, setting: name, value, person: by.person, changed_at: by.at })
      .execute();
  }
  return readSettings(transaction, server);
}
