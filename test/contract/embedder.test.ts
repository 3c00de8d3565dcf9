import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { cachedEmbedder } from '../../src/retrieval/embedders/cached.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import { openaiEmbedder } from '../../src/retrieval/embedders/openai.ts';
import type { FakeModel, FakeModelOptions } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';

/** What every embedder must do, whatever it is made of. */
function embedderContract(name: string, create: () => Embedder): void {
  describe(`embedder contract: ${name}`, () => {
    const texts = ['Social protection in Ghana', '加纳的社会保护', 'la protection sociale', '12', 'the', '…'];

    it('gives one unit vector of its width per text, in order', async () => {
      const embedder = create();
      const vectors = await embedder.embed(texts);
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives the same vector for the same text, alone or in a batch', async () => {
      const [alone] = await create().embed([texts[1] as string]);
      const together = await create().embed(texts);
      expect(alone).toEqual(together[1]);
    });

    it('gives nothing for nothing', async () => {
      expect(await create().embed([])).toEqual([]);
    });

    it('stops when asked to', async () => {
      const reason = new Error('enough');
      await expect(create().embed(texts, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it('states an id, a batch size and a kind', () => {
      const embedder = create();
      expect(embedder.id).toMatch(/^\S+$/u);
      expect(embedder.maxBatch).toBeGreaterThan(0);
      expect(['hashed', 'neural']).toContain(embedder.kind);
    });
  });
}

embedderContract('offline', offlineEmbedder);

describe('offline embedder', () => {
  it('puts a text nearer to one with its words than to another', async () => {
    const [question, near, far] = await offlineEmbedder().embed([
      '社会保护的覆盖面',
      '方案扩大了社会保护的覆盖面。',
      '采购桥梁的合同延误了十四个月。',
    ]);
    const product = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
      Array.from(a ?? []).reduce((sum, value, axis) => sum + value * (b?.[axis] ?? 0), 0);
    expect(product(question, near)).toBeGreaterThan(product(question, far));
  });
});

describe('embedder of an endpoint', () => {
  const servers: FakeModel[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const open = async (options: FakeModelOptions = {}, folder = newFolder()) => {
    const server = await startFakeModel(options);
    servers.push(server);
    const { baseUrl } = server;
    const inner = await openaiEmbedder({ key: null, baseUrl, model: 'vectors-1', requestWithinMs: 5_000, folder });
    return { server, folder, embedder: cachedEmbedder(inner, folder) };
  };
  const newFolder = (): string => {
    folders.push(mkdtempSync(join(tmpdir(), 'rapporteur-embedder-')));
    return folders.at(-1) as string;
  };
  const passages = { purpose: 'passage' } as const;
  const texts = Array.from({ length: 150 }, (_, at) => `passage ${at} about harbours`);

  it('keeps the contract', async () => {
    const { embedder } = await open();
    const vectors = await embedder.embed(['a port', '港口', '…'], passages);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
    expect(await embedder.embed([])).toEqual([]);
    const reason = new Error('enough');
    await expect(embedder.embed(texts, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(embedder.id).toMatch(/^vectors-1@\S+-64-1$/u);
  });

  it('asks for floats, in batches, and for each passage once, in any process', async () => {
    const { server, embedder, folder } = await open();
    const first = await embedder.embed(texts, passages);
    const asked = server.requests.length;
    expect(asked).toBe(1 + 3);
    expect(server.requests.every(({ body }) => body.encoding_format === 'float')).toBe(true);
    expect(await embedder.embed([...texts].reverse(), passages)).toEqual([...first].reverse());
    const { baseUrl } = server;
    const again = cachedEmbedder(
      await openaiEmbedder({ key: null, baseUrl, model: 'vectors-1', requestWithinMs: 5_000, folder }),
      folder,
    );
    expect(await again.embed(texts, passages)).toEqual(first);
    expect(server.requests).toHaveLength(asked);
    const other = await openaiEmbedder({ key: null, baseUrl, model: 'vectors-2', requestWithinMs: 5_000, folder });
    expect(other.id).not.toBe(again.id);
    await cachedEmbedder(other, folder).embed(texts.slice(0, 1), passages);
    expect(server.requests.at(-1)?.body.model).toBe('vectors-2');
  });

  it.each([
    ['base64 although floats were asked for', { format: 'base64' }],
    ['out of order', { shuffled: true }],
    ['out of order, told from 1', { shuffled: true, indexed: 'from-one' }],
    ['all told as the first', { indexed: 'same' }],
    ['told by no index', { indexed: 'none' }],
    ['each in a list of its own', { nested: true }],
  ] as const)('reads vectors %s', async (_, embeddings) => {
    const [plain, odd] = await Promise.all([open(), open({ embeddings })]);
    const [a, b] = await Promise.all([plain.embedder.embed(['one', 'two']), odd.embedder.embed(['one', 'two'])]);
    for (const [at, vector] of a.entries())
      for (const [axis, value] of vector.entries()) expect(b[at]?.[axis]).toBeCloseTo(value, 5);
  });

  it.each([
    ['too few', { short: true }, 'count'],
    ['no numbers', { fill: 'nan' }, 'numbers'],
    ['nothing but zero', { fill: 'zero' }, 'numbers'],
  ] as const)('refuses %s', async (_, embeddings, reason) => {
    await expect(open({ embeddings })).rejects.toMatchObject({ code: 'embedding-failed', parameters: { reason } });
  });

  it('refuses another width than it knows', async () => {
    const { folder, server } = await open();
    const { baseUrl } = server;
    const known = await openaiEmbedder({ key: null, baseUrl, model: 'vectors-1', requestWithinMs: 5_000, folder });
    await server.close();
    const port = Number(new URL(baseUrl).port);
    const wider = await startFakeModel({ embeddings: { width: 32 } }, port);
    servers.push(wider);
    await expect(known.embed(['one'])).rejects.toMatchObject({ parameters: { reason: 'width' } });
    // At the next start it is another embedder, under which everything is built anew.
    const next = await openaiEmbedder({ key: null, baseUrl, model: 'vectors-1', requestWithinMs: 5_000, folder });
    expect([next.dimensions, next.id === known.id]).toEqual([32, false]);
  });

  it.each([
    [{ status: 401 }, 'key-refused'],
    [{ status: 404, code: 'model_not_found' }, 'model-unknown'],
    [{ status: 404, message: 'model "vectors-1" not found, try pulling it first' }, 'model-unknown'],
    [{ status: 400, message: 'Model Not Exist' }, 'model-unknown'],
    [{ status: 404 }, 'not-openai'],
    [{ status: 400 }, 'request-refused'],
    [{ status: 402, message: 'Insufficient Balance' }, 'no-credit'],
    [{ status: 400, message: 'API key not valid. Please pass a valid API key.' }, 'key-refused'],
    [{ raw: '<html></html>', type: 'text/html' }, 'not-openai'],
  ] as const)('tells %j as %s', async (behaviour, reason) => {
    await expect(open({ embeddings: { instead: () => behaviour } })).rejects.toMatchObject({
      code: 'embedding-failed',
      parameters: { reason, model: 'vectors-1' },
    });
  });

  it.each([
    ['400', { status: 400, message: 'batch size is invalid, it should not be larger than 10.' }],
    ['413', { status: 413, message: 'batch size 64 > maximum allowed batch size 32' }],
    ['422', { status: 422, message: 'too many inputs' }],
  ])('asks for fewer at once where more than ten are refused with %s, and keeps to that', async (_, refusal) => {
    const plain = await open();
    const few = await open({ embeddings: { instead: (_at, given) => (given.length > 10 ? refusal : undefined) } });
    expect(await few.embedder.embed(texts, passages)).toEqual(await plain.embedder.embed(texts, passages));
    const before = few.server.requests.length;
    await few.embedder.embed(
      texts.map((text) => `${text}, later`),
      passages,
    );
    // Eights, for 64 was halved until it was taken.
    expect(few.server.requests.length - before).toBe(Math.ceil(texts.length / 8));
  });

  it('says so where one passage alone is too long', async () => {
    const refusal = { status: 400, code: 'context_length_exceeded', message: 'maximum context length is 512 tokens' };
    const { embedder } = await open({
      embeddings: { instead: (_, given) => (given.includes('long') ? refusal : undefined) },
    });
    await expect(embedder.embed([...texts.slice(0, 5), 'long'], passages)).rejects.toMatchObject({
      parameters: { reason: 'too-long' },
    });
  });

  it('waits as long as it is told to, and tries again', async () => {
    const instead = (at: number) => (at === 0 ? { status: 429, headers: { 'retry-after': '0' } } : undefined);
    const { server } = await open({ embeddings: { instead } });
    expect(server.requests).toHaveLength(2);
  });
});
