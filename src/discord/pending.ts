/**
 * Messages that somebody wants on record, while they say on which item. Their words are held here, for a message can be read only
 * while its menu is used; after a restart they are gone, and the menu is used again.
 */

export type PendingMessage = {
  readonly server: string;
  readonly channel: string;
  readonly message: string;
  readonly author: string;
  readonly text: string;
  /** Report the message's channel reads. */
  readonly report: string;
};

export type Pending = {
  /** Holds it under a new id. */
  readonly hold: (message: PendingMessage) => string;
  readonly find: (id: string) => PendingMessage | undefined;
};

/** A day's worth of requests of a busy bot; the oldest give way. */
const most = 1_000;

export function createPending(newId: () => string): Pending {
  const held = new Map<string, PendingMessage>();
  return {
    hold: (message) => {
      const id = newId();
      held.set(id, message);
      if (held.size > most) held.delete(held.keys().next().value ?? '');
      return id;
    },
    find: (id) => held.get(id),
  };
}
