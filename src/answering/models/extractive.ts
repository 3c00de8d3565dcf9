/**
 * Answers without a model: the report's own sentences, as few as carry the question, in the order they are printed. It
 * writes nothing of its own and chooses the same sentences for the same question every time.
 */

import type { Report } from '../../report/model.ts';
import { references } from '../../report/reference.ts';
import type { Evidence } from '../../retrieval/retrieve.ts';
import { fold, foldSpace } from '../../shared/text.ts';
import type { Claim } from '../answer.ts';
import type { Aspect } from '../aspects.ts';
import { askedAspects, wantsRecommendation, wantsResponse } from '../aspects.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import type { AnswerModel, Draft, DraftRequest } from '../model.ts';
import type { Sought } from '../sought.ts';
import { isSought, soughtBy } from '../sought.ts';

/** Sentences an answer holds at most; a list that belongs together is not cut by it. */
const mostSentences = 4;
/** A further sentence must carry at least this share of what the best one carries: .8 was best of .72 to .94 on 78 questions. */
const worthAdding = 0.8;
/** The same for one from another place than the best sentence's; where one fact is sought, two places seldom tell it. */
const worthAddingElsewhere = 0.9;
const worthAddingBesideFact = 0.97;
/** What sentences are worth that name or ask, and those that are of the kind sought. */
const little = 0.3;
const less = 0.8;
const more = 1.25;
/** What a sentence gains where the question asks under its heading. */
const underHeading = 1.25;
/** Letters that the numbers of a group may take behind its heading. */
const groupLabel = 30;
/** Weight of the sentence itself against the passage around it. */
const sentenceWeight = 0.75;
/** What a question may still hold beside a reference and be a lookup: no sentence answers better than this. */
const lookupCeiling = 0.3;

type Candidate = {
  readonly evidence: Evidence;
  readonly place: number;
  readonly sentence: number;
  readonly value: number;
};

/** The extractive engine over `report`, whose order of passages the answers follow. */
export function extractiveModel(report: Report): AnswerModel {
  return {
    mode: 'extractive',
    draft: async (request) => ({ claims: claimsOf(request, report), usage: null }) satisfies Draft,
  };
}

function claimsOf(request: DraftRequest, report: Report): readonly Claim[] {
  const named = request.evidence.filter((evidence) => evidence.origin === 'named');
  if (named.length > 0) return namedClaims(request, named, report);
  const recommended = request.evidence.filter(
    (evidence) => evidence.kind === 'recommendation' || evidence.kind === 'step',
  );
  const answering = request.evidence.filter((evidence) => evidence.kind === 'response');
  const wanted =
    wantsRecommendation(request.question) && recommended.length > 0
      ? recommended
      : wantsResponse(request.question) && answering.length > 0
        ? answering
        : request.evidence;
  return ordered(selectSentences(wanted, report, request), report);
}

/** A question that names its place: the parts asked for, or the sentences there that answer the rest of the question. */
function namedClaims(request: DraftRequest, named: readonly Evidence[], report: Report): readonly Claim[] {
  const asked = askedAspects(request.question);
  const recommendations = named.filter((evidence) => evidence.kind === 'recommendation');
  if (recommendations.length > 0 && (asked.length > 0 || recommendations.length === named.length)) {
    const parts = partsFor(asked);
    const chosen = recommendations.flatMap((recommendation) =>
      parts.flatMap((part) => partOf(part, recommendation, request.evidence, report)),
    );
    if (chosen.length > 0) return unique(chosen).flatMap(wholePassage);
  }
  const answering = selectSentences(named, report, request);
  const best = Math.max(
    0,
    ...answering.map((candidate) => candidate.evidence.sentences[candidate.sentence]?.score ?? 0),
  );
  // "What does paragraph 9 say?" asks for all of it; "does paragraph 9 mention women?" for a sentence.
  return best > lookupCeiling && hasOwnContent(request.question)
    ? ordered(answering, report)
    : named.flatMap(wholePassage);
}

