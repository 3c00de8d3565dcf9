/**
 * The environment: the process's variables, and beneath them those of the project's `.env`. The only reader of process.env;
 * it changes nothing there and judges no value.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { systemErrorCode, UserError } from '../shared/errors.ts';

export type Environment = {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly projectRoot: string;
  /** Where the person stands: paths they type are relative to it. */
  readonly workingFolder: string;
};

/** Reads it once; UserError `config-invalid` when `.env` exists and cannot be read. */
export function readEnvironment(): Environment {
  const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const fromFile: Record<string, string> = {};
  const { error } = readDotenv({ path: join(projectRoot, '.env'), quiet: true, processEnv: fromFile });
  const code = systemErrorCode(error);
  if (error !== undefined && code !== 'ENOENT')
    throw new UserError('config-invalid', { problems: [`.env (${code ?? error.message})`] });
  const variables = { ...fromFile, ...process.env };
  // npm runs scripts in the project's folder whatever folder it was called in, and says in INIT_CWD which that was.
  const workingFolder = process.cwd() === projectRoot ? (variables.INIT_CWD ?? projectRoot) : process.cwd();
  return Object.freeze({ variables: Object.freeze(variables), projectRoot, workingFolder });
}
