/**
 * Embeds through any endpoint that speaks OpenAI's protocol. What comes back is checked every time, for servers differ: how
 * many, in which order, how wide, whether numbers at all. Its width is asked once and kept. It never cuts a text and never
 * gives a vector it did not get.
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type OpenAI from 'openai';
import { passOverSystemError, UserError } from '../../shared/errors.ts';
import { compiled } from '../compiled.ts';
import type { Embedder } from '../embedder.ts';
import { sha256 } from '../store.ts';
import { inBatches } from './batches.ts';
import { embeddingReason } from './failure.ts';

export type OpenaiEmbedderOptions = {
  /** Null for servers that ask for none. */
  readonly key: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly requestWithinMs: number;
  /** Where the width is kept. */
  readonly folder: string;
};

/** The API takes 2,048 texts (platform.openai.com, Embeddings); servers at home take fewer, some ten: what is refused is halved. */
const textsPerRequest = 64;
const requestsAtOnce = 4;
/** The client waits as `retry-after` says. */
const retries = 2;
/** Somebody waits for a question: after this it is compared without. */
const questionWithinMs = 8_000;

/** UserError `embedding-failed` with `{ reason, model }` when the endpoint does not say how wide its vectors are. */
export async function openaiEmbedder(options: OpenaiEmbedderOptions): Promise<Embedder> {
  const { model, baseUrl, folder, requestWithinMs } = options;
  const source = `${model.replace(/\s+/gu, '-')}@${sha256(Buffer.from(baseUrl, 'utf8')).slice(0, 8)}`;
  let client: Promise<OpenAI> | undefined;
  const hasty = { timeout: Math.min(requestWithinMs, questionWithinMs), maxRetries: 0 };
  const ask = async (
    texts: readonly string[],
    { signal, purpose }: Parameters<Embedder['embed']>[1] = {},
  ): Promise<readonly Float32Array[]> => {
    client ??= connect(options);
    const connected = await client;
    signal?.throwIfAborted();
    try {
      const { data } = await connected.embeddings.create(
        { model, input: [...texts], encoding_format: 'float' },
        { ...(signal === undefined ? {} : { signal }), ...(purpose === 'question' ? hasty : {}) },
      );
      return vectorsOf(data, texts.length, model);
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof UserError ? error : failed(embeddingReason(error), model);
    }
  };
  const batched = inBatches<Float32Array>({ most: textsPerRequest, atOnce: requestsAtOnce, isTooMany });
  const widthFile = `width-${sha256(Buffer.from(source, 'utf8')).slice(0, 16)}.txt`;
  const kept = await compiled(folder, widthFile, async () => {
    const [vector] = await ask(['width']);
    return Buffer.from(String(vector?.length ?? 0), 'latin1');
  });
  const dimensions = Number(kept.toString('latin1'));

  return {
    id: `${source}-${dimensions}-1`,
    dimensions,
    maxBatch: textsPerRequest * requestsAtOnce,
    kind: 'neural',
    embed: async (texts, options = {}) => {
      options.signal?.throwIfAborted();
      const vectors = await batched(texts, (batch) => ask(batch, options));
      if (vectors.some(({ length }) => length !== dimensions)) {
        // Another model under the same name: what is kept of it is asked again at the next start.
        await rm(join(folder, widthFile), { force: true }).catch(passOverSystemError);
        throw failed('width', model);
      }
      return vectors;
    },
  };
}

/** Servers say in many ways that these are too many at once: fewer are tried. */
function isTooMany(error: unknown): boolean {
  return error instanceof UserError && ['request-refused', 'too-long'].includes(String(error.parameters.reason));
}

/** Loaded when first needed: a program without a key never pays for it. */
async function connect({ key, baseUrl, requestWithinMs }: OpenaiEmbedderOptions): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    // The client insists on a key; servers without one ignore it.
    apiKey: key ?? 'none',
    baseURL: baseUrl,
    timeout: requestWithinMs,
    maxRetries: retries,
    logLevel: 'off',
  });
}

function failed(reason: string, model: string): UserError {
  return new UserError('embedding-failed', { reason, model });
}

/** Unit vectors in the order of the texts, or UserError `embedding-failed`. */
function vectorsOf(data: unknown, count: number, model: string): readonly Float32Array[] {
  if (!Array.isArray(data)) throw failed('not-openai', model);
  if (data.length !== count) throw failed('count', model);
  const items = data.map((item) => item as { readonly index?: unknown; readonly embedding?: unknown } | null);
  const indexes = items.map((item) => item?.index);
  // Told by `index` from any number on, where each has its own; else in the order they came.
  const isOrdered = indexes.every(Number.isInteger) && new Set(indexes).size === count;
  const ordered = isOrdered ? items.toSorted((a, b) => Number(a?.index) - Number(b?.index)) : items;
  const vectors = ordered.map((item) => unit(numbersOf(item?.embedding, model), model));
  if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw failed('width', model);
  return vectors;
}

/** Some servers send base64 whatever was asked for: little-endian floats of 32 bits. */
function numbersOf(embedding: unknown, model: string): Float32Array {
  if (typeof embedding === 'string') {
    const bytes = Buffer.from(embedding, 'base64');
    if (bytes.length === 0 || bytes.length % 4 !== 0) throw failed('numbers', model);
    return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
  }
  if (!Array.isArray(embedding) || embedding.length === 0) throw failed('numbers', model);
  // One vector in a list of its own.
  if (embedding.length === 1 && Array.isArray(embedding[0])) return numbersOf(embedding[0], model);
  return Float32Array.from(embedding, (value) => (typeof value === 'number' ? value : Number.NaN));
}

function unit(vector: Float32Array, model: string): Float32Array {
  if (!vector.every(Number.isFinite)) throw failed('numbers', model);
  // Summed in 64 bits: the width may be thousands.
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) throw failed('numbers', model);
  return vector.map((value) => value / length);
}
