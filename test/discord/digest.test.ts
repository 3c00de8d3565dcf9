/** The digest as people on Discord meet it: set up, seen, posted once, and told of when it cannot be. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Content, Schedule } from '../../src/digest/store.ts';
import { createDigestPoster } from '../../src/discord/digest/poster.ts';
import { createDigestStore } from '../../src/storage/digests.ts';
import { testContent } from '../digest/digest-task.ts';
import { permissions, startDiscord } from '../fakes/discord.ts';
import { openFile } from '../storage/engines.ts';
import { scene } from './start.ts';

const patienceMs = 120_000;
const noon = Date.UTC(2026, 10, 28, 12, 0);

/** A server with somebody who manages it, where it is noon. */
async function managed() {
  const here = await scene({ patienceMs, now: () => noon });
  const manager = here.discord.person({ name: 'Secretary', locale: 'en-GB' });
  here.guild.join(manager, { permissions: permissions.MANAGE_GUILD });
  const say = async (subcommand: string, options: Readonly<Record<string, string | number>> = {}, who = manager) =>
    (await who.command(here.channel, 'digest', { subcommand, options, unchecked: true }).reply()).text;
  return { ...here, manager, say };
}

describe('/digest', () => {
  test('is set up, listed, posted at once and once, and turned off', async () => {
    const { say, channel, discord } = await managed();
    expect(await say('list')).toMatch(/No digest is set up/u);
    const scheduled = await say('schedule', {
      time: '8:00',
      timezone: 'europe/paris',
      days: 'mon-fri',
      language: 'fr',
    });
    expect(scheduled).toMatch(/The digest is set up\.[\s\S]*08\\?:00 \(Europe\/Paris\), Monday, Tuesday/u);
    expect(await say('list')).toMatch(/#general[\s\S]*French/u);
    expect(await say('preview')).toMatch(/rien de nouveau/u);
    expect(channel.messages).toHaveLength(0);
    expect(await say('now')).toMatch(/is posted/u);
    expect(await say('now')).toMatch(/posted already/u);
    expect(channel.messages.map(({ text }) => text)).toEqual([expect.stringMatching(/rien de nouveau/u)]);
    expect(await say('off')).toMatch(/is off/u);
    expect(await say('list')).toMatch(/No digest is set up/u);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  }, 240_000);

  test('is for those who manage the server, and says what cannot be', async () => {
    const { say, person, channel } = await managed();
    // Where a server lets others use the command, the desk asks again.
    for (const subcommand of ['preview', 'now', 'off', 'list', 'schedule'])
      expect(await say(subcommand, subcommand === 'schedule' ? { time: '08:00' } : {}, person)).toMatch(
        /Manage Server/u,
      );
    expect(await say('schedule', { time: '25:00' })).toMatch(/25\\?:00/u);
    expect(await say('schedule', { time: '08:00', timezone: 'Mars/Phobos' })).toMatch(/Mars\/Phobos/u);
    expect(await say('schedule', { time: '08:00', days: 'someday' })).toMatch(/someday/u);
    channel.deny('SEND_MESSAGES');
    expect(await say('schedule', { time: '08:00' })).toMatch(/lacks|permission/u);
  }, 240_000);
});

describe('a preview, and what is offered while typing', () => {
  test('shows the picture with its words, and offers zones, days and reports', async () => {
    const { manager, channel, discord, say } = await managed();
    const act = (name: string, subcommand: string, options = {}) =>
      manager.command(channel, name, { subcommand, options }).reply(undefined, patienceMs);
    await act('review', 'open');
    await act('comment', 'add', { item: '5', new_text: 'Well put.' });
    const shown = await act('digest', 'preview');
    expect(shown.text).toMatch(/R5[\s\S]*1 new comment/u);
    expect(shown.files.map(({ name, shown: isShown }) => [name.replace(/\d/gu, '0'), isShown])).toEqual([
      ['review-0000-00-00.png', true],
    ]);
    expect(shown.files[0]?.description).toMatch(/12/u);
    expect(channel.messages.filter(({ text }) => text.includes('Review digest'))).toHaveLength(0);
    const offered = async (name: string, typed: string) => {
      const handle = manager.completes(channel, 'digest', { subcommand: 'schedule', focused: [name, typed] });
      await handle.acknowledged;
      return (handle.choices ?? []).map(({ value }) => value);
    };
    expect(await offered('timezone', 'PAR')).toEqual(expect.arrayContaining(['Europe/Paris']));
    expect((await offered('timezone', 'paris'))[0]).toBe('Europe/Paris');
    expect(await offered('timezone', 'new york')).toEqual(['America/New_York']);
    expect(await offered('timezone', '')).toHaveLength(25);
    expect(await offered('timezone', 'nowhere at all')).toEqual([]);
    expect(await offered('days', 'mon')).toEqual(expect.arrayContaining(['1-5', '1']));
    expect(await offered('days', 'mon, thu')).toEqual(['mon, thu']);
    expect(await offered('report', 'GB')).toEqual(['gb.309-pfa-5-4.zh']);
    expect(await offered('report', 'zzz')).toEqual([]);
    expect(await say('schedule', { time: '08:00', timezone: (await offered('timezone', 'paris'))[0] ?? '' })).toMatch(
      /Europe\/Paris/u,
    );
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  }, 240_000);
});

const whole = ['0', '1', '2'];
const day = 24 * 60 * 60_000;
/** Where the clock stands: an hour before the digest of that day. */
const morning = Date.UTC(2026, 10, 28, 7, 0);

/** A poster of its own over a real client, with a clock that the test turns. */
async function posting(content: Content = testContent) {
  let now = morning - 60 * 60_000;
  const discord = await startDiscord({ now: () => now, patienceMs });
  const guild = discord.guild({ name: 'Governing Body' });
  const channel = guild.channel('review');
  const manager = discord.person({ name: 'Secretary' });
  guild.join(manager, { permissions: permissions.MANAGE_GUILD });
  const database = openFile(join(mkdtempSync(join(tmpdir(), 'rapporteur-digest-')), 'rapporteur.sqlite'));
  const store = createDigestStore(database);
  const schedule: Schedule = {
    ...{ server: guild.id, channel: channel.id, report: null, time: '08:00', zone: 'Europe/Paris', language: 'en' },
    ...{ days: [1, 2, 3, 4, 5, 6, 7], quiet: 'line', catchUpHours: 12, person: manager.id, paused: null },
    ...{ firstDay: '2026-11-28', changedAt: now },
  };
  await store.save(schedule);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl, retries: 1 } });
  client.on('error', () => undefined);
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(discord.token);
  await ready;
  const faults: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, fault: (error: unknown) => String(faults.push(error)) };
  const compose = async () => content;
  const poster = createDigestPoster({
    desk: { digestService: async () => ({ store, compose, composeAlways: compose }) },
    client: () => client,
    log,
    now: () => now,
    clock: () => performance.now(),
  });
  onTestFinished(async () => {
    await client.destroy();
    await database.close();
    await discord.stop();
    expect(faults).toEqual([]);
  });
  const at = (moment: number) => {
    now = moment;
    return poster.round();
  };
  const said = () => channel.messages.map(({ nonce }) => String(nonce).replace(/^.*-/u, ''));
  return { discord, client, guild, channel, manager, store, schedule, at, said };
}

