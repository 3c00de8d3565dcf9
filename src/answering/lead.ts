/**
 * The lead of a digest: at most two sentences that a model writes from the lines of the record that the digest tells, given to it
 * fenced as data, each checked against those lines as any claim is checked against a report. What does not stand, or does not
 * come in time, is left out. Nothing of the record is kept by it: the index it checks against is in memory and gone afterwards.
 */
import { emptyReport, type Report } from '../report/model.ts';
import { embedPassages } from '../retrieval/embed.ts';
import type { Embedder } from '../retrieval/embedder.ts';
import { makeLexical, makeVectors, reportIndexOf } from '../retrieval/make.ts';
import type { Passage } from '../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { LanguageTools } from '../retrieval/tools.ts';
import { exactVectors } from '../retrieval/vectors/exact.ts';
import type { Language } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { Writer } from './model.ts';

export type LeadPorts = {
  readonly writer: Writer;
  readonly tools: LanguageTools;
  /** Of this machine: the record is sent to no endpoint but that of the model. */
  readonly embedder: Embedder;
};

/** A sentence that the digest tells, and the recommendation that it is about; null for none or several. */
export type LeadLine = { readonly recommendation: number | null; readonly text: string };

export type LeadRequest = {
  /** In the language and order of the digest. */
  readonly lines: readonly LeadLine[];
  readonly language: Language;
  /** Whose allowance it is. */
  readonly server: string;
  readonly signal: AbortSignal;
};

const mostSentences = 2;

const questions: Readonly<Record<Language, string>> = {
  zh: '自上一期以来最重要的变化是什么？现在最需要有人处理的是什么？各用一句话回答。',
  en: 'What is the most important change since the last digest, and what most needs someone now? One sentence each.',
  fr: 'Quel est le changement le plus important depuis le dernier point, et que faut-il suivre d’abord ? Une phrase pour chacun.',
  es: '¿Cuál es el cambio más importante desde el último resumen y qué está pendiente con más urgencia? Una frase para cada uno.',
};

/** Null where none stands in time, for whatever reason: a digest goes out without. */
export async function writeLead(request: LeadRequest, ports: LeadPorts): Promise<readonly string[] | null> {
  const { lines, language, server, signal } = request;
  if (lines.length === 0) return null;
  try {
    const index = await indexOf(lines, language, signal, ports);
    const { claims } = await ports.writer.write({
      ...{ question: questions[language], language, index, signal },
      evidence: index.passages.map(evidenceOf),
      asker: { person: null, server },
    });
    const told = claims.map(({ text }) => text).filter((text) => sentences(text).length === 1);
    return told.length === 0 ? null : told.slice(0, mostSentences);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** The lines as a paper of their own, which claims are held against: what is said of a recommendation stands as that. */
async function indexOf(
  lines: readonly LeadLine[],
  language: Language,
  signal: AbortSignal,
  { tools, embedder }: LeadPorts,
): Promise<ReportIndex> {
  const about = Map.groupBy(lines, ({ recommendation }) => recommendation);
  const numbers = [...about.keys()].filter((number) => number !== null);
  const places = [...about].flatMap(([number, told]) =>
    // What is of several recommendations is not read as one with what is of others.
    number === null ? told.map((line) => [line]) : [told],
  );
  const report: Report = {
    ...emptyReport,
    ...{ id: 'digest', language },
    recommendations: numbers.map((number) => ({
      ...{ number, paragraph: null, section: null, text: '', steps: [], responses: [], lines: [1, 1] },
    })),
  };
  const passages = places.map((told, at): Passage => {
    const recommendation = told[0]?.recommendation ?? null;
    return {
      ...{ id: `u${at + 1}`, report: report.id, paragraph: null, heading: null, recommendation },
      // Told of a recommendation, not recommended.
      kind: 'unnumbered',
      recommendations: recommendation === null ? [] : [recommendation],
      text: told.map(({ text }) => text).join('\n'),
    };
  });
  const lexical = await makeLexical(passages, language, tools, { signal });
  const embedded = await embedPassages(passages, embedder, null, { signal });
  const vectors = await makeVectors(embedded.vectors, embedder.dimensions, exactVectors, { signal });
  const origin = { how: 'built', why: null, embedded: embedded.embedded } as const;
  return reportIndexOf(report, passages, { lexical, vectors }, { embedder, tools, origin });
}

function evidenceOf(passage: Passage): Evidence {
  const { report, paragraph, recommendation, kind, text } = passage;
  return {
    ...{ report, paragraph, recommendation, kind, text, passage },
    ...{ score: 1, origin: 'found' },
    sentences: sentences(text).map((sentence) => ({ ...sentence, score: 1 })),
  };
}
