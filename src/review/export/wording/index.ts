/** Wording of exports by language. */
import type { Language } from '../../../shared/language.ts';
import { exportsInEnglish } from './en.ts';
import { exportsInSpanish } from './es.ts';
import { exportsInFrench } from './fr.ts';
import type { ExportWording } from './wording.ts';
import { exportsInChinese } from './zh.ts';

export const exportWordingIn: Readonly<Record<Language, ExportWording>> = {
  zh: exportsInChinese,
  en: exportsInEnglish,
  fr: exportsInFrench,
  es: exportsInSpanish,
};
