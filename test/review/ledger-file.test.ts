import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ReviewEvent } from '../../src/review/events.ts';
import { acceptances, actionStatuses, progressRatings, ratingSides, stands } from '../../src/review/events.ts';
import { readLedgerFile, writeLedgerFile } from '../../src/review/export/ledger-file.ts';
import { fold } from '../../src/review/fold.ts';
import { emptyReview } from '../../src/review/state.ts';

const id = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'abc123-_é建') });
const item = fc.constantFrom('R1', 'R12', 'R1@12', 'R1@12.2', 'P9', 'D');
const text = fc.string({ unit: 'grapheme' });
const words = fc.option(text);
const day = fc.option(fc.constantFrom('2026-11-28', '2028-02-29', '2026-12-31'));
const fields = { text: words, responsible: words, due: day, status: fc.constantFrom(...actionStatuses) };
const step = fc.option(fc.nat(9));
const of = (
  kind: Change['kind'],
  rest: Record<string, fc.Arbitrary<unknown>> = {},
  requiredKeys?: readonly string[],
) =>
  requiredKeys === undefined
    ? fc.record({ kind: fc.constant(kind), ...rest })
    : fc.record({ kind: fc.constant(kind), ...rest }, { requiredKeys: ['kind', ...requiredKeys] as never[] });

const change = fc.oneof(
  of('review.opened'),
  of('review.closed'),
  of('post.linked', { item, forum: id, thread: id }),
  of('comment.added', {
    id,
    item,
    parent: fc.option(id),
    text: words,
    source: fc.option(fc.record({ channel: id, message: id })),
  }),
  of('comment.edited', { id, text: words }),
  of('comment.withdrawn', { id }),
  of('amendment.suggested', { id, item, before: text, text: words, reason: words }),
  of('amendment.edited', { id, text: words, reason: words }),
  of('amendment.withdrawn', { id }),
  of('call.opened', {
    id,
    items: fc.array(item),
    per: fc.constantFrom('person', 'group'),
    quorum: fc.nat(50),
    closesAt: fc.nat(),
    channel: fc.option(id),
  }),
  of('call.reminded', { id }),
  of('call.closed', { id, by: fc.constantFrom('time', 'person') }),
  of('position.taken', { item, stand: fc.constantFrom(...stands), reason: words, group: fc.option(text) }),
  of('position.withdrawn', { item }),
  of('acceptance.recorded', { item, acceptance: fc.constantFrom(...acceptances), reason: words }),
  of('action.added', { id, item, step, ...fields }),
  of('action.changed', { id, ...fields }, ['id']),
  of('action.commented', { id, text: words }),
  of('action.documented', { id, title: words, address: words }),
  of('rating.recorded', {
    item,
    side: fc.constantFrom(...ratingSides),
    rating: fc.option(fc.constantFrom(...progressRatings)),
  }),
  of('answered.judged', {
    item,
    step,
    sentences: fc.array(text),
    judgement: fc.constantFrom('confirmed', 'corrected'),
  }),
);
const events = fc
  .array(fc.record({ at: fc.nat(), person: fc.option(id), change }), { maxLength: 12 })
  .map((list) => list.map((event, at) => ({ sequence: at + 1, ...event }) as unknown as ReviewEvent));

const whole = '{"format":"rapporteur-review","version":1,"report":"gb","events":[]}';
const withEvent = (event: unknown): string =>
  JSON.stringify({ format: 'rapporteur-review', version: 1, report: 'gb', events: [event] });
const opened = { sequence: 1, at: 5, person: 'p', change: { kind: 'review.opened' } };

describe('the ledger as a file', () => {
  it('is read back event by event, whatever was in it', () => {
    fc.assert(
      fc.property(events, id, (list, report) => {
        const back = readLedgerFile(writeLedgerFile({ report, events: list }), 'a.json');
        expect(back).toEqual({ report, events: list });
        expect(fold(emptyReview, back.events)).toEqual(fold(emptyReview, list));
      }),
    );
  });

  it('has an event per line, under its format and version', () => {
    expect(writeLedgerFile({ report: 'gb', events: [] })).toBe(`${whole}\n`);
    expect(writeLedgerFile({ report: 'gb', events: [opened as ReviewEvent] }).split('\n')[1]).toBe(
      JSON.stringify(opened),
    );
  });

  it.each([
    ['nothing', '', 0],
    ['no JSON', '{"format":', 0],
    ['cut short', writeLedgerFile({ report: 'gb', events: [opened as ReviewEvent] }).slice(0, -10), 0],
    ['nested without end', '['.repeat(200_000), 0],
    ['something else', '{"version":1}', 0],
    ['a list', '[]', 0],
    ['an older version that never was', whole.replace('1', '0'), 0],
    ['a version that is no number', whole.replace('1', '"2"'), 0],
    ['a field too many', whole.replace('{', '{"__proto__":{"x":1},'), 0],
    ['no report', whole.replace('"gb"', 'null'), 0],
    ['events that are none', whole.replace('[]', '{}'), 0],
    ['a gap', withEvent({ ...opened, sequence: 2 }), 1],
    ['a moment that is none', withEvent({ ...opened, at: -1 }), 1],
    ['a person that is none', withEvent({ ...opened, person: 7 }), 1],
    ['an unknown change', withEvent({ ...opened, change: { kind: 'review.deleted' } }), 1],
    ['a change named like a method', withEvent({ ...opened, change: { kind: 'toString' } }), 1],
    ['a field missing', withEvent({ ...opened, change: { kind: 'comment.edited', id: 'a' } }), 1],
    ['a field unknown', withEvent({ ...opened, change: { kind: 'comment.withdrawn', id: 'a', text: 'b' } }), 1],
    ['a value unknown', withEvent({ ...opened, change: { kind: 'call.closed', id: 'a', by: 'god' } }), 1],
    ['a day that is none', withEvent({ ...opened, change: { kind: 'action.changed', id: 'a', due: '2026-02-30' } }), 1],
  ])('refuses %s', (_, file, event) => {
    expect(() => readLedgerFile(file, 'a.json')).toThrow(
      expect.objectContaining({ code: 'ledger-file-invalid', parameters: { path: 'a.json', event } }),
    );
  });

  it('says so where a newer version wrote it', () => {
    expect(() => readLedgerFile(whole.replace('1', '3'), 'a.json')).toThrow(
      expect.objectContaining({ code: 'ledger-file-newer', parameters: { path: 'a.json', version: 3, known: 1 } }),
    );
  });

  it('fails with a refusal and nothing else, wherever a file is damaged', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.string({ maxLength: 3 }), (list, place, put) => {
        const file = writeLedgerFile({ report: 'gb', events: list });
        const at = place % file.length;
        const damaged = file.slice(0, at) + put + file.slice(at + 1);
        try {
          readLedgerFile(damaged, 'a.json');
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError' });
        }
      }),
    );
  });
});
