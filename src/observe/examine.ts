/**
 * The doctor's round: looks at what the program stands on and leaves it as it was. It tells facts; the desk words them and
 * says what to do. No secret is ever part of a fact. What has the same cause as another finding is not told twice.
 */
import { mkdtemp, open, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config, DiscordConfig } from '../config/config.ts';
import type { ModelConfig } from '../config/model.ts';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { type Asked, askEndpoint } from './endpoint.ts';

export type Finding = {
  readonly name:
    | 'node'
    | 'reports'
    | 'dataFolder'
    | 'database'
    | 'indexFolder'
    | 'vectors'
    | 'answers'
    | 'embedder'
    | 'discord';
} & Fact;

type Fact = { readonly good: boolean; readonly detail: string };

export type ExamineOptions = {
  readonly config: Config;
  /** Ids of the reports that can be read. */
  readonly reports: () => Promise<readonly string[]>;
  /** Why the vector addon does not load, or null when it does. */
  readonly vectorTrouble: () => Promise<string | null>;
  /** Opens the server that DATABASE_URL names; rejects with what is wrong with it. */
  readonly openServer: () => Promise<void>;
  /** The offline embedder, which needs no endpoint. */
  readonly embedder: string;
  readonly nodeVersion: string;
};

/** The first version that runs TypeScript as it is, without a flag or a warning. */
const leastNode = [22, 18] as const;
/** Where discord.js goes when it is told nothing else. */
const discordItself = { base: 'https://discord.com/api', version: '10' };
const discordWithinMs = 5_000;
/** The first bytes of every SQLite database (https://www.sqlite.org/fileformat.html, 1.3). */
const sqliteHeader = 'SQLite format 3\0';

export async function examine(options: ExamineOptions): Promise<readonly Finding[]> {
  const { config } = options;
  const reports = await options.reports();
  const trouble = await options.vectorTrouble();
  const [major = 0, minor = 0] = options.nodeVersion.replace(/^v/u, '').split('.').map(Number);
  const isNew = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const [dataFolder, discord, embedder, answers] = await Promise.all([
    probe(config.dataDir),
    askDiscord(config.discord),
    askModels(config.model, { EMBEDDING_MODEL: config.model?.embedding }, options.embedder),
    askModels(config.model, { CHAT_MODEL: config.model?.chat, VERIFY_MODEL: judgeOf(config.model) }, 'extractive'),
  ]);
  return [
    { name: 'node', good: isNew, detail: options.nodeVersion },
    { name: 'reports', good: reports.length > 0, detail: reports.length === 0 ? config.seedsDir : reports.join(', ') },
    { name: 'dataFolder', ...dataFolder },
    ...(config.databaseUrl === null && !dataFolder.good
      ? []
      : [{ name: 'database', ...(await askDatabase(options)) } as const]),
    { name: 'indexFolder', ...(await probe(config.indexDir)) },
    { name: 'vectors', good: trouble === null, detail: trouble?.split('\n')[0] ?? 'hnswlib' },
    { name: 'embedder', ...embedder },
    { name: 'answers', ...answers },
    { name: 'discord', ...discord },
  ];
}

/** Whether a folder can be written, or made where it will stand: by doing it, for root may do what permissions forbid. */
async function probe(folder: string): Promise<Fact> {
  try {
    const place = await nearestFolder(folder);
    await rmdir(await mkdtemp(join(place, '.rapporteur-')));
    return { good: true, detail: folder };
  } catch (error) {
    return { good: false, detail: `${folder} (${systemErrorCode(error) ?? String(error)})` };
  }
}

async function nearestFolder(folder: string): Promise<string> {
  try {
    await stat(folder);
    return folder;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return nearestFolder(dirname(folder));
  }
}

async function askDatabase({ config, openServer }: ExamineOptions): Promise<Fact> {
  if (config.databaseUrl === null) return lookAtDatabase(config.dataDir);
  const { host, pathname } = new URL(config.databaseUrl);
  const place = `postgres://${host}${pathname}`;
  try {
    await openServer();
    return { good: true, detail: place };
  } catch (error) {
    return { good: false, detail: `${place} (${error instanceof UserError ? error.code : 'unknown'})` };
  }
}

/** The database that is there, or the place where it will be made. */
async function lookAtDatabase(dataDir: string): Promise<Fact> {
  const path = join(dataDir, 'rapporteur.sqlite');
  try {
    const found = await stat(path);
    if (!found.isFile()) return { good: false, detail: `${path} (not a file)` };
    const file = await open(path, 'r+');
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(sqliteHeader.length), position: 0 });
      // SQLite makes a database of an empty file.
      const isDatabase = bytesRead === 0 || buffer.toString('latin1') === sqliteHeader;
      return {
        good: isDatabase,
        detail: isDatabase ? `${path} (${Math.ceil(found.size / 1024)} KiB)` : `${path} (not SQLite)`,
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') return { good: true, detail: `${path} (new)` };
    return { good: false, detail: `${path} (${code ?? String(error)})` };
  }
}

/** Whether the endpoint has the models that are configured; without one `offline` does the work. */
async function askModels(
  model: ModelConfig | null,
  names: Readonly<Partial<Record<Asked['setting'], string | null | undefined>>>,
  offline: string,
): Promise<Fact> {
  const configured = Object.entries(names).filter(([, name]) => typeof name === 'string');
  if (model === null || configured.length === 0) return { good: true, detail: offline };
  const { key, baseUrl } = model;
  const facts = await Promise.all(
    configured.map(([setting, name]) =>
      askEndpoint({ key, baseUrl, model: name as string, setting: setting as Asked['setting'] }),
    ),
  );
  const bad = facts.filter(({ good }) => !good);
  return { good: bad.length === 0, detail: (bad.length === 0 ? facts : bad).map(({ detail }) => detail).join('; ') };
}

/** A judge without a writer has nothing to do. */
function judgeOf(model: ModelConfig | null): string | null {
  return model === null || model.chat === null ? null : model.judge;
}

/** Whether the token is taken where the bot will use it. The answer names the bot, and is not read. */
async function askDiscord(discord: DiscordConfig | null): Promise<Fact> {
  if (discord === null) return { good: true, detail: 'DISCORD_TOKEN unset' };
  const { base, version } = discord.apiUrl ?? discordItself;
  const api = `${base}/v${version ?? discordItself.version}`;
  try {
    const { status, body } = await fetch(`${api}/users/@me`, {
      headers: { authorization: `Bot ${discord.token}`, 'user-agent': 'DiscordBot (rapporteur, doctor)' },
      redirect: 'manual',
      signal: AbortSignal.timeout(discordWithinMs),
    });
    await body?.cancel();
    if (status >= 200 && status < 300) return { good: true, detail: `${api}: ok` };
    const isRefused = status === 401 || status === 403;
    return { good: false, detail: `${api}: ${isRefused ? 'refused' : 'unreachable'} (${status})` };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    // The message of a failed call may repeat what was sent: only its code or kind is told.
    const code = systemErrorCode(cause) ?? (error instanceof Error ? error.name : 'unknown');
    return { good: false, detail: `${api}: unreachable (${code})` };
  }
}
