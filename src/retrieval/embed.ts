/**
 * Vectors of passages, asked of the embedder only for texts that the index there before does not have: a model is slow and
 * costs money, and of a corrected report one paragraph changed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../shared/errors.ts';
import type { Embedder } from './embedder.ts';
import type { Passage } from './passages.ts';
import { readPart, sha256 } from './store.ts';
import { checkVector } from './vectors.ts';

export type Embeddings = {
  /** One per passage, in order. */
  readonly vectors: readonly Float32Array[];
  /** How many texts the embedder was asked for. */
  readonly embedded: number;
  /** Writes them into a folder for the next build. */
  readonly write: (folder: string) => Promise<void>;
};

const name = 'embeddings.bin';
const keyBytes = 32;

/**
 * Vectors of `passages`, those of unchanged texts from the index in `folder` if there is one. Fault when the embedder gives another number or
 * width of vectors than it says; its own errors pass through.
 */
export async function embedPassages(
  passages: readonly Passage[],
  embedder: Embedder,
  folder: string | null,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void } = {},
): Promise<Embeddings> {
  const keys = passages.map((passage) => keyOf(passage, embedder));
  const known = folder === null ? new Map<string, Float32Array>() : await readKnown(folder, embedder.dimensions);
  const missing = new Map<string, string>();
  for (const [at, key] of keys.entries()) if (!known.has(key)) missing.set(key, textOf(passages[at] as Passage));
  const wanted = [...missing];
  for (let from = 0; from < wanted.length; from += embedder.maxBatch) {
    const batch = wanted.slice(from, from + embedder.maxBatch);
    options.signal?.throwIfAborted();
    const texts = batch.map(([, text]) => text);
    const vectors = await embedder.embed(texts, {
      purpose: 'passage',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (vectors.length !== batch.length)
      throw new Fault(`embedder ${embedder.id} gave ${vectors.length} vectors for ${batch.length} texts`);
    for (const [at, vector] of vectors.entries()) {
      checkVector(from + at, vector, embedder.dimensions);
      known.set(batch[at]?.[0] as string, vector);
    }
    options.onProgress?.(Math.min(wanted.length, from + batch.length));
  }
  const vectors = keys.map((key) => known.get(key) as Float32Array);
  return {
    vectors,
    embedded: wanted.length,
    write: (into) => writeFile(join(into, name), encode(keys, vectors)),
  };
}

/** What is embedded: the heading tells a short passage apart from the same words elsewhere. */
function textOf(passage: Passage): string {
  return passage.heading === null ? passage.text : `${passage.heading}\n${passage.text}`;
}

/** The hash of the text and of who embedded it, so that vectors of two models are never mixed. */
function keyOf(passage: Passage, embedder: Embedder): string {
  return sha256(Buffer.from(`${embedder.id}\n${textOf(passage)}`, 'utf8'));
}

/** File: for each passage the 32 bytes of its key and the numbers of its vector, 32 bits each, little-endian. */
function encode(keys: readonly string[], vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    keys.flatMap((key, at) => {
      const vector = vectors[at] as Float32Array;
      return [Buffer.from(key, 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)];
    }),
  );
}

async function readKnown(folder: string, dimensions: number): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  const bytes = await readPart(folder, name);
  const size = keyBytes + dimensions * 4;
  if (bytes === undefined || bytes.length % size !== 0) return known;
  for (let at = 0; at < bytes.length; at += size) {
    // Copied, for the numbers need not be aligned in the file.
    const numbers = new Uint8Array(bytes.subarray(at + keyBytes, at + size)).buffer;
    known.set(bytes.toString('hex', at, at + keyBytes), new Float32Array(numbers));
  }
  return known;
}
