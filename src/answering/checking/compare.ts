/**
 * A statement held against a few neighbouring sentences of the report: how much of it they carry, and everything that keeps
 * them from carrying it as said. It lists problems and judges nothing; `check-statement.ts` does.
 */

import type { Passage } from '../../retrieval/passages.ts';
import { opposites } from '../facts/contrasts.ts';
import { carriesFact } from '../facts/fact.ts';
import { carriesWord, sure } from './carriage.ts';
import { cover } from './cover.ts';
import type { Name } from './names.ts';
import { foreignNames, isCountryName, isSameName } from './names.ts';
import { hasSwappedFacts, isAboutTheSame, isFromElsewhere, misplaced, rivalFacts } from './placing.ts';
import type { PrintedSegment, PrintedSentence } from './printed.ts';
import type { Said, SaidWord } from './said.ts';
import { standsTogether } from './together.ts';
import { isNegated, modalityProblem, negations, quantifiersDiffer, skipsNegation } from './turning.ts';

/** Why a statement is not carried, by what differs. */
export type ProblemKind =
  | 'words'
  | 'number'
  | 'time'
  | 'name'
  | 'negation'
  | 'direction'
  | 'quantifier'
  | 'modality'
  | 'recommended'
  | 'misplaced'
  | 'question'
  | 'vague';

/** A clash says otherwise of the same thing; any other problem only says less or something else. */
export type Problem = { readonly kind: ProblemKind; readonly isClash: boolean };

export type Comparison = {
  /** Share of the statement's words, names and facts that stand here. */
  readonly coverage: number;
  readonly problems: readonly Problem[];
  /** Words of the statement that stand nowhere here. */
  readonly missing: readonly SaidWord[];
  /** Whether nothing is left open but what clashes. */
  readonly isWhole: boolean;
  /** The sentences that are needed to carry it, in order. */
  readonly needed: readonly PrintedSentence[];
};

export type Against = {
  readonly sentences: readonly PrintedSentence[];
  readonly kind: Passage['kind'];
  /** Whether the statement names the place it is held against: "recommendation 8 asks ...". */
  readonly isNamed: boolean;
  readonly isSameLanguage: boolean;
  readonly language: Said['language'];
  /** The organization the whole report is about: it need not be named in every sentence. */
  readonly own: ReadonlySet<string>;
  /** Whether the report surely has a word somewhere. */
  readonly isKnown: (word: SaidWord) => boolean;
};

/** Of so many words one may be unknown to the whole report, in another language only: dictionaries have holes. */
const wordsPerUnknown = 6;
/** Fewer words, names and facts than this say too little to be checked. */
const leastItems = 3;
/** A part of the statement must be carried by one place, not gathered from all over. */
const leastTogether = 0.6;

/** What opens a list of examples: what it does not name it does not deny. */
const listing =
  /包括|例如|比如|诸如|如(?!何|果|此|同)|等(?!级|于)|(?<!\p{L})(?:includ\p{L}*|such as|for example|e\.g|among others|notamment|y compris|par exemple|tels? que|telles? que|incluid[oa]s?|por ejemplo|entre ellos|entre ellas|tales como|como)(?!\p{L})/iu;

export function compare(said: Said, against: Against): Comparison {
  const { sentences } = against;
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  const items = itemsOf(said, against);
  const carried = items.map((item) => clauses.map((clause) => item.carriedBy(clause)));
  const best = carried.map((row) => Math.max(0, ...row));
  const coverage = items.length === 0 ? 0 : best.reduce((sum, share) => sum + share, 0) / items.length;
  const chosen = cover(carried, clauses.length);
  const covering = clauses.filter((_, at) => chosen.has(at));
  const needed = sentences.filter((sentence) => sentence.clauses.some((clause) => covering.includes(clause)));
  const problems: Problem[] = [];
  const put = (kind: ProblemKind, isClash = false): void => {
    problems.push({ kind, isClash });
  };

  const turned = opposites(
    said.sides,
    covering.flatMap((clause) => clause.sides),
  );
  if (turned.length > 0) put('direction', turned.length === 1);
  const missing = items.filter((item, at) => item.word !== null && (best[at] ?? 0) < sure && !item.isSideOf(turned));
  if (!mayMiss(missing, said, against)) put('words');
  const places = against.isNamed ? said.references.length : 0;
  if (items.length + places < leastItems || said.words.length < 2) put('vague');
  for (const problem of factProblems(said, needed)) problems.push(problem);
  if (!namesSameFigures(said, needed)) put('number');
  for (const problem of nameProblems(said, needed, against.own)) problems.push(problem);
  const saidNot = negations(said.marks);
  const printedNot = negations(covering.flatMap(({ marks }) => marks));
  // One negation more or less on either side turns the sentence; with several of them it cannot be told which is which.
  if (isNegated(said, covering)) put('negation', missing.length === 0 && saidNot + printedNot === 1);
  else if (against.isSameLanguage && (saidNot !== printedNot || skipsNegation(needed, covering))) put('negation');
  if (quantifiersDiffer(said, covering, against.isSameLanguage)) put('quantifier');
  const modality = modalityProblem(said, { ...against, covering, needed });
  if (modality !== null) put(modality);
  if (needed.some((sentence) => sentence.isQuestion)) put('question');
  const isMoved =
    misplaced(said, needed, against) ||
    hasSwappedFacts(said, needed) ||
    (needed.length > 1 && isFromElsewhere(said, needed));
  if (isMoved || isScattered(said, clauses) || !standsTogether(said, needed, against)) put('misplaced');
  const open = missing.flatMap(({ word }) => (word === null ? [] : [word]));
  return { coverage, problems, missing: open, isWhole: missing.length === 0, needed };
}

