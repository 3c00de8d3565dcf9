/** Questions that the structure of the paper answers: computed, in four languages, expected as read in the seed report. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { sharedIndexes } from '../indexes.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-structure-'));
const config = readConfig({
  variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes() },
  projectRoot: resolve(import.meta.dirname, '..', '..'),
  workingFolder: folder,
});
const { desk } = assemble(config, { now: () => 0, clock: () => 0, randomId: () => 'word' });

const withoutSteps = [3, 6, 7, 8, 10, 11, 12];

test.each([
  ['有多少项建议没有拟议步骤？', '7', withoutSteps],
  ['Which recommendations have no proposed steps?', '', withoutSteps],
  ['Quelles recommandations n’ont pas de mesures proposées ?', '', withoutSteps],
  ['¿Cuántas recomendaciones hay?', '12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['报告共有几项建议？', '12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['Which recommendation is answered together with recommendation 1?', '', [11]],
])('%s', async (question, count, recommendations) => {
  const { data } = await desk.ask({ question }, { language: 'en' });
  expect(data.abstained).toBe(false);
  expect(data.answer).toContain(count);
  const cited = data.claims.flatMap(({ citations }) => citations.map(({ recommendation }) => recommendation));
  expect([...new Set(cited.filter((number) => number !== null))].toSorted((a, b) => a - b)).toEqual(recommendations);
});

test.each([
  ['What is the symbol of the report?', 'GB.309/PFA/5/4'],
  ['报告的文号是什么？', 'GB.309/PFA/5/4'],
])('%s', async (question, words) => {
  const { data } = await desk.ask({ question }, { language: 'en' });
  expect(data.answer).toContain(words);
});
