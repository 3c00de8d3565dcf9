/**
 * Many texts asked in batches, a few at once. A batch that is refused for being too many is asked in halves, and as many as were
 * taken is remembered. After any other failure nothing more is asked.
 */

export type BatchOptions = {
  /** Texts in one batch at first. */
  readonly most: number;
  readonly atOnce: number;
  readonly isTooMany: (error: unknown) => boolean;
};

export type Batched<Made> = (
  texts: readonly string[],
  ask: (batch: readonly string[]) => Promise<readonly Made[]>,
) => Promise<readonly Made[]>;

/** What is made of each text, in the order of the texts; `ask` gives one for each. */
export function inBatches<Made>({ most, atOnce, isTooMany }: BatchOptions): Batched<Made> {
  let taken = most;
  return async (texts, ask) => {
    const made = new Array<Made>(texts.length);
    let next = 0;

    const fill = async (from: number, until: number): Promise<void> => {
      for (let at = from; at < until; ) {
        const batch = texts.slice(at, Math.min(until, at + taken));
        try {
          for (const one of await ask(batch)) made[at++] = one;
        } catch (error) {
          if (batch.length === 1 || !isTooMany(error)) throw error;
          taken = Math.min(taken, halfOf(batch.length));
        }
      }
    };

    const work = async (): Promise<void> => {
      while (next < texts.length) {
        const from = next;
        next = Math.min(texts.length, from + taken);
        await fill(from, next).catch((error: unknown) => {
          next = texts.length;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return made;
  };
}

/** The power of two below a number of two or more. */
const halfOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));
