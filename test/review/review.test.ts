import { describe, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { createReview } from '../../src/review/create-review.ts';
import type { Intent, Review, Reviewer } from '../../src/review/review.ts';
import { rights } from '../../src/review/review.ts';
import type { ReviewState } from '../../src/review/state.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { openFile, temporaryFolder } from '../storage/engines.ts';
import { dayMs, start } from './support.ts';

const lines = [1, 1] as const;
const recommendation = (number: number, steps: readonly string[]) => ({
  number,
  paragraph: number,
  section: null,
  text: `Text of recommendation ${number}.`,
  steps,
  responses: [],
  lines,
});
const report: Report = {
  ...emptyReport,
  id: 'paper',
  language: 'en',
  recommendations: [recommendation(1, ['first step', 'second step']), recommendation(2, [])],
  paragraphs: [9, 90].map((number) => ({ number, section: null, text: `Paragraph ${number}.`, items: [], lines })),
  responses: [
    {
      paragraph: null,
      group: null,
      heading: null,
      recommendations: [1],
      text: 'The Office agrees. It will act.',
      lines,
    },
  ],
  decision: { paragraph: 90 },
};
const chair: Reviewer = { person: 'chair', groups: [], rights };
const delegate = (person: string, ...groups: string[]): Reviewer => ({ person, groups, rights: [] });
const ana = delegate('ana');

type Setting = {
  readonly review: Review;
  readonly other: Review;
  /** Acts as `reviewer` under a key of its own, and gives the state. */
  readonly does: (reviewer: Reviewer, intent: Intent, key?: string, server?: string) => Promise<ReviewState>;
  readonly wait: (milliseconds: number) => void;
};

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${count}`;
  };
}

async function setting(isOpen = true): Promise<Setting> {
  const database = openFile(`${temporaryFolder()}/data/rapporteur.sqlite`);
  onTestFinished(() => database.close());
  let now = start;
  const next = counter();
  const ports = { ledger: createLedger(database), now: () => now, randomId: () => `id${next()}` };
  const review = createReview(ports);
  const does: Setting['does'] = async (reviewer, intent, key = `key ${next()}`, server = 'server') =>
    (await review.act(intent, { stream: { server, report: report.id }, report, reviewer, key })).state;
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  if (isOpen) await does(chair, { kind: 'open-review' });
  return { review, other: createReview(ports), does, wait };
}

const stream = { server: 'server', report: report.id };
const refused = (code: string) => ({ name: 'UserError', code });
const comment = (text: string, item = 'R1'): Intent => ({ kind: 'comment', item, text });
const call = (different: object = {}): Intent => ({
  kind: 'open-call',
  items: ['R1'],
  per: 'person',
  quorum: 2,
  closesAt: start + 3 * dayMs,
  ...different,
});
const takes = (stand: string, item = 'R1', reason?: string): Intent =>
  ({ kind: 'take-position', item, stand, ...(reason === undefined ? {} : { reason }) }) as Intent;

describe('rights', () => {
  it('are needed for what is official, and nothing is kept of a refused intent', async () => {
    const { does, review } = await setting();
    const own: readonly Intent[] = [
      { kind: 'close-review' },
      { kind: 'open-review' },
      { kind: 'link-post', item: 'R1', forum: '1', thread: '2' },
      call(),
      { kind: 'record-acceptance', item: 'R1', acceptance: 'accepted' },
      { kind: 'add-action', item: 'R1', text: 'x' },
      { kind: 'record-rating', item: 'R1', side: 'management', rating: 'High' },
      { kind: 'judge-answered', item: 'R1', step: null, sentences: [], judgement: 'confirmed' },
    ];
    for (const intent of own)
      await expect(does(ana, intent), intent.kind).rejects.toMatchObject(refused('right-missing'));
    expect(await review.events(stream)).toHaveLength(1);
    for (const intent of own.toSpliced(0, 1)) await does(chair, intent);
  });

  it('to words are their author’s alone, whoever else may do everything', async () => {
    const { does } = await setting();
    const state = await does(ana, comment('mine'));
    const id = state.items.get('R1')?.comments[0]?.id ?? '';
    for (const intent of [
      { kind: 'edit-comment', id, text: 'theirs' },
      { kind: 'withdraw-comment', id },
    ] as const)
      await expect(does(chair, intent)).rejects.toMatchObject(refused('author-only'));
    await does(ana, { kind: 'withdraw-comment', id });
    await does(ana, { kind: 'withdraw-comment', id });
    await expect(does(ana, { kind: 'edit-comment', id, text: 'x' })).rejects.toMatchObject(refused('entry-withdrawn'));
  });
});

describe('what people write', () => {
  it('is trimmed and cleaned, and is neither empty nor endless', async () => {
    const { does } = await setting();
    const state = await does(ana, comment('  one\r\n\n\n\n\u202etwo\u0000\u001b[31m  '));
    expect(state.items.get('R1')?.comments[0]?.text).toBe('one\n\ntwo');
    for (const text of ['', '  \n ', '\u200b\u0000'])
      await expect(does(ana, comment(text))).rejects.toMatchObject(refused('words-missing'));
    await expect(does(ana, comment('x'.repeat(4_001)))).rejects.toMatchObject({
      ...refused('words-too-long'),
      parameters: { length: 4_001, limit: 4_000 },
    });
  });

  it('stands on an item of the report, replies on that of the comment they reply to', async () => {
    const { does } = await setting();
    for (const item of ['R3', 'P1', 'r1', '', 'constructor'])
      await expect(does(ana, comment('x', item))).rejects.toMatchObject(refused('item-unknown'));
    const state = await does(ana, comment('x', 'P9'));
    const parent = state.items.get('P9')?.comments[0]?.id ?? '';
    await expect(does(ana, { kind: 'comment', item: 'R1', text: 'y', parent })).rejects.toMatchObject(
      refused('entry-unknown'),
    );
    await does(ana, { kind: 'comment', item: 'P9', text: 'y', parent });
  });

  it('amends what can be decided only, and otherwise than it is printed', async () => {
    const { does } = await setting();
    const suggest = (item: string, text: string): Intent => ({ kind: 'suggest-amendment', item, text });
    await expect(does(ana, suggest('P9', 'x'))).rejects.toMatchObject(refused('item-unsuited'));
    await expect(does(ana, suggest('R1', ' Text of  recommendation 1. '))).rejects.toMatchObject(
      refused('amendment-same'),
    );
    await does(ana, suggest('R1', 'Better text.'));
    const state = await does(ana, suggest('D', 'Endorses none.'));
    expect(state.items.get('R1')?.amendments[0]).toMatchObject({
      before: 'Text of recommendation 1.',
      text: 'Better text.',
    });
    expect(state.items.get('D')?.amendments[0]).toMatchObject({ before: 'Paragraph 90.' });
  });

  it('is taken by an open review only', async () => {
    const { does } = await setting(false);
    for (const intent of [comment('x'), takes('consent')])
      await expect(does(ana, intent)).rejects.toMatchObject(refused('review-not-open'));
    await does(chair, { kind: 'open-review' });
    await does(ana, comment('x'));
    await does(chair, call());
    const state = await does(chair, { kind: 'close-review' });
    expect(state.calls[0]?.closed).toMatchObject({ how: 'person', person: 'chair' });
    for (const intent of [comment('y'), takes('consent')])
      await expect(does(ana, intent)).rejects.toMatchObject(refused('review-not-open'));
  });
});

describe('positions', () => {
  it('are one of each person, changeable until the call closes, every change kept', async () => {
    const { does, review, wait } = await setting();
    await does(chair, call());
    await does(ana, takes('consent'));
    await does(ana, takes('object', 'R1', 'too dear'));
    const state = await does(delegate('ben'), takes('abstain'));
    expect(state.items.get('R1')?.positions.map(({ person, stand }) => [person, stand])).toEqual([
      ['ana', 'object'],
      ['ben', 'abstain'],
    ]);
    const history = await review.history(stream, 'R1');
    expect(history.at(-2)).toMatchObject({ change: { stand: 'object' }, before: { stand: 'consent' } });
    wait(3 * dayMs);
    // Nobody has closed it yet.
    for (const intent of [takes('consent'), { kind: 'withdraw-position', item: 'R1' } as const])
      await expect(does(ana, intent)).rejects.toMatchObject(refused('call-closed'));
    await expect(does(ana, takes('maybe'))).rejects.toMatchObject(refused('call-closed'));
    await expect(does(ana, takes('maybe', 'R2'))).rejects.toMatchObject(refused('choice-invalid'));
  });

  it('are called for within bounds, once at a time', async () => {
    const { does } = await setting();
    const wrong: readonly (readonly [code: string, different: object])[] = [
      ['quorum-invalid', { quorum: 0 }],
      ['quorum-invalid', { quorum: 1.5 }],
      ['quorum-invalid', { quorum: Number.NaN }],
      ['closing-invalid', { closesAt: start }],
      ['closing-invalid', { closesAt: start + 400 * dayMs }],
      ['closing-invalid', { closesAt: Number.NaN }],
      ['call-items', { items: [] }],
      ['item-unsuited', { items: ['R1', 'P9'] }],
      ['choice-invalid', { per: 'role' }],
    ];
    for (const [code, different] of wrong)
      await expect(does(chair, call(different)), code).rejects.toMatchObject(refused(code));
    await does(chair, call());
    await expect(does(chair, call({ items: ['R2', 'R1'] }))).rejects.toMatchObject(refused('call-open-already'));
  });

  it('are reminded of once in the last day, and the call closes by itself once, with its outcome', async () => {
    const { does, review, other } = await setting();
    await does(chair, call({ quorum: 1 }));
    await does(ana, takes('consent'));
    expect(await review.tick(stream, start + 2 * dayMs - 1)).toEqual([]);
    const reminded = await Promise.all([review, other].map((one) => one.tick(stream, start + 2 * dayMs)));
    expect(reminded.flat()).toMatchObject([{ person: null, change: { kind: 'call.reminded' } }]);
    const closed = await Promise.all([review, other].map((one) => one.tick(stream, start + 3 * dayMs)));
    expect(closed.flat()).toMatchObject([{ person: null, change: { kind: 'call.closed', by: 'time' } }]);
    expect(await review.tick(stream, start + 9 * dayMs)).toEqual([]);
    const [done] = (await other.state(stream)).calls;
    expect(done?.outcomes).toMatchObject([{ item: 'R1', present: 1, result: 'consent' }]);
  });
});

describe('follow-up', () => {
  it('takes reasons where they are required, calendar days, steps and web addresses', async () => {
    const { does } = await setting();
    const accept = (acceptance: string, reason?: string) =>
      ({ kind: 'record-acceptance', item: 'R1', acceptance, ...(reason === undefined ? {} : { reason }) }) as Intent;
    for (const acceptance of ['partially accepted', 'not accepted'])
      await expect(does(chair, accept(acceptance, ' '))).rejects.toMatchObject(refused('reason-required'));
    await expect(does(chair, accept('agreed'))).rejects.toMatchObject(refused('choice-invalid'));
    expect((await does(chair, accept('not accepted', 'no money'))).items.get('R1')?.acceptance).toMatchObject({
      reason: 'no money',
    });
    const action = (different: object) => ({ kind: 'add-action', item: 'R1', text: 'Train', ...different }) as Intent;
    await expect(does(chair, action({ due: '2026-02-30' }))).rejects.toMatchObject(refused('due-invalid'));
    for (const step of [2, -1, 0.5])
      await expect(does(chair, action({ step }))).rejects.toMatchObject(refused('step-unknown'));
    await expect(does(chair, action({ item: 'D' }))).rejects.toMatchObject(refused('item-unsuited'));
    const state = await does(chair, action({ step: 1, due: '2026-12-31', responsible: 'HR' }));
    const id = state.items.get('R1')?.actions[0]?.id ?? '';
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'x', 'https://name:word@host/'])
      await expect(does(chair, { kind: 'document-action', id, title: 'x', address })).rejects.toMatchObject(
        refused('address-invalid'),
      );
    await does(chair, { kind: 'document-action', id, title: 'Plan', address: 'https://example.org/plan' });
    const sentence = (text: string): Intent => ({
      kind: 'judge-answered',
      item: 'R1',
      step: 0,
      sentences: [text],
      judgement: 'corrected',
    });
    await expect(does(chair, sentence('It will not act.'))).rejects.toMatchObject(refused('sentence-unknown'));
    await does(chair, sentence('It will act.'));
  });

  it('refuses a change of what somebody else changed since it was seen', async () => {
    const { does } = await setting();
    const added = await does(chair, { kind: 'add-action', item: 'R1', text: 'Train' });
    const id = added.items.get('R1')?.actions[0]?.id ?? '';
    const seen = added.sequence;
    const change = (status: 'Initiated' | 'Completed'): Intent => ({
      kind: 'change-action',
      id,
      change: { status },
      seen,
    });
    await does(chair, change('Initiated'));
    await expect(does(chair, change('Completed'))).rejects.toMatchObject(refused('review-changed'));
  });
});

describe('acts', () => {
  it('count once by their key, also where they could not be done again', async () => {
    const { does, review } = await setting();
    for (const [intent, key] of [
      [comment('x'), 'a'],
      [call(), 'b'],
    ] as const) {
      const first = await does(chair, intent, key);
      expect(await does(chair, intent, key)).toEqual(first);
    }
    expect(await review.events(stream)).toHaveLength(3);
    const again = await review.act(call(), { stream, report, reviewer: chair, key: 'b' });
    expect(again).toMatchObject({ isNew: false, events: [{ sequence: 3 }] });
  });

  it('of many at once are all kept', async () => {
    const { does, review, other } = await setting();
    const acts = Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? review : other).act(comment(`comment ${index}`), {
        stream,
        report,
        reviewer: delegate(`p${index}`),
        key: `k${index}`,
      }),
    );
    await Promise.all(acts);
    const state = await does(ana, comment('last'));
    expect(new Set(state.items.get('R1')?.comments.map(({ id }) => id)).size).toBe(31);
    expect(await other.state(stream)).toEqual(state);
  });

  it('of one server never reach another, whatever ids are forged', async () => {
    const { does, review } = await setting();
    const state = await does(ana, comment('secret'));
    const id = state.items.get('R1')?.comments[0]?.id ?? '';
    await does(chair, call());
    const callId = (await review.state(stream)).calls[0]?.id ?? '';
    await does(chair, { kind: 'open-review' }, 'key', 'elsewhere');
    const before = await review.events(stream);
    const forged: readonly Intent[] = [
      { kind: 'edit-comment', id, text: 'x' },
      { kind: 'withdraw-comment', id },
      { kind: 'comment', item: 'R1', text: 'x', parent: id },
      { kind: 'close-call', id: callId },
      { kind: 'change-action', id, change: { text: 'x' } },
    ];
    for (const intent of forged)
      await expect(does({ ...chair, person: 'ana' }, intent, undefined, 'elsewhere')).rejects.toMatchObject(
        refused('entry-unknown'),
      );
    expect(await review.events(stream)).toEqual(before);
    expect((await review.state({ ...stream, server: 'elsewhere' })).items.size).toBe(0);
  });

  it('of an erased person no longer count in what is open, and whoever speaks again counts once', async () => {
    const database = openFile(`${temporaryFolder()}/data/rapporteur.sqlite`);
    onTestFinished(() => database.close());
    const ledger = createLedger(database);
    const review = createReview({ ledger, now: () => start, randomId: counter() });
    let acts = 0;
    const does = async (reviewer: Reviewer, intent: Intent) =>
      (await review.act(intent, { stream, report, reviewer, key: `${acts++}` })).state;
    await does(chair, { kind: 'open-review' });
    await does(chair, call({ items: ['R2'], quorum: 1 }));
    await does(ana, { kind: 'take-position', item: 'R2', stand: 'object' });
    const [closing] = (await review.state(stream)).calls;
    await does(chair, { kind: 'close-call', id: closing?.id ?? '' });
    await does(chair, call({ items: ['R1'], quorum: 1 }));
    await does(ana, takes('object'));
    await ledger.erase('ana');
    // She speaks again before anybody has looked, and the call is closed at once.
    await does(ana, takes('consent'));
    const open = (await review.state(stream)).calls.find(({ closed }) => closed === null);
    const { calls, items } = await does(chair, { kind: 'close-call', id: open?.id ?? '' });
    expect(calls.find(({ id }) => id === open?.id)?.outcomes).toMatchObject([
      { tally: { consent: 1, object: 0, abstain: 0 }, present: 1, result: 'consent' },
    ]);
    // What had been counted before is as it was.
    expect(calls.find(({ id }) => id === closing?.id)?.outcomes).toMatchObject([{ present: 1, result: 'objection' }]);
    expect(items.get('R2')?.positions).toMatchObject([{ person: null, stand: 'object' }]);
    const before = (await review.state(stream)).sequence;
    await review.withdrawErased(stream, start);
    await review.tick(stream, start);
    expect((await review.state(stream)).sequence).toBe(before);
  });

  it('of an erased person are not shown from memory', async () => {
    const database = openFile(`${temporaryFolder()}/data/rapporteur.sqlite`);
    onTestFinished(() => database.close());
    const ledger = createLedger(database);
    const review = createReview({ ledger, now: () => start, randomId: counter() });
    const where = { stream, report, reviewer: { ...ana, rights } };
    await review.act({ kind: 'open-review' }, { ...where, key: '1' });
    await review.act(comment('my words'), { ...where, key: '2' });
    expect(JSON.stringify([...(await review.state(stream)).items])).toContain('my words');
    await ledger.erase('ana');
    const state = await review.state(stream);
    expect(state.items.get('R1')?.comments).toMatchObject([{ text: null, by: { person: null } }]);
    await ledger.forgetServer('server');
    expect(await review.state(stream)).toMatchObject({ sequence: 0, isOpen: false });
  });
});
