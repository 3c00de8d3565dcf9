/**
 * A digest written from the record by templates: parts in their order, each left out when it is empty. Nothing is told as new
 * that was told before; a day with nothing new is one line, or nothing, as was chosen. It knows no surface and posts nothing.
 */
import type { DigestPhrases } from '../desk/phrases/digest/phrases.ts';
import type { Block, Reply } from '../desk/reply.ts';
import type { ItemKey } from '../review/item.ts';
import { termsIn } from '../review/terms/index.ts';
import type { Language } from '../shared/language.ts';
import type { DigestFacts } from './facts.ts';
import type { Changes } from './parts/changes.ts';
import { changesOf } from './parts/changes.ts';
import type { Need } from './parts/needs.ts';
import { hasNewNeed, needsOf } from './parts/needs.ts';
import type { Questions } from './parts/questions.ts';
import { questionsOf } from './parts/questions.ts';
import type { RecommendationItem } from './parts/recommendation-of-the-day.ts';
import { recommendationOfTheDay } from './parts/recommendation-of-the-day.ts';
import type { DigestLine } from './write.ts';
import {
  changeBlocks,
  changeLines,
  leadBlocks,
  needBlocks,
  needLines,
  questionBlocks,
  recommendationBlocks,
} from './write.ts';

/** Everything that a digest tells, before it is worded. */
export type DigestParts = {
  readonly changes: Changes;
  readonly needs: readonly Need[];
  readonly questions: Questions;
  readonly recommendation: RecommendationItem | undefined;
  /** Nothing came about since the last digest. */
  readonly isQuiet: boolean;
};

export function partsOfDigest(facts: DigestFacts): DigestParts {
  const changes = changesOf(facts);
  const needs = needsOf(facts);
  const questions = questionsOf(facts.questions);
  const isChanged = changes.review !== null || changes.items.length > 0;
  const isAsked = questions.unanswered.length + questions.mostAsked.length > 0;
  return {
    changes,
    needs,
    questions,
    recommendation: recommendationOfTheDay(facts.report, facts.shown),
    isQuiet: !isChanged && !isAsked && !hasNewNeed(needs, facts.lastDay),
  };
}

/** What a lead may tell of: every change and every need, a sentence each. Questions are people's own words, and left out. */
export function linesOfDigest(
  { changes, needs }: DigestParts,
  facts: DigestFacts,
  phrases: DigestPhrases,
  language: Language,
): readonly DigestLine[] {
  const wording = { ...phrases, terms: termsIn[language] };
  return [...changeLines(changes, facts, wording), ...needLines(needs, facts, wording)];
}

/** The digest of these parts, under `lead` where there is one, and the recommendation it shows. */
export function writeDigest(
  parts: DigestParts,
  facts: DigestFacts,
  phrases: DigestPhrases,
  language: Language,
  lead: readonly string[] | null = null,
): { readonly reply: Reply; readonly shown: ItemKey | null } {
  const wording = { ...phrases, terms: termsIn[language] };
  const missed: readonly Block[] =
    facts.missed.length === 0
      ? []
      : [{ kind: 'text', tone: 'muted', text: phrases.missed(facts.missed.map(phrases.date)) }];
  if (parts.isQuiet) {
    const text = phrases.nothingNew(phrases.day(facts.day));
    return { reply: { language, blocks: [{ kind: 'text', tone: 'muted', text }, ...missed] }, shown: null };
  }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: phrases.title(phrases.day(facts.day)) },
    { kind: 'text', tone: 'muted', text: facts.report.symbol ?? facts.report.title ?? facts.report.id },
    ...leadBlocks(lead, wording),
    ...missed,
    ...changeBlocks(parts.changes, facts, wording),
    ...needBlocks(parts.needs, facts, wording),
    ...questionBlocks(parts.questions, wording),
    ...(parts.recommendation === undefined ? [] : recommendationBlocks(parts.recommendation, facts, wording)),
  ];
  return { reply: { language, blocks }, shown: parts.recommendation?.key ?? null };
}
