/** A review written by hand over the seed report, for what is made of the record. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { StatusOf } from '../../src/review/board.ts';
import type { ActionFields } from '../../src/review/events.ts';
import type { ExportSource } from '../../src/review/export/matrix.ts';
import { emptyItem } from '../../src/review/folding.ts';
import { shownStatusOf } from '../../src/review/lateness.ts';
import type { ItemState, KeyAction, ReviewState, Trace } from '../../src/review/state.ts';
import type { Language } from '../../src/shared/language.ts';

const seed = fileURLToPath(new URL('../../seeds/GB.309-PFA-5-4.zh.txt', import.meta.url));
export const seedReport = parseReport(readFileSync(seed, 'utf8'), { fallbackId: 'seed' }).report;

let sequence = 0;
export const trace = (person: string | null): Trace => {
  sequence += 1;
  return { person, at: Date.UTC(2026, 10, 2, 9, sequence), sequence };
};

export const itemState = (item: string, parts: Partial<Omit<ItemState, 'item'>> = {}): ItemState => ({
  ...emptyItem(item),
  ...parts,
});

export const action = (id: string, item: string, fields: Partial<ActionFields & KeyAction> = {}): KeyAction => ({
  id,
  item,
  step: null,
  text: `Action ${id}`,
  responsible: 'SECSOC',
  due: null,
  status: 'Not Initiated',
  by: trace('wang'),
  changed: null,
  comments: [],
  documents: [],
  ...fields,
});

export const comment = (
  id: string,
  item: string,
  text: string | null,
  parts: Partial<ItemState['comments'][0]> = {},
) => ({
  id,
  item,
  parent: null,
  text,
  source: null,
  by: trace('garcia'),
  edited: null,
  withdrawn: null,
  ...parts,
});

export const reviewOf = (items: readonly ItemState[], parts: Partial<ReviewState> = {}): ReviewState => ({
  sequence: 1,
  isOpen: true,
  items: new Map(items.map((item) => [item.item, item])),
  calls: [],
  ...parts,
});

/** What is late at noon of 28 November 2026. */
export const statusOn28November: StatusOf = (action) => shownStatusOf(action, Date.UTC(2026, 10, 28, 12), 'UTC');

const person = (name: string, day: number): Trace => ({ person: name, at: Date.UTC(2026, 10, day, 9), sequence: day });

/** A short paper of our own, in English, with two recommendations and a point for decision. */
export const smallReport: Report = {
  ...emptyReport,
  id: 'small',
  symbol: 'GB.1/2',
  title: 'Evaluation of *everything*',
  language: 'en',
  paragraphs: [
    { number: 1, section: 'Findings', text: 'Training reached 40 offices. Few used it.', items: [], lines: [1, 1] },
    { number: 2, section: null, text: 'The Board may wish to endorse the recommendations.', items: [], lines: [9, 9] },
  ],
  recommendations: [
    {
      number: 1,
      paragraph: 1,
      section: 'Findings',
      text: 'Train every office.',
      steps: ['Write a plan;', 'publish it.'],
      responses: [],
      lines: [2, 4],
    },
    {
      number: 2,
      paragraph: 1,
      section: 'Findings',
      text: 'Report each year.',
      steps: [],
      responses: [],
      lines: [5, 5],
    },
  ],
  decision: { paragraph: 2 },
};

/** A review of that paper in which every kind of thing was said, some of it hostile. */
export const smallReview: ReviewState = reviewOf(
  [
    itemState('R1', {
      comments: [
        comment('c1', 'R1', '=HYPERLINK("https://evil.example","click") @everyone', { by: person('garcia', 3) }),
        comment('c2', 'R1', 'Agreed.\n- and <b>more</b>', { by: person('wang', 4), parent: 'c1' }),
        comment('c3', 'R1', 'never mind', { by: person('wang', 5), withdrawn: person('wang', 6) }),
        comment('c4', 'R1', null, { by: { person: null, at: Date.UTC(2026, 10, 7), sequence: 7 } }),
      ],
      amendments: [
        {
          id: 'a1',
          item: 'R1',
          before: 'Train every office.',
          text: 'Train every regional office.',
          reason: 'Headquarters are trained.',
          by: person('garcia', 5),
          edited: null,
          withdrawn: null,
        },
      ],
      positions: [
        { item: 'R1', person: 'garcia', stand: 'consent', reason: null, group: 'Governments', by: person('garcia', 6) },
        { item: 'R1', person: 'wang', stand: 'object', reason: 'Too dear.', group: 'Employers', by: person('wang', 6) },
      ],
      acceptance: { value: 'partially accepted', reason: 'Online only.', by: person('office', 8) },
      actions: [
        action('x1', 'R1', {
          step: 0,
          text: 'Draft the plan',
          responsible: 'EVAL',
          due: '2026-11-01',
          comments: [{ text: 'Half done', by: person('office', 9) }],
          documents: [{ title: 'Draft', address: 'https://example.org/draft|v1', by: person('office', 9) }],
        }),
        action('x2', 'R1', { text: '+1 post', responsible: null, status: 'Initiated' }),
      ],
      ratings: {
        management: { rating: 'High', by: person('office', 9) },
        independent: { rating: 'Moderate', by: person('eval', 9) },
      },
    }),
    itemState('D', { comments: [comment('c5', 'D', 'Shorter, please.', { by: person('wang', 9) })] }),
    itemState('P1', { post: { forum: '1', thread: '2' } }),
  ],
  {
    calls: [
      {
        id: 'k1',
        items: ['R1'],
        per: 'person',
        quorum: 2,
        closesAt: 1,
        channel: null,
        by: person('office', 2),
        reminded: null,
        closed: { ...person('office', 7), how: 'time' },
        outcomes: [
          {
            item: 'R1',
            tally: { consent: 1, object: 1, abstain: 0 },
            divided: 0,
            present: 2,
            hasQuorum: true,
            result: 'objection',
          },
        ],
      },
    ],
  },
);

export const smallSource = (language: Language): ExportSource => ({
  report: smallReport,
  state: smallReview,
  language,
  statusOf: statusOn28November,
  nameOf: (name) => ({ garcia: 'García', wang: '王女士', office: 'Office_1' })[name] ?? name,
  dayOf: (at) => new Date(at).toISOString().slice(0, 10),
});
