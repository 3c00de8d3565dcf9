/** What people do with the bot on Discord, through the real discord.js: asking, and what can be done with an answer. */
import { describe, expect, test } from 'vitest';
import type { Handle, MessageView } from '../fakes/discord.ts';
import { isWhole, scene } from './start.ts';

const customIds = (message: MessageView): readonly string[] =>
  message.buttons().map(({ customId }) => customId?.split('|')[0] ?? '');
const button = (message: MessageView, kind: string): string =>
  message.buttons().find(({ customId }) => customId?.startsWith(`${kind}|`))?.customId ?? '';
const ask = 'What does recommendation 5 say?';

describe('asking', () => {
  test('is acknowledged at once, shows what is read, and answers with marks, buttons and cited places', async () => {
    const { discord, channel, person, logged } = await scene();
    const asked = person.command(channel, 'ask', { options: { question: ask } });
    expect(await asked.acknowledged).toMatchObject({ type: 5, ephemeral: false });
    const answer = await asked.reply(isWhole);
    expect(asked.history.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^-# Reading .*recommendation 5/u),
    );
    expect(answer.text).toContain('`R5`');
    expect(answer.text).toContain('应大力处理性别');
    expect(answer.text).not.toContain('Where it says so');
    expect(customIds(answer)).toEqual(['receipts', 'discuss', 'up', 'down']);
    expect(answer.selects()[0]?.options.map(({ label }) => label)).toContain('Recommendation 5');
    expect(answer.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('an answer’s language is the question’s, the buttons’ too; the frame of a card is the person’s', async () => {
    const { discord, guild, channel } = await scene();
    const delegate = discord.person({ locale: 'fr' });
    guild.join(delegate);
    const answer = await delegate.command(channel, 'ask', { options: { question: '建议5是什么？' } }).reply(isWhole);
    expect(answer.text).toMatch(/^报告对此指出/u);
    expect(answer.buttons()[0]?.label).toBe('出处');
    const card = await delegate
      .command(channel, 'recommendation', { subcommand: 'show', options: { recommendation: '5' } })
      .reply();
    expect(card.text).toMatch(/^## Recommandation 5/u);
  });

  test('what the report does not carry is not answered, in public or private', async () => {
    const { channel, person } = await scene();
    const asked = person.command(channel, 'ask', {
      options: { question: 'What does recommendation 99 say?', private: true },
    });
    expect(await asked.acknowledged).toMatchObject({ ephemeral: true });
    const answer = await asked.reply(isWhole);
    expect(answer.text).toContain('The report has no recommendation of that number.');
    expect(customIds(answer)).toEqual(['share', 'up', 'down']);
    expect(answer.ephemeralFor).toBe(person.id);
    expect(channel.messages).toEqual([]);
  });

  test('an expected failure is told in the person’s language with its remedy', async () => {
    const { discord, guild, channel } = await scene();
    const delegate = discord.person({ locale: 'es-419' });
    guild.join(delegate);
    const asked = delegate.command(channel, 'ask', { options: { question: '¿Qué dice?', report: 'gb.999' } });
    expect((await asked.reply(isWhole)).text).toMatch(/No existe el informe «gb\.999»/u);
  });
});

describe('with an answer', () => {
  const answered = async () => {
    const stage = await scene();
    const answer = await stage.person.command(stage.channel, 'ask', { options: { question: ask } }).reply(isWhole);
    return { ...stage, answer };
  };
  const privately = async (handle: Handle): Promise<MessageView> => {
    expect(await handle.acknowledged).toMatchObject({ ephemeral: true });
    return handle.reply(isWhole);
  };

  test('receipts are quotes for whoever presses, and everyone may', async () => {
    const { discord, guild, answer } = await answered();
    const other = discord.person({ locale: 'zh-CN' });
    guild.join(other);
    const receipts = await privately(other.press(answer, 'Receipts'));
    expect(receipts.text).toContain('Where it says so');
    expect(receipts.text).toMatch(/\*\*R5 ¶9 · 有效性\*\*\n> 应大力处理性别/u);
    expect(receipts.ephemeralFor).toBe(other.id);
  });

  test('a thread is opened once, says how to go on, and its questions go to the same report', async () => {
    const { discord, channel, person, answer } = await answered();
    const opened = await privately(person.press(answer, 'Discuss'));
    expect(opened.buttons()[0]?.url).toContain(answer.id);
    const [thread] = channel.threads;
    if (thread === undefined) throw new Error('no thread');
    expect(thread.name).toBe(ask);
    expect((await thread.message()).text).toContain('mention me');
    await privately(person.press(answer, 'Discuss'));
    expect(channel.threads).toHaveLength(1);
    // Without the privileged intent a message that does not mention the bot comes without its words, and is left alone.
    person.says(thread, 'Just between us: what does paragraph 9 say?');
    const mentioned = person.says(thread, `${discord.bot.mention} what does paragraph 9 say?`, { mention: true });
    const reply = await thread.message((message) => message.replyTo === mentioned.id && isWhole(message));
    expect(reply.text).toContain('`¶9`');
    expect(thread.messages.filter(({ byBot }) => byBot)).toHaveLength(2);
  });

  test('thumbs are kept, a reason is asked for by a form, the last word counts', async () => {
    const { person, answer, assembled } = await answered();
    expect((await privately(person.press(answer, button(answer, 'up')))).text).toContain('noted');
    const down = person.press(answer, button(answer, 'down'));
    expect(await down.acknowledged).toMatchObject({ type: 9 });
    const form = person.submit(down, { reason: 'It is paragraph 19.' });
    expect((await privately(form)).text).toContain('noted');
    const who = { person: person.id, server: null, channel: null, isManager: false };
    const { data } = await assembled.desk.exportPersonal(who, { language: 'en' });
    expect(data.ratings).toMatchObject([{ verdict: 'down', reason: 'It is paragraph 19.' }]);
  });

  test('a cited place opens as a card', async () => {
    const { person, answer } = await answered();
    const [select] = answer.selects();
    const card = await privately(person.choose(answer, select?.customId ?? '', ['r5']));
    expect(card.text).toMatch(/^## Recommendation 5/u);
    expect(customIds(card)).toEqual(['turn', 'turn', 'v']);
  });

  test('a private answer can be shared by whoever asked, and only then others see it', async () => {
    const { channel, person } = await scene();
    const asked = person.command(channel, 'ask', { options: { question: ask, private: true } });
    const answer = await asked.reply(isWhole);
    expect(customIds(answer)).toEqual(['receipts', 'share', 'up', 'down']);
    await privately(person.press(answer, 'Share'));
    const shared = await channel.message(isWhole);
    expect(shared.text).toBe(answer.text);
    expect(customIds(shared)).toContain('receipts');
    expect((await privately(person.press(shared, 'Receipts'))).text).toContain('Where it says so');
  });

  test('an answer that is no longer kept says so', async () => {
    const { person, answer, assembled } = await answered();
    const who = { person: person.id, server: null, channel: null, isManager: false };
    await assembled.desk.erasePersonal(who, { language: 'en' });
    expect((await privately(person.press(answer, 'Receipts'))).text).toContain('no longer kept');
  });
});

describe('by message', () => {
  test('a mention is answered in reply, without a ping, and in the question’s language', async () => {
    const { discord, channel, person } = await scene();
    const said = person.says(channel, `${discord.bot.mention} ¿Qué dice la recomendación 3?`, { mention: true });
    const answer = await channel.message((message) => message.replyTo === said.id && isWhole(message));
    expect(answer.text).toMatch(/^Esto es lo que dice el informe/u);
    expect(answer.text).toContain('`R3`');
    expect(answer.pings).toMatchObject({ users: [], repliedUser: false });
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  test('a direct message needs no mention', async () => {
    const { person } = await scene();
    const said = person.writes('总部有多少个技术专家职位？');
    const answer = await person.dm.message((message) => message.replyTo === said.id && isWhole(message));
    expect(answer.text).toContain('`¶6`');
    expect(customIds(answer)).toEqual(['receipts', 'up', 'down']);
  });

  test('a mention without words is told how to ask', async () => {
    const { discord, channel, person } = await scene();
    person.says(channel, discord.bot.mention, { mention: true });
    expect((await channel.message()).text).toContain('Write your question after the mention');
  });

  test('other bots, webhooks and unaddressed messages are not answered', async () => {
    const { discord, guild, channel, person } = await scene();
    const machine = discord.person({ bot: true });
    guild.join(machine);
    machine.says(channel, `${discord.bot.mention} what does recommendation 5 say?`, { mention: true });
    person.says(channel, 'What does recommendation 5 say?');
    const said = person.says(channel, `${discord.bot.mention} what does recommendation 6 say?`, { mention: true });
    await channel.message((message) => message.replyTo === said.id && isWhole(message));
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  test('a message delivered twice is answered once', async () => {
    const { discord, channel, person } = await scene();
    const said = person.says(channel, `${discord.bot.mention} what does recommendation 5 say?`, { mention: true });
    discord.deliverAgain(said);
    await channel.message((message) => message.replyTo === said.id && isWhole(message));
    discord.deliverAgain(said);
    const next = person.says(channel, `${discord.bot.mention} what does recommendation 6 say?`, { mention: true });
    await channel.message((message) => message.replyTo === next.id && isWhole(message));
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(2);
  });

  test('with the privileged intent, a thread of the bot needs no mention; what is said to another is left alone', async () => {
    const { discord, guild, channel, person } = await scene({
      privileged: ['message content'],
      variables: { DISCORD_MESSAGE_CONTENT: 'true' },
    });
    const other = discord.person();
    guild.join(other);
    const answer = await person.command(channel, 'ask', { options: { question: ask } }).reply(isWhole);
    await person.press(answer, 'Discuss').reply(isWhole);
    const thread = await channel.thread();
    expect((await thread.message()).text).toContain('every message is read');
    person.says(thread, `${other.mention} do you agree?`);
    const said = person.says(thread, 'And what does recommendation 6 say?');
    const reply = await thread.message((message) => message.replyTo === said.id && isWhole(message));
    expect(reply.text).toContain('`R6`');
    person.says(channel, 'What does recommendation 5 say?');
    expect(thread.messages.filter(({ byBot }) => byBot)).toHaveLength(2);
  });
});

describe('menus on a message', () => {
  test('“Ask about this” answers what the message says', async () => {
    const { channel, person } = await scene();
    const said = person.says(channel, 'What does **recommendation 5** say?');
    const answer = await person.menu(channel, 'Ask about this', said).reply(isWhole);
    expect(answer.text).toContain('`R5`');
  });

  test('“Check against the report” judges each statement with its paragraph, of the bot’s own messages too', async () => {
    const { channel, person } = await scene();
    const said = person.says(channel, '报告共有12项建议。国际劳工组织在总部有99个技术专家职位。');
    const checked = await person.menu(channel, 'Check against the report', said).reply(isWhole);
    expect(checked.text).toMatch(/✅[\s\S]*(?:❌|▫️)/u);
    const answer = await person.command(channel, 'ask', { options: { question: '建议5是什么？' } }).reply(isWhole);
    const own = await person.menu(channel, 'Check against the report', answer).reply(isWhole);
    expect(own.text).toContain('✅');
  });

  test('a message without words is told to be one', async () => {
    const { channel, person } = await scene();
    const said = person.says(channel, 'https://example.org');
    const empty = person.says(channel, '<:smile:123456789012345678>');
    for (const target of [empty, said]) {
      const answer = await person.menu(channel, 'Check against the report', target).reply(isWhole);
      expect(answer.text).toMatch(/⚠️/u);
    }
  });
});
