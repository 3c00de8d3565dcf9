/**
 * Measures retrieval on a folder of `corpus.jsonl` {"id","text"} and `queries.jsonl` {"id","text","relevant":[id]}. It gives
 * numbers and prints nothing; an index is made in memory and left nowhere.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyReport } from '../report/model.ts';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { detectLanguage } from '../shared/language.ts';
import { embedPassages } from './embed.ts';
import type { Embedder } from './embedder.ts';
import { makeLexical, makeVectors, reportIndexOf } from './make.ts';
import type { Passage } from './passages.ts';
import type { RankingChannel, ReportIndex } from './retrieve.ts';
import { rankingChannels } from './retrieve.ts';
import type { LanguageTools } from './tools.ts';
import { availableVectors } from './vectors/engine.ts';

/** Shares from 0 to 1, times in milliseconds. */
export type RetrievalScores = {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly mrrAt10: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
};

export type RetrievalBenchmark = RetrievalScores & {
  readonly folder: string;
  readonly passages: number;
  readonly questions: number;
  readonly corpusLanguage: Language;
  /** How many questions were asked in each language. */
  readonly questionLanguages: Readonly<Partial<Record<Language, number>>>;
  readonly indexMs: number;
  /** The same measurement without one channel, per channel; empty unless asked for. */
  readonly ablations: readonly (RetrievalScores & { readonly without: RankingChannel })[];
};

export type BenchmarkOptions = {
  readonly embedder: Embedder;
  readonly tools: LanguageTools;
  /** Milliseconds from any start; `performance.now` in a program. */
  readonly clock: () => number;
  readonly ablate?: boolean;
  readonly signal?: AbortSignal;
};

type Entry = { readonly id: string; readonly text: string; readonly relevant: readonly string[] };

/** Recall counts a question as found when any of its relevant passages is among the first k. */
const deepest = 10;

/**
 * Scores of retrieval on the set in `folder`. The language of the corpus is that of most of its passages, a question's its
 * own. UserError `benchmark-invalid` with `{ path, line, reason }` for files that are missing or not of the format; reasons:
 * missing, not-json, not-an-object, no-id, no-text, no-relevant, unknown-passage, repeated-id, empty.
 */
export async function benchRetrieval(folder: string, options: BenchmarkOptions): Promise<RetrievalBenchmark> {
  const corpus = await readEntries(join(folder, 'corpus.jsonl'), null);
  const questions = await readEntries(join(folder, 'queries.jsonl'), new Set(corpus.map((entry) => entry.id)));
  const started = options.clock();
  const index = await indexOf(corpus, options);
  const indexMs = options.clock() - started;
  const spoken: Partial<Record<Language, number>> = {};
  for (const question of questions) {
    const language = detectLanguage(question.text) ?? index.report.language;
    spoken[language] = (spoken[language] ?? 0) + 1;
  }
  const scores = await measure(index, questions, options, null);
  const ablations = [];
  for (const without of options.ablate === true ? rankingChannels : [])
    ablations.push({ without, ...(await measure(index, questions, options, without)) });
  return {
    folder,
    passages: corpus.length,
    questions: questions.length,
    corpusLanguage: index.report.language,
    questionLanguages: spoken,
    indexMs,
    ...scores,
    ablations,
  };
}

async function indexOf(corpus: readonly Entry[], options: BenchmarkOptions): Promise<ReportIndex> {
  const { embedder, tools } = options;
  const votes = new Map<Language, number>();
  for (const { text } of corpus) {
    const language = detectLanguage(text);
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [elected] = [...votes].sort((a, b) => b[1] - a[1]);
  const report = { ...emptyReport, id: 'benchmark', language: elected?.[0] ?? 'en' };
  const passages = corpus.map(({ id, text }) => ({ ...emptyPassage, id, text }));
  const stopping = options.signal === undefined ? {} : { signal: options.signal };
  const lexical = await makeLexical(passages, report.language, tools, stopping);
  const { engine } = await availableVectors();
  const { vectors, embedded } = await embedPassages(passages, embedder, null, stopping);
  const graph = await makeVectors(vectors, embedder.dimensions, engine, stopping);
  const origin = { how: 'built', why: 'benchmark', embedded } as const;
  return reportIndexOf(report, passages, { lexical, vectors: graph }, { embedder, tools, origin });
}

const emptyPassage: Omit<Passage, 'id' | 'text'> = {
  report: 'benchmark',
  kind: 'unnumbered',
  paragraph: null,
  recommendation: null,
  recommendations: [],
  heading: null,
};

async function measure(
  index: ReportIndex,
  questions: readonly Entry[],
  options: BenchmarkOptions,
  without: RankingChannel | null,
): Promise<RetrievalScores> {
  const times: number[] = [];
  const places: number[] = [];
  const wishes = {
    ...(without === null ? {} : { without }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  for (const question of questions) {
    const started = options.clock();
    const found = await index.search(question.text, deepest, wishes);
    times.push(options.clock() - started);
    places.push(found.findIndex((evidence) => question.relevant.includes(evidence.passage.id)));
  }
  const within = (k: number): number => places.filter((place) => place >= 0 && place < k).length / places.length;
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    recallAt1: within(1),
    recallAt5: within(5),
    recallAt10: within(deepest),
    mrrAt10: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
  };
}

/** Entries of a JSON Lines file; with `known` they are questions, whose relevant passages must be among it. */
async function readEntries(path: string, known: ReadonlySet<string> | null): Promise<readonly Entry[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UserError('benchmark-invalid', { path, line: 0, reason: 'missing' });
  });
  const entries: Entry[] = [];
  const ids = new Set<string>();
  for (const [at, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readEntry(line, known);
    const reason = typeof read === 'string' ? read : ids.has(read.id) ? 'repeated-id' : null;
    if (typeof read === 'string' || reason !== null)
      throw new UserError('benchmark-invalid', { path, line: at + 1, reason: reason ?? 'not-json' });
    ids.add(read.id);
    entries.push(read);
  }
  if (entries.length === 0) throw new UserError('benchmark-invalid', { path, line: 0, reason: 'empty' });
  return entries;
}

/** The entry on one line, or what is wrong with it. */
function readEntry(line: string, known: ReadonlySet<string> | null): Entry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-an-object';
  const { id, text, relevant } = value as {
    readonly id?: unknown;
    readonly text?: unknown;
    readonly relevant?: unknown;
  };
  if (typeof id !== 'string' && typeof id !== 'number') return 'no-id';
  // An empty text is data, not damage (cmrc2018-trial has an empty question): it finds nothing, or is never found.
  if (typeof text !== 'string') return 'no-text';
  if (known === null) return { id: String(id), text, relevant: [] };
  if (!Array.isArray(relevant) || relevant.length === 0) return 'no-relevant';
  const wanted = relevant.map(String);
  return wanted.every((passage) => known.has(passage)) ? { id: String(id), text, relevant: wanted } : 'unknown-passage';
}
