import { mkdtemp, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exactVectors } from '../../src/retrieval/vectors/exact.ts';
import { hnswVectors } from '../../src/retrieval/vectors/hnsw.ts';
import type { VectorEngine, VectorIndex } from '../../src/retrieval/vectors.ts';
import { Fault } from '../../src/shared/errors.ts';

const width = 24;

/** Unit vectors from a small generator of its own, the same every time. */
function unitVectors(count: number, seed: number): readonly Float32Array[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const raw = Float32Array.from({ length: width }, next);
    const length = Math.hypot(...raw);
    return raw.map((value) => value / length);
  });
}

function filled(engine: VectorEngine, vectors: readonly Float32Array[]): VectorIndex {
  const index = engine.create(width);
  for (const [label, vector] of vectors.entries()) index.add(label, vector);
  return index;
}

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'rapporteur-vectors-'));

/** What every vector engine must do. */
function vectorContract(engine: VectorEngine): void {
  describe(`vector contract: ${engine.engine}`, () => {
    const vectors = unitVectors(300, 7);
    const queries = unitVectors(20, 99);

    it('finds a vector it holds, first and at similarity 1', () => {
      const index = filled(engine, vectors);
      const [nearest] = index.search(vectors[123] as Float32Array, 5);
      expect(nearest?.label).toBe(123);
      expect(nearest?.similarity).toBeCloseTo(1, 5);
    });

    it('finds what comparing everything finds', () => {
      const index = filled(engine, vectors);
      const oracle = filled(exactVectors, vectors);
      for (const query of queries)
        expect(index.search(query, 10).map(({ label }) => label)).toEqual(
          oracle.search(query, 10).map(({ label }) => label),
        );
    });

    it('gives nearest first and equal ones by label', () => {
      const index = engine.create(width);
      const same = vectors[0] as Float32Array;
      for (const label of [9, 3, 5]) index.add(label, same);
      expect(index.search(same, 3).map(({ label }) => label)).toEqual([3, 5, 9]);
    });

    it('gives all it holds when asked for more, and nothing when empty or asked for none', () => {
      const index = filled(engine, vectors.slice(0, 4));
      expect(index.search(vectors[0] as Float32Array, 1000)).toHaveLength(4);
      expect(index.search(vectors[0] as Float32Array, 0)).toEqual([]);
      expect(index.search(vectors[0] as Float32Array, -1)).toEqual([]);
      expect(engine.create(width).search(vectors[0] as Float32Array, 3)).toEqual([]);
    });

    it('looks only among the labels it is given, unknown ones included', () => {
      const index = filled(engine, vectors);
      const among = new Set([7, 70, 200, 99_999]);
      const found = index.search(vectors[1] as Float32Array, 10, among);
      expect(found.map(({ label }) => label).sort((a, b) => a - b)).toEqual([7, 70, 200]);
      expect(index.search(vectors[1] as Float32Array, 10, new Set())).toEqual([]);
    });

    it('looks among a large set of labels as among a small one', () => {
      const index = filled(engine, vectors);
      const among = new Set(Array.from({ length: 5000 }, (_, label) => label * 2));
      const found = index.search(vectors[1] as Float32Array, 10, among);
      expect(found).toHaveLength(10);
      expect(found.every(({ label }) => label % 2 === 0)).toBe(true);
    });

    it('replaces the vector of a label', () => {
      const index = filled(engine, vectors.slice(0, 10));
      index.add(3, vectors[50] as Float32Array);
      expect(index.size()).toBe(10);
      expect(index.search(vectors[50] as Float32Array, 1)[0]?.label).toBe(3);
    });

    it('grows as far as needed', () => {
      expect(filled(engine, unitVectors(700, 3)).size()).toBe(700);
    });

    it('refuses what it cannot compare', () => {
      const index = filled(engine, vectors.slice(0, 3));
      const good = vectors[5] as Float32Array;
      expect(() => index.add(5, good.slice(1))).toThrow(Fault);
      expect(() => index.add(5, new Float32Array(width))).toThrow(Fault);
      expect(() =>
        index.add(
          5,
          good.map(() => Number.NaN),
        ),
      ).toThrow(Fault);
      expect(() => index.search(good.slice(1), 3)).toThrow(Fault);
      expect(() =>
        index.search(
          good.map(() => Number.NaN),
          3,
        ),
      ).toThrow(Fault);
      expect(index.size()).toBe(3);
    });

    it.each([-1, 1.5, 2 ** 32 - 1, 2 ** 40, Number.NaN])('refuses label %s, which would become another', (label) => {
      expect(() => engine.create(width).add(label, vectors[0] as Float32Array)).toThrow(Fault);
    });

    it('reads what it wrote, and finds the same', async () => {
      const index = filled(engine, vectors);
      const file = join(await folder(), 'vectors');
      await index.write(file);
      const read = await engine.read(file, width);
      expect(read.size()).toBe(vectors.length);
      for (const query of queries) expect(read.search(query, 7)).toEqual(index.search(query, 7));
    });

    it('goes on growing after it was read', async () => {
      const file = join(await folder(), 'vectors');
      await filled(engine, vectors.slice(0, 64)).write(file);
      const read = await engine.read(file, width);
      for (const [at, vector] of unitVectors(200, 5).entries()) read.add(64 + at, vector);
      expect(read.size()).toBe(264);
    });

    it('writes the same bytes for the same vectors', async () => {
      const [one, other] = [join(await folder(), 'a'), join(await folder(), 'b')];
      await filled(engine, vectors).write(one);
      await filled(engine, vectors).write(other);
      expect((await readFile(one)).equals(await readFile(other))).toBe(true);
    });

    it('rejects when the folder to write to is missing', async () => {
      const file = join(await folder(), 'missing', 'vectors');
      await expect(filled(engine, vectors.slice(0, 2)).write(file)).rejects.toThrow();
    });

    it('rejects a file of another width, one cut short, garbage and none', async () => {
      const place = await folder();
      const file = join(place, 'vectors');
      await filled(engine, vectors).write(file);
      await expect(engine.read(file, width + 1)).rejects.toThrow();
      await truncate(file, Math.floor((await stat(file)).size / 2));
      await expect(engine.read(file, width)).rejects.toThrow();
      await writeFile(file, 'garbage');
      await expect(engine.read(file, width)).rejects.toThrow();
      await expect(engine.read(join(place, 'none'), width)).rejects.toThrow();
    });
  });
}

vectorContract(exactVectors);
vectorContract(hnswVectors);
