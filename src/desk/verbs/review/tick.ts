/**
 * What is due by the clock in every review: calls that close within a day remind those who have not spoken, calls past their
 * time close and state their outcome. Each is given once, to whichever process asked first, worded for the place it is said in.
 */
import type { ReviewEvent, Stream } from '../../../review/events.ts';
import type { ItemKey } from '../../../review/item.ts';
import type { Call, ItemState, ReviewState } from '../../../review/state.ts';
import { reviewPhrasesIn } from '../../phrases/review/index.ts';
import type { ServerSettings } from '../../records.ts';
import type { Block, Reply } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { itemLabel } from './item.ts';
import { callLines } from './sections.ts';
import { speechOf } from './speech.ts';

export type Notice = Stream & {
  readonly kind: 'reminder' | 'outcome';
  readonly call: string;
  /** Where it is to be said; null where nobody named a place. */
  readonly channel: string | null;
  /** People who took part in the review and have not spoken to all items of the call; none for an outcome. */
  readonly waiting: readonly string[];
  /** People who have spoken to all of them. */
  readonly spoken: readonly string[];
  /** Ids of the roles of groups nobody has spoken for, where the call counts per group. */
  readonly waitingRoles: readonly string[];
  /** Ids of the roles whose people are expected to speak. */
  readonly expectedRoles: readonly string[];
  readonly items: readonly ItemKey[];
  readonly reply: Reply;
};

/** Of the servers that `isHere` names, or of all. Rejects as the ledger does. */
export async function tick(
  isHere: (server: string) => boolean,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly notices: readonly Notice[] }>> {
  const [review, ledger, records] = [await ports.review(), await ports.ledger(), await ports.records()];
  const notices: Notice[] = [];
  for (const stream of (await ledger.streams()).filter(({ server }) => isHere(server))) {
    const events = await review.tick(stream, ports.now());
    if (events.length === 0) continue;
    const state = await review.state(stream);
    const settings = await records.settings(stream.server);
    for (const event of events) {
      const notice = noticeOf(event, stream, state, settings, request, ports.now());
      if (notice !== undefined) notices.push(notice);
    }
  }
  const { words } = speechOf(request, 'UTC', 0);
  const count = (kind: Notice['kind']): number => notices.filter((notice) => notice.kind === kind).length;
  const text = notices.length === 0 ? words.nothing.due : words.ticked(count('reminder'), count('outcome'));
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { notices },
  };
}

function noticeOf(
  { change }: ReviewEvent,
  stream: Stream,
  state: ReviewState,
  settings: ServerSettings,
  request: Request,
  now: number,
): Notice | undefined {
  if (change.kind !== 'call.reminded' && change.kind !== 'call.closed') return undefined;
  const call = state.calls.find(({ id }) => id === change.id);
  if (call === undefined) return undefined;
  const language = settings.language ?? request.language;
  const speech = speechOf({ ...request, language }, settings.zone, now);
  const kind = change.kind === 'call.reminded' ? 'reminder' : 'outcome';
  const items = call.items.map(itemLabel).join(', ');
  const blocks: readonly Block[] =
    kind === 'reminder'
      ? [{ kind: 'text', tone: 'plain', text: speech.words.call.remind(items, speech.moment(call.closesAt)) }]
      : [
          { kind: 'heading', level: 1, text: `${reviewPhrasesIn[language].headings.positions} · ${stream.report}` },
          ...callLines(call, speech).map((text): Block => ({ kind: 'text', tone: 'plain', text })),
        ];
  return {
    ...stream,
    kind,
    call: call.id,
    channel: call.channel,
    ...silentIn(call, state, settings),
    ...(kind === 'outcome' ? { waiting: [], waitingRoles: [] } : {}),
    expectedRoles: Object.keys(settings.groups),
    items: call.items,
    reply: { language, blocks },
  };
}

function silentIn(call: Call, state: ReviewState, { groups }: ServerSettings) {
  const positionsOn = (item: string) => state.items.get(item)?.positions ?? [];
  const hasSpoken = (person: string): boolean =>
    call.items.every((item) => positionsOn(item).some((position) => position.person === person));
  const people = [...new Set([...state.items.values()].flatMap(peopleOf))];
  const spokenFor = (group: string): boolean =>
    call.items.every((item) => positionsOn(item).some((position) => position.group === group));
  return {
    waiting: people.filter((person) => !hasSpoken(person)),
    spoken: people.filter(hasSpoken),
    waitingRoles:
      call.per === 'group' ? Object.entries(groups).flatMap(([role, group]) => (spokenFor(group) ? [] : [role])) : [],
  };
}

function peopleOf({ comments, positions, amendments }: ItemState): readonly string[] {
  const traces = [...comments, ...amendments].map(({ by }) => by.person);
  return [...traces, ...positions.map(({ person }) => person)].flatMap((person) => (person === null ? [] : [person]));
}
