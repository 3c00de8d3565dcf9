/** A review written by hand over the seed report, for what is made of the record. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReport } from '../../src/report/parse.ts';
import type { ShownStatus } from '../../src/review/board.ts';
import type { ActionFields } from '../../src/review/events.ts';
import type { ItemState, KeyAction, ReviewState, Trace } from '../../src/review/state.ts';

const seed = fileURLToPath(new URL('../../seeds/GB.309-PFA-5-4.zh.txt', import.meta.url));
export const seedReport = parseReport(readFileSync(seed, 'utf8'), { fallbackId: 'seed' }).report;

let sequence = 0;
export const trace = (person: string | null): Trace => {
  sequence += 1;
  return { person, at: Date.UTC(2026, 10, 2, 9, sequence), sequence };
};

export const itemState = (item: string, parts: Partial<Omit<ItemState, 'item'>> = {}): ItemState => ({
  item,
  comments: [],
  amendments: [],
  positions: [],
  acceptance: null,
  actions: [],
  ratings: {},
  judgements: [],
  post: null,
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

/** Late as of 28 November 2026: long overdue from half a year on, as this test has it. */
export const statusOn28November = ({ status, due }: KeyAction): ShownStatus => {
  if (due === null || status === 'Completed' || status === 'No Longer Applicable' || due >= '2026-11-28') return status;
  return due < '2026-05-28' ? 'Long Overdue' : 'Overdue';
};
