/**
 * Opens the index of a report: reads it from its folder when it is whole and fits, builds it there otherwise. Vectors of
 * passages whose text did not change are taken from the folder that was there before.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report/model.ts';
import { UserError } from '../shared/errors.ts';
import { embedPassages } from './embed.ts';
import type { Embedder } from './embedder.ts';
import { decodeLexical, encodeLexical } from './lexical-file.ts';
import type { Parts } from './make.ts';
import { makeLexical, makeVectors, reportIndexOf } from './make.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { ReportIndex } from './retrieve.ts';
import type { IndexFacts } from './store.ts';
import { fileOf, indexFolder, isStill, readStored, sha256, writeStored } from './store.ts';
import type { LanguageTools } from './tools.ts';
import { createLanguageTools } from './tools.ts';
import { availableVectors } from './vectors/engine.ts';
import type { VectorEngine } from './vectors.ts';

export type IndexProgress = {
  readonly stage: 'words' | 'embedding' | 'vectors';
  readonly done: number;
  readonly total: number;
};

export type OpenIndexOptions = {
  readonly report: Report;
  /** Folder of all indexes; this report's is a folder inside it. Made when missing. */
  readonly indexDir: string;
  readonly embedder: Embedder;
  /** Shared by the indexes of one process; made for this index alone when left out. */
  readonly tools?: LanguageTools;
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
};

/** Raise it when the files of an index change their form. */
const format = 1;
const names = { passages: 'passages.jsonl', lexical: 'lexical.bin', vectors: 'vectors.hnsw' } as const;

/**
 * The index of `report`, read from `indexDir` or built there. UserError `index-unwritable` or `disk-full` with `{ path }`
 * when an index has to be built and cannot be written, `report-without-text` when there is nothing to index. Rejects with the
 * signal's reason when aborted; nothing half-written stays.
 */
export async function openIndex(options: OpenIndexOptions): Promise<ReportIndex> {
  const { report, indexDir, embedder, signal } = options;
  signal?.throwIfAborted();
  const passages = passagesOf(report);
  if (passages.length === 0) throw new UserError('report-without-text', { report: report.id });
  const tools = options.tools ?? (await createLanguageTools(indexDir));
  const { engine } = await availableVectors();
  const folder = indexFolder(indexDir, report.id);
  const facts: IndexFacts = {
    format,
    report: report.id,
    content: sha256(Buffer.from(JSON.stringify([report.language, passages]), 'utf8')),
    terms: tools.edition,
    embedder: embedder.id,
    dimensions: embedder.dimensions,
    metric: 'ip',
    engine: engine.engine,
  };
  const read = await readIndex(folder, facts, engine);
  if (!('why' in read)) {
    const origin = { how: 'read', why: null, embedded: 0 } as const;
    return reportIndexOf(report, passages, read, { embedder, tools, origin });
  }
  const built = await buildIndex(options, passages, tools, folder, facts, engine);
  const origin = { how: 'built', why: read.why, embedded: built.embedded } as const;
  return reportIndexOf(report, passages, built, { embedder, tools, origin });
}

async function readIndex(
  folder: string,
  facts: IndexFacts,
  engine: VectorEngine,
): Promise<Parts | { readonly why: string }> {
  const stored = await readStored(folder, facts);
  if ('why' in stored) return stored;
  try {
    const vectors = await engine.read(join(folder, names.vectors), facts.dimensions);
    // hnswlib reads the path, not the bytes that were checked: make sure that it was still the same folder.
    if (!(await isStill(folder, stored.manifest))) return { why: 'replaced-while-reading' };
    const lexical = decodeLexical(fileOf(stored, names.lexical));
    if (vectors.size() !== stored.manifest.passages || lexical.passageCount !== stored.manifest.passages)
      return { why: 'incomplete' };
    return { lexical, vectors };
  } catch {
    // The bytes are what was written, yet they do not open: written by a build that was itself at fault, or gone meanwhile.
    return { why: 'unreadable' };
  }
}

async function buildIndex(
  options: OpenIndexOptions,
  passages: readonly Passage[],
  tools: LanguageTools,
  folder: string,
  facts: IndexFacts,
  engine: VectorEngine,
): Promise<Parts & { readonly embedded: number }> {
  const { report, embedder, onProgress } = options;
  const total = passages.length;
  const stopping = options.signal === undefined ? {} : { signal: options.signal };
  // Said at once: the first index of all waits two seconds for the dictionary before a passage is done.
  onProgress?.({ stage: 'words', done: 0, total });
  const lexical = await makeLexical(passages, report.language, tools, {
    ...stopping,
    onPassage: (done) => onProgress?.({ stage: 'words', done, total }),
  });
  const embeddings = await embedPassages(passages, embedder, folder, {
    ...stopping,
    onProgress: (done) => onProgress?.({ stage: 'embedding', done, total }),
  });
  const vectors = await makeVectors(embeddings.vectors, embedder.dimensions, engine, {
    ...stopping,
    onPassage: (done) => onProgress?.({ stage: 'vectors', done, total }),
  });
  await writeStored(folder, { ...facts, passages: total }, async (temporary) => {
    const lines = passages.map((passage) => `${JSON.stringify(passage)}\n`).join('');
    await writeFile(join(temporary, names.passages), lines);
    await writeFile(join(temporary, names.lexical), encodeLexical(lexical));
    await embeddings.write(temporary);
    await vectors.write(join(temporary, names.vectors));
  });
  return { lexical, vectors, embedded: embeddings.embedded };
}
