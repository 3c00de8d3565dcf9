/** The interface's language for a person: their own Discord locale, else the server's choice, else the server's locale. */
import type { Language } from '../shared/language.ts';
import { isLanguage } from '../shared/language.ts';

/** "zh-CN", "zh-TW" -> zh; "es-419" -> es; undefined for a language that is not spoken here. */
export function languageOfLocale(locale: string | null | undefined): Language | undefined {
  const code = (locale ?? '').slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : undefined;
}

/** English where nobody's language is spoken. */
export function interfaceLanguage(from: {
  readonly person?: string | null;
  readonly setting?: Language | null;
  readonly server?: string | null;
}): Language {
  return languageOfLocale(from.person) ?? from.setting ?? languageOfLocale(from.server) ?? 'en';
}
