/** Tells about a report, lists those that are known, adds one and removes one. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KnownReport } from '../../report/library.ts';
import type { Report } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';

export type ReportEntry = Pick<Report, 'id' | 'symbol' | 'title' | 'language' | 'date'> & {
  readonly paragraphs: number;
  readonly recommendations: number;
  readonly origin: KnownReport['origin'];
};

export type ReportsData = { readonly reports: readonly ReportEntry[] };

/** A report by its name here or, when `folder` is given, by the path of a file relative to it; a file comes first. */
export async function findReport(name: string, folder: string | undefined, ports: DeskPorts): Promise<KnownReport> {
  const path = folder === undefined ? undefined : resolve(folder, name);
  if (path === undefined) return ports.library.load(name);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return ports.library.read(path);
  return ports.library.load(name).catch((error: unknown) => {
    // What is a folder or looks like a path was meant as a file: say what is wrong with that.
    const isPath = found !== undefined || /[\\/]|\.[a-z]{2,5}$/iu.test(name);
    if (isPath && error instanceof UserError && error.parameters.matching?.toString() === '')
      return ports.library.read(path);
    throw error;
  });
}

/** Facts and outline of a report. The data is the report itself: the model that other programs rely on. */
export async function report(
  name: string | undefined,
  request: Request,
  ports: DeskPorts,
  folder?: string,
): Promise<Outcome<Report>> {
  const wanted = name ?? request.report;
  const known = wanted === undefined ? await ports.library.load() : await findReport(wanted, folder, ports);
  const shown = known.reading.report;
  const phrases = phrasesOf(request.language);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: shown.title ?? shown.symbol ?? shown.id },
    { kind: 'fields', rows: factRows(known, phrases).filter(({ value }) => value !== '') },
  ];
  if (shown.summary.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: phrases.report.summary },
      {
        kind: 'list',
        items: shown.summary.map((part) => ({
          marker: '·',
          text: [part.heading, part.text].filter(Boolean).join(' – '),
        })),
      },
    );
  if (shown.sections.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: phrases.report.sections },
      {
        kind: 'list',
        items: shown.sections.map(({ title, level, paragraphs }) => ({
          marker: '  '.repeat(Math.max(0, level - 1)) + (span(paragraphs) === '' ? '·' : span(paragraphs)),
          text: title,
        })),
      },
    );
  return { reply: { language: request.language, blocks }, data: shown };
}

/** Every known report. An empty list is told as `report-none`. */
export async function reports(request: Request, ports: DeskPorts): Promise<Outcome<ReportsData>> {
  const known = await ports.library.list();
  if (known.length === 0) throw new UserError('report-none');
  const phrases = phrasesOf(request.language);
  const entries = known.map(entryOf);
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: phrases.report.known(known.length) },
    {
      kind: 'table',
      columns: [phrases.report.id, phrases.report.title, phrases.report.language, '¶', 'R'],
      rows: entries.map((entry) => [
        entry.id,
        entry.title ?? entry.symbol ?? '',
        phrases.languageNames[entry.language],
        `${entry.paragraphs}`,
        `${entry.recommendations}`,
      ]),
    },
  ];
  return { reply: { language: request.language, blocks }, data: { reports: entries } };
}

/** Keeps the report in the file at `path`. UserErrors of the library. */
export async function add(path: string, request: Request, ports: DeskPorts): Promise<Outcome<ReportEntry>> {
  const known = await ports.library.add(path);
  const phrases = phrasesOf(request.language);
  const blocks: readonly Block[] = [
    { kind: 'text', tone: 'plain', text: phrases.report.added(known.reading.report.id) },
    { kind: 'fields', rows: factRows(known, phrases).filter(({ value }) => value !== '') },
  ];
  return { reply: { language: request.language, blocks }, data: entryOf(known) };
}

/** Removes an added report and its index, and nothing else. UserErrors of the library. */
export async function remove(name: string, request: Request, ports: DeskPorts): Promise<Outcome<ReportEntry>> {
  const known = await ports.library.remove(name);
  await ports.dropIndex(known.reading.report);
  const phrases = phrasesOf(request.language);
  const text = phrases.report.removed(known.reading.report.id);
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: entryOf(known),
  };
}

function entryOf({ reading, origin }: KnownReport): ReportEntry {
  const { id, symbol, title, language, date } = reading.report;
  const { paragraphs, recommendations } = reading.report;
  return {
    id,
    symbol,
    title,
    language,
    date,
    paragraphs: paragraphs.length,
    recommendations: recommendations.length,
    origin,
  };
}

function factRows({ reading, origin }: KnownReport, phrases: Phrases) {
  const shown = reading.report;
  const words = phrases.report;
  const steps = shown.recommendations.reduce((sum, { steps }) => sum + steps.length, 0);
  const languageName = (language: Language): string => phrases.languageNames[language];
  return [
    { label: words.symbol, value: shown.symbol ?? '' },
    { label: words.session, value: shown.session ?? '' },
    { label: words.agendaItem, value: shown.agendaItem ?? '' },
    { label: words.date, value: shown.date ?? '' },
    { label: words.language, value: languageName(shown.language) },
    { label: words.paragraphs, value: `${shown.paragraphs.length}` },
    { label: words.recommendations, value: `${shown.recommendations.length}` },
    { label: words.steps, value: `${steps}` },
    { label: words.responses, value: `${shown.responses.length}` },
    { label: words.decision, value: shown.decision === null ? words.none : `¶${shown.decision.paragraph}` },
    { label: words.warnings, value: `${shown.warnings.length}` },
    { label: words.id, value: shown.id },
    { label: words.origin, value: origin.kind === 'seed' ? words.seed : sourceOf(origin) },
  ];
}

function sourceOf(origin: KnownReport['origin']): string {
  if (origin.kind !== 'added') return origin.path;
  return [origin.source ?? origin.path, ...(origin.addedAt === null ? [] : [origin.addedAt.slice(0, 10)])].join(' · ');
}

function span(paragraphs: readonly number[]): string {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
