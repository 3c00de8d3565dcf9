/**
 * An index in memory: passages become rows of the sparse index and vectors of the graph. It reads and writes no index folder;
 * `build.ts` does.
 */

import type { Report } from '../report/model.ts';
import type { Language } from '../shared/language.ts';
import type { Cognates } from './cognates.ts';
import { createCognates } from './cognates.ts';
import type { Renderings } from './dictionary/renderings.ts';
import { createRenderings } from './dictionary/renderings.ts';
import type { Embedder } from './embedder.ts';
import type { LexicalIndex } from './lexical.ts';
import { createLexicalBuilder } from './lexical.ts';
import type { Passage } from './passages.ts';
import type { ReportIndex } from './retrieve.ts';
import { retrieve, search } from './retrieve.ts';
import { rowsOf } from './rows.ts';
import type { Spelling } from './spelling.ts';
import { createSpelling } from './spelling.ts';
import type { LanguageTools } from './tools.ts';
import type { VectorEngine, VectorIndex } from './vectors.ts';

/** What is searched. */
export type Parts = { readonly lexical: LexicalIndex; readonly vectors: VectorIndex };

export type MakeOptions = {
  /** Told after every passage. */
  readonly onPassage?: (done: number) => void;
  readonly signal?: AbortSignal;
};

/** After this many passages the event loop gets its turn, so that a bot stays awake while it indexes. */
const breath = 16;

/** The sparse index of `passages`, written in `language`. Rejects with the signal's reason when aborted. */
export async function makeLexical(
  passages: readonly Passage[],
  language: Language,
  tools: LanguageTools,
  options: MakeOptions = {},
): Promise<LexicalIndex> {
  const chinese = language === 'zh' ? await tools.chinese() : null;
  const concepts = await tools.concepts(language);
  const builder = createLexicalBuilder(passages.length);
  for (const [at, passage] of passages.entries()) {
    const rows = rowsOf(passage, at, language, { tokenizer: tools.tokenizer, concepts, chinese });
    for (const row of rows) builder.add(row);
    if ((at + 1) % breath === 0) await turn(options.signal);
    options.onPassage?.(at + 1);
  }
  return builder.finish();
}

/** A vector index that holds `vectors` under their places. Rejects with the signal's reason when aborted. */
export async function makeVectors(
  vectors: readonly Float32Array[],
  dimensions: number,
  engine: VectorEngine,
  options: MakeOptions = {},
): Promise<VectorIndex> {
  const index = engine.create(dimensions);
  for (const [at, vector] of vectors.entries()) {
    index.add(at, vector);
    if ((at + 1) % breath === 0) await turn(options.signal);
    options.onPassage?.(at + 1);
  }
  return index;
}

/** Lets waiting work run, then stops if asked to. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

/** An open index of `report` from its parts. */
export function reportIndexOf(
  report: Report,
  passages: readonly Passage[],
  parts: Parts,
  given: { readonly embedder: Embedder; readonly tools: LanguageTools; readonly origin: ReportIndex['origin'] },
): ReportIndex {
  let cognates: Cognates | undefined;
  let spelling: Spelling | undefined;
  const { terms } = parts.lexical.channels[report.language === 'zh' ? 'gloss' : 'word'];
  let renderings: Promise<Renderings> | undefined;
  const index: ReportIndex = {
    report,
    passages,
    ...parts,
    ...given,
    cognates: () => {
      cognates ??= createCognates(terms);
      return cognates;
    },
    spelling: () => {
      spelling ??= createSpelling(terms);
      return spelling;
    },
    renderings: () => {
      renderings ??= given.tools
        .chinese()
        .then(({ dictionary }) => createRenderings(parts.lexical.channels.word.terms, dictionary));
      return renderings;
    },
    search: (question, k, options) => search(question, index, k, options),
    retrieve: (question, options) => retrieve(question, index, options),
  };
  return index;
}
