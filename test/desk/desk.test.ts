import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Reply } from '../../src/desk/reply.ts';
import { sharedIndexes } from '../indexes.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'));
const config = readConfig({
  variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes() },
  projectRoot: resolve(import.meta.dirname, '..', '..'),
  workingFolder: folder,
});
const { desk }: { readonly desk: Desk } = assemble(config, {
  now: () => Date.UTC(2026, 10, 23),
  clock: () => 0,
  randomId: () => 'word',
});
const english = { language: 'en' } as const;

const restarting = `A/77/500

Report on two reviews

I. First review

1. The first review looked at coverage in the regions.

Recommendation 1: Extend coverage to rural workers.

Recommendation 2: Publish the results of the review.

2. The first review ends here.

II. Second review

3. The second review looked at staffing of the offices.

Recommendation 1: Fill the vacant posts in the regions.

4. The second review ends here.
`;

beforeAll(async () => {
  writeFileSync(join(folder, 'two.txt'), restarting);
  await desk.add(join(folder, 'two.txt'), english);
  await desk.index({ rebuild: false }, english);
}, 180_000);

/** Texts of a kind of block, in order. */
function receiptsOf({ language, receipts = [] }: Reply): Reply {
  return { language, blocks: receipts };
}

function texts(reply: Reply, kind: Reply['blocks'][number]['kind']): readonly string[] {
  return reply.blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []));
}

describe('ask', () => {
  test('claims have marks, receipts have the words as printed', async () => {
    const { reply, data } = await desk.ask({ question: '建议5是什么？' }, english);
    expect(reply.language).toBe('zh');
    const [first] = reply.blocks.filter((block) => block.kind === 'claim');
    expect(first).toMatchObject({ marks: [{ recommendation: 5, paragraph: null }] });
    const quoted = texts(receiptsOf(reply), 'quote').join('\n');
    expect(reply.places?.[0]).toEqual({ recommendation: 5, paragraph: null });
    for (const claim of data.claims) for (const { quote } of claim.citations) expect(quoted).toContain(quote);
  });
  test('a quote in another language is said to be one', async () => {
    const { reply } = await desk.ask({ question: 'What does paragraph 9 say?' }, english);
    expect(texts(receiptsOf(reply), 'text')).toContain('Quoted in Chinese, the language of the report.');
    const own = await desk.ask({ question: '第9段说了什么？' }, english);
    expect(texts(receiptsOf(own.reply), 'text').join()).not.toContain('引文');
  });
  test('an abstention says so in the asker’s language', async () => {
    const { reply, data } = await desk.ask({ question: '¿Qué dice la recomendación 99?' }, english);
    expect([reply.language, data.abstained, data.claims]).toEqual(['es', true, []]);
    expect(texts(reply, 'text')[0]).toBe('El informe no contiene ninguna recomendación con ese número.');
    expect(data.answer).toBe('El informe no contiene ninguna recomendación con ese número.');
  });
  test('the same question gives the same reply', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => desk.ask({ question: '性别问题如何处理？' }, english)));
    expect(one).toEqual(two);
  });
  test('an aborted request rejects', async () => {
    const signal = AbortSignal.abort();
    await expect(desk.ask({ question: '性别问题如何处理？' }, { ...english, signal })).rejects.toThrow();
  });
});

