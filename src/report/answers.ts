/**
 * Ties answers to recommendations: those printed below them, those of the response section, and paragraphs that are both
 * at once. Paragraphs that hold groups get the headings of the groups on lines of their own.
 */
import type { Body } from './body.ts';
import type { Markers } from './markers.ts';
import type { Response } from './model.ts';
import { joinPieces, linesOf } from './prose.ts';
import { groupedParagraph, paragraphResponse } from './responses.ts';

export type Answers = {
  /** In the order of the paper. */
  readonly responses: readonly Response[];
  /** Source lines inside numbered paragraphs that belong to a response. */
  readonly lines: ReadonlySet<number>;
};

/** Finds the answers and records them with the drafts of the recommendations they name. */
export function tieAnswers(body: Body, markers: Markers): Answers {
  const { paragraphs, recommendations } = body;
  const known = new Set(recommendations.map((draft) => draft.number));
  const responses: Response[] = [...body.inline];
  const lines = new Set<number>();
  for (const draft of paragraphs) {
    const own = recommendations.find((candidate) => candidate.inParagraph && candidate.paragraph === draft.number);
    if (own !== undefined) {
      if (own.stance) {
        const place = { paragraph: draft.number, group: null, heading: null, lines: linesOf(draft.pieces) };
        const answer: Response = { ...place, recommendations: [own.number], text: joinPieces(own.pieces).text };
        responses.push(answer);
        own.answers.push(answer);
      }
      continue;
    }
    const answering = {
      number: draft.number,
      pieces: draft.pieces,
      inResponseSection: draft.inResponse,
      groupHeading: draft.groupHeading,
    };
    const grouped = groupedParagraph(answering, markers, known);
    draft.pieces = [...grouped.pieces];
    const found = grouped.groups.length > 0 ? grouped.groups : paragraphResponse(answering, markers, known);
    for (const answer of found) {
      responses.push(answer);
      for (let line = answer.lines[0]; line <= answer.lines[1]; line += 1) lines.add(line);
      for (const recommendation of recommendations)
        if (answer.recommendations.includes(recommendation.number)) recommendation.answers.push(answer);
    }
  }
  return { responses: responses.sort((a, b) => a.lines[0] - b.lines[0]), lines };
}
