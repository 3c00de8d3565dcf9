/**
 * The two kinds of failure. A `UserError` is expected: it carries a code and its facts, never a sentence; the desk words it
 * in the person's language with the remedy. A `Fault` is a bug or an outage: it is logged under an id and the person sees
 * only the id. Nothing else is thrown on purpose.
 */

/** Those of a review, and of where its record is kept. */
export type ReviewErrorCode =
  | 'right-missing'
  | 'author-only'
  | 'review-not-open'
  | 'review-changed'
  | 'item-unknown'
  | 'item-unsuited'
  | 'entry-unknown'
  | 'entry-withdrawn'
  | 'words-missing'
  | 'words-too-long'
  | 'reason-required'
  | 'choice-invalid'
  | 'call-items'
  | 'call-open-already'
  | 'call-closed'
  | 'quorum-invalid'
  | 'closing-invalid'
  | 'amendment-same'
  | 'due-invalid'
  | 'step-unknown'
  | 'address-invalid'
  | 'sentence-unknown'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-unknown'
  | 'backup-exists'
  | 'backup-damaged'
  | 'backup-of-server';

/** Every expected failure, by code. `desk/phrases` has a sentence with a remedy for each, in every language. */
export type UserErrorCode =
  | ReviewErrorCode
  | 'file-not-found'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-binary'
  | 'file-encoding'
  | 'question-empty'
  | 'question-too-long'
  | 'report-unknown'
  | 'report-none'
  | 'report-exists'
  | 'report-seed'
  | 'report-without-text'
  | 'recommendation-unknown'
  | 'recommendation-none'
  | 'paragraph-unknown'
  | 'paragraph-none'
  | 'number-invalid'
  | 'command-unknown'
  | 'language-unknown'
  | 'index-unwritable'
  | 'disk-full'
  | 'data-unwritable'
  | 'embedding-failed'
  | 'benchmark-invalid'
  | 'glossary-invalid'
  | 'batch-line-invalid'
  | 'config-invalid'
  | 'text-empty'
  | 'text-too-long'
  | 'server-only'
  | 'manager-only'
  | 'asker-only'
  | 'channel-not-allowed'
  | 'setting-invalid'
  | 'channel-last'
  | 'answer-forgotten'
  | 'item-ambiguous'
  | 'moment-invalid'
  | 'review-occupied'
  | 'record-unavailable'
  | 'record-newer'
  | 'ledger-file-invalid'
  | 'ledger-file-newer'
  | 'ledger-file-too-large'
  | 'queue-full'
  | 'questions-limit'
  | 'restarting'
  | 'cancelled'
  | 'nothing-to-cancel'
  | 'permission-missing'
  | 'discord-token-missing'
  | 'discord-token-refused'
  | 'discord-intent-refused'
  | 'discord-unreachable';

export type UserErrorParameters = Readonly<Record<string, string | number | readonly (string | number)[]>>;

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly parameters: UserErrorParameters;

  constructor(code: UserErrorCode, parameters: UserErrorParameters = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}

export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
  }
}

/** The `code` of a Node system error ("ENOENT", "ENOSPC", ...), or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}

/** For files that save time and can be done without: what the operating system refuses is passed over, the rest is thrown. */
export function passOverSystemError(error: unknown): void {
  if (systemErrorCode(error) === undefined) throw error;
}
