/**
 * Proposed steps as a list under their heading. Steps in a follow-up table are read by `readActionTable`.
 */
import { endsSentence } from './lines.ts';
import type { Piece } from './prose.ts';
import { joinPieces } from './prose.ts';

/** Items of a steps block; without markers every sentence-ended row opens the next step. */
export function stepsOf(pieces: readonly Piece[]): readonly string[] {
  const prose = joinPieces(pieces);
  if (prose.items.length > 0) return prose.items.map((item) => item.text);
  const steps: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = steps.at(-1)?.at(-1);
    if (last === undefined || endsSentence(last.text) || /[;；]$/u.test(last.text)) steps.push([piece]);
    else steps.at(-1)?.push(piece);
  }
  return steps.map((step) => joinPieces(step).text);
}
