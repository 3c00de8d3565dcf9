/**
 * The review matrix as a Word document that a secretariat can circulate: landscape, the header row on every page, amendments with
 * what they change struck through and underlined, then the key actions in their six columns. Fonts are named, not embedded.
 */
import type * as Docx from 'docx';
import type { Language } from '../../shared/language.ts';
import type { Line } from './lines.ts';
import type { Matrix } from './matrix.ts';
import { actionColumns, matrixColumns } from './matrix.ts';
import { exportWordingIn } from './wording/index.ts';

/** Twentieths of a point: A4 lying on its side, with margins of 1.5 cm. */
const page = { width: 16838, height: 11906, margin: 850 } as const;
const room = page.width - 2 * page.margin;
/** Shares of the width, in the order of the columns. */
const matrixShares = [24, 16, 14, 10, 14, 12, 10] as const;
const actionShares = [28, 14, 11, 13, 20, 14] as const;

/** East Asian text is set in a font of its own: fonts of the West have no characters. */
const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'SimSun' } as const;
/** Language of spelling, as Word names it. */
const spelling: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };
const colours = { removed: 'B3261E', added: '146C2E', header: 'E7ECF1', line: '9AA4AE' } as const;

/** The bytes of the .docx. The library is loaded when the first document is asked for; it stamps the file with its own clock. */
export async function docxOf(matrix: Matrix): Promise<Uint8Array> {
  const docx = await import('docx');
  const wording = exportWordingIn[matrix.language];
  const table = (head: readonly string[], rows: readonly (readonly (readonly Line[])[])[], shares: readonly number[]) =>
    tableOf(docx, head, rows, shares);
  const heading = (text: string) =>
    new docx.Paragraph({ text, heading: docx.HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 } });
  const isAmended = matrix.rows.some(({ cells }) => cells.amendments.length > 0);
  const legend: Line = [
    { text: wording.legend.removed, mark: 'removed' },
    { text: ' · ' },
    { text: wording.legend.added, mark: 'added' },
  ];
  const document = new docx.Document({
    creator: 'Rapporteur',
    title: matrix.title,
    styles: {
      default: {
        document: {
          run: {
            font: fonts,
            size: 18,
            language: { value: spelling[matrix.language], eastAsia: spelling.zh },
          },
        },
        title: { run: { font: fonts, size: 32, bold: true } },
        heading1: { run: { font: fonts, size: 26, bold: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns a page over itself: it takes the sides as they are upright.
            size: { width: page.height, height: page.width, orientation: docx.PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: docx.AlignmentType.RIGHT,
                children: [
                  new docx.TextRun({ children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new docx.Paragraph({ text: matrix.title, heading: docx.HeadingLevel.TITLE }),
          ...(isAmended ? [paragraphOf(docx, legend)] : []),
          heading(wording.matrix),
          table(
            matrixColumns.map((column) => wording.columns[column]),
            matrix.rows.map(({ cells }) => matrixColumns.map((column) => cells[column])),
            matrixShares,
          ),
          heading(wording.actions),
          table(
            actionColumns.map((column) => wording.actionColumns[column]),
            matrix.actions.map((cells) => actionColumns.map((column) => cells[column])),
            actionShares,
          ),
          ...(matrix.actions.length === 0 ? [new docx.Paragraph({ text: wording.noActions })] : []),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function tableOf(
  docx: typeof Docx,
  head: readonly string[],
  rows: readonly (readonly (readonly Line[])[])[],
  shares: readonly number[],
): Docx.Table {
  const widths = shares.map((share) => Math.floor((room * share) / 100));
  const border = { style: docx.BorderStyle.SINGLE, size: 4, color: colours.line };
  const cell = (lines: readonly Line[], at: number, fill?: string): Docx.TableCell =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      children: lines.length === 0 ? [new docx.Paragraph({})] : lines.map((line) => paragraphOf(docx, line)),
      ...(fill === undefined ? {} : { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill } }),
    });
  return new docx.Table({
    width: { size: room, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell([[{ text, mark: 'strong' }]], at, colours.header)),
      }),
      ...rows.map((cells) => new docx.TableRow({ children: cells.map((lines, at) => cell(lines, at)) })),
    ],
  });
}

function paragraphOf(docx: typeof Docx, line: Line): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { after: 40 },
    children: line.map(({ text, mark }) =>
      mark === 'removed'
        ? new docx.TextRun({ text, strike: true, color: colours.removed })
        : mark === 'added'
          ? new docx.TextRun({ text, underline: {}, color: colours.added })
          : new docx.TextRun({ text, bold: mark === 'strong' }),
    ),
  });
}
