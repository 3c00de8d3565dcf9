/** When there is more to do than can be done at once, or something is broken: nobody is left hanging, nothing leaks. */
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { scene } from './start.ts';

const question = 'What does recommendation 5 say?';
const isWhole = ({ text }: { readonly text: string }): boolean => text.includes('`R5`');
const isRefusal = ({ text }: { readonly text: string }): boolean => text.includes('⚠️');

/** A desk whose answers wait until they are let through. */
function held() {
  const gate = Promise.withResolvers<void>();
  const change = (desk: Desk): Desk => ({
    ...desk,
    ask: async (values, request) => {
      await Promise.race([
        gate.promise,
        new Promise((_, reject) => {
          request.signal?.addEventListener('abort', () => reject(request.signal?.reason), { once: true });
        }),
      ]);
      return desk.ask(values, request);
    },
  });
  return { open: gate.resolve, change };
}

/** The first so many to be kept, in the order in which they are. */
function firstOf<Value>(count: number, promises: readonly Promise<Value>[]): Promise<readonly Value[]> {
  const values: Value[] = [];
  return new Promise((resolve, reject) => {
    for (const promise of promises)
      promise.then((value) => {
        values.push(value);
        if (values.length === count) resolve([...values]);
      }, reject);
  });
}

describe('under load', () => {
  test('every interaction of hundreds is acknowledged while the desk is busy, and whoever waits is told their place', async () => {
    const { open, change } = held();
    const { discord, guild, channel } = await scene({ change });
    const handles = Array.from({ length: 60 }, () => {
      const person = discord.person({ locale: 'en-US' });
      guild.join(person);
      return person.command(channel, 'ask', { options: { question } });
    });
    await Promise.all(handles.map(({ acknowledged }) => acknowledged));
    const told = await handles[20]?.reply(({ text }) => /questions are before yours/u.test(text));
    // Acknowledged in another order than asked, it may stand a few places off.
    const before = Number(/(\d+) questions are before yours in this server/u.exec(told?.text ?? '')?.[1]);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(58);
    open();
    await Promise.all(handles.map((handle) => handle.reply(isWhole)));
    expect(discord.late).toEqual([]);
  }, 180_000);

  test('a server whose line is full is told so, another server is served meanwhile', async () => {
    const { open, change } = held();
    const { discord, guild, channel, person } = await scene({ change });
    const handles = Array.from({ length: 110 }, () => person.command(channel, 'ask', { options: { question } }));
    await Promise.all(handles.map(({ acknowledged }) => acknowledged));
    const replies = handles.map((handle) => handle.reply((view) => isWhole(view) || isRefusal(view)));
    // Two run and a hundred wait; which are the others is for the order in which Discord heard the acknowledgements.
    const refused = await firstOf(8, replies);
    for (const { text } of refused) expect(text).toMatch(/⚠️.*\(100\)/u);
    const other = discord.guild().channel('other');
    const neighbour = discord.person();
    guild.join(neighbour);
    const shown = neighbour.command(other, 'paragraph', { options: { number: '9' }, unchecked: true });
    expect((await shown.reply()).text).toMatch(/^## Paragraph 9/u);
    open();
    expect((await Promise.all(replies)).filter(isWhole)).toHaveLength(102);
  }, 180_000);
});

describe('when it ends', () => {
  test('what runs is finished, what waits is told to ask again, what comes is told at once', async () => {
    const { open, change } = held();
    const ending = { graceMs: 120_000, apologiesMs: 1 };
    const { channel, person, bot, stop } = await scene({ change, ending });
    const handles = Array.from({ length: 5 }, () => person.command(channel, 'ask', { options: { question } }));
    await Promise.all(handles.map(({ acknowledged }) => acknowledged));
    await expect.poll(() => bot.state()).toMatchObject({ running: 2, waiting: 3 });
    const stopping = stop();
    const late = person.command(channel, 'ask', { options: { question } });
    const replies = [...handles, late].map((handle) => handle.reply((view) => isWhole(view) || isRefusal(view)));
    for (const { text } of await firstOf(4, replies)) expect(text).toContain('restarting');
    open();
    const answered = (await Promise.all(replies)).filter(isWhole);
    expect(answered.map(({ text }) => text)).toEqual([
      expect.stringContaining('应大力处理性别'),
      expect.stringContaining('应大力处理性别'),
    ]);
    expect(isRefusal(await late.reply())).toBe(true);
    await stopping;
  }, 180_000);

  test('what cannot be finished in time is told so', async () => {
    const { change } = held();
    const ending = { graceMs: 10, apologiesMs: 120_000 };
    const { discord, channel, person, bot, stop } = await scene({ change, ending });
    const handle = person.command(channel, 'ask', { options: { question } });
    const said = person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    await expect.poll(() => bot.state().running).toBe(2);
    await stop();
    expect((await handle.reply(({ text }) => text.includes('⚠️'))).text).toContain('restarting');
    const told = await channel.message(({ replyTo, text }) => replyTo === said.id && text.includes('⚠️'));
    expect(told.text).toContain('restarting');
  }, 180_000);

  test('what Discord does not let it say in time keeps it no longer', async () => {
    const { change } = held();
    const { discord, channel, person, bot, stop } = await scene({ change, ending: { graceMs: 10, apologiesMs: 10 } });
    person.command(channel, 'ask', { options: { question } });
    await expect.poll(() => bot.state().running).toBe(1);
    discord.trouble.delay({ milliseconds: 600_000, only: /PATCH/u });
    await stop();
  });

  test('with nothing to do it waits for nothing', async () => {
    const { channel, person, stop } = await scene({ ending: { graceMs: 600_000, apologiesMs: 600_000 } });
    await person.command(channel, 'ask', { options: { question } }).reply(isWhole);
    await stop();
  });
});

describe('when something is broken', () => {
  test('a fault is an id to the person and a line in the log, and nothing of it reaches the channel', async () => {
    const secret = 'secret at /srv/rapporteur/src/desk.ts:12';
    const change = (desk: Desk): Desk => ({ ...desk, search: () => Promise.reject(new Error(secret)) });
    const { discord, channel, person, logged } = await scene({ change });
    const handle = person.command(channel, 'search', { options: { words: 'funding' } });
    const { text } = await handle.reply();
    expect(text).toMatch(/noted as fault f\d+/u);
    expect(JSON.stringify(discord.requests)).not.toContain('secret');
    expect(logged.filter(({ level }) => level === 'fault').map(({ message }) => message)).toEqual([
      expect.stringContaining(secret),
    ]);
  });

  test('an answer is shown even when it cannot be kept, without the buttons that need it', async () => {
    const change = (desk: Desk): Desk => ({ ...desk, keep: () => Promise.reject(new Error('no disk')) });
    const { channel, person } = await scene({ change });
    const answer = await person.command(channel, 'ask', { options: { question } }).reply(isWhole);
    expect(answer.buttons()).toEqual([]);
    expect(answer.selects()).toHaveLength(1);
  });

  test('text that looks like markup, mentions or links is shown as it was written', async () => {
    const { discord, channel, person } = await scene();
    const words = '@everyone <@1> [free](https://example.org) **x** `y` ||z||';
    const shown = await person.command(channel, 'search', { options: { words } }).reply();
    expect(shown.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    expect(shown.text).not.toMatch(/(?<!\\)\[free\]\(https:/u);
    expect(discord.violations).toEqual([]);
  });
});
