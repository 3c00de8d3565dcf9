/** The sets hold what they promise: every fact verbatim, every place there, the halves apart and alike. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../eval/places.ts';
import type { Question } from '../../eval/questions.ts';
import { problemsOf, readSet } from '../../eval/questions.ts';
import { parseReport } from '../../src/report/parse.ts';

const root = resolve(import.meta.dirname, '../..');
const printed = readFileSync(join(root, 'seeds', 'GB.309-PFA-5-4.zh.txt'), 'utf8');
const places = placesOf(parseReport(printed, { fallbackId: 'seed' }).report);
const [development, heldOut] = ['development', 'test'].map(
  (half) => readSet(join(root, 'eval', `seed.${half}.json`)).questions,
) as [readonly Question[], readonly Question[]];
const both = [...development, ...heldOut];

describe('the gold sets', () => {
  test('are right beside the report', () => expect(problemsOf(both, places, printed)).toEqual([]));
  test('are of the promised size in every language', () => {
    const count = (language: string, answerable: boolean): number =>
      both.filter((question) => question.language === language && question.answerable === answerable).length;
    expect(count('zh', true)).toBeGreaterThanOrEqual(75);
    expect(count('en', true)).toBeGreaterThanOrEqual(55);
    expect(count('fr', true)).toBeGreaterThanOrEqual(30);
    expect(count('es', true)).toBeGreaterThanOrEqual(30);
    expect(both.filter(({ answerable }) => !answerable).length).toBeGreaterThanOrEqual(40);
  });
  test('are split evenly in every language and kind', () => {
    const strata = (questions: readonly Question[]): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const { language, kind } of questions)
        counts.set(`${language} ${kind}`, (counts.get(`${language} ${kind}`) ?? 0) + 1);
      return counts;
    };
    const [one, other] = [strata(development), strata(heldOut)];
    const uneven = [...strata(both).keys()].filter(
      (name) => Math.abs((one.get(name) ?? 0) - (other.get(name) ?? 0)) > 1,
    );
    expect(uneven).toEqual([]);
  });
});

describe('what is wrong with a set is told', () => {
  const good: Question = {
    id: 'en-1',
    language: 'en',
    kind: 'fact',
    question: 'When?',
    answerable: true,
    cite: [['p3']],
    facts: ['2003 年'],
  };
  const told = (more: Partial<Question>): readonly string[] => problemsOf([{ ...good, ...more }], places, printed);
  test.each<[string, Partial<Question>, RegExp | null]>([
    ['nothing', {}, null],
    ['white space and width', { facts: ['２００３年'] }, null],
    ['a fact that is not printed', { facts: ['2004 年发起'] }, /not in the report: 2004/u],
    ['a fact that stands elsewhere', { facts: ['3600 万美元'] }, /not where it is to be cited/u],
    ['an alternative that stands elsewhere', { facts: [['3600 万美元', '2003 年']] }, null],
    ['a place that does not exist', { cite: [['p3'], ['p21']] }, /no place p21/u],
    ['a wildcard', { alsoFine: ['r*'] }, null],
    ['an unknown kind', { kind: 'riddle' as Question['kind'] }, /kind riddle/u],
    ['a kind that is not answered', { kind: 'absent' }, /answerable or not/u],
    ['a false premise with needs', { kind: 'absent', answerable: false }, /needs nothing/u],
    ['an empty list of alternatives', { cite: [['p3'], []] }, /without alternatives/u],
    ['a premise that is not stated', { premise: ['劳工局拒绝'] }, /not in the report: 劳工局拒绝/u],
  ])('%s', (_, more, problem) => {
    if (problem === null) expect(told(more)).toEqual([]);
    else expect(told(more).join('\n')).toMatch(problem);
  });
  test('ids and words that stand twice', () =>
    expect(problemsOf([good, { ...good, id: 'en-2' }], places, printed)).toHaveLength(1));
});
