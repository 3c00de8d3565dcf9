/**
 * The vector index that compares everything: always right, and as fast as a graph up to about ten thousand vectors. It is
 * what the others are measured against, and what is used where the hnswlib addon cannot be loaded.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Fault } from '../../shared/errors.ts';
import type { VectorEngine, VectorIndex } from '../vectors.ts';
import { checkQuery, checkVector, innerProduct, nearestFirst } from '../vectors.ts';

export const exactVectors: VectorEngine = {
  engine: 'exact',
  create: (dimensions) => indexOf(dimensions, new Map()),
  read: async (file, dimensions) => {
    const bytes = await readFile(file);
    const count = bytes.length >= 8 ? bytes.readUInt32LE(4) : 0;
    if (bytes.length < 8 || bytes.readUInt32LE(0) !== dimensions || bytes.length !== 8 + count * 4 * (dimensions + 1))
      throw new Fault(`${file} is not an exact vector index of ${dimensions} dimensions`);
    const vectors = new Map<number, Float32Array>();
    for (let at = 8; at < bytes.length; at += 4 * (dimensions + 1)) {
      const vector = Float32Array.from({ length: dimensions }, (_, axis) => bytes.readFloatLE(at + 4 + axis * 4));
      vectors.set(bytes.readUInt32LE(at), vector);
    }
    return indexOf(dimensions, vectors);
  },
};

/** File: width and count, then label and numbers of each vector; 32 bits each, little-endian. */
function indexOf(dimensions: number, vectors: Map<number, Float32Array>): VectorIndex {
  return {
    engine: 'exact',
    dimensions,
    size: () => vectors.size,
    add: (label, vector) => {
      checkVector(label, vector, dimensions);
      vectors.set(label, vector.slice());
    },
    search: (query, k, among) => {
      checkQuery(query, dimensions);
      return [...vectors]
        .filter(([label]) => among === undefined || among.has(label))
        .map(([label, vector]) => ({ label, similarity: innerProduct(vector, query) }))
        .sort(nearestFirst)
        .slice(0, Math.max(0, Math.floor(k)));
    },
    write: async (file) => {
      const bytes = Buffer.alloc(8 + vectors.size * 4 * (dimensions + 1));
      bytes.writeUInt32LE(dimensions, 0);
      bytes.writeUInt32LE(vectors.size, 4);
      let at = 8;
      for (const [label, vector] of vectors) {
        bytes.writeUInt32LE(label, at);
        for (const [axis, value] of vector.entries()) bytes.writeFloatLE(value, at + 4 + axis * 4);
        at += 4 * (dimensions + 1);
      }
      await writeFile(file, bytes);
    },
  };
}
