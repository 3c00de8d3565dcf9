/** One text in every language Discord shows it in: the default, English, and the localisations beside it. */
import type { LocalizationMap } from 'discord.js';
import { english } from './wording/en.ts';
import { spanish } from './wording/es.ts';
import { french } from './wording/fr.ts';
import type { CommandWording, Words } from './wording/wording.ts';
import { chinese } from './wording/zh.ts';
import { traditionalChinese } from './wording/zh-tw.ts';

/** The default text stands under its own locales too, or people with en-US may be shown en-GB (reference, "Locales"). */
export const wordings = {
  'en-US': english,
  'en-GB': english,
  'zh-CN': chinese,
  'zh-TW': traditionalChinese,
  fr: french,
  'es-ES': spanish,
  'es-419': spanish,
} as const satisfies Readonly<Record<string, CommandWording>>;

type Say = (wording: CommandWording) => string;

/** `name` is the one that comes back in interactions. */
export function named<Name extends string>(name: Name, say: Say): { name: Name; name_localizations: LocalizationMap } {
  return { name, name_localizations: localised(say) };
}

export function described(say: Say): { description: string; description_localizations: LocalizationMap } {
  return { description: say(english), description_localizations: localised(say) };
}

export function worded<Name extends string>(name: Name, words: (wording: CommandWording) => Words) {
  return {
    ...named(name, (wording) => words(wording).name),
    ...described((wording) => words(wording).description),
  };
}

function localised(say: Say): LocalizationMap {
  return Object.fromEntries(Object.entries(wordings).map(([locale, wording]) => [locale, say(wording)]));
}
