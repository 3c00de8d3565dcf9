/** Terms of the review by language. */
import type { Language } from '../../shared/language.ts';
import { termsInEnglish } from './en.ts';
import { termsInSpanish } from './es.ts';
import { termsInFrench } from './fr.ts';
import type { Terms } from './terms.ts';
import { termsInChinese } from './zh.ts';

export const termsIn: Readonly<Record<Language, Terms>> = {
  zh: termsInChinese,
  en: termsInEnglish,
  fr: termsInFrench,
  es: termsInSpanish,
};
