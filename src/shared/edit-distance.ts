/**
 * How many letters two words differ by: changed, added, left out, or two neighbours swapped, each once (the optimal string
 * alignment distance of Damerau and Levenshtein). It takes code units; callers fold case and accents first.
 */
export function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const change = (previous[column - 1] as number) + (same ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwap ? (before[column - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(change, swap, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
