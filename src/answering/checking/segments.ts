/**
 * A sentence cut where one thing said ends and the next begins: clauses at punctuation, parts of clauses at joining words too.
 * What a number or a name is said of is looked for in its own segment. Segments are slices of the text, never reworded.
 */
import type { Language } from '../../shared/language.ts';

export type Slice = { readonly text: string; readonly start: number; readonly end: number };

/** Words that join two things said; inside a clause they end a part. */
const joins: Readonly<Record<Language, string>> = {
  zh: '以及|及其|(?<!共)和(?![平谐解睦])|(?<![参给赋])与(?![会其否])|(?<![普涉提顾])及(?![时格其])',
  en: 'and|or|as well as|with',
  fr: 'et|ou|ainsi que|avec',
  es: 'y|e|o|u|así como|con',
};
/** Words that begin another clause where no comma stands. */
const turns: Readonly<Record<Language, string>> = {
  zh: '然而|但是|但|同时|并且|而(?=[不非是])',
  en: 'but|while|whereas|although|though|because|rather than|instead of',
  fr: 'mais|tandis que|alors que|bien que|car|plutôt que|au lieu de',
  es: 'pero|mientras que|aunque|porque|sino|en lugar de|en vez de',
};
const punctuation = '[,;:()\\[\\]"“”«»]|\\.(?=\\s|$)|[。！？!?]| - ';

export type SegmentKind = 'clause' | 'part';

const boundaries = Object.fromEntries(
  (['zh', 'en', 'fr', 'es'] as const).map((language) => {
    const whole = (words: string): string =>
      language === 'zh' ? words : `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;
    return [
      language,
      {
        clause: new RegExp(`${punctuation}|${whole(turns[language])}`, 'giu'),
        part: new RegExp(`${punctuation}|、|${whole(turns[language])}|${whole(joins[language])}`, 'giu'),
      },
    ];
  }),
) as unknown as Readonly<Record<Language, Readonly<Record<SegmentKind, RegExp>>>>;

type Span = { readonly start: number; readonly end: number };

const bracketed = /[(（](?=[^()（）]{0,24}\d)[^()（）]{1,32}[)）]/gu;

function spanOf({ index, 0: text }: RegExpExecArray): Span {
  return { start: index, end: index + text.length };
}

/** Clauses or parts of a normalized sentence. No boundary lies inside a `kept` span; what is very short joins its neighbour. */
export function segmentsOf(
  sentence: string,
  language: Language,
  kind: SegmentKind,
  kept: readonly Span[],
): readonly Slice[] {
  // "Five (2 per cent) are not accepted": a figure in brackets ends nothing.
  const brackets = [...sentence.matchAll(bracketed)].map(spanOf);
  const cuts = [...sentence.matchAll(boundaries[language][kind])]
    .map((match) => match.index)
    .filter((at) => !kept.some(({ start, end }) => at > start && at < end))
    .filter((at) => !brackets.some(({ start, end }) => at >= start && at < end));
  const slices: { text: string; start: number; end: number }[] = [];
  const hasKept = ({ start, end }: Span): boolean => kept.some((span) => span.start >= start && span.end <= end);
  for (const [place, start] of [0, ...cuts].entries()) {
    const end = cuts[place] ?? sentence.length;
    if (end <= start) continue;
    const slice = { text: sentence.slice(start, end), start, end };
    const last = slices.at(-1);
    if (last !== undefined && ((isShort(slice.text) && !hasKept(slice)) || (isShort(last.text) && !hasKept(last)))) {
      last.text += slice.text;
      last.end = end;
    } else slices.push(slice);
  }
  return slices;
}

/** A name or a bare noun: what it belongs to stands beside it. */
function isShort(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{M}]+/gu)?.length ?? 0;
  return han + 2.5 * words < 6;
}

/** Where each word stands in a normalized text. */
export function wordSlices(
  text: string,
  tokens: readonly { readonly surface: string }[],
): readonly { readonly start: number; readonly end: number }[] {
  const folded = text.toLowerCase();
  let cursor = 0;
  return tokens.map(({ surface }) => {
    const at = folded.indexOf(surface, cursor);
    const start = at < 0 ? cursor : at;
    cursor = at < 0 ? cursor : at + surface.length;
    return { start, end: cursor };
  });
}
