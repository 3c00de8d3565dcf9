/**
 * One digest of one local day, as small steps that each are durable before the next begins: claim, content, messages, record.
 * Whoever comes after a process that died in between finds the claim and the content kept, reads the channel back for what was
 * sent, and does what is left. It decides no dates and words nothing.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../shared/errors.ts';
import type { Due } from './schedule.ts';
import type { Claim, Content, DigestStore, Schedule, Slot, Trouble } from './store.ts';
import type { DigestSurface } from './surface.ts';
import { DigestRefused } from './surface.ts';

export type RunPorts = {
  readonly store: DigestStore;
  readonly surface: DigestSurface;
  /** What to post; null for nothing. UserErrors of finding a report. */
  readonly compose: (schedule: Schedule, due: Due) => Promise<Content | null>;
  /** Resolves when one more message may be sent. */
  readonly turn: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `work` every so many milliseconds until what it gives is called. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
};

export type Outcome =
  | { readonly outcome: 'posted'; readonly messages: readonly string[] }
  /** `late`: older than it may be caught up. */
  | { readonly outcome: 'skipped'; readonly why: 'late' | Trouble }
  /** Another process has it, or it is settled. */
  | { readonly outcome: 'held' }
  /** It went wrong for a reason that may pass, and is tried again later. */
  | { readonly outcome: 'postponed'; readonly error: unknown };

/** So long a claim is its process's own; renewed while it works. A process that died leaves it no longer than this. */
export const holdMs = 60_000;
/** Waits after a failure: doubled with each attempt. Half a day of an outage makes some fifty attempts. */
const firstPauseMs = 30_000;
const longestPauseMs = 15 * 60_000;
/** Clocks of the program and of the service differ. */
const overlapMs = 5 * 60_000;

/** Runs the digest of `due`; with `isLate` only what was begun is ended. */
export async function runDigest(schedule: Schedule, due: Due, isLate: boolean, ports: RunPorts): Promise<Outcome> {
  const { store, now } = ports;
  const { server, channel } = schedule;
  const slot = { server, channel, day: due.day };
  const claim = await store.claim(slot, { nonce: nonceOf(slot), now: now(), holdMs });
  if (claim === undefined) return { outcome: 'held' };
  const release = ports.every(holdMs / 3, () => {
    // Where this fails the claim runs out, and whoever takes it over finds what was sent.
    store.hold(claim, now() + holdMs).catch(() => undefined);
  });
  try {
    return await runClaim(claim, schedule, due, isLate, ports);
  } catch (error) {
    if (error instanceof DigestRefused) return await refused(claim, schedule, error.trouble, ports);
    if (error instanceof UserError && /^report-/u.test(error.code))
      return await refused(claim, schedule, 'report-missing', ports);
    await store.hold(claim, now() + Math.min(longestPauseMs, firstPauseMs * 2 ** (claim.attempt - 1)));
    return { outcome: 'postponed', error };
  } finally {
    release();
  }
}

async function runClaim(
  claim: Claim,
  schedule: Schedule,
  due: Due,
  isLate: boolean,
  ports: RunPorts,
): Promise<Outcome> {
  const { store, now } = ports;
  let heldAt = now();
  const content = claim.content ?? (isLate ? null : await ports.compose(schedule, due));
  if (content === null) return settle(claim, isLate ? null : [], ports);
  if (claim.content === null && !(await store.keepContent(claim, content))) return { outcome: 'held' };
  const nonces = Array.from({ length: ports.surface.messages(content) }, (_, at) => `${claim.nonce}-${at}`);
  // Of a first attempt nothing can be there yet.
  const found =
    claim.attempt === 1
      ? new Map<number, string>()
      : await ports.surface.find(claim, content, nonces, due.at - overlapMs);
  if (isLate && found.size === 0) return settle(claim, null, ports);
  const messages: string[] = [];
  for (const [at, nonce] of nonces.entries()) {
    let id = found.get(at);
    if (id === undefined) {
      await ports.turn();
      // Held for long enough yet, it is nobody else's; each look at it is a write that waits for the disk.
      if (Math.abs(now() - heldAt) > holdMs / 4) {
        heldAt = now();
        if (!(await store.hold(claim, heldAt + holdMs))) return { outcome: 'held' };
      }
      id = await ports.surface.post(claim, content, at, nonce);
    }
    messages.push(id);
  }
  return settle(claim, messages, ports);
}

/** Posted as `messages`, or skipped for being late. */
async function settle(claim: Claim, messages: readonly string[] | null, { store, now }: RunPorts): Promise<Outcome> {
  await store.settle(claim, messages === null ? { state: 'skipped' } : { state: 'posted', messages }, now());
  return messages === null ? { outcome: 'skipped', why: 'late' } : { outcome: 'posted', messages };
}

/** Paused first: should telling fail, nobody is told twice, and the schedule says why it stands still. */
async function refused(claim: Claim, schedule: Schedule, trouble: Trouble, ports: RunPorts): Promise<Outcome> {
  const isFirst = await ports.store.pause(schedule, trouble);
  await ports.store.settle(claim, { state: 'skipped' }, ports.now());
  if (isFirst) await ports.surface.tell(schedule, trouble);
  return { outcome: 'skipped', why: trouble };
}

/** The same whoever makes it and whatever was lost since: 20 characters, to which "-0" and so on are added. Discord takes 25. */
function nonceOf({ server, channel, day }: Slot): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([server, channel, day]))
    .digest('base64url');
  return `dg${hash.slice(0, 18)}`;
}
