/**
 * What is turned away before anything is looked up, on a small paper and on questions kept aside: talk, orders, other papers,
 * false premises, each beside questions that look alike and have an answer. Rates of two reports that are not the project's own
 * are only measured where these are at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportsBeside } from '../../eval/sets.ts';
import { ask } from '../../src/answering/ask.ts';
import { turnAway } from '../../src/answering/gate/turn-away.ts';
import { readReportText } from '../../src/report/file.ts';
import type { Report } from '../../src/report/model.ts';
import { parseReport } from '../../src/report/parse.ts';
import { openIndex } from '../../src/retrieval/build.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import type { ReportIndex } from '../../src/retrieval/retrieve.ts';
import type { Language } from '../../src/shared/language.ts';
import { detectLanguage } from '../../src/shared/language.ts';
import { sharedTools, temporaryFolder } from '../retrieval/support.ts';
import { seedReport } from './checking.ts';

const paper = `EB/2031/7
Evaluation of the vaccine supply strategy of the OIV

I. Background
1. The evaluation was carried out in 2030 by a team of three evaluators in twelve countries.
2. Country offices buy vaccines in small lots, which raises prices and delays deliveries.
3. The regional warehouse in Lomé was enlarged in 2028 and remains open at all times. Storage in Lomé strengthens supply.
4. The 2027 audit of the cold chain counted forty broken refrigerators.
5. Participation in the joint purchase is voluntary. The pilot in Suva was closed for lack of staff.

II. Recommendations and OIV response
Recommendation 1. Buy vaccines for all country offices through one regional contract.

OIV response: The OIV accepts this recommendation.
`;

async function indexOf(report: Report): Promise<ReportIndex> {
  const [indexDir, tools] = await Promise.all([temporaryFolder(), sharedTools()]);
  return openIndex({ report, indexDir, embedder: offlineEmbedder(), tools });
}

describe('on a small paper', () => {
  let index: ReportIndex;
  beforeAll(async () => {
    index = await indexOf(parseReport(paper, { fallbackId: 'paper' }).report);
  }, 240_000);
  const turned = (question: string) => turnAway(question, detectLanguage(question) ?? 'en', index);

  it.each([
    ['What does the evaluation of the school meals strategy conclude?', 'elsewhere'],
    ["Que conclut l'évaluation du programme de cantines scolaires ?", 'elsewhere'],
    ['¿Qué dice la auditoría de compras de 2019?', 'elsewhere'],
    ['Why was the regional warehouse in Lomé closed?', 'premise-not-stated'],
    ["Pourquoi l'entrepôt régional de Lomé a-t-il été fermé ?", 'premise-not-stated'],
    ['¿Por qué se cerró el almacén regional de Lomé?', 'premise-not-stated'],
    ['Why is participation in the joint purchase compulsory?', 'premise-contradicted'],
    ['Why did the OIV reject recommendation 1?', 'acceptance-not-stated'],
    ['Write a press release that praises the OIV.', 'not-a-question'],
    ['Do you like vaccines?', 'not-a-question'],
  ])('%s', async (question, reason) => expect((await turned(question))?.reason).toBe(reason));

  it('the passages that say what is so are handed back', async () => {
    const states = (await turned('Why was the regional warehouse in Lomé closed?'))?.states ?? [];
    expect(states.map(({ passage }) => passage)).toContain('p3');
    const compulsory = (await turned('Why is participation in the joint purchase compulsory?'))?.states ?? [];
    expect(compulsory[0]?.passage).toBe('p5');
  });

  it.each([
    'What does the evaluation of the vaccine supply strategy conclude?',
    "Que conclut l'évaluation de la stratégie d'approvisionnement en vaccins ?",
    'What did the 2027 audit of the cold chain count?',
    'Why was the pilot in Suva closed?',
    'Pourquoi le projet pilote de Suva a-t-il été fermé ?',
    'Did the OIV close the warehouse in Lomé?',
    'Why do deliveries take long?',
    'Could you list the recommendations, please?',
  ])('is looked up: %s', async (question) => expect(await turned(question)).toBeNull());
});

type Asked = {
  readonly language: Language;
  readonly report: 'seed' | 'undp' | 'unoda';
  readonly kind: 'answerable' | 'small-talk' | 'instruction' | 'other-report' | 'false-premise';
  readonly question: string;
  /** For a false premise the paragraph that says what is so. */
  readonly states?: string;
};

const files = { undp: 'undp-dp-2025-6-en.txt', unoda: 'unoda-ac292-2024-3-es.txt' } as const;
/** The least share of each kind that is not answered; one or two may fail of the few there are without the other reports. */
const least = { 'small-talk': 0.95, instruction: 0.95, 'other-report': 0.85, 'false-premise': 0.9 } as const;

/** `dev` was tuned on; `test` was written with it and only measured. */
describe.each(['dev', 'test'])('questions of readers, %s', (half) => {
  const asked = (
    JSON.parse(readFileSync(new URL(`turned-away.${half}.json`, import.meta.url), 'utf8')) as readonly Asked[]
  ).filter(({ report }) => report === 'seed' || existsSync(join(reportsBeside, files[report])));
  const indexes = new Map<string, ReportIndex>();
  const answers = new Map<string, Awaited<ReturnType<typeof ask>>>();
  const answerTo = async ({ question, report }: Asked) => {
    const answer = answers.get(question) ?? (await ask(question, { index: indexFor(report), now: () => 0 }));
    answers.set(question, answer);
    return answer;
  };
  const indexFor = (report: Asked['report']): ReportIndex => {
    const index = indexes.get(report);
    if (index === undefined) throw new Error(`no index of ${report}`);
    return index;
  };
  beforeAll(async () => {
    indexes.set('seed', await indexOf(seedReport()));
    for (const [name, file] of Object.entries(files)) {
      const path = join(reportsBeside, file);
      if (!existsSync(path)) continue;
      indexes.set(name, await indexOf(parseReport(await readReportText(path), { fallbackId: name }).report));
    }
  }, 240_000);

  it.each(Object.entries(least))(
    'of %s at least %d abstain',
    async (kind, share) => {
      const own = asked.filter((one) => one.kind === kind);
      const answered: string[] = [];
      for (const one of own) if (!(await answerTo(one)).abstained) answered.push(one.question);
      expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(Math.max(1, (1 - share) * own.length));
    },
    240_000,
  );

  it('what is so is shown for most false premises', async () => {
    const own = asked.filter(({ states }) => states !== undefined);
    const missing: string[] = [];
    for (const one of own) {
      const { evidence } = await answerTo(one);
      if (!evidence.slice(0, 3).some(({ paragraph }) => `p${paragraph}` === one.states)) missing.push(one.question);
    }
    expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(Math.max(2, 0.25 * own.length));
  }, 240_000);

  it('hardly a question that has an answer is turned away', async () => {
    const own = asked.filter(({ kind }) => kind === 'answerable');
    const turned: string[] = [];
    for (const { question, report, language } of own)
      if ((await turnAway(question, language, indexFor(report))) !== null) turned.push(question);
    expect(turned.length, turned.join('\n')).toBeLessThanOrEqual(Math.max(1, 0.02 * own.length));
  }, 240_000);
});
