/**
 * From question to answer: what the structure of the paper answers exactly; else evidence, gate, draft. The order is the
 * promise: nothing is looked up that is turned away, nothing is drafted that the gate has not let through, nothing leaves that verification has not seen.
 */

import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { UserError } from '../shared/errors.ts';
import { detectLanguage, type Language } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { Answer, Claim } from './answer.ts';
import { answerText } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import type { TurnedAway } from './gate/turn-away.ts';
import { turnAway } from './gate/turn-away.ts';
import type { Gated } from './gate.ts';
import { gate } from './gate.ts';
import { headingsNamed } from './headings.ts';
import type { Writer, WritingStep } from './model.ts';
import type { Asker } from './models/chat/budget.ts';
import { extractiveModel } from './models/extractive.ts';
import { asksSomething, partsOf } from './parts.ts';
import { cleanQuestion } from './question.ts';
import { answerFromStances } from './stances.ts';
import { answerFromStructure } from './structure/answer-structure.ts';
import { verifyClaims } from './verify.ts';

export type AskOptions = {
  readonly index: ReportIndex;
  /** The asker's language; told from the question when left out, the report's when it cannot be told. */
  readonly language?: Language;
  /** Milliseconds from any fixed point; only differences are used. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Told what was found and will be read, before anything is drafted. */
  readonly onEvidence?: (evidence: readonly Evidence[]) => void;
  /** Writes the answer where the structure of the paper does not give it and the gate lets it through; null is none. */
  readonly writer?: Writer | null;
  /** Whose limits the writer counts; nobody's when left out. */
  readonly asker?: Asker;
  /** Told each claim of the writer as soon as it is known to stand; no other is ever told. */
  readonly onClaim?: (claim: Claim) => void;
  /** Other reports that the question is about as well, and the question without their names; a writer is needed to compare. */
  readonly across?: { readonly question: string; readonly indexes: readonly ReportIndex[] };
  /** Told what the writer is doing; never where none takes part. */
  readonly onStep?: (step: WritingStep) => void;
  /** Told when passages had to be compared without the endpoint that usually does. */
  readonly onVectorsLost?: (error: UserError) => void;
};

const nobody: Asker = { person: null, server: null };

/**
 * Answers `question` from the report of `index`, or abstains. Several questions in one are each looked up; what the report
 * does not carry of them is said. UserError `question-empty` or `question-too-long`; rejects with the signal's reason when aborted.
 */
export async function ask(question: string, options: AskOptions): Promise<Answer> {
  const { index, now, signal } = options;
  const asked = cleanQuestion(question);
  const language = options.language ?? detectLanguage(asked) ?? index.report.language;
  const started = now();
  const spoken = detectLanguage(asked) ?? language;
  const across = options.writer === undefined || options.writer === null ? undefined : options.across;
  // What is asked of several reports names other papers than this one, and is not turned away for it.
  const turned = across === undefined ? await turnAway(asked, spoken, index, signal) : null;
  const whole = across === undefined && turned === null ? await answerExactly(asked, spoken, index, signal) : undefined;
  const looked =
    across !== undefined
      ? await lookUpAcross(across, { ...options, language })
      : whole === undefined
        ? await lookUpAll(asked, partsOf(asked, spoken, index.tools), turned, { ...options, language })
        : [{ question: asked, ...whole, index, reason: null, carried: 1, structural: true }];
  const retrieved = now();
  signal?.throwIfAborted();
  let evidence = unique(looked.flatMap((one) => one.evidence));
  options.onEvidence?.(evidence);
  const model = extractiveModel(index.report);
  const refused = looked.filter(({ reason }) => reason !== null);
  const reason = refused.length === looked.length ? (refused[0]?.reason ?? null) : null;
  const isExact = looked.every(({ structural }) => structural);
  const written =
    isExact || reason !== null || options.writer === undefined || options.writer === null
      ? null
      : await options.writer.write({
          question: asked,
          language,
          evidence,
          index,
          ...(across === undefined ? {} : { others: across.indexes }),
          asker: options.asker ?? nobody,
          ...cancelled(signal),
          onEvidence: (found) => {
            evidence = unique([...evidence, ...found]);
            options.onEvidence?.(evidence);
          },
          ...told(options, () => evidence),
        });
  const isWritten = written !== null && written.claims.length > 0;
  const drafts = await Promise.all(
    looked.map(async (one) => {
      if (one.structural) return one.claims;
      if (one.reason !== null || isWritten) return [];
      const headings = await headingsNamed(one.question, language, one.index);
      const asking = { question: one.question, language, evidence: one.evidence, headings, ...cancelled(signal) };
      return (await extractiveModel(one.index.report).draft(asking)).claims;
    }),
  );
  const { claims, withheld } = verifyClaims(uniqueClaims([...drafts.flat(), ...(written?.claims ?? [])]), evidence);
  return {
    question: asked,
    report: index.report.id,
    language,
    mode: isWritten ? 'model' : model.mode,
    abstained: claims.length === 0,
    reason: reason ?? (claims.length === 0 ? 'not-in-report' : null),
    answer: answerText(claims, isWritten ? language : index.report.language, index.report.id),
    claims,
    evidence,
    carried: Math.max(...looked.map(({ carried }) => carried)),
    unanswered:
      claims.length === 0
        ? []
        : refused.map((one) => (one.index === index ? one.question : `${one.index.report.id} · ${one.question}`)),
    withheld: [...(written?.withheld ?? []), ...withheld],
    timings: { retrieveMs: round(retrieved - started), answerMs: round(now() - retrieved) },
    usage: written?.usage ?? null,
    ...(written === null ? {} : { model: written.record }),
  };
}

