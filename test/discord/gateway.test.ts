/** A connection that breaks in every way it can: what was asked is answered once, and nothing goes hot. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import type { ChannelActor, Discord, MessageView } from '../fakes/discord.ts';
import { startDiscord } from '../fakes/discord.ts';
import { bench, scene, startOn } from './start.ts';

const isWhole = ({ text }: { readonly text: string }): boolean => !/^-# (?:Looking in|Reading)/u.test(text);
const question = 'what does recommendation 5 say?';
const answerTo = (channel: ChannelActor, said: MessageView, timeoutMs?: number): Promise<MessageView> =>
  channel.message((message) => message.replyTo === said.id && isWhole(message), timeoutMs);
const opened = (discord: Discord): number => discord.gateway.counts().opened;

describe('the gateway', () => {
  test('a cut connection is resumed, and what was said meanwhile is answered', async () => {
    const { discord, channel, person } = await scene();
    discord.gateway.cut();
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    expect((await answerTo(channel, said)).text).toContain('`R5`');
    expect(discord.gateway.counts().resumed).toBeGreaterThan(0);
  });

  test('a lost session is begun anew, and what was said meanwhile is read back', async () => {
    const { discord, guild, channel, person } = await scene();
    const quiet = guild.channel('quiet');
    person.says(quiet, 'nothing to answer here');
    const before = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    await answerTo(channel, before);
    discord.gateway.loseSessions();
    discord.gateway.cut();
    const said = person.says(channel, `${discord.bot.mention} what does recommendation 6 say?`, { mention: true });
    expect((await answerTo(channel, said, 60_000)).text).toContain('`R6`');
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(2);
    expect(quiet.messages.filter(({ byBot }) => byBot)).toHaveLength(0);
  }, 180_000);

  test('a direct message said while the session was lost is read back too', async () => {
    const { discord, person } = await scene();
    await answerTo(person.dm, person.writes(question));
    discord.gateway.loseSessions();
    discord.gateway.cut();
    const said = person.writes('what does recommendation 6 say?');
    expect((await answerTo(person.dm, said, 60_000)).text).toContain('`R6`');
  }, 180_000);

  test('a frozen connection is noticed and left for another', async () => {
    const { discord, channel, person } = await scene({ heartbeatMs: 200 });
    discord.gateway.freeze();
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    expect((await answerTo(channel, said, 60_000)).text).toContain('`R5`');
  }, 180_000);

  test('a gateway that closes before its greeting is not hammered, and found again when it is well', async () => {
    const { discord, channel, person, logged } = await scene();
    const attempts = opened(discord);
    discord.gateway.closeBeforeHello();
    discord.gateway.cut();
    await expect
      .poll(() => logged.some(({ message }) => message.includes('again and again')), { timeout: 60_000 })
      .toBe(true);
    expect(opened(discord) - attempts).toBeLessThan(10);
    discord.gateway.greetAgain();
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    expect((await answerTo(channel, said, 60_000)).text).toContain('`R5`');
  }, 180_000);
});

describe('calls that fail', () => {
  test('passing errors are tried again until the answer is there, once', async () => {
    const { discord, channel, person } = await scene();
    discord.trouble.fail({ status: [500, 502, 503], share: 0.4 });
    const handles = Array.from({ length: 10 }, () => person.command(channel, 'ask', { options: { question } }));
    const answers = await Promise.all(
      handles.map((handle) => handle.reply(({ text }) => text.includes('`R5`'), 60_000)),
    );
    expect(answers).toHaveLength(10);
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(10);
  }, 180_000);

  test('an error after the work was done does not answer twice', async () => {
    const { discord, channel, person } = await scene();
    discord.trouble.fail({ status: 500, share: 0.5, after: true, only: /^(?:POST|PATCH)/u });
    const said = Array.from({ length: 10 }, () =>
      person.says(channel, `${discord.bot.mention} ${question}`, { mention: true }),
    );
    await Promise.all(said.map((message) => answerTo(channel, message, 60_000)));
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(10);
    const handle = person.command(channel, 'ask', { options: { question } });
    await handle.reply(({ text }) => text.includes('`R5`'), 60_000);
  }, 180_000);

  test('a token refused in the middle of an answer costs the connection and not the answer', async () => {
    const reconnecting = Promise.withResolvers<void>();
    // Worked out, and not shown before the client that was to show it is given up.
    const change = (desk: Desk): Desk => ({
      ...desk,
      ask: async (values, request) => {
        const answered = await desk.ask(values, request);
        await reconnecting.promise;
        return answered;
      },
    });
    const { discord, channel, person, logged } = await scene({ change });
    discord.trouble.fail({ status: 401, only: /^PATCH \/channels/u, times: 1 });
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    await expect.poll(() => logged.some(({ message }) => message.includes('connection lost'))).toBe(true);
    reconnecting.resolve();
    expect((await answerTo(channel, said)).text).toContain('`R5`');
    expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(1);
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  }, 180_000);

  test('rate limits are waited for', async () => {
    const { discord, channel, person } = await scene();
    discord.trouble.fail({ status: 429, share: 0.5, retryAfterSeconds: 0.2 });
    const handle = person.command(channel, 'ask', { options: { question } });
    expect((await handle.reply(({ text }) => text.includes('`R5`'), 60_000)).text).toContain('`R5`');
  }, 180_000);

  test('a revoked permission and a deleted channel are nobody’s fault', async () => {
    const { discord, guild, channel, person, logged } = await scene();
    channel.deny('SEND_MESSAGES');
    person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    const gone = guild.channel('gone');
    discord.trouble.delay({ milliseconds: 200, only: /POST .*\/messages/u });
    person.says(gone, `${discord.bot.mention} ${question}`, { mention: true });
    gone.delete();
    const next = guild.channel('next');
    const said = person.says(next, `${discord.bot.mention} ${question}`, { mention: true });
    await answerTo(next, said);
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test('an answer whose placeholder was deleted is written anew', async () => {
    const { discord, channel, person } = await scene();
    discord.trouble.delay({ milliseconds: 300, only: /PATCH/u });
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    const placeholder = await channel.message((message) => message.replyTo === said.id);
    person.deletes(placeholder);
    const answer = await channel.message((message) => message.id !== placeholder.id && message.text.includes('`R5`'));
    expect(answer.text).toContain('应大力处理性别');
  });
});

describe('interactions out of time', () => {
  test('one that comes too late, or was answered by another, is dropped without a fault', async () => {
    const { discord, channel, person, logged, metrics } = await scene();
    const stop = discord.trouble.fail({ status: [500], only: /callback/u, after: true, times: 1 });
    const retried = person.command(channel, 'ask', { options: { question } });
    // The first try was heard although it failed: the second is told so, and the answer is still ours to give.
    expect((await retried.reply(({ text }) => text.includes('`R5`'))).text).toContain('`R5`');
    stop();
    const again = person.command(channel, 'ask', { options: { question } });
    await again.reply(({ text }) => text.includes('`R5`'));
    again.again();
    await expect.poll(metrics).toMatch(/rapporteur_dropped_total\{reason="redelivered"\} 1/u);
    expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test('past its fifteen minutes an answer goes to the channel, naming who asked; a private one does not', async () => {
    const { discord, channel, person } = await scene();
    discord.trouble.delay({ milliseconds: 300, only: /PATCH .*@original/u });
    const open = person.command(channel, 'ask', { options: { question } });
    await open.acknowledged;
    open.expire();
    const named = await channel.message(({ content }) => content.includes(person.id));
    expect(named.pings).toMatchObject({ users: [person.id] });
    expect((await channel.message(({ text }) => text.includes('`R5`'))).text).toContain('应大力处理性别');
    const secret = person.command(channel, 'ask', {
      options: { question: 'What does paragraph 9 say?', private: true },
    });
    await secret.acknowledged;
    secret.expire();
    await channel.message(({ content }) => content.includes('private answer'));
    expect(channel.messages.some(({ text }) => text.includes('`¶9`'))).toBe(false);
  });
});

test('two bots over one database answer each message once', async () => {
  const discord = await startDiscord();
  const guild = discord.guild();
  const channel = guild.channel('general');
  const person = discord.person({ locale: 'en-US' });
  guild.join(person);
  const folder = bench();
  const bots = [await startOn(discord, { folder }), await startOn(discord, { folder })];
  onTestFinished(async () => {
    await Promise.all(bots.map(({ stop }) => stop()));
    await discord.stop();
  });
  await Promise.all(bots.map(({ bot }) => bot.ready));
  await discord.connected({ sessions: 2 });
  await discord.registered('ask');
  const said = Array.from({ length: 20 }, () =>
    person.says(channel, `${discord.bot.mention} ${question}`, { mention: true }),
  );
  await Promise.all(said.map((message) => answerTo(channel, message, 60_000)));
  const handles = Array.from({ length: 10 }, () => person.command(channel, 'ask', { options: { question } }));
  await Promise.all(handles.map((handle) => handle.reply(({ text }) => text.includes('`R5`'), 60_000)));
  expect(channel.messages.filter(({ byBot }) => byBot)).toHaveLength(30);
}, 180_000);
