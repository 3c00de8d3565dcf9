/**
 * The record as one SQLite file, written so that what was acknowledged survives a power cut. All that is SQLite's own is
 * here. It never waits for a lock itself - that would stop the whole program - but says at once that there is one.
 */
import { open as openFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type {
  DatabaseConnection,
  SqliteDatabase,
  SqliteDialectConfig,
  SqliteStatement,
  TransactionSettings,
} from 'kysely';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import { makeFolder } from '../../shared/folders.ts';
import type { Engine } from '../database.ts';
import type { Schema } from '../schema.ts';

/** More statements than the program has: those that live on are compiled once. */
const mostStatements = 200;
/** Questions may be confidential: nobody but whoever runs the program reads them. */
const mode = 0o600;

/** The database in the file at `path`, made with its folder when it is not there. */
export function sqliteEngine(path: string): Engine {
  return {
    path,
    open: async () => {
      await makeFolder(dirname(path));
      // SQLite makes a database of an empty file, and gives its companions the same rights.
      await (await openFile(path, 'a', mode)).close();
      const file = new Sqlite(path, { timeout: 0 });
      try {
        prepareFile(file);
      } catch (error) {
        file.close();
        throw error;
      }
      return {
        kysely: new Kysely<Schema>({ dialect: new FileDialect({ database: keepingStatements(file) }, file) }),
        // What was overwritten stays readable in the log beside the file until that is emptied; where another process is
        // reading just now, it is left to the next time.
        tidy: async () => {
          file.pragma('wal_checkpoint(TRUNCATE)');
        },
      };
    },
  };
}

function prepareFile(file: Sqlite.Database): void {
  file.pragma('journal_mode = WAL');
  // With NORMAL a commit may be lost with the power, and with it the knowledge that a message was answered.
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  // What people had erased is overwritten, not only unlinked.
  file.pragma('secure_delete = ON');
}

function keepingStatements(file: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const known = statements.get(text);
      if (known !== undefined) return known;
      if (statements.size >= mostStatements) statements.clear();
      const statement = file.prepare(text) as unknown as SqliteStatement;
      statements.set(text, statement);
      return statement;
    },
    close: () => file.close(),
  };
}

class FileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #file: Sqlite.Database;

  constructor(config: SqliteDialectConfig, file: Sqlite.Database) {
    super(config);
    this.#config = config;
    this.#file = file;
  }

  override createDriver(): FileDriver {
    return new FileDriver(this.#config, this.#file);
  }
}

class FileDriver extends SqliteDriver {
  readonly #file: Sqlite.Database;

  constructor(config: SqliteDialectConfig, file: Sqlite.Database) {
    super(config);
    this.#file = file;
  }

  /** The lock is taken at the beginning: a reader that wants to write later may be refused for good in the middle. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** A full disk may have ended the transaction already; to roll it back again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}
