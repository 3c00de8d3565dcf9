import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, silentIn } from '../../src/review/calls.ts';
import type { Change } from '../../src/review/events.ts';
import { fold } from '../../src/review/fold.ts';
import { historyOf } from '../../src/review/history.ts';
import { isGapless, readEvent } from '../../src/review/read-event.ts';
import { emptyReview } from '../../src/review/state.ts';
import { anyEvents, dayMs, eventsOf, start } from './support.ts';

const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inside = value instanceof Map ? value.values() : Object.values(value);
  for (const part of inside) frozen(part);
  return value;
};

describe('a fold', () => {
  it('comes to the same at once, one by one, in any pieces and when replayed, and changes no state given out', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.nat(60), { maxLength: 5 }), (events, cuts) => {
        const whole = fold(emptyReview, events);
        let state = frozen(emptyReview);
        for (const event of events) state = frozen(fold(state, [event]));
        expect(state).toEqual(whole);
        let pieces = emptyReview;
        for (const cut of [...cuts, events.length].toSorted((one, other) => one - other))
          pieces = frozen(fold(pieces, events.slice(0, cut)));
        expect(pieces).toEqual(whole);
        expect(fold(whole, events)).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what every event is through JSON', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const read = (JSON.parse(JSON.stringify(events)) as unknown[]).map(readEvent);
        expect(read).toEqual(events);
        expect(isGapless(events)).toBe(true);
        expect(
          fold(
            emptyReview,
            read.filter((event) => event !== undefined),
          ),
        ).toEqual(fold(emptyReview, events));
      }),
    );
  });

  it('keeps one position of a person, and still tells people apart whose names were erased', () => {
    const taken = (stand: 'consent' | 'object', replaces?: number): Change => ({
      kind: 'position.taken',
      item: 'R1',
      stand,
      reason: null,
      group: null,
      ...(replaces === undefined ? {} : { replaces }),
    });
    const named = eventsOf([
      ['ana', taken('consent')],
      ['ben', taken('object')],
      ['ana', taken('object', 1)],
      ['ben', { kind: 'position.withdrawn', item: 'R1', replaces: 2 }],
      ['chen', taken('consent')],
    ]);
    const erased = named.map((event) => (event.person === 'chen' ? event : { ...event, person: null }));
    for (const events of [named, erased]) {
      const positions = fold(emptyReview, events).items.get('R1')?.positions ?? [];
      expect(positions.map(({ stand, by }) => [stand, by.sequence])).toEqual([
        ['object', 3],
        ['consent', 5],
      ]);
    }
  });
});

describe('a call', () => {
  const opened = (per: 'person' | 'group', quorum = 1): Change => ({
    kind: 'call.opened',
    id: 'call',
    items: ['R1'],
    per,
    quorum,
    closesAt: start + 3 * dayMs,
    channel: null,
  });
  const taken = (person: string, stand: 'consent' | 'object' | 'abstain', group: string | null = null) =>
    [person, { kind: 'position.taken', item: 'R1', stand, reason: null, group }] as const;
  const outcome = (changes: Parameters<typeof eventsOf>[0]) => {
    const state = fold(emptyReview, eventsOf(changes));
    const [call] = state.calls;
    if (call === undefined) throw new Error('no call');
    return outcomeOf(call, 'R1', state);
  };

  it('counts people once, abstentions towards the quorum, and claims no consent where anybody objects', () => {
    expect(outcome([opened('person'), taken('a', 'consent'), taken('a', 'object')])).toMatchObject({
      tally: { consent: 0, object: 1, abstain: 0 },
      present: 1,
      result: 'objection',
    });
    expect(outcome([opened('person', 2), taken('a', 'consent'), taken('b', 'abstain')]).result).toBe('consent');
    expect(outcome([opened('person', 2), taken('a', 'abstain'), taken('b', 'abstain')]).result).toBe('no position');
    expect(outcome([opened('person', 3), taken('a', 'consent'), taken('b', 'consent')])).toMatchObject({
      hasQuorum: false,
      result: 'no quorum',
    });
  });

  it('counts a group once, divided where its people differ, and nobody without a group', () => {
    const said = [
      taken('a', 'consent', 'Workers'),
      taken('b', 'object', 'Workers'),
      taken('c', 'consent', 'Employers'),
    ];
    expect(outcome([opened('group', 2), ...said, taken('d', 'object')])).toEqual({
      item: 'R1',
      tally: { consent: 1, object: 0, abstain: 0 },
      divided: 1,
      present: 2,
      hasQuorum: true,
      result: 'objection',
    });
  });

  it('keeps its outcome when positions change later, and another call starts anew', () => {
    const again: Change = { ...opened('person'), id: 'again' } as Change;
    const closed: Change = { kind: 'call.closed', id: 'call', by: 'time' };
    const state = fold(
      emptyReview,
      eventsOf([opened('person'), taken('a', 'consent'), closed, again, taken('b', 'object')]),
    );
    const [first, second] = state.calls;
    expect(first?.outcomes[0]).toMatchObject({ present: 1, result: 'consent' });
    if (second === undefined) throw new Error('no call');
    expect(outcomeOf(second, 'R1', state)).toMatchObject({ present: 1, result: 'objection' });
    expect(silentIn(second, ['b', 'a', 'c'], state)).toEqual(['a', 'c']);
  });
});

describe('the history of an item', () => {
  it('says who, when, what and from what', () => {
    const action = { kind: 'action.added', id: 'x', item: 'R1', step: null, text: 'Train', responsible: 'HR' } as const;
    const events = eventsOf([
      { kind: 'review.opened' },
      { ...action, due: null, status: 'Not Initiated' },
      { kind: 'action.changed', id: 'x', status: 'Initiated' },
      { kind: 'action.changed', id: 'x', status: 'Completed', due: '2027-01-31' },
      { kind: 'acceptance.recorded', item: 'R2', acceptance: 'accepted', reason: null },
      ['ana', { kind: 'comment.added', id: 'c', item: 'R1', parent: null, text: 'one', source: null }],
      ['ana', { kind: 'comment.edited', id: 'c', text: 'two' }],
      ['ana', { kind: 'comment.edited', id: 'c', text: 'three' }],
    ]);
    const history = historyOf(events, 'R1');
    expect(history.map(({ trace }) => trace.sequence)).toEqual([2, 3, 4, 6, 7, 8]);
    expect(history.map(({ before }) => before)).toEqual([
      null,
      { kind: 'action.changed', id: 'x', status: 'Not Initiated' },
      { kind: 'action.changed', id: 'x', status: 'Initiated', due: null },
      null,
      events[5]?.change,
      events[6]?.change,
    ]);
    expect(history[3]?.trace).toEqual({ person: 'ana', at: start + 5_000, sequence: 6 });
  });
});
