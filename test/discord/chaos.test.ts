/**
 * A thousand questions, half of them mentions and half commands, while the gateway is cut, frozen and made to forget its
 * sessions over and over, and a third of all calls is refused or breaks. None is lost, none is answered twice, nothing is
 * reported as a fault. A command that reaches the bot after its three seconds is Discord's to refuse: it is counted apart.
 */
import { expect, test } from 'vitest';
import { scene } from './start.ts';

const questions = 1_000;
const channels = 20;
/** The bot is never idle and never more than this behind, as with people who wait for an answer. */
const atOnce = 60;
/** Questions between two disasters: as many disasters on a fast machine as on a slow one. */
const perDisaster = 40;
const patienceMs = 300_000;

test('a thousand questions under fire', async () => {
  const { discord, guild, person, logged } = await scene({ heartbeatMs: 400, patienceMs, seed: 7 });
  const rooms = Array.from({ length: channels }, (_, at) => guild.channel(`room-${at}`));
  discord.trouble.fail({ status: [429, 500, 502], share: 1 / 3, retryAfterSeconds: 0.05, only: /^(?!GET \/gateway)/u });
  discord.trouble.fail({ status: 500, share: 0.02, after: true, only: /^(?:POST|PATCH)/u });
  const disasters = [
    () => discord.gateway.cut(),
    () => discord.gateway.freeze(),
    () => discord.gateway.cut(4000),
    () => discord.gateway.askToReconnect(),
    () => {
      discord.gateway.loseSessions();
      discord.gateway.cut();
    },
  ];
  const people = Array.from({ length: 20 }, () => discord.person());
  for (const one of people) guild.join(one);

  const mentioned = new Set<string>();
  const mention = async (at: number): Promise<void> => {
    const [room, asker, number] = [
      rooms[at % channels] ?? rooms[0],
      people[at % people.length] ?? person,
      1 + (at % 12),
    ];
    if (room === undefined) return;
    const text = `${discord.bot.mention} what does recommendation ${number} say?`;
    const said = asker.says(room, text, { mention: true });
    mentioned.add(said.id);
    await room.message((message) => message.replyTo === said.id && message.text.includes(`\`R${number}\``), patienceMs);
  };
  let late = 0;
  let answered = 0;
  const command = async (at: number): Promise<void> => {
    const [room, asker, number] = [
      rooms[at % channels] ?? rooms[0],
      people[at % people.length] ?? person,
      1 + (at % 12),
    ];
    if (room === undefined) return;
    const handle = asker.command(room, 'ask', { options: { question: `What does recommendation ${number} say?` } });
    const inTime = await handle.acknowledged.then(
      () => true,
      () => false,
    );
    if (!inTime) late += 1;
    else {
      await handle.reply(({ text }) => text.includes(`\`R${number}\``), patienceMs);
      expect(handle.followups).toEqual([]);
      answered += 1;
    }
  };
  let next = 0;
  const asker = async (): Promise<void> => {
    for (let at = next++; at < questions; at = next++) {
      if (at % perDisaster === perDisaster - 1) disasters[Math.floor(at / perDisaster) % disasters.length]?.();
      await (at % 2 === 0 ? mention(at) : command(at));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));

  const replies = rooms.flatMap(({ messages }) =>
    messages.filter(({ byBot, replyTo }) => byBot && replyTo !== undefined).map(({ replyTo }) => replyTo),
  );
  expect(mentioned.size).toBe(questions / 2);
  expect(replies).toHaveLength(questions / 2);
  expect(new Set(replies)).toEqual(mentioned);
  expect(answered + late).toBe(questions / 2);
  // How many are late is the machine's affair; some are not.
  expect(answered).toBeGreaterThan(questions / 20);
  expect(discord.violations).toEqual([]);
  expect(logged.filter(({ level }) => level === 'fault')).toEqual([]);
}, 900_000);
