/** Questions that go on from the one before, through the real discord.js: whose they are, and where. */
import { describe, expect, test } from 'vitest';
import type { ChannelActor, Person } from '../fakes/discord.ts';
import { isWhole, scene } from './start.ts';

const standing = 'What is the Office’s response to recommendation';

/** Mentions the bot and gives what it answers. */
async function mentions(person: Person, channel: ChannelActor, text: string, more: object = {}) {
  const said = person.says(channel, text, { mention: true, ...more });
  return channel.message((message) => message.replyTo === said.id && isWhole(message));
}

const asks = (person: Person, channel: ChannelActor, question: string, options: object = {}) =>
  person.command(channel, 'ask', { options: { question, ...options } }).reply(isWhole);

describe('a follow-up', () => {
  test('is resolved from the question before, across command and mention, and says what it was taken for', async () => {
    const { channel, person, logged } = await scene();
    await asks(person, channel, 'What does recommendation 5 say?');
    const answer = await mentions(person, channel, 'and the response to that one?');
    expect(answer.text).toContain(`-# Understood as: ${standing} 5?`);
    expect(answer.text).toContain('`¶19`');
    const next = await asks(person, channel, 'the next one');
    expect(next.text).toContain(`Understood as: ${standing} 6?`);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('is told in the person’s language, which a bare number does not change', async () => {
    const { channel, person } = await scene();
    await asks(person, channel, 'Comment le Bureau a-t-il répondu à la recommandation 3 ?');
    const answer = await mentions(person, channel, 'R7 ?');
    expect(answer.text).toContain('Compris comme : Comment le Bureau a-t-il répondu à la recommandation 7 ?');
    expect(answer.text).toContain('le rapport');
    const chinese = await mentions(person, channel, '那第八条呢');
    expect(chinese.text).toContain('理解为：劳工局对建议8的回应是什么？');
  });

  test('is never resolved from what another person asked, in a channel or by replying to their answer', async () => {
    const { discord, guild, channel, person } = await scene();
    const other = discord.person({ locale: 'en-GB' });
    guild.join(other);
    await asks(other, channel, 'What does recommendation 8 say?');
    const answer = await asks(person, channel, 'What does recommendation 5 say?');
    expect((await mentions(other, channel, 'and its response?')).text).toContain(`${standing} 8?`);
    expect((await mentions(person, channel, 'and its response?')).text).toContain(`${standing} 5?`);
    const third = discord.person({ locale: 'en-GB' });
    guild.join(third);
    expect((await mentions(third, channel, 'and its response?')).text).not.toContain('Understood as');
    // What they reply to is about recommendation 5, and not theirs to go on from: nor is their own question meant.
    const replied = await mentions(other, channel, 'and its next steps?', { replyTo: answer });
    expect(replied.text).not.toContain('Understood as');
  });

  test('stays in its thread: two threads and their channel know nothing of each other', async () => {
    const { channel, person } = await scene();
    const first = channel.startThread('One', person);
    const second = channel.startThread('Two', person);
    await mentions(person, first, 'What does recommendation 4 say?');
    await mentions(person, second, 'What does recommendation 9 say?');
    expect((await mentions(person, first, 'and its response?')).text).toContain(`${standing} 4?`);
    expect((await mentions(person, second, 'and its response?')).text).toContain(`${standing} 9?`);
    expect((await mentions(person, channel, 'and its response?')).text).not.toContain('Understood as');
  });

  test('a reply to an answer goes on from that answer, however many came after it', async () => {
    const { channel, person } = await scene();
    const answer = await asks(person, channel, 'What does recommendation 2 say?');
    await asks(person, channel, 'What does recommendation 11 say?');
    const replied = await mentions(person, channel, 'and the next steps?', { replyTo: answer });
    expect(replied.text).toContain('Understood as: What next steps are proposed for recommendation 2?');
  });

  test('what was asked in private is not told to a channel', async () => {
    const { channel, person } = await scene();
    await asks(person, channel, 'What does recommendation 8 say?', { private: true });
    expect((await asks(person, channel, 'and its response?')).text).not.toContain('recommendation 8');
    await asks(person, channel, 'What does recommendation 8 say?', { private: true });
    const answer = await asks(person, channel, 'and its response?', { private: true });
    expect(answer.text).toContain(`${standing} 8?`);
  });

  test('a thread opened for an answer begins with it', async () => {
    const { channel, person } = await scene();
    const answer = await asks(person, channel, 'What does recommendation 5 say?');
    await person.press(answer, 'Discuss').reply(isWhole);
    const thread = await channel.thread();
    expect((await mentions(person, thread, 'and its response?')).text).toContain(`${standing} 5?`);
  });

  test('is forgotten with what is kept about a person', async () => {
    const { channel, person, assembled } = await scene();
    await asks(person, channel, 'What does recommendation 5 say?');
    const who = { person: person.id, server: null, channel: null, isManager: false };
    await assembled.desk.erasePersonal(who, { language: 'en' });
    expect((await mentions(person, channel, 'and its response?')).text).not.toContain('Understood as');
  });
});
