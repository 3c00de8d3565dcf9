import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, portfolioOf, shownStatuses } from '../../src/review/board.ts';
import type { Call } from '../../src/review/state.ts';
import { action, comment, itemState, reviewOf, seedReport, statusOn28November, trace } from './views.ts';

const rowOf = (board: ReturnType<typeof boardOf>, key: string) => board.rows.find((row) => row.key === key);
const call = (id: string, parts: Partial<Call>): Call => ({
  id,
  items: ['R5'],
  per: 'person',
  quorum: 2,
  closesAt: 5000,
  channel: null,
  by: trace('wang'),
  reminded: null,
  closed: null,
  outcomes: [],
  ...parts,
});

describe('board', () => {
  it('has a row for every recommendation, in the order of the paper, also where nobody said anything', () => {
    const board = boardOf(seedReport, reviewOf([]), statusOn28November);
    expect(board.rows.map(({ key }) => key)).toEqual(seedReport.recommendations.map(({ number }) => `R${number}`));
    expect(board.rows).toHaveLength(12);
    for (const row of board.rows)
      expect(row).toMatchObject({ acceptance: 'not stated', openComments: 0, nextDue: null });
    expect(board.portfolio).toEqual({ counted: 0, onTrack: 0, light: null });
  });

  it('counts what stands: not what was withdrawn or erased', () => {
    const state = reviewOf([
      itemState('R5', {
        comments: [
          comment('a', 'R5', 'one'),
          comment('b', 'R5', 'reply', { parent: 'a' }),
          comment('c', 'R5', 'gone', { withdrawn: trace('garcia') }),
          comment('d', 'R5', null),
        ],
      }),
    ]);
    expect(rowOf(boardOf(seedReport, state, statusOn28November), 'R5')?.openComments).toBe(2);
  });

  it('counts actions as they are shown, and finds what is due next', () => {
    const state = reviewOf([
      itemState('R1', {
        actions: [
          action('a', 'R1', { status: 'Initiated', due: '2027-03-01' }),
          action('b', 'R1', { status: 'Completed', due: '2026-01-01' }),
          action('c', 'R1', { status: 'Initiated', due: '2026-11-01' }),
          action('d', 'R1', { status: 'Not Initiated', due: '2026-01-15' }),
          action('e', 'R1'),
          action('f', 'R1', { status: 'No Longer Applicable', due: '2026-02-01' }),
        ],
      }),
    ]);
    const board = boardOf(seedReport, state, statusOn28November);
    expect(rowOf(board, 'R1')).toMatchObject({
      nextDue: '2026-01-15',
      actions: {
        Completed: 1,
        Initiated: 1,
        'Not Initiated': 1,
        Overdue: 1,
        'Long Overdue': 1,
        'No Longer Applicable': 1,
      },
    });
    expect(board.portfolio).toEqual({ counted: 5, onTrack: 3, light: 'red' });
  });

  it('says where the two ratings part', () => {
    const rated = (management: 'High' | 'Moderate') => ({
      ratings: {
        management: { rating: management, by: trace('wang') },
        independent: { rating: 'Moderate' as const, by: trace('li') },
      },
    });
    const state = reviewOf([itemState('R1', rated('High')), itemState('R2', rated('Moderate'))]);
    const board = boardOf(seedReport, state, statusOn28November);
    expect(['R1', 'R2', 'R3'].map((key) => rowOf(board, key)?.ratings.part)).toEqual([true, false, false]);
  });

  it('shows the outcome of a closed call, and positions so far once another is open', () => {
    const outcome = {
      item: 'R5',
      tally: { consent: 2, object: 0, abstain: 1 },
      divided: 0,
      present: 3,
      hasQuorum: true,
      result: 'consent' as const,
    };
    const position = (person: string, stand: 'consent' | 'object') => ({
      item: 'R5',
      person,
      stand,
      reason: null,
      group: null,
      by: trace(person),
    });
    const items = [itemState('R5', { positions: [position('wang', 'consent'), position('li', 'object')] })];
    const closed = call('one', { closed: { ...trace(null), how: 'time' }, outcomes: [outcome] });
    const row = (calls: readonly Call[]) =>
      rowOf(boardOf(seedReport, reviewOf(items, { calls }), statusOn28November), 'R5')?.positions;
    expect(row([closed])).toEqual({ kind: 'outcome', outcome });
    const tally = { consent: 1, object: 1, abstain: 0 };
    expect(row([closed, call('two', { closesAt: 9000 })])).toEqual({ kind: 'so far', tally, closesAt: 9000 });
    expect(row([])).toEqual({ kind: 'so far', tally, closesAt: null });
  });
});

describe('the traffic light', () => {
  const none = Object.fromEntries(shownStatuses.map((status) => [status, 0])) as Parameters<typeof portfolioOf>[0][0];
  it.each([
    [9, 1, 'green'],
    [89, 11, 'yellow'],
    [8999, 1001, 'yellow'],
    [4, 1, 'yellow'],
    [79, 21, 'red'],
    [0, 1, 'red'],
    [0, 0, null],
  ] as const)('%i on track, %i late: %s', (onTrack, late, light) => {
    expect(portfolioOf([{ ...none, Initiated: onTrack, 'Long Overdue': late }]).light).toBe(light);
  });

  it('does not mind how actions lie over recommendations, nor those no longer applicable', () => {
    const counts = fc.record(Object.fromEntries(shownStatuses.map((status) => [status, fc.nat(50)])));
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), fc.nat(99), (some, notApplicable) => {
        const all = some as (typeof none)[];
        const one = { ...none };
        for (const each of all)
          for (const status of shownStatuses) Object.assign(one, { [status]: one[status] + each[status] });
        expect(portfolioOf(all)).toEqual(portfolioOf([{ ...one, 'No Longer Applicable': notApplicable }]));
      }),
    );
  });
});
