import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReview } from '../../src/review/create-review.ts';
import type { ReviewEvent } from '../../src/review/events.ts';
import { readLedgerFile, writeLedgerFile } from '../../src/review/export/ledger-file.ts';
import { markdownOf } from '../../src/review/export/markdown.ts';
import { matrixOf } from '../../src/review/export/matrix.ts';
import { fold } from '../../src/review/fold.ts';
import type { Intent, Reviewer } from '../../src/review/review.ts';
import { rights } from '../../src/review/review.ts';
import type { ReviewState } from '../../src/review/state.ts';
import { emptyReview } from '../../src/review/state.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { openFile, temporaryFolder } from '../storage/engines.ts';
import { anyChange, dayMs, eventsOf, start } from './support.ts';
import { smallReport, smallSource } from './views.ts';

const id = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'abc123-_é建') });
const events = fc
  .array(fc.tuple(fc.option(id), anyChange), { maxLength: 12 })
  .map((changes) => eventsOf(changes.map(([person, change]) => [person, change] as const)));

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

  it('makes the same review of the same events in another database, to the last letter', async () => {
    const reviewIn = () => {
      const database = openFile(`${temporaryFolder()}/data/rapporteur.sqlite`);
      onTestFinished(() => database.close());
      const ledger = createLedger(database);
      let ids = 0;
      const randomId = () => {
        ids += 1;
        return `id${ids}`;
      };
      return { ledger, review: createReview({ ledger, now: () => start, randomId }) };
    };
    const here = reviewIn();
    const stream = { server: 'here', report: smallReport.id };
    const reviewer: Reviewer = { person: 'chair', groups: ['Office'], rights };
    const intents: readonly Intent[] = [
      { kind: 'open-review' },
      { kind: 'comment', item: 'R1', text: '＝评论 "quoted"\n第二行' },
      { kind: 'suggest-amendment', item: 'R1', text: 'Train every regional office.', reason: 'Cheaper.' },
      { kind: 'open-call', items: ['R1'], per: 'group', quorum: 1, closesAt: start + 3 * dayMs },
      { kind: 'take-position', item: 'R1', stand: 'consent' },
      { kind: 'record-acceptance', item: 'R1', acceptance: 'not accepted', reason: 'No funds.' },
      { kind: 'add-action', item: 'R1', step: 1, text: 'Publish', due: '2026-01-31' },
      { kind: 'record-rating', item: 'R1', side: 'independent', rating: 'Negligible' },
    ];
    const acts = (intent: Intent, key: string) =>
      here.review.act(intent, { stream, report: smallReport, reviewer, key });
    for (const [at, intent] of intents.entries()) await acts(intent, `${at}`);
    const [call] = (await here.review.state(stream)).calls;
    await acts({ kind: 'close-call', id: call?.id ?? '' }, 'close');
    const file = writeLedgerFile({ report: smallReport.id, events: await here.review.events(stream) });
    const there = reviewIn();
    const moved = { server: 'there', report: smallReport.id };
    expect(await there.ledger.restore(moved, readLedgerFile(file, 'a.json').events)).toBe('restored');
    const [before, after] = [await here.review.state(stream), await there.review.state(moved)];
    expect(after).toEqual(before);
    const printed = (state: ReviewState) => markdownOf(matrixOf({ ...smallSource('en'), state }));
    expect(printed(after)).toBe(printed(before));
    expect(printed(after)).toContain('Outcome: consent (consent 1, object 0, abstain 0)');
    expect(printed(after)).toContain('| **Recommendation 1, step 2**<br>Publish |  | 2026-01-31 | Overdue |  |  |');
  });
});
