import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fuse.ts';
import type { LexicalIndex, Row } from '../../src/retrieval/lexical.ts';
import { buildLexical } from '../../src/retrieval/lexical.ts';
import { decodeLexical, encodeLexical } from '../../src/retrieval/lexical-file.ts';
import type { Wanted } from '../../src/retrieval/rank.ts';
import { rankLexical } from '../../src/retrieval/rank.ts';
import { Fault } from '../../src/shared/errors.ts';

const row = (passage: number, ...words: readonly string[]): Row => ({
  passage,
  terms: { word: words.map((term) => ({ term, weight: 1 })) },
});
const want = (term: string): Wanted => ({ weight: 1, share: 1, alternatives: [{ channel: 'word', term, weight: 1 }] });
const index = buildLexical(
  [row(0, 'road', 'bridge'), row(0, 'school'), row(1, 'road'), row(2, 'girl', 'school', 'road'), row(3)],
  4,
);

describe('ranking of the sparse index', () => {
  it('puts the rare word above the common one', () => {
    const { passages } = rankLexical(index, [want('road'), want('girl')]);
    expect([...passages.keys()].sort((a, b) => (passages[b] as number) - (passages[a] as number))[0]).toBe(2);
    expect(passages[3]).toBe(0);
  });

  it('scores the sentence that has the word', () => {
    const { rows } = rankLexical(index, [want('school')]);
    expect(rows[0]).toBe(0);
    expect(rows[1]).toBeGreaterThan(0);
  });

  it('tells the share of the question a passage carries, unknown words included', () => {
    const { passageShare } = rankLexical(index, [want('girl'), want('bitcoin')]);
    expect(passageShare[2]).toBeGreaterThan(0);
    expect(passageShare[2]).toBeLessThan(0.5);
    expect(rankLexical(index, [want('girl')]).passageShare[2]).toBeCloseTo(1);
  });

  it('counts a thing once, however many of its alternatives stand there', () => {
    const either: Wanted = {
      weight: 1,
      share: 1,
      alternatives: ['girl', 'school'].map((term) => ({ channel: 'word', term, weight: 1 })),
    };
    expect(rankLexical(index, [either]).passageShare[2]).toBeCloseTo(1);
    expect(rankLexical(index, [either]).passageShare[0]).toBeCloseTo(1);
  });

  it('gives nothing for nothing', () => {
    expect([...rankLexical(index, []).passages]).toEqual([0, 0, 0, 0]);
  });
});

describe('fusion', () => {
  const weights = { sentence: 0.5, vector: 0.2 };

  it('orders by score, equal ones as they stand, and scales by what the best carries', () => {
    const twins = buildLexical([row(0, 'a'), row(1, 'b'), row(2, 'b'), row(3, 'c')], 4);
    const ranked = fuse(twins, rankLexical(twins, [want('b')]), [], weights);
    expect(ranked.map(({ passage }) => passage)).toEqual([1, 2]);
    expect(ranked[0]?.score).toBeCloseTo(1);
  });

  it('lets a neighbour in that no word leads to', () => {
    const scores = rankLexical(index, [want('girl')]);
    const ranked = fuse(index, scores, [{ label: 3, similarity: 0.9 }], weights);
    expect(ranked.map(({ passage }) => passage)).toEqual([2, 3]);
  });

  it('keeps scores between 0 and 1 and falling', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const passages = fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(passages, fc.array(word), (texts, question) => {
        const built = buildLexical(
          texts.map((words, passage) => row(passage, ...words)),
          texts.length,
        );
        const ranked = fuse(built, rankLexical(built, question.map(want)), [], weights);
        for (const [at, { score }] of ranked.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
        }
      }),
    );
  });
});

describe('the sparse index as bytes', () => {
  const term = fc.record({
    term: fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom('评估', 'évalu', 'a_b')),
    // Weights are kept as 32-bit numbers.
    weight: fc.float({ min: Math.fround(0.01), max: 8, noNaN: true }),
  });
  const rowsOf = fc.array(
    fc.record({ word: fc.array(term), gloss: fc.array(term), concept: fc.array(term, { maxLength: 2 }) }),
    { maxLength: 8 },
  );

  it('comes back as it was, from any offset in memory', () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 0, max: 3 }), (rows, offset) => {
        const built = buildLexical(
          rows.map((terms, passage) => ({ passage, terms })),
          rows.length,
        );
        const bytes = Buffer.concat([Buffer.alloc(offset), encodeLexical(built)]).subarray(offset);
        const read: LexicalIndex = decodeLexical(bytes);
        expect(read).toEqual(built);
      }),
    );
  });

  it('is refused when it is cut short or goes on', () => {
    const bytes = encodeLexical(index);
    expect(() => decodeLexical(bytes.subarray(0, 3))).toThrow(Fault);
    expect(() => decodeLexical(bytes.subarray(0, bytes.length - 4))).toThrow(Fault);
    expect(() => decodeLexical(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow(Fault);
  });
});
