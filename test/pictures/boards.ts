/** Boards made up for pictures: any number of recommendations, every value of the record among them. */
import type { Board, BoardRow } from '../../src/review/board.ts';
import { portfolioOf, shownStatuses } from '../../src/review/board.ts';
import { acceptances } from '../../src/review/events.ts';

const results = ['consent', 'objection', 'no quorum', 'no position'] as const;

/** `text` is that of every recommendation. The numbers follow from the place of the row alone. */
export function boardWith(count: number, text: string): Board {
  const rows = Array.from({ length: count }, (_, at): BoardRow => {
    const tally = { consent: at % 7, object: at % 3, abstain: at % 2 };
    const outcome = { item: `R${at + 1}`, tally, divided: 0, present: at % 7, hasQuorum: true };
    const counts = shownStatuses.map((status, place) => [status, (at * (place + 2)) % 4] as const);
    return {
      key: `R${at + 1}`,
      recommendation: {
        number: at + 1,
        paragraph: 1,
        section: null,
        text: `${text}`,
        steps: [],
        responses: [],
        lines: [1, 1],
      },
      acceptance: acceptances[at % acceptances.length] ?? 'not stated',
      positions:
        at % 2 === 0
          ? { kind: 'so far', tally, closesAt: null }
          : { kind: 'outcome', outcome: { ...outcome, result: results[(at >> 1) % 4] ?? 'consent' } },
      openComments: (at * 3) % 5,
      amendments: 0,
      actions: Object.fromEntries(counts) as BoardRow['actions'],
      ratings: { management: 'High', independent: 'Moderate', part: at % 5 === 1 },
      nextDue: at % 3 === 0 ? null : `2026-12-${String((at % 27) + 1).padStart(2, '0')}`,
    };
  });
  return { rows, portfolio: portfolioOf(rows.map(({ actions }) => actions)) };
}
