/** Wording of pictures by language. */
import type { Language } from '../../shared/language.ts';
import { picturesInEnglish } from './en.ts';
import { picturesInSpanish } from './es.ts';
import { picturesInFrench } from './fr.ts';
import type { PictureWording } from './wording.ts';
import { picturesInChinese } from './zh.ts';

export const pictureWordingIn: Readonly<Record<Language, PictureWording>> = {
  zh: picturesInChinese,
  en: picturesInEnglish,
  fr: picturesInFrench,
  es: picturesInSpanish,
};
