/** How answers are judged, on answers made by hand; the sets themselves are held in questions.test.ts. */
import { describe, expect, test } from 'vitest';
import type { Place, Places } from '../../eval/places.ts';
import type { Question } from '../../eval/questions.ts';
import type { Judged } from '../../eval/score.ts';
import { score } from '../../eval/score.ts';

const places: Places = new Map<Place, string>([
  ['cover', 'GB.1/2\nFinancial implications\nNone.'],
  ['p1', 'Eleven case studies were made. They took a year.'],
  ['p2', 'Posts were vacant.'],
  ['p3', 'Responses\nPosts will be filled.'],
  ['r1', 'Fill the posts.\nAsk for money.'],
  ['r2', 'Make 12 studies.'],
  ['figure', '1\nWhere the money went'],
]);

const question = (more: Partial<Question> = {}): Question => ({
  id: 'en-1',
  language: 'en',
  kind: 'fact',
  question: 'How many case studies?',
  answerable: true,
  cite: [['p1']],
  ...more,
});

type Cited = readonly [place: string, quote: string];

/** "p1" is paragraph 1, "r1" recommendation 1, "p3 r1" both, "-" neither. */
function answer(cited: readonly Cited[], more: Partial<Judged> = {}): Judged {
  const numberOf = (place: string, letter: string): number | null => {
    const found = new RegExp(`${letter}(\\d+)`, 'u').exec(place)?.[1];
    return found === undefined ? null : Number(found);
  };
  const claims = cited.map(([place, quote]) => ({
    text: quote,
    citations: [
      { report: 'x', paragraph: numberOf(place, 'p'), recommendation: numberOf(place, 'r'), section: null, quote },
    ],
  }));
  return {
    abstained: claims.length === 0,
    carried: 0.3,
    answer: cited.map(([place, quote]) => `${quote} [${place.replace('p', '¶').replace('r', 'R')}]`).join(' '),
    claims,
    evidence: [],
    ...more,
  };
}

const scoreOf = (asked: Partial<Question>, given: Judged, shown = '') => score(question(asked), given, shown, places);

describe('places', () => {
  test('the needed place alone', () =>
    expect(scoreOf({}, answer([['p1', 'Eleven case studies were made.']]))).toMatchObject({
      precision: 1,
      recall: 1,
      rightPlace: true,
      flawless: true,
      cited: ['p1'],
    }));
  test('no claims: nothing to be precise about, nothing recalled', () =>
    expect(scoreOf({ facts: ['Eleven'] }, answer([]))).toMatchObject({
      abstained: true,
      precision: null,
      recall: 0,
      coverage: 0,
      rightPlace: false,
      flawless: false,
      quotes: { verbatim: 0, all: 0 },
    }));
  test('a place cited many times counts once beside a wrong one', () => {
    const sentences: readonly Cited[] = [
      ['p1', 'Eleven case studies were made.'],
      ['p1', 'They took a year.'],
      ['p1', 'Eleven case studies were made.'],
    ];
    expect(scoreOf({}, answer([...sentences, ['p2', 'Posts were vacant.']]))).toMatchObject({
      precision: 0.5,
      recall: 1,
      flawless: false,
      cited: ['p1', 'p2'],
    });
  });
  test('any alternative will do, and only once', () => {
    const cite = [['p2', 'r1'], ['p1']] as const;
    expect(scoreOf({ cite }, answer([['r1', 'Fill the posts.']]))).toMatchObject({ precision: 1, recall: 0.5 });
    const both = answer([
      ['r1', 'Fill the posts.'],
      ['p2', 'Posts were vacant.'],
    ]);
    expect(scoreOf({ cite }, both)).toMatchObject({ precision: 1, recall: 0.5, rightPlace: true });
  });
  test('what is also fine costs no precision and earns no recall', () => {
    const given = answer([['p2', 'Posts were vacant.']]);
    expect(scoreOf({ alsoFine: ['p2'] }, given)).toMatchObject({ precision: 1, recall: 0, rightPlace: false });
    expect(scoreOf({ alsoFine: ['p*'] }, given)).toMatchObject({ precision: 1 });
    expect(scoreOf({ alsoFine: ['r*'] }, given)).toMatchObject({ precision: 0 });
  });
  test('where no place is needed, none is recalled or missed', () =>
    expect(scoreOf({ cite: [], facts: [], says: [['2']] }, answer([['p1', 'They took a year.']]))).toMatchObject({
      precision: 0,
      recall: null,
      rightPlace: null,
      evidenceAt5: null,
    }));
  test('a response cited with its recommendation stands in its own paragraph', () => {
    expect(scoreOf({ cite: [['p3']] }, answer([['p3 r1', 'Posts will be filled.']])).cited).toEqual(['p3']);
    expect(scoreOf({ cite: [['r1']] }, answer([['p2 r1', 'Ask for money.']])).cited).toEqual(['r1']);
  });
  test('without a number it is the cover, or a figure whose words they are', () => {
    expect(scoreOf({}, answer([['-', 'None.']])).cited).toEqual(['cover']);
    expect(scoreOf({}, answer([['-', 'Where the money went']])).cited).toEqual(['figure']);
  });
});

