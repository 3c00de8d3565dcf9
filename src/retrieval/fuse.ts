/**
 * One ranking from the channels: every channel is divided by its best score and added by weight. Rank fusion is not used: at
 * equal weights it cost 2 to 7 points of recall at 1 against the sparse index alone (measured on XQuAD, CMRC 2018 and DRCD).
 */
import type { LexicalIndex } from './lexical.ts';
import type { LexicalScores } from './rank.ts';
import { sharedBy } from './rank.ts';
import type { Neighbour } from './vectors.ts';

export type FusionWeights = {
  /** The best sentence of a passage beside the passage: .5 (measured on XQuAD, CMRC 2018 and DRCD). */
  readonly sentence: number;
  readonly vector: number;
};

export type Ranked = {
  readonly passage: number;
  /** 0 to 1: the share of the question that the best passage carries, times how near this one comes to it. */
  readonly score: number;
};

/** How far the calibration looks: the passage that carries most need not be the first. */
const lookedAt = 3;

/**
 * Weight of the vector channel. A hashed vector knows nothing the sparse index does not: .1 gained up to .4 points of recall
 * at 1 on four of the six one-language public sets and cost .3 on one, .2 cost more than it gained; across languages
 * it compares spellings that never meet. A model is given .3 (xquad-en), and more across languages, where the
 * sparse index only has a dictionary; that .6 is a guess until a model is measured.
 */
export function vectorWeight(kind: 'hashed' | 'neural', sameLanguage: boolean): number {
  if (kind === 'hashed') return sameLanguage ? 0.1 : 0;
  return sameLanguage ? 0.3 : 0.6;
}

/**
 * Passages with any support, best first, equal ones in reading order. Scores are comparable across questions: they are
 * scaled by the share of the question's weight that the best passage and its best sentence carry.
 */
export function fuse(
  index: LexicalIndex,
  lexical: LexicalScores,
  neighbours: readonly Neighbour[],
  weights: FusionWeights,
): readonly Ranked[] {
  const sentence = bestRows(index, lexical.rows);
  const highest = { passage: highestOf(lexical.passages), sentence: highestOf(sentence) };
  const fused = lexical.passages.map(
    (score, passage) => score / highest.passage + (weights.sentence * (sentence[passage] as number)) / highest.sentence,
  );
  const nearest = Math.max(0, neighbours[0]?.similarity ?? 0);
  if (weights.vector > 0 && nearest > 0)
    for (const { label, similarity } of neighbours)
      fused[label] = (fused[label] as number) + weights.vector * Math.max(0, similarity / nearest);
  const order = [...fused.keys()].filter((passage) => (fused[passage] as number) > 0);
  order.sort((a, b) => (fused[b] as number) - (fused[a] as number) || a - b);
  const share = bestRows(index, lexical.rowShare);
  const carried = order
    .slice(0, lookedAt)
    .map((passage) => sharedBy(lexical.passageShare[passage] as number, share[passage] as number));
  const best = fused[order[0] ?? 0] ?? 1;
  const scale = Math.min(1, Math.max(0, ...carried));
  return order.map((passage) => ({ passage, score: scale * ((fused[passage] as number) / best) }));
}

/** The best row of every passage. */
function bestRows(index: LexicalIndex, rows: Float64Array): Float64Array {
  const best = new Float64Array(index.passageCount);
  const { rowPassage } = index;
  for (let row = 0; row < rowPassage.length; row += 1) {
    const passage = rowPassage[row] as number;
    if ((rows[row] as number) > (best[passage] as number)) best[passage] = rows[row] as number;
  }
  return best;
}

/** The highest value, and 1 where all are 0, to divide by. */
export function highestOf(values: Float64Array): number {
  let highest = 0;
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) > highest) highest = values[at] as number;
  return highest === 0 ? 1 : highest;
}
