/**
 * Blocks read in order into drafts: paragraphs, recommendations with their steps and inline answers, sections, figures and
 * text without a number. Sets the role of every row it reads; what answers what across the paper is tied later.
 */
import { readActionTable } from './actions.ts';
import { figureOf } from './figures.ts';
import { headingLabel } from './headings.ts';
import { headingGroup } from './labels.ts';
import type { Row } from './lines.ts';
import { endsSentence, foldMarkers } from './lines.ts';
import type { Markers } from './markers.ts';
import type { Figure, LineRange, LineRole, Response, Section, Unnumbered } from './model.ts';
import type { Block } from './outline.ts';
import type { Piece } from './prose.ts';
import { columnPieces, joinPieces } from './prose.ts';
import { stepsOf } from './steps.ts';

export type BodyInput = {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly markers: Markers;
  readonly inResponse: (index: number) => boolean;
  readonly annexStart: number;
  readonly setRole: (line: number, role: LineRole) => void;
};

export type DraftParagraph = {
  readonly number: number;
  readonly section: string | null;
  pieces: Piece[];
  readonly inResponse: boolean;
  readonly groupHeading: string | null;
  readonly uncertain: boolean;
};

export type DraftRecommendation = {
  readonly number: number;
  paragraph: number | null;
  readonly section: string | null;
  pieces: Piece[];
  readonly steps: string[];
  readonly damaged: boolean;
  readonly answers: Response[];
  /** It is printed in the numbered paragraph itself. */
  inParagraph: boolean;
  readonly stance: boolean;
};

export type Body = {
  readonly paragraphs: readonly DraftParagraph[];
  readonly recommendations: readonly DraftRecommendation[];
  readonly sections: readonly Section[];
  readonly unnumbered: readonly Unnumbered[];
  readonly figures: readonly Figure[];
  /** Answers printed under their recommendation or in a table. */
  readonly inline: readonly Response[];
  /** First paragraph under a heading that announces a decision. */
  readonly decision: number | null;
};

