/** What of the image can be held without building one: its Node, what is copied into it, and how its health is asked for. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startHealthServer } from '../../src/observe/health.ts';
import { createLog } from '../../src/observe/log.ts';
import { createMetrics } from '../../src/observe/metrics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test('the image runs the Node that the tests ran', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(dockerfile).toContain(`ARG NODE=node:${dependencies.node}-`);
});

test('what is copied is there, and nothing else is sent', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names = '']) => names.split(' '));
  const sent = lines(read('.dockerignore'));
  expect(sent[0]).toBe('*');
  expect(sent).toContain('**/.env*');
  expect(new Set(copied)).toEqual(new Set(sent.filter((line) => line.startsWith('!')).map((line) => line.slice(1))));
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test('no token is in the image or the compose file', () => {
  expect(dockerfile).not.toContain('DISCORD_TOKEN');
  expect(compose.match(/^.*DISCORD_TOKEN.*$/gmu)).toEqual([expect.stringMatching(/: \$\{DISCORD_TOKEN:\?/u)]);
});

test('the program is started by itself, as nobody in particular', () => {
  const commands = lines(dockerfile);
  expect(commands).toContain('CMD ["node", "src/main.ts"]');
  expect(commands.indexOf('USER node')).toBeGreaterThan(commands.findLastIndex((line) => line.startsWith('COPY')));
});

test('its health is asked for where it is told', async () => {
  const command = /HEALTHCHECK [^[]*(\[.*\])/u.exec(dockerfile)?.[1] ?? '[]';
  const [, ...words] = JSON.parse(command) as string[];
  let live = true;
  const server = await startHealthServer({
    host: '127.0.0.1',
    port: 0,
    metrics: createMetrics(),
    state: () => ({ live, ready: false, detail: {} }),
    log: createLog('silent', () => ''),
  });
  const check = (): Promise<number | null> =>
    new Promise((resolve) => {
      const env = { PATH: '', HEALTH_PORT: String(server.port) };
      spawn(process.execPath, words, { env, stdio: 'ignore' }).on('close', resolve);
    });
  expect(await check()).toBe(0);
  live = false;
  expect(await check()).toBe(1);
  await server.close();
  expect(await check()).toBe(1);
});
