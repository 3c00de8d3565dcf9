/** The phrases of a language, and expected failures worded in it. */
import type { UserError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { factsOf } from './facts.ts';
import { french } from './fr.ts';
import type { Phrases } from './phrases.ts';
import { chinese } from './zh.ts';

const byLanguage: Readonly<Record<Language, Phrases>> = { zh: chinese, en: english, fr: french, es: spanish };

export function phrasesOf(language: Language): Phrases {
  return byLanguage[language];
}

/** What went wrong and what to do, in one line. */
export function errorText(error: UserError, language: Language): string {
  return phrasesOf(language).errors[error.code](factsOf(error.parameters, language)).replace(/\s+/gu, ' ').trim();
}