type Item = {
  readonly word: SaidWord | null;
  readonly carriedBy: (segment: PrintedSegment) => number;
  readonly isSideOf: (ids: readonly string[]) => boolean;
};

function itemsOf(said: Said, { own, isSameLanguage }: Against): readonly Item[] {
  const never = (): boolean => false;
  return [
    ...said.words.map(
      (word): Item => ({
        word,
        carriedBy: (segment) => Math.max(carriesWord(word, segment.terms), bySide(word, segment, isSameLanguage)),
        isSideOf: (ids) => word.sides.some(({ id }) => ids.includes(id)),
      }),
    ),
    ...foreignNames(said.names, own).map(
      (name): Item => ({
        word: null,
        carriedBy: (segment) => Number(segment.names.some((printed) => isSameName(name, printed))),
        isSideOf: never,
      }),
    ),
    ...said.facts.map(
      (fact): Item => ({
        word: null,
        carriedBy: (segment) => Number(segment.facts.some((printed) => carriesFact(fact, printed))),
        isSideOf: never,
      }),
    ),
  ];
}

/** Sides of opposites are the same in every language: "creciendo" is carried by what increases. */
function bySide(word: SaidWord, segment: PrintedSegment, isSameLanguage: boolean): number {
  if (isSameLanguage) return 0;
  return Number(
    word.sides.some(({ id, side }) => segment.sides.some((other) => other.id === id && other.side === side)),
  );
}

/** Words that may stay open: none in the same language; across languages a few that the report has nowhere. */
function mayMiss(missing: readonly Item[], said: Said, { isSameLanguage, isKnown }: Against): boolean {
  if (missing.length === 0) return true;
  if (isSameLanguage) return false;
  if (missing.some(({ word }) => word !== null && (word.isProper || isReversed(word, said) || isKnown(word))))
    return false;
  return missing.length <= Math.floor(said.words.length / wordsPerUnknown);
}

/** "Insignificant", "non-technical": what may be unknown is not its opposite. */
function isReversed({ word }: SaidWord, { language }: Said): boolean {
  return language !== 'zh' && /^(?:un|in|im|ir|il|non|dis|des|dés|dé|mal|mis|anti)\p{L}{5}/u.test(word);
}

function factProblems(said: Said, needed: readonly PrintedSentence[]): readonly Problem[] {
  const printed = needed.flatMap((sentence) => sentence.facts);
  return said.facts.flatMap((fact): readonly Problem[] => {
    const kind = fact.kind === 'date' || fact.kind === 'period' ? 'time' : 'number';
    const same = printed.filter((other) => carriesFact(fact, other.thing));
    if (same.some((other) => isAboutTheSame(said, fact, other))) return [];
    if (same.length > 0) return [{ kind, isClash: false }];
    return [{ kind, isClash: rivalFacts(said, fact, printed).length === 1 }];
  });
}

/** Figures and footnotes of the statement are those of the sentence. */
function namesSameFigures(said: Said, needed: readonly PrintedSentence[]): boolean {
  return said.references
    .filter(({ kind }) => kind === 'figure' || kind === 'footnote')
    .every(({ kind, number }) =>
      needed.some(({ references }) => references.some((other) => other.kind === kind && other.number === number)),
    );
}

/** Another name is a clash only where each side has one: a list that lacks a name does not deny it. */
function nameProblems(said: Said, needed: readonly PrintedSentence[], own: ReadonlySet<string>): readonly Problem[] {
  const segments = needed.flatMap((sentence) => sentence.clauses);
  const printed = foreignNames(
    segments.flatMap((clause) => clause.names),
    own,
  );
  const names = foreignNames(said.names, own);
  return names
    .filter((name) => !printed.some((other) => isSameName(name, other)))
    .map((name) => {
      const isAlike = (other: Name): boolean => isCountryName(other) === isCountryName(name);
      const isClash = names.filter(isAlike).length === 1 && printed.filter(isAlike).length === 1;
      return { kind: 'name', isClash: isClash && !needed.some(({ text }) => listing.test(text)) };
    });
}

/** Each clause of some length must find most of its words in one clause or in two that follow each other. */
function isScattered(said: Said, clauses: readonly PrintedSegment[]): boolean {
  return said.clauses.some(({ words }) => {
    if (words.length < leastItems) return false;
    const together = clauses.map((clause, at) => {
      const next = clauses[at + 1];
      return words.filter(
        (word) =>
          carriesWord(word, clause.terms) >= sure || (next !== undefined && carriesWord(word, next.terms) >= sure),
      ).length;
    });
    return Math.max(0, ...together) < leastTogether * words.length;
  });
}
