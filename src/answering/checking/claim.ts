/**
 * A claim held against the sentences it quotes: every fact, name, actor and place of it must be theirs, nothing turned, and
 * most of its words. It is the comparison of `compare.ts`, less strict about words and their order, for the place is known and
 * a claim says it anew. It lists what is wrong and judges nothing.
 */

import { soundsOfName } from '../../retrieval/dictionary/transliteration.ts';
import type { Passage } from '../../retrieval/passages.ts';
import { actorsIn } from '../facts/actors.ts';
import { explains, mayExplain } from '../facts/causes.ts';
import type { Side } from '../facts/contrasts.ts';
import { opposites } from '../facts/contrasts.ts';
import type { Fact } from '../facts/fact.ts';
import { carriesFact } from '../facts/fact.ts';
import { normalized } from '../facts/facts.ts';
import { goesBack, isReversed, partsOfWholes, rangesIn } from '../facts/shares-of.ts';
import { carriesWord, sure } from './carriage.ts';
import type { ProblemKind } from './compare.ts';
import type { Name } from './names.ts';
import { foreignNames, isSameName } from './names.ts';
import { leavesOut, openWords } from './open-words.ts';
import { hasSwappedFacts, isFromElsewhere, misplaced } from './placing.ts';
import type { PrintedSegment, PrintedSentence } from './printed.ts';
import { crosses, swapsActors } from './roles.ts';
import type { Said, SaidWord } from './said.ts';
import { countsOtherwise, deniesOtherwise, leavesDenialOut, modalityOf, shareIn } from './small-words.ts';

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
  // What a sentence says that nothing of the claim is in excuses none of its words.
  const near = (needed.length > 0 ? needed : quoted).flatMap((sentence) => sentence.clauses);
  const problems = new Set<ClaimProblem>();

  if (said.words.length + said.facts.length + said.names.length < leastItems) problems.add('vague');
  for (const fact of said.facts) {
    const isTime = fact.kind === 'date' || fact.kind === 'period';
    const printed = quoted.flatMap((sentence) => sentence.facts);
    if (!printed.some(({ thing }) => carriesFact(fact, thing)) && !isBoundInWords(fact, quoted, said))
      problems.add(isTime ? 'time' : 'number');
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
  if (hasForeignActor(said, against) || swapsActors(said, quoted, against.language)) problems.add('actor');
  if (deniesOtherwise(said, clauses, covering) || leavesDenialOut(said, telling) || negatesOther(said, clauses))
    problems.add('negation');
  const printedSides = clauses.flatMap((clause) => clause.sides);
  // "They were set up, but closed without an answer": each clause has its own side.
  const isBoth = (id: string): boolean =>
    said.sides.filter((side) => side.id === id).length > 1 &&
    said.clauses.every(({ sides }) => sides.filter((side) => side.id === id).length < 2);
  const isRetold = (id: string): boolean =>
    isBoth(id) || isSaidOfTheSame(id, said, clauses) || isLacking(id, said, clauses);
  const sidesNear = covering.flatMap((part) => part.sides);
  // A word that stands nowhere may be the opposite of what does.
  const open = new Set(missing.flatMap((word) => word.sides.map(({ id }) => id)));
  const sidesOpen = said.sides.filter(({ id }) => open.has(id) && !isBoth(id));
  if (
    opposites(said.sides, sidesNear).some((id) => !isRetold(id)) ||
    opposites(sidesOpen, printedSides).some((id) => !isLacking(id, said, clauses)) ||
    isTurned(said, clauses) ||
    (hasSide(said.sides, refused) && !printedSides.some(({ id }) => id === refused.id))
  )
    problems.add('direction');
  if (leavesOut(said, missing, isSameLanguage, printedSides)) problems.add('words');
  if (countsOtherwise(said, covering, near) && countsOtherwise(said, telling, near)) problems.add('quantifier');
  const modality = modalityOf(said, telling, near, passage);
  if (modality !== null) problems.add(modality);
  if (
    crosses(said, clauses) ||
    misplaced(single, quoted, { own, isSameLanguage: true, language: against.language }) ||
    (needed.length > 1 && isFromElsewhere(said, needed))
  )
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
  if (clauses.some(({ terms }) => terms.get('gloss')?.has(word))) return false;
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

/** "Below the ceiling of 12 per cent" for "under 12 per cent": the bound stands apart from the number. */
function isBoundInWords(fact: Fact, quoted: readonly PrintedSentence[], said: Said): boolean {
  if (fact.kind !== 'number' && fact.kind !== 'share') return false;
  return quoted.some(({ clauses }) =>
    clauses.some(({ facts, sides }) => {
      const bounds = [...sides, ...said.sides].filter(({ id }) => id === 'over').map(({ side }) => side);
      const isOneWay = bounds.length > 1 && new Set(bounds).size === 1;
      return isOneWay && facts.some((printed) => carriesFact({ ...fact, bound: 'within' }, printed));
    }),
  );
}

const refused: Side = { id: 'accept', side: '-' };

function hasSide(sides: readonly Side[], { id, side }: Side): boolean {
  return sides.some((other) => other.id === id && other.side === side);
}

/** "Less rigorous" retells "lack the rigour". */
function isLacking(id: string, said: Said, clauses: readonly PrintedSegment[]): boolean {
  return id === 'more' && hasSide(said.sides, { id, side: '-' }) && clauses.some(({ leanings }) => leanings.has('not'));
}

/** Whether the printed clauses that have most of a claim's clause are on the other side of what it comes down on. */
function isTurned(said: Said, clauses: readonly PrintedSegment[]): boolean {
  return said.clauses.some((clause) => {
    const shares = clauses.map((printed) => shareIn(clause, printed));
    const most = Math.max(...shares);
    const nearest = most < leastItems ? [] : clauses.filter((_, at) => shares[at] === most);
    const sides = nearest.flatMap((printed) => printed.sides);
    return opposites(clause.sides, sides).some(
      (id) =>
        !id.startsWith('~') &&
        id !== 'more' &&
        nearest.every((printed) => printed.sides.some((side) => side.id === id)),
    );
  });
}

/** Whether a printed clause has the side that the claim has, and as many of the words around it as any with another side. */
function isSaidOfTheSame(id: string, said: Said, clauses: readonly PrintedSegment[]): boolean {
  return said.clauses
    .filter(({ sides }) => sides.some((side) => side.id === id))
    .every((clause) => {
      const own = new Set(clause.sides.filter((side) => side.id === id).map(({ side }) => side));
      const carried = (wanted: (segment: PrintedSegment) => boolean): number =>
        Math.max(-1, ...clauses.filter(wanted).map((printed) => shareIn(clause, printed)));
      const hasOwn = (segment: PrintedSegment): boolean =>
        segment.sides.some((side) => side.id === id && own.has(side.side));
      const most = carried(hasOwn);
      return most > 0 && most >= carried((segment) => !hasOwn(segment) && segment.sides.some((side) => side.id === id));
    });
}

/** Whether what the claim denies stands in the report beside the denial, and not under it: "of A, not of B" for "of B, not of A". */
function negatesOther(said: Said, clauses: readonly PrintedSegment[]): boolean {
  const denies = ({ marks }: PrintedSegment): boolean => marks.some(({ kind }) => kind === 'not');
  if (!clauses.some(denies)) return false;
  const carried = (word: SaidWord, among: readonly PrintedSegment[]): boolean =>
    among.some(({ terms }) => carriesWord(word, terms) >= sure);
  const mayDeny = (segment: PrintedSegment): boolean => denies(segment) || segment.leanings.has('not');
  return said.parts
    .filter(({ marks }) => marks.some(({ kind }) => kind === 'not'))
    .some(({ words }) => {
      const found = words.filter((word) => carried(word, clauses));
      return found.length > 0 && !found.some((word) => carried(word, clauses.filter(mayDeny)));
    });
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
