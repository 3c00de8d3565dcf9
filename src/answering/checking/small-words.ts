/**
 * Whether a claim turns what it quotes by a small word: a negation more or less, all for many, may for must, done for planned.
 * What a text says in a fuller word ("lacks", "is required to") excuses the small word of the other. Words, facts and names are
 * not its matter.
 */
import type { Passage } from '../../retrieval/passages.ts';
import type { Fact } from '../facts/fact.ts';
import { carriesFact } from '../facts/fact.ts';
import type { LeaningKind } from '../facts/leanings.ts';
import type { MarkKind, TurningMark } from '../facts/marks.ts';
import { carriesWord, sure } from './carriage.ts';
import { coveringOf } from './cover.ts';
import { isSameName } from './names.ts';
import type { PrintedSegment } from './printed.ts';
import type { Said, SaidSegment } from './said.ts';

type Segment = {
  readonly text: string;
  readonly marks: readonly TurningMark[];
  readonly leanings: ReadonlyMap<LeaningKind, number>;
  readonly facts: readonly Fact[];
};

const quantifiers = ['all', 'only', 'most', 'many', 'some', 'few'] as const;
/** Dropping these makes a claim say more than the report; dropping "all" makes it say less. */
const limiting = ['only', 'most', 'many', 'some', 'few'] as const;
const modals = ['must', 'may', 'will', 'if'] as const;

const joined = /^(?:ni|nor|neither|也不|也没有)$/iu;
/** "Only one of", "une seule des sept": the number says it. */
const beforeOne = /^\s*(?:(?:one|une?|un[oa]?)(?!\p{L})|[一两])/iu;
/** How far before its number such a word may stand. */
const reach = 8;
/** "Every six months", "tous les six mois". */
const period =
  /^(?:every|each|cada|chaque|tous les|toutes les|每)\s*(?:\p{L}+|\d+)?\s*(?:hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans|années|horas?|días?|semanas?|meses|años|个?小时|天|周|个?月|年)/iu;

/** A clause that denies rests on one that does, and one that does not on none. */
export function deniesOtherwise(
  said: Said,
  clauses: readonly PrintedSegment[],
  covering: readonly PrintedSegment[],
): boolean {
  return said.clauses.some((clause) => {
    const shares = clauses.map((printed) => shareIn(clause, printed));
    const most = Math.max(0, ...shares);
    if (most === 0 || clauses.some((printed, at) => shares[at] === most && isOfOneMind(clause, printed))) return false;
    // Said of two printed clauses at once: what both deny is denied.
    const parts = coveringOf(clause.words, covering);
    const own = clauses.filter(({ text }) =>
      parts.some((part) => text.includes(part.text) || part.text.includes(text)),
    );
    if (denials(clause) > 0) return !own.some((printed) => denials(printed) > 0);
    // ... unless what it denies is said in another clause: "to complement, and so avoid doubling".
    const others = said.clauses.filter((other) => denials(other) > 0);
    return !clauses.every(
      (printed, at) =>
        shares[at] !== most ||
        (separate(printed) <= others.length && others.some((other) => shareIn(other, printed) > 0)),
    );
  });
}

/** How many of the words, facts and names of a clause stand in a printed one. */
export function shareIn({ words, facts, names }: SaidSegment, printed: PrintedSegment): number {
  return (
    words.filter((word) => carriesWord(word, printed.terms) >= sure).length +
    facts.filter((fact) => printed.facts.some((other) => carriesFact(fact, other))).length +
    names.filter((name) => printed.names.some((other) => isSameName(name, other))).length
  );
}

/** Both deny, neither does, or "lacks" stands for "has no": then as many denials, small words or full ones, are odd in both. */
function isOfOneMind(said: Segment, printed: Segment): boolean {
  if (denials(said) > 0 === denials(printed) > 0) return true;
  const leaning = ({ marks, leanings }: Segment): number =>
    (leanings.get('not') ?? 0) + marks.filter(({ kind }) => kind === 'non').length;
  // "No se envían a nadie" denies once.
  const all = (segment: Segment): number => Math.min(1, denials(segment)) + leaning(segment);
  return leaning(denials(said) > 0 ? printed : said) > 0 && all(said) % 2 === all(printed) % 2;
}

