/**
 * How long the digests of many servers take that all want theirs at 08:00: from the moment they are due to the last message, on
 * a Discord that answers at most fifty requests a second, and on paper. `npm run bench:digest -- [servers]`
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, GatewayIntentBits, Options } from 'discord.js';
import { assemble } from '../src/assemble.ts';
import { readConfig } from '../src/config/config.ts';
import { everyDay } from '../src/digest/schedule.ts';
import { createDigestPoster } from '../src/discord/digest/poster.ts';
import { startDiscord } from '../test/fakes/discord.ts';

const servers = Number(process.argv[2] ?? 10_000);
/** topics/rate-limits: of a bot, whatever it asks. */
const perSecond = 50;
const due = Date.UTC(2026, 10, 28, 8, 0);
/** When the morning began; until then the clock stands a minute before it, however long the night takes. */
let began: number | undefined;
const now = (): number => (began === undefined ? due - 60_000 : due + Math.floor(performance.now() - began));

const discord = await startDiscord({ requestsPerSecond: perSecond, patienceMs: 600_000 });
discord.rateLimits(true);
const channels = Array.from({ length: servers }, (_, at) => {
  const guild = discord.guild({ name: `Server ${at}` });
  return { server: guild.id, channel: guild.channel('review').id };
});

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const config = readConfig({
  variables: { DATA_DIR: folder, INDEX_DIR: join(folder, 'index') },
  projectRoot: resolve(import.meta.dirname, '..'),
  workingFolder: folder,
});
const { desk, close } = assemble(config, { now, clock: () => performance.now(), randomId: () => 'word' });
const { store } = await desk.digestService((error) => console.error(error));
for (const place of channels)
  await store.save({
    ...{ ...place, report: null, time: '08:00', zone: 'UTC', days: everyDay, language: 'en', quiet: 'line' },
    ...{ catchUpHours: 12, person: null, paused: null, firstDay: '2026-11-28', changedAt: 0 },
  });

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: discord.apiUrl },
  makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
});
const connected = new Promise<void>((done) => client.once('clientReady', () => done()));
await client.login(discord.token);
await connected;
const log = {
  info: () => undefined,
  warn: (message: string, facts?: object) => console.error(message, facts),
  fault: (error: unknown) => String(console.error(error)),
};
const poster = createDigestPoster({ desk, client: () => client, log, now, clock: () => performance.now() });
// Everything is looked at once before: what is measured is the morning.
await poster.round();
const startedAt = performance.now();
began = startedAt;
const cpuBefore = process.cpuUsage();
await poster.round();
const seconds = (performance.now() - startedAt) / 1_000;
const cpu = process.cpuUsage(cpuBefore);
const posted = channels.filter(({ channel }) => discord.channel(channel).messages.length === 1).length;
const paper = servers / perSecond;
console.table({
  servers,
  'posted once': posted,
  'refused or limited': discord.invalidRequests(),
  'seconds on the fake': Number(seconds.toFixed(1)),
  'seconds on paper at 50 a second': paper,
  'ratio to paper': Number((seconds / paper).toFixed(2)),
  // Of the Discord too, which is in this process.
  'milliseconds of a processor for each': Number(((cpu.user + cpu.system) / 1_000 / servers).toFixed(1)),
  'digests a second': Number((servers / seconds).toFixed(1)),
});
await client.destroy();
await close();
await discord.stop();
process.exit(posted === servers ? 0 : 1);
