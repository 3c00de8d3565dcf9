/**
 * The parts of a card: what was said of one item, each part as blocks, none where there is nothing to say. People's words are
 * only ever the content of a block.
 */
import { differenceOf, editsInEach } from '../../../review/difference.ts';
import { ratingSides, stands } from '../../../review/events.ts';
import type { ItemKey } from '../../../review/item.ts';
import { shownStatusOf } from '../../../review/lateness.ts';
import type { Amendment, Call, Comment, ItemState, KeyAction, Outcome } from '../../../review/state.ts';
import type { Block } from '../../reply.ts';
import { itemLabel } from './item.ts';
import type { Speech } from './speech.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const plain = (text: string): Block => ({ kind: 'text', tone: 'plain', text });
const muted = (text: string): Block => ({ kind: 'text', tone: 'muted', text });

/** Positions of people, and the calls on the item with their outcome. */
export function positionBlocks(key: ItemKey, state: ItemState | undefined, calls: readonly Call[], speech: Speech) {
  const { words, terms, said, name } = speech;
  const positions = state?.positions ?? [];
  const rows = stands.flatMap((stand) => {
    const own = positions.filter((position) => position.stand === stand);
    if (own.length === 0) return [];
    const each = own.map(({ person, group, reason }) => {
      const who = group === null ? name(person) : `${name(person)} (${group})`;
      return reason === null ? who : `${who}: ${said(reason)}`;
    });
    return [{ label: `${terms.stand[stand]} · ${own.length}`, value: each.join('\n') }];
  });
  const lines = calls.filter(({ items }) => items.includes(key)).flatMap((call) => callLines(call, speech, key));
  if (rows.length + lines.length === 0) return [];
  const fields: readonly Block[] = rows.length === 0 ? [] : [{ kind: 'fields', rows }];
  return [heading(words.headings.positions), ...fields, ...lines.map(muted)];
}

/** When a call is open until, or when it closed and how each of its items came out; only of `key` where one is given. */
export function callLines(call: Call, { words, terms, moment }: Speech, key?: ItemKey): readonly string[] {
  if (call.closed === null) return [words.call.open(call.id, moment(call.closesAt), call.quorum, call.per)];
  const counts = ({ tally, divided }: Outcome): string =>
    [
      ...stands.map((stand) => `${terms.stand[stand]} ${tally[stand]}`),
      ...(divided === 0 ? [] : [`${terms.divided} ${divided}`]),
    ].join(', ');
  return [
    words.call.closed(call.id, moment(call.closed.at)),
    ...call.outcomes
      .filter(({ item }) => key === undefined || item === key)
      .map((outcome) =>
        words.call.outcome(
          itemLabel(outcome.item),
          terms.result[outcome.result],
          counts(outcome),
          outcome.present,
          call.quorum,
        ),
      ),
  ];
}

/** Never inferred: where nobody recorded one it is not stated. */
export function acceptanceBlocks(
  state: ItemState | undefined,
  { words, terms, said, trace }: Speech,
): readonly Block[] {
  const { acceptance = null } = state ?? {};
  const reason =
    acceptance === null || acceptance.reason === null ? [] : [plain(words.reason(said(acceptance.reason)))];
  return [
    heading(words.headings.acceptance),
    plain(terms.acceptance[acceptance?.value ?? 'not stated']),
    ...reason,
    ...(acceptance === null ? [] : [muted(trace(acceptance.by))]),
  ];
}

export function actionBlocks(state: ItemState | undefined, speech: Speech): readonly Block[] {
  const actions = state?.actions ?? [];
  if (actions.length === 0) return [];
  return [heading(speech.words.headings.actions), ...actions.flatMap((action) => oneAction(action, speech))];
}

/** The six public columns, under the id of the action. */
function oneAction(action: KeyAction, { words, terms, said, name, zone, now }: Speech): readonly Block[] {
  const labels = words.action;
  const { id, step, text, responsible, due, comments, documents } = action;
  const list = (entries: readonly string[]): string => (entries.length === 0 ? '–' : entries.join('\n'));
  const documentText = ({ title, address }: KeyAction['documents'][number]): string =>
    [said(title), ...(address === null ? [] : [address])].join(' ');
  return [
    muted(step === null ? id : `${id} · ${labels.step(step + 1)}`),
    {
      kind: 'fields',
      rows: [
        { label: labels.text, value: said(text) },
        { label: labels.responsible, value: responsible ?? labels.none },
        { label: labels.due, value: due ?? terms.noDeadline },
        { label: labels.status, value: terms.status[shownStatusOf(action, now, zone)] },
        { label: labels.comments, value: list(comments.map(({ text, by }) => `${name(by.person)}: ${said(text)}`)) },
        { label: labels.documents, value: list(documents.map(documentText)) },
      ],
    },
  ];
}

/** Both sides, apart; where they part the card says so. */
export function ratingBlocks(state: ItemState | undefined, { words, terms, trace }: Speech): readonly Block[] {
  const ratings = state?.ratings ?? {};
  const { management, independent } = ratings;
  if (management === undefined && independent === undefined) return [];
  const rows = ratingSides.map((side) => {
    const rated = ratings[side];
    const value = rated === undefined ? words.rating.none : `${terms.rating[rated.rating]} · ${trace(rated.by)}`;
    return { label: terms.side[side], value };
  });
  const part = management !== undefined && independent !== undefined && management.rating !== independent.rating;
  const warning: readonly Block[] = part ? [{ kind: 'text', tone: 'warning', text: words.ratingsPart }] : [];
  return [heading(words.headings.ratings), { kind: 'fields', rows }, ...warning];
}

/** Comments with the replies to each set in under it. */
export function commentBlocks(state: ItemState | undefined, speech: Speech): readonly Block[] {
  const comments = state?.comments ?? [];
  if (comments.length === 0) return [];
  const known = new Set(comments.map(({ id }) => id));
  const below = (parent: string | null, level: number): readonly { marker: string; text: string }[] =>
    comments
      .filter((comment) => (comment.parent !== null && known.has(comment.parent) ? comment.parent : null) === parent)
      .flatMap((comment) => [
        { marker: `${'  '.repeat(Math.min(level, 3))}${comment.id}`, text: commentText(comment, speech) },
        ...below(comment.id, level + 1),
      ]);
  return [heading(speech.words.headings.comments), { kind: 'list', items: below(null, 0) }];
}

function commentText({ text, by, edited, withdrawn, source }: Comment, { words, said, trace }: Speech): string {
  const notes = [
    trace(by),
    ...(source === null ? [] : [words.fromMessage]),
    ...(edited === null ? [] : [words.edited]),
    ...(withdrawn === null ? [] : [words.withdrawn]),
  ];
  return withdrawn === null ? `${said(text)} (${notes.join(' · ')})` : `(${notes.join(' · ')})`;
}

/** Each as what changes in the text as printed. */
export function amendmentBlocks(state: ItemState | undefined, speech: Speech): readonly Block[] {
  const standing = (state?.amendments ?? []).filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0) return [];
  const edits = editsInEach(standing.length);
  return [heading(speech.words.headings.amendments), ...standing.flatMap((one) => oneAmendment(one, edits, speech))];
}

function oneAmendment(
  { id, before, text, reason, by, edited }: Amendment,
  edits: number,
  { words, said, trace }: Speech,
) {
  const notes = [id, trace(by), ...(edited === null ? [] : [words.edited])];
  const change: Block =
    text === null ? plain(said(text)) : { kind: 'difference', parts: differenceOf(before, text, edits) };
  return [muted(notes.join(' · ')), change, ...(reason === null ? [] : [plain(words.reason(reason))])];
}
