/**
 * The configuration, checked once and frozen. Every problem is told at the same time, each with its variable and what it
 * may be; nothing is guessed. With no variable set, everything runs offline in the terminal.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import { isLanguage, type Language } from '../shared/language.ts';
import type { Environment } from './env.ts';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type Config = {
  readonly projectRoot: string;
  readonly workingFolder: string;
  /** Reports that come with the program; never written to. */
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly indexDir: string;
  readonly logLevel: (typeof logLevels)[number];
  /** `auto`: as the terminal is. NO_COLOR wins over FORCE_COLOR (https://no-color.org). */
  readonly colour: 'auto' | 'always' | 'never';
  /** Language of the interface where a question does not show its own. */
  readonly language: Language;
};

const path = z.string().refine((value) => !value.includes('\0'));
const variables = z.object({
  DATA_DIR: path.default('data'),
  INDEX_DIR: path.default('index'),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  NO_COLOR: z.string().default(''),
  FORCE_COLOR: z.string().optional(),
  LC_ALL: z.string().default(''),
  LC_MESSAGES: z.string().default(''),
  LANG: z.string().default(''),
});

/** What each variable may be, as the list of problems says it. */
const allowed: Readonly<Record<string, string>> = {
  DATA_DIR: '/path/to/folder',
  INDEX_DIR: '/path/to/folder',
  LOG_LEVEL: logLevels.join(' | '),
};

/** Relative folders are the project's. UserError `config-invalid` with `{ problems }`, one entry per wrong variable. */
export function readConfig(environment: Environment): Config {
  const { projectRoot, workingFolder } = environment;
  // A variable set to nothing is how shells and .env files unset one.
  const given = Object.fromEntries(Object.entries(environment.variables).filter(([, value]) => value !== ''));
  const read = variables.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])));
    const problems = [...names].map((name) => `${name}=${given[name] ?? ''} → ${allowed[name] ?? ''}`);
    throw new UserError('config-invalid', { problems });
  }
  const values = read.data;
  return Object.freeze({
    projectRoot,
    workingFolder,
    seedsDir: join(projectRoot, 'seeds'),
    dataDir: resolve(projectRoot, values.DATA_DIR),
    indexDir: resolve(projectRoot, values.INDEX_DIR),
    logLevel: values.LOG_LEVEL,
    colour: colourOf(values.NO_COLOR, values.FORCE_COLOR),
    language: languageOf(values.LC_ALL || values.LC_MESSAGES || values.LANG),
  });
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
