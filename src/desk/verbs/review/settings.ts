/** What a server sets for its reviews: the time zone, and the groups and rights that roles stand for. */
import type { Right } from '../../../review/review.ts';
import { rights } from '../../../review/review.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/language.ts';
import { reviewPhrasesIn } from '../../phrases/review/index.ts';
import type { ServerSettings } from '../../records.ts';

/** As many roles as a server on Discord can have (resources/guild); a name longer than a role's is no group's. */
const mostRoles = 250;
const longestName = 100;
const roleId = /^[\w-]{1,64}$/u;

/** UserError `setting-invalid` `{ setting, value, allowed }`. */
export function checkReviewSettings({ zone, groups, rights: given }: Partial<ServerSettings>): void {
  if (zone !== undefined && !isZone(zone)) invalid('zone', zone, 'IANA: Europe/Zurich, UTC');
  for (const [setting, map] of Object.entries({ groups: groups ?? {}, rights: given ?? {} })) {
    const roles = Object.keys(map);
    if (roles.length > mostRoles) invalid(setting, roles.length, `0–${mostRoles}`);
    for (const role of roles) if (!roleId.test(role)) invalid(setting, role, '@id');
  }
  for (const name of Object.values(groups ?? {}))
    if (name.trim() === '' || name.length > longestName) invalid('groups', name, `1–${longestName}`);
  for (const right of Object.values(given ?? {}).flat())
    if (!rights.includes(right)) invalid('rights', right, [...rights]);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

function invalid(setting: string, value: string | number, allowed: string | readonly string[]): never {
  throw new UserError('setting-invalid', { setting, value, allowed });
}

export function reviewSettingRows({ zone, groups, rights }: ServerSettings, language: Language) {
  const words = reviewPhrasesIn[language].settings;
  const listed = (map: Readonly<Record<string, string | readonly Right[]>>): string =>
    Object.entries(map)
      .map(([role, value]) => `@${role}: ${[value].flat().join(', ')}`)
      .join('\n') || words.none;
  return [
    { label: words.zone, value: zone },
    { label: words.groups, value: listed(groups) },
    { label: words.rights, value: listed(rights) },
  ];
}
