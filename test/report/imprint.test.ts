/** What covers print of body, meeting, author and original language, as read in the papers themselves. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';

const read = (name: string): string => readFileSync(new URL(`./papers/${name}.txt`, import.meta.url), 'utf8');

test.each([
  ['wfp-eb2021-en', { body: 'Executive Board', meeting: 'Rome, 22–26 February 2021', original: 'Original: English' }],
  ['ops-ce174-es', { meeting: 'Washington, D.C., EUA, del 24 al 28 de junio del 2024', original: 'Original: inglés' }],
  [
    'ompi-wocc-fr',
    { meeting: 'Genève, 19 – 23 juin 2023', author: 'établie par la Division de la supervision interne' },
  ],
  ['iaea-gov-zh', { body: '理事会', author: '总干事的报告', original: '原语文：英文', meeting: null }],
  ['ilo-gb331-zh', { body: '计划、财务和行政部分 PFA', closing: '2017 年 9 月 20 日，日内瓦。' }],
  ['jiu-2018-6-en', { author: 'Prepared by two Inspectors', meeting: null, original: null, closing: null }],
  ['oms-eb150-fr', { body: 'CONSEIL EXÉCUTIF', author: 'Rapport du Directeur général', meeting: null }],
])('%s', (name, printed) => {
  expect(parseReport(read(name), { fallbackId: name }).report.imprint).toMatchObject(printed);
});
