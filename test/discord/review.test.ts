/** A review on Discord, end to end: positions, words, forms, rights, posts, consent, what the clock makes due. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import type { MessageView, Person } from '../fakes/discord.ts';
import { bench, scene, startOn } from './start.ts';

// Machines may be busy, and the first of a run builds an index.
vi.setConfig({ testTimeout: 240_000 });

const manageGuild = 1n << 5n;
const nobody = { users: [], roles: [], everyone: false, repliedUser: false };
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
  ) =>
    person
      .command(channel, name, { ...(subcommand === undefined ? {} : { subcommand }), options })
      .reply(undefined, 30_000);
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
    for (const { pings } of channel.messages) expect(pings).toEqual(nobody);
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

describe('who may', () => {
  test('roles give rights and groups; without them what needs a right is refused, whatever the client lets through', async () => {
    const { discord, guild, channel, person, manager, use } = await reviewed();
    const office = guild.role('Office');
    const delegate = discord.person({ name: 'Worker', locale: 'en-GB' });
    guild.join(delegate);
    guild.source.members.get(delegate.id)?.roleIds.push(office.id);
    const set = (subcommand: string, options: Record<string, string>) =>
      manager.command(channel, 'settings', { subcommand, options }).reply();
    expect((await set('zone', { zone: 'Nowhere/Land' })).text).toContain('⚠️');
    expect((await set('zone', { zone: 'Europe/Zurich' })).text).toContain('Europe/Zurich');
    expect((await set('groups', { role: office.id, group: 'Workers' })).text).toContain('@Office: Workers');
    expect((await set('rights', { role: office.id, right: 'actions' })).text).toContain('@Office: actions');
    expect((await use(delegate, 'action', 'add', { item: '5', new_text: 'Train staff' })).text).toContain('on record');
    expect((await use(delegate, 'acceptance', undefined, { item: '5', acceptance: 'accepted' })).text).toContain('⚠️');
    expect((await use(person, 'action', 'add', { item: '5', new_text: 'No' })).text).toContain('⚠️');
    expect((await use(delegate, 'position', 'take', { item: '5', stand: 'consent' })).text).toContain(
      'Worker (Workers)',
    );
    expect((await use(person, 'review', 'close', {})).text).toContain('⚠️');
    await set('rights', { role: office.id, right: 'actions' });
    expect((await use(delegate, 'action', 'add', { item: '5', new_text: 'More' })).text).toContain('⚠️');
  });

  test('forged ids act in the server they are pressed in, and in no other', async () => {
    const { discord, channel, person, use } = await reviewed();
    const elsewhere = discord.guild({ name: 'Elsewhere' });
    const theirs = elsewhere.channel('general');
    const stranger = discord.person({ locale: 'en-GB' });
    elsewhere.join(stranger);
    const card = await use(person, 'review', 'show', { item: '5' });
    await use(person, 'comment', 'add', { item: '5', new_text: 'Ours alone.' });
    const comment = /\b[pw][0-9a-z]{7}\b/u.exec((await use(person, 'review', 'show', { item: '5' })).text)?.[0] ?? '';
    const strange = await stranger.command(theirs, 'review', { subcommand: 'show', options: { item: '5' } }).reply();
    expect(strange.text).not.toContain('Ours alone.');
    // The same ids, pressed there: their review is not open, and ours is as it was.
    for (const label of ['consent', 'abstain'])
      expect((await stranger.press(strange, idOf(card, label)).reply()).text).toContain('⚠️');
    const edit = { subcommand: 'edit', options: { id: comment, new_text: 'Mine now.' } };
    expect((await stranger.command(theirs, 'comment', edit).reply()).text).toContain('⚠️');
    for (const customId of [
      'v|1|R99|zzz',
      'v|1|D|none',
      'v|9|R5|',
      'v|x|R5|zzz',
      'f|4|R5|zzz',
      'agree|nobody',
      'record|x',
    ])
      expect((await stranger.press(strange, customId, { forged: true }).reply()).text, customId).toMatch(
        /⚠️|no longer/u,
      );
    const shown = (await use(person, 'review', 'show', { item: '5' })).text;
    expect(shown).toContain('Ours alone.');
    expect(shown).not.toContain('consent');
    expect(channel.messages.some(({ text }) => text.includes('Mine now'))).toBe(false);
  });
});

describe('posts', () => {
  test('stand one per recommendation in a forum, mirror the state, and are made again where they were deleted', async () => {
    const { discord, guild, manager, person, use } = await reviewed();
    guild.grant('MANAGE_CHANNELS');
    const forum = guild.forum('recommendations');
    const opened = await use(manager, 'review', 'open', { place: forum.id });
    expect(opened.text).toContain('Posts: 12 made, 0 kept.');
    expect((await use(manager, 'review', 'open', { place: forum.id })).text).toContain('Posts: 0 made, 12 kept.');
    expect(forum.threads).toHaveLength(12);
    const post = forum.threads.find(({ name }) => name.startsWith('R5 · '));
    const card = await post?.message();
    expect(card?.text).toContain('性别');
    await use(manager, 'acceptance', undefined, { item: '5', acceptance: 'accepted' });
    await post?.message(({ text }) => /accepted/u.test(text.split('Acceptance by management')[1] ?? ''));
    const tagged = forum.source.tags.find(({ name }) => name === 'accepted')?.id;
    await expect.poll(() => post?.source.thread?.appliedTags, { timeout: 30_000 }).toEqual([tagged]);
    if (card !== undefined) await person.press(card, idOf(card, 'consent')).reply();
    await post?.message(({ text }) => text.includes('consent · 1'));
    post?.delete();
    expect((await use(manager, 'review', 'open', { place: forum.id })).text).toContain('Posts: 1 made, 11 kept.');
    expect(forum.threads).toHaveLength(12);
    expect(forum.source.tags.length).toBeLessThanOrEqual(20);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  });

  test('that were made but not noted down are found again, archived too', async () => {
    const { guild, manager, use, assembled } = await reviewed();
    const forum = guild.forum('recommendations');
    await use(manager, 'review', 'open', { place: forum.id });
    for (const { source } of forum.threads) if (source.thread !== undefined) source.thread.archived = true;
    // As after a crash: the record knows of no post.
    await assembled.desk.forgetServer(guild.id);
    expect((await use(manager, 'review', 'open', { place: forum.id })).text).toContain('Posts: 0 made, 12 kept.');
    expect(forum.threads).toHaveLength(12);
  });

  test('stand without tags where the bot may not make them, and that is said with what is missing', async () => {
    const { guild, manager, use } = await reviewed();
    const forum = guild.forum('recommendations');
    const opened = await use(manager, 'review', 'open', { place: forum.id });
    expect(opened.text).toContain('Posts: 12 made, 0 kept.');
    expect(opened.text).toMatch(/Manage Channels/u);
  });

  test('stand in a text channel too, and without the permission it is said which is missing', async () => {
    const { guild, manager, use } = await reviewed();
    const place = guild.channel('review-room');
    expect((await use(manager, 'review', 'open', { place: place.id })).text).toContain('Posts: 12 made, 0 kept.');
    expect((await use(manager, 'review', 'open', { place: place.id })).text).toContain('Posts: 0 made, 12 kept.');
    expect(place.threads).toHaveLength(12);
    const closed = guild.forum('closed');
    closed.deny('SEND_MESSAGES');
    place.threads[0]?.delete();
    const refused = await use(manager, 'review', 'open', { place: closed.id });
    expect(refused.text).toMatch(/Posts: 0 made, 12 kept|Send Messages/u);
  });
});

describe('a message goes on record', () => {
  test('with its author’s consent alone, once', async () => {
    const { discord, channel, guild, person, manager, use } = await reviewed();
    const author = discord.person({ name: 'Author', locale: 'en-GB' });
    guild.join(author);
    const message = author.says(channel, 'Women are hit hardest, @everyone.');
    const menu = manager.menu(channel, 'Add to record', message);
    expect(await menu.acknowledged).toMatchObject({ type: 9 });
    const asked = manager.submit(menu, { item: '建议5' });
    expect((await asked.reply()).text).toContain('has been asked');
    const question = await asked.followup();
    expect(question.text).toContain('Women are hit hardest');
    // Only the author is called, whatever the message itself says.
    expect(question.pings).toEqual({ ...nobody, users: [author.id] });
    const agree = idOf(question, 'Put it on record');
    expect((await person.press(question, agree).reply()).text).toContain('Only the author');
    expect((await manager.press(question, agree).reply()).text).toContain('Only the author');
    expect((await author.press(question, agree).reply()).text).toContain('on record');
    expect((await author.press(question, agree).reply()).text).toContain('already');
    const shown = (await use(person, 'review', 'show', { item: '5' })).text;
    expect(shown.match(/Women are hit hardest/gu)).toHaveLength(1);
    expect(shown).toContain('Author');
    const own = author.menu(channel, 'Add to record', author.says(channel, 'And the old.'));
    await own.acknowledged;
    expect((await author.submit(own, { item: 'R5' }).reply()).text).toContain('on record');
  });
});

describe('a request for consent', () => {
  const asking = async (folder: string) => {
    const stage = await scene({ folder });
    const { discord, channel, guild } = stage;
    const manager = discord.person({ name: 'Chair', locale: 'en-US' });
    const author = discord.person({ name: 'Author', locale: 'en-GB' });
    guild.join(manager, { permissions: manageGuild });
    guild.join(author);
    await manager.command(channel, 'review', { subcommand: 'open', options: {} }).reply(undefined, 30_000);
    const ask = async (words: string) => {
      const menu = manager.menu(channel, 'Add to record', author.says(channel, words));
      await menu.acknowledged;
      const asked = manager.submit(menu, { item: 'R5' });
      await asked.reply();
      return asked.followup();
    };
    const show = async () =>
      (await manager.command(channel, 'review', { subcommand: 'show', options: { item: 'R5' } }).reply()).text;
    return { ...stage, manager, author, ask, show };
  };

  test('waits for its author though the program ends meanwhile, and is gone once it was refused or erased', async () => {
    const folder = bench();
    const { discord, author, ask, show, stop } = await asking(folder);
    const [first, second, third] = [await ask('On record.'), await ask('Not on record.'), await ask('Erased.')];
    await stop();
    const next = await startOn(discord, { folder });
    onTestFinished(next.stop);
    await next.bot.ready;
    await discord.connected();
    expect((await author.press(first, idOf(first, 'Put it on record')).reply()).text).toContain('on record');
    expect((await author.press(second, idOf(second, 'No')).reply()).text).toContain('not put on record');
    expect((await author.press(second, idOf(second, 'Put it on record')).reply()).text).toContain('no longer open');
    const who = { person: author.id, server: null, channel: null, isManager: false };
    const { data } = await next.assembled.desk.exportPersonal(who, { language: 'en' });
    expect(data.requests.map(({ text }) => text)).toContain('Erased.');
    await next.assembled.desk.erasePersonal(who, { language: 'en' });
    expect((await author.press(third, idOf(third, 'Put it on record')).reply()).text).toContain('no longer open');
    expect(await show()).not.toMatch(/Not on record|Erased\./u);
  });

  test('calls its author by name though the message is as long as messages can be', async () => {
    const { author, ask, discord } = await asking(bench());
    const question = await ask('word '.repeat(399));
    expect(question.pings).toEqual({ ...nobody, users: [author.id] });
    expect(discord.violations).toEqual([]);
  });
});

describe('what the clock makes due', () => {
  test('a day before its end a call reminds those alone who have not spoken; at its end it states the outcome once', async () => {
    let ahead = 0;
    const stage = await scene({ ahead: () => ahead });
    const { discord, guild, channel, person, assembled, bot } = stage;
    const manager = discord.person({ name: 'Chair', locale: 'en-US' });
    guild.join(manager, { permissions: manageGuild });
    const use = (who: Person, name: string, subcommand: string, options: Record<string, string | number>) =>
      who.command(channel, name, { subcommand, options }).reply(undefined, 30_000);
    await use(manager, 'review', 'open', {});
    await use(manager, 'settings', 'language', { language: 'en' });
    await use(person, 'comment', 'add', { item: '5', new_text: 'I have something to say.' });
    await use(manager, 'call', 'open', { closes: '3d', item: '5' });
    await use(manager, 'position', 'take', { item: '5', stand: 'consent' });
    ahead = 2.5 * 24 * 60 * 60_000;
    const reminder = await channel.message(({ text }) => text.includes('still awaited'), 60_000);
    expect(reminder.pings).toEqual({ ...nobody, users: [person.id] });
    ahead = 4 * 24 * 60 * 60_000;
    await channel.message(({ text }) => text.includes('R5: consent'), 60_000);
    // Another process that looks at the same moment has nothing to say.
    const { data } = await assembled.desk.review.tick(() => true, { language: 'en' });
    expect(data.notices).toEqual([]);
    expect(channel.messages.filter(({ text }) => text.includes('R5: consent'))).toHaveLength(1);
    expect((await use(person, 'position', 'take', { item: '5', stand: 'object' })).text).toContain('⚠️');
    expect(bot.state().connected).toBe(true);
  });

  test('is said once though whoever was to say it ended before or after', async () => {
    const minute = 60_000;
    const day = 24 * 60 * minute;
    let ahead = 0;
    let deaths = 0;
    // The outcome is said, and the process ends before that is noted down.
    const change = (desk: Desk): Desk => ({
      ...desk,
      review: {
        ...desk.review,
        said: async (notice) => {
          if (notice.kind === 'outcome' && deaths++ === 0) throw new Error('the process ends here');
          await desk.review.said(notice);
        },
      },
    });
    const { discord, guild, channel, person, assembled, logged } = await scene({ ahead: () => ahead, change });
    const manager = discord.person({ name: 'Chair', locale: 'en-US' });
    guild.join(manager, { permissions: manageGuild });
    const use = (who: Person, name: string, subcommand: string, options: Record<string, string | number>) =>
      who.command(channel, name, { subcommand, options }).reply(undefined, 30_000);
    await use(manager, 'review', 'open', {});
    await use(manager, 'settings', 'language', { language: 'en' });
    await use(person, 'comment', 'add', { item: '5', new_text: 'I have something to say.' });
    await use(manager, 'call', 'open', { closes: '3d', item: '5', quorum: 1 });
    await use(manager, 'position', 'take', { item: '5', stand: 'consent' });
    // Another process finds the reminder due, puts that on record, and ends before it has said a word.
    ahead = 2.5 * day;
    const { data } = await assembled.desk.review.tick(() => true, { language: 'en' });
    // The bot may have been a moment faster; then it has said it already.
    if (data.notices.length === 1) {
      expect(data.notices).toMatchObject([{ kind: 'reminder', saying: { attempt: 1 } }]);
      expect(channel.messages.some(({ text }) => text.includes('still awaited'))).toBe(false);
    }
    ahead += 3 * minute;
    const reminder = await channel.message(({ text }) => text.includes('still awaited'), 60_000);
    expect(reminder.pings).toEqual({ ...nobody, users: [person.id] });
    ahead = 4 * day;
    await channel.message(({ text }) => text.includes('R5: consent'), 60_000);
    await expect.poll(() => deaths, { timeout: 60_000 }).toBe(1);
    ahead += 20 * minute;
    await expect.poll(() => deaths, { timeout: 60_000 }).toBe(2);
    for (const words of ['still awaited', 'R5: consent'])
      expect(channel.messages.filter(({ text }) => text.includes(words))).toHaveLength(1);
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
    ahead += day;
    expect((await assembled.desk.review.tick(() => true, { language: 'en' })).data.notices).toEqual([]);
  });
});
