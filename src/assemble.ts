/**
 * The only place that wires ports to engines. What is heavy is imported when it is first needed, so that a look-up or a
 * `--help` does not pay for an index.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config/config.ts';
import type { Desk } from './desk/desk.ts';
import { createDesk } from './desk/desk.ts';
import type { DeskPorts } from './desk/request.ts';
import type { Inbox } from './discord/inbox.ts';
import { createLibrary } from './report/library.ts';
import type { Ledger } from './review/ledger.ts';
import type { Review } from './review/review.ts';
import { systemErrorCode, UserError } from './shared/errors.ts';
import type { Database } from './storage/database.ts';

export type Surroundings = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly randomId: () => string;
};

export type Assembled = {
  readonly desk: Desk;
  /** The inbox of the bot, over the same database as the desk's records, once that is open. Rejects as records do. */
  readonly inbox: () => Promise<Inbox>;
  /** The review and its ledger, over the same database. */
  readonly review: () => Promise<Review>;
  readonly ledger: () => Promise<Ledger>;
  /** Closes what was opened. */
  readonly close: () => Promise<void>;
};

/** The program of this configuration. */
export function assemble(config: Config, { now, clock, randomId }: Surroundings): Assembled {
  const library = createLibrary({ seedsDir: config.seedsDir, dataDir: config.dataDir, now, randomId });
  const tools = once(async () => {
    const { createLanguageTools } = await import('./retrieval/tools.ts');
    return createLanguageTools(config.indexDir);
  });
  const embedder = once(async () => {
    const { offlineEmbedder } = await import('./retrieval/embedders/offline.ts');
    return offlineEmbedder();
  });

  let started: Promise<Database> | undefined;
  /** The database is made when something is first kept in it: a look-up leaves no file behind, and loads no driver. */
  const database = (): Promise<Database> => {
    started ??= (async () => {
      const { createDatabase } = await import('./storage/database.ts');
      const { sqliteEngine } = await import('./storage/engines/sqlite.ts');
      const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
      return createDatabase(sqliteEngine(join(config.dataDir, 'rapporteur.sqlite')), { pause });
    })();
    return started;
  };

  const ledger = once(async () => (await import('./storage/ledger.ts')).createLedger(await database()));
  const review = once(async () => {
    const { createReview } = await import('./review/create-review.ts');
    return createReview({ ledger: await ledger(), now, randomId });
  });

  const dropIndex: DeskPorts['dropIndex'] = async (report) => {
    const { indexFolder } = await import('./retrieval/store.ts');
    const path = indexFolder(config.indexDir, report.id);
    await rm(path, { recursive: true, force: true }).catch((error: unknown) => {
      throw systemErrorCode(error) === undefined ? error : new UserError('index-unwritable', { path });
    });
  };

  const desk = createDesk({
    library,
    now,
    randomId,
    records: once(async () => (await import('./storage/records.ts')).createRecords(await database())),
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

  return {
    desk,
    review,
    ledger,
    inbox: once(async () => {
      const { createInbox } = await import('./storage/inbox.ts');
      const opened = await database();
      // A bot that cannot keep what it has taken would answer twice or not at all: better to say so before it begins.
      await opened.use(async () => undefined);
      return createInbox(opened);
    }),
    close: async () => (await started)?.close(),
  };
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
