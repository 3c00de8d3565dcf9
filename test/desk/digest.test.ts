/** What people write to set a digest up, and what becomes of it when it is changed. */
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { readDays } from '../../src/desk/days.ts';
import { sqliteEngine } from '../../src/storage/engines/sqlite.ts';
import { createRecords } from '../../src/storage/records.ts';
import { claiming } from '../answering/model.ts';
import { startFakeModel } from '../fakes/model.ts';
import { sharedIndexes } from '../indexes.ts';
import { answerWith } from '../storage/answers.ts';
import { temporaryFolder } from '../storage/engines.ts';
import { databaseFor } from '../storage/support.ts';

const root = resolve(import.meta.dirname, '..', '..');
const who = { person: 'manager', server: 'server', channel: 'channel', isManager: true };
const request = { language: 'en' } as const;

/** A desk whose clock the test turns. */
function deskAt(start: string, model: Readonly<Record<string, string>> = {}) {
  let now = Date.parse(start);
  const folder = temporaryFolder();
  const variables = { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes(), ...model };
  const config = readConfig({ variables, projectRoot: root, workingFolder: folder });
  const { desk, close } = assemble(config, { now: () => now, clock: () => 0, randomId: () => 'word' });
  onTestFinished(close);
  const at = (moment: string): void => {
    now = Date.parse(moment);
  };
  const records = () => createRecords(databaseFor(sqliteEngine(join(config.dataDir, 'rapporteur.sqlite'))));
  return { desk, at, records };
}

