/** The words on a model's part in an answer, by language. */
import type { Language } from '../../../shared/language.ts';
import { modelInEnglish } from './en.ts';
import { modelInSpanish } from './es.ts';
import { modelInFrench } from './fr.ts';
import type { ModelWords } from './words.ts';
import { modelInChinese } from './zh.ts';

const all: Readonly<Record<Language, ModelWords>> = {
  zh: modelInChinese,
  en: modelInEnglish,
  fr: modelInFrench,
  es: modelInSpanish,
};

export function modelWordsOf(language: Language): ModelWords {
  return all[language];
}
