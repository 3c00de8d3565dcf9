/**
 * The history of an item: what happened to it and to everything on it, in order, each with what it replaced. It reads events
 * only, so that what was withdrawn or changed long ago is still there.
 */
import type { Change, ReviewEvent } from './events.ts';
import type { ItemKey } from './item.ts';
import type { HistoryEntry } from './state.ts';

/** Of `item`; `events` are all of the stream. Opening and closing the review itself is nobody's item. */
export function historyOf(events: readonly ReviewEvent[], item: ItemKey): readonly HistoryEntry[] {
  const known = new Set<string>();
  /** The last change of each thing, by what would replace it. */
  const last = new Map<string, Change>();
  const entries: HistoryEntry[] = [];
  for (const { sequence, at, person, change } of events) {
    if (!concerns(change, item, known)) continue;
    if ('id' in change) known.add(change.id);
    const slot = slotOf(change, person, sequence);
    const before = last.get(slot) ?? earlierPosition(change, last) ?? null;
    entries.push({ trace: { person, at, sequence }, change, before: replacedBy(change, before) });
    last.set(slot, merged(change, before));
  }
  return entries;
}

function concerns(change: Change, item: ItemKey, known: ReadonlySet<string>): boolean {
  if ('item' in change) return change.item === item;
  if ('items' in change) return change.items.includes(item);
  return 'id' in change && known.has(change.id);
}

/** Names what the change is of: the next with the same name replaces it. */
function slotOf(change: Change, person: string | null, sequence: number): string {
  switch (change.kind) {
    case 'position.taken':
    case 'position.withdrawn':
      return person === null ? `position #${sequence}` : `position of ${person}`;
    case 'rating.recorded':
      return `rating ${change.side}`;
    case 'answered.judged':
      return `answered ${change.step}`;
    // These are added beside what is there.
    case 'action.commented':
    case 'action.documented':
      return `${change.kind} #${sequence}`;
    default:
      return 'id' in change ? `id ${change.id}` : change.kind;
  }
}

/** Of a person without a name any more, by the position that theirs took the place of. */
function earlierPosition(change: Change, last: ReadonlyMap<string, Change>): Change | undefined {
  return 'replaces' in change ? last.get(`position #${change.replaces}`) : undefined;
}

/** Of an action, only the fields that were changed. */
function replacedBy(change: Change, before: Change | null): Change | null {
  if (change.kind !== 'action.changed' || before?.kind !== 'action.added') return before;
  const { text, responsible, due, status } = before;
  const all = { text, responsible, due, status };
  const fields = Object.fromEntries(Object.entries(all).filter(([field]) => field in change));
  return { kind: 'action.changed', id: change.id, ...fields };
}

/** An action is remembered whole: a change of it names some of its fields only. */
function merged(change: Change, before: Change | null): Change {
  return change.kind === 'action.changed' && before?.kind === 'action.added'
    ? { ...before, ...change, kind: 'action.added' }
    : change;
}
