/**
 * From question to answer: what the structure of the paper answers exactly; else evidence, gate, draft. The order is the
 * promise: nothing is drafted that the gate has not let through, nothing leaves that verification has not seen.
 */

import { absentCountries } from '../retrieval/absent.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import { detectLanguage, type Language } from '../shared/language.ts';
import type { Answer } from './answer.ts';
import { answerText } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { gate } from './gate.ts';
import { extractiveModel } from './models/extractive.ts';
import { cleanQuestion } from './question.ts';
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
};

/**
 * Answers `question` from the report of `index`, or abstains. UserError `question-empty` or `question-too-long`; rejects
 * with the signal's reason when aborted.
 */
export async function ask(question: string, options: AskOptions): Promise<Answer> {
  const { index, now, signal } = options;
  const asked = cleanQuestion(question);
  const language = options.language ?? detectLanguage(asked) ?? index.report.language;
  const started = now();
  const structural = await answerFromStructure(asked, detectLanguage(asked) ?? language, index);
  const cancelled = signal === undefined ? {} : { signal };
  const evidence =
    structural?.evidence ??
    (await index.retrieve(wantsRecommendation(asked) ? topicOf(asked) : asked, { language, ...cancelled }));
  const retrieved = now();
  signal?.throwIfAborted();
  options.onEvidence?.(evidence);
  const model = extractiveModel(index.report);
  const reason =
    structural === undefined
      ? gate({
          question: asked,
          report: index.report,
          evidence,
          isSameLanguage: language === index.report.language,
          absentCountries: await absentCountries(asked, index, language),
        })
      : null;
  const draft =
    structural !== undefined
      ? { claims: structural.claims, usage: null }
      : reason === null
        ? await model.draft({ question: asked, language, evidence, ...cancelled })
        : { claims: [], usage: null };
  const { claims, withheld } = verifyClaims(draft.claims, evidence);
  return {
    question: asked,
    report: index.report.id,
    language,
    mode: model.mode,
    abstained: claims.length === 0,
    reason: reason ?? (claims.length === 0 ? 'not-in-report' : null),
    answer: answerText(claims, index.report.language),
    claims,
    evidence,
    withheld,
    timings: { retrieveMs: round(retrieved - started), answerMs: round(now() - retrieved) },
    usage: draft.usage,
  };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
