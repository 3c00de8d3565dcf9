import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/retrieval/build.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import type { Evidence } from '../../src/retrieval/retrieve.ts';
import { chineseReport, englishReport, sharedTools, temporaryFolder } from './support.ts';

const tools = await sharedTools();
const indexDir = await temporaryFolder();
const english = await openIndex({ report: englishReport(), indexDir, embedder: offlineEmbedder(), tools });
const chinese = await openIndex({ report: chineseReport(), indexDir, embedder: offlineEmbedder(), tools });
const ids = (evidence: readonly Evidence[], origin: Evidence['origin']): readonly string[] =>
  evidence.filter((one) => one.origin === origin).map((one) => one.passage.id);

describe('search', () => {
  it.each([
    ['Why were there delays in the mountains?', 'p2'],
    ['¿En qué países se hicieron los proyectos de carreteras rurales?', 'p1'],
    ['Quels pays ont été couverts par les projets ?', 'p1'],
    ['加纳的项目', 'p1'],
    ['女孩上学', 'p4'],
    ['school attendance', 'p4'],
  ])('answers %s over an English report with %s', async (question, expected) => {
    expect((await english.search(question, 3)).map((one) => one.passage.id)).toContain(expected);
  });

  it.each([
    ['哪些国家被审查？', 'p1'],
    ['Which countries were reviewed: Chile, Ghana, Senegal?', 'p1'],
    ['Why did health insurance coverage fall?', 'p2'],
    ["Pourquoi la couverture de l'assurance médicale a-t-elle baissé en 2008 ?", 'p2'],
    ['¿Qué dice sobre el diálogo tripartito y la sostenibilidad?', 'p4'],
    ["women's cooperatives and fish processing income", 'p3'],
  ])('answers %s over a Chinese report with %s', async (question, expected) => {
    expect((await chinese.search(question, 2)).map((one) => one.passage.id)).toContain(expected);
  });

  it('gives the best first, no more than asked for, each once', async () => {
    const found = await english.search('roads and bridges in the village', 3);
    expect(found).toHaveLength(3);
    expect(new Set(found.map((one) => one.passage.id)).size).toBe(3);
    for (const [at, one] of found.entries()) expect(one.score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
    expect(await english.search('roads', 0)).toEqual([]);
  });

  it('scores what the report carries above what it does not', async () => {
    const [carried] = await english.search('How long were the delays in the mountains?', 1);
    const [foreign] = await english.search('Who won the chess championship in Reykjavik?', 1);
    expect(carried?.score ?? 0).toBeGreaterThan(0.5);
    expect(foreign?.score ?? 0).toBeLessThan(0.3);
  });

  it('understands a mistyped word', async () => {
    const [first] = await english.search('procurment of brigdes', 1);
    expect(first?.score ?? 0).toBeGreaterThan(0.3);
    expect(['p2', 'r1']).toContain(first?.passage.id);
  });

  it('scores the sentence that answers above its neighbours', async () => {
    const [first] = await english.search('How long were the delays?', 1);
    const best = [...(first?.sentences ?? [])].sort((a, b) => b.score - a.score)[0];
    expect(best?.text).toBe('Delays of fourteen months were common in the mountains.');
    expect(first?.text.slice(best?.start, best?.end)).toBe(best?.text);
  });

  it('quotes a Chinese sentence for an English question', async () => {
    const [first] = await chinese.search('Which offices lack technical experts?', 1);
    const best = [...(first?.sentences ?? [])].sort((a, b) => b.score - a.score)[0];
    expect(best?.text).toBe('地区办事处缺乏技术专家。');
  });

  it.each(['', ' ', '？', '...', 'the of and', '12345', '\u0000', 'x'.repeat(5000), '😀'])(
    'takes %j without complaint',
    async (question) => {
      for (const index of [english, chinese]) {
        for (const one of await index.search(question, 5)) expect(one.score).toBeLessThan(0.5);
        expect(ids(await index.retrieve(question), 'named')).toEqual([]);
      }
    },
  );
});

describe('retrieve', () => {
  it('puts what is named first, with its family', async () => {
    const evidence = await english.retrieve('What became of recommendation 1?');
    expect(evidence[0]).toMatchObject({ kind: 'recommendation', recommendation: 1, origin: 'named', score: 1 });
    expect(evidence.slice(1, 5).map((one) => one.passage.id)).toEqual(['r1s1', 'r1s2', 'a1', 'p2']);
    expect(evidence.slice(1, 5).every((one) => one.origin === 'family')).toBe(true);
  });

  it.each([
    ['paragraphs 2 to 4', ['p2', 'p3', 'p4']],
    ['第3段和第1段', ['p3', 'p1']],
    ['les recommandations 1 et 2', ['r1', 'r2']],
    ['footnote 7', ['f1']],
    ['figura 2', ['g1']],
    ['paragraph 99', []],
  ])('finds what %s names', async (question, expected) => {
    expect(ids(await english.retrieve(question), 'named')).toEqual(expected);
  });

  it('adds the recommendations of a response it found', async () => {
    const evidence = await english.retrieve('standard contracts before the rainy season', { limit: 1 });
    expect(ids(evidence, 'found')).toEqual(['a1']);
    expect(ids(evidence, 'family')).toEqual(['r1', 'r2']);
  });

  it('adds steps, responses and the finding of a recommendation it found', async () => {
    const evidence = await english.retrieve('simplify procurement', { limit: 1 });
    expect(ids(evidence, 'found')).toEqual(['r1']);
    expect(ids(evidence, 'family')).toEqual(['r1s1', 'r1s2', 'a1', 'p2']);
  });

  it('gives each passage once, and the same every time', async () => {
    const question = 'Does recommendation 2 follow from paragraph 3 on village committees?';
    const evidence = await english.retrieve(question);
    expect(new Set(evidence.map((one) => one.passage.id)).size).toBe(evidence.length);
    for (let time = 0; time < 3; time += 1) expect(await english.retrieve(question)).toEqual(evidence);
  });

  it('finds only what carries something of the question', async () => {
    expect(await english.retrieve('Quetzalcoatl?')).toEqual([]);
    expect(ids(await english.retrieve('What does paragraph 4 say?'), 'found')).toEqual([]);
  });

  it('stops when asked to', async () => {
    const reason = new Error('enough');
    await expect(english.retrieve('roads', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
