/** Work of one kind after the other, in the order it came; work of other kinds goes on beside it. */

export type InTurn = <Value>(kind: string, work: () => Promise<Value>) => Promise<Value>;

/** What fails holds up nobody: the next has its turn all the same. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (kind, work) => {
    const mine = (last.get(kind) ?? Promise.resolve()).then(work, work);
    last.set(kind, mine);
    const leave = (): void => {
      if (last.get(kind) === mine) last.delete(kind);
    };
    mine.then(leave, leave);
    return mine;
  };
}
