/** Vectors of the fake model server: of hashed character pairs, so that alike texts are near; and the ways they go wrong. */

export type EmbeddingFaults = {
  /** 64 when left out. */
  readonly width?: number;
  /** `base64` whatever was asked for, as some servers do; or floats whatever was asked for. */
  readonly format?: 'base64' | 'float';
  /** One vector less than texts. */
  readonly short?: boolean;
  readonly fill?: 'nan' | 'zero';
  /** Out of order, told by `index`. */
  readonly shuffled?: boolean;
  /** What stands in `index`: from 1, the same everywhere, or nothing. */
  readonly indexed?: 'from-one' | 'same' | 'none';
  /** Each vector in a list of its own. */
  readonly nested?: boolean;
};

export function embeddingsFor(texts: readonly string[], asked: string, model: string, faults: EmbeddingFaults) {
  const format = faults.format ?? asked;
  const data = texts.map((text, index) => {
    const vector = vectorOf(text, faults);
    const floats = faults.nested === true ? [vector] : vector;
    const shown = { 'from-one': index + 1, same: 0, none: undefined };
    return {
      object: 'embedding',
      index: faults.indexed === undefined ? index : shown[faults.indexed],
      embedding:
        format === 'base64'
          ? Buffer.from(Float32Array.from(vector, (value) => value ?? Number.NaN).buffer).toString('base64')
          : floats,
    };
  });
  const kept = faults.short === true ? data.slice(1) : data;
  const tokens = texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
  return {
    object: 'list',
    data: faults.shuffled === true ? kept.toReversed() : kept,
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

function vectorOf(text: string, { width = 64, fill }: EmbeddingFaults): readonly (number | null)[] {
  if (fill === 'zero') return new Array<number>(width).fill(0);
  // JSON has no NaN: servers that meet one send null.
  if (fill === 'nan') return new Array<null>(width).fill(null);
  const vector = new Array<number>(width).fill(0);
  const letters = [...` ${text.toLowerCase()} `];
  for (const [at, letter] of letters.entries()) {
    const pair = letter + (letters[at + 1] ?? '');
    const hash = [...pair].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003, 7);
    vector[hash % width] = (vector[hash % width] ?? 0) + 1;
  }
  return vector;
}
