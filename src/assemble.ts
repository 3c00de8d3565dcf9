/**
 * The only place that wires ports to engines. What is heavy is imported when it is first needed, so that a look-up or a
 * `--help` does not pay for an index.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPrompts } from './answering/prompt.ts';
import type { Config } from './config/config.ts';
import type { Desk } from './desk/desk.ts';
import { createDesk } from './desk/desk.ts';
import type { DeskPorts } from './desk/request.ts';
import type { Inbox } from './discord/inbox.ts';
import type { Studio } from './pictures/studio.ts';
import { createLibrary } from './report/library.ts';
import type { Report } from './report/model.ts';
import type { Ledger } from './review/ledger.ts';
import type { Review } from './review/review.ts';
import { systemErrorCode, UserError } from './shared/errors.ts';
import { keptWith } from './shared/kept.ts';
import type { Database, Engine } from './storage/database.ts';

export type Surroundings = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly randomId: () => string;
  /** 0 to 1, for pauses that do not fall together. */
  readonly random?: () => number;
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
export function assemble(config: Config, { now, clock, randomId, random = () => 0.5 }: Surroundings): Assembled {
  const { model } = config;
  const prompts = model === null || model.chat === null ? null : loadPrompts(config.promptsDir);
  const library = createLibrary({ seedsDir: config.seedsDir, dataDir: config.dataDir, now, randomId });
  const tools = once(async () => {
    const { createLanguageTools } = await import('./retrieval/tools.ts');
    return createLanguageTools(config.indexDir, config.glossaryFile);
  });
  const offline = once(async () => {
    const { offlineEmbedder } = await import('./retrieval/embedders/offline.ts');
    return offlineEmbedder();
  });
  const embedder = once(async () => {
    if (model === null || model.embedding === null) return offline();
    const { openaiEmbedder } = await import('./retrieval/embedders/openai.ts');
    const { cachedEmbedder } = await import('./retrieval/embedders/cached.ts');
    const folder = join(config.indexDir, 'embeddings');
    return cachedEmbedder(await openaiEmbedder({ ...model, model: model.embedding, folder }), folder);
  });
  const writer = once(async () => {
    if (model === null || model.chat === null || prompts === null) return null;
    const { makeWriter } = await import('./answering/models/chat/make.ts');
    return makeWriter({ ...model, chat: model.chat, prompts, now, clock, random });
  });

  let started: Promise<Database> | undefined;
  /** The database is made when something is first kept in it: a look-up leaves no file behind, and loads no driver. */
  const database = (): Promise<Database> => {
    started ??= (async () => {
      const { createDatabase } = await import('./storage/database.ts');
      return createDatabase(await engineOf(config), { pause });
    })();
    return started;
  };

  const ledger = once(async () => (await import('./storage/ledger.ts')).createLedger(await database()));
  const review = once(async () => {
    const { createReview } = await import('./review/create-review.ts');
    return createReview({ ledger: await ledger(), now, randomId });
  });

  let drawing: Studio | undefined;
  const draw: Studio['draw'] = async (wanted) => {
    const { createStudio } = await import('./pictures/studio.ts');
    drawing ??= createStudio({ withinMs: pictureWithinMs });
    return drawing.draw(wanted);
  };

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
    review,
    ledger,
    // Whoever asks meanwhile waits for the same: a thousand digests of a paper propose once.
    proposeAnswered: keptWith(async (report: Report) => {
      const { proposeAnswered } = await import('./answering/answered/propose.ts');
      const { concepts, ...known } = await tools();
      return proposeAnswered(report, { ...known, concepts: await concepts(report.language) });
    }),
    sayings: once(async () => (await import('./storage/sayings.ts')).createSayings(await database())),
    requests: once(async () => (await import('./storage/requests.ts')).createRequests(await database())),
    digestStore: once(async () => (await import('./storage/digests.ts')).createDigestStore(await database())),
    reviewEvents: async (stream) => (await review()).events(stream),
    draw,
    digestLead: async (lines, language, server) => {
      const by = await writer();
      if (by === null) return null;
      const { writeLead } = await import('./answering/lead.ts');
      const signal = AbortSignal.timeout(leadWithinMs);
      const ports = { writer: by, tools: await tools(), embedder: await offline() };
      return writeLead({ lines, language, server, signal }, ports);
    },
    digestPicture: async (facts, events, language) => {
      const { digestPicture } = await import('./digest/picture.ts');
      return digestPicture(facts, events, language, draw);
    },
    dropIndex,
    backup: async (target) => {
      const { backUp } = await import('./storage/backup.ts');
      await backUp(fileOf(config), target);
    },
    restore: async (source) => {
      const { restoreFrom } = await import('./storage/backup.ts');
      return restoreFrom(source, fileOf(config), now(), pause);
    },
    openIndex: async (report, { rebuild, ...watched }) => {
      const { openIndex } = await import('./retrieval/build.ts');
      const { standingIn, withStandIn } = await import('./retrieval/stand-in.ts');
      if (rebuild === true) await dropIndex(report);
      const { indexDir } = config;
      const shared = { report, tools: await tools(), ...watched };
      // What needs no endpoint is kept in a folder of its own.
      const spare = once(async () =>
        openIndex({ report, tools: shared.tools, indexDir: join(indexDir, 'offline'), embedder: await offline() }),
      );
      try {
        const index = await openIndex({ ...shared, indexDir, embedder: await embedder() });
        return index.embedder.kind === 'neural' ? withStandIn(index, { spare, clock }) : index;
      } catch (error) {
        // Whoever builds on purpose is told; whoever asks is answered all the same.
        if (rebuild !== undefined || !(error instanceof UserError) || error.code !== 'embedding-failed') throw error;
        return standingIn(await spare(), error);
      }
    },
    ask: async (question, options) => {
      const { ask } = await import('./answering/ask.ts');
      return ask(question, { ...options, writer: await writer(), now: clock });
    },
    understand: async (question, options) => {
      const { understand } = await import('./answering/conversation/understand.ts');
      const rewrite = (await writer())?.rewrite;
      return understand(question, { ...options, ...(rewrite === undefined ? {} : { rewrite }) });
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
        openServer: async () => (await database()).use(async () => undefined),
        embedder: (await offline()).id,
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
    close: async () => {
      await drawing?.close();
      await (await started)?.close();
    },
  };
}

/** The first picture of a process waits for fonts of thirty megabytes; on a machine that does much else, for a while. */
const pictureWithinMs = 60_000;
/** A digest waits no longer for its lead. */
const leadWithinMs = 30_000;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Where the record is. UserError `backup-of-server` where that is a server, which has its own ways. */
function fileOf({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl !== null) throw new UserError('backup-of-server');
  return join(dataDir, 'rapporteur.sqlite');
}

/** Each driver is loaded by whoever uses it. */
async function engineOf({ databaseUrl, dataDir }: Config): Promise<Engine> {
  if (databaseUrl !== null) return (await import('./storage/engines/postgres.ts')).postgresEngine(databaseUrl);
  return (await import('./storage/engines/sqlite.ts')).sqliteEngine(join(dataDir, 'rapporteur.sqlite'));
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
