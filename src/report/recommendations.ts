/**
 * Which labels really introduce recommendations. Labels are gathered over the whole paper and judged in runs: a mention in
 * running text, a repeat in a summary, annex or table, and a label that only opens a response are told apart from the
 * recommendation itself. Numbers that start again under another heading stay separate recommendations.
 */
import { fold } from '../shared/text.ts';
import type { RecommendationLabel } from './labels.ts';
import { recommendationLabel } from './labels.ts';
import type { Row } from './lines.ts';
import { cellsOf, endsSentence, opensUpper } from './lines.ts';
import type { Markers } from './markers.ts';
import type { NumberedStart } from './numbering.ts';

export type LabelPlace = 'body' | 'summary' | 'annex' | 'response';

export type LabelledRow = RecommendationLabel & {
  readonly index: number;
  readonly place: LabelPlace;
  /** The numbered paragraph on the same row, for "27. Recommendation 4. …". */
  readonly ownParagraph: number | null;
  /** The first words of the text, folded, for telling a repeat. */
  readonly preview: string;
  /** The text states that it is accepted, agreed or rejected. */
  readonly stance: boolean;
  /** In a table the text stands in the column that begins here, beside the label's; null outside tables. */
  readonly column: number | null;
};

export type Selection = {
  readonly recommendations: readonly LabelledRow[];
  /** Labels that open the answer to a recommendation printed earlier. */
  readonly responses: readonly LabelledRow[];
  /** Labels that say again what stands elsewhere. */
  readonly repeats: readonly LabelledRow[];
};

/** Every row that opens with a label and where its kind of place is known. Mentions at a wrap are left out. */
export function findLabels(
  rows: readonly Row[],
  markers: Markers,
  numbering: ReadonlyMap<number, NumberedStart>,
  placeOf: (index: number) => LabelPlace,
  width: number,
): readonly LabelledRow[] {
  const found: LabelledRow[] = [];
  for (const [index, row] of rows.entries()) {
    const paragraph = numbering.get(index);
    const inCell = paragraph === undefined ? cellLabel(row, markers) : null;
    let label = inCell ?? recommendationLabel(paragraph === undefined ? row.text : paragraph.rest, markers);
    if (label === null && paragraph?.rest === '') {
      // The paragraph number stands alone on its row; the label may open the next one.
      continue;
    }
    const above = rows[index - 1];
    const numberedAbove = above !== undefined && numbering.get(index - 1)?.rest === '';
    if (label === null) continue;
    if (paragraph === undefined && !numberedAbove && !opensBlock(rows, index, width)) continue;
    const preview = previewOf(rows, index, label.rest, markers);
    if (label.kind === 'alone') {
      const next = rows[index + 1];
      const item = /^(?:[(（]?[a-z0-9]{1,3}[)）.]|[•–—-])\s/u.test(next?.text ?? '');
      if (next === undefined || (!item && !opensUpper(next.text)) || recommendationLabel(next.text, markers) !== null)
        continue;
    }
    if (preview.length < 4) continue;
    if (label.kind === 'alone' && label.rest !== '') label = { ...label, rest: '' };
    const ownParagraph = paragraph?.number ?? (numberedAbove ? (numbering.get(index - 1)?.number ?? null) : null);
    found.push({
      ...label,
      index,
      place: placeOf(index),
      ownParagraph,
      preview,
      stance: markers.stance.test(preview),
      column: inCell?.column ?? null,
    });
  }
  return found;
}

/** A label alone in the first cell of a table row: "Recommendation 3    Management agrees …    Finance    2023". */
function cellLabel(row: Row, markers: Markers): (RecommendationLabel & { readonly column: number }) | null {
  const cells = cellsOf(row);
  const [first, second] = cells;
  if (first === undefined || second === undefined || cells.length > 5) return null;
  const label = recommendationLabel(first.text, markers);
  return label?.kind === 'alone' && label.rest === '' && /\p{L}{2}/u.test(second.text)
    ? { ...label, kind: 'strong', rest: second.text, column: second.at }
    : null;
}

