/**
 * "Which recommendations did the Office reject, and why?", answered from what the responses say in so many words. Where none
 * says so this has no answer, and the gate says that acceptance is not stated.
 */
import { references } from '../report/reference.ts';
import type { ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import { wantsRecommendation } from './aspects.ts';
import { stanceIn, statedFor, withoutStance } from './gate/acceptance.ts';
import { carriageOf } from './gate/carriage.ts';
import type { StructureAnswer } from './structure/answer-structure.ts';
import { claimsOf, evidenceFor, findingClaim, nameOf } from './structure/cite.ts';
import { outlineOf } from './structure/outline.ts';
import { inFull } from './structure/stance.ts';

/**
 * The recommendations on which the responses take the stance that `question` speaks of, with these responses; undefined where
 * it speaks of none, names its recommendations by number, or nothing states it of what it is about.
 */
export async function answerFromStances(
  question: string,
  language: Language,
  index: ReportIndex,
  signal?: AbortSignal,
): Promise<StructureAnswer | undefined> {
  const { report } = index;
  const presumed = stanceIn(question, language, report);
  if (presumed === undefined || references(question).length > 0) return undefined;
  // "Fully accepted" is said only where the paper says so, and then its structure answers.
  if (presumed.stance === 'accepts' && inFull.test(question)) return undefined;
  // Where numbers begin anew in every section, a response says too little of which one it answers.
  const numbers = report.recommendations.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length) return undefined;
  const stated = statedFor(presumed.stance, report);
  const topic = withoutStance(question, report);
  const isOpen = wantsRecommendation(question) && (await carriageOf(topic, language, index)).words.length === 0;
  const found = isOpen ? [] : await index.retrieve(topic, { language, ...(signal === undefined ? {} : { signal }) });
  const about = found[0]?.recommendation ?? null;
  const chosen = isOpen ? stated : stated.filter((number) => number === about);
  if (chosen.length === 0) return undefined;
  const outline = outlineOf(report);
  const recommendations = outline
    .all('recommendation')
    .filter(({ number }) => number !== null && chosen.includes(number));
  const responses = new Set(recommendations.flatMap((thing) => outline.akin(thing, 'response') ?? []));
  const named = { is: 'list', kind: 'recommendation', named: recommendations.map(nameOf), each: null } as const;
  const claims = [
    findingClaim(named, recommendations, report.id),
    ...[...responses].flatMap((response) => claimsOf(response, report.id)),
  ];
  return { claims, evidence: evidenceFor(claims, index) };
}
