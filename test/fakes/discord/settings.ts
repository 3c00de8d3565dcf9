/** What a test may ask of the fake when it starts, and what it gets back. Types only. */

import type { MessageView } from './acting/message-view.ts';
import type { Person } from './acting/person.ts';
import type { ChannelActor, GuildActor } from './acting/places.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { LateInteraction, RecordedRequest, Violation } from './records.ts';
import type { Trouble } from './trouble.ts';

export interface DiscordOptions {
  readonly token?: string;
  readonly seed?: number;
  readonly now?: () => number;
  readonly botName?: string;
  /** Privileged intents that are switched on in the portal; asking for another closes with 4014. */
  readonly privileged?: readonly ('members' | 'presences' | 'message content')[];
  readonly heartbeatMs?: number;
  /**
   * Three seconds, as Discord has it, of which time is left out in which this process stood still. A bot in a process of its
   * own may stand still unseen: such a test gives it longer, unless lateness is what it is about.
   */
  readonly acknowledgeWithinMs?: number;
  /** How long a wait of the acting side lasts: below what a test is given, so that its message is the one seen. */
  readonly patienceMs?: number;
  /** What GET /gateway/bot recommends. */
  readonly shards?: number;
  /** How many shards may identify at once; with 1, discord.js waits five seconds between them. */
  readonly concurrency?: number;
  readonly requestsPerSecond?: number;
}

export interface GuildWish {
  readonly name?: string;
  readonly locale?: string;
  /** False: the app is there only for people who installed it for themselves. */
  readonly botInside?: boolean;
  /** What the bot's own role gives it. */
  readonly botPermissions?: bigint;
}

export interface Discord {
  readonly apiUrl: string;
  readonly token: string;
  readonly bot: { readonly id: string; readonly name: string; readonly mention: string };
  readonly guild: (wish?: GuildWish) => GuildActor;
  readonly person: (wish?: { readonly name?: string; readonly locale?: string; readonly bot?: boolean }) => Person;
  readonly channel: (id: string) => ChannelActor;
  /** Every shard of a bot is ready and was given its guilds; with several processes, how many sessions to wait for. */
  readonly connected: (options?: { readonly sessions?: number; readonly timeoutMs?: number }) => Promise<void>;
  /** The bot has registered a command of this name. */
  readonly registered: (name: string, timeoutMs?: number) => Promise<void>;
  /** Waits for a REST call that satisfies the predicate, made before or after. */
  readonly request: (predicate: (request: RecordedRequest) => boolean, timeoutMs?: number) => Promise<RecordedRequest>;
  readonly gateway: Gateway;
  readonly trouble: Trouble;
  /** Realistic rate limits per route; off until asked for. */
  readonly rateLimits: (on: boolean) => void;
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  readonly late: readonly LateInteraction[];
  /** Interactions that were acknowledged a second time. */
  readonly doubled: readonly { readonly id: string; readonly what: string }[];
  /** Faults of the fake itself. */
  readonly faults: readonly unknown[];
  /** 401, 403 and 429 answers so far: ten thousand in ten minutes would ban a real bot. */
  readonly invalidRequests: () => number;
  /** Drops the records and everything said so far; guilds, people and commands stay. */
  readonly forget: () => void;
  readonly expireTokens: () => void;
  readonly revokeToken: () => void;
  readonly restoreToken: () => void;
  /** Refuses connections, or answers everything with 503; gateway connections break. */
  readonly goDown: (how?: 'refused' | '503') => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly deliverAgain: (message: MessageView) => void;
  readonly stop: () => Promise<void>;
}
