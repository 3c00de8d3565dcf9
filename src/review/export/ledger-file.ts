/**
 * The whole ledger of a review as a file that can be taken elsewhere and read back: events as they were kept, in JSON, under a
 * version. Reading gives the same events, and so the same state, or refuses the file as a whole; nothing of it is repaired.
 */
import { UserError } from '../../shared/errors.ts';
import type { ReviewEvent } from '../events.ts';
import { isGapless, readEvent } from '../read-event.ts';

const format = 'rapporteur-review';
/** Of the shape of events. What older versions wrote is read as well, once there are any. */
const version = 1;

/** Characters; a hundred thousand events with long comments are a third of this. */
const largest = 128 * 1024 * 1024;

export type LedgerFile = {
  /** Id of the report that was reviewed. */
  readonly report: string;
  readonly events: readonly ReviewEvent[];
};

/** The file of a ledger: one event per line, so that two exports can be compared. */
export function writeLedgerFile({ report, events }: LedgerFile): string {
  const lines = events.map((event) => JSON.stringify(event));
  const head = `{"format":${JSON.stringify(format)},"version":${version},"report":${JSON.stringify(report)},"events":[`;
  return `${head}${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}

/**
 * The ledger in the text of a file; `path` is what the person calls the file. UserErrors: `ledger-file-too-large`, `ledger-file-invalid`
 * with the sequence of the event that is damaged (0: the file as a whole), `ledger-file-newer`.
 */
export function readLedgerFile(text: string, path: string): LedgerFile {
  if (text.length > largest) throw new UserError('ledger-file-too-large', { path, limit: largest / 1024 / 1024 });
  const invalid = (event: number): UserError => new UserError('ledger-file-invalid', { path, event });
  const file = parsed(text);
  if (!isObject(file) || file.format !== format) throw invalid(0);
  if (typeof file.version === 'number' && Number.isSafeInteger(file.version) && file.version > version)
    throw new UserError('ledger-file-newer', { path, version: file.version, known: version });
  const { report, events } = file;
  const isWhole = file.version === version && typeof report === 'string' && report !== '' && Array.isArray(events);
  if (!isWhole || Object.keys(file).length !== 4) throw invalid(0);
  return {
    report,
    events: events.map((kept: unknown, at) => {
      const event = readEvent(kept);
      if (event === undefined || !isGapless([event], at)) throw invalid(at + 1);
      return event;
    }),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
