/**
 * One claim that a model drafted, held against what it cites: its sources were given to it, its quotes stand in them, and they
 * carry all it says. What stands is cited in the report's own words; what does not comes with the reason. It trusts nothing
 * that the model says of itself.
 */

import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import { detectLanguage } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { Citation, Claim } from './answer.ts';
import { citationOf } from './check-statement.ts';
import { carriesWord, sure } from './checking/carriage.ts';
import type { ClaimProblem } from './checking/claim.ts';
import { claimProblems } from './checking/claim.ts';
import { ownOrganization } from './checking/known.ts';
import type { PrintedPassage, PrintedSentence } from './checking/printed.ts';
import { isTooShort, locateQuote } from './checking/quote.ts';
import type { Said, SaidWord } from './checking/said.ts';
import { readStatement } from './checking/said.ts';
import { decideFromStructure } from './checking/structure.ts';

export type DraftedClaim = {
  readonly text: string;
  readonly citations: readonly { readonly source: string; readonly quote: string }[];
};

/** What a model was given, by the ids it was given it under. */
export type Sources = ReadonlyMap<string, Evidence>;

export type WhyWithheld =
  | 'no-citation'
  | 'source-unknown'
  | 'quote-short'
  | 'quote-invented'
  | 'too-long'
  | 'not-judged-carried'
  | 'language'
  | ClaimProblem;

export type CheckedClaim =
  | { readonly claim: Claim; readonly why: null }
  | { readonly claim: null; readonly why: WhyWithheld };

export type ClaimTools = {
  readonly index: ReportIndex;
  readonly read: (passage: Evidence['passage']) => PrintedPassage;
  readonly sources: Sources;
  readonly language: Language;
};

/** A claim is one sentence. */
const longestClaim = 600;
/** Fewer words than this may look like another language. */
const wordsThatTell = 8;

