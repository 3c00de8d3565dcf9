/**
 * The configuration, checked once and frozen. Every problem is told at the same time, each with its variable and what it
 * may be; nothing is guessed, and what may be a secret is never repeated. With no variable set, everything runs offline in
 * the terminal.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import { isLanguage, type Language } from '../shared/language.ts';
import type { Environment } from './env.ts';
import { type ModelConfig, modelAllowed, modelOf, modelVariables } from './model.ts';
import { type ApiUrl, apiUrl, databaseUrl, flag, folder, host, identifier, port, processes, token } from './values.ts';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type Config = {
  readonly projectRoot: string;
  readonly workingFolder: string;
  /** Reports that come with the program; never written to. */
  readonly seedsDir: string;
  /** Templates for a model, checked when one is configured. */
  readonly promptsDir: string;
  readonly dataDir: string;
  readonly indexDir: string;
  /** A table of terms read beside the project's glossary; null for none. */
  readonly glossaryFile: string | null;
  /** A Postgres database for the record, with its password; null keeps it in a file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly logLevel: (typeof logLevels)[number];
  /** `auto`: as the terminal is. NO_COLOR wins over FORCE_COLOR (https://no-color.org). */
  readonly colour: 'auto' | 'always' | 'never';
  /** Language of the interface where a question does not show its own. */
  readonly language: Language;
  /** The bot; null without a token. */
  readonly discord: DiscordConfig | null;
  /** Where /healthz, /readyz and /metrics are served; null unless a port is asked for. */
  readonly health: HealthConfig | null;
  /** What answers, compares and judges over an endpoint; null is all offline. */
  readonly model: ModelConfig | null;
};

export type DiscordConfig = {
  /** Without the "Bot " that stands before it in a header. */
  readonly token: string;
  /** The server that gets new commands at once; null registers them for all. */
  readonly guildId: string | null;
  /** Null is discord.js's own. */
  readonly apiUrl: ApiUrl | null;
  /** Whether Discord lets the bot read messages that do not mention it: a privileged intent. */
  readonly readsMessageContent: boolean;
  /** 1 is this process with every shard; more, or `auto`, is a process for each shard. */
  readonly processes: number | 'auto';
  /** Which of many processes this is, as discord.js's manager tells it; null in the only one and in their parent. */
  readonly shard: number | null;
};

export type HealthConfig = { readonly host: string; readonly port: number };

const variables = z.object({
  DATA_DIR: folder.default('data'),
  INDEX_DIR: folder.default('index'),
  GLOSSARY_FILE: folder.optional(),
  DATABASE_URL: databaseUrl.optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  NO_COLOR: z.string().default(''),
  FORCE_COLOR: z.string().optional(),
  LC_ALL: z.string().default(''),
  LC_MESSAGES: z.string().default(''),
  LANG: z.string().default(''),
  DISCORD_TOKEN: token.default(''),
  DISCORD_GUILD_ID: identifier.optional(),
  DISCORD_API_URL: apiUrl.optional(),
  DISCORD_MESSAGE_CONTENT: flag.default(false),
  DISCORD_PROCESSES: processes.default(1),
  // Set by discord.js's ShardingManager for the processes it starts, never by a person.
  SHARDING_MANAGER: z.string().optional(),
  SHARDS: z.string().optional(),
  HEALTH_PORT: port.optional(),
  HEALTH_HOST: host.default('127.0.0.1'),
  ...modelVariables,
});

/** What each variable may be, as the list of problems says it. */
const allowed: Readonly<Record<string, string>> = {
  DATA_DIR: '/path/to/folder',
  INDEX_DIR: '/path/to/folder',
  GLOSSARY_FILE: '/path/to/glossary.tsv',
  DATABASE_URL: 'postgres://name:password@host:5432/database',
  LOG_LEVEL: logLevels.join(' | '),
  DISCORD_TOKEN: 'Developer Portal > Bot > Reset Token',
  DISCORD_GUILD_ID: '1234567890123456789',
  DISCORD_API_URL: 'https://discord.com/api/v10',
  DISCORD_MESSAGE_CONTENT: 'true | false',
  DISCORD_PROCESSES: '1 … 256 | auto',
  HEALTH_PORT: '1 … 65535',
  HEALTH_HOST: '127.0.0.1 | ::1 | 0.0.0.0',
  ...modelAllowed,
};

