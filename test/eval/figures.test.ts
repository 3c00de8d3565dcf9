/** Scores become figures with intervals, and figures are held against the baseline. */
import { describe, expect, test } from 'vitest';
import { baselineOf, dropsSince } from '../../eval/baseline.ts';
import { curvesOf } from '../../eval/curve.ts';
import type { Scored } from '../../eval/figures.ts';
import { figuresOf } from '../../eval/figures.ts';
import { bootstrap, generator, wilson } from '../../eval/statistics.ts';

const scored = (language: 'zh' | 'fr', answerable: boolean, more: Partial<Scored['score']> = {}): Scored => ({
  question: {
    id: 'x',
    language,
    kind: answerable ? 'fact' : 'absent',
    question: 'x?',
    answerable,
    cite: answerable ? [['p1']] : [],
  },
  score: {
    abstained: false,
    precision: answerable ? 1 : null,
    recall: answerable ? 1 : null,
    coverage: null,
    rightPlace: answerable ? true : null,
    evidenceAt5: answerable ? true : null,
    premiseShown: null,
    flawless: true,
    quotes: { verbatim: 1, all: 2 },
    best: 0.5,
    cited: [],
    missing: [],
    ...more,
  },
});
const four = [
  scored('zh', true),
  scored('zh', true, { precision: null, recall: 0, rightPlace: false, abstained: true, best: 0.3 }),
  scored('fr', true, { precision: 0.5, best: 0.2 }),
  scored('fr', false, { abstained: true, best: 0.1 }),
];

describe('intervals', () => {
  test("Wilson's, against its published example", () => {
    // Newcombe 1998, table I: 81 of 263 is .2553 to .3662.
    expect(wilson(81, 263)?.map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilson(0, 10)?.[0]).toBe(0);
    expect(wilson(0, 0)).toBeNull();
  });
  test('the bootstrap is the same every time and holds the mean', () => {
    const values = Array.from({ length: 50 }, (_, at) => (at % 3) / 2);
    const [low, high] = bootstrap(values, generator(1)) ?? [1, 0];
    expect(bootstrap(values, generator(1))).toEqual([low, high]);
    expect(low).toBeLessThan(0.49);
    expect(high).toBeGreaterThan(0.49);
    expect(bootstrap([], generator(1))).toBeNull();
    expect(bootstrap([1, 1], generator(1))).toEqual([1, 1]);
  });
});

describe('figures', () => {
  test('null counts nowhere', () => {
    const { all, languages, kinds } = figuresOf(four);
    expect(all).toMatchObject({
      questions: 4,
      precision: { value: 0.75, count: 2 },
      recall: { count: 3 },
      coverage: { value: null, interval: null, count: 0 },
      rightPlace: { value: 2 / 3 },
      abstention: { value: 1, count: 1 },
      falseAbstention: { value: 1 / 3, count: 3 },
      quotesVerbatim: { value: 0.5, count: 8 },
    });
    expect(Object.keys(languages)).toEqual(['zh', 'fr']);
    expect(Object.keys(kinds)).toEqual(['fact', 'absent']);
  });
  test('the curve of the gate, each side of the languages by itself', () => {
    const [same, across] = curvesOf(four, 'zh');
    expect(same?.points.find(({ threshold }) => threshold === 0.4)).toMatchObject({ precision: 1, recall: 0.5 });
    expect(across?.points.find(({ threshold }) => threshold === 0.15)).toMatchObject({ recall: 1, abstention: 1 });
    expect(across?.points[0]).toMatchObject({ threshold: 0, precision: 0.5, recall: 1, abstention: 0 });
    expect(curvesOf(four.slice(0, 2), 'zh')).toHaveLength(1);
  });
});

describe('baseline', () => {
  const kept = baselineOf(figuresOf(four));
  const changed = (headlines: Readonly<Record<string, number | null>>) => ({
    ...kept,
    headlines: { ...kept.headlines, ...headlines },
  });
  test('nothing has dropped from itself, nor when it became better or null was null', () => {
    expect(dropsSince(kept, kept)).toEqual([]);
    expect(dropsSince(kept, changed({ recall: 100, falseAbstention: 0, coverage: 50 }))).toEqual([]);
  });
  test('a drop within the tolerance is none, beyond it is one', () => {
    expect(dropsSince(kept, changed({ precision: 74.1 }))).toEqual([]);
    expect(dropsSince(kept, changed({ precision: 73.9 }))).toEqual(['precision: 73.9, was 75']);
    expect(dropsSince(kept, changed({ falseAbstention: 50 }))).toHaveLength(1);
    expect(dropsSince(kept, changed({ 'rightPlace zh': 0 }))).toEqual(['rightPlace zh: 0, was 50']);
    expect(dropsSince(kept, changed({ precision: null }))).toEqual(['precision: nothing, was 75']);
  });
  test('other questions need another baseline', () => {
    expect(dropsSince({ ...kept, questions: 5 }, kept)).toHaveLength(1);
    expect(dropsSince(undefined, kept)).toHaveLength(1);
  });
});
