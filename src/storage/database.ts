/**
 * The database: opened when it is first needed, brought up to date, and waited for while another process holds it. Every
 * failure leaves here as one that a person can be told or as a Fault. It knows no table and no engine.
 */
import type { Kysely } from 'kysely';
import { UserError } from '../shared/errors.ts';
import { explained, isBusy } from './failures.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Opened = {
  readonly kysely: Kysely<Schema>;
  /** Takes away what is left of deleted rows in files beside the database, as far as others who read it let it. */
  readonly tidy: () => Promise<void>;
};

export type Engine = {
  /** Where it is, without any secret. */
  readonly path: string;
  /** Rejects with the engine's own error; a lock is told at once, not waited for. */
  readonly open: () => Promise<Opened>;
};

export type Database = {
  /**
   * What `work` gives. While the database is locked it is run again: it must be one statement or one transaction. UserErrors
   * `record-unavailable` `{ reason }`, `disk-full` `{ path }` and `record-newer`.
   */
  readonly use: <Value>(work: (kysely: Kysely<Schema>) => Promise<Value>) => Promise<Value>;
  readonly tidy: () => Promise<void>;
  /** For good; nothing happens when it was never opened. */
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long a locked database is waited for; five seconds when left out. */
  readonly patienceMs?: number;
};

/** Long enough for another process to finish a transaction, short enough that nobody notices. */
const pauseMs = 10;
const usualPatienceMs = 5_000;

export function createDatabase(engine: Engine, options: DatabaseOptions): Database {
  const { pause, patienceMs = usualPatienceMs } = options;
  let opening: Promise<Opened> | undefined;

  const open = async (): Promise<Opened> => {
    const opened = await engine.open();
    try {
      await migrate(opened.kysely, engine.path);
      return opened;
    } catch (error) {
      await opened.kysely.destroy();
      throw error;
    }
  };
  /** Opened once, and again only after a failure. */
  const opened = (): Promise<Opened> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  /** The wait is outside of the connection: others of this process go on, and each waits its own time at most. */
  const patiently = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    for (let waited = 0; ; waited += pauseMs) {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || waited >= patienceMs) throw explained(error, engine.path);
      }
      await pause(pauseMs);
    }
  };

  return {
    use: (work) => patiently(async () => work((await opened()).kysely)),
    tidy: () =>
      patiently(async () => (await opened()).tidy()).catch((error: unknown) => {
        // The rows are gone already; what is left of them goes with the next tidying.
        if (!(error instanceof UserError)) throw error;
      }),
    close: async () => {
      const last = await opening?.catch(() => undefined);
      await last?.kysely.destroy();
    },
  };
}
