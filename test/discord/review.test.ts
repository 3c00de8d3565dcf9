/** A review on Discord, end to end: positions, words, forms, rights, posts, consent, what the clock makes due. */
import { describe, expect, test, vi } from 'vitest';
import type { MessageView, Person } from '../fakes/discord.ts';
import { scene } from './start.ts';

// Machines may be busy, and the first of a run builds an index.
vi.setConfig({ testTimeout: 60_000 });

const manageGuild = 1n << 5n;
const report = 'gb.309-pfa-5-4.zh';
const idOf = (message: MessageView, label: string): string =>
  message.buttons().find((button) => button.label === label)?.customId ?? `no button ${label}`;

async function reviewed() {
  const stage = await scene();
  const { discord, guild, channel } = stage;
  const manager = discord.person({ name: 'Chair', locale: 'en-US' });
  guild.join(manager, { permissions: manageGuild });
  const use = (
    person: Person,
    name: string,
    subcommand: string | undefined,
    options: Record<string, string | number>,
  ) => person.command(channel, name, { ...(subcommand === undefined ? {} : { subcommand }), options }).reply(undefined, 30_000);
  await use(manager, 'review', 'open', {});
  return { ...stage, manager, use };
}

describe('what people do', () => {
  test('positions, words and follow-up are pressed on a card and stand on it', async () => {
    const { discord, channel, person, manager, use } = await reviewed();
    const card = await use(person, 'review', 'show', { item: '建议5' });
    expect(card.text).toContain('## Recommendation 5');
    const consent = person.press(card, idOf(card, 'consent'));
    expect(await consent.acknowledged).toMatchObject({ type: 5, ephemeral: true });
    expect((await consent.reply()).text).toContain('Your position is on record');
    const objecting = person.press(card, idOf(card, 'object'));
    expect(await objecting.acknowledged).toMatchObject({ type: 9 });
    const objected = await person.submit(objecting, { reason: 'Too costly' }).reply();
    expect(objected.text).toContain('Too costly');
    const commenting = person.press(card, idOf(card, 'Comment'));
    await commenting.acknowledged;
    const words = 'See @everyone **now** =1+1 https://example.org';
    expect((await person.submit(commenting, { text: words }).reply()).text).toContain('on record');
    const amending = person.press(card, idOf(card, 'Amend'));
    await amending.acknowledged;
    const amended = await person.submit(amending, { amendment: '应大力处理性别问题。', reason: '' }).reply();
    expect(amended.text).toContain('~~');
    for (const [label, values] of [
      ['Acceptance', { acceptance: ['partially accepted'], reason: 'Funds are lacking.' }],
      ['Key action', { action: 'Publish the guide', responsible: 'GED', due: '2020-01-31', step: '1' }],
      ['Rating', { side: ['management'], rating: ['High'] }],
      ['Rating', { side: ['independent'], rating: ['Negligible'] }],
    ] as const) {
      const opened = manager.press(card, idOf(card, label));
      await opened.acknowledged;
      expect((await manager.submit(opened, values).reply()).text, label).toContain('on record');
    }
    const shown = (await use(person, 'review', 'show', { item: 'R5' })).text;
    for (const part of [
      'Too costly',
      'partially accepted',
      'Funds are lacking',
      'Publish the guide',
      'Long Overdue',
      'The two ratings part',
      'for proposed step 1',
      'Delegate',
    ])
      expect(shown).toContain(part);
    expect(shown).not.toContain('consent · ');
    const history = (await use(person, 'review', 'history', { item: '5' })).text;
    expect(history).toMatch(/object.*before: consent/u);
    const board = await use(person, 'review', 'board', {});
    expect(board.text).toContain('R5');
    expect(board.files.map(({ name, shown }) => ({ name, shown }))).toEqual([{ name: 'board.png', shown: true }]);
    expect(channel.messages.flatMap(({ pings }) => pings)).toEqual([]);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  });

  test('every command says what it did, and the same interaction again counts once', async () => {
    const { discord, channel, person, manager, use } = await reviewed();
    const first = person.command(channel, 'comment', {
      subcommand: 'add',
      options: { item: '¶9', new_text: 'Well put.' },
    });
    const said = await first.reply();
    first.again();
    const [id = ''] = /`?\b[pw][0-9a-z]{7}\b/u.exec(said.text) ?? [];
    expect((await use(person, 'comment', 'edit', { id, new_text: 'Very well put.' })).text).toContain('is changed');
    const others = await use(manager, 'comment', 'withdraw', { id });
    expect(others.text).toContain('⚠️');
    const form = person.command(channel, 'comment', { subcommand: 'add', options: { item: 'decision' } });
    expect(await form.acknowledged).toMatchObject({ type: 9 });
    expect((await person.submit(form, { text: 'Agreed.' }).reply()).text).toContain('on record');
    expect((await use(person, 'acceptance', undefined, { item: '5', acceptance: 'accepted' })).text).toContain('⚠️');
    expect((await use(manager, 'acceptance', undefined, { item: '5', acceptance: 'not accepted' })).text).toMatch(
      /reason/u,
    );
    const called = await use(manager, 'call', 'open', { closes: '3d', item: 'R5, R6', quorum: 2 });
    expect(called.text).toContain('quorum 2');
    expect((await use(manager, 'call', 'open', { closes: 'yesterday' })).text).toContain('⚠️');
    expect((await use(person, 'position', 'take', { item: '6', stand: 'abstain' })).text).toContain('on record');
    expect((await use(manager, 'action', 'add', { item: '6', new_text: 'Train staff' })).text).toContain(
      'No deadline established',
    );
    expect(
      (await use(manager, 'rating', undefined, { item: '6', side: 'management', rating: 'Complete' })).text,
    ).toContain('Complete');
    const file = (await use(person, 'review', 'export', { format: 'json' })).files[0];
    expect(JSON.parse(file?.text() ?? '')).toMatchObject({ format: 'rapporteur-review', report });
    const comments = JSON.parse(file?.text() ?? '').events.filter(
      ({ change }: { change: { kind: string } }) => change.kind === 'comment.added',
    );
    expect(comments).toHaveLength(2);
    for (const format of ['md', 'csv', 'actions-csv', 'docx'])
      expect((await use(person, 'review', 'export', { format })).files).toHaveLength(1);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  });
});
