/**
 * How a question hangs on the ones before, told by its words alone: what it asks for, what it points at, and whether anything
 * is left that it says for itself. It knows no turn and resolves nothing.
 */
import type { Reference } from '../../report/reference.ts';
import { references } from '../../report/reference.ts';
import { parseLabelNumber } from '../../shared/numbers.ts';
import { normalized } from '../facts/facts.ts';
import type { SubjectKind } from './turn.ts';
import type { FollowUpWords, Part } from './words/words.ts';
import { parts } from './words/words.ts';

export type Form = {
  /** Without what joins it to the question before, characters folded. */
  readonly text: string;
  /** Whether it says itself that it goes on: "and …", "…呢". */
  readonly goesOn: boolean;
  /** Whether it has a verb or an asking word of its own. */
  readonly asks: boolean;
  /** Recommendations and paragraphs it names. */
  readonly named: readonly Reference[];
  readonly part: Part | null;
  readonly points: { readonly kind: SubjectKind | null; readonly isSeveral: boolean } | null;
  /** "the recommendation", without saying which. */
  readonly definite: SubjectKind | null;
  /** Nouns that neither point nor have a number: "which recommendations". */
  readonly nouns: readonly SubjectKind[];
  readonly there: boolean;
  readonly step: { readonly by: 1 | -1; readonly kind: SubjectKind | null } | null;
  /** A number without a noun; -1 is the last. `isPlace`: counted in the answer before, "the second of these". */
  readonly number: { readonly value: number; readonly isOrdinal: boolean; readonly isPlace: boolean } | null;
  readonly isWhy: boolean;
  /** Whether it begins with "why". */
  readonly asksWhy: boolean;
  readonly counts: boolean;
  /** What is left when all that is taken away. */
  readonly own: string;
};

const kinds = ['recommendation', 'paragraph'] as const;
const mostOpenings = 4;

export function formOf(asked: string, words: FollowUpWords): Form {
  const { text, goesOn } = joined(asked, words);
  const named = references(text).filter(({ kind }) => kinds.some((known) => known === kind));
  let rest = text;
  for (const { start, end } of named) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const hasAsking = rest.search(words.asking) >= 0;
  /** Takes `pattern` out of the rest and tells whether it was there. */
  const take = (pattern: RegExp): boolean => {
    const isThere = rest.search(pattern) >= 0;
    if (isThere) rest = rest.replace(pattern, ' ');
    return isThere;
  };
  const isWhy = words.why.test(unmarked(text));
  const isAmong = take(words.among);
  // Looked for before the parts are taken out, for verbs that point by having no subject, and after, for "that response".
  const isOneEarly = rest.search(words.one) >= 0;
  const early = parts.filter((part) => part !== 'text' && take(words.parts[part]));
  const step = stepIn(rest, words);
  if (step !== null) take(step.by === 1 ? words.next : words.previous);
  const pointedKind = kinds.find((kind) => take(words.pointed[kind])) ?? null;
  const isSeveral = take(words.several);
  const isOne = take(words.one) || isOneEarly;
  const there = take(words.there);
  const definite = kinds.find((kind) => take(words.definite[kind])) ?? null;
  const number = named.length > 0 ? null : numberIn(rest, words, isAmong);
  if (number !== null) rest = rest.replace(words.last, ' ').replace(words.number, ' ');
  const nouns = kinds.filter((kind) => take(words.nouns[kind]));
  const saysText = take(words.parts.text);
  const part = early[0] ?? (saysText ? 'text' : null);
  return {
    text,
    goesOn,
    asks: hasAsking || (part === 'text' && /\p{Script=Han}/u.test(text)),
    named,
    part,
    points:
      pointedKind !== null || isOne || isSeveral
        ? { kind: pointedKind, isSeveral: isSeveral || isPlural(text, pointedKind, words) }
        : null,
    definite,
    nouns,
    there,
    step,
    number,
    isWhy,
    asksWhy: words.whyWord.test(text),
    counts: text.search(words.counting) >= 0,
    own: ownOf(rest, words),
  };
}

/** What `text` says beside words that ask, point and fill. */
export function ownOf(text: string, words: FollowUpWords): string {
  return text
    .replace(words.asking, ' ')
    .replace(words.filler, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without what joins it to the question before, as typed but for its quotes. */
export function joined(asked: string, words: FollowUpWords): { readonly text: string; readonly goesOn: boolean } {
  let text = normalized(asked).replace(/^[¿¡\s]+/u, '');
  let goesOn = false;
  for (let taken = 0; taken < mostOpenings; taken += 1) {
    const next = text.replace(words.opening, '').replace(/^[¿¡\s]+/u, '');
    if (next === text) break;
    text = next;
    goesOn = true;
  }
  if (words.closing !== null && text.search(words.closing) >= 0) {
    text = text.replace(words.closing, '');
    goesOn = true;
  }
  return { text, goesOn };
}

const unmarked = (text: string): string => text.replace(/[\s?？!.。…]+$/u, '').replace(/\s+/gu, ' ');

function stepIn(rest: string, words: FollowUpWords): Form['step'] {
  for (const [by, pattern] of [
    [1, words.next],
    [-1, words.previous],
  ] as const) {
    const [match] = rest.match(pattern) ?? [];
    if (match === undefined) continue;
    const isParagraph = match.search(words.nouns.paragraph) >= 0 || match.includes('段');
    const isRecommendation = match.search(words.nouns.recommendation) >= 0;
    return { by, kind: isParagraph ? 'paragraph' : isRecommendation ? 'recommendation' : null };
  }
  return null;
}

/** "the first two" are none: which number is meant is not told. */
function numberIn(rest: string, words: FollowUpWords, isAmong: boolean): Form['number'] {
  const found = [...rest.matchAll(words.number)].flatMap(({ groups }): readonly NonNullable<Form['number']>[] => {
    const { ordinal, cardinal, spelt, counted } = groups ?? {};
    const value = numberOf(ordinal ?? cardinal ?? spelt ?? '');
    if (value === undefined || value < 1) return [];
    return [{ value, isOrdinal: ordinal !== undefined, isPlace: isAmong || counted !== undefined }];
  });
  const [first, ...others] = found;
  if (first !== undefined) return others.length > 0 ? null : first;
  return rest.search(words.last) >= 0 ? { value: -1, isOrdinal: true, isPlace: true } : null;
}

/** References are read with every way to write their numbers: a noun of any language lends itself to that. */
function numberOf(text: string): number | undefined {
  const digits = /^\d+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  return (
    parseLabelNumber(text.replace('两', '二')) ??
    [`${text} recommendation`, `recommendation ${text}`, `recomendación ${text}`].flatMap((words) =>
      references(words),
    )[0]?.number
  );
}

/** "these recommendations". */
function isPlural(text: string, kind: SubjectKind | null, words: FollowUpWords): boolean {
  if (kind === null) return false;
  const [match = ''] = text.match(words.pointed[kind]) ?? [];
  return /s$/iu.test(match) || /[两几三些]/u.test(match);
}
