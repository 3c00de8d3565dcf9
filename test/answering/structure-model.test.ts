/**
 * What holds for any report: counts are those of the model, a question about one recommendation cites no other, every quote
 * stands as printed. And what a reader of the papers wrote down, before any program read them, is what is answered.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recommendation, Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { askerOf, foundIn, isSound, paper, placesOf } from './structure.ts';

const folder = new URL('../report/papers/', import.meta.url);

type Golden = {
  readonly recommendations: readonly {
    readonly n: number;
    readonly follows_paragraph?: number | null;
    readonly next_steps_count?: number;
  }[];
  readonly response?: { readonly groups?: readonly (readonly number[])[] };
};

/** One way to ask each thing in each language. */
const wordings = {
  steps: [
    (n: number) => `建议${n}有几项下一步措施？`,
    (n: number) => `How many proposed steps does recommendation ${n} have?`,
    (n: number) => `Combien d’étapes proposées la recommandation ${n} compte-t-elle ?`,
    (n: number) => `¿Cuántas medidas propuestas tiene la recomendación ${n}?`,
  ],
  home: [
    (n: number) => `建议${n}源于哪一段？`,
    (n: number) => `Which paragraph does recommendation ${n} follow?`,
    (n: number) => `De quel paragraphe découle la recommandation ${n} ?`,
    (n: number) => `¿De qué párrafo se deriva la recomendación ${n}?`,
  ],
  without: [
    '哪些建议没有下一步措施？',
    'Which recommendations have no steps?',
    'Quelles recommandations n’ont pas d’étapes ?',
    '¿Qué recomendaciones no tienen pasos?',
  ],
  count: [
    '报告有多少项建议？',
    'How many recommendations are there?',
    'Combien de recommandations le rapport contient-il ?',
    '¿Cuántas recomendaciones hay?',
  ],
} as const;

describe('papers read by hand', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.golden.json'))
    .map((name) => name.replace('.golden.json', ''));
  it.each(names)(
    '%s',
    async (name) => {
      const golden = JSON.parse(readFileSync(new URL(`${name}.golden.json`, folder), 'utf8')) as Golden;
      const report = paper(name);
      const ask = await askerOf(report);
      const isWhole = !report.warnings.some(({ code }) => code.startsWith('recommendation'));
      for (const question of wordings.count) {
        const found = foundIn(await ask(question));
        if (found !== '' || isWhole) expect(found, question).toBe(`count ${golden.recommendations.length}`);
      }
      for (const [language, steps] of wordings.steps.entries()) {
        for (const { n, next_steps_count: count = 0, follows_paragraph: home } of golden.recommendations) {
          expect(foundIn(await ask(steps(n))), steps(n)).toBe(`count ${count}`);
          const question = wordings.home[language]?.(n) ?? '';
          const answer = await ask(question);
          if (home != null && answer !== undefined) expect(placesOf(answer), question).toBe(`¶${home}`);
        }
      }
    },
    240_000,
  );
});

const lines = [1, 1] as const;
const sentence = fc.constantFrom(
  'Publish the plan.',
  'Train the staff of the offices.',
  'Report once a year.',
  'Review the budget.',
);
const shape = fc.record({
  paragraphs: fc.integer({ min: 1, max: 9 }),
  recommendations: fc.array(
    fc.record({
      home: fc.nat(),
      text: sentence,
      steps: fc.array(sentence, { maxLength: 3 }),
      group: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

function reportOf({
  paragraphs,
  recommendations,
}: typeof shape extends fc.Arbitrary<infer Shape> ? Shape : never): Report {
  const last = paragraphs + 1;
  const answered = recommendations.map((recommendation): Recommendation['responses'] =>
    recommendation.group === null ? [] : [{ paragraph: last, group: `${recommendation.group}` }],
  );
  const groups = [...new Set(recommendations.flatMap(({ group }) => group ?? []))];
  const responses = groups.map((group) => ({
    paragraph: last,
    group: `${group}`,
    heading: `Group ${group}`,
    recommendations: recommendations.flatMap((recommendation, at) => (recommendation.group === group ? [at + 1] : [])),
    text: `The answer of group ${group} is being prepared.`,
    lines,
  }));
  return {
    ...emptyReport,
    id: `random-${JSON.stringify([paragraphs, recommendations]).length}-en`,
    language: 'en',
    title: 'Evaluation of everything',
    paragraphs: [
      ...Array.from({ length: paragraphs }, (_, at) => ({
        number: at + 1,
        section: 'Findings',
        text: `Finding ${at + 1} is told here.`,
        items: [],
        lines,
      })),
      {
        number: last,
        section: 'Comments',
        text: ['The answers:', ...responses.map(({ text }) => text)].join('\n'),
        items: [],
        lines,
      },
    ],
    recommendations: recommendations.map(({ home, text, steps }, at) => ({
      number: at + 1,
      paragraph: (home % paragraphs) + 1,
      section: 'Findings',
      text,
      steps,
      responses: answered[at] ?? [],
      lines,
    })),
    responses,
  };
}

describe('any report', () => {
  it('is counted as it is, and a question about one recommendation cites no other', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (drawn) => {
        const report = reportOf(drawn);
        const ask = await askerOf(report);
        for (const question of wordings.count)
          expect(foundIn(await ask(question))).toBe(`count ${report.recommendations.length}`);
        const without = report.recommendations
          .filter(({ steps }) => steps.length === 0)
          .map(({ number }) => `R${number}`);
        for (const question of wordings.without) {
          const answer = await ask(question);
          if (without.length === 0) expect(foundIn(answer)).toBe('none');
          else expect(placesOf(answer)).toBe(without.join(' '));
        }
        for (const [language, steps] of wordings.steps.entries())
          for (const recommendation of report.recommendations) {
            const { number } = recommendation;
            const answer = await ask(steps(number));
            expect(foundIn(answer)).toBe(`count ${recommendation.steps.length}`);
            expect(placesOf(answer)).toBe(`R${number}`);
            expect(answer !== undefined && isSound(answer)).toBe(true);
            expect(placesOf(await ask(wordings.home[language]?.(number) ?? ''))).toBe(`¶${recommendation.paragraph}`);
          }
        for (const { number, responses } of report.recommendations) {
          const together = await ask(`Which recommendations are answered together with recommendation ${number}?`);
          const own = report.responses.find(({ recommendations }) => recommendations.includes(number));
          const others = (own?.recommendations ?? []).filter((other) => other !== number);
          if (responses.length === 0) expect(together).toBeUndefined();
          else if (others.length === 0) expect(foundIn(together)).toBe('none');
          else expect(placesOf(together).replace(/ ¶\d+/u, '')).toBe(others.map((other) => `R${other}`).join(' '));
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});
