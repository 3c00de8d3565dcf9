/**
 * One statement checked against one report, mechanically: supported when a place carries it by the rules that a model's claims
 * are held to, contradicted when the words of one say otherwise of the same thing in exactly one respect, else not in the
 * report. In doubt it is not in the report.
 */
import type { Reference } from '../report/reference.ts';
import type { Passage } from '../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { Citation } from './answer.ts';
import { claimProblems } from './checking/claim.ts';
import type { Comparison, ProblemKind } from './checking/compare.ts';
import { compare } from './checking/compare.ts';
import { isKnownIn, ownOrganization } from './checking/known.ts';
import type { PrintedPassage, PrintedSentence } from './checking/printed.ts';
import type { Said } from './checking/said.ts';
import { readStatement } from './checking/said.ts';
import { decideFromStructure } from './checking/structure.ts';
import { verifyClaims } from './verify.ts';

export type StatementVerdict = 'supported' | 'contradicted' | 'not-in-report';

/**
 * What decided: `carried`, `structure` (the paper's own make-up), `place` (another place than the one named says it), `opinion`,
 * `nothing` (no passage comes near), or what kept the nearest passage from carrying it.
 */
export type Why = 'carried' | 'structure' | 'place' | 'opinion' | 'nothing' | ProblemKind;

export type CheckedStatement = {
  readonly text: string;
  readonly language: Language;
  readonly verdict: StatementVerdict;
  readonly why: Why;
  /** Words of the report that show it; empty when not in the report, or when the report lacks the place named. */
  readonly citations: readonly Citation[];
  /** The passage that comes nearest, when none shows it. */
  readonly nearest: Citation | null;
};

export type CheckTools = {
  readonly index: ReportIndex;
  readonly read: (passage: Passage) => PrintedPassage;
  readonly signal?: AbortSignal;
};

/** Passages looked at: more than an answer rests on, for the place must be found and not only the subject. */
const passagesRead = 16;
/** Sentences that may carry a statement together. */
const longestWindow = 2;
/** Words, names and facts nearer than this are the nearest there is; below, nothing is near. */
const leastNear = 0.25;
/** Nobody quoted the place: that so much of the statement stands there says that it is meant. */
const leastCarried = 0.9;

type Candidate = {
  readonly comparison: Comparison;
  readonly passage: Passage;
  readonly isNamed: boolean;
  /** Whether it carries the statement as a quote must carry a claim, and nothing in it is turned: nobody chose the place. */
  readonly isCarrying: boolean;
};

export async function checkStatement(
  statement: string,
  language: Language,
  tools: CheckTools,
): Promise<CheckedStatement> {
  const { index, signal } = tools;
  const said = await readStatement(statement, language, index);
  const base = { text: statement, language };
  const decided = decideFromStructure(said, index.report, index.tools);
  if (decided !== null) {
    const citations = verbatim(decided.citations, statement, index);
    return {
      ...base,
      verdict: decided.isTrue ? 'supported' : 'contradicted',
      why: 'structure',
      citations,
      nearest: null,
    };
  }
  const evidence = await index.retrieve(said.text, {
    language,
    limit: passagesRead,
    ...(signal === undefined ? {} : { signal }),
  });
  const candidates = candidatesOf(said, evidence, tools);
  const nearest = nearestOf(candidates);
  const none = (why: Why): CheckedStatement => ({ ...base, verdict: 'not-in-report', why, citations: [], nearest });
  if (said.isOpinion) return none('opinion');
  const namesPlace = placesOf(said).length > 0;
  const able = candidates.filter(({ isNamed }) => isNamed || !namesPlace);
  const supporting = best(able.filter(({ isCarrying }) => isCarrying));
  const shown = (candidate: Candidate, verdict: StatementVerdict, why: Why): CheckedStatement => {
    const citations = verbatim(citationsOf(candidate), statement, index);
    return citations.length === 0 ? none('words') : { ...base, verdict, why, citations, nearest: null };
  };
  if (supporting !== undefined) return shown(supporting, 'supported', 'carried');
  const contradicting = best(able.filter(isContradiction));
  if (contradicting !== undefined && !candidates.some(({ isCarrying }) => isCarrying))
    return shown(contradicting, 'contradicted', contradicting.comparison.problems[0]?.kind ?? 'words');
  if (namesPlace && candidates.some(({ isCarrying }) => isCarrying)) return none('place');
  const near = best(able);
  return none(
    near === undefined || near.comparison.coverage < leastNear
      ? 'nothing'
      : (near.comparison.problems[0]?.kind ?? 'words'),
  );
}