describe('days of the week', () => {
  test.each([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Tous les jours', [1, 2, 3, 4, 5, 6, 7]],
    ['每天', [1, 2, 3, 4, 5, 6, 7]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Monday, Thursday', [1, 4]],
    ['sat-mon', [1, 6, 7]],
    ['lundi, jeudi', [1, 4]],
    ['Miércoles y', undefined],
    ['miercoles', [3]],
    ['周一、周五', [1, 5]],
    ['星期日', [7]],
    ['周一至周五', [1, 2, 3, 4, 5]],
    ['5,5,1', [1, 5]],
    ['8', undefined],
    ['0-3', undefined],
    ['m', undefined],
    ['', undefined],
    ['1-2-3', undefined],
  ])('%s', (text, expected) => expect(readDays(text)).toEqual(expected));
});

describe('a schedule', () => {
  test('keeps what is not named when it is changed, and owes what it owed', async () => {
    const { desk, at } = deskAt('2026-11-27T05:00:00Z');
    const set = { time: '18:00', zone: 'Europe/Paris', days: '1-5', language: 'fr', quiet: 'nothing', catchUpHours: 6 };
    expect((await desk.scheduleDigest(set, who, request)).data).toMatchObject({ next: '2026-11-27T17:00:00.000Z' });
    // At ten it is to come at eight: that of today is still owed, and due at once.
    at('2026-11-27T09:00:00Z');
    const { data } = await desk.scheduleDigest({ time: '8:00' }, who, request);
    expect(data).toMatchObject({ zone: 'Europe/Paris', days: [1, 2, 3, 4, 5], language: 'fr', quiet: 'nothing' });
    expect(data).toMatchObject({ catchUpHours: 6, firstDay: '2026-11-27', next: '2026-11-30T07:00:00.000Z' });
    const listed = await desk.digestList(who, request);
    expect(listed.data.digests).toEqual([data]);
  });

  test('is of its server, and of those who manage it', async () => {
    const { desk } = deskAt('2026-11-27T05:00:00Z');
    await desk.scheduleDigest({ time: '08:00' }, who, request);
    expect((await desk.digestList({ ...who, server: 'other' }, request)).data.digests).toEqual([]);
    const visitor = { ...who, isManager: false };
    for (const act of [
      () => desk.scheduleDigest({ time: '08:00' }, visitor, request),
      () => desk.digestOff(visitor, request),
      () => desk.digestList(visitor, request),
      () => desk.digestPreview(visitor, request),
      () => desk.digestRun(visitor, request),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'manager-only' });
    await expect(desk.digestList({ ...who, server: null }, request)).rejects.toMatchObject({ code: 'server-only' });
  });

  test.each([
    [{ time: '24:00' }, 'time'],
    [{ time: '08:00', zone: 'CET+1' }, 'timezone'],
    [{ time: '08:00', days: 'weekend' }, 'days'],
    [{ time: '08:00', language: 'de' }, 'language'],
    [{ time: '08:00', quiet: 'all' }, 'quiet'],
    [{ time: '08:00', catchUpHours: 23 }, 'catch_up'],
    [{ time: '08:00', catchUpHours: 0.5 }, 'catch_up'],
  ])('refuses %o', async (values, setting) => {
    const { desk } = deskAt('2026-11-27T05:00:00Z');
    await expect(desk.scheduleDigest(values, who, request)).rejects.toMatchObject({
      code: 'setting-invalid',
      parameters: { setting },
    });
  });

  test('goes with its server, and forgets who set it up', async () => {
    const { desk } = deskAt('2026-11-27T05:00:00Z');
    await desk.scheduleDigest({ time: '08:00' }, who, request);
    await desk.erasePersonal({ ...who, server: null }, request);
    expect((await desk.digestList(who, request)).data.digests[0]?.person).toBe(null);
    await desk.forgetServer('server');
    expect((await desk.digestList(who, request)).data.digests).toEqual([]);
  });
});

describe('a digest at the desk', () => {
  test('tells once what was recorded, and shows it again as a preview only', async () => {
    const { desk, at, records } = deskAt('2026-11-27T09:00:00Z');
    await desk.scheduleDigest({ time: '08:00', zone: 'UTC' }, who, request);
    await records().keepAnswer(
      answerWith({
        question: 'Who will win the football world cup?',
        abstained: true,
        askedAt: Date.parse('2026-11-27T09:30:00Z'),
      }),
    );
    at('2026-11-27T10:00:00Z');
    const preview = await desk.digestPreview(who, request);
    expect(preview.data).toMatchObject({ isQuiet: false, shown: 'R1', day: '2026-11-27' });
    expect(JSON.stringify(preview.reply)).toContain('Who will win the football world cup?');
    expect(JSON.stringify(preview.reply)).not.toContain('manager');
    expect(preview.content.picture?.png.subarray(1, 4)).toEqual(Uint8Array.from([0x50, 0x4e, 0x47]));
    const first = await desk.digestRun(who, request);
    expect(first.reply).toEqual(preview.reply);
    expect((await desk.digestRun(who, request)).data).toMatchObject({ outcome: 'held' });
    at('2026-11-28T10:00:00Z');
    expect((await desk.digestPreview(who, request)).data).toMatchObject({ isQuiet: true });
  }, 120_000);

  test('begins with what a configured model wrote and the record carries, and else goes out without', async () => {
    const said = 'Recommendation 2 was partially accepted, only within the budget.';
    let isDown = false;
    const model = await startFakeModel({
      chat: (body) =>
        isDown
          ? { status: 500 }
          : { text: claiming(body, [said, 'acceptance: partially accepted'], ['All is well.', 'R2']) },
    });
    onTestFinished(model.close);
    const { desk, at } = deskAt('2026-11-27T09:00:00Z', { OPENAI_BASE_URL: model.baseUrl, CHAT_MODEL: 'writer-1' });
    await desk.scheduleDigest({ time: '08:00', zone: 'UTC' }, who, request);
    await desk.review.act({ intent: { kind: 'open-review' }, key: '1' }, who, request);
    const acceptance = { kind: 'record-acceptance', item: 'R2', acceptance: 'partially accepted' } as const;
    await desk.review.act({ intent: { ...acceptance, reason: 'Only within the budget' }, key: '2' }, who, request);
    const texts = async (act: 'digestPreview' | 'digestRun') =>
      (await desk[act](who, request)).reply.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    at('2026-11-27T10:00:00Z');
    const lead = [said, 'Written by a model and checked against what follows.'];
    expect((await texts('digestPreview')).slice(2, 4)).toEqual(lead);
    isDown = true;
    expect((await texts('digestRun')).slice(2, 3)).toEqual(['The review so far']);
  }, 240_000);
});
