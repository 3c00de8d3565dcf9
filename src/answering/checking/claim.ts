/**
 * A claim held against the sentences it quotes: every fact, name, actor and place of it must be theirs, nothing turned, and
 * most of its words. It is the comparison of `compare.ts`, less strict about words and their order, for the place is known and
 * a claim says it anew. It lists what is wrong and judges nothing.
 */

import { soundsOfName } from '../../retrieval/dictionary/transliteration.ts';
import type { Passage } from '../../retrieval/passages.ts';
import { actorsIn } from '../facts/actors.ts';
import { explains, mayExplain } from '../facts/causes.ts';
import { opposites } from '../facts/contrasts.ts';
import { carriesFact } from '../facts/fact.ts';
import { normalized } from '../facts/facts.ts';
import type { MarkKind } from '../facts/marks.ts';
import { goesBack, isReversed, partsOfWholes, rangesIn } from '../facts/shares-of.ts';
import { carriesWord, sure } from './carriage.ts';
import type { ProblemKind } from './compare.ts';
import type { Name } from './names.ts';
import { foreignNames, isSameName } from './names.ts';
import { leavesOut, openWords } from './open-words.ts';
import { hasSwappedFacts, isFromElsewhere, misplaced } from './placing.ts';
import type { PrintedSegment, PrintedSentence } from './printed.ts';
import type { Said, SaidWord } from './said.ts';
import { isNegated, quantifiersDiffer } from './turning.ts';

/** What may be wrong with any statement, and what a claim about a known place can get wrong beside. */
export type ClaimProblem = ProblemKind | 'actor' | 'place' | 'cause';

export type ClaimAgainst = {
  /** The sentences quoted, in order. */
  readonly quoted: readonly PrintedSentence[];
  /** All of the passage: what a number or an actor may also stand in. */
  readonly whole: readonly PrintedSentence[];
  readonly passage: Passage;
  readonly language: Said['language'];
  readonly own: ReadonlySet<string>;
};

/** Fewer words, facts and names than this say nothing. */
const leastItems = 2;

/** What keeps the quoted sentences from carrying the claim; empty when nothing does. */
export function claimProblems(said: Said, against: ClaimAgainst): readonly ClaimProblem[] {
  const { quoted, own, passage } = against;
  const isSameLanguage = said.language === against.language;
  const clauses = quoted.flatMap((sentence) => sentence.clauses);
  const { covering, missing } = openWords(said, against);
  const needed = quoted.filter((sentence) => sentence.parts.some((part) => covering.includes(part)));
  const telling = tellingParts(said, covering);
  const problems = new Set<ClaimProblem>();

  if (said.words.length + said.facts.length + said.names.length < leastItems) problems.add('vague');
  for (const fact of said.facts) {
    const isTime = fact.kind === 'date' || fact.kind === 'period';
    const near = quoted.flatMap((sentence) => sentence.facts);
    if (!near.some(({ thing }) => carriesFact(fact, thing))) problems.add(isTime ? 'time' : 'number');
  }
  const pairs = partsOfWholes(said.facts, said.text, said.language);
  const ranges = rangesIn(said.facts, said.text);
  const paired = new Set([
    ...pairs.flatMap(({ part, whole }) => [part, whole]),
    ...ranges.flatMap(({ from, to }) => [from, to]),
  ]);
  const single = { ...said, facts: said.facts.filter((fact) => !paired.has(fact)) };
  const printed = quoted.map(({ text, facts }) => ({ text: normalized(text), facts: facts.map(({ thing }) => thing) }));
  const printedPairs = printed.flatMap(({ text, facts }) => partsOfWholes(facts, text, against.language));
  const printedRanges = printed.flatMap(({ text, facts }) => rangesIn(facts, text));
  if (
    pairs.some((pair) => isReversed(pair, printedPairs)) ||
    goesBack(ranges, printedRanges) ||
    hasSwappedFacts(single, quoted)
  )
    problems.add('number');
  if (explains(said.text, said.language) && !quoted.some(({ text }) => mayExplain(text, against.language)))
    problems.add('cause');
  const names = foreignNames(
    clauses.flatMap((clause) => clause.names),
    own,
  );
  const plain = quoted.map(({ text }) => lettersOf(text)).join(' ');
  const isNamed = (name: Name): boolean =>
    names.some((other) => isSameName(name, other)) ||
    clauses.some(({ terms }) => name.concepts.some((concept) => (terms.get('concept')?.get(concept) ?? 0) > 0)) ||
    plain.includes(lettersOf(said.text.slice(name.start, name.end)));
  if (!foreignNames(said.names, own).every(isNamed) || missing.some((word) => isUnknownName(word, clauses)))
    problems.add('name');
  if (!namesItsPlace(said, quoted, passage)) problems.add('place');
  if (hasForeignActor(said, against)) problems.add('actor');
  if (isNegated(said, coveringClauses(clauses, covering)) || negatesOther(said, clauses)) problems.add('negation');
  const sidesNear = covering.flatMap((part) => part.sides);
  // A word that stands nowhere may be the opposite of what does.
  const open = new Set(missing.flatMap((word) => word.sides.map(({ id }) => id)));
  const sidesOpen = said.sides.filter(({ id }) => open.has(id));
  if (
    opposites(said.sides, sidesNear).length > 0 ||
    opposites(
      sidesOpen,
      clauses.flatMap((clause) => clause.sides),
    ).length > 0
  )
    problems.add('direction');
  if (leavesOut(said, missing, isSameLanguage)) problems.add('words');
  if (quantifiersDiffer(said, covering, isSameLanguage) && quantifiersDiffer(said, telling, isSameLanguage))
    problems.add('quantifier');
  const modality = modalityOf(said, telling, quoted, passage);
  if (modality !== null) problems.add(modality);
  if (misplaced(single, quoted, { own, isSameLanguage: true }) || (needed.length > 1 && isFromElsewhere(said, needed)))
    problems.add('misplaced');
  if (needed.some(({ isQuestion }) => isQuestion)) problems.add('question');
  return [...problems];
}

