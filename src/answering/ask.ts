/**
 * From question to answer: evidence, gate, draft, verification. The order is the promise: nothing is drafted that the gate
 * has not let through, nothing leaves that verification has not seen.
 */

import { absentCountries } from '../retrieval/absent.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import { detectLanguage, type Language } from '../shared/language.ts';
import type { Answer, Claim } from './answer.ts';
import { citationMark } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { gate } from './gate.ts';
import { extractiveModel } from './models/extractive.ts';
import { cleanQuestion } from './question.ts';
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
  const evidence = await index.retrieve(wantsRecommendation(asked) ? topicOf(asked) : asked, {
    language,
    ...(signal === undefined ? {} : { signal }),
  });
  const retrieved = now();
  signal?.throwIfAborted();
  options.onEvidence?.(evidence);
  const model = extractiveModel(index.report);
  const reason = gate({
    question: asked,
    report: index.report,
    evidence,
    isSameLanguage: language === index.report.language,
    absentCountries: await absentCountries(asked, index, language),
  });
  const draft =
    reason === null
      ? await model.draft({ question: asked, language, evidence, ...(signal === undefined ? {} : { signal }) })
      : { claims: [], usage: null };
  const { claims, withheld } = verifyClaims(draft.claims, evidence);
  return {
    question: asked,
    report: index.report.id,
    language,
    mode: model.mode,
    abstained: claims.length === 0,
    reason: reason ?? (claims.length === 0 ? 'not-in-report' : null),
    answer: textOf(claims, index.report.language),
    claims,
    evidence,
    withheld,
    timings: { retrieveMs: round(retrieved - started), answerMs: round(now() - retrieved) },
    usage: draft.usage,
  };
}

/** Claims as one text; consecutive claims of one place share their mark. */
function textOf(claims: readonly Claim[], language: Language): string {
  const parts: string[] = [];
  for (const [index, claim] of claims.entries()) {
    const mark = claim.citations.map(citationMark).join('');
    const next = claims[index + 1]?.citations.map(citationMark).join('');
    parts.push(mark === '' || mark === next ? claim.text : `${claim.text} ${mark}`);
  }
  return parts.join(language === 'zh' ? '\n' : ' ').trim();
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
