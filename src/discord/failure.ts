/**
 * What a person is told when something fails: an expected failure in their language with the remedy, anything else as the id
 * under which it was logged. Nothing of the error itself reaches a channel.
 */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { errorText, phrasesOf } from '../desk/phrases/index.ts';
import type { Reply } from '../desk/reply.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { UserErrorCode } from '../shared/errors.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';

export type FailurePorts = { readonly log: Log; readonly metrics: Metrics };

/** They name folders of the machine, which are nobody's business in a channel. */
const ofTheHost: ReadonlySet<UserErrorCode> = new Set([
  'record-unavailable',
  'record-newer',
  'disk-full',
  'data-unwritable',
  'index-unwritable',
  'file-not-found',
  'file-unreadable',
  'report-without-text',
]);

export function failureReply(error: unknown, language: Language, { log, metrics }: FailurePorts): Reply {
  // What was wished for is no warning.
  const tone = error instanceof UserError && error.code === 'cancelled' ? 'muted' : 'warning';
  return { language, blocks: [{ kind: 'text', tone, text: textOf(error, language, log, metrics) }] };
}

function textOf(error: unknown, language: Language, log: Log, metrics: Metrics): string {
  if (error instanceof UserError) {
    // Expected, but only whoever runs the program can mend it.
    if (!ofTheHost.has(error.code)) return errorText(error, language);
    log.warn('the program cannot use its folders', { code: error.code, ...error.parameters });
    return errorText(new UserError('record-unavailable'), language);
  }
  metrics.fault();
  return phrasesOf(language).fault(log.fault(error));
}

/** A refusal of Discord that an admin can mend, as the UserError that says how; anything else as it was. */
export function explained(error: unknown, permissions: readonly string[], channel: string): unknown {
  const isRefusal =
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingPermissions || error.code === RESTJSONErrorCodes.MissingAccess);
  return isRefusal ? new UserError('permission-missing', { permissions, channel }) : error;
}
