/** The history of an item: who, when, what, and from what it was changed; every entry that is kept, the oldest first. */
import type { Change } from '../../../review/events.ts';
import type { HistoryEntry } from '../../../review/state.ts';
import type { Who } from '../../records.ts';
import type { Block } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { itemLabel, itemNamed, itemTitle } from './item.ts';
import { placeOf } from './place.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';

export type HistoryData = { readonly report: string; readonly item: string; readonly entries: readonly HistoryEntry[] };

/** UserErrors of `placeOf` and `itemNamed`. */
export async function history(
  wanted: string,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<HistoryData>> {
  const { report, review, stream, settings } = await placeOf(who, request, ports);
  const item = itemNamed(wanted, report);
  const entries = await review.history(stream, item.key);
  const speech = speechOf(request, settings.zone, ports.now());
  const { words } = speech;
  const body: Block =
    entries.length === 0
      ? { kind: 'text', tone: 'muted', text: words.nothing.history }
      : {
          kind: 'list',
          items: entries.map((entry) => ({ marker: `${entry.trace.sequence}`, text: entryText(entry, speech) })),
        };
  const title = `${words.headings.history} · ${itemTitle(item, request)}`;
  return {
    reply: { language: request.language, blocks: [{ kind: 'heading', level: 1, text: title }, body] },
    data: { report: report.id, item: item.key, entries },
  };
}

function entryText({ trace, change, before }: HistoryEntry, speech: Speech): string {
  const { words, moment } = speech;
  const who = trace.person === null && isOfProgram(change) ? words.unnamed.program : speech.name(trace.person);
  const what = [words.history.kinds[change.kind], detailOf(change, speech)].filter((part) => part !== '').join(': ');
  const was = before === null ? '' : detailOf(before, speech);
  const line = `${moment(trace.at)} · ${who} · ${what}`;
  return was === '' ? line : `${line} (${words.history.was(was)})`;
}

const isOfProgram = (change: Change): boolean =>
  change.kind === 'call.reminded' || (change.kind === 'call.closed' && change.by === 'time');

/** What an entry says beside its kind; empty where the kind says it. */
function detailOf(change: Change, { words, terms, said, moment }: Speech): string {
  const because = (reason: string | null): readonly string[] => (reason === null ? [] : [words.reason(reason)]);
  switch (change.kind) {
    case 'comment.added':
    case 'comment.edited':
    case 'action.commented':
      return said(change.text);
    case 'amendment.suggested':
    case 'amendment.edited':
      return [said(change.text), ...because(change.reason)].join(' · ');
    case 'call.opened':
      return words.call.open(
        change.items.map(itemLabel).join(', '),
        moment(change.closesAt),
        change.quorum,
        change.per,
      );
    case 'position.taken':
      return [
        terms.stand[change.stand],
        ...(change.group === null ? [] : [change.group]),
        ...because(change.reason),
      ].join(' · ');
    case 'acceptance.recorded':
      return [terms.acceptance[change.acceptance], ...because(change.reason)].join(' · ');
    case 'action.added':
    case 'action.changed':
      return [
        ...(change.text === undefined ? [] : [said(change.text)]),
        ...(change.responsible === undefined ? [] : [change.responsible ?? words.action.none]),
        ...(change.due === undefined ? [] : [change.due ?? terms.noDeadline]),
        ...(change.status === undefined ? [] : [terms.status[change.status]]),
      ].join(' · ');
    case 'action.documented':
      return `${said(change.title)} ${said(change.address)}`;
    case 'rating.recorded':
      return `${terms.side[change.side]}: ${change.rating === null ? words.rating.none : terms.rating[change.rating]}`;
    case 'answered.judged':
      return change.sentences.length === 0 ? words.answered.none : change.sentences.join(' ');
    default:
      return '';
  }
}
