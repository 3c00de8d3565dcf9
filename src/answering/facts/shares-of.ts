/**
 * Numbers of which one is a part of the other: "9 of the 212 villages", "of the 1.6 million planned, 1.1 million", "212个村庄中有9个".
 * The part is never the larger: a claim in which it is has them the wrong way round.
 */
import type { Language } from '../../shared/language.ts';
import type { Fact } from './fact.ts';
import { carriesFact } from './fact.ts';
import { between as fromTo } from './numbers.ts';

export type PartOfWhole = { readonly part: Fact; readonly whole: Fact };

type Words = {
  /** Between a part and its whole. */
  readonly between: RegExp;
  /** Before a whole whose part follows. */
  readonly before: RegExp | null;
  /** Between a whole and its part. */
  readonly after: RegExp;
};

const words: Readonly<Record<Language, Words>> = {
  zh: {
    between: /^$/u,
    before: null,
    after: /^(?:[^。;]{0,16}(?:中|里|之内)[^。;]{0,18}|[^。;,]{0,12}(?:已|只|仅)[^。;,]{0,8})$/u,
  },
  en: {
    between: /^\s*(?:\p{L}+\s+)?of (?:the |these |those |all |a total of )?$/iu,
    before: /(?:^|[,;:.(]\s*)of (?:the |these |all )?$/iu,
    after: /^[^.;]{0,60}$/u,
  },
  fr: {
    between: /^\s*(?:\p{L}+\s+)?(?:des|sur|parmi les|sur les) $/iu,
    before: /(?:^|[,;:.(]\s*)(?:sur|parmi)(?: les)? $/iu,
    after: /^[^.;]{0,60}$/u,
  },
  es: {
    between: /^\s*(?:\p{L}+\s+)?de (?:los|las|un total de) $/iu,
    before: /(?:^|[,;:.(]\s*)(?:de|entre) (?:los|las) $/iu,
    after: /^[^.;]{0,60}$/u,
  },
};

/** Such pairs among `facts`, in the order they stand; of a normalized text. */
export function partsOfWholes(facts: readonly Fact[], text: string, language: Language): readonly PartOfWhole[] {
  const { between, before, after } = words[language];
  const numbers = facts.filter(({ kind }) => kind === 'number');
  return numbers.flatMap((first, at): readonly PartOfWhole[] => {
    const second = numbers[at + 1];
    if (second === undefined) return [];
    const gap = text.slice(first.end, second.start);
    if (language !== 'zh' && between.test(gap)) return [{ part: first, whole: second }];
    const isWhole = before === null || before.test(text.slice(Math.max(0, first.start - 16), first.start));
    return isWhole && after.test(gap) ? [{ part: second, whole: first }] : [];
  });
}

/** Whether a part is larger than its whole, unless `printed` has it so. */
export function isReversed({ part, whole }: PartOfWhole, printed: readonly PartOfWhole[]): boolean {
  const isPrinted = printed.some((pair) => carriesFact(part, pair.part) && carriesFact(whole, pair.whole));
  return part.kind === 'number' && whole.kind === 'number' && part.value > whole.value && !isPrinted;
}

export type Range = { readonly from: Fact; readonly to: Fact };

/** "From 31 to 58 per cent": amounts that a normalized text goes between. */
export function rangesIn(facts: readonly Fact[], text: string): readonly Range[] {
  return facts.flatMap((from, at) => {
    const to = facts[at + 1];
    return to !== undefined && fromTo.test(text.slice(from.end, to.start)) ? [{ from, to }] : [];
  });
}

/** Whether one of the ranges goes from where a printed one ends to where it begins. */
export function goesBack(said: readonly Range[], printed: readonly Range[]): boolean {
  return said.some(({ from, to }) =>
    printed.some(
      (other) => carriesFact(from, other.to) && carriesFact(to, other.from) && !carriesFact(from, other.from),
    ),
  );
}
