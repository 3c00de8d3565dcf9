/**
 * Goes round the schedules: what is due is run, what was missed too long ago is skipped, and everything else is not looked at
 * again before its time. Every process of many may go round the same schedules; a day is still posted by one of them.
 */
import type { Outcome, RunPorts } from './run.ts';
import { runDigest } from './run.ts';
import type { Due } from './schedule.ts';
import { dueDays, nextDue } from './schedule.ts';
import type { DigestStore, PastDigest, Schedule } from './store.ts';

export type RoundPorts = RunPorts & {
  readonly onOutcome: (schedule: Schedule, due: Due, outcome: Outcome) => void;
  /** What went wrong with a schedule, and what it was: the others go on. */
  readonly onError: (schedule: Schedule, error: unknown) => void;
};

export type Rounds = {
  /** One round over the schedules of servers for which `isOurs`; resolves when all that is due was tried. */
  readonly go: (isOurs: (server: string) => boolean) => Promise<void>;
};

/** Digests under way at once: each waits for the database and for the service in turn. */
const concurrency = 16;
const hourMs = 60 * 60_000;
/** How soon a day that another process holds, or that was postponed, is looked at again. */
const againMs = 5_000;
/** As many days as are looked back for (`schedule.ts`), and some. */
const pastDays = 12;

export function createRounds(ports: RoundPorts): Rounds {
  /** Until when a schedule need not be looked at; for as long as the clock stays after `from`. */
  const rest = new Map<string, { readonly schedule: string; readonly from: number; readonly until: number }>();

  const visit = async (schedule: Schedule): Promise<void> => {
    const from = ports.now();
    const isSettled = await runDue(schedule, ports);
    const until = isSettled ? nextDue(schedule, from).at : from + againMs;
    rest.set(keyOf(schedule), { schedule: JSON.stringify(schedule), from, until });
  };

  return {
    go: async (isOurs) => {
      const schedules = (await ports.store.schedules()).filter(
        ({ server, paused }) => paused === null && isOurs(server),
      );
      const now = ports.now();
      const waiting = schedules.filter((schedule) => {
        const known = rest.get(keyOf(schedule));
        return !(known?.schedule === JSON.stringify(schedule) && known.from <= now && now < known.until);
      });
      const work = async (): Promise<void> => {
        for (let schedule = waiting.shift(); schedule !== undefined; schedule = waiting.shift()) {
          const visited = schedule;
          await visit(visited).catch((error: unknown) => ports.onError(visited, error));
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
    },
  };
}

/** Runs each day that is due and not settled; true where none of them needs to be looked at again. */
async function runDue(schedule: Schedule, ports: RoundPorts): Promise<boolean> {
  const due = dueDays(schedule, ports.now());
  if (due.length === 0) return true;
  const past = await ports.store.past(schedule, pastDays);
  const open = due.filter(({ day }) => stateOf(past, day) !== 'posted');
  const isLate = ({ at }: Due): boolean => ports.now() - at > schedule.catchUpHours * hourMs;
  await skip(
    open.filter((missed) => isLate(missed) && stateOf(past, missed.day) === undefined),
    schedule,
    ports,
  );
  let isSettled = true;
  for (const one of open) {
    // A young day that was skipped is tried: the clock that found it late may have been put back.
    if (isLate(one) && stateOf(past, one.day) !== 'claimed') continue;
    const outcome = await runDigest(schedule, one, isLate(one), ports);
    if (outcome.outcome === 'held') isSettled &&= stateOf(past, one.day) === 'skipped';
    else ports.onOutcome(schedule, one, outcome);
    if (outcome.outcome === 'postponed') isSettled = false;
    if (outcome.outcome === 'skipped' && outcome.why !== 'late') return true;
  }
  return isSettled;
}

async function skip(missed: readonly Due[], schedule: Schedule, ports: RoundPorts): Promise<void> {
  const { server, channel } = schedule;
  const skipped = await ports.store.skip(
    missed.map(({ day }) => ({ server, channel, day })),
    ports.now(),
  );
  for (const one of missed)
    if (skipped.includes(one.day)) ports.onOutcome(schedule, one, { outcome: 'skipped', why: 'late' });
}

function stateOf(past: readonly PastDigest[], day: string): PastDigest['state'] | undefined {
  return past.find((one) => one.day === day)?.state;
}

const keyOf = ({ server, channel }: Parameters<DigestStore['remove']>[0]): string => JSON.stringify([server, channel]);