/** Letters without the small words that names may have or lack. */
function lettersOf(text: string): string {
  return normalized(text)
    .toLowerCase()
    .replace(/的|(?<!\p{L})(?:the|of|and|for|de|du|des|la|le|les|el|los|las|del|et|y)(?!\p{L})|[^\p{L}\p{N}]/gu, '');
}

/** A word written as a name that no dictionary knows, and that does not sound like any printed name. */
function isUnknownName({ isProper, alternatives, word }: SaidWord, clauses: readonly PrintedSegment[]): boolean {
  if (!isProper || alternatives.some(({ channel }) => channel === 'concept')) return false;
  const sounds = soundsOfName(word);
  return !clauses.some(({ terms }) => sounds.some((sound) => (terms.get('name')?.get(sound) ?? 0) > 0));
}

/** Words that only one part carries, for its small words to be the claim's. */
const leastOwn = 2;

/** Of the covering parts those that are needed for more than a word: what one word leads to may stand beside what is said. */
function tellingParts(said: Said, covering: readonly PrintedSegment[]): readonly PrintedSegment[] {
  const carriers = said.words.map((word) => covering.filter(({ terms }) => carriesWord(word, terms) >= sure));
  const own = (part: PrintedSegment): number =>
    carriers.filter(([only, ...more]) => only === part && more.length === 0).length;
  const telling = covering.filter((part) => own(part) >= leastOwn);
  return telling.length === 0 ? covering : telling;
}

/** Whether what the claim denies stands in the report beside the denial, and not under it: "of A, not of B" for "of B, not of A". */
function negatesOther(said: Said, clauses: readonly PrintedSegment[]): boolean {
  const denies = ({ marks }: PrintedSegment): boolean => marks.some(({ kind }) => kind === 'not');
  if (!clauses.some(denies)) return false;
  const carried = (word: SaidWord, among: readonly PrintedSegment[]): boolean =>
    among.some(({ terms }) => carriesWord(word, terms) >= sure);
  return said.parts
    .filter(({ marks }) => marks.some(({ kind }) => kind === 'not'))
    .some(({ words }) => {
      const found = words.filter((word) => carried(word, clauses));
      return found.length > 0 && !found.some((word) => carried(word, clauses.filter(denies)));
    });
}

function coveringClauses(clauses: readonly PrintedSegment[], parts: readonly PrintedSegment[]) {
  return clauses.filter(({ text }) => parts.some((part) => text.includes(part.text) || part.text.includes(text)));
}

/** Paragraphs, recommendations, figures it names are where its words stand, or are named by them. */
function namesItsPlace(said: Said, quoted: readonly PrintedSentence[], passage: Passage): boolean {
  return said.references.every(
    ({ kind, number }) =>
      (kind === 'paragraph' && passage.paragraph === number) ||
      (kind === 'recommendation' && passage.recommendations.includes(number)) ||
      quoted.some(({ references }) => references.some((other) => other.kind === kind && other.number === number)),
  );
}

/** Whoever reports or answers may be named where the report leaves it out. */
const speakers: ReadonlySet<string> = new Set(['office', 'management', 'evaluators']);

function hasForeignActor(said: Said, { quoted, language }: ClaimAgainst): boolean {
  const printed = new Set(quoted.flatMap(({ text }) => actorsIn(text, language).map(({ id }) => id)));
  return actorsIn(said.text, said.language).some(
    ({ id }) => !printed.has(id) && !(speakers.has(id) && printed.size === 0),
  );
}

const modals: readonly MarkKind[] = ['must', 'may', 'will'];

function modalityOf(
  said: Said,
  covering: readonly PrintedSegment[],
  quoted: readonly PrintedSentence[],
  { kind }: Passage,
): 'recommended' | 'modality' | null {
  const own = new Set(said.marks.map((mark) => mark.kind));
  if (kind === 'recommendation' || kind === 'step') {
    const isAsked = own.has('must') || said.references.some((reference) => reference.kind === 'recommendation');
    return isAsked ? null : 'recommended';
  }
  const near = new Set(covering.flatMap(({ marks }) => marks.map((mark) => mark.kind)));
  const far = new Set(quoted.flatMap(({ clauses }) => clauses.flatMap(({ marks }) => marks.map((mark) => mark.kind))));
  return modals.some((modal) => (own.has(modal) && !far.has(modal)) || (near.has(modal) && !own.has(modal)))
    ? 'modality'
    : null;
}
