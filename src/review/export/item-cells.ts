/**
 * The cells of the matrix that print what was said of one item. An erased text or name is said to be erased, and what was
 * withdrawn is left out; names come from whoever asks for the export.
 */
import { isWideText, sentences } from '../../shared/text.ts';
import { positionsOf } from '../board.ts';
import { differenceOf } from '../difference.ts';
import type { Words } from '../events.ts';
import { ratingSides, stands } from '../events.ts';
import type { Item } from '../item.ts';
import type { Comment, ItemState, Trace } from '../state.ts';
import { termsIn } from '../terms/index.ts';
import { labelOf } from './label.ts';
import type { Line, Run } from './lines.ts';
import { headed, linesOf, oneLine } from './lines.ts';
import type { ExportSource } from './matrix.ts';
import { exportWordingIn } from './wording/index.ts';

/** Characters of a finding that are printed: whole sentences as far as these go. The rest is in the report, by its number. */
const findingLength = { wide: 120, narrow: 240 } as const;

const strong = (text: string): Run => ({ text, mark: 'strong' });

/** What somebody wrote, or that it was erased. */
export const written = (text: Words, { language }: ExportSource): readonly Line[] =>
  linesOf([{ text: text ?? exportWordingIn[language].erased }]);

/** "García, Governments, 2026-11-28". */
export function byLine({ person, at }: Trace, source: ExportSource, group: string | null = null): string {
  const { nobody, by } = exportWordingIn[source.language];
  const name = person === null ? nobody : oneLine(source.nameOf(person)) || nobody;
  return by([name, ...(group === null ? [] : [oneLine(group)]), source.dayOf(at)]);
}

/** The label and text of an item; of a recommendation also its proposed steps. */
export function itemLines(item: Item, source: ExportSource): readonly Line[] {
  const wording = exportWordingIn[source.language];
  const head = [strong(labelOf(item, source.language))];
  if (item.kind !== 'recommendation') return [head, ...linesOf([{ text: paragraphText(item.paragraph, source) }])];
  const { text, steps } = item.recommendation;
  return [
    head,
    ...linesOf([{ text }]),
    ...(steps.length === 0 ? [] : [[strong(wording.steps)]]),
    ...steps.flatMap((step, at) => headed([{ text: `${at + 1}. ` }], linesOf([{ text: step }]))),
  ];
}

/** The paragraph a recommendation follows, by number, and how it begins. */
export function findingLines(item: Item, source: ExportSource): readonly Line[] {
  if (item.kind !== 'recommendation' || item.recommendation.paragraph === null) return [];
  const { paragraph } = item.recommendation;
  const text = paragraphText(paragraph, source);
  const most = isWideText(text) ? findingLength.wide : findingLength.narrow;
  const end = sentences(text).findLast((sentence) => sentence.end <= most)?.end ?? most;
  const start = text.slice(0, end).toWellFormed();
  const shown = end < text.trimEnd().length ? `${start} […]` : start;
  return [[strong(exportWordingIn[source.language].paragraph(paragraph))], ...linesOf([{ text: shown }])];
}

const paragraphText = (paragraph: number, { report }: ExportSource): string =>
  report.paragraphs.find(({ number }) => number === paragraph)?.text ?? '';

/** The outcome, or positions so far; then the position of each person with its reason. */
export function positionLines(item: Item, said: ItemState | undefined, source: ExportSource): readonly Line[] {
  const wording = exportWordingIn[source.language];
  const terms = termsIn[source.language];
  const positions = positionsOf(item.key, source.state);
  const { tally, divided } = positions.kind === 'outcome' ? positions.outcome : positions;
  const counts = [
    ...stands.map((stand) => wording.count(terms.stand[stand], tally[stand])),
    ...(divided > 0 ? [wording.count(terms.divided, divided)] : []),
  ];
  const people = said?.positions ?? [];
  const summary =
    positions.kind === 'outcome'
      ? [[strong(wording.outcome(terms.result[positions.outcome.result], counts))]]
      : people.length > 0
        ? [[strong(wording.soFar(counts))]]
        : [];
  return [
    ...summary,
    ...people.flatMap(({ stand, reason, group, by }) => [
      [{ text: wording.labelled(byLine(by, source, group), terms.stand[stand]) }],
      ...(reason === null ? [] : reasonLines(reason, source)),
    ]),
  ];
}

function reasonLines(reason: string, source: ExportSource): readonly Line[] {
  const { reason: label, labelled } = exportWordingIn[source.language];
  return headed([{ text: labelled(label, '') }], linesOf([{ text: reason }]));
}

/** Acceptance as recorded, with its reason; the two ratings, and that they part. */
export function acceptanceLines(item: Item, said: ItemState | undefined, source: ExportSource): readonly Line[] {
  const wording = exportWordingIn[source.language];
  const terms = termsIn[source.language];
  const acceptance = said?.acceptance ?? null;
  const ratings = ratingSides.flatMap((side) => {
    const rated = said?.ratings[side];
    return rated === undefined ? [] : [{ side, rating: rated.rating }];
  });
  return [
    ...(acceptance === null
      ? item.kind === 'recommendation'
        ? [[{ text: terms.acceptance['not stated'] }]]
        : []
      : [
          [strong(terms.acceptance[acceptance.value])],
          ...(acceptance.reason === null ? [] : reasonLines(acceptance.reason, source)),
          [{ text: byLine(acceptance.by, source) }],
        ]),
    ...ratings.map(({ side, rating }) => [{ text: wording.rating(terms.side[side], terms.rating[rating]) }]),
    ...(new Set(ratings.map(({ rating }) => rating)).size > 1 ? [[strong(wording.ratingsPart)]] : []),
  ];
}

/** Comments in the order they were made, each followed by its replies; a reply to what was withdrawn stands alone. */
export function commentLines(said: ItemState | undefined, source: ExportSource): readonly Line[] {
  const { reply, labelled } = exportWordingIn[source.language];
  const standing = (said?.comments ?? []).filter(({ withdrawn }) => withdrawn === null);
  const ids = new Set(standing.map(({ id }) => id));
  const answers = Map.groupBy(standing, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null));
  const lines: Line[] = [];
  const waiting: Comment[] = (answers.get(null) ?? []).toReversed();
  for (let comment = waiting.pop(); comment !== undefined; comment = waiting.pop()) {
    const name = byLine(comment.by, source);
    lines.push([strong(comment.parent === null ? name : labelled(reply, name))], ...written(comment.text, source));
    for (const answer of (answers.get(comment.id) ?? []).toReversed()) waiting.push(answer);
  }
  return lines;
}

/** Amendments that stand, with what they take out and put in marked. */
export function amendmentLines(said: ItemState | undefined, source: ExportSource): readonly Line[] {
  const standing = (said?.amendments ?? []).filter(({ withdrawn }) => withdrawn === null);
  return standing.flatMap(({ before, text, reason, by }) => [
    [strong(byLine(by, source))],
    ...(text === null
      ? written(null, source)
      : linesOf(
          differenceOf(before, text).map((part) =>
            part.kind === 'same' ? { text: part.text } : { text: part.text, mark: part.kind },
          ),
        )),
    ...(reason === null ? [] : reasonLines(reason, source)),
  ]);
}
