/** Discord's own phrases by language. */
import type { Language } from '../../shared/language.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { DiscordPhrases } from './phrases.ts';
import { chinese } from './zh.ts';

const byLanguage: Readonly<Record<Language, DiscordPhrases>> = { zh: chinese, en: english, fr: french, es: spanish };

export function discordPhrasesOf(language: Language): DiscordPhrases {
  return byLanguage[language];
}