/** A clause of which the claim needs several words denies, and the claim has no word for that. */
export function leavesDenialOut(said: Said, telling: readonly PrintedSegment[]): boolean {
  if (denials(said) > 0 || (said.leanings.get('not') ?? 0) > 0) return false;
  return telling.some((part) => denials(part) > 0);
}

/** Denials that are not joined into one: "neither ... nor". */
function separate({ marks, text }: Segment): number {
  return marks.filter(({ kind, start, end }) => kind === 'not' && !joined.test(text.slice(start, end))).length;
}

function denials({ marks }: Segment): number {
  return marks.filter(({ kind }) => kind === 'not').length;
}

/** Whether the claim says of more, or of fewer, than `printed`. */
export function countsOtherwise(
  said: Said,
  printed: readonly PrintedSegment[],
  whole: readonly PrintedSegment[],
): boolean {
  const near = printed.flatMap(({ marks }) => marks);
  const all = whole.flatMap(({ marks }) => marks);
  const has = (marks: readonly TurningMark[], wanted: MarkKind): boolean => marks.some(({ kind }) => kind === wanted);
  return (
    quantifiers.some((kind) => has(telling(said), kind) && !has(all, kind) && !leans(whole, kind)) ||
    (has(said.marks, 'non') && !has(near, 'non')) ||
    limiting.some(
      (kind) =>
        has(
          printed.flatMap((one) => telling(one, said.facts)),
          kind,
        ) &&
        !has(said.marks, kind) &&
        !leans([said], kind),
    )
  );
}

/** Marks beside those that a number says by itself; of a printed segment, a number that is among `retold`. */
function telling({ marks, text, facts }: Segment, retold: readonly Fact[] = facts): readonly TurningMark[] {
  const counted = facts.filter((fact) => retold.some((other) => carriesFact(other, fact)));
  const isCounted = (end: number): boolean =>
    beforeOne.test(text.slice(end)) || counted.some(({ start }) => start >= end && start - end <= reach);
  return marks.filter(({ kind, start, end }) =>
    kind === 'only' ? !isCounted(end) : kind !== 'all' || !period.test(text.slice(start)),
  );
}

function leans(segments: readonly Segment[], kind: LeaningKind): boolean {
  return segments.some(({ leanings }) => leanings.has(kind));
}

/** What is recommended, planned or under way is not done; what may be is not what must; a condition is not left out. */
export function modalityOf(
  said: Said,
  covering: readonly PrintedSegment[],
  whole: readonly PrintedSegment[],
  { kind }: Passage,
): 'recommended' | 'modality' | null {
  const own = new Set(said.marks.map((mark) => mark.kind));
  const isIn = (segments: readonly Segment[], modal: MarkKind): boolean =>
    segments.some(({ marks }) => marks.some((mark) => mark.kind === modal));
  if (kind === 'recommendation' || kind === 'step') {
    const isAsked =
      own.has('must') ||
      (said.leanings.has('must') && !said.leanings.has('done')) ||
      said.references.some((reference) => reference.kind === 'recommendation');
    if (!isAsked) return 'recommended';
    return own.has('may') && !own.has('must') && !isIn(whole, 'may') && !leans(whole, 'may') ? 'modality' : null;
  }
  const isOther = (modal: (typeof modals)[number]): boolean =>
    (own.has(modal) && !isIn(whole, modal) && !leans(whole, modal)) ||
    (isIn(covering, modal) && !own.has(modal) && !said.leanings.has(modal));
  return modals.some(isOther) || isDoneTooSoon(said, own, covering) ? 'modality' : null;
}

function isDoneTooSoon(said: Said, own: ReadonlySet<MarkKind>, covering: readonly PrintedSegment[]): boolean {
  if (
    !said.leanings.has('done') ||
    said.leanings.has('must') ||
    leans(covering, 'done') ||
    modals.some((modal) => own.has(modal))
  )
    return false;
  const isAhead = covering.some(({ marks }) => marks.some(({ kind }) => kind === 'will' || kind === 'must'));
  return isAhead || (leans(covering, 'ongoing') && !said.leanings.has('ongoing'));
}
