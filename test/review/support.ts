/** Events of reviews as they may happen, for tests. */
import fc from 'fast-check';
import type { Change, ReviewEvent } from '../../src/review/events.ts';
import { acceptances, actionStatuses, progressRatings, ratingSides, stands } from '../../src/review/events.ts';

export const start = Date.UTC(2026, 10, 28, 9);
export const dayMs = 24 * 60 * 60_000;

/** The changes one after the other, each by `person` at one second after the last. */
export function eventsOf(
  changes: readonly (Change | readonly [person: string | null, change: Change])[],
): readonly ReviewEvent[] {
  return changes.map((entry, index) => {
    const [person, change] = 'kind' in entry ? ['person', entry] : entry;
    return { sequence: index + 1, at: start + index * 1_000, person, change };
  });
}

const item = fc.constantFrom('R1', 'R2', 'P9', 'D');
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const words = fc.option(fc.string({ maxLength: 20 }));
const group = fc.option(fc.constantFrom('Governments', 'Employers', 'Workers'));

/** Any change there is, sensible or not: a fold judges nothing. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>({ kind: 'review.opened' }, { kind: 'review.closed' }),
  fc.record({ kind: fc.constant('post.linked' as const), item, forum: id, thread: id }),
  fc.record({
    kind: fc.constant('comment.added' as const),
    id,
    item,
    parent: fc.option(id),
    text: words,
    source: fc.option(fc.record({ channel: id, message: id })),
  }),
  fc.record({ kind: fc.constant('comment.edited' as const), id, text: words }),
  fc.record({ kind: fc.constant('comment.withdrawn' as const), id }),
  fc.record({
    kind: fc.constant('amendment.suggested' as const),
    id,
    item,
    before: fc.string(),
    text: words,
    reason: words,
  }),
  fc.record({ kind: fc.constant('amendment.edited' as const), id, text: words, reason: words }),
  fc.record({ kind: fc.constant('amendment.withdrawn' as const), id }),
  fc.record({
    kind: fc.constant('call.opened' as const),
    id,
    items: fc.uniqueArray(item, { minLength: 1 }),
    per: fc.constantFrom('person' as const, 'group' as const),
    quorum: fc.integer({ min: 1, max: 4 }),
    closesAt: fc.integer({ min: start, max: start + dayMs }),
    channel: fc.option(id),
  }),
  fc.record({ kind: fc.constant('call.reminded' as const), id }),
  fc.record({ kind: fc.constant('call.closed' as const), id, by: fc.constantFrom('time' as const, 'person' as const) }),
  fc.record(
    {
      kind: fc.constant('position.taken' as const),
      item,
      stand: fc.constantFrom(...stands),
      reason: words,
      group,
      replaces: fc.integer({ min: 1, max: 30 }),
    },
    { requiredKeys: ['kind', 'item', 'stand', 'reason', 'group'] },
  ),
  fc.record(
    { kind: fc.constant('position.withdrawn' as const), item, replaces: fc.integer({ min: 1, max: 30 }) },
    { requiredKeys: ['kind', 'item'] },
  ),
  fc.record({
    kind: fc.constant('acceptance.recorded' as const),
    item,
    acceptance: fc.constantFrom(...acceptances),
    reason: words,
  }),
  fc.record({
    kind: fc.constant('action.added' as const),
    id,
    item,
    step: fc.option(fc.nat(3)),
    text: words,
    responsible: words,
    due: fc.option(fc.constantFrom('2026-11-28', '2027-02-28')),
    status: fc.constantFrom(...actionStatuses),
  }),
  fc.record(
    {
      kind: fc.constant('action.changed' as const),
      id,
      text: words,
      responsible: words,
      due: fc.option(fc.constantFrom('2026-11-28', '2027-02-28')),
      status: fc.constantFrom(...actionStatuses),
    },
    { requiredKeys: ['kind', 'id'] },
  ),
  fc.record({ kind: fc.constant('action.commented' as const), id, text: words }),
  fc.record({ kind: fc.constant('action.documented' as const), id, title: words, address: words }),
  fc.record({
    kind: fc.constant('rating.recorded' as const),
    item,
    side: fc.constantFrom(...ratingSides),
    rating: fc.option(fc.constantFrom(...progressRatings)),
  }),
  fc.record({
    kind: fc.constant('answered.judged' as const),
    item,
    step: fc.option(fc.nat(3)),
    sentences: fc.array(fc.string(), { maxLength: 3 }),
    judgement: fc.constantFrom('confirmed' as const, 'corrected' as const),
  }),
);

/** A line of events of a few people, some of whom were erased. */
export const anyEvents: fc.Arbitrary<readonly ReviewEvent[]> = fc
  .array(fc.tuple(fc.option(fc.constantFrom('ana', 'ben', 'chen')), anyChange), { maxLength: 60 })
  .map(eventsOf);
