/**
 * People by the names that are known where they are shown. The desk knows ids alone: they stand in a reply as "@id" until it is
 * shown. Nobody is mentioned by it, and a name is shown letter by letter like any other word.
 */
import type { Client } from 'discord.js';
import type { Reply } from '../desk/reply.ts';

export const nameOfPerson = (person: string): string => `@${person}`;

const marked = /@(\d{15,21})(?!\d)/gu;

/** `reply` with names for the ids of people; an id that nobody has any more stays. */
export async function withPeople(reply: Reply, client: Client, server: string | null): Promise<Reply> {
  const ids = [...new Set([...JSON.stringify(reply).matchAll(marked)].map(([, id = '']) => id))];
  if (ids.length === 0) return reply;
  const guild = server === null ? undefined : client.guilds.cache.get(server);
  const names = new Map<string, string>();
  for (const id of ids) {
    const member = guild?.members.cache.get(id);
    const user = member === undefined ? await client.users.fetch(id).catch(() => undefined) : undefined;
    const name = member?.displayName ?? user?.displayName;
    if (name !== undefined) names.set(id, name);
  }
  return named(reply, (text) => text.replace(marked, (whole, id: string) => names.get(id) ?? whole));
}

/** Every text in a reply changed by `change`, its shape left as it is. */
function named<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => named(entry, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, named(entry, change)])) as Value;
}
