/**
 * Waiting for something to become true, woken by the change itself and never by polling. A wait that ends without its
 * answer says what was awaited and what is there instead. Refuses to wait without an end.
 */
export interface Waits {
  /** Looks now, and again each time the topic is touched, until `look` gives something other than undefined. */
  readonly until: <T>(topic: string, look: () => T | undefined, wait: Wait) => Promise<T>;
  readonly touch: (topic: string) => void;
  readonly waiting: () => number;
  /** Ends every wait with an error: the fake has stopped. */
  readonly stop: () => void;
}

export interface Wait {
  readonly what: string;
  readonly present: () => string;
  readonly timeoutMs?: number | undefined;
}

export function createWaits(patienceMs: number): Waits {
  const topics = new Map<string, Set<(problem?: Error) => void>>();
  const leave = (topic: string, look: (problem?: Error) => void): void => {
    const waiting = topics.get(topic);
    waiting?.delete(look);
    if (waiting?.size === 0) topics.delete(topic);
  };
  return {
    until: (topic, look, { what, present, timeoutMs = patienceMs }) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          clearTimeout(timer);
          leave(topic, attempt);
          act();
        };
        const attempt = (problem?: Error) => {
          if (problem !== undefined) return settle(() => reject(problem));
          try {
            const found = look();
            if (found !== undefined) settle(() => resolve(found));
          } catch (error) {
            settle(() => reject(error));
          }
        };
        const timer = setTimeout(() => {
          settle(() => reject(new Error(`Waited ${timeoutMs} ms for ${what}. There is: ${present()}`)));
        }, timeoutMs);
        const waiting = topics.get(topic) ?? new Set();
        topics.set(topic, waiting.add(attempt));
        attempt();
      }),
    touch: (topic) => {
      for (const attempt of [...(topics.get(topic) ?? [])]) attempt();
    },
    waiting: () => [...topics.values()].reduce((sum, waiting) => sum + waiting.size, 0),
    stop: () => {
      for (const waiting of [...topics.values()]) {
        for (const attempt of [...waiting]) attempt(new Error('The fake Discord was stopped while this was awaited.'));
      }
    },
  };
}
