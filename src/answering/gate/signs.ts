/**
 * The signs by which the gate judges whether a report answers a question: numbers between 0 and 1, or -1 and 1, that mean the same
 * for every report and language. What they are worth together stands in `odds.ts`; nothing is decided here.
 */
import { absentCountries } from '../../retrieval/absent.ts';
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import { keptWith } from '../../shared/kept.ts';
import type { Language } from '../../shared/language.ts';
import { fold } from '../../shared/text.ts';
import type { Sought } from '../sought.ts';
import { isFactKind, wantsList } from '../sought.ts';
import type { Carriage } from './carriage.ts';

export const signNames = [
  /** How much of the question the sentence carries that carries most. */
  'sentence',
  /** Where a fact is sought: how much less stands beside a fact of that kind than in the best passage; never above 0. */
  'besideFact',
  /** How far the first passage found is ahead of the next from another place. */
  'lead',
  /** Share of the question, by rarity, in words of which nothing is known but their spelling, which the report does not have. */
  'unknown',
  /** The same in words whose renderings are known, and the report has none of them. */
  'lost',
  'seeksFact',
  'seeksReason',
  'seeksPerson',
  'seeksList',
  /** A country is named that the report never does. */
  'absentCountry',
  /** Share of the names and initials of the question that the report does not have in any form. */
  'absentName',
  /** How many words count, of ten at most: of a long question less is carried by one sentence. */
  'breadth',
] as const;
export type SignName = (typeof signNames)[number];
export type Signs = Readonly<Record<SignName, number>>;

/** A word stands in a report from here on: below it is a far sense of a dictionary entry. */
const faint = 0.2;
const mostWords = 10;

export type SignsInput = {
  readonly question: string;
  readonly language: Language;
  readonly index: ReportIndex;
  readonly evidence: readonly Evidence[];
  readonly sought: Sought;
  readonly carriage: Carriage;
  /** The most of the question that stands beside a fact of the sought kind. */
  readonly beside: number;
};

export async function signsOf(input: SignsInput): Promise<Signs> {
  const { question, language, index, evidence, sought, carriage, beside } = input;
  const { words } = carriage;
  const whole = words.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const share = (counts: (word: Carriage['words'][number]) => boolean): number =>
    words.filter(counts).reduce((sum, { worth }) => sum + worth, 0) / whole;
  return {
    sentence: carriage.rows.reduce((most, row) => Math.max(most, row), 0),
    besideFact: isFactKind(sought) ? Math.min(0, beside - carriage.best) : 0,
    lead: leadOf(evidence),
    unknown: share(({ surest, isRendered }) => surest === 0 && !isRendered),
    lost: share(({ surest, isRendered }) => surest < faint && isRendered),
    seeksFact: Number(isFactKind(sought)),
    seeksReason: Number(sought === 'reason'),
    seeksPerson: Number(sought === 'person'),
    seeksList: Number(wantsList(question)),
    absentCountry: Number((await absentCountries(question, index, language)).length > 0),
    absentName: absentNames(question, carriage, index),
    breadth: Math.min(1, words.length / mostWords),
  };
}

function leadOf(evidence: readonly Evidence[]): number {
  const found = evidence.filter(({ origin }) => origin === 'found');
  const [first] = found;
  if (first === undefined) return 0;
  const next = found.find(
    ({ paragraph, recommendation }) => paragraph !== first.paragraph || recommendation !== first.recommendation,
  );
  return Math.max(0, first.score - (next?.score ?? 0));
}

/** Capitalized words inside a sentence, and initials. */
const namesIn = (text: string): readonly string[] =>
  text.match(/(?<!^|[.?!:¿¡«“"]\s?)(?<!\p{L})\p{Lu}[\p{L}\d-]+/gu) ?? [];

const foldedTexts = keptWith(({ passages }: ReportIndex) => passages.map(({ text }) => fold(text)));

function absentNames(question: string, { words }: Carriage, index: ReportIndex): number {
  const names = namesIn(question).map(fold);
  const isCarried = (name: string): boolean => words.some(({ word, surest }) => word === name && surest > faint);
  const absent = names.filter((name) => !isCarried(name) && !foldedTexts(index).some((text) => text.includes(name)));
  return names.length === 0 ? 0 : absent.length / names.length;
}
