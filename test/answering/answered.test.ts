import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { precisionOf, readGold, recallOf, scoreAnswered } from '../../eval/answered/score.ts';
import { mergeAnswered } from '../../src/answering/answered/merge.ts';
import { proposeAnswered } from '../../src/answering/answered/propose.ts';
import type { Recommendation, Report, Response } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Judgement } from '../../src/review/state.ts';
import type { Language } from '../../src/shared/language.ts';
import { sharedTools } from '../retrieval/support.ts';

const seed = parseReport(
  readFileSync(fileURLToPath(new URL('../../seeds/GB.309-PFA-5-4.zh.txt', import.meta.url)), 'utf8'),
  { fallbackId: 'seed' },
).report;

async function proposalsFor(report: Report) {
  const { tokenizer, isStopword, concepts } = await sharedTools();
  return proposeAnswered(report, { tokenizer, isStopword, concepts: await concepts(report.language) });
}

const recommendation = (
  number: number,
  text: string,
  steps: readonly string[] = [],
  paragraph = 1,
): Recommendation => ({
  number,
  paragraph,
  section: null,
  text,
  steps,
  responses: [{ paragraph: 9, group: '1, 2' }],
  lines: [1, 1],
});
const response = (text: string, recommendations: readonly number[] = [1, 2]): Response => ({
  paragraph: 9,
  group: '1, 2',
  heading: null,
  recommendations,
  text,
  lines: [5, 5],
});
const paper = (
  language: Language,
  recommendations: readonly Recommendation[],
  responses: readonly Response[],
): Report => ({
  ...emptyReport,
  id: 'made',
  language,
  recommendations,
  responses,
  paragraphs: responses.map(({ text }) => ({ number: 9, section: null, text, items: [], lines: [5, 5] })),
});
/** "R1: sentences", "R1.1: sentences" for its first step. */
const shown = (proposals: Awaited<ReturnType<typeof proposalsFor>>) =>
  proposals.map(
    ({ recommendation: { number }, step, sentences }) =>
      `R${number}${step === null ? '' : `.${step + 1}`}: ${sentences.map(({ text }) => text).join(' / ')}`,
  );

