/**
 * From question to answer: what the structure of the paper answers exactly; else evidence, gate, draft. The order is the
 * promise: nothing is drafted that the gate has not let through, nothing leaves that verification has not seen.
 */

import { absentCountries } from '../retrieval/absent.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import { detectLanguage, type Language } from '../shared/language.ts';
import type { Answer, Claim } from './answer.ts';
import { answerText } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { gate } from './gate.ts';
import type { Writer } from './model.ts';
import type { Asker } from './models/chat/budget.ts';
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
  /** Writes the answer where the structure of the paper does not give it and the gate lets it through; null is none. */
  readonly writer?: Writer | null;
  /** Whose limits the writer counts; nobody's when left out. */
  readonly asker?: Asker;
  /** Told each claim of the writer as soon as it is known to stand. */
  readonly onClaim?: (claim: Claim) => void;
};

const nobody: Asker = { person: null, server: null };

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
  const written =
    structural !== undefined || reason !== null || options.writer === undefined || options.writer === null
      ? null
      : await options.writer.write({
          question: asked,
          language,
          evidence,
          index,
          asker: options.asker ?? nobody,
          ...cancelled,
          ...(options.onClaim === undefined ? {} : { onClaim: options.onClaim }),
        });
  const isWritten = written !== null && written.claims.length > 0;
  const draft =
    structural !== undefined
      ? { claims: structural.claims, usage: null }
      : reason !== null
        ? { claims: [], usage: null }
        : isWritten
          ? written
          : await model.draft({ question: asked, language, evidence, ...cancelled });
  const { claims, withheld } = verifyClaims(draft.claims, evidence);
  return {
    question: asked,
    report: index.report.id,
    language,
    mode: isWritten ? 'model' : model.mode,
    abstained: claims.length === 0,
    reason: reason ?? (claims.length === 0 ? 'not-in-report' : null),
    answer: answerText(claims, isWritten ? language : index.report.language),
    claims,
    evidence,
    withheld: [...(written?.withheld ?? []), ...withheld],
    timings: { retrieveMs: round(retrieved - started), answerMs: round(now() - retrieved) },
    usage: written?.usage ?? draft.usage,
    ...(written === null ? {} : { model: written.record }),
  };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
