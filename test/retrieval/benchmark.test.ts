import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchRetrieval } from '../../src/retrieval/benchmark.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import { rankingChannels } from '../../src/retrieval/retrieve.ts';
import { sharedTools, temporaryFolder } from './support.ts';

const tools = await sharedTools();
const options = { embedder: offlineEmbedder(), tools, clock: () => performance.now() };
const jsonl = (entries: readonly unknown[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

async function set(corpus: string, queries: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'corpus.jsonl'), corpus);
  await writeFile(join(folder, 'queries.jsonl'), queries);
  return folder;
}

const corpus = jsonl([
  { id: 'a', text: 'The bridge over the river was built of stone.' },
  { id: 'b', text: 'The school has two hundred pupils.' },
  { id: 'c', text: 'Fishermen sell their catch in the morning.' },
]);

describe('the retrieval benchmark', () => {
  it('measures recall, rank and time', async () => {
    const folder = await set(
      corpus,
      jsonl([
        { id: 1, text: 'What was the bridge built of?', relevant: ['a'] },
        { id: 2, text: 'How many pupils are there?', relevant: ['b'] },
        { id: 3, text: 'Which school?', relevant: ['c'] },
        { id: 4, text: '', relevant: ['c'] },
      ]),
    );
    const result = await benchRetrieval(folder, options);
    expect(result).toMatchObject({ folder, passages: 3, questions: 4, corpusLanguage: 'en', ablations: [] });
    expect(result.recallAt1).toBe(0.5);
    expect(result.mrrAt10).toBeGreaterThanOrEqual(0.5);
    expect(result.p95Ms).toBeGreaterThanOrEqual(result.p50Ms);
    expect(result.indexMs).toBeGreaterThan(0);
  });

  it('leaves out each channel in turn when asked to', async () => {
    const folder = await set(corpus, jsonl([{ id: 'q', text: 'stone bridge', relevant: ['a'] }]));
    const { ablations } = await benchRetrieval(folder, { ...options, ablate: true });
    expect(ablations.map(({ without }) => without)).toEqual(rankingChannels);
    expect(ablations.every(({ recallAt1 }) => recallAt1 === 1)).toBe(true);
  });

  it('tells the languages of a set by its texts', async () => {
    const folder = await set(
      jsonl([{ id: 'a', text: '桥是用石头建造的。' }]),
      jsonl([{ id: 'q', text: 'What is the bridge built of?', relevant: ['a'] }]),
    );
    const result = await benchRetrieval(folder, options);
    expect(result).toMatchObject({ corpusLanguage: 'zh', questionLanguages: { en: 1 }, recallAt1: 1 });
  });

  const good = jsonl([{ id: 'q', text: 'x', relevant: ['a'] }]);
  it.each([
    ['corpus.jsonl', 0, 'empty', '', good],
    ['corpus.jsonl', 2, 'not-json', `${corpus.split('\n')[0]}\n{"id":`, good],
    ['corpus.jsonl', 1, 'not-an-object', '[]\n', good],
    ['corpus.jsonl', 1, 'no-id', '{"text":"x"}', good],
    ['corpus.jsonl', 1, 'no-text', '{"id":"a"}', good],
    [
      'corpus.jsonl',
      2,
      'repeated-id',
      jsonl([
        { id: 'a', text: 'x' },
        { id: 'a', text: 'y' },
      ]),
      good,
    ],
    ['queries.jsonl', 1, 'no-relevant', corpus, jsonl([{ id: 'q', text: 'x', relevant: [] }])],
    ['queries.jsonl', 1, 'unknown-passage', corpus, jsonl([{ id: 'q', text: 'x', relevant: ['z'] }])],
  ])('refuses a %s whose line %i is %s', async (name, line, reason, passages, questions) => {
    const folder = await set(passages, questions);
    await expect(benchRetrieval(folder, options)).rejects.toMatchObject({
      code: 'benchmark-invalid',
      parameters: { path: join(folder, name), line, reason },
    });
  });

  it('tells which file is missing', async () => {
    const folder = await temporaryFolder();
    await expect(benchRetrieval(folder, options)).rejects.toMatchObject({
      code: 'benchmark-invalid',
      parameters: { path: join(folder, 'corpus.jsonl'), reason: 'missing' },
    });
  });
});
