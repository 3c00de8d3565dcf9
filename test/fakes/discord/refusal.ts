/**
 * Discord's refusals: an HTTP status, a numbered code, and for a bad form the nested tree that names each wrong field
 * (reference.mdx, Error Messages). Says nothing about when to refuse; the routes and limits decide that.
 */
import { STATUS_CODES } from 'node:http';

export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export interface FieldError {
  readonly code: string;
  readonly message: string;
}
export interface FormErrors {
  [field: string]: FormErrors | readonly FieldError[];
}

/** Codes and texts as in topics/opcodes-and-status-codes.mdx, JSON Error Codes. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  methodNotAllowed: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${most}).`),
  tooManyCommandsToday: () =>
    new Refusal(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  requestTooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tagNamesNotUnique: () => new Refusal(400, 40061, 'Tag names must be unique'),
  tooManyFollowups: () => new Refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notOnDirectMessages: () => new Refusal(403, 50003, 'Cannot execute action on a DM channel'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  cannotSendToPerson: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  notATextChannel: () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  fileTooLarge: () => new Refusal(400, 50045, 'File uploaded exceeds the maximum size'),
  threadArchived: () => new Refusal(400, 50083, 'Thread is archived'),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  noHistoryToReply: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
  threadLocked: () => new Refusal(400, 160005, 'Thread is locked'),
};

export interface Form {
  readonly fail: (path: readonly (string | number)[], code: string, message: string) => void;
  readonly failed: () => boolean;
  /** Throws one refusal that names everything that was wrong. */
  readonly check: () => void;
}

export function createForm(): Form {
  const root: FormErrors = {};
  let count = 0;
  const fail: Form['fail'] = (path, code, message) => {
    count += 1;
    let node = root;
    for (const step of path) {
      const next = node[step];
      const branch: FormErrors = next !== undefined && !Array.isArray(next) ? (next as FormErrors) : {};
      node[step] = branch;
      node = branch;
    }
    const before = node._errors;
    node._errors = [...(Array.isArray(before) ? before : []), { code, message }];
  };
  return {
    fail,
    failed: () => count > 0,
    check: () => {
      if (count > 0) throw new Refusal(400, 50035, 'Invalid Form Body', root);
    },
  };
}

export const bodyOf = (refusal: Refusal): Readonly<Record<string, unknown>> => ({
  message: refusal.message || STATUS_CODES[refusal.status],
  code: refusal.code,
  ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
});
