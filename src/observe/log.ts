/**
 * The log: one JSON line per event on stderr, secrets blacked out and what people wrote withheld. Expected failures are not
 * logged; a fault is, under a short id that is all the person sees of it.
 */
import { type DestinationStream, pino } from 'pino';
import type { Config } from '../config/config.ts';
import { createRedact } from './redact.ts';

export type LogFacts = Readonly<Record<string, unknown>>;

export type Log = {
  /** Something ordinary that whoever runs the program may want to follow. */
  readonly info: (message: string, facts?: LogFacts) => void;
  /** Something to look into that the program has dealt with. */
  readonly warn: (message: string, facts?: LogFacts) => void;
  /** Logs an unexpected failure with its causes and gives the id to tell the person. */
  readonly fault: (error: unknown, facts?: LogFacts) => string;
};

/**
 * A log at `level`, writing to stderr before it returns. `randomId` gives the ids of faults; `secrets` are blacked out as
 * they are, whatever shape they have.
 */
export function createLog(
  level: Config['logLevel'],
  randomId: () => string,
  secrets: readonly string[] = [],
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const logger = pino({ level, base: null }, destination);
  const redact = createRedact(secrets);
  const clean = (facts: LogFacts): object => {
    const value = redact.value(facts);
    return typeof value === 'object' && value !== null ? value : { facts: value };
  };
  return {
    info: (message, facts = {}) => {
      // Looking through facts costs more than the line: none of it for a level that is off.
      if (logger.isLevelEnabled('info')) logger.info(clean(facts), redact.text(message));
    },
    warn: (message, facts = {}) => {
      if (logger.isLevelEnabled('warn')) logger.warn(clean(facts), redact.text(message));
    },
    fault: (error, facts = {}) => {
      const id = randomId();
      logger.error({ ...clean(facts), fault: id, error: redact.error(error) }, 'fault');
      return id;
    },
  };
}