describe('recommendation', () => {
  test('shows text, steps, finding and response', async () => {
    const { reply, data } = await desk.recommendation('5', english);
    expect(data.recommendations[0]).toMatchObject({
      number: 5,
      finding: { paragraph: 9 },
      responses: [{ paragraph: 19, group: '5' }],
    });
    expect(data.recommendations[0]?.steps).toHaveLength(2);
    expect(texts(reply, 'heading')).toEqual([
      'Recommendation 5 · 有效性',
      'Proposed next steps',
      'The finding it follows',
      'Response to the recommendation',
    ]);
    const mark = (recommendation: number) => ({ recommendation, paragraph: null });
    expect(reply.neighbours).toEqual({ previous: mark(4), next: mark(6) });
  });
  test('finds by words, in another language too', async () => {
    const found = await desk.recommendation('性别', english);
    expect(found.data).toMatchObject({ query: '性别', recommendations: [{ number: 5 }] });
    const across = await desk.recommendation('gender', english);
    expect(across.data.recommendations.map(({ number }) => number)).toContain(5);
  });
  test('numbers that start again are all shown, with their sections', async () => {
    const { reply, data } = await desk.recommendation('1', { ...english, report: 'A/77/500' });
    expect(data.recommendations.map(({ paragraph }) => paragraph)).toEqual([1, 3]);
    expect(texts(reply, 'heading').filter((text) => text.startsWith('Recommendation 1 · '))).toHaveLength(2);
    expect(texts(reply, 'text')[0]).toContain('start again in each section');
  });
  test('all in short when nothing is asked for', async () => {
    const { reply, data } = await desk.recommendation('', english);
    expect(data.recommendations).toHaveLength(12);
    expect(texts(reply, 'quote')).toHaveLength(12);
  });
  test('what is missing of several is told, not refused', async () => {
    const { reply, data } = await desk.recommendation('12-14, 99', english);
    expect(data.recommendations.map(({ number }) => number)).toEqual([12]);
    expect(texts(reply, 'text').at(-1)).toBe('Not in the report: R99.');
  });
});

describe('paragraph', () => {
  test('keeps its list, and says what follows from it', async () => {
    const listed = await desk.paragraph('2', english);
    expect(listed.reply.blocks.find((block) => block.kind === 'list')).toMatchObject({ items: { length: 7 } });
    const { data } = await desk.paragraph('9', { ...english, language: 'fr' });
    expect(data.paragraphs[0]?.recommendations).toEqual([4, 5, 6]);
  });
  test('carries its footnotes', async () => {
    expect((await desk.paragraph('3', english)).data.paragraphs[0]?.footnotes).toHaveLength(1);
  });
});

describe('report', () => {
  test('the data is the model', async () => {
    const { data } = await desk.report(undefined, english);
    expect(data).toMatchObject({ symbol: 'GB.309/PFA/5/4', language: 'zh', decision: { paragraph: 20 } });
  });
  test('found by symbol, id or beginning in any case, and not when ambiguous', async () => {
    for (const name of ['GB.309/PFA/5/4', 'gb.309-pfa-5-4.zh', 'Gb.3'])
      expect((await desk.report(name, english)).data.language).toBe('zh');
    await expect(desk.report('', english)).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(desk.report('../../etc/passwd', english)).rejects.toMatchObject({ code: 'report-unknown' });
  });
  test('a list of all', async () => {
    const { data } = await desk.reports(english);
    expect(data.reports.map(({ id, origin }) => [id, origin.kind])).toEqual([
      ['gb.309-pfa-5-4.zh', 'seed'],
      ['a-77-500.en', 'added'],
    ]);
  });
});

test('search gives passages with where they stand', async () => {
  const { data } = await desk.search({ query: '性别', count: 3 }, english);
  expect(data.hits).toHaveLength(3);
  expect(Object.keys(data.hits[0] ?? {}).sort()).toEqual([
    'kind',
    'paragraph',
    'recommendation',
    'report',
    'score',
    'text',
  ]);
});

test('the language changes by code or by name in any language', () => {
  for (const wanted of ['fr', 'French', '法文', 'francés', ' FRANÇAIS '])
    expect(desk.language(wanted, english).data.language).toBe('fr');
  expect(() => desk.language('tlh', english)).toThrow(expect.objectContaining({ code: 'language-unknown' }));
});

test('an index once whole is read, and built again on demand', async () => {
  const read = (await desk.index({ rebuild: false }, english)).data.indexes;
  expect(read).toHaveLength(2);
  const { indexes } = (await desk.index({ rebuild: true }, { ...english, report: 'gb.309' })).data;
  expect(indexes).toMatchObject([{ report: 'gb.309-pfa-5-4.zh', how: 'built' }]);
});
