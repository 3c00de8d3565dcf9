/**
 * The bot killed (SIGKILL) while people click, again and again: whatever they were told is on record is there, nothing is there
 * twice, though Discord delivers to the next process what the last one had.
 */
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createLedger } from '../../src/storage/ledger.ts';
import type { Handle } from '../fakes/discord.ts';
import { permissions, startDiscord } from '../fakes/discord.ts';
import { openFile } from '../storage/engines.ts';
import { createStarter, newFolder } from './process-bot.ts';

const { start, endAll } = createStarter();
afterAll(endAll);

const patienceMs = 120_000;
const rounds = 3;
const items = ['R1', 'R2', 'R3'] as const;

test('what people were told is on record outlives the process that told them, once', async () => {
  const discord = await startDiscord({ patienceMs, acknowledgeWithinMs: patienceMs });
  onTestFinished(discord.stop);
  const guild = discord.guild({ name: 'Governing Body' });
  const channel = guild.channel('general');
  const people = Array.from({ length: 4 }, (_, at) => discord.person({ name: `Delegate ${at}`, locale: 'en-GB' }));
  for (const [at, person] of people.entries())
    guild.join(person, at === 0 ? { permissions: permissions.MANAGE_GUILD } : {});
  const folder = newFolder();
  const up = async () => {
    const bot = start(discord, { folder });
    await bot.says(/Connected to Discord/u, patienceMs);
    await discord.registered('comment');
    return bot;
  };
  const told = new Set<string>();
  let waiting: Handle[] = [];

  let bot = await up();
  await people[0]?.command(channel, 'review', { subcommand: 'open', options: {} }).reply(undefined, patienceMs);
  for (let round = 0; round < rounds; round += 1) {
    // What was under way when the last process died comes once more.
    for (const handle of waiting) handle.again();
    const before = told.size;
    await new Promise<void>((enough) => {
      waiting = people.flatMap((person, who) =>
        items.map((item) => {
          const words = `round ${round}, delegate ${who}, ${item}`;
          const handle = person.command(channel, 'comment', { subcommand: 'add', options: { item, new_text: words } });
          handle
            .reply(({ text }) => text.includes('on record'), patienceMs)
            .then(
              () => {
                told.add(words);
                // Each time at another moment of the work.
                if (told.size - before === 2 + round * 3) enough();
              },
              () => undefined,
            );
          return handle;
        }),
      );
    });
    bot.kill('SIGKILL');
    await bot.ended;
    bot = await up();
  }
  for (const handle of waiting) handle.again();
  const last = people[0]?.command(channel, 'comment', { subcommand: 'add', options: { item: 'R4', new_text: 'last' } });
  await last?.reply(({ text }) => text.includes('on record'), patienceMs);
  bot.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0 });

  const database = openFile(join(folder, 'data', 'rapporteur.sqlite'));
  onTestFinished(database.close);
  const events = await createLedger(database).read({ server: guild.id, report: 'gb.309-pfa-5-4.zh' });
  const kept = events.flatMap(({ change }) => (change.kind === 'comment.added' ? [change.text] : []));
  expect(told.size).toBeGreaterThanOrEqual(2 + 5 + 8);
  expect([...told].filter((words) => !kept.includes(words))).toEqual([]);
  expect(kept.filter((words, at) => kept.indexOf(words) !== at)).toEqual([]);
}, 480_000);
