/**
 * Whether what the report says of one thing is said of it by the statement too: a number stands with what it counts, a name,
 * year or side with the words around it. Told by which segment carries those words best; it reads no syntax.
 */

import type { Language } from '../../shared/language.ts';
import type { NamedActor } from '../facts/actors.ts';
import { actorsIn } from '../facts/actors.ts';
import type { Side } from '../facts/contrasts.ts';
import type { Fact } from '../facts/fact.ts';
import { carriesFact, clashes } from '../facts/fact.ts';
import { carriesWord, sure } from './carriage.ts';
import type { Name } from './names.ts';
import { foreignNames, isCountryName, isSameName } from './names.ts';
import type { PrintedFact, PrintedSegment, PrintedSentence, Terms } from './printed.ts';
import type { Said, SaidSegment, SaidWord } from './said.ts';

/** Words after a number that may be what it counts: "14 technical specialist posts". */
const countedWords = 3;

/** Whether the printed number counts what the statement's number counts. Dates stand for themselves. */
export function isAboutTheSame(said: Said, fact: Fact, printed: PrintedFact): boolean {
  if (fact.kind !== 'number' && fact.kind !== 'share' && fact.kind !== 'label') return true;
  const counted = countedBy(said, fact);
  return counted.length === 0 || shareOf(counted, printed.near) >= sure;
}

/** Printed facts that say otherwise of what `fact` says: of those with another value the ones nearest to the same words. */
export function rivalFacts(said: Said, fact: Fact, printed: readonly PrintedFact[]): readonly PrintedFact[] {
  const whole = said.parts.find(({ start, end }) => start <= fact.start && fact.start < end)?.words ?? said.words;
  const after = whole.filter(({ start }) => start >= fact.end);
  const nearness = ({ near }: PrintedFact): number => shareOf(after, near) + 0.1 * shareOf(whole, near);
  const rivals = printed
    .filter((other) => clashes(fact, other.thing) && isAboutTheSame(said, fact, other))
    // What another fact of the statement is carried by is taken.
    .filter(({ thing: other }) => !said.facts.some((own) => own !== fact && carriesFact(own, other)))
    .map((rival) => ({ rival, share: nearness(rival) }));
  const nearest = Math.max(0, ...rivals.map(({ share }) => share));
  return rivals.filter(({ share }) => share === nearest).map(({ rival }) => rival);
}

/** The words after a number up to the next fact, else those before it. */
function countedBy(said: Said, fact: Fact): readonly SaidWord[] {
  const part = said.parts.find(({ start, end }) => start <= fact.start && fact.start < end);
  const own = fact.kind === 'label' ? said.words : (part?.words ?? said.words);
  const next = said.facts.find(({ start }) => start > fact.start)?.start ?? Number.POSITIVE_INFINITY;
  const previous = said.facts.filter(({ start }) => start < fact.start).at(-1)?.end ?? 0;
  const pause = /[,;:.、()，；：（]/u.exec(said.text.slice(fact.end))?.index ?? Number.POSITIVE_INFINITY;
  const after = own
    .filter(({ start }) => start >= fact.end && start < Math.min(next, fact.end + pause))
    .slice(0, countedWords);
  return after.length > 0
    ? after
    : own.filter(({ start }) => start < fact.start && start >= previous).slice(-countedWords);
}

/** Whether the words around a fact of the statement stand, in the report, around another fact of its kind. */
export function hasSwappedFacts(said: Said, sentences: readonly PrintedSentence[]): boolean {
  const printed = sentences.flatMap(({ facts }) => facts);
  return said.facts.some((fact) => {
    // What a number counts stands beside it; what a date dates may stand beyond a comma.
    const isTime = fact.kind === 'date' || fact.kind === 'period';
    const counted = isTime ? wordsAround(said, fact) : countedBy(said, fact);
    const nearest = (facts: readonly PrintedFact[]): number =>
      Math.max(0, ...facts.map(({ near }) => shareOf(counted, near)));
    const own = printed.filter((other) => carriesFact(fact, other.thing));
    const others = printed.filter((other) => other.thing.kind === fact.kind && !own.includes(other));
    return own.length > 0 && counted.length > 0 && nearest(others) > nearest(own);
  });
}

