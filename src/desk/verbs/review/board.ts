/** All recommendations at a glance, as a table: acceptance, positions, comments, key actions, ratings and what is due next. */
import type { Picture } from '../../../pictures/draw.ts';
import type { Board, BoardRow } from '../../../review/board.ts';
import { boardOf, shownStatuses } from '../../../review/board.ts';
import { stands } from '../../../review/events.ts';
import { shownStatusOf } from '../../../review/lateness.ts';
import type { Call } from '../../../review/state.ts';
import type { Who } from '../../records.ts';
import type { Block } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { placeOf } from './place.ts';
import { callLines } from './sections.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';

export type BoardData = Board & { readonly report: string; readonly isOpen: boolean };

/** UserErrors of `placeOf`. */
export async function board(who: Who, request: Request, ports: DeskPorts): Promise<Outcome<BoardData>> {
  const { report, review, stream, settings } = await placeOf(who, request, ports);
  const state = await review.state(stream);
  const now = ports.now();
  const counted = boardOf(report, state, (action) => shownStatusOf(action, now, settings.zone));
  const speech = speechOf(request, settings.zone, now);
  const { words, terms } = speech;
  const { light, onTrack, counted: actions } = counted.portfolio;
  const labels = words.board;
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: `${words.headings.board} · ${report.symbol ?? report.id}` },
    { kind: 'text', tone: 'muted', text: state.isOpen ? words.isOpen : words.isClosed },
    {
      kind: 'table',
      columns: [
        labels.item,
        labels.acceptance,
        labels.positions,
        labels.comments,
        labels.actions,
        labels.ratings,
        labels.due,
      ],
      rows: counted.rows.map((row) => cellsOf(row, speech)),
    },
    ...(light === null
      ? []
      : [{ kind: 'text' as const, tone: 'plain' as const, text: labels.light(terms.light[light], onTrack, actions) }]),
    ...callsBlocks(state.calls, speech),
  ];
  return {
    reply: { language: request.language, blocks },
    data: { report: report.id, isOpen: state.isOpen, ...counted },
  };
}

/** The same as a picture with what it shows in words; without one, and with why, where it could not be drawn. */
export async function boardPicture(
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<BoardData> & { readonly picture: Picture | null; readonly failure: unknown }> {
  const outcome = await board(who, request, ports);
  const { report } = (await ports.library.load(request.report)).reading;
  const options = { language: request.language, name: report.symbol ?? report.title ?? report.id };
  try {
    return { ...outcome, picture: await ports.draw({ kind: 'board', board: outcome.data, options }), failure: null };
  } catch (failure) {
    return { ...outcome, picture: null, failure };
  }
}

function cellsOf(row: BoardRow, { terms, words }: Speech): readonly string[] {
  const { positions, actions, ratings } = row;
  const tally = positions.kind === 'outcome' ? positions.outcome.tally : positions.tally;
  const counts = stands.flatMap((stand) => (tally[stand] === 0 ? [] : [`${terms.stand[stand]} ${tally[stand]}`]));
  const result = positions.kind === 'outcome' ? [terms.result[positions.outcome.result]] : [];
  const rated = [ratings.management, ratings.independent]
    .map((rating) => (rating === null ? '–' : terms.rating[rating]))
    .join(' / ');
  const isRated = ratings.management !== null || ratings.independent !== null;
  return [
    row.key,
    terms.acceptance[row.acceptance],
    [...result, ...counts].join(', ') || '–',
    row.openComments + row.amendments === 0 ? '–' : `${row.openComments} / ${row.amendments}`,
    shownStatuses
      .flatMap((status) => (actions[status] === 0 ? [] : [`${terms.status[status]} ${actions[status]}`]))
      .join(', ') || '–',
    isRated ? (ratings.part ? `${rated} (${words.ratingsPart})` : rated) : '–',
    row.nextDue ?? '–',
  ];
}

function callsBlocks(calls: readonly Call[], speech: Speech): readonly Block[] {
  const open = calls.filter(({ closed }) => closed === null);
  if (open.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: speech.words.headings.calls },
    ...open.flatMap((call) => callLines(call, speech)).map((text): Block => ({ kind: 'text', tone: 'plain', text })),
  ];
}
