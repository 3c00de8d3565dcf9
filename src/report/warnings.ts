/**
 * What the parser was unsure of, each with its line, for the person who added the report to look at.
 */
import type { Body } from './body.ts';
import type { Response, Warning } from './model.ts';
import type { Piece } from './prose.ts';
import { joinPieces } from './prose.ts';

const lineOf = (pieces: readonly Piece[]): number => pieces[0]?.row.line ?? 1;

/** Warnings in the order of their lines. */
export function warningsOf(body: Body, responses: readonly Response[]): readonly Warning[] {
  const { paragraphs, recommendations } = body;
  const known = new Set(recommendations.map((draft) => draft.number));
  const warnings: Warning[] = [];
  const warn = (code: Warning['code'], line: number, message: string): void => {
    warnings.push({ code, line, message });
  };
  for (const [index, draft] of paragraphs.entries()) {
    const line = lineOf(draft.pieces);
    const previous = paragraphs[index - 1];
    if (draft.uncertain)
      warn('paragraph-uncertain', line, `the number of paragraph ${draft.number} is damaged or missing in print`);
    if (previous !== undefined && draft.number !== previous.number + 1)
      warn('paragraph-missing', line, `no paragraph between ${previous.number} and ${draft.number} was found`);
  }
  for (const draft of recommendations) {
    if (draft.damaged)
      warn('damaged-text', lineOf(draft.pieces), `the label of recommendation ${draft.number} is damaged`);
    // Shorter than any sentence: the label was found and its text was not.
    if (joinPieces(draft.pieces).text.length < 8)
      warn('recommendation-empty', lineOf(draft.pieces), `recommendation ${draft.number} has no text`);
  }
  for (const answer of responses) {
    const unmatched = answer.recommendations.filter((number) => !known.has(number));
    if (unmatched.length > 0)
      warn(
        'response-unmatched',
        answer.lines[0],
        `a response names recommendation ${unmatched.join(', ')}, which the paper does not print`,
      );
  }
  if (paragraphs.length === 0) warn('paragraphs-unnumbered', 1, 'no paragraph numbering was found');
  return warnings.sort((a, b) => a.line - b.line);
}
