/**
 * Blocks read into the report: texts joined, recommendations tied to their finding, steps and responses, sections to their
 * paragraphs. Sets the role of every row it reads.
 */
import type { Language } from '../shared/language.ts';
import { fold } from '../shared/text.ts';
import { readActionTable } from './actions.ts';
import type { Cover } from './cover.ts';
import type { FoundFootnote } from './footnotes.ts';
import { headingGroup } from './labels.ts';
import type { Row } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { Markers } from './markers.ts';
import type { Figure, LineRange, LineRole, Report, Response, Section, Unnumbered, Warning } from './model.ts';
import type { Block } from './outline.ts';
import type { Piece } from './prose.ts';
import { joinPieces } from './prose.ts';
import type { AnsweringParagraph } from './responses.ts';
import { groupedLines, groupedParagraph, paragraphResponse } from './responses.ts';

export type BuildInput = {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly cover: Cover;
  readonly footnotes: readonly FoundFootnote[];
  readonly markers: Markers;
  readonly language: Language;
  readonly inResponse: (index: number) => boolean;
  readonly annexStart: number;
  readonly fallbackId: string;
  readonly setRole: (line: number, role: LineRole) => void;
};

type DraftParagraph = {
  number: number;
  section: string | null;
  pieces: Piece[];
  inResponse: boolean;
  groupHeading: string | null;
  uncertain: boolean;
};
type DraftRecommendation = {
  number: number;
  paragraph: number | null;
  section: string | null;
  pieces: Piece[];
  steps: string[];
  damaged: boolean;
  answers: Response[];
  /** It is printed in the numbered paragraph itself. */
  inParagraph: boolean;
  stance: boolean;
};

