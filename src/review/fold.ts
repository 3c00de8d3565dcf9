/**
 * Folds events to the state of a review: pure, and the same whether they come at once or one by one. It judges nothing: what
 * the rules let through happened. A fold copies what it changes once, so that many events cost no more than their number and
 * no state that was given out ever changes.
 */
import { outcomesOf } from './calls.ts';
import type { Change, ReviewEvent } from './events.ts';
import type { Folding, OwnItem, Thing } from './folding.ts';
import { seatOf, startFolding } from './folding.ts';
import type { Call, KeyAction, Position, ReviewState, Trace } from './state.ts';

/** `state` and what happened since. Events that it has already, by their sequence, change nothing: replays are harmless. */
export function fold(state: ReviewState, events: readonly ReviewEvent[]): ReviewState {
  const news = events.filter(({ sequence }) => sequence > state.sequence);
  if (news.length === 0) return state;
  const folding = startFolding(state);
  for (const event of news) if (event.sequence > folding.sequence) apply(folding, event);
  return { sequence: folding.sequence, isOpen: folding.isOpen, items: folding.items, calls: folding.calls };
}

function apply(folding: Folding, { sequence, at, person, change }: ReviewEvent): void {
  folding.sequence = sequence;
  const by: Trace = { person, at, sequence };
  switch (change.kind) {
    case 'review.opened':
    case 'review.closed':
      folding.isOpen = change.kind === 'review.opened';
      return;
    case 'post.linked':
      folding.own(change.item).post = { forum: change.forum, thread: change.thread };
      return;
    case 'comment.added': {
      const { kind: _, ...added } = change;
      const { comments } = folding.own(change.item);
      folding.place('comments', change.id, { item: change.item, at: comments.length, since: sequence });
      comments.push({ ...added, by, edited: null, withdrawn: null });
      return;
    }
    case 'comment.edited':
      replace(folding, change.id, 'comments', (comment) => ({ ...comment, text: change.text, edited: by }));
      return;
    case 'comment.withdrawn':
      replace(folding, change.id, 'comments', (comment) => ({ ...comment, withdrawn: by }));
      return;
    case 'amendment.suggested': {
      const { kind: _, ...suggested } = change;
      const { amendments } = folding.own(change.item);
      folding.place('amendments', change.id, { item: change.item, at: amendments.length, since: sequence });
      amendments.push({ ...suggested, by, edited: null, withdrawn: null });
      return;
    }
    case 'amendment.edited': {
      const { text, reason } = change;
      replace(folding, change.id, 'amendments', (amendment) => ({ ...amendment, text, reason, edited: by }));
      return;
    }
    case 'amendment.withdrawn':
      replace(folding, change.id, 'amendments', (amendment) => ({ ...amendment, withdrawn: by }));
      return;
    case 'call.opened': {
      const { kind: _, ...opened } = change;
      folding.calls.push({ ...opened, by, reminded: null, closed: null, outcomes: [] });
      return;
    }
    case 'call.reminded':
      replaceCall(folding, change.id, (call) => ({ ...call, reminded: by }));
      return;
    case 'call.closed':
      replaceCall(folding, change.id, (call) => ({
        ...call,
        closed: { ...by, how: change.by },
        outcomes: outcomesOf(call, folding),
      }));
      return;
    case 'position.taken':
    case 'position.withdrawn':
      takePosition(folding, change, by);
      return;
    case 'acceptance.recorded':
      folding.own(change.item).acceptance = { value: change.acceptance, reason: change.reason, by };
      return;
    case 'action.added': {
      const { kind: _, ...added } = change;
      const { actions } = folding.own(change.item);
      folding.place('actions', change.id, { item: change.item, at: actions.length, since: sequence });
      actions.push({ ...added, by, changed: null, comments: [], documents: [] });
      return;
    }
    case 'action.changed': {
      const { kind: _, id, ...fields } = change;
      replace(folding, id, 'actions', (action) => ({ ...action, ...fields, changed: by }));
      return;
    }
    case 'action.commented': {
      const { id, text } = change;
      addTo(folding, id, 'comments', { text, by });
      return;
    }
    case 'action.documented': {
      const { id, title, address } = change;
      addTo(folding, id, 'documents', { title, address, by });
      return;
    }
    case 'rating.recorded': {
      const item = folding.own(change.item);
      const { [change.side]: _, ...others } = item.ratings;
      item.ratings = change.rating === null ? others : { ...others, [change.side]: { rating: change.rating, by } };
      return;
    }
    case 'answered.judged': {
      const { judgements } = folding.own(change.item);
      const { step, sentences, judgement } = change;
      const before = judgements.findIndex((judged) => judged.step === step);
      judgements[before === -1 ? judgements.length : before] = { step, sentences, judgement, by };
    }
  }
}

function replace<List extends Thing>(
  folding: Folding,
  id: string,
  list: List,
  change: (before: OwnItem[List][number]) => OwnItem[List][number],
): void {
  const place = folding.placeOf(list, id);
  if (place === undefined) return;
  const things = folding.own(place.item)[list] as OwnItem[List][number][];
  const before = things[place.at];
  if (before?.id === id) things[place.at] = change(before);
}

function replaceCall({ calls }: Folding, id: string, change: (before: Call) => Call): void {
  const at = calls.findIndex((call) => call.id === id);
  const before = calls[at];
  if (before !== undefined) calls[at] = change(before);
}

function addTo<List extends 'comments' | 'documents'>(
  folding: Folding,
  id: string,
  list: List,
  added: KeyAction[List][number],
): void {
  replace(folding, id, 'actions', (action) => {
    const before: readonly unknown[] = action[list];
    const longer = folding.owned.has(before) ? (before as unknown[]) : [...before];
    longer.push(added);
    folding.owned.add(longer);
    return { ...action, [list]: longer };
  });
}

/** A position takes the place of the earlier one of the same person. */
function takePosition(
  folding: Folding,
  change: Extract<Change, { readonly kind: 'position.taken' | 'position.withdrawn' }>,
  by: Trace,
): void {
  const item = folding.own(change.item);
  const seats = folding.seats(item);
  const earlier = by.person ?? change.replaces;
  const at = earlier === undefined ? undefined : seats.get(earlier);
  if (change.kind === 'position.withdrawn') {
    if (at === undefined) return;
    item.positions.splice(at, 1);
    seats.clear();
    for (const [seat, position] of item.positions.entries()) seats.set(seatOf(position), seat);
    return;
  }
  const { stand, reason, group } = change;
  const position: Position = { item: change.item, person: by.person, stand, reason, group, by };
  const seat = at ?? item.positions.length;
  if (earlier !== undefined) seats.delete(earlier);
  item.positions[seat] = position;
  seats.set(seatOf(position), seat);
}
