/**
 * Gateway sessions: what each was sent, so that a resume can replay it (events/gateway.mdx, Resuming). A session outlives
 * its connection until it is lost, closed for good by its bot, or forgotten as too old. Knows no sockets, only a way out.
 */
import type { Dispatch, World } from '../world.ts';

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  sequence: number;
  readonly sent: { readonly sequence: number; readonly frame: string }[];
  /** Where frames go; none while the bot is away or the gateway is frozen. */
  out: ((frame: string) => void) | undefined;
  connected: boolean;
}

export interface Sessions {
  readonly open: (token: string, shard: readonly [number, number], intents: number) => Session;
  readonly get: (id: string) => Session | undefined;
  readonly all: () => readonly Session[];
  readonly lose: (session?: Session) => void;
  readonly dispatch: (dispatch: Dispatch) => void;
  readonly sendTo: (session: Session, event: string, data: string) => void;
  /** Puts each dispatch of these names out twice, as Discord may. */
  twice: RegExp | undefined;
}

/** How many frames a session keeps for a replay, and how many sessions are kept at all. */
const replayKept = 5_000;
const sessionsKept = 200;

const messageContent = 1 << 15;

export const shardOf = (guildId: string | undefined, count: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));

export function createSessions(world: World): Sessions {
  const sessions = new Map<string, Session>();
  const sendTo = (session: Session, event: string, data: string): void => {
    session.sequence += 1;
    const frame = `{"op":0,"t":${JSON.stringify(event)},"s":${session.sequence},"d":${data}}`;
    session.sent.push({ sequence: session.sequence, frame });
    if (session.sent.length > replayKept * 2) session.sent.splice(0, session.sent.length - replayKept);
    session.out?.(frame);
  };
  const self: Sessions = {
    twice: undefined,
    open: (token, shard, intents) => {
      const id = `session${world.ids.next()}`;
      const session: Session = { id, token, shard, intents, sequence: 0, sent: [], out: undefined, connected: false };
      sessions.set(id, session);
      for (const [key, old] of sessions) {
        if (sessions.size <= sessionsKept) break;
        if (!old.connected) sessions.delete(key);
      }
      return session;
    },
    get: (id) => sessions.get(id),
    all: () => [...sessions.values()],
    lose: (session) => {
      if (session === undefined) sessions.clear();
      else sessions.delete(session.id);
    },
    sendTo,
    dispatch: ({ event, data, guildId, intent, hidden }) => {
      let full: string | undefined;
      let bare: string | undefined;
      for (const session of sessions.values()) {
        if (intent !== 0 && (session.intents & intent) === 0) continue;
        if (session.shard[0] !== shardOf(guildId, session.shard[1])) continue;
        const hide = hidden !== undefined && (session.intents & messageContent) === 0;
        if (hide) bare ??= JSON.stringify(hidden());
        else full ??= JSON.stringify(data);
        const text = (hide ? bare : full) ?? '{}';
        sendTo(session, event, text);
        if (self.twice?.test(event) === true) sendTo(session, event, text);
      }
    },
  };
  return self;
}
