/**
 * Sentences of the report taken apart for comparison with statements: clauses and their parts with the terms they are known
 * under, their facts, marks and sides. It reads, it compares nothing; what is read once is kept for the next statement.
 */
import type { Reference } from '../../report/reference.ts';
import { references } from '../../report/reference.ts';
import type { Channel } from '../../retrieval/lexical.ts';
import type { Passage } from '../../retrieval/passages.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { termsOf } from '../../retrieval/rows.ts';
import { keptWith } from '../../shared/kept.ts';
import { isWideText, sentences } from '../../shared/text.ts';
import type { Side } from '../facts/contrasts.ts';
import { effectiveSides } from '../facts/contrasts.ts';
import type { Fact } from '../facts/fact.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import type { LeaningKind } from '../facts/leanings.ts';
import { leaningsIn } from '../facts/leanings.ts';
import type { TurningMark } from '../facts/marks.ts';
import { keptSpans, marksOf } from '../facts/marks.ts';
import { sensesIn } from '../facts/senses.ts';
import type { Name } from './names.ts';
import { nameFinder } from './names.ts';
import type { SegmentKind } from './segments.ts';
import { segmentsOf, wordSlices } from './segments.ts';

/** Terms by channel and how surely they are there; `sense` has what `facts/senses.ts` knows. */
export type Terms = ReadonlyMap<Channel | 'sense', ReadonlyMap<string, number>>;

/** What CLDR leaves over of an official name: 人民民主共和国, "Bolivarian Republic of". */
const lettersInName = { wide: 9, latin: 24 } as const;

export type PrintedSegment = {
  readonly text: string;
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly marks: readonly TurningMark[];
  readonly sides: readonly Side[];
  readonly leanings: ReadonlyMap<LeaningKind, number>;
  readonly names: readonly Name[];
  /** Nothing but names: the tail of a list, which belongs to what stands before it. */
  readonly isList: boolean;
};

/** A name or a fact at its places in a sentence: the numbers of the words it begins and ends with. */
export type Placed<Thing> = { readonly thing: Thing; readonly places: readonly number[] };

/** A fact with the terms of the words around it, up to the next fact. */
export type PrintedFact = Placed<Fact> & { readonly near: Terms };

export type PrintedSentence = {
  /** Verbatim, as the passage has it. */
  readonly text: string;
  /** The terms of each word, in order, and of each word with the next: a phrase may mean what no word of it does. */
  readonly words: readonly { readonly own: Terms; readonly withNext: Terms }[];
  readonly names: readonly Placed<Name>[];
  readonly facts: readonly PrintedFact[];
  readonly references: readonly Reference[];
  readonly clauses: readonly PrintedSegment[];
  readonly parts: readonly PrintedSegment[];
  readonly isQuestion: boolean;
};

export type PrintedPassage = { readonly passage: Passage; readonly sentences: readonly PrintedSentence[] };

export type PrintedReader = (passage: Passage) => PrintedPassage;

/** Reads passages of the report of an index, each once and kept while the index is: taking sentences apart is most of the time of a check. */
export const printedReader = keptWith(readerOf);

