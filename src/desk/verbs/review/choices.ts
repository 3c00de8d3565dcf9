/** The values that people choose from, read by their own name or by the term of any language, and named for a surface. */
import { acceptances, actionStatuses, progressRatings, ratingSides, stands } from '../../../review/events.ts';
import { rights } from '../../../review/review.ts';
import { termsIn } from '../../../review/terms/index.ts';
import type { Terms } from '../../../review/terms/terms.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/language.ts';

export const choices = {
  stand: stands,
  acceptance: acceptances,
  status: actionStatuses,
  rating: progressRatings,
  side: ratingSides,
  right: rights,
  per: ['person', 'group'],
} as const;

export type ChoiceKind = keyof typeof choices;
export type ChoiceOf<Kind extends ChoiceKind> = (typeof choices)[Kind][number];

/** The value meant by `text`: its name, or what it is called in one of the languages. UserError `setting-invalid`. */
export function choiceOf<Kind extends ChoiceKind>(kind: Kind, text: string): ChoiceOf<Kind> {
  const given = text.normalize('NFKC').trim().toLowerCase();
  const found = choices[kind].find((value) =>
    [value, ...Object.values(termsIn).map((terms) => termOf(kind, value, terms))].some(
      (name) => name.toLowerCase() === given,
    ),
  );
  if (found === undefined)
    throw new UserError('setting-invalid', { setting: kind, value: text, allowed: [...choices[kind]] });
  return found as ChoiceOf<Kind>;
}

/** What a value is called in a language. Rights and ways to count have no term but their name. */
export function choiceName(kind: ChoiceKind, value: string, language: Language): string {
  return termOf(kind, value, termsIn[language]);
}

function termOf(kind: ChoiceKind, value: string, terms: Terms): string {
  if (kind === 'right' || kind === 'per') return value;
  return Object.entries<string>(terms[kind]).find(([name]) => name === value)?.[1] ?? value;
}
