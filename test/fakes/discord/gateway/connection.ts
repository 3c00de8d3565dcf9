/**
 * One gateway connection (events/gateway.mdx, Connection Lifecycle): hello, heartbeats, identify, resume, and the closing
 * codes of topics/opcodes-and-status-codes.mdx. Refuses a bad token, intents the portal does not grant, a shard that
 * cannot be, unknown opcodes, and more than 120 frames a minute. Compression is refused: the fake speaks plain JSON.
 */
import type { WebSocket } from 'ws';
import { renderApplication, renderGuildCreate, renderMember, renderUser } from '../render.ts';
import { gatewayUrl } from '../routes/about.ts';
import type { World } from '../world.ts';
import { type Session, type Sessions, shardOf } from './sessions.ts';

export interface ConnectionSettings {
  readonly heartbeatMs: number;
  readonly closeAtIdentify: () => number | undefined;
  readonly identified: (session: Session) => void;
}

export interface Connection {
  readonly socket: WebSocket;
  readonly session: () => Session | undefined;
  readonly freeze: () => void;
  readonly thaw: () => void;
}

export const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);
const knownIntents = 0b11_0011_1111_1111_1111_1111_1111;
/** "Clients are allowed to send 120 gateway events per connection every 60 seconds" (events/gateway.mdx, Rate Limiting). */
const sendsAllowed = { frames: 120, milliseconds: 60_000 };
/** "Payloads should not exceed 4096 bytes" (events/gateway.mdx, Sending Events). */
const largestFrame = 4_096;

export function openConnection(
  world: World,
  sessions: Sessions,
  socket: WebSocket,
  settings: ConnectionSettings,
): Connection {
  let session: Session | undefined;
  let frozen = false;
  let arrivals: number[] = [];
  const send = (payload: unknown): void => {
    if (!frozen) socket.send(JSON.stringify(payload));
  };
  const held: string[] = [];
  const out = (frame: string): void => {
    if (frozen) held.push(frame);
    else if (socket.readyState === socket.OPEN) socket.send(frame);
  };
  const attach = (own: Session): void => {
    session = own;
    own.connected = true;
    own.out = out;
  };

  const identify = (data: Identify) => {
    const planned = settings.closeAtIdentify();
    if (planned !== undefined) return socket.close(planned, 'Closed at identify, as the test asked');
    if (session !== undefined) return socket.close(4005, 'Already authenticated.');
    const token = String(data.token).replace(/^Bot /u, '');
    if (!world.tokens.has(token)) return socket.close(4004, 'Authentication failed.');
    const [id, count] = data.shard ?? [0, 1];
    if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count)
      return socket.close(4010, 'Invalid shard.');
    const intents = data.intents;
    if (!Number.isInteger(intents) || (intents & ~knownIntents) !== 0) return socket.close(4013, 'Invalid intent(s).');
    if ((intents & privilegedIntents & ~world.privileged) !== 0) return socket.close(4014, 'Disallowed intent(s).');
    const own = sessions.open(token, [id, count], intents);
    attach(own);
    greet(own);
    settings.identified(own);
  };

  const greet = (own: Session): void => {
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.botInside && shardOf(guild.id, own.shard[1]) === own.shard[0],
    );
    const ready = {
      v: 10,
      user: renderUser(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: own.id,
      resume_gateway_url: gatewayUrl(world),
      shard: own.shard,
      application: { id: world.applicationId, flags: renderApplication(world).flags },
      private_channels: [],
      user_settings: {},
      relationships: [],
    };
    sessions.sendTo(own, 'READY', JSON.stringify(ready));
    if ((own.intents & 1) === 0) return;
    for (const guild of guilds.filter(({ available }) => available)) {
      const members = (own.intents & (1 << 1)) !== 0;
      sessions.sendTo(own, 'GUILD_CREATE', JSON.stringify(renderGuildCreate(world, guild, members)));
    }
  };

  const resume = (data: Resume) => {
    const old = sessions.get(String(data.session_id));
    if (!world.tokens.has(String(data.token))) return socket.close(4004, 'Authentication failed.');
    const first = old?.sent[0]?.sequence ?? 1;
    if (old === undefined || old.token !== data.token || data.seq < first - 1) return send({ op: 9, d: false });
    if (data.seq > old.sequence) return socket.close(4007, 'Invalid seq.');
    attach(old);
    for (const { sequence, frame } of old.sent) if (sequence > data.seq) old.out?.(frame);
    sessions.sendTo(old, 'RESUMED', '{"_trace":[]}');
    settings.identified(old);
  };

  const sendMembers = (own: Session, data: Fields_): void => {
    const guild = world.guilds.get(String(data.guild_id));
    const wanted = [data.user_ids ?? []].flat().map(String);
    const members = [...(guild?.members.values() ?? [])].filter(
      ({ user }) => wanted.length === 0 || wanted.includes(user.id),
    );
    const chunk = {
      guild_id: data.guild_id,
      members: members.map((member) => ({ ...renderMember(member), user: renderUser(member.user) })),
      chunk_index: 0,
      chunk_count: 1,
      not_found: wanted.filter((id) => guild?.members.has(id) !== true),
      nonce: data.nonce,
    };
    sessions.sendTo(own, 'GUILD_MEMBERS_CHUNK', JSON.stringify(chunk));
  };

  const receive = (raw: Buffer) => {
    if (frozen) return;
    const now = world.now();
    arrivals = [...arrivals.filter((at) => now - at < sendsAllowed.milliseconds), now];
    if (arrivals.length > sendsAllowed.frames) return socket.close(4008, 'You are being rate limited.');
    if (raw.length > largestFrame) return socket.close(4002, 'Error while decoding payload.');
    let payload: { op?: number; d?: unknown };
    try {
      payload = JSON.parse(raw.toString('utf8'));
    } catch {
      return socket.close(4002, 'Error while decoding payload.');
    }
    if (payload.op === 1) return send({ op: 11 });
    if (payload.op === 2) return identify(payload.d as Identify);
    if (payload.op === 6) return resume(payload.d as Resume);
    if (session === undefined) return socket.close(4003, 'Not authenticated.');
    if (payload.op === 8) return sendMembers(session, payload.d as Fields_);
    // Presence and voice state are taken and have no effect here.
    if (payload.op !== 3 && payload.op !== 4) socket.close(4001, 'Unknown opcode.');
  };

  socket.on('message', (raw: Buffer) => receive(raw));
  socket.on('error', () => undefined);
  socket.on('close', (code: number) => {
    if (session === undefined) return;
    const own = session;
    session = undefined;
    // A newer connection may have resumed the session already.
    if (own.out === out) {
      own.out = undefined;
      own.connected = false;
    }
    // "When you close with 1000 or 1001, your session will be invalidated" (events/gateway.mdx, Initiating a Disconnect).
    if (code === 1000 || code === 1001) sessions.lose(own);
    world.waits.touch('sessions');
  });
  send({ op: 10, d: { heartbeat_interval: settings.heartbeatMs } });
  return {
    socket,
    session: () => session,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
      for (const frame of held.splice(0)) if (socket.readyState === socket.OPEN) socket.send(frame);
    },
  };
}

type Fields_ = Readonly<Record<string, unknown>>;
interface Identify {
  readonly token: unknown;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}
interface Resume {
  readonly token: unknown;
  readonly session_id: unknown;
  readonly seq: number;
}