/** A label opens a block: the row above ended its sentence, or a gap, page or short heading stands between. */
function opensBlock(rows: readonly Row[], index: number, width: number): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined || above === undefined) return true;
  if (endsSentence(above.text) || /[:：;；]$/u.test(above.text)) return true;
  const unfinished =
    /(?:[,，、(（]|\p{L}-|\b(?:of|in|to|on|with|and|the|see|de|la|du|des|les|et|à|en|y|el|los|las|del|con|dans|voir|véase|under|for|from|by|that|per))$/iu.test(
      above.text,
    );
  if (unfinished) return false;
  if (row.gap || row.pageStart) return true;
  // A heading or table cell is short; a wrapped line of running text is not.
  return above.text.length < width * 0.6;
}

/** Up to 300 folded characters from the label on, cut at the next label. */
function previewOf(rows: readonly Row[], index: number, rest: string, markers: Markers): string {
  let text = rest;
  for (let next = index + 1; next < rows.length && text.length < 300 && next < index + 8; next += 1) {
    const row = rows[next];
    if (row === undefined || recommendationLabel(row.text, markers) !== null) break;
    text += ` ${row.text}`;
  }
  return fold(text).slice(0, 300);
}

/** Judges the labels. See the head of this file for what is told apart. */
export function selectRecommendations(labels: readonly LabelledRow[]): Selection {
  const recommendations: LabelledRow[] = [];
  const responses: LabelledRow[] = [];
  const primary = labels.filter((label) => label.place === 'body' || label.place === 'response');
  const main = primary.length > 0 ? primary : labels;
  const repeats =
    main === primary ? labels.filter((label) => label.place !== 'body' && label.place !== 'response') : [];
  const runs = runsOf(main);
  const first = runs.find((run) => run.some((label) => label.place === 'body')) ?? runs[0];
  const known = (number: number): boolean => recommendations.some((label) => label.number === number);
  for (const run of runs) {
    const answers = run !== first && first !== undefined && isAnswering(run, first);
    for (const label of run) {
      const same = recommendations.findIndex(
        (earlier) => earlier.number === label.number && isSameText(earlier.preview, label.preview),
      );
      if (known(label.number) && (answers || label.place === 'response') && same < 0) responses.push(label);
      else if (label.column !== null && known(label.number)) repeats.push(label);
      else if (same >= 0) repeats.push(label);
      else if (known(label.number) && recommendations.at(-1)?.number === label.number) responses.push(label);
      else recommendations.push(label);
    }
  }
  return { recommendations, responses, repeats };
}

/** Stretches in which the numbers rise. */
function runsOf(labels: readonly LabelledRow[]): readonly (readonly LabelledRow[])[] {
  const runs: LabelledRow[][] = [];
  for (const label of labels) {
    const current = runs.at(-1);
    const last = current?.at(-1);
    if (
      current !== undefined &&
      last !== undefined &&
      label.number > last.number &&
      !(last.place === 'body' && label.place === 'response')
    )
      current.push(label);
    else runs.push([label]);
  }
  return runs;
}

/** A later run answers the first when it states stances and the first does not, or stands in a response section. */
function isAnswering(run: readonly LabelledRow[], first: readonly LabelledRow[]): boolean {
  const share = (labels: readonly LabelledRow[]): number =>
    labels.filter((label) => label.stance || label.place === 'response').length / labels.length;
  return share(run) >= 0.5 && share(first) < 0.3;
}

/** The same words at the start, or most of the same words: one text printed twice. */
function isSameText(a: string, b: string): boolean {
  const head = (text: string): string => text.replace(/[\s\p{P}]+/gu, '').slice(0, 36);
  if (head(a) !== '' && head(a) === head(b)) return true;
  const grams = (text: string): ReadonlySet<string> => {
    const letters = text.replace(/[\s\p{P}]+/gu, '').slice(0, 200);
    const found = new Set<string>();
    for (let index = 0; index + 4 <= letters.length; index += 1) found.add(letters.slice(index, index + 4));
    return found;
  };
  const left = grams(a);
  const right = grams(b);
  if (left.size === 0 || right.size === 0) return false;
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return shared / Math.min(left.size, right.size) > 0.7;
}
