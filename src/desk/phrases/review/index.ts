/** What the desk says of a review, by language. */
import type { Language } from '../../../shared/language.ts';
import { reviewInEnglish } from './en.ts';
import { reviewInSpanish } from './es.ts';
import { reviewInFrench } from './fr.ts';
import type { ReviewPhrases } from './phrases.ts';
import { reviewInChinese } from './zh.ts';

export const reviewPhrasesIn: Readonly<Record<Language, ReviewPhrases>> = {
  zh: reviewInChinese,
  en: reviewInEnglish,
  fr: reviewInFrench,
  es: reviewInSpanish,
};