describe('facts', () => {
  const given = answer([['p1', 'Eleven case studies were made.']]);
  test('each counts once, by any alternative, whatever the white space', () => {
    expect(scoreOf({ facts: ['eleven  CASE studies', 'a year'] }, given)).toMatchObject({
      coverage: 0.5,
      missing: ['a year'],
    });
    expect(scoreOf({ facts: [['11', 'Eleven']] }, given)).toMatchObject({ coverage: 1, flawless: true });
  });
  test('none asked for: no coverage', () => expect(scoreOf({}, given).coverage).toBeNull());
  test('a count must be said beside the quotes and marks, as a number of its own', () => {
    const asked = { cite: [], says: [['12', 'twelve']] };
    const quoted = (own: string) => ({ ...answer([['r2', 'Make 12 studies.']]), answer: own });
    expect(scoreOf(asked, quoted('Make 12 studies. [R2] [R12]')).coverage).toBe(0);
    expect(scoreOf(asked, quoted('12: Make 12 studies. [R2]')).coverage).toBe(1);
    expect(scoreOf(asked, quoted('In 2012: Make 12 studies. [R2]')).coverage).toBe(0);
    expect(scoreOf(asked, quoted('Twelve.')).coverage).toBe(1);
    expect(scoreOf({ cite: [], says: [['二']] }, quoted('十二项')).coverage).toBe(0);
  });
});

describe('evidence and quotes', () => {
  const item = (paragraph: number | null, recommendation: number | null, kind: 'paragraph' | 'response' | 'step') => ({
    report: 'x',
    paragraph,
    recommendation,
    kind,
    score: 0.3,
  });
  test('a needed place among the first five', () => {
    const five = Array.from({ length: 5 }, () => item(2, null, 'paragraph'));
    const seen = (evidence: Judged['evidence'], cite: Question['cite'] = [['p1']]) =>
      scoreOf({ cite }, answer([], { evidence })).evidenceAt5;
    expect(seen([...five, item(1, null, 'paragraph')])).toBe(false);
    expect(seen([...five.slice(1), item(1, null, 'paragraph')])).toBe(true);
    expect(seen([item(3, 1, 'response')], [['p3']])).toBe(true);
    expect(seen([item(null, 1, 'response')], [['r1']])).toBe(true);
    expect(seen([item(2, 1, 'step')], [['r1']])).toBe(true);
  });
  test('the best score is that of the gate', () => expect(scoreOf({}, answer([], { carried: 0.7 })).best).toBe(0.7));
  test('a quote is verbatim only where it is cited', () => {
    const given = answer([
      ['p1', 'Eleven case\n studies were made.'],
      ['p1', 'Posts were vacant.'],
      ['p9', 'Posts were vacant.'],
    ]);
    expect(scoreOf({}, given).quotes).toEqual({ verbatim: 1, all: 3 });
  });
});

describe('what the report does not answer', () => {
  const absent = { kind: 'false-premise', answerable: false, cite: [], premise: ['Posts will be filled'] } as const;
  test('abstaining is right, and showing what is stated is told apart', () => {
    expect(scoreOf(absent, answer([]), 'It says: Posts  will be filled.')).toMatchObject({
      abstained: true,
      flawless: true,
      premiseShown: true,
      recall: null,
      coverage: null,
    });
    expect(scoreOf(absent, answer([])).premiseShown).toBe(false);
  });
  test('an answer is wrong, and its places say nothing of precision', () =>
    expect(scoreOf(absent, answer([['p1', 'They took a year.']]))).toMatchObject({ precision: null, flawless: false }));
});
