import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, readNumbers } from '../../src/desk/numbers.ts';
import { UserError } from '../../src/shared/errors.ts';

const read = (text: string) =>
  readNumbers(text, 'recommendation')?.map(({ from, to }) => (from === to ? from : [from, to]));

describe('numbers', () => {
  test.each([
    ['5', [5]],
    [' ５ ', [5]],
    ['3-5', [[3, 5]]],
    ['3 – 5, 9', [[3, 5], 9]],
    ['5-3', [[3, 5]]],
    ['1,4、7', [1, 4, 7]],
    ['1 and 11', [1, 11]],
    ['1 et 11', [1, 11]],
    ['3 to 5', [[3, 5]]],
    ['3至5', [[3, 5]]],
    ['2 4', [2, 4]],
    ['R5', [5]],
    ['三', [3]],
    ['建议三', [3]],
    ['第5项建议', [5]],
    ['the fifth recommendation', [5]],
    ['recommandations 3 à 5', [3, 4, 5]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('words', () => {
  test.each(['gender', '性别', 'women in 2010', '3 measures for workers', 'recommendation 5 on gender', 'I', ''])(
    '%s',
    (text) => expect(read(text)).toBeUndefined(),
  );
});

test.each(['0', '-1', '1.5', '3-0', '99999999999999999999'])('%s is no number of anything', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'number-invalid' }));
});

test('any text is numbers, words, or told to be neither', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-,. 和 to至R¶三a第段') }), (text) => {
      try {
        for (const { from, to } of readNumbers(text, 'paragraph') ?? []) expect(from >= 1 && to >= from).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  );
});

test('picking keeps the order of the report and says what is missing', () => {
  const all = [{ number: 1 }, { number: 2 }, { number: 1 }, { number: 5 }];
  const ranges = [
    { from: 4, to: 1_000_000_000 },
    { from: 1, to: 1 },
    { from: 7, to: 7 },
  ];
  expect(pick(all, ranges)).toEqual({ found: [{ number: 1 }, { number: 1 }, { number: 5 }], missing: ['7'] });
});