/** Whether a fact or name stands in another sentence than the words of its part of a clause do. */
export function isFromElsewhere(said: Said, sentences: readonly PrintedSentence[]): boolean {
  if (isInterleaved(said, sentences)) return true;
  let words: readonly SaidWord[] = [];
  return said.parts.some((clause) => {
    const { facts, names } = clause;
    // "(96 per cent)" is said of what stands before it.
    if (clause.words.length > 0) words = clause.words;
    if (words.length === 0) return false;
    const shares = sentences.map(({ clauses }) => Math.max(0, ...clauses.map(({ terms }) => shareOf(words, terms))));
    const most = Math.max(...shares);
    const own = sentences.filter((_, at) => shares[at] === most);
    return (
      facts.some((fact) => !own.some((sentence) => sentence.facts.some(({ thing }) => carriesFact(fact, thing)))) ||
      names.some((name) => !own.some((sentence) => sentence.names.some(({ thing }) => isSameName(name, thing))))
    );
  });
}

/** Whether facts and names go to one sentence, to the next and back: a figure of the one was put among those of the other. */
function isInterleaved(said: Said, sentences: readonly PrintedSentence[]): boolean {
  const things = [
    ...said.facts.map((fact) => ({
      start: fact.start,
      isIn: ({ facts }: PrintedSentence) => facts.some(({ thing }) => carriesFact(fact, thing)),
    })),
    ...said.names.map((name) => ({
      start: name.start,
      isIn: ({ names }: PrintedSentence) => names.some(({ thing }) => isSameName(name, thing)),
    })),
  ].sort((a, b) => a.start - b.start);
  const homes = things.flatMap(({ isIn }) => {
    const found = sentences.flatMap((sentence, at) => (isIn(sentence) ? [at] : []));
    return found.length === 1 ? found : [];
  });
  return homes.filter((home, at) => at > 0 && home !== homes[at - 1]).length >= sentences.length;
}

/** A few words on either side of a fact, up to the facts beside it, commas or not. */
function wordsAround(said: Said, fact: Fact): readonly SaidWord[] {
  const next = said.facts.find(({ start }) => start > fact.start)?.start ?? Number.POSITIVE_INFINITY;
  const previous = said.facts.filter(({ start }) => start < fact.start).at(-1)?.end ?? 0;
  const before = said.words.filter(({ start }) => start < fact.start && start >= previous).slice(1 - countedWords);
  return [...before, ...said.words.filter(({ start }) => start >= fact.end && start < next).slice(0, countedWords)];
}

/** Whether some name, fact or side of the statement belongs, in the report, to other words than it is said with. */
export function misplaced(
  said: Said,
  sentences: readonly PrintedSentence[],
  {
    own,
    isSameLanguage,
    language,
  }: { readonly own: ReadonlySet<string>; readonly isSameLanguage: boolean; readonly language: Language },
): boolean {
  return [...said.parts, ...said.clauses].some((part) => {
    // "with France" has no words of its own: it is said of those before it in its clause.
    const clause = said.clauses.find(({ start, end }) => start <= part.start && part.start < end);
    const words = part.words.length > 0 ? part.words : (clause?.words ?? []);
    if (words.length === 0) return false;
    const tags: readonly Tag[] = [
      ...foreignNames(part.names, own).map((name) => nameTag(name, part, own)),
      ...(isManifold(part, said) ? [] : part.facts.map((fact) => factTag(fact, part))),
      ...part.words.filter((word) => word.isProper).map((word) => wordTag(word, part, said)),
      ...actorsIn(part.text, said.language).map((actor) => actorTag(actor, part, said.language, language)),
      ...part.sides.map((side) => sideTag(side, part)),
    ];
    const clauses = sentences.flatMap((sentence) => sentence.clauses);
    const parts = sentences.flatMap((sentence) => sentence.parts);
    return tags
      .filter(({ isIn, hasRival }) => clauses.some(isIn) && clauses.some(hasRival))
      .some((tag) => {
        const around = words.filter((word) => !tag.isNamedBy(word));
        const margin = isSameLanguage || !tag.isLoose ? 0 : looseMargin;
        return around.length > 0 && [clauses, parts].some((segments) => isRivalled(tag, around, segments, margin));
      });
  });
}

