import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';

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
