/**
 * Where blocks begin: paragraph numbers, labels, captions and headings, each row at most once. What may begin at a row
 * depends on what stands open above it: steps and responses only below a recommendation.
 */

import { isTitleLike, strongHeading } from './headings.ts';
import { headingGroup } from './labels.ts';
import type { Row } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { Block, OutlineInput } from './outline.ts';
import type { LabelledRow } from './recommendations.ts';

type Start = Exclude<Block['kind'], 'continuation' | 'unnumbered' | 'heading'>;

/** The start of every block but text without a number, by row. */
export function findStarts(input: OutlineInput): ReadonlyMap<number, Block> {
  const { context, numbering, recommendations, responses, repeats, bodyStart, annexStart } = input;
  const { rows, markers } = context;
  const starts = new Map<number, Block>();
  const isStart = (index: number): boolean =>
    numbering.has(index) || recommendations.has(index) || responses.has(index) || repeats.has(index);
  const lastPart = [...numbering.keys(), ...recommendations.keys(), ...responses.keys()].reduce(
    (a, b) => Math.max(a, b),
    -1,
  );
  // What stands open above a row decides whether steps, responses and tables can begin there.
  let open: Start | 'heading' | 'unnumbered' = 'unnumbered';
  let recommendationAbove = false;
  for (let index = bodyStart; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const { title: text, folded } = row;
    const at = { from: index, to: index };
    const paragraph = numbering.get(index);
    const label = recommendations.get(index);
    if (paragraph !== undefined) {
      starts.set(index, { kind: 'paragraph', start: paragraph, label: label ?? labelBelow(input, index), ...at });
      open = 'paragraph';
      recommendationAbove = label !== undefined;
    } else if (label !== undefined && label.ownParagraph === null) {
      starts.set(index, { kind: 'recommendation', label, ...at });
      open = 'recommendation';
      recommendationAbove = true;
    } else if (responses.has(index)) {
      starts.set(index, {
        kind: 'response',
        heading: null,
        rest: responses.get(index)?.rest ?? '',
        label: responses.get(index) ?? null,
        ...at,
      });
      open = 'response';
    } else if (repeats.has(index)) {
      starts.set(index, { kind: 'table', ...at });
      open = 'table';
    } else if (recommendationAbove && index < annexStart && isStepsLabel(folded, markers.steps)) {
      starts.set(index, { kind: 'steps', rest: '', ...at });
      open = 'steps';
    } else if (
      recommendationAbove &&
      index < annexStart &&
      markers.actionTable.test(`${folded} ${rows[index + 1]?.folded ?? ''} ${rows[index + 2]?.folded ?? ''}`) &&
      text.length < 140 &&
      !endsSentence(text)
    ) {
      starts.set(index, { kind: 'actions', ...at });
      open = 'actions';
    } else if (
      (recommendationAbove || (open !== 'paragraph' && headingGroup(splitLabel(text)[0], markers) !== null)) &&
      (open !== 'actions' || /[:：]/u.test(text)) &&
      isResponseLabel(folded, markers.response, text)
    ) {
      const [heading, rest] = splitLabel(text);
      starts.set(index, { kind: 'response', heading, rest, label: null, ...at });
      open = 'response';
    } else if (markers.figure.test(folded) && isCaption(rows, index, markers.figure.exec(folded)?.[0] ?? '')) {
      const match = markers.figure.exec(folded);
      starts.set(index, {
        kind: 'figure',
        number: (match?.[1] ?? '').toUpperCase(),
        rest: text.slice(match?.[0].length ?? 0),
        ...at,
      });
      open = 'figure';
    } else if (markers.table.test(folded) && isCaption(rows, index, markers.table.exec(folded)?.[0] ?? '')) {
      starts.set(index, { kind: 'table', ...at });
      open = 'table';
    } else if (
      index > lastPart &&
      lastPart >= 0 &&
      open !== 'actions' &&
      isClosing(row, folded, markers.date, markers.decisionPointer) &&
      index < annexStart
    ) {
      starts.set(index, { kind: 'closing', ...at });
      open = 'closing';
    } else if (open !== 'actions' || row.gap || row.pageStart) {
      const heading = strongHeading(context, index, isStart);
      if (
        heading !== null &&
        (heading.level < 3 || (open !== 'recommendation' && open !== 'actions')) &&
        !(open === 'figure' && !heading.annex && heading.level !== 1 && !row.gap)
      ) {
        starts.set(index, { kind: 'heading', heading, from: index, to: heading.to });
        open = 'heading';
        recommendationAbove = false;
        index = heading.to - 1;
      } else if (
        index < annexStart &&
        headingGroup(text, markers) !== null &&
        open !== 'paragraph' &&
        isTitleLike(text)
      ) {
        starts.set(index, {
          kind: 'heading',
          heading: { title: text, level: 3, annex: false, from: index, to: index + 1 },
          from: index,
          to: index + 1,
        });
        open = 'heading';
      }
    }
  }
  return starts;
}

/** "27." alone on its row and "Recommendation 4. …" on the next. */
function labelBelow(input: OutlineInput, index: number): LabelledRow | null {
  const below = input.recommendations.get(index + 1);
  return below !== undefined && below.ownParagraph === input.numbering.get(index)?.number ? below : null;
}

function isStepsLabel(folded: string, steps: RegExp): boolean {
  // "Key action(s)" is the head of a table.
  return folded.length < 90 && !folded.includes('(s)') && steps.test(folded);
}

function isResponseLabel(folded: string, response: RegExp, text: string): boolean {
  return response.test(folded) || (text.length < 60 && response.test(`${folded}:`) && !endsSentence(text));
}

/** "Management response: Accepted." -> heading and text. */
function splitLabel(text: string): readonly [string, string] {
  const at = text.search(/[:：]/u);
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** A caption stands apart and is no sentence about a figure ("Figure 2 shows …"). */
function isCaption(rows: readonly Row[], index: number, label: string): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined) return false;
  const rest = row.text.slice(label.trimEnd().length).trim();
  if (/^\p{Ll}/u.test(rest) || /^[,;)）]/u.test(rest)) return false;
  if (endsSentence(rest) && rest.length > 80) return false;
  return above === undefined || row.gap || row.pageStart || endsSentence(above.text) || /:$/u.test(label.trim());
}

const endOfPaper =
  /^[[(（【［]?(?:end of (?:the )?(?:document|report|annex)|fin (?:du document|del documento|du rapport|del informe)|l'annexe suit|les annexes suivent|(?:the )?annex(?:es)? follows?|sigue(?:n)? (?:el|los) anexos?|后接附件|(?:附件|附录)(?:见)?后|文件完|(?:文件|报告)结束|[—–-]*\s*完\s*[—–-]*|\/\.\.\.)[\])）】］]?$/u;

/** Place and date at the foot of a paper, or its pointer to the decision. */
function isClosing(row: Row, folded: string, date: RegExp, pointer: RegExp): boolean {
  if (endOfPaper.test(folded)) return true;
  const match = pointer.exec(folded);
  return (
    (match !== null && match.index === 0) ||
    (row.gap && folded.length < 60 && date.test(folded) && folded.length - (date.exec(folded)?.[0].length ?? 0) < 25)
  );
}
