/**
 * The report put together from cover, body, answers and footnotes. Decides which paragraph is the point for decision.
 */

import type { Language } from '../shared/language.ts';
import { tieAnswers } from './answers.ts';
import type { Body, BodyInput, DraftParagraph } from './body.ts';
import { readBody } from './body.ts';
import type { Cover } from './cover.ts';
import type { FoundFootnote } from './footnotes.ts';
import { foldMarkers } from './lines.ts';
import type { Markers } from './markers.ts';
import type { Report } from './model.ts';
import { joinPieces, linesOf } from './prose.ts';
import { reportId } from './report-id.ts';
import { warningsOf } from './warnings.ts';

export type BuildInput = BodyInput & {
  readonly cover: Cover;
  readonly footnotes: readonly FoundFootnote[];
  readonly language: Language;
  readonly fallbackId: string;
};

/** Builds the report from its blocks. Pure but for `setRole`. */
export function buildReport(input: BuildInput): Report {
  const { cover, markers, language, rows, setRole } = input;
  const body = readBody(input);
  const { responses, lines } = tieAnswers(body, markers);
  for (const row of rows) if (lines.has(row.line)) setRole(row.line, 'response');
  const decision = decisionOf(cover, body, markers);
  return {
    id: reportId(cover.symbol ?? input.fallbackId, language),
    symbol: cover.symbol,
    title: cover.title,
    language,
    date: cover.date,
    session: cover.session,
    agendaItem: cover.agendaItem,
    imprint: cover.imprint,
    summary: cover.summary,
    sections: body.sections,
    // A number with nothing behind it is no paragraph.
    paragraphs: body.paragraphs
      .filter((draft) => draft.pieces.some((piece) => piece.text !== ''))
      .map((draft) => ({
        number: draft.number,
        section: draft.section,
        ...joinPieces(draft.pieces),
        lines: linesOf(draft.pieces),
      })),
    unnumbered: body.unnumbered,
    recommendations: body.recommendations.map((draft) => ({
      number: draft.number,
      paragraph: draft.paragraph,
      section: draft.section,
      text: joinPieces(draft.pieces).text,
      steps: draft.steps,
      responses: draft.answers.map((answer) => ({ paragraph: answer.paragraph, group: answer.group })),
      lines: linesOf(draft.pieces),
    })),
    responses,
    footnotes: input.footnotes.map((note) => ({
      number: note.number,
      text: note.text,
      paragraph: paragraphAt(body.paragraphs, note.referenceLine),
    })),
    figures: body.figures,
    decision: decision === null ? null : { paragraph: decision },
    warnings: warningsOf(body, responses),
  };
}

/** The cover's pointer first, then the heading, then the last paragraph when it asks the body to decide. */
function decisionOf(cover: Cover, body: Body, markers: Markers): number | null {
  if (cover.decision !== null && body.paragraphs.some((draft) => draft.number === cover.decision))
    return cover.decision;
  if (body.decision !== null) return body.decision;
  const last = body.paragraphs.at(-1);
  return last !== undefined && markers.decisionRequest.test(foldMarkers(joinPieces(last.pieces.slice(0, 4)).text))
    ? last.number
    : null;
}

function paragraphAt(paragraphs: readonly DraftParagraph[], line: number | null): number | null {
  if (line === null) return null;
  return paragraphs.find((draft) => draft.pieces.some((piece) => piece.row.line === line))?.number ?? null;
}