async function readerOf(index: ReportIndex): Promise<PrintedReader> {
  const { report, tools } = index;
  const { language } = report;
  const chinese = language === 'zh' ? await tools.chinese() : null;
  const rowTools = { tokenizer: tools.tokenizer, concepts: await tools.concepts(language), chinese };
  const findNames = await nameFinder(tools, language);
  const known = new Map<string, PrintedPassage>();

  const termsIn = (text: string): Terms =>
    new Map([
      ...Object.entries(termsOf(text, language, rowTools, 1)).map(([channel, list]) => {
        const counts = new Map<string, number>();
        for (const { term, weight } of list) counts.set(term, (counts.get(term) ?? 0) + weight);
        return [channel as Channel, counts] as const;
      }),
      ['sense', new Map([...sensesIn(text, language)].map((id) => [String(id), 1] as const))] as const,
    ]);

  const readSegment = (text: string): PrintedSegment => {
    const facts = factsOf(text, language);
    const terms = termsIn(text);
    const marks = marksOf(text, language, facts);
    const names = findNames(text);
    return {
      text,
      terms,
      facts,
      marks,
      sides: effectiveSides(text, language, marks),
      leanings: leaningsIn(text, language, marks),
      names,
      isList: names.length > 0 && isBare(text, names),
    };
  };

  const readSentence = ({ text }: { readonly text: string }): PrintedSentence => {
    const plain = normalized(text);
    const facts = factsOf(plain, language);
    const kept = keptSpans(plain, language);
    const read = (kind: SegmentKind) => segmentsOf(plain, language, kind, kept).map((slice) => readSegment(slice.text));
    const slices = wordSlices(plain, tools.tokenizer.read(plain, language).tokens);
    const placed = <Thing extends { readonly start: number; readonly end: number }>(
      things: readonly Thing[],
    ): readonly Placed<Thing>[] =>
      things.map((thing) => {
        const first = slices.filter(({ end }) => end <= thing.start).length;
        const after = slices.filter(({ start }) => start < thing.end).length;
        return { thing, places: [...new Set([first, Math.max(first, after - 1)])] };
      });
    return {
      text,
      words: slices.map(({ start, end }, at) => ({
        own: termsIn(plain.slice(start, end)),
        withNext: termsIn(plain.slice(start, slices[at + 1]?.end ?? end)),
      })),
      names: placed(findNames(plain)),
      facts: placed(facts).map((fact, at) => ({ ...fact, near: termsIn(textAround(plain, facts, at)) })),
      references: references(plain),
      clauses: read('clause'),
      parts: read('part'),
      isQuestion: /[?？]["”’»)）]*$/u.test(text),
    };
  };

  return (passage) => {
    const read = known.get(passage.id) ?? { passage, sentences: asking(sentences(passage.text).map(readSentence)) };
    known.set(passage.id, read);
    return read;
  };
}

/** What a semicolon joins to a question is asked as well. */
function asking(sentences: readonly PrintedSentence[]): readonly PrintedSentence[] {
  const read: PrintedSentence[] = [];
  let isAsked = false;
  for (const sentence of [...sentences].reverse()) {
    isAsked = sentence.isQuestion || (isAsked && /[;；]$/u.test(sentence.text));
    read.unshift({ ...sentence, isQuestion: isAsked });
  }
  return read;
}

/**
 * What a fact may be said of: the text on both sides of it up to the facts beside it, and no further than a clause or two. A
 * fact in brackets right after another, "five (2 per cent)", is beside none.
 */
function textAround(text: string, facts: readonly Fact[], at: number): string {
  const { start = 0, end = 0 } = facts[at] ?? {};
  const isBracketed = (fact: Fact | undefined, before: Fact | undefined): boolean =>
    fact !== undefined && before !== undefined && /^\s*[(（]$/u.test(text.slice(before.end, fact.start));
  const previous = isBracketed(facts[at], facts[at - 1]) ? at - 2 : at - 1;
  const next = isBracketed(facts[at + 1], facts[at]) ? at + 2 : at + 1;
  const from = Math.max(facts[previous]?.end ?? 0, start - charactersAround(text));
  const to = Math.min(facts[next]?.start ?? text.length, end + charactersAround(text));
  return `${text.slice(from, start)} ${text.slice(end, to)}`;
}

/** About ten words; Chinese needs a third of the characters. */
function charactersAround(text: string): number {
  return isWideText(text) ? 24 : 72;
}

/** Whether hardly a letter is left beside the names: less than a word of two characters, or a joining word. */
function isBare(text: string, names: readonly Name[]): boolean {
  const rest = [...names].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  return letters < (isWideText(text) ? lettersInName.wide : lettersInName.latin);
}
