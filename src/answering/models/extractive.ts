/**
 * Answers without a model: the report's own sentences, as few as carry the question, in the order they are printed. It
 * writes nothing of its own and chooses the same sentences for the same question every time.
 */

import type { Report } from '../../report/model.ts';
import { references } from '../../report/reference.ts';
import { paragraphsNamedIn } from '../../retrieval/family.ts';
import type { Evidence } from '../../retrieval/retrieve.ts';
import type { Claim } from '../answer.ts';
import type { Aspect } from '../aspects.ts';
import { askedAspects, wantsRecommendation, wantsResponse } from '../aspects.ts';
import type { AnswerModel, Draft, DraftRequest } from '../model.ts';
import type { Candidate } from './selection.ts';
import { selectSentences } from './selection.ts';

/** What a question may still hold beside a reference and be a lookup: no sentence answers better than this. */
const lookupCeiling = 0.3;

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
  const steps = stepsAsked(request, recommended, report);
  if (steps.length > 0) return steps.flatMap(wholePassage);
  const answering = request.evidence.filter((evidence) => evidence.kind === 'response');
  const wanted =
    wantsRecommendation(request.question) && recommended.length > 0
      ? recommended
      : wantsResponse(request.question) && answering.length > 0
        ? answering
        : request.evidence;
  const chosen = selectSentences(wanted, report, request);
  const [best] = chosen;
  // The cover says where to read on: that is read on.
  const further = best?.evidence.kind === 'summary' ? paragraphsNamedIn(best.evidence.passage) : [];
  const readOn = request.evidence.filter(
    ({ kind, paragraph }) => kind === 'paragraph' && further.includes(paragraph ?? -1),
  );
  return [...ordered(chosen, report), ...readOn.flatMap(wholePassage)];
}

/** "Which steps are to raise visibility?": all steps of the recommendation that answers best, of those that have any. */
function stepsAsked(request: DraftRequest, recommended: readonly Evidence[], report: Report): readonly Evidence[] {
  if (!askedAspects(request.question).includes('steps') || wantsResponse(request.question)) return [];
  const withSteps = recommended.filter(({ recommendation }) =>
    recommended.some((other) => other.kind === 'step' && other.recommendation === recommendation),
  );
  const [best] = selectSentences(withSteps, report, request);
  return recommended.filter(
    ({ kind, recommendation }) => kind === 'step' && recommendation === best?.evidence.recommendation,
  );
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