/** The text of a claim as it may be shown: one line, without ids of sources, marks, markup or characters nobody sees. */
export function cleanClaim(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/\s*[[(（【](?:sources?:?\s*)?S\d+(?:\s*[,;，、]\s*S\d+)*[\])）】]/gu, '')
    .replace(/\s*\[(?:¶|R)\s*\d+\]/gu, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<\/?[a-z][^>]*>|\*\*|__|~~|\|\||`/giu, '')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]*\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/^\s*(?:(?:[-–—*•>]|#{1,6}|\d{1,2}[.)])\s+)+/u, '')
    .trim();
}

/** What a program makes a link or a call of. */
const addresses = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|<[@#:/][^>]*>|@[\p{L}\p{N}]+/giu;

export async function checkClaim(drafted: DraftedClaim, tools: ClaimTools): Promise<CheckedClaim> {
  const withheld = (why: WhyWithheld): CheckedClaim => ({ claim: null, why });
  const text = cleanClaim(drafted.text);
  if (text.length > longestClaim) return withheld('too-long');
  const placed = placesOf(drafted, tools);
  if ('why' in placed) return withheld(placed.why);
  const spoken = languageOf(text, tools.language);
  if (spoken !== tools.language && spoken !== tools.index.report.language) return withheld('language');
  const isPrinted = (address: string): boolean =>
    placed.places.some(({ printed }) => printed.passage.text.includes(address));
  if (!(text.match(addresses) ?? []).every(isPrinted)) return withheld('words');
  const citations: Citation[] = [];
  for (const sentence of sentences(text)) {
    const carried = await carry(sentence.text, placed.places, tools);
    if ('why' in carried) return withheld(carried.why);
    citations.push(...carried.citations);
  }
  if (citations.length === 0) return withheld('vague');
  const unique = new Map(citations.map((citation) => [JSON.stringify(citation), citation]));
  return { claim: { text, citations: [...unique.values()] }, why: null };
}

/** A passage and which of its sentences are quoted. */
type Place = { readonly printed: PrintedPassage; readonly first: number; readonly last: number };

/** Where the quotes stand; a citation that names nothing known counts for nothing, and the last such says why when none is left. */
function placesOf(
  { citations }: DraftedClaim,
  { sources, read, index }: ClaimTools,
): { readonly places: readonly Place[] } | { readonly why: WhyWithheld } {
  const places = new Map<string, Place>();
  let why: WhyWithheld = 'no-citation';
  for (const { source, quote } of citations) {
    const evidence = sources.get(source);
    const words = evidence?.passage.text ?? '';
    // A model that writes for readers of traditional characters quotes in them.
    const spans = locateQuote(quote, words) ?? locateQuote(index.tools.tokenizer.simplify(quote), words);
    if (evidence === undefined) why = 'source-unknown';
    else if (spans === null) why = isTooShort(quote) ? 'quote-short' : 'quote-invented';
    else {
      const printed = read(evidence.passage);
      const touched = sentences(evidence.passage.text).flatMap(({ start, end }, at) =>
        spans.some((span) => span.start < end && start < span.end) ? [at] : [],
      );
      const known = places.get(evidence.passage.id);
      const first = Math.min(...touched, known?.first ?? Number.POSITIVE_INFINITY);
      const last = Math.max(...touched, known?.last ?? 0);
      if (touched.length > 0) places.set(evidence.passage.id, { printed, first, last });
    }
  }
  return places.size === 0 ? { why } : { places: [...places.values()] };
}

async function carry(
  text: string,
  places: readonly Place[],
  { index, language }: ClaimTools,
): Promise<{ readonly citations: readonly Citation[] } | { readonly why: WhyWithheld }> {
  const said = await readStatement(text, languageOf(text, language), index);
  const decided = decideFromStructure(said, index.report, index.tools);
  if (decided !== null && !decided.isTrue) return { why: 'place' };
  const own = ownOrganization(index);
  const tried = places.flatMap((place) => windowsOf(place).map((window) => ({ place, window })));
  let why: WhyWithheld | undefined;
  for (const { place, window } of tried) {
    const { first, last, printed } = place;
    const beside = window.filter((sentence) => !printed.sentences.slice(first, last + 1).includes(sentence));
    if (beside.length > 0 && !adds(said, beside, place)) continue;
    const problems = problemsIn(said, window, place, index.report.language, own);
    if (problems.length === 0)
      return { citations: window.map((sentence) => citationOf(place.printed.passage, sentence.text)) };
    why ??= problems[0];
  }
  if (decided !== null && decided.citations.length > 0) return { citations: decided.citations };
  return { why: why ?? 'words' };
}

function problemsIn(
  said: Said,
  quoted: readonly PrintedSentence[],
  { printed }: Place,
  language: Language,
  own: ReadonlySet<string>,
): readonly ClaimProblem[] {
  return claimProblems(said, { quoted, whole: printed.sentences, passage: printed.passage, language, own });
}

/** A neighbour of the quote is looked at for what it says, not for a single word that happens to stand in it. */
const leastAdded = 2;

function adds(said: Said, beside: readonly PrintedSentence[], { printed, first, last }: Place): boolean {
  const carries = (word: SaidWord, among: readonly PrintedSentence[]): boolean =>
    among.some(({ clauses }) => clauses.some(({ terms }) => carriesWord(word, terms) >= sure));
  const quoted = printed.sentences.slice(first, last + 1);
  return said.words.filter((word) => !carries(word, quoted) && carries(word, beside)).length >= leastAdded;
}

/** The sentences quoted; then with the one before or after, for what a claim says of "these" stands beside the quote. */
function windowsOf({ printed, first, last }: Place): readonly (readonly PrintedSentence[])[] {
  const { sentences: all } = printed;
  return [
    all.slice(first, last + 1),
    ...(first > 0 ? [all.slice(first - 1, last + 1)] : []),
    ...(last + 1 < all.length ? [all.slice(first, last + 2)] : []),
  ];
}

/** The language asked for, unless the claim plainly is in another. */
function languageOf(text: string, asked: Language): Language {
  const found = detectLanguage(text) ?? asked;
  const isPlain = found === 'zh' || asked === 'zh' || (text.match(/\p{L}+/gu)?.length ?? 0) >= wordsThatTell;
  return isPlain ? found : asked;
}
