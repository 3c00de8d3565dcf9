/**
 * Structure questions in the words people use, in four languages, over the seed and papers that restart, group or leave out
 * what others have: the places that must be cited and no others, what is found, and words the answer must quote. Expected as
 * read in the papers.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import type { Asker } from './structure.ts';
import { askerOf, foundIn, isSound, paper } from './structure.ts';

/** Question, places ("R4 P9", "cover", '' for any), what is found ('' for the report's own words), words quoted. */
type Expected = readonly [question: string, places: string, found: string, quoted: string];

const expected = JSON.parse(readFileSync(new URL('./structure-papers.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Expected[]>
>;

const seed = new URL('../../seeds/GB.309-PFA-5-4.zh.txt', import.meta.url);
const askers = new Map<string, Promise<Asker>>();
function asking(name: string): Promise<Asker> {
  const known =
    askers.get(name) ??
    askerOf(name === 'seed' ? parseReport(readFileSync(seed, 'utf8'), { fallbackId: name }).report : paper(name));
  askers.set(name, known);
  return known;
}

const questions = Object.entries(expected).flatMap(([name, rows]) => rows.map((row) => [name, ...row] as const));

test.each(questions)(
  '%s: %s',
  async (name, question, places, found, quoted) => {
    const answer = await (await asking(name))(question);
    if (answer === undefined) throw new Error('not read as a question about the structure');
    expect(isSound(answer)).toBe(true);
    const wanted = places.split(' ');
    const cited = answer.claims.flatMap(({ citations }) =>
      citations.map(({ paragraph, recommendation }) => [
        ...(recommendation === null ? [] : [`R${recommendation}`]),
        ...(paragraph === null ? [] : [`P${paragraph}`]),
        ...(paragraph === null && recommendation === null ? ['cover'] : []),
      ]),
    );
    if (places !== '') {
      for (const marks of cited) expect(marks.some((mark) => wanted.includes(mark))).toBe(true);
      for (const mark of wanted.filter((place) => place.startsWith('R')))
        expect(
          cited.some((marks) => marks.includes(mark)),
          mark,
        ).toBe(true);
      expect(cited.length).toBeGreaterThan(0);
    }
    if (found !== '') expect(foundIn(answer)).toContain(found);
    expect(JSON.stringify(answer.claims).replace(/\s/gu, '')).toContain(quoted.replace(/\s/gu, ''));
  },
  240_000,
);

/** Questions about what a report says in the words of its structure: none is for the grammar. */
test.each([
  '为什么要填补空缺职位',
  '案例研究有多少项',
  '下一次报告什么时候发表',
  '劳工局将采取哪些行动',
  '有哪些措施可以提高知名度',
  'What are the main findings of the evaluation?',
  'What measures were proposed to raise visibility?',
  'What is the basis of the evaluation?',
  'How many meetings were held?',
  'What points did the evaluation raise about Africa?',
  'Which parts of the strategy worked best?',
  'Quelles mesures le Bureau prendra-t-il ?',
  'Quelles notes ont obtenues la pertinence et l’efficience ?',
  'Quel est le coût de l’évaluation ?',
  '¿Qué medidas tomará la Oficina?',
  '¿Qué elementos tiene la estrategia?',
  '¿Qué decisión se tomó en 2001?',
  // What comes after a recommendation is not printed with it.
  'Which paragraph follows recommendation 7?',
  'Quel paragraphe suit la recommandation 7 ?',
  '建议3后面是哪一段',
  'Which recommendations do not mention the raising of visibility?',
  'What does each section say?',
])('%s', async (question) => {
  expect(await (await asking('seed'))(question)).toBeUndefined();
});
