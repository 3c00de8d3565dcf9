/**
 * The bot under load, against the fake Discord of the tests, each in a process of its own: 500 questions at once from 50 servers,
 * then 10,000 one after the other. Beside it, in the same run, a bot that only acknowledges and writes one line.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Discord } from '../test/fakes/discord.ts';
import { startDiscord } from '../test/fakes/discord.ts';

const root = resolve(import.meta.dirname, '..');
const servers = 50;
const atOnce = 500;
const inAll = Number(process.argv[2] ?? 10_000);
const batch = 50;
const questions = [
  '关于性别问题，报告有什么建议？',
  'What does the report recommend on gender?',
  'Que dit la recommandation 5 ?',
  '¿Qué dice el párrafo 9?',
  'How many technical specialist posts supported the strategy at headquarters?',
];

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const megabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

function start(discord: Discord, kind: 'rapporteur' | 'peer') {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const script =
    kind === 'peer'
      ? [join(root, 'bench/peers/discord.ts'), discord.apiUrl, discord.token]
      : [join(root, 'src/main.ts')];
  return spawn(process.execPath, script, {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(folder, 'data'),
      INDEX_DIR: join(root, 'index'),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function people(discord: Discord) {
  return Array.from({ length: servers }, (_, at) => {
    const guild = discord.guild({ name: `server ${at}` });
    const channel = guild.channel('general');
    return Array.from({ length: atOnce / servers }, () => {
      const person = discord.person();
      guild.join(person);
      return { person, channel };
    });
  }).flat();
}

async function burst(kind: 'rapporteur' | 'peer') {
  const discord = await startDiscord({ patienceMs: 120_000 });
  const everyone = people(discord);
  const child = start(discord, kind);
  await discord.connected({ timeoutMs: 60_000 });
  if (kind === 'rapporteur') await discord.registered('ask', 60_000);
  const isWhole =
    kind === 'peer'
      ? () => true
      : ({ buttons }: { readonly buttons: () => readonly unknown[] }) => buttons().length > 0;
  const startedAt = performance.now();
  const handles = everyone.map(({ person, channel }, at) =>
    person.command(channel, 'ask', {
      options: { question: questions[at % questions.length] ?? '' },
      unchecked: kind === 'peer',
    }),
  );
  const acknowledged = await Promise.all(handles.map(async (handle) => (await handle.acknowledged).afterMs));
  const answered = await Promise.all(
    handles.map(async (handle) => {
      await handle.reply(isWhole, 120_000);
      return performance.now() - startedAt;
    }),
  );
  return { discord, everyone, child, acknowledged, answered };
}

async function stop(child: ReturnType<typeof start>, discord: Discord): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  await discord.stop();
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const row = (name: string, values: readonly number[]): string =>
  `${name.padEnd(34)} p50 ${percentile(values, 0.5).toFixed(0).padStart(6)} ms   p99 ${percentile(values, 0.99).toFixed(0).padStart(6)} ms`;

const peer = await burst('peer');
await stop(peer.child, peer.discord);
const own = await burst('rapporteur');
print(`${atOnce} questions at once from ${servers} servers`);
print(row('acknowledged', own.acknowledged));
print(row('acknowledged, the least bot', peer.acknowledged));
print(row('answered', own.answered));
print(row('answered, the least bot', peer.answered));
const ratio = percentile(own.acknowledged, 0.99) / percentile(peer.acknowledged, 0.99);
print(
  `ratio of p99 acknowledgements: ${ratio.toFixed(1)}; late ${own.discord.late.length}, refused ${own.discord.violations.length}`,
);

const pid = own.child.pid ?? 0;
const memory: number[] = [];
const startedAt = performance.now();
for (let asked = 0; asked < inAll; asked += batch) {
  const handles = own.everyone
    .slice(0, batch)
    .map((_, at) => own.everyone[(asked + at * 7) % own.everyone.length])
    .flatMap((place, at) =>
      place === undefined
        ? []
        : [
            place.person.command(place.channel, 'ask', {
              options: { question: questions[at % questions.length] ?? '' },
            }),
          ],
    );
  await Promise.all(handles.map((handle) => handle.reply((message) => message.buttons().length > 0, 60_000)));
  own.discord.forget();
  if (asked % 500 === 0) memory.push(megabytes(pid));
}
const seconds = (performance.now() - startedAt) / 1000;
print(
  `${inAll} questions, ${batch} at a time: ${(inAll / seconds).toFixed(0)} a second, late ${own.discord.late.length}`,
);
print(`memory in MB, every 500: ${memory.map((value) => value.toFixed(0)).join(' ')}`);
await stop(own.child, own.discord);
