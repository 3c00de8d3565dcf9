/** The review from the command line: every act as a process of its own, over one record. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runner, temporaryFolder } from './run.ts';

// Each run is a process of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

type Json = Readonly<Record<string, unknown>> & { readonly state?: Json | null };

function reviewIn(folder: string) {
  const run = runner(folder);
  const review = (...words: readonly string[]) => run(['review', ...words]);
  const json = async (...words: readonly string[]): Promise<Json> => {
    const { code, stdout, stderr } = await review(...words, '--json');
    expect({ code, stderr, words }).toEqual({ code: 0, stderr: '', words });
    return JSON.parse(stdout);
  };
  const refused = async (...words: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await review(...words);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
    return stderr;
  };
  return { run, review, json, refused };
}

describe('review', () => {
  test('what people do is kept, shown, said once, and told with its history', async () => {
    const { review, json, refused } = reviewIn(temporaryFolder());
    expect(await refused('comment', 'R5', 'early')).toContain('not open');
    await json('open');
    const { id } = await json('comment', '建议5', 'First words', '--as', 'ada', '--key', 'k1');
    expect(await json('comment', 'R5', 'First words', '--as', 'ada', '--key', 'k1')).toMatchObject({
      id,
      isNew: false,
    });
    expect(await refused('edit-comment', `${id}`, 'Mine', '--as', 'ben')).not.toBe('');
    await json('edit-comment', `${id}`, 'Better words', '--as', 'ada');
    await json('comment', '5', 'A reply', '--reply-to', `${id}`);
    await json('position', 'R5', 'consent', '--as', 'ada');
    await json('position', '5', '反对', '--as', 'ada', '--reason', 'Costs');
    await json('amend', 'recommendation 5', '应大力处理性别问题。');
    expect(await refused('acceptance', 'R5', 'not accepted')).toContain('reason');
    await json('acceptance', 'R5', 'accepted');
    const action = await json('action', 'add', 'R5', 'Publish', '--due', '2020-01-01', '--step', '2');
    await json('action', 'change', `${action.id}`, '--status', 'Initiated', '--responsible', 'GED');
    await json('action', 'document', `${action.id}`, 'Guide', 'https://example.org/guide');
    await json('rating', 'R5', 'management', 'High');
    const { state } = await json('show', 'R5');
    expect(state).toMatchObject({
      comments: [{ text: 'Better words' }, { text: 'A reply', parent: id }],
      positions: [{ person: 'ada', stand: 'object', reason: 'Costs' }],
      acceptance: { value: 'accepted' },
      actions: [{ text: 'Publish', status: 'Initiated', responsible: 'GED', step: 1 }],
      ratings: { management: { rating: 'High' } },
    });
    const shown = (await review('show', 'R5')).stdout;
    for (const words of ['Long Overdue', '[-', 'Costs', 'Guide https://example.org/guide'])
      expect(shown).toContain(words);
    expect((await review('history', 'R5')).stdout).toMatch(/object.*before: consent/u);
    expect((await review('show', 'R5', '--server', 'other')).stdout).not.toContain('Better words');
  });

  test('items are named as people name them, and values are refused in one line', async () => {
    const { run, json, refused, review } = reviewIn(temporaryFolder());
    for (const [words, item] of [
      ['R5', 'R5'],
      ['5', 'R5'],
      ['la cinquième recommandation', 'R5'],
      ['¶9', 'P9'],
      ['p9', 'P9'],
      ['第9段', 'P9'],
      ['párrafo 9', 'P9'],
      ['décision', 'D'],
      ['决定', 'D'],
    ] as const)
      expect(await json('show', words), words).toMatchObject({ item });
    expect(await refused('show', 'R99')).toContain('R99');
    expect(await refused('position', 'R5', 'maybe')).toContain('consent');
    expect(await refused('call', 'open', 'R5', '--closes', '2001-01-01')).toContain('no time to come');
    expect((await review('call', 'open', 'R5')).code).toBe(2);
    expect((await review('export', '--format', 'xlsx')).code).toBe(2);
    expect((await run(['settings', 'set', '--server', 'local', '--zone', 'Mars/Base'])).code).toBe(1);
    const set = ['--zone', 'Asia/Shanghai', '--groups', 'w=Workers', '--rights', 'w=actions+ratings'];
    const { stdout } = await run(['settings', 'set', '--server', 'local', ...set, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      zone: 'Asia/Shanghai',
      groups: { w: 'Workers' },
      rights: { w: ['actions', 'ratings'] },
    });
    expect(await refused('open', '--role', 'w')).toContain('right');
    await json('open');
    await json('rating', 'R5', 'management', 'High', '--role', 'w');
    expect(await refused('acceptance', 'R5', 'accepted', '--role', 'w')).toContain('right');
    await json('position', 'R5', 'consent', '--role', 'w', '--as', 'wu');
    expect(await json('show', 'R5')).toMatchObject({ state: { positions: [{ person: 'wu', group: 'Workers' }] } });
    expect((await review('call', 'open', 'R5', '--closes', '3d')).stdout).toContain('Asia/Shanghai');
  });

  test('it leaves in every format, comes back the same, and never over another', async () => {
    const folder = temporaryFolder();
    const { review, json, refused } = reviewIn(folder);
    await json('open');
    await json('comment', 'R1', '=1+1 @everyone');
    await json('action', 'add', 'R1', 'Train staff', '--responsible', 'HRD');
    for (const [format, words] of [
      ['md', 'Train staff'],
      ['csv', '=1+1 @everyone'],
      ['actions-csv', 'No deadline established'],
      ['json', 'rapporteur-review'],
    ] as const)
      expect((await review('export', '--format', format, '--language', 'en')).stdout).toContain(words);
    await json('export', '--format', 'docx', '--output', 'review.docx');
    expect(readFileSync(join(folder, 'review.docx')).subarray(0, 2).toString()).toBe('PK');
    await json('export', '--format', 'json', '--output', 'review.json');
    await json('board', '--png', 'board.png');
    expect(readFileSync(join(folder, 'board.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(await refused('import', 'review.json')).not.toBe('');
    await json('import', 'review.json', '--server', 'second');
    expect(await json('show', 'R1', '--server', 'second')).toMatchObject({ state: (await json('show', 'R1')).state });
    writeFileSync(join(folder, 'bad.json'), '{"format":"rapporteur-review"}');
    expect(await refused('import', 'bad.json', '--server', 'third')).toContain('bad.json');
    expect(await refused('import', 'absent.json', '--server', 'third')).toContain('absent.json');
  });

  test('what a response answers is proposed, labelled so, and confirmed or corrected by a person', async () => {
    const { review, json } = reviewIn(temporaryFolder());
    await json('open');
    const first = await json('answered', 'R5');
    expect(first).toMatchObject({
      items: [{ item: 'R5', answered: [{ step: null, by: { kind: 'program' } }, {}, {}] }],
    });
    expect((await review('answered', 'R5')).stdout).toContain('Proposed by the program');
    expect(await json('answered', 'R5', '--step', '0', '--confirm')).toMatchObject({
      items: [{ answered: [{ by: { kind: 'confirmed' } }, { by: { kind: 'program' } }, { by: { kind: 'program' } }] }],
    });
    expect(await json('answered', 'R5', '--step', '2', '--sentences', 'none')).toMatchObject({
      items: [{ answered: [{}, {}, { sentences: [], by: { kind: 'corrected' } }] }],
    });
  });

  test('a person has what they did given to them, and erased to the word', async () => {
    const { run, json } = reviewIn(temporaryFolder());
    await json('open');
    await json('comment', 'R5', 'Secret words', '--as', 'ada');
    const given = JSON.parse((await run(['privacy', 'export', '--person', 'ada', '--json'])).stdout);
    expect(JSON.stringify(given.reviews)).toContain('Secret words');
    await run(['privacy', 'erase', '--person', 'ada']);
    const { state } = await json('show', 'R5');
    expect(state).toMatchObject({ comments: [{ text: null, by: { person: null } }] });
  });
});
