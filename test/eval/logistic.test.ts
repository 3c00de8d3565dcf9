/** The regression that the gate's weights come from: it tells apart what can be told apart, and gives the same every time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, likelihood } from '../../eval/logistic.ts';

const example = (signs: readonly number[], answerable: boolean, weight = 1) => ({ signs, answerable, weight });

describe('the regression', () => {
  it('puts what has more of a sign on its side, whichever side that is', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 20 }),
        (isMore, noise) => {
          const examples = noise.flatMap((value) => [example([0.9, value], isMore), example([0.1, value], !isMore)]);
          const fitted = fitLogistic(examples);
          for (const value of noise) expect(likelihood(fitted, [0.9, value]) > 0.5).toBe(isMore);
          expect(fitLogistic(examples)).toEqual(fitted);
        },
      ),
      { numRuns: 20 },
    );
  });
  it('lets many of one outcome weigh no more than few of the other', () => {
    const few = Array.from({ length: 3 }, () => example([1], true));
    const many = Array.from({ length: 60 }, () => example([0], false));
    const fitted = fitLogistic([...few, ...many]);
    expect(likelihood(fitted, [1])).toBeGreaterThan(0.5);
    expect(likelihood(fitted, [0])).toBeLessThan(0.5);
  });
  it('gives a constant sign no weight', () => {
    const { weights } = fitLogistic([example([1, 0], true), example([1, 1], false)]);
    expect(weights[0]).toBeCloseTo(0);
  });
});
