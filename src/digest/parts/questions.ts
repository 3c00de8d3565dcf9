/**
 * What was asked: questions alike are one, counted, in the words of the shortest; who asked is never known here, and whoever
 * is named in a question by a mention is left out of it.
 */
import { fold } from '../../shared/text.ts';
import type { AskedQuestion } from '../store.ts';

export type Asked = {
  readonly question: string;
  readonly count: number;
  /** Paragraphs that answers rest on, most often used first. */
  readonly paragraphs: readonly number[];
};

export type Questions = {
  readonly unanswered: readonly Asked[];
  /** Asked more than once and answered. */
  readonly mostAsked: readonly Asked[];
};

/** As many as are read in a glance; how many more there are is said. */
export const mostShown = 5;
const mostParagraphs = 6;
/** Of the parts of the shorter question, how many the other has as well. Tuned on nothing: a question and its rewording share most. */
const alike = 0.7;

export function questionsOf(asked: readonly AskedQuestion[]): Questions {
  const answered = clusters(asked.filter(({ abstained }) => !abstained));
  return {
    unanswered: clusters(asked.filter(({ abstained }) => abstained)),
    mostAsked: answered.filter(({ count }) => count > 1),
  };
}

/** Most asked first; of those asked as often, in the order they were asked in. */
function clusters(asked: readonly AskedQuestion[]): readonly Asked[] {
  const groups: { readonly parts: ReadonlySet<string>; readonly members: AskedQuestion[] }[] = [];
  for (const question of asked) {
    const text = withoutMentions(question.question);
    const parts = partsOf(text);
    if (parts.size === 0) continue;
    const known = groups.find((group) => isAlike(group.parts, parts));
    if (known === undefined) groups.push({ parts, members: [{ ...question, question: text }] });
    else known.members.push({ ...question, question: text });
  }
  return groups
    .map(({ members }) => ({
      question: members.reduce((a, b) => (b.question.length < a.question.length ? b : a)).question,
      count: members.length,
      paragraphs: mostUsed(members.flatMap(({ paragraphs }) => [...new Set(paragraphs)])),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Words, and pairs of characters where words are not set apart by spaces. */
function partsOf(question: string): ReadonlySet<string> {
  const words = fold(question).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      /^\p{Script=Han}/u.test(word) && word.length > 1
        ? [...word].slice(1).map((character, at) => [...word][at] + character)
        : [word],
    ),
  );
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((part) => other.has(part)).length;
  // Numbers tell questions apart that have all other words in common: "recommendation 5" and "recommendation 6".
  const numbers = (parts: ReadonlySet<string>): string =>
    [...parts]
      .filter((part) => /\d/u.test(part))
      .sort()
      .join();
  return numbers(one) === numbers(other) && shared / Math.max(one.size, other.size) >= alike;
}

function withoutMentions(question: string): string {
  return question
    .replace(/<(?:@[!&]?|#)\d+>|@\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function mostUsed(paragraphs: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const paragraph of paragraphs) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostParagraphs)
    .map(([paragraph]) => paragraph);
}
