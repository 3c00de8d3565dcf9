/**
 * The log: one JSON line per event on stderr, secrets blacked out. Expected failures are not logged; a fault is, under a
 * short id that is all the person sees of it.
 */
import { pino } from 'pino';
import type { Config } from '../config/config.ts';

export type Log = {
  readonly warn: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  /** Logs an unexpected failure with its cause and gives the id to tell the person. */
  readonly fault: (error: unknown) => string;
};

const secrets = ['token', 'apiKey', 'authorization', 'password', 'DISCORD_TOKEN', 'OPENAI_API_KEY', 'DATABASE_URL'];
/** Keys as they stand inside messages and URLs: sk-..., user:password@host. */
const secretText = /\bsk-[\w-]{8,}|(?<=:\/\/[^\s:/@]+:)[^\s@]+(?=@)/gu;

/** A log at `level`, writing to stderr before it returns. `randomId` gives the ids of faults. */
export function createLog(level: Config['logLevel'], randomId: () => string): Log {
  const logger = pino(
    { level, base: null, redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    warn: (message, facts = {}) => logger.warn(facts, message),
    fault: (error) => {
      const id = randomId();
      logger.error({ fault: id, error: describe(error) }, 'fault');
      return id;
    },
  };
}

function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause !== undefined ? `\ncaused by ${describe(error.cause)}` : '';
  return text.replace(secretText, '[redacted]') + cause;
}
