/**
 * Which words of a claim have a counterpart in what it quotes, and whether too many have none. A name for an actor and a side
 * of a pair of opposites count in any wording; what the sentences before the quote name may be named.
 */

import { actorsIn } from '../facts/actors.ts';
import type { Side } from '../facts/contrasts.ts';
import { opposites } from '../facts/contrasts.ts';
import { carriesWord, sure } from './carriage.ts';
import type { ClaimAgainst } from './claim.ts';
import { cover } from './cover.ts';
import type { PrintedSegment } from './printed.ts';
import type { Said, SaidWord } from './said.ts';

export type OpenWords = {
  /** The parts of the quoted sentences that carry the others. */
  readonly covering: readonly PrintedSegment[];
  readonly missing: readonly SaidWord[];
};

export function openWords(said: Said, against: ClaimAgainst): OpenWords {
  const { quoted, language } = against;
  const parts = quoted.flatMap((sentence) => sentence.parts);
  const printed = new Set(quoted.flatMap(({ text }) => actorsIn(text, language).map(({ id }) => id)));
  const actors = actorsIn(said.text, said.language).filter(({ id }) => printed.has(id));
  const isActor = ({ start }: SaidWord): boolean => actors.some((actor) => actor.start <= start && start < actor.end);
  const carried = said.words.map((word) =>
    parts.map((part) => Math.max(carriesWord(word, part.terms), Number(isOnSide(word, part)), Number(isActor(word)))),
  );
  const chosen = cover(carried, parts.length);
  const absent = said.words.filter((_, at) => Math.max(0, ...(carried[at] ?? [])) < sure);
  return { covering: parts.filter((_, at) => chosen.has(at)), missing: withoutContext(absent, against) };
}

/** How far before the quote what it calls "these" or "eleven" may have been named, beside the first sentence. */
const sentencesBefore = 2;
const mostFromContext = 2;

/** What the sentences just before the quote, or its heading, name may be named in the claim. */
function withoutContext(absent: readonly SaidWord[], { quoted, whole }: ClaimAgainst): readonly SaidWord[] {
  const first = quoted[0] === undefined ? -1 : whole.indexOf(quoted[0]);
  const before = whole
    .filter((_, at) => at < first && (at === 0 || at >= first - sentencesBefore))
    .flatMap(({ clauses }) => clauses);
  const named = absent.filter(
    (word) => !hasOpposite(word) && before.some(({ terms }) => carriesWord(word, terms) >= sure),
  );
  return named.length > mostFromContext ? absent : absent.filter((word) => !named.includes(word));
}

/** Share of the words of a claim that may be without a counterpart: dictionaries have holes. */
const mostOpen = 0.6;
/** Of a clause of some length: more of it open, and it was added. */
const mostOpenInClause = 0.75;
const leastInClause = 3;
/** In one language so many of the words may be others than the report's. */
const mostOtherwise = 0.34;

/** Whether too much of the claim, or of one clause of it, has no counterpart in what it quotes. */
export function leavesOut(
  said: Said,
  missing: readonly SaidWord[],
  isSameLanguage: boolean,
  printed: readonly Side[],
): boolean {
  if (missing.length === 0) return false;
  if (isSameLanguage)
    return (
      missing.length > Math.max(1, mostOtherwise * said.words.length) ||
      missing.some((word) => word.isProper || opposites(word.sides, printed).length > 0)
    );
  const openness = (words: readonly SaidWord[]): number =>
    words.filter((word) => missing.includes(word)).reduce((sum, word) => sum + (hasMeaning(word) ? 1 : 0.5), 0) /
    words.length;
  return (
    openness(said.words) > mostOpen ||
    [...said.clauses, ...said.parts].some(
      ({ words }) => words.length >= leastInClause && openness(words) > mostOpenInClause,
    )
  );
}

/** Whether the dictionaries know what the word means: that nothing of it stands there then tells more. */
function hasMeaning({ alternatives }: SaidWord): boolean {
  return (
    alternatives.some(({ channel }) => channel === 'concept' || channel === 'sense') ||
    alternatives.filter(({ channel, weight }) => channel !== 'concept' && weight >= 0.5).length > 1
  );
}

/** More and less turn nothing alone: what there is more of does. */
const degrees: ReadonlySet<string> = new Set(['more', 'over', 'good', 'enough']);

/** Whether the word is one of a pair of opposites; what begins with "~" is only its own stem. */
function hasOpposite({ sides }: SaidWord): boolean {
  return sides.some(({ id }) => !id.startsWith('~') && !degrees.has(id));
}

function isOnSide(word: SaidWord, segment: PrintedSegment): boolean {
  return word.sides.some(({ id, side }) => segment.sides.some((other) => other.id === id && other.side === side));
}