/** Builds the report from its blocks. Pure but for `setRole`. */
export function buildReport(input: BuildInput): Report {
  const { rows, blocks, cover, markers, language, setRole } = input;
  const paragraphs: DraftParagraph[] = [];
  const recommendations: DraftRecommendation[] = [];
  const sections: { title: string; level: number; paragraphs: number[]; lines: LineRange }[] = [];
  const unnumbered: Unnumbered[] = [];
  const figures: Figure[] = [];
  const inline: Response[] = [];
  const warnings: Warning[] = [];
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

  for (const block of blocks) {
    const paragraph = paragraphs.at(-1);
    const recommendation = recommendations.at(-1);
    switch (block.kind) {
      case 'heading': {
        mark(block, 'heading');
        const level = block.heading.level === 0 ? (lettered ? 3 : 2) : block.heading.level;
        sections.push({ title: block.heading.title, level, paragraphs: [], lines: range(block) });
        section = block.heading.title;
        groupHeading = headingGroup(block.heading.title, markers) === null ? null : block.heading.title;
        decisionHeading = markers.decision.test(fold(block.heading.title));
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
        if (start.uncertain)
          warnings.push({
            code: 'paragraph-uncertain',
            line: rows[block.from]?.line ?? 0,
            message: `paragraph ${start.number} was read from a damaged number`,
          });
        break;
      }
      case 'continuation': {
        if (paragraph === undefined) addUnnumbered(block);
        else {
          mark(block, 'paragraph');
          paragraph.pieces.push(...pieces(block, null));
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
        recommendation?.steps.push(...stepsOf(pieces(block, '')));
        break;
      }
      case 'actions': {
        mark(block, 'table');
        const table = readActionTable(slice(block), markers);
        for (const line of table.lines) setRole(line, 'step');
        recommendation?.steps.push(...table.steps);
        break;
      }
      case 'response': {
        mark(block, 'response');
        if (block.label !== null && block.label.column === null && block.rest === '' && block.to - block.from === 1) {
          // A label alone on its row heads the numbered paragraphs below it.
          groupHeading = rows[block.from]?.title ?? null;
          break;
        }
        const numbers =
          block.label !== null ? [block.label.number] : recommendation === undefined ? [] : [recommendation.number];
        const text = joinPieces(
          block.label?.column == null
            ? pieces(block, block.rest)
            : columnPieces(slice(block), block.label.column, block.rest),
        ).text;
        const answer: Response = {
          paragraph: null,
          group: null,
          heading: block.heading,
          recommendations: numbers,
          text,
          lines: range(block),
        };
        inline.push(answer);
        if (block.label === null) recommendation?.answers.push(answer);
        else recommendations.findLast((draft) => draft.number === block.label?.number)?.answers.push(answer);
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
          paragraph !== undefined &&
          recommendation?.inParagraph !== false &&
          !endsSentence(paragraph.pieces.at(-1)?.text ?? '') &&
          block.from < input.annexStart &&
          sections.at(-1)?.paragraphs.at(-1) === paragraph.number;
        if (openEnded && paragraph !== undefined) {
          mark(block, 'paragraph');
          paragraph.pieces.push(...pieces(block, null));
        } else addUnnumbered(block);
        break;
      }
    }
  }

  const known = new Set(recommendations.map((draft) => draft.number));
  const responses: Response[] = [...inline];
  for (const draft of paragraphs) {
    const answering: AnsweringParagraph = {
      number: draft.number,
      pieces: draft.pieces,
      inResponseSection: draft.inResponse,
      groupHeading: draft.groupHeading,
    };
    const own = recommendations.find(
      (recommendation) => recommendation.inParagraph && recommendation.paragraph === draft.number,
    );
    if (own !== undefined) {
      if (own.stance) {
        const text = joinPieces(own.pieces).text;
        const answer: Response = {
          paragraph: draft.number,
          group: null,
          heading: null,
          recommendations: [own.number],
          text,
          lines: linesOf(draft.pieces),
        };
        responses.push(answer);
        own.answers.push(answer);
      }
      continue;
    }
    const grouped = groupedParagraph(answering, markers, known);
    draft.pieces = [...grouped.pieces];
    const found = grouped.groups.length > 0 ? grouped.groups : paragraphResponse(answering, markers, known);
    for (const line of groupedLines(found)) setRoleIfText(rows, line, setRole);
    for (const answer of found) {
      responses.push(answer);
      for (const number of answer.recommendations)
        for (const recommendation of recommendations.filter((candidate) => candidate.number === number))
          recommendation.answers.push(answer);
    }
  }
  warnings.push(
    ...gapWarnings(paragraphs.map((draft) => ({ number: draft.number, line: draft.pieces[0]?.row.line ?? 0 }))),
  );
  for (const draft of recommendations) {
    const line = draft.pieces[0]?.row.line ?? 0;
    if (draft.damaged)
      warnings.push({ code: 'damaged-text', line, message: `the label of recommendation ${draft.number} is damaged` });
    if (joinPieces(draft.pieces).text.length < 8)
      warnings.push({ code: 'recommendation-empty', line, message: `recommendation ${draft.number} has no text` });
  }
  for (const answer of responses)
    if (!answer.recommendations.every((number) => known.has(number)))
      warnings.push({
        code: 'response-unmatched',
        line: answer.lines[0],
        message: `a response names recommendation ${answer.recommendations.filter((number) => !known.has(number)).join(', ')}, which the paper does not print`,
      });
  if (paragraphs.length === 0)
    warnings.push({
      code: 'paragraphs-unnumbered',
      line: rows[0]?.line ?? 1,
      message: 'no paragraph numbering was found',
    });

  const last = paragraphs.at(-1);
  // Without a pointer or heading the last paragraph is the decision when it asks for one.
  if (decision === null && last !== undefined && markers.decisionRequest.test(fold(last.pieces[0]?.text ?? '')))
    decision = last.number;
  const named =
    cover.decision !== null && paragraphs.some((draft) => draft.number === cover.decision) ? cover.decision : decision;
  return {
    id: reportId(cover.symbol ?? input.fallbackId, language),
    symbol: cover.symbol,
    title: cover.title,
    language,
    date: cover.date,
    session: cover.session,
    agendaItem: cover.agendaItem,
    summary: cover.summary,
    sections: sections satisfies readonly Section[],
    paragraphs: paragraphs.map((draft) => ({
      number: draft.number,
      section: draft.section,
      ...joinPieces(draft.pieces),
      lines: linesOf(draft.pieces),
    })),
    unnumbered,
    recommendations: recommendations.map((draft) => ({
      number: draft.number,
      paragraph: draft.paragraph,
      section: draft.section,
      text: joinPieces(draft.pieces).text,
      steps: draft.steps,
      responses: draft.answers.map((answer) => ({ paragraph: answer.paragraph, group: answer.group })),
      lines: linesOf(draft.pieces),
    })),
    responses: responses.sort((a, b) => a.lines[0] - b.lines[0]),
    footnotes: input.footnotes.map((note) => ({
      number: note.number,
      text: note.text,
      paragraph: paragraphAt(paragraphs, note.referenceLine),
    })),
    figures,
    decision: named === null ? null : { paragraph: named },
    warnings: warnings.sort((a, b) => a.line - b.line),
  };
}

const linesOf = (pieces: readonly Piece[]): LineRange => [pieces[0]?.row.line ?? 0, pieces.at(-1)?.row.line ?? 0];

function setRoleIfText(rows: readonly Row[], line: number, setRole: (line: number, role: LineRole) => void): void {
  if (rows.some((row) => row.line === line)) setRole(line, 'response');
}

/** The cells of one table column, told by where they begin. */
function columnPieces(rows: readonly Row[], column: number, first: string): readonly Piece[] {
  return rows.flatMap((row, index) => {
    if (index === 0) return [{ text: first, row: { ...row, gap: false } }];
    const cell = [...row.raw.matchAll(/\S+(?:\s\S+)*/gu)].find((match) => Math.abs(match.index - column) <= 2);
    return cell === undefined ? [] : [{ text: cell[0], row: { ...row, gap: false } }];
  });
}

/** Items of a steps block; without markers every sentence-ended row opens the next step. */
function stepsOf(pieces: readonly Piece[]): readonly string[] {
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

/** Caption: the rows up to the first gap; source: the row that names it and its wrap. */
function figureOf(rows: readonly Row[], number: string, rest: string, markers: Markers): Figure {
  const sourceAt = rows.findIndex((row) => markers.source.test(row.text.toLowerCase()));
  const body = rows.slice(1, sourceAt < 0 ? rows.length : sourceAt);
  const caption: Row[] = [];
  let long = rows[0];
  for (const row of body) {
    const wraps: boolean =
      rest === ''
        ? caption.length === 0 || (!row.gap && (long?.text.length ?? 0) > 50)
        : !row.gap &&
          caption.length < 3 &&
          rows[0] !== undefined &&
          rest.length > 20 &&
          !/^[*＊]/u.test(row.text) &&
          (long?.text.length ?? 0) >= 24;
    if (!wraps || row.raw.trim().split(/\s{4,}/u).length > 1) break;
    caption.push(row);
    long = row;
  }
  const text = joinPieces([
    ...(rest === '' || rows[0] === undefined ? [] : [{ text: rest, row: rows[0] }]),
    ...caption.map((row) => ({ text: row.text, row: { ...row, gap: false } })),
  ]).text;
  const source =
    sourceAt < 0
      ? null
      : joinPieces(
          rows
            .slice(sourceAt)
            .map((row, index) => ({ text: index === 0 ? row.text.replace(/^[^:：]*[:：]\s*/u, '') : row.text, row })),
        ).text;
  return { number, caption: text, source };
}

function paragraphAt(paragraphs: readonly DraftParagraph[], line: number | null): number | null {
  if (line === null) return null;
  return paragraphs.find((draft) => draft.pieces.some((piece) => piece.row.line === line))?.number ?? null;
}

function gapWarnings(numbers: readonly { readonly number: number; readonly line: number }[]): readonly Warning[] {
  return numbers.flatMap((current, index) => {
    const previous = numbers[index - 1];
    if (previous === undefined || current.number === previous.number + 1) return [];
    return [
      {
        code: 'paragraph-missing' as const,
        line: current.line,
        message: `no paragraph between ${previous.number} and ${current.number} was found`,
      },
    ];
  });
}

/** "GB.309/PFA/5/4" and Chinese -> "gb.309-pfa-5-4.zh": one paper, one language version. */
export function reportId(name: string, language: Language): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 80);
  const base = slug === '' ? 'report' : slug;
  return base.endsWith(`.${language}`) ? base : `${base}.${language}`;
}
