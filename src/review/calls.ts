/**
 * Calls for positions: what a call comes to, who has not spoken, and what is due by the clock. Positions count as they stand;
 * those that an earlier call on the same item has counted already do not count again.
 */
import type { Change, Stand } from './events.ts';
import type { ItemKey } from './item.ts';
import type { Call, Outcome, Position, ReviewState, Tally } from './state.ts';

/** Those who have not spoken are reminded a day before a call closes. */
export const reminderMs = 24 * 60 * 60_000;

type Standing = Pick<ReviewState, 'items' | 'calls'>;

/** What the call comes to on each of its items if it closes with the positions as they stand. */
export function outcomesOf(call: Call, state: Standing): readonly Outcome[] {
  return call.items.map((item) => outcomeOf(call, item, state));
}

/** On one item. */
export function outcomeOf(call: Call, item: ItemKey, state: Standing): Outcome {
  const counted = positionsIn(call, item, state);
  const voices = new Map<string, Set<Stand>>();
  for (const position of counted) {
    const voice = voiceOf(call, position);
    if (voice === null) continue;
    const said = voices.get(voice) ?? new Set();
    voices.set(voice, said.add(position.stand));
  }
  const tally: Record<Stand, number> = { consent: 0, object: 0, abstain: 0 };
  let divided = 0;
  for (const said of voices.values()) {
    const [only] = said;
    if (said.size > 1 || only === undefined) divided += 1;
    else tally[only] += 1;
  }
  const present = voices.size;
  const hasQuorum = present >= call.quorum;
  // Nobody is to read consent where somebody objected, be it within a group that is divided.
  const isObjected = [...voices.values()].some((said) => said.has('object'));
  return { item, tally, divided, present, hasQuorum, result: resultOf(hasQuorum, isObjected, tally) };
}

function resultOf(hasQuorum: boolean, isObjected: boolean, tally: Tally): Outcome['result'] {
  if (!hasQuorum) return 'no quorum';
  if (isObjected) return 'objection';
  return tally.consent > 0 ? 'consent' : 'no position';
}

/** Positions on the item that count in the call: taken since the call before it on this item was closed. */
export function positionsIn(call: Call, item: ItemKey, { items, calls }: Standing): readonly Position[] {
  const since = calls.reduce((last, { id, items: called, closed }) => {
    const isEarlier = id !== call.id && closed !== null && closed.sequence < call.by.sequence && called.includes(item);
    return isEarlier ? Math.max(last, closed.sequence) : last;
  }, 0);
  return (items.get(item)?.positions ?? []).filter(({ by }) => by.sequence > since);
}

/** Whether it may still count: one that an earlier call has counted is history. */
export function isCountable({ item, by }: Position, { calls }: Pick<Standing, 'calls'>): boolean {
  return calls.every(({ items, closed }) => closed === null || !items.includes(item) || by.sequence > closed.sequence);
}

/**
 * Positions of people who were erased, withdrawn: nobody can change them any more, and whoever took one and speaks again would
 * count twice. What a call has counted already stays as it was.
 */
export function withdrawalsOfErased({ items, calls }: Standing): readonly Change[] {
  return [...items.values()].flatMap(({ positions }) =>
    positions
      .filter((position) => position.person === null && isCountable(position, { calls }))
      .map(({ item, by }): Change => ({ kind: 'position.withdrawn', item, replaces: by.sequence })),
  );
}

/** Who counts once: the person, or their group; null where they have none. */
function voiceOf({ per }: Call, { person, group, by }: Position): string | null {
  if (per === 'group') return group;
  return person ?? `#${by.sequence}`;
}

/**
 * Those of `expected` (people, or groups where the call counts groups) who have not spoken on every item of the call, in the
 * order they were given.
 */
export function silentIn(call: Call, expected: readonly string[], state: Standing): readonly string[] {
  const spoken = call.items.map(
    (item) =>
      new Set(positionsIn(call, item, state).map(({ person, group }) => (call.per === 'group' ? group : person))),
  );
  return expected.filter((voice) => spoken.some((heard) => !heard.has(voice)));
}

/** The call that is open on the item, its time past or not. */
export function openCallOn(item: ItemKey, { calls }: Standing): Call | undefined {
  return calls.findLast(({ items, closed }) => closed === null && items.includes(item));
}

export function isPast({ closesAt }: Call, now: number): boolean {
  return now >= closesAt;
}

/** Whether the clock should close it now. */
export function isClosingDue(call: Call, now: number): boolean {
  return call.closed === null && isPast(call, now);
}

/** Whether those who have not spoken should be reminded now: once, in the last day of a call that was longer than one. */
export function isReminderDue(call: Call, now: number): boolean {
  const remindsAt = call.closesAt - reminderMs;
  const isOpen = call.closed === null && !isPast(call, now);
  return isOpen && call.reminded === null && call.by.at < remindsAt && now >= remindsAt;
}
