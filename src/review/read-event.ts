/**
 * Events as they come back from where they were kept or from an export: anyone may have written there, so every field is
 * looked at. What is not an event to the last field is none at all; nothing is guessed or left out.
 */
import type { Change, ChangeKind, ReviewEvent } from './events.ts';
import { acceptances, actionStatuses, progressRatings, ratingSides, stands } from './events.ts';
import { isDay } from './lateness.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const words = orNull(text);
const source: Check = (value) => isFields(value) && text(value.channel) && text(value.message);
const due = orNull((value) => typeof value === 'string' && isDay(value));

const checks: Readonly<Record<ChangeKind, Readonly<Record<string, Check>>>> = {
  'review.opened': {},
  'review.closed': {},
  'post.linked': { item: text, forum: text, thread: text },
  'comment.added': { id: text, item: text, parent: orNull(text), text: words, source: orNull(source) },
  'comment.edited': { id: text, text: words },
  'comment.withdrawn': { id: text },
  'amendment.suggested': { id: text, item: text, before: text, text: words, reason: words },
  'amendment.edited': { id: text, text: words, reason: words },
  'amendment.withdrawn': { id: text },
  'call.opened': {
    id: text,
    items: listOf(text),
    per: oneOf(['person', 'group']),
    quorum: whole,
    closesAt: whole,
    channel: orNull(text),
  },
  'call.reminded': { id: text },
  'call.closed': { id: text, by: oneOf(['time', 'person']) },
  'position.taken': { item: text, stand: oneOf(stands), reason: words, group: orNull(text), replaces: maybe(whole) },
  'position.withdrawn': { item: text, replaces: maybe(whole) },
  'acceptance.recorded': { item: text, acceptance: oneOf(acceptances), reason: words },
  'action.added': {
    id: text,
    item: text,
    step: orNull(whole),
    text: words,
    responsible: words,
    due,
    status: oneOf(actionStatuses),
  },
  'action.changed': {
    id: text,
    text: maybe(words),
    responsible: maybe(words),
    due: maybe(due),
    status: maybe(oneOf(actionStatuses)),
  },
  'action.commented': { id: text, text: words },
  'action.documented': { id: text, title: words, address: words },
  'rating.recorded': { item: text, side: oneOf(ratingSides), rating: orNull(oneOf(progressRatings)) },
  'answered.judged': {
    item: text,
    step: orNull(whole),
    sentences: listOf(text),
    judgement: oneOf(['confirmed', 'corrected']),
  },
};

/** The change in `value`, or undefined where it is none. */
export function readChange(value: unknown): Change | undefined {
  if (!isFields(value) || typeof value.kind !== 'string' || !Object.hasOwn(checks, value.kind)) return undefined;
  const fields = checks[value.kind as ChangeKind];
  const isWhole = Object.entries(fields).every(([name, check]) => check(value[name]));
  const knowsAll = Object.keys(value).every((name) => name === 'kind' || Object.hasOwn(fields, name));
  return isWhole && knowsAll ? (value as Change) : undefined;
}

/** The event in `value`, or undefined where it is none. */
export function readEvent(value: unknown): ReviewEvent | undefined {
  if (!isFields(value)) return undefined;
  const { sequence, at, person } = value;
  const change = readChange(value.change);
  const isSound = whole(sequence) && whole(at) && orNull(text)(person) && change !== undefined;
  return isSound ? ({ sequence, at, person, change } as ReviewEvent) : undefined;
}

/** Whether sequences run on from the one after `after` without a gap: a line of events that has lost none. */
export function isGapless(events: readonly ReviewEvent[], after = 0): boolean {
  return events.every(({ sequence }, index) => sequence === after + index + 1);
}
