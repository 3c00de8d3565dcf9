/**
 * Who answers what: the Office's responses, in groups inside one paragraph, as paragraphs of a response section, under a
 * group heading, or printed below a recommendation. A response names the recommendations it answers; none is inferred.
 */
import { joinLines } from '../shared/text.ts';
import { headingGroup, mentionedRecommendations } from './labels.ts';
import { endsSentence } from './lines.ts';
import type { Markers } from './markers.ts';
import type { Response } from './model.ts';
import type { Piece } from './prose.ts';
import { joinPieces, linesOf } from './prose.ts';

export type AnsweringParagraph = {
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly inResponseSection: boolean;
  /** Heading above it, when that names a group: "… (recommendations 1, 11)". */
  readonly groupHeading: string | null;
};

/** The groups inside one paragraph, and its pieces with the headings of groups set on lines of their own. */
export type GroupedParagraph = { readonly groups: readonly Response[]; readonly pieces: readonly Piece[] };

/** Finds groups inside a paragraph; one group alone counts only where the Office answers. */
export function groupedParagraph(
  paragraph: AnsweringParagraph,
  markers: Markers,
  known: ReadonlySet<number>,
): GroupedParagraph {
  const openings = groupOpenings(paragraph.pieces, markers).filter((opening) =>
    opening.recommendations.some((number) => known.has(number)),
  );
  if (openings.length === 0 || (openings.length === 1 && !paragraph.inResponseSection))
    return { groups: [], pieces: paragraph.pieces };
  const breaks = new Set(openings.flatMap((opening) => [opening.from, opening.textFrom]));
  const headings = new Set(openings.map((opening) => opening.from));
  const pieces = paragraph.pieces.map((piece, index) => {
    if (!breaks.has(index)) return piece;
    return { ...piece, opens: true, text: headings.has(index) ? piece.text.replace(bulletMark, '') : piece.text };
  });
  const groups = openings.map((opening, position) => {
    const body = pieces.slice(opening.textFrom, openings[position + 1]?.from ?? pieces.length);
    return {
      paragraph: paragraph.number,
      group: opening.group,
      heading: withoutGroup(opening.heading),
      recommendations: opening.recommendations,
      text: joinPieces(withInline(opening, body, pieces)).text,
      lines: [
        pieces[opening.from]?.row.line ?? 0,
        (body.at(-1) ?? pieces[opening.textFrom - 1])?.row.line ?? 0,
      ] as const,
    };
  });
  return { groups, pieces };
}

/** The response that a whole numbered paragraph is, or none. `known` are the numbers of the report's recommendations. */
export function paragraphResponse(
  paragraph: AnsweringParagraph,
  markers: Markers,
  known: ReadonlySet<number>,
): readonly Response[] {
  const text = joinPieces(paragraph.pieces).text;
  const whole = { paragraph: paragraph.number, text, lines: linesOf(paragraph.pieces) };
  const heading = paragraph.groupHeading === null ? null : headingGroup(paragraph.groupHeading, markers);
  if (heading !== null && paragraph.groupHeading !== null)
    return [
      {
        ...whole,
        group: heading.group,
        heading: withoutGroup(paragraph.groupHeading),
        recommendations: heading.recommendations,
      },
    ];
  if (!paragraph.inResponseSection) return [];
  const opening = text.slice(0, 160);
  const named = mentionedRecommendations(opening, markers);
  const recommendations = (named.length > 0 ? named : mentionedRecommendations(text, markers)).filter((number) =>
    known.has(number),
  );
  return recommendations.length === 0
    ? []
    : [{ ...whole, group: recommendations.join(', '), heading: null, recommendations }];
}

/** The heading without the numbers in its closing parenthesis, which `group` carries. */
const withoutGroup = (heading: string): string => heading.replace(/\s*[(（[][^()（）[\]]*[)）\]]\s*[:：.]?$/u, '');
const bulletMark = /^[•●▪■◆○·‣⁃–—－-]\s*/u;

type GroupOpening = {
  readonly from: number;
  readonly textFrom: number;
  readonly heading: string;
  readonly group: string;
  readonly recommendations: readonly number[];
  /** Text of the answer on the row of its heading: "Office response (recommendations 1 to 3): The Office agrees." */
  readonly inline: string;
};

/** A heading with its group, a colon and text behind it on the same row. */
const inlineForm = /^(.{2,90}?[(（][^()（）]{3,80}[)）])\s*[:：]\s*(\S.*)$/u;

/** Where groups begin: a short line that ends in "(recommendations …)"; it may wrap over three rows. */
function groupOpenings(pieces: readonly Piece[], markers: Markers): readonly GroupOpening[] {
  const openings: GroupOpening[] = [];
  for (const index of pieces.keys()) {
    for (let rows = 1; rows <= 3 && index - rows + 1 >= 0; rows += 1) {
      const from = index - rows + 1;
      const above = pieces[from - 1];
      const separated =
        above === undefined ||
        endsSentence(above.text) ||
        /[:：;；]$/u.test(above.text) ||
        (pieces[from]?.row.gap ?? false);
      if (!separated) continue;
      const heading = joinLines(pieces.slice(from, index + 1).map((part) => part.text)).replace(bulletMark, '');
      const split = inlineForm.exec(heading);
      const title = split?.[1] ?? heading;
      const group = title.length < 260 ? headingGroup(title, markers) : null;
      if (group === null || (openings.at(-1)?.textFrom ?? 0) > from) continue;
      openings.push({ from, textFrom: index + 1, heading: title, ...group, inline: split?.[2] ?? '' });
      break;
    }
  }
  return openings;
}

/** The body of an answer, with what stands on the row of its heading before it. */
function withInline(opening: GroupOpening, body: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] {
  const row = pieces[opening.textFrom - 1]?.row;
  return opening.inline === '' || row === undefined ? body : [{ text: opening.inline, row }, ...body];
}