describe('the round', () => {
  test('posts each day once, whole, at its time', async () => {
    const { at, said, discord } = await posting();
    await at(morning - 1);
    expect(said()).toEqual([]);
    await at(morning);
    await at(morning + 60_000);
    await at(morning - 60 * 60_000);
    await at(morning);
    expect(said()).toEqual(whole);
    await at(morning + day);
    expect(said()).toEqual([...whole, ...whole]);
    expect(discord.violations).toEqual([]);
  }, 240_000);

  test('catches up the last day missed while it is young, and skips the others', async () => {
    const { at, said, store, schedule } = await posting();
    await at(morning + 3 * day + 60 * 60_000);
    expect(said()).toEqual(whole);
    await at(morning + 4 * day + 13 * 60 * 60_000);
    expect(said()).toEqual(whole);
    expect((await store.past(schedule, 9)).map(({ day: of, state }) => `${of} ${state}`)).toEqual([
      '2026-12-02 skipped',
      '2026-12-01 posted',
      '2026-11-30 skipped',
      '2026-11-29 skipped',
      '2026-11-28 skipped',
    ]);
  }, 240_000);

  test('tells whoever set it up once when it may not write, and pauses', async () => {
    const { at, said, store, schedule, channel, client, discord } = await posting();
    const heard = new Promise((resolve) => client.once('channelUpdate', resolve));
    channel.deny('SEND_MESSAGES');
    await heard;
    const before = discord.requests.length;
    for (let turn = 0; turn < 5; turn += 1) await at(morning + turn * 60_000);
    await at(morning + day);
    expect(said()).toEqual([]);
    expect((await store.schedules())[0]?.paused).toBe('permission-missing');
    const sent = discord.requests
      .slice(before)
      .filter(({ method, path }) => method === 'POST' && /messages$/u.test(path));
    expect(sent.map(({ path }) => path)).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.body)).toContain(`The digest of <#${channel.id}> is paused`);
    expect(discord.invalidRequests()).toBe(0);
    const healed = new Promise((resolve) => client.once('channelUpdate', resolve));
    channel.allow('SEND_MESSAGES');
    await healed;
    await store.save({ ...schedule, firstDay: '2026-11-30', changedAt: morning + day + 1 });
    await at(morning + 2 * day);
    expect(said()).toEqual(whole);
  }, 240_000);

  test('shows its picture below the last message, with the same in words', async () => {
    const picture = {
      name: 'review.png',
      alt: 'Twelve recommendations, two overdue',
      png: Uint8Array.from([137, 80, 78, 71]),
    };
    const { at, channel, discord } = await posting({ ...testContent, picture });
    await at(morning);
    const shown = channel.messages.map(({ files }) =>
      files.map(({ name, description, size }) => [name, description, size]),
    );
    expect(shown).toEqual([[], [], [['review.png', 'Twelve recommendations, two overdue', 4]]]);
    expect(discord.violations).toEqual([]);
  }, 240_000);

  test('tells its picture in words where it may not attach files', async () => {
    const picture = { name: 'review.png', alt: 'Twelve recommendations, two overdue', png: Uint8Array.from([137]) };
    const { at, said, channel, client, discord, store } = await posting({ ...testContent, picture });
    const heard = new Promise((resolve) => client.once('channelUpdate', resolve));
    channel.deny('ATTACH_FILES');
    await heard;
    await at(morning);
    expect(said()).toEqual(whole);
    expect(channel.messages.map(({ text, files }) => [text.includes('Twelve recommendations'), files.length])).toEqual([
      [false, 0],
      [false, 0],
      [true, 0],
    ]);
    expect((await store.schedules())[0]?.paused).toBe(null);
    expect([discord.violations, discord.invalidRequests()]).toEqual([[], 0]);
  }, 240_000);

  test('waits while the server is out of reach, and is not paused by it', async () => {
    const { at, said, store, guild, client } = await posting();
    const out = new Promise((resolve) => client.once('guildUnavailable', resolve));
    guild.outage();
    await out;
    await at(morning);
    expect((await store.schedules())[0]?.paused).toBe(null);
    const back = new Promise((resolve) => client.once('guildAvailable', resolve));
    guild.back();
    await back;
    await at(morning + 60_000);
    expect(said()).toEqual(whole);
  }, 240_000);

  test('does the same where the channel is gone', async () => {
    const { at, store, channel, client } = await posting();
    const heard = new Promise((resolve) => client.once('channelDelete', resolve));
    channel.delete();
    await heard;
    await at(morning);
    await at(morning + 60_000);
    expect((await store.schedules())[0]?.paused).toBe('channel-missing');
  }, 240_000);

  test('posts once though answers are lost, and waits longer after each failure', async () => {
    const { at, said, discord } = await posting();
    const end = discord.trouble.fail({ status: 502, only: /^POST .*messages/u, after: true });
    for (let turn = 0; turn < 20; turn += 1) await at(morning + turn * 5_000);
    expect(new Set(said()).size).toBe(said().length);
    expect(discord.trouble.failures()).toBeLessThan(12);
    end();
    for (let turn = 0; turn < 40; turn += 1) await at(morning + 120_000 + turn * 5_000);
    expect(said()).toEqual(whole);
  }, 240_000);
});
