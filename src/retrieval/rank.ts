/**
 * Scores passages and sentences for what a question wants: BM25+ over the channels of the sparse index, and beside it the
 * share of the question that each carries. Which terms stand for the question is decided in `question.ts`.
 */
import type { Channel, LexicalIndex } from './lexical.ts';

/** One thing the question asks for, and the terms that count as it: itself, or its translations by likelihood. */
export type Wanted = {
  /** What it is worth in the ranking; 0 for one that only tells what a passage carries. */
  readonly weight: number;
  /** What it is worth of the question, for the share a passage carries; 0 for pieces and stop words. */
  readonly share: number;
  readonly alternatives: readonly { readonly channel: Channel; readonly term: string; readonly weight: number }[];
  /** What brought it, where that can be left out to be measured. */
  readonly by?: 'spelling' | 'shared-gloss' | 'rendering';
  /** The word of the question it stands for, folded; left out for what is no whole word. */
  readonly word?: string;
};

export type LexicalScores = {
  readonly passages: Float64Array;
  readonly rows: Float64Array;
  /** Share of the question's counted weight that a passage or row carries, 0 to 1; 0 for all when nothing is counted. */
  readonly passageShare: Float64Array;
  readonly rowShare: Float64Array;
};

/**
 * Saturation and length norm per channel. Own terms: BM25+ as usual (k1 1.2, b .75, delta .5); glosses: k1 1, b .6, for a
 * gloss count is already spread over many senses (CMRC 2018, xquad-en-zh).
 */
const shapes: Readonly<Record<Channel, { readonly k1: number; readonly b: number; readonly delta: number }>> = {
  word: { k1: 1.2, b: 0.75, delta: 0.5 },
  pair: { k1: 1.2, b: 0.75, delta: 0.5 },
  character: { k1: 1.2, b: 0.75, delta: 0.5 },
  gloss: { k1: 1, b: 0.6, delta: 0 },
  concept: { k1: 1.2, b: 0.5, delta: 0 },
  name: { k1: 1.2, b: 0.5, delta: 0 },
};

/** What one wanted thing was found as, by passage or by row; entries are reset after each thing. */
type Tally = {
  /** How often, lengths taken into account. */
  readonly counts: Float64Array;
  /** How surely: 1 when the thing itself stands there. */
  readonly certainties: Float64Array;
  readonly touched: number[];
};

/** Scores every passage and row of `index`. Linear in the postings of the wanted terms. */
export function rankLexical(index: LexicalIndex, wanted: readonly Wanted[]): LexicalScores {
  const { passageCount, rowPassage } = index;
  const scores: LexicalScores = {
    passages: new Float64Array(passageCount),
    rows: new Float64Array(rowPassage.length),
    passageShare: new Float64Array(passageCount),
    rowShare: new Float64Array(rowPassage.length),
  };
  const byPassage = emptyTally(passageCount);
  const byRow = emptyTally(rowPassage.length);
  let total = 0;
  for (const thing of wanted) {
    const shape = shapes[thing.alternatives[0]?.channel ?? 'word'];
    const rarity = tally(index, thing, byPassage, byRow);
    const weight = thing.weight * rarity.ofTerms;
    const share = thing.share * rarity.ofThing;
    const lift = (count: number): number =>
      weight === 0 ? 0 : weight * (((shape.k1 + 1) * count) / (shape.k1 + count) + shape.delta);
    settle(byPassage, scores.passages, lift, scores.passageShare, share);
    settle(byRow, scores.rows, lift, scores.rowShare, share);
    total += share;
  }
  if (total > 0) {
    divide(scores.passageShare, total);
    divide(scores.rowShare, total);
  }
  return scores;
}

/** How much of a question a sentence carries with the passage around it, each by its own share. */
export function sharedBy(passage: number, sentence: number): number {
  return 0.6 * passage + 0.4 * sentence;
}

/** How a wanted thing stands in the whole of a report. */
export type Standing = {
  /** What it is worth of the question here: its share by its rarity. */
  readonly worth: number;
  /** How surely it stands in the passage that has it most surely, 0 to 1. */
  readonly surest: number;
};

