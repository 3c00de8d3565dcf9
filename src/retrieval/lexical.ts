/**
 * The sparse index: weighted postings in six channels. Rows are sentences; those of one passage lie together, so that one walk
 * over the postings can score passages and sentences alike (`rank.ts`). It knows terms, not languages or questions.
 */

/**
 * word, pair, character: the text's own terms. gloss: English stems a Chinese text is found by. concept: entries of the
 * glossary and names of countries, languages and currencies, the same in every language. name: how a foreign name sounds.
 */
export const channels = ['word', 'pair', 'character', 'gloss', 'concept', 'name'] as const;
export type Channel = (typeof channels)[number];

export type WeightedTerm = { readonly term: string; readonly weight: number };

/** One sentence (or heading) and its terms. */
export type Row = {
  readonly passage: number;
  readonly terms: Readonly<Partial<Record<Channel, readonly WeightedTerm[]>>>;
};

export type Postings = {
  /** Terms by number, in the order they were met. */
  readonly terms: readonly string[];
  /** Postings of term t are `rows` and `counts` from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly counts: Float32Array;
  readonly passageLength: Float32Array;
  readonly rowLength: Float32Array;
};

export type ChannelIndex = Postings & {
  readonly numberOf: ReadonlyMap<string, number>;
  /**
   * In how many passages each term is expected: a passage that has it at weight .2 counts .2. For glosses this was worth two
   * points over counting passages (xquad-en-zh recall at 1: 75.5 to 77.5, better on both halves of the set).
   */
  readonly spread: Float32Array;
  readonly averagePassage: number;
  readonly averageRow: number;
};

export type LexicalIndex = {
  readonly passageCount: number;
  /** The passage of each row, never falling. */
  readonly rowPassage: Uint32Array;
  /** The first row of each passage. */
  readonly firstRow: Uint32Array;
  readonly channels: Readonly<Record<Channel, ChannelIndex>>;
};

export type LexicalBuilder = {
  /** Adds the next row; rows come in the order of their passages. */
  readonly add: (row: Row) => void;
  readonly finish: () => LexicalIndex;
};

/** Takes rows one by one, so that the terms of a long report need not be in memory all at once. */
export function createLexicalBuilder(passageCount: number): LexicalBuilder {
  const rowPassage: number[] = [];
  const collectors = channels.map((channel) => [channel, collectPostings(channel, passageCount)] as const);
  return {
    add: (row) => {
      for (const [, collector] of collectors) collector.add(row, rowPassage.length);
      rowPassage.push(row.passage);
    },
    finish: () => {
      const postings = new Map(collectors.map(([channel, collector]) => [channel, collector.finish()]));
      return assembleLexical(
        passageCount,
        Uint32Array.from(rowPassage),
        (channel) => postings.get(channel) as Postings,
      );
    },
  };
}

/** Indexes `rows`, which come in the order of their passages, counted from 0 to `passageCount` - 1. */
export function buildLexical(rows: Iterable<Row>, passageCount: number): LexicalIndex {
  const builder = createLexicalBuilder(passageCount);
  for (const row of rows) builder.add(row);
  return builder.finish();
}

/** An index from the postings of every channel, with what can be worked out from them worked out. */
export function assembleLexical(
  passageCount: number,
  rowPassage: Uint32Array,
  postingsOf: (channel: Channel) => Postings,
): LexicalIndex {
  const entries = channels.map((channel) => [channel, complete(postingsOf(channel), rowPassage)] as const);
  const firstRow = new Uint32Array(passageCount);
  for (let row = rowPassage.length - 1; row >= 0; row -= 1) firstRow[rowPassage[row] as number] = row;
  return { passageCount, rowPassage, firstRow, channels: Object.fromEntries(entries) as LexicalIndex['channels'] };
}

type Collector = { readonly add: (row: Row, at: number) => void; readonly finish: () => Postings };

function collectPostings(channel: Channel, passageCount: number): Collector {
  const numberOf = new Map<string, number>();
  const rows: number[][] = [];
  const counts: number[][] = [];
  const passageLength = new Float32Array(passageCount);
  const rowLength: number[] = [];

  const add = (row: Row, at: number): void => {
    let length = 0;
    for (const { term, weight } of row.terms[channel] ?? []) {
      const number = numberOf.get(term) ?? numberOf.size;
      if (number === numberOf.size) {
        numberOf.set(term, number);
        rows.push([]);
        counts.push([]);
      }
      const inRows = rows[number] as number[];
      const inCounts = counts[number] as number[];
      const last = inRows.length - 1;
      if (inRows[last] === at) inCounts[last] = (inCounts[last] as number) + weight;
      else {
        inRows.push(at);
        inCounts.push(weight);
      }
      length += weight;
    }
    rowLength.push(length);
    passageLength[row.passage] = (passageLength[row.passage] as number) + length;
  };

  const finish = (): Postings => {
    const starts = new Uint32Array(rows.length + 1);
    for (const [number, list] of rows.entries()) starts[number + 1] = (starts[number] as number) + list.length;
    const flatRows = new Uint32Array(starts[rows.length] as number);
    const flatCounts = new Float32Array(flatRows.length);
    for (const [number, list] of rows.entries()) {
      flatRows.set(list, starts[number]);
      flatCounts.set(counts[number] as number[], starts[number]);
    }
    const terms = [...numberOf.keys()];
    const lengths = Float32Array.from(rowLength);
    return { terms, starts, rows: flatRows, counts: flatCounts, passageLength, rowLength: lengths };
  };

  return { add, finish };
}

function complete(postings: Postings, rowPassage: Uint32Array): ChannelIndex {
  const { terms, starts, rows, counts } = postings;
  const numberOf = new Map<string, number>();
  const spread = new Float32Array(terms.length);
  for (let number = 0; number < terms.length; number += 1) {
    numberOf.set(terms[number] as string, number);
    const end = starts[number + 1] as number;
    let expected = 0;
    let inPassage = 0;
    for (let at = starts[number] as number; at < end; at += 1) {
      inPassage += counts[at] as number;
      const last = at + 1 === end || rowPassage[rows[at] as number] !== rowPassage[rows[at + 1] as number];
      if (last) {
        expected += Math.min(1, inPassage);
        inPassage = 0;
      }
    }
    spread[number] = expected;
  }
  const averagePassage = mean(postings.passageLength);
  return { ...postings, numberOf, spread, averagePassage, averageRow: mean(postings.rowLength) };
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  // Never 0: an empty channel divides nothing by it, but a length norm must stay a number.
  return sum === 0 ? 1 : sum / values.length;
}
