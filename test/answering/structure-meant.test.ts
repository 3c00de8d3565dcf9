/**
 * A paper on two reports, each with its recommendation 1 and 2: the other words of a question tell which is meant; without
 * such words all are shown, and a number that neither has is none of the grammar's.
 */
import { expect, test } from 'vitest';
import type { Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { askerOf, isSound, placesOf } from './structure.ts';

const lines = [1, 1] as const;
const roads = 'Rural roads (XYZ/REP/2023/6)';
const health = 'Health insurance of staff (XYZ/REP/2023/9)';
const texts = [
  [1, 2, roads, 'Maintenance committees of villages should be paid from the road fund.'],
  [2, 3, roads, 'Bridges on rural roads should be inspected every year.'],
  [1, 5, health, 'Insurance contributions of staff should be published by each organization.'],
  [2, 6, health, 'Fraud in health insurance claims should be looked for by auditors.'],
] as const;

const report: Report = {
  ...emptyReport,
  id: 'two-reports',
  language: 'en',
  sections: [
    { title: roads, level: 2, paragraphs: [1, 2, 3], lines },
    { title: health, level: 2, paragraphs: [4, 5, 6], lines },
  ],
  paragraphs: [
    { number: 1, section: roads, text: 'The first report is about rural roads and bridges.', items: [], lines },
    { number: 4, section: health, text: 'The second report is about health insurance.', items: [], lines },
    ...texts.map(([number, paragraph, section, text]) => ({
      number: paragraph,
      section,
      text: `Recommendation ${number}. ${text}`,
      items: [],
      lines,
    })),
  ].toSorted((a, b) => a.number - b.number),
  recommendations: texts.map(([number, paragraph, section, text]) => ({
    number,
    paragraph,
    section,
    text,
    steps: [],
    responses: [{ paragraph, group: null }],
    lines,
  })),
  responses: texts.map(([number, paragraph, , text]) => ({
    paragraph,
    group: null,
    heading: null,
    recommendations: [number],
    text,
    lines,
  })),
};

const ask = await askerOf(report);

test.each([
  ['What does recommendation 2 of XYZ/REP/2023/9 say?', 'R2', 'Fraud in health insurance'],
  ['What is recommendation 2 on health insurance?', 'R2', 'Fraud in health insurance'],
  ['What does recommendation 1 on rural roads say?', 'R1', 'Maintenance committees'],
  ['Quelle réponse a été donnée à la recommandation 1 du rapport XYZ/REP/2023/6 ?', '¶2', 'Maintenance committees'],
  ['XYZ/REP/2023/9的建议1是什么？', 'R1', 'Insurance contributions'],
])('%s', async (question, places, quoted) => {
  const answer = await ask(question);
  if (answer === undefined) throw new Error('not read as a question about the structure');
  expect(isSound(answer)).toBe(true);
  expect(placesOf(answer)).toBe(places);
  const texts = answer.claims.map(({ text }) => text).join(' ');
  expect(texts).toContain(quoted);
  expect(answer.claims).toHaveLength(1);
});

test('without such words every one of that number is shown', async () => {
  const answer = await ask('What does recommendation 2 say?');
  expect(answer?.claims.map(({ text }) => text)).toEqual([texts[1][3], texts[3][3]]);
});

test('a number that none has is not answered', async () => {
  expect(await ask('What does recommendation 7 on health insurance say?')).toBeUndefined();
});