/** The standing of each of `wanted` in `index`, in their order. */
export function standingsOf(index: LexicalIndex, wanted: readonly Wanted[]): readonly Standing[] {
  const byPassage = emptyTally(index.passageCount);
  const byRow = emptyTally(index.rowPassage.length);
  return wanted.map((thing) => {
    const { ofThing } = tally(index, thing, byPassage, byRow);
    const surest = byPassage.touched.reduce((most, at) => Math.max(most, byPassage.certainties[at] as number), 0);
    for (const one of [byPassage, byRow]) clear(one);
    return { worth: thing.share * ofThing, surest: Math.min(1, surest) };
  });
}

/** Counted loops here and in `fuse.ts`: an iterator over every row was a fifth of the time of a question. */
function divide(values: Float64Array, by: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) / by;
}

/** Rarity is the logarithm of the odds against a passage having something. */
type Rarity = {
  /** Of the terms, faint ones counted as far as they are there: what the ranking goes by. */
  readonly ofTerms: number;
  /** Of the thing itself, counted where it surely is: what a share goes by. */
  readonly ofThing: number;
};

/** Tallies where `thing` stands and gives its rarity. */
function tally(index: LexicalIndex, thing: Wanted, byPassage: Tally, byRow: Tally): Rarity {
  let spread = 0;
  let sureSpread = 0;
  let likelihood = 0;
  for (const { channel: name, term, weight } of thing.alternatives) {
    const channel = index.channels[name];
    const number = channel.numberOf.get(term);
    likelihood += weight;
    if (number === undefined) continue;
    spread += weight * (channel.spread[number] as number);
    const { b } = shapes[name];
    const end = channel.starts[number + 1] as number;
    let inPassage = 0;
    let surest = 0;
    for (let at = channel.starts[number] as number; at < end; at += 1) {
      const row = channel.rows[at] as number;
      const passage = index.rowPassage[row] as number;
      const count = channel.counts[at] as number;
      const certainty = certaintyOf(name, count);
      inPassage += count;
      surest = Math.max(surest, certainty);
      const rowNorm = 1 - b + (b * (channel.rowLength[row] as number)) / channel.averageRow;
      add(byRow, row, (count * weight) / rowNorm, certainty * weight);
      if (at + 1 < end && index.rowPassage[channel.rows[at + 1] as number] === passage) continue;
      const norm = 1 - b + (b * (channel.passageLength[passage] as number)) / channel.averagePassage;
      add(byPassage, passage, (inPassage * weight) / norm, surest * weight);
      sureSpread += surest * weight;
      inPassage = 0;
      surest = 0;
    }
  }
  // With alternatives the spread is what their likelihoods expect: 1 to 2 points better than the union on xquad-en-zh.
  const rarityOf = (stands: number): number => {
    const expected = Math.min(index.passageCount, likelihood > 1 ? stands / likelihood : stands);
    return Math.log(1 + (index.passageCount - expected + 0.5) / (expected + 0.5));
  };
  return { ofTerms: rarityOf(spread), ofThing: rarityOf(sureSpread) };
}

/**
 * How sure a count makes that the thing itself is there. Faint glosses add up over a sentence (和 is "Japanese" among much
 * else), which is no evidence of Japan: below 1 they count by their square.
 */
function certaintyOf(channel: Channel, count: number): number {
  const sure = Math.min(1, count);
  return channel === 'gloss' ? sure * sure : sure;
}

function emptyTally(length: number): Tally {
  return { counts: new Float64Array(length), certainties: new Float64Array(length), touched: [] };
}

function add(tally: Tally, at: number, count: number, certainty: number): void {
  if (tally.counts[at] === 0) tally.touched.push(at);
  tally.counts[at] = (tally.counts[at] as number) + count;
  tally.certainties[at] = (tally.certainties[at] as number) + certainty;
}

function settle(
  tally: Tally,
  scores: Float64Array,
  lift: (count: number) => number,
  shares: Float64Array,
  share: number,
): void {
  for (const at of tally.touched) {
    scores[at] = (scores[at] as number) + lift(tally.counts[at] as number);
    shares[at] = (shares[at] as number) + share * Math.min(1, tally.certainties[at] as number);
  }
  clear(tally);
}

function clear(tally: Tally): void {
  for (const at of tally.touched) {
    tally.counts[at] = 0;
    tally.certainties[at] = 0;
  }
  tally.touched.length = 0;
}
