/** A model's answer on Discord while it is written: the real discord.js, LangChain and openai client against both fakes. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createRunningAnswers } from '../../src/discord/running.ts';
import { UserError } from '../../src/shared/errors.ts';
import { claimingParts, type Script, sourceOf, turns } from '../answering/model.ts';
import type { ChatBody, FakeModelOptions } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';
import { scene } from './start.ts';

const question = '总部有多少个技术专家职位？预算外拨款有多少？';
const posts =
  '在 2008－09 两年期期间，国际劳工组织的战略在总部得到了 14 个技术专家职位和 5 个区域的 12 个技术专家职位的支持。';
const money = '从 2005 年到 2009 年，有关社会保障的预算外拨款总额约 3600 万美元。';
const falsehood = '在 2008－09 两年期期间，国际劳工组织的战略在总部得到了 41 个技术专家职位的支持。';
/** What a person sees of a claim, without the numbers that Markdown may escape. */
const shownOf = (claim: string): string => claim.slice(-14, -1);

const partsOf = (body: ChatBody): readonly string[] => {
  const source = sourceOf(body, '在 2008－09 两年期期间');
  return claimingParts(body, [posts, posts, source], [falsehood, posts, source], [money, money, source]);
};

/** A server and a person on it, whose bot is written for by a model that plays `script`. */
async function staged(script: Script, more: Omit<FakeModelOptions, 'chat'> = {}) {
  const model = await startFakeModel({ chat: script, ...more });
  onTestFinished(model.close);
  const stage = await scene({ variables: { OPENAI_BASE_URL: model.baseUrl, CHAT_MODEL: 'writer-1' } });
  return { ...stage, model };
}

const isFinal = ({ text }: { readonly text: string }): boolean => text.includes('writer-1');

test('what is over, or was begun elsewhere, cannot be stopped', () => {
  const running = createRunningAnswers(() => 'a');
  const { id, signal, end } = running.begin('me');
  expect(() => running.cancel(id, 'you')).toThrow(new UserError('asker-only'));
  expect(signal.aborted).toBe(false);
  running.cancel(id, 'me');
  expect(signal.reason).toEqual(new UserError('cancelled'));
  end();
  expect(() => running.cancel(id, 'me')).toThrow(new UserError('nothing-to-cancel'));
});

describe('while a model writes', { timeout: 180_000 }, () => {
  test('each claim appears once it is checked, edits are spaced out, and what failed is never shown', async () => {
    const gate = turns();
    const { discord, channel, person, model, logged } = await staged((body) => ({
      parts: partsOf(body),
      turn: gate.turn,
    }));
    const asked = person.command(channel, 'ask', { options: { question } });
    gate.upTo(1);
    const first = await asked.reply(({ text }) => text.includes(shownOf(posts)));
    expect(first.text).toContain('模型正在撰写');
    expect(first.text).not.toContain(shownOf(money));
    expect(first.buttons().map(({ label }) => label)).toEqual(['取消']);
    gate.upTo(3);
    const second = await asked.reply(({ text }) => text.includes(shownOf(money)));
    expect(second.text).toContain(shownOf(posts));
    gate.upTo(9);
    const whole = await asked.reply(isFinal);
    for (const claim of [posts, money]) expect(whole.text).toContain(shownOf(claim));
    expect(whole.buttons().map(({ label }) => label)).not.toContain('取消');
    expect(whole.text).toContain('1 条陈述');
    const { history } = asked;
    expect(history.filter(({ text }) => text.includes('41'))).toEqual([]);
    expect(history.some(({ text }) => text.includes(shownOf(posts)) && !text.includes(shownOf(money)))).toBe(true);
    // The whole answer waits for nobody; edits before it are at least so far apart.
    const times = history.slice(0, -1).map(({ at }) => at);
    for (const [at, time] of times.slice(1).entries()) expect(time - (times[at] ?? 0)).toBeGreaterThan(1_150);
    expect(model.requests).toHaveLength(2);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('whoever asked can stop it, nobody else; the endpoint sees the connection closed', async () => {
    const gate = turns();
    const { discord, guild, channel, person, model } = await staged((body) => ({
      parts: partsOf(body),
      turn: gate.turn,
    }));
    const other = discord.person({ locale: 'en-GB' });
    guild.join(other);
    const asked = person.command(channel, 'ask', { options: { question } });
    gate.upTo(1);
    const writing = await asked.reply((view) => view.buttons().length > 0);
    const refused = await other.press(writing, '取消').reply();
    expect(refused.text).toContain('Only the person who asked');
    expect(refused.ephemeralFor).toBe(other.id);
    const pressed = person.press(writing, '取消');
    expect(await pressed.acknowledged).toMatchObject({ type: 6 });
    const stopped = await asked.reply(({ text }) => text.includes('Cancelled'));
    expect(stopped.buttons()).toEqual([]);
    expect(await model.requests[0]?.gone).toBe(true);
    expect(model.requests).toHaveLength(1);
    gate.upTo(9);
  });

  test('a question by mention is shown and stopped in the same way', async () => {
    const gate = turns();
    const { discord, channel, person, model } = await staged((body) => ({ parts: partsOf(body), turn: gate.turn }));
    person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    gate.upTo(1);
    const writing = await channel.message(({ text }) => text.includes(shownOf(posts)));
    person.press(writing, '取消');
    await channel.message(({ text }) => text.includes('已取消'));
    expect(await model.requests[0]?.gone).toBe(true);
    gate.upTo(9);
    person.says(channel, `${discord.bot.mention} ${question}`, { mention: true });
    const whole = await channel.message(isFinal);
    expect(whole.text).toContain(shownOf(money));
    expect(whole.versions.filter(({ text }) => text.includes('41'))).toEqual([]);
  });

  test('edits that fail lose nothing of the answer', async () => {
    const { discord, channel, person } = await staged((body) => ({
      drip: partsOf(body).join(''),
      pieces: 6,
      everyMs: 300,
    }));
    discord.trouble.fail({ status: 500, times: 6, only: /^PATCH / });
    const whole = await person.command(channel, 'ask', { options: { question } }).reply(isFinal);
    for (const claim of [posts, money]) expect(whole.text).toContain(shownOf(claim));
  });

  test('an endpoint that does not stream is asked without, and the answer comes at once', async () => {
    const { channel, person, model } = await staged((body) => ({ text: partsOf(body).join('') }), {
      lacks: ['stream'],
    });
    const asked = person.command(channel, 'ask', { options: { question } });
    const whole = await asked.reply(isFinal);
    for (const claim of [posts, money]) expect(whole.text).toContain(shownOf(claim));
    expect(asked.history.filter(({ text }) => text.includes('41'))).toEqual([]);
    const [first, ...others] = model.requests.map(({ body }) => body.stream === true);
    expect([first, others.includes(true)]).toEqual([true, false]);
  });
});
