/**
 * Whether a statement turns what the report says: a negation more or less, all for many, should for is. Small words weigh
 * nothing among the words of a sentence and change all of it.
 */
import type { Passage } from '../../retrieval/passages.ts';
import type { MarkKind } from '../facts/marks.ts';
import { coveringOf } from './cover.ts';
import type { PrintedSegment, PrintedSentence } from './printed.ts';
import type { Said } from './said.ts';

type Marks = readonly { readonly kind: MarkKind }[];

const quantifiers: readonly MarkKind[] = ['non', 'all', 'only', 'most', 'many', 'some', 'few', 'always'];
/** Dropping these makes a statement say more than the report; dropping "all" or "always" makes it say less. */
const limiting: readonly MarkKind[] = ['non', 'only', 'most', 'many', 'some', 'few'];
/** A negation within so many characters of the beginning of a clause, its comma included, opens it. */
const contrastReach = 3;
const modals: readonly MarkKind[] = ['must', 'may', 'will', 'if'];

/** A clause with a negation must rest on one, and one without on none. */
export function isNegated(said: Said, covering: readonly PrintedSegment[]): boolean {
  return said.clauses.some((clause) => {
    if (clause.words.length === 0) return false;
    const own = coveringOf(clause.words, covering);
    const isSaid = clause.marks.some(({ kind }) => kind === 'not');
    const isPrinted = own.some((segment) => segment.marks.some(({ kind }) => kind === 'not'));
    return own.length > 0 && isSaid !== isPrinted;
  });
}

export function negations(marks: Marks): number {
  return marks.filter(({ kind }) => kind === 'not').length;
}

/**
 * Whether a clause with a negation stands unsaid between others that are needed: "one is not relevant" may be what was said
 * without its "not". One that begins with it is a contrast, and may be left out: "promotes, rather than hinders, ...".
 */
export function skipsNegation(needed: readonly PrintedSentence[], covering: readonly PrintedSegment[]): boolean {
  return needed.some(({ clauses }) => {
    const places = clauses.flatMap((clause, at) => (covering.includes(clause) ? [at] : []));
    return clauses
      .slice(Math.min(...places), Math.max(...places))
      .some(
        (clause) =>
          !covering.includes(clause) && clause.marks.some(({ kind, start }) => kind === 'not' && start > contrastReach),
      );
  });
}

export function quantifiersDiffer(said: Said, covering: readonly PrintedSegment[], isSameLanguage: boolean): boolean {
  const own = said.marks;
  const printed = covering.flatMap((segment) => segment.marks);
  // One language counts them alike; between two, "some" may be said by an article.
  const most = isSameLanguage ? Number.POSITIVE_INFINITY : 1;
  const counted = (marks: Marks, kind: MarkKind): number => Math.min(most, count(marks, kind));
  return (
    quantifiers.some((kind) => counted(own, kind) > counted(printed, kind)) ||
    limiting.some((kind) => counted(printed, kind) > counted(own, kind))
  );
}

export type Modality = {
  readonly covering: readonly PrintedSegment[];
  readonly needed: readonly PrintedSentence[];
  readonly kind: Passage['kind'];
  /** Whether the statement names the place it is held against. */
  readonly isNamed: boolean;
  readonly isSameLanguage: boolean;
};

/** What is recommended is not done; what will or may be is not; and what is must not be said to be demanded. */
export function modalityProblem(said: Said, printed: Modality): 'recommended' | 'modality' | null {
  const { covering, needed, kind, isNamed, isSameLanguage } = printed;
  const own = kindsOf(said.marks);
  const near = covering.flatMap(({ marks }) => marks);
  // "It will, in consultation with the department, fill the posts": a modal holds for the clauses after it.
  const far = needed.flatMap((sentence) => governing(sentence, covering));
  if (kind === 'recommendation' || kind === 'step') {
    const isAsked =
      isNamed || own.has('must') || said.references.some((reference) => reference.kind === 'recommendation');
    if (!isAsked) return 'recommended';
    return own.has('may') !== kindsOf(near).has('may') ? 'modality' : null;
  }
  const isOther = (modal: MarkKind): boolean =>
    (isSameLanguage ? count(said.marks, modal) > count(far, modal) : own.has(modal) && !kindsOf(far).has(modal)) ||
    (isSameLanguage ? count(near, modal) > count(said.marks, modal) : kindsOf(near).has(modal) && !own.has(modal)) ||
    (kindsOf(far).has(modal) && !own.has(modal));
  return modals.some(isOther) ? 'modality' : null;
}

/** Marks of a sentence up to the last of the clauses that are needed. */
function governing({ clauses }: PrintedSentence, covering: readonly PrintedSegment[]): Marks {
  const last = Math.max(...clauses.map((clause, at) => (covering.includes(clause) ? at : -1)));
  return clauses.slice(0, last + 1).flatMap(({ marks }) => marks);
}

function kindsOf(marks: Marks): ReadonlySet<MarkKind> {
  return new Set(marks.map(({ kind }) => kind));
}

function count(marks: Marks, wanted: MarkKind): number {
  return marks.filter(({ kind }) => kind === wanted).length;
}
