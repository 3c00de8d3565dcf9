/** What only Discord says of a review, by language. */
import type { Language } from '../../../shared/language.ts';
import { discordReviewInEnglish } from './en.ts';
import { discordReviewInSpanish } from './es.ts';
import { discordReviewInFrench } from './fr.ts';
import type { DiscordReviewPhrases } from './review-phrases.ts';
import { discordReviewInChinese } from './zh.ts';

export const discordReviewPhrasesIn: Readonly<Record<Language, DiscordReviewPhrases>> = {
  zh: discordReviewInChinese,
  en: discordReviewInEnglish,
  fr: discordReviewInFrench,
  es: discordReviewInSpanish,
};
