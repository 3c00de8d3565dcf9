/** Misspelt words find what they were meant as; words that are known, short or far off find nothing. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createSpelling } from '../../src/retrieval/spelling.ts';
import { editDistance } from '../../src/shared/edit-distance.ts';

const spelling = createSpelling(['recruit', 'visibl', 'coverag', 'vacanc', 'protect', 'form', 'farm']);

test.each([
  ['vacnac', 'vacanc'],
  ['covrag', 'coverag'],
  ['protecct', 'protect'],
  ['visivl', 'visibl'],
  ['reecruti', undefined],
])('%s', (typed, meant) => {
  expect(spelling.near(typed)[0]?.term).toBe(meant);
});

test('a known word and a short one are left alone', () => {
  expect(spelling.near('protect')).toEqual([]);
  expect(spelling.near('frm')).toEqual([]);
});

test('equally near words come in a settled order', () => {
  expect(spelling.near('firm').map(({ term }) => term)).toEqual(['farm', 'form']);
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

  it('counts a swap of neighbours as one', () => {
    expect(editDistance('form', 'from')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is 0 for the same word only, the same both ways, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
