/**
 * The only place that wires ports to engines. What is heavy is imported when it is first needed, so that a look-up or a
 * `--help` does not pay for an index.
 */
import { rm } from 'node:fs/promises';
import type { Config } from './config/config.ts';
import type { Desk } from './desk/desk.ts';
import { createDesk } from './desk/desk.ts';
import type { DeskPorts } from './desk/request.ts';
import { createLibrary } from './report/library.ts';
import { systemErrorCode, UserError } from './shared/errors.ts';

export type Surroundings = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly randomId: () => string;
};

/** The desk of this configuration. */
export function assemble(config: Config, { now, clock, randomId }: Surroundings): Desk {
  const library = createLibrary({ seedsDir: config.seedsDir, dataDir: config.dataDir, now, randomId });
  const tools = once(async () => {
    const { createLanguageTools } = await import('./retrieval/tools.ts');
    return createLanguageTools(config.indexDir);
  });
  const embedder = once(async () => {
    const { offlineEmbedder } = await import('./retrieval/embedders/offline.ts');
    return offlineEmbedder();
  });

  const dropIndex: DeskPorts['dropIndex'] = async (report) => {
    const { indexFolder } = await import('./retrieval/store.ts');
    const path = indexFolder(config.indexDir, report.id);
    await rm(path, { recursive: true, force: true }).catch((error: unknown) => {
      throw systemErrorCode(error) === undefined ? error : new UserError('index-unwritable', { path });
    });
  };

  return createDesk({
    library,
    dropIndex,
    openIndex: async (report, { rebuild, ...watched }) => {
      const { openIndex } = await import('./retrieval/build.ts');
      if (rebuild === true) await dropIndex(report);
      const { indexDir } = config;
      return openIndex({ report, indexDir, embedder: await embedder(), tools: await tools(), ...watched });
    },
    ask: async (question, options) => {
      const { ask } = await import('./answering/ask.ts');
      return ask(question, { ...options, now: clock });
    },
    benchmark: async (folder, options) => {
      const { benchRetrieval } = await import('./retrieval/benchmark.ts');
      return benchRetrieval(folder, { ...options, embedder: await embedder(), tools: await tools(), clock });
    },
    examine: async () => {
      const { examine } = await import('./observe/examine.ts');
      const { availableVectors } = await import('./retrieval/vectors/engine.ts');
      return examine({
        config,
        reports: async () => (await library.list()).map(({ reading }) => reading.report.id),
        vectorTrouble: async () => (await availableVectors()).why,
        embedder: (await embedder()).id,
        nodeVersion: process.version,
      });
    },
  });
}

/** Makes it when first asked for, and again only after a failure. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