/** What the model of the paper and the words of its responses answer without ranking; undefined for all else. */
async function answerExactly(question: string, language: Language, index: ReportIndex, signal?: AbortSignal) {
  return (
    (await answerFromStructure(question, language, index)) ??
    (await answerFromStances(question, language, index, signal))
  );
}

/** One part of a question with what was found for it. */
type LookedUp = Pick<Gated, 'reason' | 'carried'> & {
  readonly question: string;
  /** Of the report it was looked up in. */
  readonly index: ReportIndex;
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
  /** Whether `claims` answer it, exactly. */
  readonly structural: boolean;
};

/** Each part for itself where the report carries some of them, the question as one where it carries it only so. */
async function lookUpAll(
  question: string,
  parts: readonly string[],
  turned: TurnedAway | null,
  options: AskOptions & { readonly language: Language },
): Promise<readonly LookedUp[]> {
  // "In the review of pensions, who does best?": what is asked is asked of the paper named before.
  const isOfOther = turned?.reason === 'elsewhere' && !parts.every((part) => asksSomething(part, options.language));
  if (isOfOther) return [await lookUp(question, turned, { ...options, isPart: false })];
  if (parts.length === 1) return [await lookUp(parts[0] ?? question, turned, { ...options, isPart: false })];
  const looked: LookedUp[] = [];
  for (const part of parts) {
    const ownTurned = await turnAway(part, detectLanguage(part) ?? options.language, options.index, options.signal);
    looked.push(await lookUp(part, ownTurned, { ...options, isPart: true }));
  }
  const refused = looked.filter(({ reason }) => reason !== null);
  if (refused.length === 0) return looked;
  const whole = await lookUp(question, turned, { ...options, isPart: false });
  return whole.reason === null ? [...looked.filter(({ reason }) => reason === null), whole] : looked;
}

/** The question in each of the reports, none of them answered exactly: what is asked is how they stand to each other. */
async function lookUpAcross(
  { question, indexes }: NonNullable<AskOptions['across']>,
  options: AskOptions & { readonly language: Language },
): Promise<readonly LookedUp[]> {
  const looked: LookedUp[] = [];
  for (const index of [options.index, ...indexes])
    looked.push(await lookUp(question, null, { ...options, index, isPart: false }));
  return looked;
}

/** Each passage once, as it was found last. */
function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((item) => [`${item.report} ${item.passage.id}`, item])).values()];
}

async function lookUp(
  question: string,
  turned: TurnedAway | null,
  {
    index,
    language,
    signal,
    isPart,
    onVectorsLost,
  }: AskOptions & { readonly language: Language; readonly isPart: boolean },
): Promise<LookedUp> {
  const structural =
    isPart && turned === null
      ? await answerExactly(question, detectLanguage(question) ?? language, index, signal)
      : undefined;
  if (structural !== undefined) return { question, ...structural, index, reason: null, carried: 1, structural: true };
  const wanted = wantsRecommendation(question) ? topicOf(question) : question;
  const found = await index.retrieve(wanted, {
    language,
    ...cancelled(signal),
    ...(onVectorsLost === undefined ? {} : { onVectorsLost }),
  });
  if (turned !== null) {
    // What is so in place of what was presumed stands before what lies nearest.
    const stated = turned.states.flatMap(({ passage, quote }) => statedEvidence(passage, quote, index));
    const others = found.filter(({ passage }) => !stated.some((one) => one.passage.id === passage.id));
    const carried = stated.length > 0 ? 1 : 0;
    return {
      question,
      index,
      evidence: [...stated, ...others],
      reason: turned.reason,
      carried,
      claims: [],
      structural: false,
    };
  }
  const { reason, carried } = await gate({ question, language, index, evidence: found });
  return { question, index, evidence: found, reason, carried, claims: [], structural: false };
}

/** A passage that states what is so, its words of that before the others. */
function statedEvidence(id: string, quote: string | null, { passages }: ReportIndex): readonly Evidence[] {
  const passage = passages.find((one) => one.id === id);
  if (passage === undefined) return [];
  const { report, paragraph, recommendation, kind, text } = passage;
  const parts = sentences(text).map((sentence) => ({
    ...sentence,
    score: quote !== null && (quote.includes(sentence.text) || sentence.text.includes(quote)) ? 1 : 0,
  }));
  return [
    { report, paragraph, recommendation, kind, score: 1, text, passage, origin: 'found', sentences: parts } as const,
  ];
}

/** What is told meanwhile passes the same last check as what is told at the end: nothing is taken back. */
function told({ onClaim, onStep }: AskOptions, evidence: () => readonly Evidence[]) {
  const tell = (claim: Claim): void => {
    if (verifyClaims([claim], evidence()).claims.length > 0) onClaim?.(claim);
  };
  return { ...(onClaim === undefined ? {} : { onClaim: tell }), ...(onStep === undefined ? {} : { onStep }) };
}

/** Two parts may be answered by one sentence: it is claimed once. */
function uniqueClaims(claims: readonly Claim[]): readonly Claim[] {
  const keyOf = ({ text, citations }: Claim): string =>
    JSON.stringify([text, citations.map(({ paragraph, recommendation }) => [paragraph, recommendation])]);
  return [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()];
}

const cancelled = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
