/** Questions about several reports at once, through the desk: the real LangChain against a model server on 127.0.0.1. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assembled } from '../../src/assemble.ts';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { scopeOf } from '../../src/desk/verbs/scope.ts';
import { createLibrary } from '../../src/report/library.ts';
import { claiming, type Script, sourceOf } from '../answering/model.ts';
import type { FakeModel } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-across-'));
const own = 'gb.309-pfa-5-4.zh';
const other = 'gb.346-pfa-8.en';
const question = 'How do the resources in GB.309/PFA/5/4 compare with those in GB.346/PFA/8?';
const money = '从 2005 年到 2009 年，有关社会保障的预算外拨款总额约 3600 万美元。';
const seven =
  'The evaluation offers seven recommendations, each with the unit responsible for its implementation, its priority and its resource implications.';

let server: FakeModel;
let assembled: Assembled;
let script: Script = () => ({ text: 'done' });
const requests = () => server.requests.map(({ body }) => body);

beforeAll(async () => {
  server = await startFakeModel({ chat: (body, at) => script(body, at) });
  const variables = {
    DATA_DIR: join(folder, 'data'),
    INDEX_DIR: join(folder, 'index'),
    OPENAI_BASE_URL: server.baseUrl,
    CHAT_MODEL: 'writer-1',
  };
  const config = readConfig({ variables, projectRoot, workingFolder: folder });
  assembled = assemble(config, { now: Date.now, clock: () => performance.now(), randomId: () => 'a' });
  await assembled.desk.add(join(projectRoot, 'test', 'report', 'papers', 'ilo-gb346-en.txt'), { language: 'en' });
  await assembled.desk.index({ rebuild: false }, { language: 'en' });
}, 240_000);
afterAll(async () => {
  await assembled.close();
  await server.close();
});

describe('a question about several reports', { timeout: 120_000 }, () => {
  test('is looked up in each; claims are checked against their own report, which their marks name', async () => {
    const before = server.requests.length;
    script = (body) => {
      if (body.tools !== undefined)
        return body.messages.some(({ role }) => role === 'tool')
          ? { text: 'done' }
          : {
              tools: [
                { name: 'paragraph', arguments: { number: 6, report: own } },
                { name: 'paragraph', arguments: { number: 27, report: other } },
                { name: 'paragraph', arguments: { number: 6 } },
              ],
            };
      const elsewhere = sourceOf(body, money);
      return {
        text: claiming(
          body,
          [money, money],
          [seven, seven],
          // The words of one report under a passage of the other, and a number of the other.
          [seven, seven, elsewhere],
          [seven.replace('seven', 'twelve'), seven],
        ),
      };
    };
    const { reply, data } = await assembled.desk.ask({ question }, { language: 'en' });
    expect(data).toMatchObject({ mode: 'model', report: own, answer: `${money} [¶6] ${seven} [${other} ¶27]` });
    expect(data.claims.map(({ citations }) => citations[0]?.report)).toEqual([own, other]);
    expect(data.withheld.map(({ why }) => why).sort()).toEqual(['number', 'quote-invented']);
    expect(new Set(data.evidence.map(({ report }) => report))).toEqual(new Set([own, other]));
    expect(reply.blocks.flatMap((block) => (block.kind === 'claim' ? [block.marks] : []))).toEqual([
      [{ paragraph: 6, recommendation: null }],
      [{ paragraph: 27, recommendation: null, report: other }],
    ]);
    // Only what stands in the report asked is opened from here.
    expect(reply.places).toEqual([{ paragraph: 6, recommendation: null }]);
    const [first, second, draft] = requests().slice(before);
    expect(JSON.stringify(first?.tools)).toContain(`"enum":["${own}","${other}"]`);
    const told = second?.messages.flatMap(({ role, content }) => (role === 'tool' ? [content] : [])) ?? [];
    expect(told[0]).toContain(`place="paragraph 6 of ${own}"`);
    expect(told[1]).toContain(`place="paragraph 27 of ${other}"`);
    expect(told[2]).toContain('cannot be used');
    expect(draft?.messages.at(-1)?.content).toContain(`of ${other}"`);
  });

  test('without tools has passages of each all the same', async () => {
    const before = server.requests.length;
    script = (body) =>
      body.tools === undefined
        ? { text: '{"answerable":false,"claims":[],"missing":""}' }
        : { status: 400, message: 'tools are not supported' };
    const { data } = await assembled.desk.ask({ question }, { language: 'en' });
    expect(data.model?.fallback).toBe('declined');
    const draft = requests().slice(before).at(-1)?.messages.at(-1)?.content ?? '';
    expect(draft).toContain(`of ${own}"`);
    expect(draft).toContain(`of ${other}"`);
  });
});

describe('which reports a question is about', () => {
  const library = createLibrary({
    seedsDir: join(projectRoot, 'seeds'),
    dataDir: join(folder, 'data'),
    now: () => 0,
    randomId: () => 'a',
  });
  const scope = async (asked: string) => {
    const { report } = (await library.load(own)).reading;
    const { others, question: rest } = await scopeOf(asked, report, library);
    return [others.map(({ id }) => id), rest] as const;
  };

  test.each([
    ['What do GB.309/PFA/5/4 and GB.346/PFA/8 say about gender?', 'What do and say about gender?'],
    ['Compare the funding with that in gb.346-pfa-8.', 'Compare the funding with that in .'],
    ['与 GB.346/PFA/8 相比，资源有何不同？', '与 相比，资源有何不同？'],
    ['两份报告怎样看待性别问题？', '两份报告怎样看待性别问题？'],
    ['Que disent tous les rapports du dialogue social ?', 'Que disent tous les rapports du dialogue social ?'],
    ['¿Qué dicen ambos informes sobre el empleo?', '¿Qué dicen ambos informes sobre el empleo?'],
    ['What is said of gender across the reports?', 'What is said of gender across the reports?'],
  ])('%s', async (asked, rest) => expect(await scope(asked)).toEqual([[other], rest]));

  test.each([
    'What does GB.346/PFA/8 say about gender?',
    'What does GB.309/PFA/5/4 say about gender?',
    'How does recommendation 5 differ from recommendation 9?',
    'Which country reports to the Office?',
    '2005年的拨款是多少？',
  ])('this is about one: %s', async (asked) => expect(await scope(asked)).toEqual([[], asked]));
});