/** Reads the blocks. Pure but for `setRole`. */
export function readBody(input: BodyInput): Body {
  const { rows, blocks, markers, setRole } = input;
  const paragraphs: DraftParagraph[] = [];
  const recommendations: DraftRecommendation[] = [];
  const sections: { title: string; label?: string; level: number; paragraphs: number[]; lines: LineRange }[] = [];
  const unnumbered: Unnumbered[] = [];
  const figures: Figure[] = [];
  const inline: Response[] = [];
  const lettered = blocks.some(
    (block) =>
      block.kind === 'heading' &&
      block.heading.level === 2 &&
      /^[A-K]\s?[.．]|^[（(]/u.test(rows[block.from]?.text ?? ''),
  );
  let section: string | null = null;
  let groupHeading: string | null = null;
  let decisionHeading = false;
  let decision: number | null = null;

  const slice = (block: Block): readonly Row[] => rows.slice(block.from, block.to);
  const range = (block: Block): LineRange => [rows[block.from]?.line ?? 0, rows[block.to - 1]?.line ?? 0];
  const pieces = (block: Block, firstText: string | null): Piece[] =>
    slice(block).map((row, index) => ({ text: index === 0 && firstText !== null ? firstText : row.text, row }));
  const mark = (block: Block, role: LineRole): void => {
    for (const row of slice(block)) setRole(row.line, role);
  };
  const addUnnumbered = (block: Block): void => {
    mark(block, 'unnumbered');
    unnumbered.push({ section, text: joinPieces(pieces(block, null)).text, lines: range(block) });
  };

  /** The paragraph that text without a start of its own goes on; null once something else has begun. */
  let unfinished: DraftParagraph | null = null;
  for (const block of blocks) {
    if (
      block.kind === 'heading' ||
      block.kind === 'recommendation' ||
      block.kind === 'steps' ||
      block.kind === 'response'
    )
      unfinished = null;
    const paragraph = paragraphs.at(-1);
    const recommendation = recommendations.at(-1);
    switch (block.kind) {
      case 'heading': {
        mark(block, 'heading');
        const level = block.heading.level === 0 ? (lettered ? 3 : 2) : block.heading.level;
        const { title } = block.heading;
        const label = headingLabel(rows[block.from]?.title ?? '', title);
        sections.push({ title, ...(label === null ? {} : { label }), level, paragraphs: [], lines: range(block) });
        section = block.heading.title;
        groupHeading = headingGroup(block.heading.title, markers) === null ? null : block.heading.title;
        decisionHeading = markers.decision.test(foldMarkers(block.heading.title));
        break;
      }
      case 'paragraph': {
        mark(block, 'paragraph');
        const { start, label } = block;
        const own = pieces(block, start.rest);
        paragraphs.push({
          number: start.number,
          section,
          pieces: own,
          inResponse: input.inResponse(block.from),
          groupHeading,
          uncertain: start.uncertain,
        });
        unfinished = paragraphs.at(-1) ?? null;
        sections.at(-1)?.paragraphs.push(start.number);
        if (decisionHeading && decision === null) decision = start.number;
        if (recommendation?.pieces.every((piece) => piece.text === '')) {
          // "Recommendation 3" stood alone above this numbered paragraph, which is its text.
          recommendation.pieces = own;
          recommendation.paragraph = start.number;
          recommendation.inParagraph = true;
        }
        if (label !== null) {
          const labelRow = label.index - block.from;
          const text = own
            .slice(labelRow)
            .map((piece, index) => (index === 0 ? { ...piece, text: label.rest } : piece));
          recommendations.push({
            number: label.number,
            paragraph: start.number,
            section,
            pieces: text,
            steps: [],
            damaged: label.damaged,
            answers: [],
            inParagraph: true,
            stance: label.stance,
          });
        }
        break;
      }
      case 'continuation': {
        if (paragraph === undefined) addUnnumbered(block);
        else {
          mark(block, 'paragraph');
          paragraph.pieces = paragraph.pieces.concat(pieces(block, null));
        }
        break;
      }
      case 'recommendation': {
        mark(block, 'recommendation');
        const { label } = block;
        recommendations.push({
          number: label.number,
          paragraph: paragraph?.number ?? null,
          section,
          pieces: pieces(block, label.rest),
          steps: [],
          damaged: label.damaged,
          answers: [],
          inParagraph: false,
          stance: label.stance,
        });
        break;
      }
      case 'steps': {
        mark(block, 'step');
        for (const step of stepsOf(pieces(block, ''))) recommendation?.steps.push(step);
        break;
      }
      case 'actions': {
        mark(block, 'table');
        const table = readActionTable(slice(block), markers);
        for (const line of table.lines) setRole(line, 'step');
        for (const step of table.steps) recommendation?.steps.push(step);
        break;
      }
      case 'response': {
        mark(block, 'response');
        if (block.label !== null && block.label.column === null && block.rest === '' && block.to - block.from === 1) {
          // A label alone on its row heads the numbered paragraphs below it.
          groupHeading = rows[block.from]?.title ?? null;
          break;
        }
        const group = block.heading === null ? null : headingGroup(block.heading, markers);
        const last = recommendation === undefined ? [] : [recommendation.number];
        const numbers = group?.recommendations ?? (block.label !== null ? [block.label.number] : last);
        const text = joinPieces(
          block.label?.column == null
            ? pieces(block, block.rest)
            : columnPieces(slice(block), block.label.column, block.rest),
        ).text;
        if (text === '') {
          // Words for a response with nothing behind them head those that follow.
          section = block.heading ?? section;
          const level = Math.min(...sections.map((other) => other.level), 2);
          if (block.heading !== null)
            sections.push({ title: block.heading, level, paragraphs: [], lines: range(block) });
          break;
        }
        const answer: Response = {
          paragraph: null,
          group: group?.group ?? null,
          heading: block.heading,
          recommendations: numbers,
          text,
          lines: range(block),
        };
        inline.push(answer);
        for (const number of numbers)
          recommendations.findLast((draft) => draft.number === number)?.answers.push(answer);
        break;
      }
      case 'figure': {
        mark(block, 'figure');
        figures.push(figureOf(slice(block), block.number, block.rest, markers));
        break;
      }
      case 'table':
        mark(block, 'table');
        unnumbered.push({
          section,
          text: slice(block)
            .map((row) => row.text)
            .join('\n'),
          lines: range(block),
        });
        break;
      case 'closing':
        mark(block, 'title');
        break;
      case 'unnumbered': {
        const openEnded =
          unfinished !== null && block.from < input.annexStart && !endsSentence(unfinished.pieces.at(-1)?.text ?? '');
        if (openEnded && unfinished !== null) {
          mark(block, 'paragraph');
          unfinished.pieces = unfinished.pieces.concat(pieces(block, null));
        } else addUnnumbered(block);
        break;
      }
    }
  }
  return { paragraphs, recommendations, sections, unnumbered, figures, inline, decision };
}
