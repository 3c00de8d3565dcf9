/**
 * Posts the digests of the servers that this process sees: goes round their schedules while it is connected, and posts one at
 * once when it is asked for. What is under way when the program ends is finished by the next one.
 */
import type { Client } from 'discord.js';
import type { Desk } from '../../desk/desk.ts';
import { digestPhrasesOf } from '../../desk/phrases/digest/index.ts';
import type { DigestService } from '../../desk/verbs/digest.ts';
import { createPace } from '../../digest/pace.ts';
import type { Rounds } from '../../digest/rounds.ts';
import { createRounds } from '../../digest/rounds.ts';
import type { Outcome, RunPorts } from '../../digest/run.ts';
import { runDigest } from '../../digest/run.ts';
import type { Due } from '../../digest/schedule.ts';
import type { Schedule } from '../../digest/store.ts';
import type { Log } from '../../observe/log.ts';
import { createDigestSurface } from './surface.ts';

export type DigestPoster = {
  /** One round, unless one is under way. */
  readonly round: () => Promise<void>;
  /** The digest of this day at once, a quiet day included. Nothing is posted twice. */
  readonly now: (schedule: Schedule, due: Due) => Promise<Outcome>;
};

export type PosterOptions = {
  readonly desk: Pick<Desk, 'digestService'>;
  readonly client: () => Client | undefined;
  readonly log: Log;
  readonly now: () => number;
  readonly clock: () => number;
};

/** Discord takes 50 requests a second of a bot (topics/rate-limits); answers to people need theirs. */
const perSecond = 40;

export function createDigestPoster({ desk, client, log, now, clock }: PosterOptions): DigestPoster {
  const surface = createDigestSurface({
    client,
    notice: ({ channel, language }, trouble) => {
      const { told, troubles } = digestPhrasesOf(language).schedule;
      return told(`<#${channel}>`, troubles[trouble]);
    },
    log,
  });
  const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  let started:
    | Promise<{ readonly service: DigestService; readonly rounds: Rounds; readonly ports: RunPorts }>
    | undefined;
  const start = async () => {
    const service = await desk.digestService((error) => void log.fault(error));
    // A bot of many processes shares one allowance: each takes the part of its shards.
    const part = shareOf(client());
    const ports: RunPorts = {
      ...{ store: service.store, compose: service.compose, surface, now },
      turn: createPace({ perSecond: perSecond * part, clock, pause }),
      every: (milliseconds, work) => {
        const timer = setInterval(work, milliseconds);
        return () => clearInterval(timer);
      },
    };
    const rounds = createRounds({
      ...ports,
      onOutcome: (schedule, due, outcome) => tell(log, schedule, due, outcome),
      onError: (_, error) => void log.fault(error),
    });
    return { service, rounds, ports };
  };
  const parts = () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };

  let isUnderWay = false;
  return {
    round: async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      try {
        const { rounds } = await parts();
        await rounds.go((server) => client()?.guilds.cache.has(server) === true);
      } finally {
        isUnderWay = false;
      }
    },
    now: async (schedule, due) => {
      const { service, ports } = await parts();
      const outcome = await runDigest(schedule, due, false, { ...ports, compose: service.composeAlways });
      tell(log, schedule, due, outcome);
      return outcome;
    },
  };
}

function shareOf(client: Client | undefined): number {
  const all = client?.options.shardCount ?? 1;
  return client === undefined || client.ws.shards.size === 0 ? 1 : Math.min(1, client.ws.shards.size / all);
}

function tell(log: Log, { server, channel }: Schedule, { day }: Due, outcome: Outcome): void {
  const facts = { server, channel, day };
  if (outcome.outcome === 'posted') log.info('digest posted', { ...facts, messages: outcome.messages.length });
  if (outcome.outcome === 'skipped') log.warn('digest skipped', { ...facts, why: outcome.why });
  if (outcome.outcome === 'postponed') log.warn('digest postponed', { ...facts, detail: String(outcome.error) });
}
