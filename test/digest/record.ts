/** A review of the seed report as it was kept, for digests to be read from: yesterday's digest told the first four events. */
import type { Change, ReviewEvent } from '../../src/review/events.ts';

export const day = '2026-11-28';
export const now = Date.UTC(2026, 10, 28, 7, 0);
const yesterday = now - 24 * 60 * 60_000;

const said = (id: string, source: { readonly channel: string; readonly message: string } | null = null): Change => ({
  ...{ kind: 'comment.added', id, item: 'R1', parent: null, text: 'As the Group said', source },
});
const taken = (item: string, stand: 'consent' | 'object'): Change => ({
  ...{ kind: 'position.taken', item, stand, reason: null, group: null },
});
const call = (id: string, item: string, quorum: number): Change => ({
  ...{
    kind: 'call.opened',
    id,
    items: [item],
    per: 'person',
    quorum,
    closesAt: Date.UTC(2026, 10, 30, 17),
    channel: null,
  },
});

const lines: readonly (readonly [person: string | null, change: Change])[] = [
  ['m', { kind: 'review.opened' }],
  ['a', said('c1')],
  [
    'm',
    {
      ...{
        kind: 'action.added',
        id: 'a1',
        item: 'R1',
        step: null,
        text: 'Agree definitions',
        responsible: 'INTEGRATION',
      },
      ...{ due: '2026-11-20', status: 'Initiated' },
    },
  ],
  ['m', { kind: 'rating.recorded', item: 'R1', side: 'management', rating: 'High' }],
  // Since the last digest.
  ['a', said('c2', { channel: '222', message: '333' })],
  ['a', said('c3')],
  ['a', { kind: 'comment.withdrawn', id: 'c3' }],
  ['m', { kind: 'rating.recorded', item: 'R1', side: 'independent', rating: 'Moderate' }],
  [
    'm',
    { kind: 'acceptance.recorded', item: 'R2', acceptance: 'partially accepted', reason: 'Only within the budget' },
  ],
  [
    'm',
    {
      ...{ kind: 'action.added', id: 'a2', item: 'R2', step: 0, text: 'Publish the plan', responsible: null },
      ...{ due: '2026-12-03', status: 'Not Initiated' },
    },
  ],
  ['m', { kind: 'answered.judged', item: 'R2', step: 0, sentences: [], judgement: 'corrected' }],
  ['m', call('k1', 'R3', 2)],
  ['a', taken('R3', 'consent')],
  ['b', taken('R3', 'object')],
  ['m', call('k2', 'R4', 1)],
  ['a', taken('R4', 'consent')],
  ['m', { kind: 'call.closed', id: 'k2', by: 'person' }],
];

export const toldBefore = 4;

export const events: readonly ReviewEvent[] = lines.map(([person, change], at) => ({
  ...{ sequence: at + 1, person, change },
  at: at < toldBefore ? yesterday - 60_000 : now - 60 * 60_000,
}));

export const questions = [
  { question: 'What did it cost?', abstained: true, paragraphs: [] },
  { question: 'What was found on gender?', abstained: false, paragraphs: [9, 12] },
  { question: '<@123456789012345678> what did it cost', abstained: true, paragraphs: [] },
  { question: 'What was found on gender', abstained: false, paragraphs: [9] },
  { question: 'Who chose the evaluators?', abstained: true, paragraphs: [] },
  { question: 'What is recommended for Africa?', abstained: false, paragraphs: [14] },
];
