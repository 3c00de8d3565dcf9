/**
 * A question cut into pieces, each a part of the paper, a reference, a number, a word with a part to play, or a stretch of
 * words the lexicon does not know. Nothing is dropped: what is not understood is seen by the grammar and makes it decline.
 */
import { references } from '../../report/reference.ts';
import type { Tokenizer } from '../../retrieval/tokens.ts';
import type { Language } from '../../shared/language.ts';
import { parseLabelNumber } from '../../shared/numbers.ts';
import { withoutAccents } from '../../shared/text.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import { writtenNumbers } from '../facts/number-words.ts';
import type { WordTag } from './lexicon/lexicon.ts';
import type { Field, Kind } from './query.ts';
import { corrected } from './spelling.ts';
import { headingsIn, isLexical, isOwn, isPartName, wordsOf } from './words.ts';

export type Span = { readonly start: number; readonly end: number };

export type Piece = Span &
  (
    | {
        readonly is: 'noun';
        readonly kind: Kind;
        readonly numbers: readonly number[] | null;
        /** "The third paragraph", not "paragraph 3". */
        readonly isOrdinal?: boolean;
      }
    | { readonly is: 'field'; readonly field: Field }
    | { readonly is: 'word'; readonly tag: WordTag }
    | { readonly is: 'number' | 'ordinal'; readonly value: number }
    | { readonly is: 'quoted' | 'heading' | 'name' | 'other' }
  );

export type Pieces = { readonly text: string; readonly language: Language; readonly pieces: readonly Piece[] };