describe('answered or not, as the program proposes it', () => {
  it.each<[Language, readonly [string, string, string], readonly [string, string]]>([
    [
      'en',
      [
        'Train evaluation officers in every country.',
        'Publish the budget each year.',
        'Publish the budget on the website',
      ],
      [
        'Evaluation officers of all countries will be trained.',
        'The budget will be published on the website each year.',
      ],
    ],
    [
      'fr',
      [
        'Former les fonctionnaires chargés de l’évaluation.',
        'Publier le budget chaque année.',
        'Publier le budget sur le site',
      ],
      ['Des fonctionnaires seront formés à l’évaluation.', 'Le budget sera publié chaque année sur le site.'],
    ],
    [
      'es',
      [
        'Formar a los funcionarios de evaluación.',
        'Publicar el presupuesto cada año.',
        'Publicar el presupuesto en el sitio',
      ],
      ['Se formará a los funcionarios en evaluación.', 'El presupuesto se publicará cada año en el sitio.'],
    ],
    [
      'zh',
      ['加强对评估官员的培训。', '每年公布预算。', '在网站上公布预算'],
      ['将培训各国的评估官员。', '预算将每年在网站上公布。'],
    ],
  ])('%s: gives each sentence of a group to the recommendation it is most like', async (language, asked, said) => {
    const [first, second, step] = asked;
    const report = paper(
      language,
      [recommendation(1, first), recommendation(2, second, [step, '???'])],
      [response(said.join(language === 'zh' ? '' : ' '))],
    );
    expect(shown(await proposalsFor(report))).toEqual([
      `R1: ${said[0]}`,
      `R2: ${said[1]}`,
      `R2.1: ${said[1]}`,
      'R2.2: ',
    ]);
  });

  it('gives all sentences of a response to the only recommendation it answers, and none to others', async () => {
    const own = { ...recommendation(1, 'Train officers.'), responses: [{ paragraph: 9, group: '1, 2' }] };
    const report = paper(
      'en',
      [own, { ...recommendation(2, 'Publish.'), responses: [] }],
      [response('Agreed. Now.', [1])],
    );
    expect(shown(await proposalsFor(report))).toEqual(['R1: Agreed. / Now.', 'R2: ']);
  });

  it('believes a number before any likeness, and takes what is like none to speak of all', async () => {
    const report = paper(
      'en',
      [recommendation(1, 'Train staff.'), recommendation(2, 'Publish the budget.')],
      [response('The Office welcomes this. The budget under recommendation 1 is small.')],
    );
    expect(shown(await proposalsFor(report))).toEqual([
      'R1: The Office welcomes this. / The budget under recommendation 1 is small.',
      'R2: The Office welcomes this.',
    ]);
  });

  it('tells recommendations of one number apart by where their response stands', async () => {
    const there = { ...recommendation(1, 'Publish.', [], 2), responses: [{ paragraph: 8, group: null }] };
    const answer = { ...response('Published.', [1]), paragraph: 8, group: null };
    const report = paper('en', [recommendation(1, 'Train.'), there], [response('Trained.', [1]), answer]);
    expect(shown(await proposalsFor(report))).toEqual(['R1: Trained.', 'R1: Published.']);
  });

  it('says the same of the same paper, each sentence verbatim in a response', async () => {
    const proposals = await proposalsFor(seed);
    expect(await proposalsFor(seed)).toEqual(proposals);
    expect(proposals).toHaveLength(12 + 11);
    for (const { sentences } of proposals)
      for (const { text, paragraph } of sentences)
        expect(seed.responses.some((one) => one.paragraph === paragraph && one.text.includes(text))).toBe(true);
  });

  it('is as right on the seed report as was measured', async () => {
    const gold = readGold()['GB.309-PFA-5-4'];
    if (gold === undefined) throw new Error('no gold');
    const { recommendations, steps, unmentioned } = scoreAnswered(seed, gold, await proposalsFor(seed));
    expect(precisionOf(recommendations)).toBeGreaterThanOrEqual(0.69);
    expect(recallOf(recommendations)).toBeGreaterThanOrEqual(0.73);
    expect([precisionOf(steps), recallOf(steps)].every((share) => share >= 0.33)).toBe(true);
    expect(precisionOf(unmentioned)).toBeGreaterThanOrEqual(0.75);
    expect(recallOf(unmentioned)).toBeGreaterThanOrEqual(0.75);
  });

  it('makes nothing of a paper without recommendations or responses', async () => {
    expect(await proposalsFor(paper('es', [], []))).toEqual([]);
    expect(shown(await proposalsFor(paper('en', [recommendation(1, 'Train.', ['Plan'])], [])))).toEqual([
      'R1: ',
      'R1.1: ',
    ]);
  });
});

describe('answered or not, once people have judged', () => {
  const proposals = [
    { step: null, sentences: [{ text: 'Agreed.', paragraph: 9 }] },
    { step: 0, sentences: [] },
    { step: 1, sentences: [] },
  ];
  const judged = (sequence: number, parts: Partial<Judgement>): Judgement => ({
    step: 0,
    sentences: ['It will be done.'],
    judgement: 'corrected',
    by: { person: 'wang', at: sequence, sequence },
    ...parts,
  });

  it('a judgement stands in the place of the proposal; the last one counts', () => {
    const last = judged(7, { sentences: ['Done.'] });
    const confirmed = judged(3, { step: 1, sentences: [], judgement: 'confirmed' });
    expect(mergeAnswered(proposals, [judged(2, {}), last, judged(5, {}), confirmed, judged(9, { step: 8 })])).toEqual([
      { step: null, sentences: ['Agreed.'], by: { kind: 'program' } },
      { step: 0, sentences: ['Done.'], by: { kind: 'corrected', trace: last.by } },
      { step: 1, sentences: [], by: { kind: 'confirmed', trace: confirmed.by } },
    ]);
  });
});
