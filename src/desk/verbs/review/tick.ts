/**
 * What is due by the clock in every review: calls that close within a day remind those who have not spoken, calls past their
 * time close and state their outcome. What is to be said of it follows from the record: it is given to whichever process asked
 * first, worded for the place it is said in, and again to another where that one ended before it was said.
 */
import { createHash } from 'node:crypto';
import type { Stream } from '../../../review/events.ts';
import type { ItemKey } from '../../../review/item.ts';
import type { Call, ItemState, ReviewState } from '../../../review/state.ts';
import { reviewPhrasesIn } from '../../phrases/review/index.ts';
import type { ServerSettings } from '../../records.ts';
import type { Block, Reply } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import type { ClaimedSaying } from '../../sayings.ts';
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
  /** From when on it may have been said, in milliseconds since 1970; by an earlier attempt only where this is a later one. */
  readonly since: number;
  /** Names it wherever it is said: the same for every attempt. */
  readonly nonce: string;
  /** The right to say it. */
  readonly saying: ClaimedSaying;
};

/** So long whoever was given a notice has to say it. */
const holdMs = 2 * 60_000;
/** Waits after a failure: doubled with each attempt. */
const firstPauseMs = 30_000;
const longestPauseMs = 15 * 60_000;
/** What could not be said for a day stays on the card. */
const keptMs = 24 * 60 * 60_000;

export type TickData = {
  readonly notices: readonly Notice[];
  /** Of reviews that could not be looked at: the others were. */
  readonly failures: readonly unknown[];
};

/** Of the servers that `isHere` names, or of all. Each notice is settled by `said` or given back by `sayLater`. */
export async function tick(
  isHere: (server: string) => boolean,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<TickData>> {
  const ledger = await ports.ledger();
  const notices: Notice[] = [];
  const failures: unknown[] = [];
  for (const stream of (await ledger.streams()).filter(({ server }) => isHere(server)))
    await noticesOf(stream, request, ports).then(
      (found) => notices.push(...found),
      (error: unknown) => failures.push(error),
    );
  const { words } = speechOf(request, 'UTC', 0);
  const count = (kind: Notice['kind']): number => notices.filter((notice) => notice.kind === kind).length;
  const text = notices.length === 0 ? words.nothing.due : words.ticked(count('reminder'), count('outcome'));
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { notices, failures },
  };
}

/** It was said, or cannot be. */
export async function said({ saying }: Notice, ports: DeskPorts): Promise<void> {
  await (await ports.sayings()).settle(saying, ports.now());
}

/** It could not be said now. */
export async function sayLater({ saying }: Notice, ports: DeskPorts): Promise<void> {
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (saying.attempt - 1));
  await (await ports.sayings()).hold(saying, ports.now() + pauseMs);
}

async function noticesOf(stream: Stream, request: Request, ports: DeskPorts): Promise<readonly Notice[]> {
  const review = await ports.review();
  await review.tick(stream, ports.now());
  const state = await review.state(stream);
  const due = state.calls.flatMap(dueOf).filter(({ since }) => since > ports.now() - keptMs);
  if (due.length === 0) return [];
  const [sayings, records] = [await ports.sayings(), await ports.records()];
  const done = await sayings.said(stream);
  const notices: Notice[] = [];
  for (const { call, kind, since } of due) {
    const name = `${kind} ${call.id}`;
    if (done.has(name)) continue;
    const saying = await sayings.claim({ ...stream, name }, { now: ports.now(), holdMs });
    if (saying === undefined) continue;
    const settings = await records.settings(stream.server);
    notices.push(noticeOf({ call, kind, since, saying }, stream, state, settings, request, ports.now()));
  }
  return notices;
}

type DueNotice = { readonly call: Call; readonly kind: Notice['kind']; readonly since: number };

/** Of a call that a person closed they were told themselves; nobody is reminded of one that is over. */
function dueOf(call: Call): readonly DueNotice[] {
  const { reminded, closed } = call;
  if (closed !== null) return closed.how === 'time' ? [{ call, kind: 'outcome', since: closed.at }] : [];
  return reminded === null ? [] : [{ call, kind: 'reminder', since: reminded.at }];
}

function noticeOf(
  { call, kind, since, saying }: DueNotice & { readonly saying: ClaimedSaying },
  stream: Stream,
  state: ReviewState,
  settings: ServerSettings,
  request: Request,
  now: number,
): Notice {
  const language = settings.language ?? request.language;
  const speech = speechOf({ ...request, language }, settings.zone, now);
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
    ...{ saying, since },
    nonce: nonceOf(saying),
    reply: { language, blocks },
  };
}

/** 20 characters, to which "-1" and so on are added. Discord takes 25. */
function nonceOf({ server, report, name }: ClaimedSaying): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([server, report, name]))
    .digest('base64url');
  return `rv${hash.slice(0, 18)}`;
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
