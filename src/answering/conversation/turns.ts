/**
 * The last questions of every conversation, in memory and bounded: few of each, none older than half an hour, and of the
 * conversations themselves the latest. A conversation is one person's in one place. Nothing is written down: it ends with
 * the process.
 */
import type { Turn } from './turn.ts';

/** One person in one channel, thread or direct message; ids of the surface. */
export type ConversationKey = {
  readonly server: string | null;
  readonly channel: string;
  readonly person: string;
};

export type Turns = {
  /** The turns of a conversation, the newest first. What was said in private is left out unless `isPrivate`. */
  readonly of: (key: ConversationKey, isPrivate: boolean) => readonly Turn[];
  readonly add: (key: ConversationKey, turn: Turn, isPrivate: boolean) => void;
  /** Forgets the conversations of which all that is given is true. */
  readonly forget: (whose: Partial<ConversationKey>) => void;
};

export const turnsKept = 4;
export const turnKeptMs = 30 * 60_000;
export const conversationsKept = 2_000;

type Kept = {
  readonly key: ConversationKey;
  readonly turns: readonly { readonly turn: Turn; readonly isPrivate: boolean }[];
};

/** `now`: milliseconds since 1970. */
export function createTurns(now: () => number): Turns {
  /** The one spoken in last is the last. */
  const conversations = new Map<string, Kept>();
  const idOf = ({ server, channel, person }: ConversationKey): string => JSON.stringify([server, channel, person]);
  const isFresh = ({ turn }: Kept['turns'][number]): boolean => now() - turn.askedAt < turnKeptMs;

  const tidy = (): void => {
    for (const [id, { turns }] of conversations) {
      const newest = turns[0];
      if (conversations.size <= conversationsKept && newest !== undefined && isFresh(newest)) break;
      conversations.delete(id);
    }
  };

  return {
    of: (key, isPrivate) =>
      (conversations.get(idOf(key))?.turns ?? [])
        .filter((one) => isFresh(one) && (isPrivate || !one.isPrivate))
        .map(({ turn }) => turn),
    add: (key, turn, isPrivate) => {
      const id = idOf(key);
      const before = (conversations.get(id)?.turns ?? []).filter(isFresh);
      conversations.delete(id);
      conversations.set(id, { key, turns: [{ turn, isPrivate }, ...before].slice(0, turnsKept) });
      tidy();
    },
    forget: (whose) => {
      const named = Object.entries(whose) as [keyof ConversationKey, string | null][];
      for (const [id, { key }] of conversations)
        if (named.length > 0 && named.every(([name, value]) => key[name] === value)) conversations.delete(id);
    },
  };
}
