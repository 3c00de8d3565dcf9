/** What digests say in a language. */
import type { Language } from '../../../shared/language.ts';
import { digestInEnglish } from './en.ts';
import { digestInSpanish } from './es.ts';
import { digestInFrench } from './fr.ts';
import type { DigestPhrases } from './phrases.ts';
import { digestInChinese } from './zh.ts';

const byLanguage: Readonly<Record<Language, DigestPhrases>> = {
  zh: digestInChinese,
  en: digestInEnglish,
  fr: digestInFrench,
  es: digestInSpanish,
};

export function digestPhrasesOf(language: Language): DigestPhrases {
  return byLanguage[language];
}
