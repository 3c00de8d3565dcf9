/** The words of every language. */
import type { Language } from '../../../shared/language.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { FollowUpWords } from './words.ts';
import { chinese } from './zh.ts';

export const followUpWords: Readonly<Record<Language, FollowUpWords>> = {
  zh: chinese,
  en: english,
  fr: french,
  es: spanish,
};
