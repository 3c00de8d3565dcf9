/**
 * The shape of every change that may be in a ledger file, checked by hand: each field there, of its kind and of a length that
 * people write, and no field besides. A change of a kind that is missing here does not compile.
 */
import type { Change, ChangeKind } from '../events.ts';
import { acceptances, actionStatuses, progressRatings, ratingSides, stands } from '../events.ts';

type Check = (value: unknown) => boolean;
type FieldsOf<Kind extends ChangeKind> = Readonly<
  Record<Exclude<keyof Extract<Change, { readonly kind: Kind }>, 'kind'>, Check>
>;

/** Longer than any message, paragraph or modal; a file with more was not written by people. */
const longestText = 100_000;
const longestId = 200;
const mostItems = 10_000;

const string =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= mostItems && value.every(check);
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const isId: Check = (value) => matching(/^[^\p{Cc}\p{Cs}]+$/u)(value) && string(longestId)(value);
const text = string(longestText);
const words = orNull(text);
const item = matching(/^(?:R\d{1,9}(?:@\d{1,9}(?:\.\d{1,9})?)?|P\d{1,9}|D)$/u);
const day: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // The 31st of a short month is read as a day of the next one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};
const source: Check = (value) => hasExactly(value, { channel: isId, message: isId });
const step = orNull(isCount);

const actionFields = { text: words, responsible: words, due: orNull(day), status: oneOf(actionStatuses) };
/** Of which a change of an action may leave any out. */
const partial = new Set<ChangeKind>(['action.changed']);

const fields: { readonly [Kind in ChangeKind]: FieldsOf<Kind> } = {
  'review.opened': {},
  'review.closed': {},
  'post.linked': { item, forum: isId, thread: isId },
  'comment.added': { id: isId, item, parent: orNull(isId), text: words, source: orNull(source) },
  'comment.edited': { id: isId, text: words },
  'comment.withdrawn': { id: isId },
  'amendment.suggested': { id: isId, item, before: text, text: words, reason: words },
  'amendment.edited': { id: isId, text: words, reason: words },
  'amendment.withdrawn': { id: isId },
  'call.opened': {
    id: isId,
    items: listOf(item),
    per: oneOf(['person', 'group']),
    quorum: isCount,
    closesAt: isCount,
    channel: orNull(isId),
  },
  'call.reminded': { id: isId },
  'call.closed': { id: isId, by: oneOf(['time', 'person']) },
  'position.taken': { item, stand: oneOf(stands), reason: words, group: orNull(string(longestId)) },
  'position.withdrawn': { item },
  'acceptance.recorded': { item, acceptance: oneOf(acceptances), reason: words },
  'action.added': { id: isId, item, step, ...actionFields },
  'action.changed': { id: isId, ...actionFields },
  'action.commented': { id: isId, text: words },
  'action.documented': { id: isId, title: words, address: words },
  'rating.recorded': { item, side: oneOf(ratingSides), rating: orNull(oneOf(progressRatings)) },
  'answered.judged': { item, step, sentences: listOf(text), judgement: oneOf(['confirmed', 'corrected']) },
};

/** Whether `value` is an object with these fields, each as it should be, and no other. */
export function hasExactly(value: unknown, checks: Readonly<Record<string, Check>>, optional = false): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.every(([name, field]) => Object.hasOwn(checks, name) && checks[name]?.(field) === true) &&
    (optional || entries.length === Object.keys(checks).length)
  );
}

/** Whether `value` is a change as it is kept. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { kind, ...rest } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(fields, kind)) return false;
  const known = kind as ChangeKind;
  return hasExactly(rest, fields[known], partial.has(known)) && (!partial.has(known) || 'id' in rest);
}
