import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type HealthState, startHealthServer } from '../../src/observe/health.ts';
import { createLog } from '../../src/observe/log.ts';
import { createMetrics } from '../../src/observe/metrics.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const well: HealthState = { live: true, ready: true, detail: { gateway: 'ready', shards: 2, paused: false } };

async function started(state: () => HealthState = () => well, metrics = createMetrics()) {
  const lines: string[] = [];
  const log = createLog('info', () => 'f1', [], { write: (line) => lines.push(line) });
  const server = await startHealthServer({ host: '127.0.0.1', port: 0, metrics, state, log });
  closing.push(server.close);
  const base = `http://127.0.0.1:${server.port}`;
  return { server, base, lines, get: (path: string, init?: RequestInit) => fetch(base + path, init) };
}

/** A connection of its own, and everything it receives until the other side ends it. */
function dial(port: number): { readonly socket: Socket; readonly ended: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  closing.push(() => socket.destroy());
  let received = '';
  socket.on('data', (chunk) => (received += String(chunk)));
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(received));
    socket.on('error', () => undefined);
  });
  return { socket, ended };
}

describe('a process that works', () => {
  test('is live and ready', async () => {
    const { get } = await started();
    const live = await get('/healthz');
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
    const ready = await get('/readyz?verbose=1');
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, detail: well.detail }]);
    expect(ready.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });
  test('shows its metrics', async () => {
    const metrics = createMetrics();
    metrics.fault();
    const { get } = await started(undefined, metrics);
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe(metrics.contentType);
    expect(await response.text()).toContain('\nrapporteur_faults_total 1\n');
  });
  test.each(['/healthz', '/readyz', '/metrics'])('answers HEAD %s without a body', async (path) => {
    const { get } = await started();
    const response = await get(path, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
  });
});

test('not yet connected: live, not ready', async () => {
  const { get } = await started(() => ({ live: true, ready: false, detail: { gateway: 'connecting' } }));
  expect((await get('/healthz')).status).toBe(200);
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, detail: { gateway: 'connecting' } }]);
});
test('beyond help: neither', async () => {
  const { get } = await started(() => ({ live: false, ready: true, detail: {} }));
  expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([503, 503]);
});
test('a state that cannot be told is a fault with an id, and nothing of it is shown', async () => {
  const { get, lines } = await started(() => {
    throw new Error('the reason why');
  });
  const response = await get('/readyz');
  expect([response.status, await response.json()]).toEqual([503, { fault: 'f1' }]);
  expect(lines.join('')).toContain('the reason why');
});

test.each([
  ['GET', '/', 404],
  ['GET', '/healthz/', 404],
  ['GET', '//healthz', 404],
  ['POST', '/nothing', 404],
  ['POST', '/healthz', 405],
  ['DELETE', '/metrics', 405],
])('%s %s is %i', async (method, path, status) => {
  const { get } = await started();
  const response = await get(path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null);
});

describe('connections', () => {
  test('none is kept', async () => {
    const { server } = await started();
    const { socket, ended } = dial(server.port);
    socket.write('GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: keep-alive\r\n\r\n');
    expect(await ended).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Connection: close/iu);
  });
  test('a client that hangs up, or speaks something else, disturbs nobody', async () => {
    const { server, get, lines } = await started();
    for (const words of [
      '',
      'GET /metrics HTTP/1.1\r\nHost: h\r\n\r\n',
      '\x16\x03\x01 not http\r\n\r\n',
      'GET /metr',
    ]) {
      const { socket, ended } = dial(server.port);
      await new Promise((resolve) => socket.write(words || 'G', resolve));
      socket.resetAndDestroy();
      await ended;
    }
    expect((await get('/healthz')).status).toBe(200);
    expect(lines).toEqual([]);
  });
  test('a client that hangs up while it is answered disturbs nobody', async () => {
    const asked = Promise.withResolvers<void>();
    const tell = Promise.withResolvers<string>();
    const text = (): Promise<string> => {
      asked.resolve();
      return tell.promise;
    };
    const { server, get, lines } = await started(undefined, { ...createMetrics(), text });
    const { socket, ended } = dial(server.port);
    socket.write('GET /metrics HTTP/1.1\r\nHost: h\r\n\r\n');
    await asked.promise;
    socket.resetAndDestroy();
    await ended;
    tell.resolve('x'.repeat(5_000_000));
    expect((await get('/healthz')).status).toBe(200);
    expect(lines).toEqual([]);
  });
  test('closes, whatever clients do', async () => {
    const { server, get } = await started(undefined, { ...createMetrics(), text: () => new Promise(() => undefined) });
    const silent = dial(server.port);
    const half = dial(server.port);
    half.socket.write('GET /healthz HTTP/1.1\r\n');
    const unanswered = dial(server.port);
    unanswered.socket.write('GET /metrics HTTP/1.1\r\nHost: h\r\n\r\n');
    await get('/healthz');
    // One of them is never answered, and neither goes by itself.
    await Promise.all([server.close(), server.close()]);
    await Promise.all([silent.ended, half.ended, unanswered.ended]);
    await expect(get('/healthz')).rejects.toThrow();
  });
});

describe('an address that cannot be listened on', () => {
  const start = (host: string, port: number) =>
    startHealthServer({ host, port, metrics: createMetrics(), state: () => well, log: createLog('silent', () => '') });
  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    closing.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    await expect(start('127.0.0.1', port)).rejects.toMatchObject({
      code: 'config-invalid',
      parameters: { problems: [`HEALTH_PORT=${port} (EADDRINUSE)`] },
    });
  });
  test('a port past the last, as that of the last of many processes may be', async () => {
    await expect(start('127.0.0.1', 65_536)).rejects.toMatchObject({
      parameters: { problems: ['HEALTH_PORT=65536 (ERR_SOCKET_BAD_PORT)'] },
    });
  });
  test('an address of another machine', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): nobody has it.
    await expect(start('192.0.2.1', 0)).rejects.toMatchObject({
      code: 'config-invalid',
      parameters: { problems: ['HEALTH_HOST=192.0.2.1 (EADDRNOTAVAIL)'] },
    });
  });
});
