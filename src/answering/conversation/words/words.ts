/**
 * What a language has to say "and the next one?" with. The forms are few and closed: what is asked for, what is pointed at,
 * what joins a question to the one before. Whatever is said beside them is left to stand as it was typed.
 */
import type { Language } from '../../../shared/language.ts';
import type { SubjectKind } from '../turn.ts';

/** What of a recommendation or paragraph is asked for. */
export const parts = ['response', 'steps', 'finding', 'text'] as const;
export type Part = (typeof parts)[number];

export type FollowUpWords = {
  /** What a question begins with that goes on about the one before: "and", "what about". */
  readonly opening: RegExp;
  /** The same at its end; null where a language has none. */
  readonly closing: RegExp | null;
  /** Words that ask or state by themselves: with one of these a question has a verb of its own. */
  readonly asking: RegExp;
  /** Words that add nothing: articles, prepositions, courtesy, and the report and its authors, which every question is about. */
  readonly filler: RegExp;
  readonly parts: Readonly<Record<Part, RegExp>>;
  /** The nouns themselves, without a number. */
  readonly nouns: Readonly<Record<SubjectKind, RegExp>>;
  /** "this recommendation", "that paragraph". */
  readonly pointed: Readonly<Record<SubjectKind, RegExp>>;
  /** "the recommendation": points only where nothing else is said. */
  readonly definite: Readonly<Record<SubjectKind, RegExp>>;
  /** "it", "that one", "its". */
  readonly one: RegExp;
  /** "these", "their". */
  readonly several: RegExp;
  /** "there", of a country. */
  readonly there: RegExp;
  readonly next: RegExp;
  readonly previous: RegExp;
  /** "of these": what is counted is the answer before. */
  readonly among: RegExp;
  readonly last: RegExp;
  /** A word that names a number in an order or a list; `ordinal` tells which way the number is meant. */
  readonly number: RegExp;
  /** "how many": what is asked of a part is its number, not its words. */
  readonly counting: RegExp;
  /** What comes before a noun. */
  readonly determiner: RegExp;
  /** A topic as it stands after "about": without what the question before it says already. */
  readonly topic: (typed: string) => string;
  /** Begins with "why". */
  readonly whyWord: RegExp;
  /** A question that is only "why?". */
  readonly why: RegExp;
  /** Whether a question is answered by yes or no, so that "why" can be put before it. */
  readonly yesOrNo: RegExp;
  /** The phrase of a question that says what it is about, with the words before it: "about gender". */
  readonly about: RegExp;
  /** How a pronoun gives way to the name of what it stands for, the first that fits. */
  readonly put: readonly (readonly [RegExp, (name: string, matched: string) => string])[];
  readonly name: (kind: SubjectKind, numbers: readonly number[]) => string;
  readonly question: (part: Part, kind: SubjectKind, numbers: readonly number[]) => string;
  readonly paragraphOf: (recommendations: readonly number[]) => string;
  readonly recommendationsOf: (paragraphs: readonly number[]) => string;
  readonly country: (name: string) => string;
  readonly whyRecommended: (numbers: readonly number[]) => string;
  /** "Why" put before a question of yes or no, or after any other. */
  readonly whyOf: (question: string, isYesOrNo: boolean) => string;
};

/** Whole words of Latin script, given as alternatives. */
export function latin(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

/** "4", "4 and 5", "4, 5 and 6". */
export function listed(numbers: readonly number[], and: string): string {
  const all = numbers.map(String);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

/** `question` without the marks that end it, to say more after it. */
export function unended(question: string): string {
  return question
    .replace(/[\s?？。.!！]+$/u, '')
    .replace(/^[¿¡]\s*/u, '')
    .trim();
}

export function lowerFirst(text: string): string {
  // An acronym stays one.
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "GH" -> "Ghana". */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
