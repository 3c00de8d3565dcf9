/**
 * What a question means in its conversation: by rules where its words tell, by a model where one is configured and they do not,
 * else as it was typed. Whatever a model gives is used as a question and nothing else.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Asker } from '../models/chat/budget.ts';
import { cleanQuestion } from '../question.ts';
import { resolveFollowUp } from './resolve.ts';
import type { Turn } from './turn.ts';

export type RewriteRequest = {
  readonly question: string;
  readonly turns: readonly Turn[];
  readonly language: Language;
  readonly asker: Asker;
  readonly signal?: AbortSignal;
};

/** The question by itself, or null whenever it does not do; rejects only with the reason of the signal. */
export type Rewrite = (request: RewriteRequest) => Promise<string | null>;

export type UnderstandOptions = {
  /** Of any report, the newest first. */
  readonly turns: readonly Turn[];
  readonly index: Pick<ReportIndex, 'report' | 'tools'>;
  readonly rewrite?: Rewrite;
  readonly asker?: Asker;
  readonly signal?: AbortSignal;
};

export type Understood = {
  /** What is to be answered. */
  readonly question: string;
  readonly isResolved: boolean;
  /** The language of the conversation where the question hangs on it; null where it speaks for itself. */
  readonly language: Language | null;
};

export async function understand(asked: string, options: UnderstandOptions): Promise<Understood> {
  const { index, rewrite, signal } = options;
  const turns = options.turns.filter(({ report }) => report === index.report.id);
  const asTyped: Understood = { question: asked, isResolved: false, language: null };
  const resolution = await resolveFollowUp(asked, turns, index.tools);
  if (resolution === null) return asTyped;
  const { question, language, isTold, isOpen } = resolution;
  if (question !== null) return { question: cleanQuestion(question), isResolved: true, language };
  const plain: Understood = isOpen || !isTold ? { ...asTyped, language } : asTyped;
  if (!isOpen || rewrite === undefined) return plain;
  const rewritten = await rewrite({
    question: asked,
    turns,
    language,
    asker: options.asker ?? { person: null, server: null },
    ...(signal === undefined ? {} : { signal }),
  });
  return rewritten === null || rewritten === asked ? plain : { question: rewritten, isResolved: true, language };
}
