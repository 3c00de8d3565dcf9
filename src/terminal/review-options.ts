/** What every subcommand of the review takes, and what it means: in whose name, in which server, with which rights. */
import { InvalidArgumentError } from 'commander';
import type { Who } from '../desk/records.ts';

export type ReviewOptions = {
  readonly json?: boolean;
  readonly report?: string;
  readonly language?: string;
  readonly as: string;
  readonly server: string;
  readonly role?: readonly string[];
  readonly key?: string;
  readonly reason?: string;
  readonly replyTo?: string;
};

/** What sets a value back to none. */
export const none = 'none';

/** As a manager, unless roles are named: then with their rights and groups only. */
export function whoOf({ as: person, server, role }: ReviewOptions): Who {
  return { person, server, channel: null, isManager: role === undefined, roles: role ?? [] };
}

/** An entry for what was given; none otherwise. */
export const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('A whole number.');
  return Number(text);
}
