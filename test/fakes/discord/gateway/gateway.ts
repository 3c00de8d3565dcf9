/**
 * All gateway connections and the trouble a test can make with them: cutting, freezing, losing sessions, refusing to
 * greet, sending what Discord would never send. Without such orders it keeps every promise of events/gateway.mdx.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { World } from '../world.ts';
import { type Connection, openConnection } from './connection.ts';
import { createSessions, type Session, type Sessions } from './sessions.ts';

export interface Gateway {
  /** Ends every connection: with a close code, or by breaking the socket when none is given. */
  readonly cut: (code?: number) => void;
  /** Sockets stay open, and nothing is answered or sent on them. New connections work unless `newOnes` is set. */
  readonly freeze: (options?: { readonly newOnes?: boolean }) => void;
  /** Ends the freeze; what was held back goes out now. */
  readonly thaw: () => void;
  /** Forgets every session: a resume gets op 9, and what happened meanwhile is not replayed. */
  readonly loseSessions: () => void;
  /** Op 9 to every connection; a session that is not resumable is forgotten. */
  readonly invalidate: (resumable: boolean) => void;
  /** Op 7: asks every bot to reconnect and resume. */
  readonly askToReconnect: () => void;
  /** So many of the next connections, or all until told otherwise, are closed before HELLO. */
  readonly closeBeforeHello: (times?: number) => void;
  /** So many of the next identifies, or all until told otherwise, are closed with the code. */
  readonly closeAtIdentify: (code: number, times?: number) => void;
  /** Ends the two troubles above. */
  readonly greetAgain: () => void;
  /** A dispatch of the test's own making, numbered like any other. */
  readonly dispatch: (event: string, data: unknown) => void;
  /** A frame as it is: text that is no JSON, an opcode that does not exist, bytes. */
  readonly raw: (frame: string | Uint8Array) => void;
  /** Dispatches whose name matches come twice; nothing ends it. */
  readonly twice: (events?: RegExp) => void;
  readonly connections: () => number;
  /** How many connections were ever opened, and how many sessions were begun or resumed. */
  readonly counts: () => { readonly opened: number; readonly identified: number; readonly resumed: number };
  readonly sessions: () => readonly Session[];
}

export interface GatewayServer extends Gateway {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly stop: () => void;
  readonly store: Sessions;
}

export function createGateway(world: World, heartbeatMs: number): GatewayServer {
  const server = new WebSocketServer({ noServer: true });
  const store = createSessions(world);
  world.dispatch = store.dispatch;
  const open = new Set<Connection>();
  const counts = { opened: 0, identified: 0, resumed: 0 };
  const known = new WeakSet<Session>();
  let freezeNew = false;
  let silentCloses = 0;
  let identifyCloses: { code: number; left: number } | undefined;

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const query = new URL(request.url ?? '/', 'http://fake').searchParams;
    server.handleUpgrade(request, socket, head, (webSocket) => {
      counts.opened += 1;
      if (silentCloses > 0) {
        silentCloses -= 1;
        return webSocket.close(1001, 'Closed before hello');
      }
      if (query.has('compress') || (query.get('encoding') ?? 'json') !== 'json') {
        return webSocket.close(4002, 'The fake speaks plain JSON.');
      }
      if (!['9', '10'].includes(query.get('v') ?? '10')) return webSocket.close(4012, 'Invalid API version.');
      const connection = openConnection(world, store, webSocket, {
        heartbeatMs,
        closeAtIdentify: () => {
          if (identifyCloses === undefined) return undefined;
          const { code } = identifyCloses;
          identifyCloses.left -= 1;
          if (identifyCloses.left <= 0) identifyCloses = undefined;
          return code;
        },
        identified: (session) => {
          counts[known.has(session) ? 'resumed' : 'identified'] += 1;
          known.add(session);
          world.waits.touch('sessions');
        },
      });
      if (freezeNew) connection.freeze();
      open.add(connection);
      webSocket.once('close', () => open.delete(connection));
    });
  };

  return {
    upgrade: accept,
    store,
    stop: () => {
      for (const { socket } of open) socket.terminate();
      server.close();
    },
    cut: (code) => {
      for (const { socket } of open) {
        if (code === undefined) socket.terminate();
        else socket.close(code, 'Cut by the test');
      }
    },
    freeze: ({ newOnes = false } = {}) => {
      freezeNew = newOnes;
      for (const connection of open) connection.freeze();
    },
    thaw: () => {
      freezeNew = false;
      for (const connection of open) connection.thaw();
    },
    loseSessions: () => store.lose(),
    invalidate: (resumable) => {
      for (const connection of open) {
        const session = connection.session();
        if (!resumable && session !== undefined) store.lose(session);
        connection.socket.send(JSON.stringify({ op: 9, d: resumable }));
      }
    },
    askToReconnect: () => {
      for (const { socket } of open) socket.send(JSON.stringify({ op: 7, d: null }));
    },
    closeBeforeHello: (times = Number.POSITIVE_INFINITY) => {
      silentCloses = times;
    },
    closeAtIdentify: (code, times = Number.POSITIVE_INFINITY) => {
      identifyCloses = { code, left: times };
    },
    greetAgain: () => {
      silentCloses = 0;
      identifyCloses = undefined;
    },
    dispatch: (event, data) => {
      for (const session of store.all()) store.sendTo(session, event, JSON.stringify(data) ?? 'null');
    },
    raw: (frame) => {
      for (const { socket } of open) socket.send(frame);
    },
    twice: (events) => {
      store.twice = events;
    },
    connections: () => open.size,
    counts: () => ({ ...counts }),
    sessions: () => store.all(),
  };
}