const quoted = /["“”„«»「」『』《》]([^"“”„«»「」『』《》]{1,120})["“”„«»「」『』《》]/gu;

/** Instruments told by their numbers: 第102号公约, "Convention No. 102". */
const instruments =
  /第\s?\d{1,4}\s?号(?:公约|决议|决定)|(?<![\p{L}])(?:convention|convenio|resolution|resolucion)s?\s+(?:no?s?\.?|n[°º.]|numero|num\.?)?\s?\d{1,4}(?![\d/])/gu;
const lettered =
  /(?<![\p{Script=Latin}\p{N}])(?:(?:sub-?paragraphs?|points?|items?|alineas?|incisos?|apartados?|puntos?|literal(?:es)?)\s+\(?([a-h])\)?|[(（]?([a-h])[)）]\s?[项款点]?)(?![\p{Script=Latin}\p{N}])/gu;

/** "Chapter III", "sección 2", 第三章: the number that a paper prints before the title. */
const numberedSection =
  /(?<![\p{Script=Latin}\p{N}])(?:chapters?|sections?|parts?|chapitres?|parties?|capitulos?|seccion(?:es)?|partes?)\s+(?:n[o.]+\s*)?([ivxl]{1,6}|\d{1,2})(?![\p{L}\p{N}]|[.-]\d)|第([一二三四五六七八九十\d]{1,3})(?:章节?|部分)/gu;
/** The second of "chapters II and III", and what names one in "the II or the III"; "I" is a word in English. */
const bareRoman = /(?<![\p{L}\p{N}])(?:[IVX]{2,5}|V|X|(?<=\b(?:la|el|le|y|et|ou|o) )I)(?![\p{L}\p{N}'’])/gu;
const sectionWord =
  /(?<!\p{L})(?:chapters?|sections?|parts?|chapitres?|parties?|capitulos?|seccion(?:es)?|partes?)(?!\p{L})|章|部分/u;

/** "Recommendation 9.3" and "paragraph 35 (b)": the part and what holds it in one. */
const numberedPart =
  /(?<![\p{Script=Latin}\p{N}])(?:(?<rec>recommendations?|recommandations?|recomendacion(?:es)?|recs?\.?|建议)|paragraphs?|paras?\.?|paragraphes?|parrafos?)\s*(?<number>\d{1,3})(?:\.(?<part>\d{1,2})(?![\p{N}.]\p{N}|\p{N})|\s?[(（]?(?<letter>[a-h])[)）])/gu;

/** A reference that begins otherwise is an ordinal: "the third paragraph", 第三段. */
const beginsWithNoun = /^(?:r\s?\d|rec|par|pár|[¶§]|fn|foot|not[ae]|fig|gr[aá]|段|建议|脚注|图)/iu;

/**
 * `heading` is where the question names one in other words. `names` finds countries and organizations in a normalized text, `headings` are those of the report: their words are no words
 * of the lexicon.
 */
export function cut(
  question: string,
  language: Language,
  tokenizer: Tokenizer,
  names: (text: string) => readonly Span[],
  headings: readonly string[],
  heading?: Span,
  isKnown: (word: string) => boolean = () => false,
): Pieces {
  const text = corrected(normalized(question), language, (word) => isLexical(word, language) || isKnown(word));
  const simplified = simplifiedOf(text, tokenizer);
  const plain = plainOf(simplified);
  const pieces: Piece[] = heading === undefined ? [] : [{ is: 'heading', ...heading }];
  const put = (piece: Piece): void => {
    if (!pieces.some((other) => other.start < piece.end && piece.start < other.end)) pieces.push(piece);
  };
  for (const match of text.matchAll(quoted)) {
    // 没有附“建议的下一步措施”: the quoted name of a part is that part, where no heading is called so.
    const inside = plain.slice(match.index + 1, match.index + match[0].length - 1);
    if (isPartName(inside, language) && !headings.some((heading) => plainOf(normalized(heading)) === inside)) continue;
    put({ is: 'quoted', start: match.index, end: match.index + match[0].length });
  }
  for (const span of headingsIn(
    plain,
    headings.map((heading) => plainOf(simplifiedOf(normalized(heading), tokenizer))),
    language,
  ))
    put({ is: 'heading', ...span });
  // "Recommendation 9.3", "paragraph 35 (b)": a part of what is named.
  for (const { index, 0: whole, groups } of plain.matchAll(numberedPart)) {
    const { rec, number = '', part, letter = '' } = groups ?? {};
    const end = index + whole.length;
    const kind = rec === undefined ? 'paragraph' : 'recommendation';
    const value = part === undefined ? letter.charCodeAt(0) - 96 : Number(part);
    // What holds the part is named before it in Chinese, after it elsewhere.
    const [own, from, to] = language === 'zh' ? [index, index + 1, end] : [index + 2, index, index + 2];
    put({ is: 'noun', kind, numbers: [Number(number)], start: own, end: language === 'zh' ? from : end });
    put({ is: 'ordinal', value, start: from, end: from + 1 });
    put({ is: 'noun', kind: 'item', numbers: null, start: from + 1, end: to });
  }
  const named = new Map<number, { kind: Kind; numbers: number[] } & Span>();
  for (const { kind, number, start, end } of references(simplified)) {
    // 倒数第二段 counts from the end.
    if (text.slice(0, start).endsWith('倒数')) continue;
    const list = named.get(start) ?? { kind, numbers: [], start, end };
    list.numbers.push(number);
    named.set(start, list);
  }
  for (const list of named.values())
    put({ is: 'noun', ...list, isOrdinal: !beginsWithNoun.test(text.slice(list.start, list.end)) });
  // A symbol ends where Han begins: JIU/REP/2023/8号报告.
  const withoutHan = text.replace(/\p{Script=Han}/gu, (character) => ' '.repeat(character.length));
  for (const { kind, start, end } of factsOf(withoutHan, language))
    if (kind === 'symbol') put({ is: 'name', start, end });
  for (const { index, 0: whole, 1: roman, 2: chinese = roman ?? '' } of plain.matchAll(numberedSection)) {
    const value = parseLabelNumber(chinese);
    // "Section I need" is none: a Roman number is printed in capitals.
    const printed = text.slice(index, index + whole.length);
    const isPrinted = /\d$|\p{Lu}$|\p{Script=Han}$/u.test(printed);
    if (value !== undefined && isPrinted)
      put({ is: 'noun', kind: 'section', numbers: [value], start: index, end: index + whole.length });
  }
  // "Section II or III": the second stands without its noun.
  const isOfSection =
    pieces.some((piece) => piece.is === 'noun' && piece.kind === 'section') || sectionWord.test(plain);
  for (const { index, 0: roman } of isOfSection ? text.matchAll(bareRoman) : []) {
    const value = parseLabelNumber(roman);
    if (value !== undefined) put({ is: 'number', value, start: index, end: index + roman.length });
  }
  // "Inciso c)": a letter is a place in the list.
  for (const { index, 0: whole, 1: named, 2: letter = named ?? '' } of plain.matchAll(lettered)) {
    put({ is: 'ordinal', value: letter.charCodeAt(0) - 96, start: index, end: index + 1 });
    put({ is: 'noun', kind: 'item', numbers: null, start: index + 1, end: index + whole.length });
  }
  for (const { index, 0: instrument } of plain.matchAll(instruments))
    put({ is: 'name', start: index, end: index + instrument.length });
  // "The Office" of the paper is who answers it, not a name to look for.
  for (const { start, end } of names(text))
    if (!isOwn(plain.slice(start, end), language)) put({ is: 'name', start, end });
  for (const { value, start, end } of writtenNumbers(text, language)) put({ is: 'number', value, start, end });
  pieces.push(...wordsOf(plain, language, [...pieces]));
  return { text, language, pieces: pieces.sort((a, b) => a.start - b.start) };
}

/** Han in simplified form, every character where it was. */
function simplifiedOf(text: string, tokenizer: Tokenizer): string {
  return text.replace(/\p{Script=Han}+/gu, (run) => {
    const [first] = tokenizer.read(run, 'zh').runs;
    return first?.text.length === run.length ? first.text : run;
  });
}

/** As the lexicon is written: lower case, no accents, and every character where it was. */
function plainOf(simplified: string): string {
  // "À" is not "a", nor "où" "ou": these accents make words.
  const telling = /(?<!\p{L})(?:à|où)(?!\p{L})/giu;
  const kept = new Set([...simplified.matchAll(telling)].map(({ 0: word, index }) => index + word.length - 1));
  return simplified.replace(/[^\x20-\x7e\p{Script=Han}]|[A-Z]/gu, (character, at: number) => {
    if (kept.has(at)) return character.toLowerCase();
    const folded = withoutAccents(character.toLowerCase());
    return folded.length === character.length ? folded : character;
  });
}