/** Variables with a few short values: the only ones whose wrong value is said again, for any other may be a pasted secret. */
const repeatable: ReadonlySet<string> = new Set([
  'LOG_LEVEL',
  'DISCORD_MESSAGE_CONTENT',
  'DISCORD_PROCESSES',
  'HEALTH_PORT',
]);
/** Longer than any value these variables can have, shorter than a token. */
const longestRepeated = 16;

/** Relative folders are the project's. UserError `config-invalid` with `{ problems }`, one entry per wrong variable. */
export function readConfig(environment: Environment): Config {
  const { projectRoot, workingFolder } = environment;
  // A variable set to nothing is how shells and .env files unset one.
  const given = Object.fromEntries(
    Object.entries(environment.variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = variables.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])));
    const problems = [...names].map((name) => `${name}${repeated(name, given)} → ${allowed[name] ?? ''}`);
    throw new UserError('config-invalid', { problems });
  }
  const values = read.data;
  const model = modelOf(values);
  if (model !== null && 'problems' in model) throw new UserError('config-invalid', { problems: model.problems });
  return Object.freeze({
    projectRoot,
    workingFolder,
    seedsDir: join(projectRoot, 'seeds'),
    promptsDir: join(projectRoot, 'prompts'),
    dataDir: resolve(projectRoot, values.DATA_DIR),
    indexDir: resolve(projectRoot, values.INDEX_DIR),
    glossaryFile: values.GLOSSARY_FILE === undefined ? null : resolve(projectRoot, values.GLOSSARY_FILE),
    databaseUrl: values.DATABASE_URL ?? null,
    logLevel: values.LOG_LEVEL,
    colour: colourOf(values.NO_COLOR, values.FORCE_COLOR),
    language: languageOf(values.LC_ALL || values.LC_MESSAGES || values.LANG),
    discord: discordOf(values),
    health:
      values.HEALTH_PORT === undefined ? null : Object.freeze({ host: values.HEALTH_HOST, port: values.HEALTH_PORT }),
    model,
  });
}

/** What must never be printed, for the log to black out wherever it appears. */
export function secretsOf(config: Config): readonly string[] {
  const { discord, model, databaseUrl } = config;
  const plain = [discord?.token, model?.key].filter((value) => typeof value === 'string');
  return [...plain, ...(databaseUrl === null ? [] : secretsIn(databaseUrl))];
}

/** The address whole, and its password as it is written there and as it is meant. */
function secretsIn(url: string): readonly string[] {
  const { password } = new URL(url);
  if (password === '') return [];
  try {
    return [url, password, decodeURIComponent(password)];
  } catch {
    return [url, password];
  }
}

function discordOf(values: z.output<typeof variables>): DiscordConfig | null {
  if (values.DISCORD_TOKEN === '') return null;
  return Object.freeze({
    token: values.DISCORD_TOKEN,
    guildId: values.DISCORD_GUILD_ID ?? null,
    apiUrl: values.DISCORD_API_URL ?? null,
    readsMessageContent: values.DISCORD_MESSAGE_CONTENT,
    processes: values.DISCORD_PROCESSES,
    shard: shardOf(values.SHARDING_MANAGER, values.SHARDS),
  });
}

/** SHARDS may mean something else to a host: it is discord.js's only beside SHARDING_MANAGER. */
function shardOf(manager: string | undefined, shards: string | undefined): number | null {
  return manager === 'true' && shards !== undefined && /^\d{1,5}$/u.test(shards) ? Number(shards) : null;
}

/** "=value" where it helps to see what was written and nothing is given away. */
function repeated(name: string, given: Readonly<Record<string, string | undefined>>): string {
  const value = given[name] ?? '';
  const secrets = [given.DISCORD_TOKEN, given.OPENAI_API_KEY].map((secret) => secret?.trim() ?? '');
  const gives = secrets.some((secret) => secret !== '' && (secret.includes(value) || value.includes(secret)));
  return repeatable.has(name) && value.length <= longestRepeated && !gives ? `=${value}` : '';
}

function colourOf(noColor: string, forceColor: string | undefined): Config['colour'] {
  if (noColor !== '') return 'never';
  if (forceColor === undefined) return 'auto';
  return forceColor === '0' || forceColor === 'false' ? 'never' : 'always';
}

/** "zh_CN.UTF-8" -> zh; English for "C" and for languages the interface does not speak. */
function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'en';
}
