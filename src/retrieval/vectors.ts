/**
 * What retrieval needs of a vector index: unit vectors under whole-number labels, nearest first. A port; the engines are in
 * `vectors/`. Similarity is the inner product. It keeps no texts and knows no passages.
 */
import { Fault } from '../shared/errors.ts';

/** A label and how near its vector is: the inner product of unit vectors, -1 to 1. */
export type Neighbour = { readonly label: number; readonly similarity: number };

export type VectorIndex = {
  /** Names the engine; files written by one engine are not read by another. */
  readonly engine: 'hnsw' | 'exact';
  readonly dimensions: number;
  /** How many vectors it holds. */
  readonly size: () => number;
  /**
   * Adds a vector under `label` (a whole number from 0 to 2^32 - 2), replacing the one it had. Throws a Fault for another
   * width, numbers that are not finite, a zero vector or a label out of range.
   */
  readonly add: (label: number, vector: Float32Array) => void;
  /** The `k` nearest, nearest first, equal ones by label; fewer when it holds fewer. `among` limits the labels. */
  readonly search: (query: Float32Array, k: number, among?: ReadonlySet<number>) => readonly Neighbour[];
  /** Writes the index to `file`, whose folder must exist; rejects when the file did not come out whole. */
  readonly write: (file: string) => Promise<void>;
};

/** How one engine makes and reads its index. */
export type VectorEngine = {
  readonly engine: VectorIndex['engine'];
  readonly create: (dimensions: number) => VectorIndex;
  /** Reads what `write` wrote. The caller has checked the bytes against a manifest; rejects when they cannot be read. */
  readonly read: (file: string, dimensions: number) => Promise<VectorIndex>;
};

/** Throws the Fault that `add` promises. Engines themselves would take a zero vector, or read past a short one. */
export function checkVector(label: number, vector: Float32Array, dimensions: number): void {
  // hnswlib keeps labels as 32-bit numbers: -1 and 2^40 would silently become other labels.
  if (!Number.isInteger(label) || label < 0 || label > 0xfffffffe)
    throw new Fault(`vector label ${label} is out of range`);
  checkQuery(vector, dimensions);
  if (vector.every((value) => value === 0)) throw new Fault(`vector ${label} is zero`);
}

/** Throws a Fault when a query cannot be compared: another width, or numbers that are not finite. */
export function checkQuery(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) throw new Fault(`vector has ${vector.length} dimensions, the index ${dimensions}`);
  if (!vector.every(Number.isFinite)) throw new Fault('vector has numbers that are not finite');
}

/** Orders neighbours: nearest first, equal ones by label, so that the same question always gives the same order. */
export function nearestFirst(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label;
}

/** Inner product of two vectors of one width. */
export function innerProduct(a: Float32Array | readonly number[], b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
