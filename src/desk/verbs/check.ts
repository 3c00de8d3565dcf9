/**
 * The account of a report: what every line was read as, what was found, and what the parser was unsure of, with its line.
 * It judges nothing; a person compares it with the paper.
 */
import type { LineRole, Reading, Warning } from '../../report/model.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { findReport } from './report.ts';

export type CheckData = {
  readonly report: string;
  readonly lines: { readonly total: number; readonly blank: number; readonly text: number };
  /** How many lines with text each role has; they add up to `lines.text`. */
  readonly roles: Readonly<Partial<Record<LineRole, number>>>;
  readonly found: {
    readonly sections: number;
    readonly paragraphs: number;
    readonly recommendations: number;
    readonly steps: number;
    readonly responses: number;
    readonly footnotes: number;
    readonly figures: number;
    readonly decision: number | null;
  };
  readonly warnings: readonly Warning[];
};

/** The account of the report called `name`, or in the file of that path relative to `folder`. */
export async function check(
  name: string | undefined,
  request: Request,
  ports: DeskPorts,
  folder?: string,
): Promise<Outcome<CheckData>> {
  const wanted = name ?? request.report;
  const known = wanted === undefined ? await ports.library.load() : await findReport(wanted, folder, ports);
  const data = accountOf(known.reading);
  return { reply: { language: request.language, blocks: blocksOf(data, phrasesOf(request.language)) }, data };
}

function accountOf({ report, roles }: Reading): CheckData {
  const counts: Partial<Record<LineRole, number>> = {};
  for (const role of roles) if (role !== null) counts[role] = (counts[role] ?? 0) + 1;
  const blank = roles.filter((role) => role === null).length;
  return {
    report: report.id,
    lines: { total: roles.length, blank, text: roles.length - blank },
    roles: counts,
    found: {
      sections: report.sections.length,
      paragraphs: report.paragraphs.length,
      recommendations: report.recommendations.length,
      steps: report.recommendations.reduce((sum, { steps }) => sum + steps.length, 0),
      responses: report.responses.length,
      footnotes: report.footnotes.length,
      figures: report.figures.length,
      decision: report.decision?.paragraph ?? null,
    },
    warnings: report.warnings,
  };
}

function blocksOf(data: CheckData, phrases: Phrases): readonly Block[] {
  const { check, report: words } = phrases;
  const { found } = data;
  const roles = Object.entries(data.roles) as [LineRole, number][];
  return [
    { kind: 'heading', level: 1, text: data.report },
    { kind: 'text', tone: 'plain', text: `${check.lines(data.lines.text, data.lines.blank)} ${check.accounted}` },
    {
      kind: 'table',
      columns: [check.role, check.count],
      rows: roles.sort((a, b) => b[1] - a[1]).map(([role, count]) => [check.roles[role], `${count}`]),
    },
    { kind: 'heading', level: 2, text: check.found },
    {
      kind: 'fields',
      rows: [
        { label: words.sections, value: `${found.sections}` },
        { label: words.paragraphs, value: `${found.paragraphs}` },
        { label: words.recommendations, value: `${found.recommendations}` },
        { label: words.steps, value: `${found.steps}` },
        { label: words.responses, value: `${found.responses}` },
        { label: words.footnotes, value: `${found.footnotes}` },
        { label: words.figures, value: `${found.figures}` },
        { label: words.decision, value: found.decision === null ? words.none : `¶${found.decision}` },
      ],
    },
    {
      kind: 'heading',
      level: 2,
      text: data.warnings.length === 0 ? check.noWarnings : check.warnings(data.warnings.length),
    },
    ...(data.warnings.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: data.warnings.map(({ code, line, message }) => ({
              marker: check.line(line),
              text: `${check.warningNames[code]} (${message})`,
            })),
          } as const,
        ]),
  ];
}
