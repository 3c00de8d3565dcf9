/** Where people, permissions and time have moved on between a question and its answer. */
import { describe, expect, test } from 'vitest';
import type { MessageView } from '../fakes/discord.ts';
import { scene } from './start.ts';

const question = 'What does recommendation 5 say?';
const isWhole = ({ text }: { readonly text: string }): boolean => text.includes('`R5`');
const button = (message: MessageView, kind: string): string =>
  message.buttons().find(({ customId }) => customId?.startsWith(`${kind}|`))?.customId ?? '';

describe('closed channels', () => {
  test('help, privacy and settings answer everywhere, even where the allowed channel is gone', async () => {
    const { discord, guild, channel, person } = await scene();
    const manager = discord.person({ locale: 'en-US' });
    guild.join(manager, { permissions: 1n << 5n });
    const allowed = guild.channel('allowed');
    const set = (options: Record<string, string>) =>
      manager.command(channel, 'settings', { subcommand: 'channels', options }).reply();
    await set({ action: 'allow', channel: allowed.id });
    expect((await set({ action: 'remove', channel: allowed.id })).text).toMatch(/⚠️.*last allowed channel/u);
    expect((await manager.command(channel, 'settings', { subcommand: 'show' }).reply()).text).toContain('#allowed');
    allowed.delete();
    const refused = await person.command(channel, 'ask', { options: { question } }).reply();
    expect(refused.text).not.toContain(allowed.id);
    expect((await person.command(channel, 'help').reply()).text).toContain('/ask');
    expect((await person.command(channel, 'privacy', { subcommand: 'show' }).reply()).text).toContain('30 days');
    await set({ action: 'everywhere' });
    expect((await person.command(channel, 'ask', { options: { question } }).reply(isWhole)).text).toContain('`R5`');
  });

  test('a refusal names only channels that the person can see', async () => {
    const { discord, guild, channel, person } = await scene();
    const manager = discord.person({ locale: 'en-US' });
    guild.join(manager, { permissions: 1n << 5n });
    const [open, secret] = [guild.channel('open'), guild.channel('secret')];
    secret.deny('VIEW_CHANNEL', person);
    for (const { id } of [open, secret])
      await manager
        .command(channel, 'settings', { subcommand: 'channels', options: { action: 'allow', channel: id } })
        .reply();
    const refused = await person.command(channel, 'ask', { options: { question } }).reply();
    expect(refused.text).toContain('open');
    expect(refused.text).not.toContain('secret');
  });
});

describe('buttons', () => {
  test('a private answer is shared once, however often the button is pressed', async () => {
    const { channel, person } = await scene();
    const answer = await person.command(channel, 'ask', { options: { question, private: true } }).reply(isWhole);
    for (let press = 0; press < 3; press += 1)
      expect((await person.press(answer, 'Share').reply()).text).toContain('Shared in this channel');
    await channel.message(isWhole);
    expect(channel.messages.filter(isWhole)).toHaveLength(1);
  });

  test('a thumb down counts when it is pressed, the form only adds the reason', async () => {
    const { channel, person, assembled } = await scene();
    const answer = await person.command(channel, 'ask', { options: { question } }).reply(isWhole);
    await person.press(answer, button(answer, 'down')).acknowledged;
    const who = { person: person.id, server: null, channel: null, isManager: false };
    const ratings = async () => (await assembled.desk.exportPersonal(who, { language: 'en' })).data.ratings;
    await expect.poll(ratings).toMatchObject([{ verdict: 'down', reason: null }]);
  });

  test('a command that is no more is answered, and to whoever used it alone', async () => {
    const { discord, channel, person } = await scene();
    const removed = person.command(channel, 'summon', { unchecked: true });
    expect(await removed.acknowledged).toMatchObject({ ephemeral: true });
    expect((await removed.reply()).text).toContain('/help');
    expect(discord.late).toEqual([]);
  });

  test('a thread that is there already is led to, not opened again', async () => {
    const { channel, person, logged } = await scene();
    const answer = await person.command(channel, 'ask', { options: { question } }).reply(isWhole);
    const opened = await person.press(answer, 'Discuss').reply();
    const again = await person.press(answer.now(), 'Discuss').reply();
    expect(again.buttons()[0]?.url).toBe(opened.buttons()[0]?.url);
    expect(channel.threads).toHaveLength(1);
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test('without the permission to open threads it is said which is missing', async () => {
    const { discord, guild, channel } = await scene();
    const delegate = discord.person({ locale: 'fr' });
    guild.join(delegate);
    const answer = await delegate.command(channel, 'ask', { options: { question } }).reply(isWhole);
    channel.deny('CREATE_PUBLIC_THREADS');
    const refused = await delegate.press(answer, 'Discuss').reply();
    expect(refused.text).toMatch(/Créer des fils publics/u);
  });
});

describe('messages that cannot be answered as usual', () => {
  test('where the history is closed to the bot, the answer comes without its reference', async () => {
    const { discord, channel, person, logged } = await scene();
    channel.deny('READ_MESSAGE_HISTORY');
    person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    expect((await channel.message(isWhole)).replyTo).toBeUndefined();
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test('in a thread archived meanwhile the answer opens it again; in a locked one nobody is bothered', async () => {
    const { discord, channel, person, logged } = await scene();
    const answer = await person.command(channel, 'ask', { options: { question } }).reply(isWhole);
    await person.press(answer, 'Discuss').reply();
    const thread = await channel.thread();
    await thread.message();
    const stop = discord.trouble.delay({ milliseconds: 300, only: /PATCH .*\/messages\/\d+$/u });
    const said = person.says(thread, `${discord.bot.mention} ${question}`, { mention: true });
    await thread.message(({ replyTo }) => replyTo === said.id);
    thread.archive();
    await thread.message(isWhole);
    stop();
    thread.archive({ locked: true });
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  });
});
