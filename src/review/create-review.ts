/**
 * The review over a ledger: read, decide, append, and decide again where others were faster, so that nobody's words are lost.
 * States that were folded are kept for a while, each with what it was read up to; what was erased meanwhile drops them all.
 */
import { UserError } from '../shared/errors.ts';
import { isClosingDue, isReminderDue, withdrawalsOfErased } from './calls.ts';
import type { Change, ReviewEvent, Stream } from './events.ts';
import { fold } from './fold.ts';
import { historyOf } from './history.ts';
import type { Appended, Ledger } from './ledger.ts';
import type { Acted, Review } from './review.ts';
import { decide } from './rules.ts';
import type { ReviewState } from './state.ts';
import { emptyReview } from './state.ts';
import { createTurns } from './turns.ts';

export type ReviewPorts = {
  readonly ledger: Ledger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A word that nobody can guess; names what intents make. */
  readonly randomId: () => string;
};

/** Streams whose states are kept: as many as are reviewed at once, and some more. */
const mostStates = 64;
/** Each conflict is somebody else's success: more than these in a row are no coincidence. */
const mostTries = 100;

const nameOf = ({ server, report }: Stream): string => JSON.stringify([server, report]);

type Attempt = { readonly state: ReviewState; readonly appended: Appended | null };

/** Every method rejects as the ledger does; `act` also as `decide`. */
export function createReview({ ledger, now, randomId }: ReviewPorts): Review {
  const { keep, latest } = createStates(ledger);
  const state: Review['state'] = async (stream) => (await latest(stream)).state;

  /** Decides on the state as it is until nobody came between. Nothing is appended where there is nothing to change. */
  const decideUntilAppended = async (
    stream: Stream,
    act: { readonly person: string | null; readonly key: string; readonly at: number },
    changesFor: (state: ReviewState) => readonly Change[],
  ): Promise<Attempt> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { state: before, revision } = await latest(stream);
      const changes = changesFor(before);
      if (changes.length === 0) return { state: before, appended: null };
      const appended = await ledger.append({ stream, after: before.sequence, changes, ...act });
      if (appended.outcome === 'conflict') continue;
      if (!appended.isNew) return { state: await state(stream), appended };
      const after = { state: fold(before, appended.events), revision };
      keep(stream, after);
      return { state: after.state, appended };
    }
    throw new UserError('record-unavailable', { reason: 'busy' });
  };

  /** One after the other in this process: only those of other processes can come between. */
  const inTurn = createTurns();
  const appendDecided: typeof decideUntilAppended = (stream, act, changesFor) =>
    inTurn(nameOf(stream), () => decideUntilAppended(stream, act, changesFor));

  const withdrawErased: Review['withdrawErased'] = async (stream, moment) => {
    const { items, calls } = await state(stream);
    const found = withdrawalsOfErased({ items, calls });
    if (found.length === 0) return;
    const act = { person: null, key: `erased ${JSON.stringify(found)}`, at: moment };
    await appendDecided(stream, act, withdrawalsOfErased);
  };

  return {
    state,
    withdrawErased,
    events: (stream, after) => ledger.read(stream, after),
    history: async (stream, item) => historyOf(await ledger.read(stream), item),

    act: async (intent, { stream, report, reviewer, key }): Promise<Acted> => {
      const at = now();
      const act = { person: reviewer.person, key, at };
      const again = async (): Promise<Acted | null> => {
        const events = await ledger.acted(stream, key);
        return events.length === 0 ? null : { events, isNew: false, state: await state(stream) };
      };
      if (intent.kind === 'close-call') await withdrawErased(stream, at);
      try {
        const attempt = await appendDecided(stream, act, (before) =>
          decide(intent, { state: before, report, reviewer, now: at, id: freeId(before, randomId) }),
        );
        const { appended } = attempt;
        if (appended?.outcome === 'appended')
          return { events: appended.events, isNew: appended.isNew, state: attempt.state };
        return (await again()) ?? { events: [], isNew: false, state: attempt.state };
      } catch (error) {
        // What was taken once is taken, though it could not be taken a second time: a call is not opened twice.
        const before = error instanceof UserError && error.code !== 'record-unavailable' ? await again() : null;
        if (before === null) throw error;
        return before;
      }
    },

    tick: async (stream, moment) => {
      const events: ReviewEvent[] = [];
      // Before anything closes: a program that ended between an erasure and this has left it to the next.
      await withdrawErased(stream, moment);
      for (const { id, closed, reminded } of (await state(stream)).calls) {
        if (closed !== null) continue;
        const reminding = reminded === null ? [{ kind: 'call.reminded', id } as const] : [];
        for (const change of [...reminding, { kind: 'call.closed', id, by: 'time' } as const]) {
          const act = { person: null, key: `${change.kind} ${id}`, at: moment };
          const { appended } = await appendDecided(stream, act, ({ calls }) => {
            const call = calls.find((one) => one.id === id);
            const isDue = change.kind === 'call.closed' ? isClosingDue : isReminderDue;
            return call !== undefined && isDue(call, moment) ? [change] : [];
          });
          if (appended?.outcome === 'appended' && appended.isNew) events.push(...appended.events);
        }
      }
      return events;
    },
  };
}

/** Short enough to be typed, and nothing else in the review has it. */
function freeId({ items, calls }: ReviewState, randomId: () => string): string {
  for (;;) {
    const id = randomId();
    const isIt = (thing: { readonly id: string }): boolean => thing.id === id;
    const isTaken = [...items.values()].some(
      ({ comments, amendments, actions }) => comments.some(isIt) || amendments.some(isIt) || actions.some(isIt),
    );
    if (!isTaken && !calls.some(isIt)) return id;
  }
}

/** A state, and the revision of the ledger that it was read at. */
type Read = { readonly state: ReviewState; readonly revision: number };

type States = {
  readonly latest: (stream: Stream) => Promise<Read>;
  /** An older one never takes the place of a newer one, and none from before an erasure is kept. */
  readonly keep: (stream: Stream, read: Read) => void;
};

function createStates(ledger: Ledger): States {
  const states = new Map<string, ReviewState>();
  let revision: number | undefined;

  const keep: States['keep'] = (stream, read) => {
    if (read.revision !== revision) return;
    const name = nameOf(stream);
    const before = states.get(name);
    // The last that was used is the last to go.
    states.delete(name);
    states.set(name, before === undefined || before.sequence < read.state.sequence ? read.state : before);
    const [oldest] = states.keys();
    if (states.size > mostStates && oldest !== undefined) states.delete(oldest);
  };

  return {
    keep,
    latest: async (stream) => {
      const current = await ledger.revision();
      if (current !== revision) states.clear();
      revision = current;
      const before = states.get(nameOf(stream)) ?? emptyReview;
      const state = fold(before, await ledger.read(stream, before.sequence));
      keep(stream, { state, revision: current });
      return { state, revision: current };
    },
  };
}
