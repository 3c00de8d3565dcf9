/** Dates by which something is to be done, and the parts that a recommendation numbers itself. */
import { expect, test } from 'vitest';
import { deadlinesIn, isDue } from '../../src/answering/structure/deadline.ts';
import { subItemsOf } from '../../src/answering/structure/sub-items.ts';

test.each([
  ['should, by the end of 2027, review', 2027, 'end'],
  ['At the beginning of 2028, legislative organs', 2028, 'beginning'],
  ['2026年底之前完成', 2026, 'end'],
  ['在2028年初落实', 2028, 'beginning'],
  ['appliquées d’ici à la fin de 2028', 2028, 'end'],
  ['mises en œuvre d’ici fin 2027', 2027, 'end'],
  ['antes de finales de 2027', 2027, 'end'],
  ['a comienzos de 2028', 2028, 'beginning'],
  ['by 2030', 2030, null],
] as const)('%s', (text, year, part) => {
  expect(deadlinesIn(text)).toMatchObject([{ year, part }]);
});

test.each(['between 2017 and 2024', 'the 2003 bulletin', 'in 2017–2024', '2010年11月', 'paragraph 20'])(
  'no date in: %s',
  (text) => {
    expect(deadlinesIn(text)).toEqual([]);
  },
);

test('a year is named by any part of it, its end by its end alone', () => {
  const text = 'At the beginning of 2026, the heads should agree.';
  expect(isDue(text, { year: 2026, part: null })).toBe(true);
  expect(isDue(text, { year: 2026, part: 'end' })).toBe(false);
});

test('parts are those that run on from the first', () => {
  expect(subItemsOf('4.1. Look.\n4.2. Leap.', 4)).toEqual(['Look.', 'Leap.']);
  expect(subItemsOf('should assess: (a) leave; (b) criteria; and (c) timelines.', 11)).toEqual([
    'leave',
    'criteria',
    'timelines.',
  ]);
  expect(subItemsOf('as in paragraph 13 (b) of the annex', 3)).toEqual([]);
  expect(subItemsOf('4.1. Look.\n4.2. Leap.', 5)).toEqual([]);
});
