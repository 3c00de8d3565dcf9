/**
 * Logistic regression by gradient descent, both outcomes weighing the same however many there are of each: small, deterministic, and enough for
 * a dozen columns and some hundred rows.
 */
export type Example = {
  readonly signs: readonly number[];
  readonly answerable: boolean;
  /** How much it counts beside the others. */
  readonly weight: number;
};
export type Fitted = { readonly constant: number; readonly weights: readonly number[] };

const rounds = 4000;
const stride = 0.5;
/** Holds weights small that few examples ask for. */
const restraint = 3;

/** Weights for the columns as they come, 0 to 1 for an answerable example. */
export function fitLogistic(examples: readonly Example[]): Fitted {
  const width = examples[0]?.signs.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => spreadOf(examples.map(({ signs }) => signs[at] ?? 0)));
  const rows = examples.map(({ signs }) =>
    columns.map(({ mean, deviation }, at) => ((signs[at] ?? 0) - mean) / deviation),
  );
  const weightOf = (outcome: boolean): number =>
    examples.reduce((sum, { answerable, weight }) => sum + (answerable === outcome ? weight : 0), 0);
  const whole = { yes: weightOf(true), no: weightOf(false) };
  const weights = new Array<number>(width).fill(0);
  let constant = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight) => (restraint * weight) / examples.length);
    let slope = 0;
    for (const [at, row] of rows.entries()) {
      const { answerable: isYes = false, weight = 0 } = examples[at] ?? {};
      const share = (0.5 * weight) / (isYes ? whole.yes : whole.no);
      const off = share * (sigmoid(constant + dot(weights, row)) - Number(isYes));
      slope += off;
      for (const [column, value] of row.entries()) slopes[column] = (slopes[column] ?? 0) + off * value;
    }
    constant -= stride * slope;
    for (const [column, own] of slopes.entries()) weights[column] = (weights[column] ?? 0) - stride * own;
  }
  const unscaled = columns.map(({ deviation }, at) => (weights[at] ?? 0) / deviation);
  return {
    constant:
      constant -
      dot(
        unscaled,
        columns.map(({ mean }) => mean),
      ),
    weights: unscaled,
  };
}

export function likelihood({ constant, weights }: Fitted, signs: readonly number[]): number {
  return sigmoid(constant + dot(weights, signs));
}

function spreadOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