/** What a recommendation says includes its steps; named without more, it comes with the response. */
function partsFor(asked: readonly Aspect[]): readonly Aspect[] {
  if (asked.length === 0) return ['text', 'steps', 'response'];
  return asked.includes('text') && !asked.includes('steps')
    ? ['text', 'steps', ...asked.filter((aspect) => aspect !== 'text')]
    : asked;
}

/** Whether more than the reference and a handful of asking words stands in the question. */
function hasOwnContent(question: string): boolean {
  let rest = question;
  for (const reference of [...references(question)].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, reference.start) + rest.slice(reference.end);
  const asking =
    /(?<!\p{L})(?:what|which|does|do|is|are|the|say|says|said|tell|me|about|show|give|in|of|text|read|please|que|quel|quelle|quels|dit|disent|le|la|les|est|ce|texte|montrez|donnez|moi|de|du|qué|cuál|dice|dicen|el|los|las|es|muestre|diga|texto|cuéntame)(?!\p{L})|说|了|什么|的|是|内容|讲|请|问|看|给我|显示|一下|怎么|原文|全文|[\s\p{P}]/giu;
  const words = rest.replace(asking, ' ').match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length >= 2;
}

function partOf(
  part: Aspect,
  recommendation: Evidence,
  evidence: readonly Evidence[],
  report: Report,
): readonly Evidence[] {
  const number = recommendation.recommendation;
  const own = report.recommendations.find(
    (candidate) => candidate.number === number && candidate.text === recommendation.text,
  );
  switch (part) {
    case 'text':
      return [recommendation];
    case 'steps':
      return evidence.filter(
        (item) => item.kind === 'step' && item.recommendation === number && (own?.steps.includes(item.text) ?? true),
      );
    case 'finding':
      return evidence.filter(
        (item) => item.kind === 'paragraph' && item.paragraph !== null && item.paragraph === recommendation.paragraph,
      );
    case 'response':
      return evidence.filter(
        (item) => item.kind === 'response' && number !== null && item.passage.recommendations.includes(number),
      );
  }
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((item) => [item.passage.id, item])).values()];
}

function wholePassage(evidence: Evidence): readonly Claim[] {
  return evidence.sentences.length === 0
    ? [claimOf(evidence, evidence.text)]
    : evidence.sentences.map((sentence) => claimOf(evidence, sentence.text));
}

/**
 * The sentences that carry the question, best first: the best one, what comes close to it, and lists they open. From another
 * place than the best a sentence must come nearer; where a fact is sought it must hold one.
 */
function selectSentences(
  evidence: readonly Evidence[],
  report: Report,
  { question, headings = new Set() }: Pick<DraftRequest, 'question' | 'headings'>,
): readonly Candidate[] {
  const sought = soughtBy(question);
  const worth = worthFor(sought, question, report);
  const candidates = evidence.flatMap((item, place) =>
    item.sentences.map((sentence, index) => ({
      evidence: item,
      place,
      sentence: index,
      value:
        (headings.has(item.passage.heading ?? '') ? underHeading : 1) *
        worth(sentence.text, item) *
        (sentenceWeight * sentence.score + (1 - sentenceWeight) * item.score),
    })),
  );
  candidates.sort((a, b) => b.value - a.value || a.place - b.place || a.sentence - b.sentence);
  const best = candidates[0];
  if (best === undefined) return [];
  const isOpen = sought === 'open' || sought === 'reason';
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (chosen.size >= mostSentences || candidate.value < best.value * worthAdding) break;
    const isNear = samePlace(candidate.evidence, best.evidence);
    if (!isNear && candidate.value < best.value * (isOpen ? worthAddingElsewhere : worthAddingBesideFact)) continue;
    // A response is printed inside its paragraph: the same words are said once.
    for (const member of withList(candidate, report)) {
      const words = textOf(member);
      if (!chosen.has(words)) chosen.set(words, member);
    }
  }
  return [...chosen.values()];
}

function samePlace(a: Evidence, b: Evidence): boolean {
  return a.paragraph === b.paragraph && a.recommendation === b.recommendation;
}

