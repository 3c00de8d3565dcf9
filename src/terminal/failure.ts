/**
 * What is said when something fails: for an expected failure one line with the remedy, for anything else the id under which
 * it was logged. Never a stack trace.
 */
import { errorText, phrasesOf } from '../desk/phrases/index.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { visibleLine } from '../shared/visible.ts';

export function failureLine(error: unknown, language: Language, log: Log): string {
  if (error instanceof UserError) return visibleLine(errorText(error, language));
  return visibleLine(phrasesOf(language).fault(log.fault(error)));
}
