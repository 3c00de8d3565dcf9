/** The lexicon of a language. */
import type { Language } from '../../../shared/language.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Lexicon } from './lexicon.ts';
import { chinese } from './zh.ts';

export const lexicons: Readonly<Record<Language, Lexicon>> = {
  zh: chinese,
  en: english,
  fr: french,
  es: spanish,
};
