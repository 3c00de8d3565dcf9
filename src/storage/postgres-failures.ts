/**
 * What went wrong with a Postgres server, by the code it gives (https://www.postgresql.org/docs/current/errcodes-appendix.html),
 * by the code of the system where it could not be reached, or by the driver's words where it gives no code.
 */
import { systemErrorCode, UserError } from '../shared/errors.ts';

/** Somebody was faster, holds what was wanted, or the server is just starting or has no connection free. */
const busy = /^(?:40001|40P01|55P03|57P03|53300)$/u;
const full = /^53100$/u;
const refused = /^28(?:000|P01)$/u;
const unknown = /^3D000$/u;
const lost = /^(?:08\w{3}|57P0[12])$/u;
const network =
  /^(?:E(?:CONNREFUSED|CONNRESET|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|ADDRNOTAVAIL)|(?:ERR_)?(?:SSL|TLS)_\w+|\w*CERT\w*)$/u;
/** May not create tables or write (a server that only follows another), or what it reads is damaged. */
const unavailable = /^(?:42501|25006|58030|58P01|XX00[12]|53\w{3}|57014)$/u;

export function isPostgresBusy(error: unknown): boolean {
  return busy.test(systemErrorCode(error) ?? '');
}

/** What to tell, or undefined where it is nothing that a person can do something about. `place` carries no secret. */
export function explainedPostgres(error: unknown, place: string): UserError | undefined {
  const code = systemErrorCode(error) ?? '';
  const message = error instanceof Error ? error.message : '';
  if (full.test(code)) return new UserError('disk-full', { path: place });
  if (refused.test(code) || /^SASL: .*password/u.test(message))
    return new UserError('database-refused', { path: place });
  if (unknown.test(code)) return new UserError('database-unknown', { path: place });
  if (lost.test(code) || network.test(code))
    return new UserError('database-unreachable', { path: place, reason: code });
  if (
    /^(?:Connection terminated|Client (?:has encountered a connection error|was closed)|timeout e(?:xceeded|xpired)|The server does not support SSL)/u.test(
      message,
    )
  )
    return new UserError('database-unreachable', { path: place, reason: message.slice(0, 60) });
  if (busy.test(code) || unavailable.test(code)) return new UserError('record-unavailable', { reason: code });
  return undefined;
}
