/** Acceptance as the responses state it, recommendation by recommendation, and nothing beyond. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/answering/ask.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { ReportIndex } from '../../src/retrieval/retrieve.ts';
import { openShared } from '../retrieval/support.ts';

const paper = `EB/2031/7
Review of the procurement of vaccines and OIV response

I. Background
1. The review was carried out in 2030 by a team of three evaluators in twelve countries.
2. Country offices buy vaccines in small lots, which raises prices and delays deliveries.

II. Recommendations and OIV response
3. This chapter lists the recommendations of the review and the responses of the OIV to them.

Recommendation 1. Buy vaccines for all country offices through one regional contract.

OIV response: The OIV accepts this recommendation.

Recommendation 2. Move the warehouse of the agency from the capital to the port.

OIV response: The OIV rejects this recommendation, as the lease of the warehouse runs until 2040.

Recommendation 3. Train the pharmacists of every country office in cold storage each year.

OIV response: The OIV partially accepts this recommendation. Training every second year is enough.

Recommendation 4. Publish the prices that are paid for each vaccine.

OIV response: The OIV welcomes this recommendation.
`;
let index: ReportIndex;
beforeAll(async () => {
  const { report } = parseReport(paper, { fallbackId: 'paper' });
  index = await openShared(report);
}, 240_000);

const answerTo = (question: string) => ask(question, { index, now: () => 0 });
const places = (answer: Awaited<ReturnType<typeof answerTo>>): string =>
  [...new Set(answer.claims.flatMap(({ citations }) => citations.map(({ recommendation }) => `R${recommendation}`)))]
    .sort()
    .join(' ');

describe('what the responses state is answered', () => {
  test.each([
    ['Which recommendation did the OIV reject?', 'R2', 'runs until 2040'],
    ['Which recommendations were rejected?', 'R2', 'runs until 2040'],
    ['Which recommendations does the OIV only partially accept?', 'R3', 'every second year'],
    ['Which recommendations did the Office accept?', 'R1 R3', 'partially accepts'],
    ['办公室拒绝了哪项建议？', 'R2', 'runs until 2040'],
    ['Quelle recommandation le Bureau a-t-il rejetée ?', 'R2', 'runs until 2040'],
    ['¿Qué recomendación fue rechazada?', 'R2', 'runs until 2040'],
    ['Why did the OIV turn down the move of the warehouse?', 'R2', 'runs until 2040'],
    ['Why did the Office reject recommendation 2?', 'R2', 'runs until 2040'],
    ['Did the Office accept recommendation 2?', 'R2', 'rejects this recommendation'],
  ])('%s', async (question, cited, words) => {
    const answer = await answerTo(question);
    expect(answer.abstained).toBe(false);
    expect(places(answer)).toBe(cited);
    expect(answer.withheld).toEqual([]);
    expect(JSON.stringify(answer.claims)).toContain(words);
  });
});

describe('what they do not state is not', () => {
  test.each([
    'Why did the Office reject recommendation 1?',
    'Did the Office accept recommendation 4?',
    '办公室为什么拒绝建议4？',
    'Pourquoi le Bureau a-t-il rejeté la recommandation 3 ?',
    '¿Por qué la Oficina aceptó la recomendación 2?',
  ])('%s', async (question) => {
    const answer = await answerTo(question);
    expect(answer.reason).toBe('acceptance-not-stated');
    expect(answer.abstained).toBe(true);
    // What the response to it does say is shown.
    const number = Number(/\d/u.exec(question)?.[0]);
    expect(answer.evidence[0]?.passage.recommendations).toEqual([number]);
    expect(answer.evidence[0]?.kind).toBe('response');
  });
  test('a rejection of one thing is none of another', async () => {
    const answer = await answerTo('Why did the OIV turn down the training of pharmacists?');
    expect(JSON.stringify(answer.claims)).not.toContain('runs until 2040');
  });
});
