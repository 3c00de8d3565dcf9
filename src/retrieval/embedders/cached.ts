/**
 * An embedder that never asks twice for a passage: each vector is a file named by the hash of the embedder and the text. A
 * file that is damaged, or of another width, is asked for again; where nothing can be written, everything is asked each time.
 */
import { join } from 'node:path';
import { passOverSystemError } from '../../shared/errors.ts';
import { makeFolder } from '../../shared/folders.ts';
import { writeWhole } from '../../shared/write-whole.ts';
import type { Embedder } from '../embedder.ts';
import { readRegularFile } from '../regular-file.ts';
import { sha256 } from '../store.ts';

const hashBytes = 32;

/** `inner` with its vectors of passages kept in `folder`; questions are not kept. */
export function cachedEmbedder(inner: Embedder, folder: string): Embedder {
  const pathOf = (text: string): string => {
    const key = sha256(Buffer.from(`${inner.id}\n${text}`, 'utf8'));
    return join(folder, key.slice(0, 2), `${key}.f32`);
  };
  const read = async (text: string): Promise<Float32Array | undefined> => {
    const bytes = await readRegularFile(pathOf(text)).catch(() => undefined);
    if (bytes === undefined || bytes.length !== hashBytes + inner.dimensions * 4) return undefined;
    const numbers = bytes.subarray(hashBytes);
    if (bytes.toString('hex', 0, hashBytes) !== sha256(numbers)) return undefined;
    return new Float32Array(new Uint8Array(numbers).buffer);
  };
  const keep = async (text: string, vector: Float32Array): Promise<void> => {
    const path = pathOf(text);
    const numbers = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    try {
      await makeFolder(join(path, '..'));
      await writeWhole(path, Buffer.concat([Buffer.from(sha256(numbers), 'hex'), numbers]));
    } catch (error) {
      // What cannot be kept costs money another time; an index that cannot be written says so itself.
      passOverSystemError(error);
    }
  };
  return {
    ...inner,
    embed: async (texts, options = {}) => {
      if (options.purpose !== 'passage') return inner.embed(texts, options);
      options.signal?.throwIfAborted();
      const known = await Promise.all(texts.map(read));
      const missing = [...new Set(texts.filter((_, at) => known[at] === undefined))];
      const made = new Map<string, Float32Array>();
      const vectors = missing.length === 0 ? [] : await inner.embed(missing, options);
      for (const [at, vector] of vectors.entries()) made.set(missing[at] as string, vector);
      for (const [text, vector] of made) await keep(text, vector);
      return texts.map((text, at) => known[at] ?? (made.get(text) as Float32Array));
    },
  };
}