/** A thing that has its like: present in a segment, or another one in its stead. */
type Tag = {
  readonly isIn: (segment: PrintedSegment) => boolean;
  readonly hasRival: (segment: PrintedSegment) => boolean;
  /** Whether a word of the statement is the thing itself, and not a word around it. */
  readonly isNamedBy: (word: SaidWord) => boolean;
  /** A side of opposites: what it is said of is less sure than of a name or a number. */
  readonly isLoose: boolean;
};

/** Whether several parts of it have facts of their own: then each is looked at alone. */
function isManifold({ start, end }: SaidSegment, said: Said): boolean {
  return said.parts.filter((part) => part.start >= start && part.end <= end && part.facts.length > 0).length > 1;
}

/** In another language words may have moved: one word more at the opposite is no sign yet. */
const looseMargin = 1;

const byNoWord = (): boolean => false;

function nameTag(name: Name, part: SaidSegment, own: ReadonlySet<string>): Tag {
  return {
    isNamedBy: byNoWord,
    isLoose: false,
    isIn: ({ names }) => names.some((printed) => isSameName(name, printed)),
    hasRival: ({ names }) =>
      foreignNames(names, own).some(
        (printed) =>
          isCountryName(printed) === isCountryName(name) && !part.names.some((other) => isSameName(other, printed)),
      ),
  };
}

/** A name that no dictionary lists: its like are the other such names of the claim. */
function wordTag(word: SaidWord, part: SaidSegment, said: Said): Tag {
  const others = said.words.filter((other) => other.isProper && !part.words.includes(other));
  return {
    isNamedBy: (other) => other.isProper,
    isLoose: false,
    isIn: ({ terms }) => carriesWord(word, terms) >= sure,
    hasRival: ({ terms }) => others.some((other) => carriesWord(other, terms) >= sure),
  };
}

function actorTag({ id }: NamedActor, part: SaidSegment, said: Language, language: Language): Tag {
  const own = new Set(actorsIn(part.text, said).map((actor) => actor.id));
  const actorsOf = (segment: PrintedSegment): readonly string[] =>
    actorsIn(segment.text, language).map((actor) => actor.id);
  return {
    isNamedBy: ({ start }) =>
      actorsIn(part.text, said).some((actor) => part.start + actor.start <= start && start < part.start + actor.end),
    isLoose: true,
    isIn: (segment) => actorsOf(segment).includes(id),
    hasRival: (segment) => actorsOf(segment).some((other) => !own.has(other)),
  };
}

function factTag(fact: Fact, part: SaidSegment): Tag {
  const isOwn = (printed: Fact): boolean => part.facts.some((other) => carriesFact(other, printed));
  return {
    isNamedBy: byNoWord,
    isLoose: false,
    isIn: ({ facts }) => facts.some((printed) => carriesFact(fact, printed)),
    hasRival: ({ facts }) => facts.some((printed) => printed.kind === fact.kind && !isOwn(printed)),
  };
}

function sideTag({ id, side }: Side, part: SaidSegment): Tag {
  const said = new Set(part.sides.filter((other) => other.id === id).map((other) => other.side));
  return {
    isLoose: true,
    isNamedBy: (word) => word.sides.some((other) => other.id === id),
    isIn: ({ sides }) => sides.some((other) => other.id === id && other.side === side),
    hasRival: ({ sides }) => sides.some((other) => other.id === id && !said.has(other.side)),
  };
}

/** Whether a segment with a rival and without the thing itself carries the words around it better than any with it. */
function isRivalled(
  tag: Tag,
  words: readonly SaidWord[],
  segments: readonly PrintedSegment[],
  margin: number,
): boolean {
  const best = (wanted: (segment: PrintedSegment) => boolean): number =>
    Math.max(0, ...segments.filter(wanted).map(({ terms }) => shareOf(words, terms)));
  const own = segments.filter(tag.isIn);
  if (own.length > 0 && own.every(({ isList }) => isList)) return false;
  const ofRival = best((segment) => tag.hasRival(segment) && !tag.isIn(segment));
  return (ofRival - best(tag.isIn)) * words.length > margin;
}

function shareOf(words: readonly SaidWord[], terms: Terms): number {
  return words.length === 0 ? 0 : words.filter((word) => carriesWord(word, terms) >= sure).length / words.length;
}
