/**
 * Health and metrics over HTTP, for whatever watches the process: /healthz (is it working), /readyz (can it answer people),
 * /metrics. It reads nothing that is sent to it, tells nothing that people wrote, and keeps no connection.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export type HealthState = {
  /** False when only a new process can help. */
  readonly live: boolean;
  readonly ready: boolean;
  /** Facts for whoever looks after the program; none may be a secret or name a person. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
};

export type HealthOptions = {
  readonly host: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly state: () => HealthState;
  readonly log: Log;
};

export type HealthServer = {
  readonly port: number;
  /** Answers what it is answering, for half a second at most, and lets go of the port. */
  readonly close: () => Promise<void>;
};

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const closeWithinMs = 500;
const requestWithinMs = 5_000;

/** UserError `config-invalid` when nothing can listen there. */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const { log } = options;
  const server = createServer(
    {
      keepAlive: false,
      requestTimeout: requestWithinMs,
      headersTimeout: requestWithinMs,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      // Whoever asked may be gone: that is no failure of ours.
      response.on('error', () => undefined);
      void answerTo(request, options).then((answer) => send(request, response, answer));
    },
  );
  server.on('clientError', (_error, socket) => socket.destroy());
  await listen(server, options);
  server.on('error', (error) => void log.fault(error));
  const { port } = server.address() as AddressInfo;

  let closed: Promise<void> | undefined;
  return {
    port,
    close: () => {
      closed ??= close(server);
      return closed;
    },
  };
}

async function answerTo(request: IncomingMessage, { state, metrics, log }: HealthOptions): Promise<Answer> {
  const path = request.url?.split('?', 1)[0];
  if (path !== '/healthz' && path !== '/readyz' && path !== '/metrics') return json(404, { error: 'not found' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { error: 'method not allowed' });
  try {
    if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.text() };
    const { live, ready, detail } = state();
    if (path === '/healthz') return json(live ? 200 : 503, { live });
    return json(live && ready ? 200 : 503, { ready: live && ready, detail });
  } catch (error) {
    return json(503, { fault: log.fault(error) });
  }
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n` };
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, { host, port }: HealthOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => {
      const code = systemErrorCode(error) ?? String(error);
      // A port that is taken, not ours to take, or none; anything else is an address this machine has not.
      const isPort = /^(?:EADDRINUSE|EACCES|ERR_SOCKET_BAD_PORT)$/u.test(code);
      const problem = isPort ? `HEALTH_PORT=${port} (${code})` : `HEALTH_HOST=${host} (${code})`;
      reject(new UserError('config-invalid', { problems: [problem] }));
    };
    server.once('error', refuse);
    try {
      server.listen(port, host, () => {
        server.removeListener('error', refuse);
        resolve();
      });
    } catch (error) {
      refuse(error);
    }
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), closeWithinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