/**
 * What a sentence is worth by what it is: one that names a group of answers, a caption or a question of the paper tells
 * little; one that holds a fact of the kind that is sought, or begins with the term to be explained, tells more.
 */
function worthFor(sought: Sought, question: string, report: Report): (text: string, evidence: Evidence) => number {
  const headings = new Set(report.responses.flatMap(({ heading }) => (heading === null ? [] : [foldSpace(heading)])));
  const folded = fold(question);
  return (text, { kind }) => {
    const bare = foldSpace(text);
    if ([...headings].some((heading) => bare.startsWith(heading) && bare.length <= heading.length + groupLabel))
      return little;
    if (kind === 'figure' && !/图|figure|chart|graph|gráfic|diagram/u.test(folded)) return little;
    if (/[?？]$/u.test(bare)) return less;
    if (sought === 'definition') {
      const term = /^[\p{L}\p{N}]{2,}/u.exec(fold(text))?.[0] ?? '';
      return term !== '' && folded.includes(term) ? more : 1;
    }
    if (sought === 'open' || sought === 'reason' || sought === 'person') return 1;
    return factsOf(normalized(text), report.language).some((fact) => isSought(fact, sought)) ? more : 1;
  };
}

const textOf = (candidate: Candidate): string => candidate.evidence.sentences[candidate.sentence]?.text ?? '';

/** A sentence that opens a list ("… the following:") brings the items printed below it. */
function withList(candidate: Candidate, report: Report): readonly Candidate[] {
  const { evidence, sentence } = candidate;
  const opening = evidence.sentences[sentence];
  if (opening === undefined) return [];
  // A part of the summary box is its heading and what stands under it.
  if (evidence.kind === 'summary') return evidence.sentences.map((_, at) => ({ ...candidate, sentence: at }));
  if (!/[:：]$/u.test(opening.text)) return [candidate];
  const items =
    report.paragraphs.find(({ number }) => evidence.kind === 'paragraph' && number === evidence.paragraph)?.items ?? [];
  const belongs = (text: string): boolean => items.some((item) => `${item.marker} ${item.text}`.includes(text));
  const after = evidence.sentences.slice(sentence + 1).findIndex(({ text }) => !belongs(text));
  const count = after < 0 ? evidence.sentences.length - sentence : after + 1;
  return Array.from({ length: count }, (_, offset) => ({ ...candidate, sentence: sentence + offset }));
}

function ordered(candidates: readonly Candidate[], report: Report): readonly Claim[] {
  const lineOf = (evidence: Evidence): number => lineOfPassage(evidence, report);
  return [...candidates]
    .sort((a, b) => lineOf(a.evidence) - lineOf(b.evidence) || a.place - b.place || a.sentence - b.sentence)
    .flatMap((candidate) => {
      const sentence = candidate.evidence.sentences[candidate.sentence];
      return sentence === undefined ? [] : [claimOf(candidate.evidence, sentence.text)];
    });
}

/** Where a passage begins in the source, for document order. */
function lineOfPassage(evidence: Evidence, report: Report): number {
  const { passage } = evidence;
  const paragraph = report.paragraphs.find((candidate) => candidate.number === passage.paragraph);
  const recommendation = report.recommendations.find(
    (candidate) => candidate.number === passage.recommendation && candidate.paragraph === passage.paragraph,
  );
  if (passage.kind === 'response')
    return report.responses.find((response) => response.text === passage.text)?.lines[0] ?? paragraph?.lines[0] ?? 0;
  if (passage.kind === 'unnumbered') return report.unnumbered.find((part) => part.text === passage.text)?.lines[0] ?? 0;
  return recommendation?.lines[0] ?? paragraph?.lines[0] ?? 0;
}

function claimOf(evidence: Evidence, quote: string): Claim {
  const { report, paragraph, passage } = evidence;
  // The words of a response stand in its paragraph, not in the recommendation that it answers.
  const recommendation = passage.kind === 'response' && paragraph !== null ? null : evidence.recommendation;
  return { text: quote, citations: [{ report, paragraph, recommendation, section: passage.heading, quote }] };
}
