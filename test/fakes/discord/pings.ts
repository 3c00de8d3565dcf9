/**
 * Who a message really notifies: what its text names, less what `allowed_mentions` leaves out and what the bot may not
 * ping (resources/message.mdx, Allowed Mentions). Refuses an `allowed_mentions` that contradicts itself.
 */
import type { Channel, Component, Fields, Message, Pings } from './model.ts';
import { may } from './permissions.ts';
import type { Form } from './refusal.ts';
import { pingableText } from './tree.ts';
import type { World } from './world.ts';

export const noPings: Pings = { users: [], roles: [], everyone: false, repliedUser: false };

const named = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
];
const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function checkAllowedMentions(value: unknown, form: Form): void {
  if (value === undefined || value === null) return;
  const allowed = value as Fields;
  const parse = idsIn(allowed.parse);
  for (const kind of ['users', 'roles'] as const) {
    const ids = idsIn(allowed[kind]);
    // "users" in parse together with a list of users is invalid (same page, Allowed Mentions Reference).
    if (ids.length > 0 && parse.includes(kind)) {
      form.fail(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
    if (ids.length > 100)
      form.fail(['allowed_mentions', kind], 'BASE_TYPE_BAD_LENGTH', 'Must be between 0 and 100 in length.');
  }
  for (const [index, kind] of parse.entries()) {
    if (!['users', 'roles', 'everyone'].includes(kind)) {
      form.fail(
        ['allowed_mentions', 'parse', index],
        'BASE_TYPE_CHOICES',
        "Value must be one of ('everyone', 'roles', 'users').",
      );
    }
  }
}

export interface PingInput {
  readonly content: string;
  readonly components: readonly Component[];
  readonly allowed: unknown;
  /** Interaction responses and follow-ups parse only users unless told otherwise. */
  readonly webhook: boolean;
  readonly replied?: Message | undefined;
  readonly authorId: string;
}

export function pingsOf(world: World, channel: Channel, input: PingInput): Pings {
  const text = pingableText(input.content, input.components);
  const users = named(text, /<@!?(\d{15,21})>/gu).filter((id) => world.users.has(id));
  const roles = named(text, /<@&(\d{15,21})>/gu);
  const everyone = /@(?:everyone|here)\b/u.test(text);
  const given = input.allowed === undefined || input.allowed === null ? undefined : (input.allowed as Fields);
  const parse = given === undefined ? (input.webhook ? ['users'] : ['users', 'roles', 'everyone']) : idsIn(given.parse);
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const mayPingAll = may(world, channel, input.authorId, 'MENTION_EVERYONE');
  const repliedUser =
    input.replied !== undefined &&
    input.replied.interaction === undefined &&
    (given === undefined || given.replied_user === true);
  const kept = users.filter((id) => parse.includes('users') || idsIn(given?.users).includes(id));
  return {
    users: [...new Set([...kept, ...(repliedUser && input.replied ? [input.replied.author.id] : [])])],
    roles: roles.filter(
      (id) =>
        (parse.includes('roles') || idsIn(given?.roles).includes(id)) &&
        (mayPingAll || guild?.roles.get(id)?.mentionable === true),
    ),
    everyone: everyone && guild !== undefined && parse.includes('everyone') && mayPingAll,
    repliedUser,
  };
}