/** Told only of a statement that is otherwise carried whole. */
function isContradiction({ comparison: { problems, isWhole } }: Candidate): boolean {
  return problems.length === 1 && problems[0]?.isClash === true && isWhole;
}

/** References that limit where the statement may be shown. */
function placesOf(said: Said) {
  return said.references.filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation');
}

function candidatesOf(said: Said, evidence: readonly Evidence[], { index, read }: CheckTools): readonly Candidate[] {
  const own = ownOrganization(index);
  const isKnown = isKnownIn(index);
  const isSameLanguage = said.language === index.report.language;
  const places = placesOf(said);
  return evidence.flatMap(({ passage }) => {
    const isPlace = places.some(({ kind, number }) =>
      kind === 'paragraph' ? passage.paragraph === number : passage.recommendations.includes(number),
    );
    const whole = read(passage).sentences;
    return windows(whole).map((sentences): Candidate => {
      // The sentence itself may name the place, of this paper or of another.
      const isNamed =
        isPlace || (places.length > 0 && places.every((place) => sentences.some((sentence) => names(sentence, place))));
      const against = {
        sentences,
        kind: passage.kind,
        isNamed,
        isSameLanguage,
        language: index.report.language,
        own,
        isKnown,
      };
      const comparison = compare(said, against);
      const isCarrying =
        comparison.coverage >= leastCarried &&
        comparison.problems.every(({ kind }) => kind === 'words') &&
        claimProblems(said, { quoted: sentences, whole, passage, language: index.report.language, own }).length === 0;
      return { comparison, passage, isNamed, isCarrying };
    });
  });
}

function names({ references }: PrintedSentence, place: Reference): boolean {
  return references.some(({ kind, number }) => kind === place.kind && number === place.number);
}

function windows(sentences: readonly PrintedSentence[]): readonly (readonly PrintedSentence[])[] {
  return Array.from({ length: longestWindow }, (_, more) => more + 1).flatMap((length) =>
    Array.from({ length: Math.max(0, sentences.length - length + 1) }, (_, from) =>
      sentences.slice(from, from + length),
    ),
  );
}

/** The highest coverage; of equals the one with fewest sentences, then the first found. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((a, b) => {
    if (a === undefined) return b;
    const more = b.comparison.coverage - a.comparison.coverage;
    const fewer = a.comparison.needed.length - b.comparison.needed.length;
    return more > 1e-9 || (Math.abs(more) <= 1e-9 && fewer > 0) ? b : a;
  }, undefined);
}

function citationsOf({ comparison, passage }: Candidate): readonly Citation[] {
  return comparison.needed.map(({ text }) => citationOf(passage, text));
}

/** The citation of words of `passage`. */
export function citationOf(passage: Passage, quote: string): Citation {
  const { report, paragraph, heading, kind } = passage;
  // The words of a response stand in its paragraph, not in the recommendation that it answers.
  const recommendation = kind === 'response' && paragraph !== null ? null : passage.recommendation;
  return { report, paragraph, recommendation, section: heading, quote };
}

function nearestOf(candidates: readonly Candidate[]): Citation | null {
  const near = best(candidates);
  if (near === undefined || near.comparison.coverage < leastNear) return null;
  const [sentence] = near.comparison.needed;
  return sentence === undefined ? null : citationOf(near.passage, sentence.text);
}

/** Those of `citations` that the rule for answers lets through: every quote verbatim in the passage it names. */
function verbatim(citations: readonly Citation[], text: string, index: ReportIndex): readonly Citation[] {
  const evidence = index.passages.map((passage): Evidence => {
    const { report, paragraph, recommendation, kind, text: printed } = passage;
    return {
      report,
      paragraph,
      recommendation,
      kind,
      score: 1,
      text: printed,
      passage,
      origin: 'found',
      sentences: [],
    };
  });
  return verifyClaims(
    citations.map((citation) => ({ text, citations: [citation] })),
    evidence,
  ).claims.flatMap((claim) => claim.citations);
}
