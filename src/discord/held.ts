/**
 * An inbox that holds on to what it took: a message that is being answered is taken again every second or so, and belongs to
 * nobody else however long its answer takes. What a process that died had taken is free within seconds, and can be answered
 * by the one that comes after it.
 */
import type { Arrived, Inbox } from './inbox.ts';

/** A message taken this long ago, not finished and not taken again since, was left behind by a process that died. */
export const staleAfterMs = 5_000;
/** Twice within that time, with room for a database that is slow for a moment. */
export const holdEveryMs = 1_500;

export type HeldInbox = Inbox & {
  /** Whatever became of it: it may be taken again, here or elsewhere, unless it was finished. */
  readonly release: (id: string) => void;
  /** Takes again what has been held for a while; to be called every `holdEveryMs`. */
  readonly hold: () => Promise<void>;
};

export function holdInbox(inbox: Inbox, now: () => number): HeldInbox {
  const held = new Map<string, { readonly message: Arrived; readonly takenAt: number }>();
  return {
    ...inbox,
    take: async (message, at, staleMs) => {
      // Free again after a stall of this very process: the answer under way is still the only one.
      if (held.has(message.id) || !(await inbox.take(message, at, staleMs))) return false;
      held.set(message.id, { message, takenAt: at });
      return true;
    },
    release: (id) => void held.delete(id),
    hold: async () => {
      const at = now();
      for (const { message, takenAt } of [...held.values()])
        if (at - takenAt >= holdEveryMs) await inbox.take(message, at, 0);
    },
  };
}
