/** Looking things up on Discord, the languages of people, and what only those who manage a server may do. */
import { describe, expect, test } from 'vitest';
import type { MessageView } from '../fakes/discord.ts';
import { scene } from './start.ts';

const turn = (message: MessageView, label: string): string => {
  const found = message.buttons().find((button) => button.label.includes(label));
  return found?.customId ?? '';
};

describe('looking up', () => {
  test('a recommendation is a card: text, steps, finding, response, and its neighbours to turn to', async () => {
    const { discord, guild, channel, person } = await scene();
    const shown = person.command(channel, 'recommendation', { subcommand: 'show', options: { recommendation: '5' } });
    const card = await shown.reply();
    for (const part of [
      'Recommendation 5',
      'Proposed next steps',
      'The finding it follows',
      'Response to the recommendation',
    ])
      expect(card.text).toContain(part);
    expect(card.buttons().map(({ label }) => label)).toEqual(['◀ R4', 'R6 ▶', 'Review']);
    // Whoever asked turns their own card …
    const turned = person.press(card, turn(card, 'R6'));
    expect(await turned.acknowledged).toMatchObject({ type: 6 });
    const next = await shown.reply(({ text }) => text.startsWith('## Recommendation 6'));
    // … anyone else gets one of their own, in their language.
    const other = discord.person({ locale: 'fr' });
    guild.join(other);
    const theirs = other.press(next, turn(next, 'R7'));
    expect(await theirs.acknowledged).toMatchObject({ type: 5, ephemeral: true });
    expect((await theirs.reply()).text).toMatch(/^## Recommandation 7/u);
    expect((await shown.reply()).text).toMatch(/^## Recommendation 6/u);
    expect(discord.violations).toEqual([]);
  });

  test('recommendations are found by words and listed; a paragraph is shown as printed; passages are searched', async () => {
    const { channel, person } = await scene();
    const use = (name: string, subcommand: string | undefined, options: Record<string, string>) =>
      person.command(channel, name, { ...(subcommand === undefined ? {} : { subcommand }), options }).reply();
    expect((await use('recommendation', 'find', { words: 'gender' })).text).toContain('R5');
    const list = await use('recommendation', 'list', {});
    expect(list.text.match(/\*\*R\d+ /gu)).toHaveLength(12);
    expect((await use('paragraph', undefined, { number: '9' })).text).toMatch(/^## Paragraph 9 · 有效性/u);
    expect((await use('paragraph', undefined, { number: '99' })).text).toMatch(/no paragraph 99.*1–20/u);
    expect((await use('search', undefined, { words: 'funding' })).text).toContain('¶11');
    expect((await use('verify', undefined, { text: '报告共有12项建议。' })).text).toContain('✅');
  });

  test('while typing, recommendations are offered by number and by words of any language, within Discord’s limits', async () => {
    const { discord, guild, channel, person } = await scene();
    const offered = async (typed: string, locale = 'en-GB') => {
      const delegate = discord.person({ locale });
      guild.join(delegate);
      const handle = delegate.completes(channel, 'recommendation', {
        subcommand: 'show',
        focused: ['recommendation', typed],
      });
      await handle.acknowledged;
      return (handle.choices ?? []).map(({ value }) => value);
    };
    expect(await offered('')).toHaveLength(12);
    expect(await offered('1')).toEqual(['1', '10', '11', '12']);
    expect(await offered('gender')).toContain('5');
    expect(await offered('性别', 'zh-CN')).toContain('5');
    expect(await offered('género', 'es-ES')).toContain('5');
    expect(await offered('zzzz')).toEqual([]);
    const report = person.completes(channel, 'ask', { focused: ['report', 'gb'] });
    await report.acknowledged;
    expect(report.choices?.map(({ value }) => value)).toEqual(['gb.309-pfa-5-4.zh']);
    expect(discord.violations).toEqual([]);
  });

  test('help is in the person’s language and names every command as they see it', async () => {
    const { discord, guild, channel } = await scene();
    for (const [locale, words] of [
      ['zh-CN', ['/提问', '/建议']],
      ['fr', ['/demander', '/recommandation']],
      ['es-ES', ['/preguntar', '/recomendación']],
      ['de', ['/ask', '/recommendation']],
    ] as const) {
      const person = discord.person({ locale });
      guild.join(person);
      const help = await person.command(channel, 'help').reply();
      for (const word of words) expect(help.text, locale).toContain(word);
    }
  });
});

describe('the report of a channel', () => {
  test('is said to everyone and read from then on; an unknown one is refused', async () => {
    const { channel, person } = await scene();
    const used = person.command(channel, 'report', { subcommand: 'use', options: { report: 'GB.309/PFA/5/4' } });
    expect(await used.acknowledged).toMatchObject({ ephemeral: false });
    expect((await used.reply()).text).toContain('gb.309-pfa-5-4.zh');
    const unknown = person.command(channel, 'report', { subcommand: 'use', options: { report: 'none' } });
    expect((await unknown.reply()).text).toContain('⚠️');
    const info = await person.command(channel, 'report', { subcommand: 'info' }).reply();
    expect(info.text).toContain('GB.309/PFA/5/4');
  });
});

describe('settings', () => {
  const managed = async () => {
    const stage = await scene();
    const manager = stage.discord.person({ locale: 'en-US' });
    stage.guild.join(manager, { permissions: 1n << 5n });
    const set = (subcommand: string, options: Record<string, string | number> = {}) =>
      manager.command(stage.channel, 'settings', { subcommand, options }).reply();
    return { ...stage, manager, set };
  };

  test('are for those who manage the server, whatever the client lets through', async () => {
    const { channel, person, set } = await managed();
    expect((await set('retention', { days: 7 })).text).toContain('7 days');
    const forged = person.command(channel, 'settings', {
      subcommand: 'retention',
      options: { days: 1 },
      unchecked: true,
    });
    expect((await forged.reply()).text).toContain('Manage Server');
    expect((await set('show')).text).toContain('7 days');
  });

  test('allowed channels are the only ones in which the bot answers', async () => {
    const { discord, guild, channel, person, set } = await managed();
    const elsewhere = guild.channel('elsewhere');
    await set('channels', { action: 'allow', channel: channel.id });
    const refused = await person.command(elsewhere, 'ask', { options: { question: 'What does R5 say?' } }).reply();
    expect(refused.text).toMatch(/⚠️.*general/u);
    const said = person.says(elsewhere, `${discord.bot.mention} what does R5 say?`, { mention: true });
    const told = await elsewhere.message((message) => message.replyTo === said.id);
    expect(told.text).toContain('⚠️');
    expect((await set('channels', { action: 'remove', channel: channel.id })).text).toContain('⚠️');
    await set('channels', { action: 'everywhere' });
    const answered = await person.command(elsewhere, 'paragraph', { options: { number: '9' } }).reply();
    expect(answered.text).toMatch(/^## Paragraph 9/u);
  });

  test('the language of a server is for people whose own is not spoken', async () => {
    const { discord, guild, channel, set } = await managed();
    await set('language', { language: 'fr' });
    const german = discord.person({ locale: 'de' });
    guild.join(german);
    expect((await german.command(channel, 'paragraph', { options: { number: '9' } }).reply()).text).toMatch(
      /^## Paragraphe 9/u,
    );
  });

  test('a person who has asked enough for an hour is told when to come back', async () => {
    const { channel, person, set } = await managed();
    await set('limits', { questions_per_hour: 1 });
    await person.command(channel, 'search', { options: { words: 'funding' } }).reply();
    const refused = await person.command(channel, 'search', { options: { words: 'funding' } }).reply();
    expect(refused.text).toMatch(/⚠️.*60 minutes/u);
  });
});

describe('privacy', () => {
  test('is said, exported and, once confirmed, erased', async () => {
    const { channel, person } = await scene();
    const use = (subcommand: string) => person.command(channel, 'privacy', { subcommand }).reply();
    await person
      .command(channel, 'ask', { options: { question: 'What does R5 say?' } })
      .reply(({ text }) => text.includes('`R5`'));
    expect((await use('show')).text).toContain('30 days');
    const [file] = (await use('export')).files;
    expect(file?.shown).toBe(true);
    expect(JSON.parse(file?.text() ?? '')).toMatchObject({
      answers: [{ question: 'What does R5 say?', person: person.id }],
    });
    const warned = await use('erase');
    const erased = person.press(warned, warned.buttons()[0]?.customId ?? '');
    expect(await erased.acknowledged).toMatchObject({ type: 6 });
    await erased.reply(({ text }) => text.includes('1 answer'));
    const [empty] = (await use('export')).files;
    expect(JSON.parse(empty?.text() ?? '')).toMatchObject({ answers: [], ratings: [] });
  });
});
