/**
 * What is said when something fails: for an expected failure one line with the remedy, for anything else the id under which
 * it was logged. Never a stack trace.
 */
import { errorText, phrasesOf } from '../desk/phrases/index.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { cleanLine } from './clean.ts';

export function failureLine(error: unknown, language: Language, log: Log): string {
  if (error instanceof UserError) return cleanLine(errorText(error, language));
  return cleanLine(phrasesOf(language).fault(log.fault(error)));
}
