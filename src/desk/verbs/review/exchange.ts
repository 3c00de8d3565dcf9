/**
 * A review as a file: a matrix to circulate as Markdown, CSV or Word, key actions in their six columns, or the whole ledger, which
 * read back gives the same state. What is imported never overwrites a record.
 */
import type { StatusOf } from '../../../review/board.ts';
import { readLedgerFile, writeLedgerFile } from '../../../review/export/ledger-file.ts';
import { dayIn, shownStatusOf } from '../../../review/lateness.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Who } from '../../records.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { placeOf } from './place.ts';
import { speechOf } from './speech.ts';

export const exportFormats = ['md', 'csv', 'actions-csv', 'docx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportData = {
  readonly report: string;
  readonly format: ExportFormat;
  readonly events: number;
  /** Of the file, without a folder. */
  readonly name: string;
};

/** The content is bytes for Word, text otherwise. UserErrors of `placeOf`. */
export async function exported(
  format: ExportFormat,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<ExportData> & { readonly content: string | Uint8Array }> {
  const { report, review, stream, settings } = await placeOf(who, request, ports);
  const { zone } = settings;
  const now = ports.now();
  const [state, events] = [await review.state(stream), await review.events(stream)];
  const speech = speechOf(request, zone, now);
  const statusOf: StatusOf = (action) => shownStatusOf(action, now, zone);
  const matrix = async () => {
    const { matrixOf } = await import('../../../review/export/matrix.ts');
    const { language } = request;
    return matrixOf({ report, state, language, statusOf, nameOf: speech.name, dayOf: (at) => dayIn(zone, at) });
  };
  const content = async (): Promise<string | Uint8Array> => {
    switch (format) {
      case 'json':
        return writeLedgerFile({ report: report.id, events });
      case 'md':
        return (await import('../../../review/export/markdown.ts')).markdownOf(await matrix());
      case 'docx':
        return (await import('../../../review/export/docx.ts')).docxOf(await matrix());
      default: {
        const { actionsCsv, matrixCsv } = await import('../../../review/export/csv.ts');
        return format === 'csv' ? matrixCsv(await matrix()) : actionsCsv(await matrix());
      }
    }
  };
  const ending = format === 'actions-csv' ? 'actions.csv' : format;
  const text = speech.words.exported(events.length, format);
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { report: report.id, format, events: events.length, name: `${report.id}.review.${ending}` },
    content: await content(),
  };
}

/**
 * Puts the events of an exported ledger on record; `path` is what the person calls the file. UserErrors `manager-only`,
 * `review-occupied`, those of reading the file and of finding its report.
 */
export async function imported(
  { text, path }: { readonly text: string; readonly path: string },
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly report: string; readonly events: number }>> {
  if (!who.isManager) throw new UserError('manager-only');
  const file = readLedgerFile(text, path);
  const { stream } = await placeOf(who, { ...request, report: request.report ?? file.report }, ports);
  const restored = await (await ports.ledger()).restore(stream, file.events);
  if (restored === 'occupied') throw new UserError('review-occupied');
  const said = speechOf(request, 'UTC', 0).words.imported(file.events.length);
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text: said }] },
    data: { report: stream.report, events: file.events.length },
  };
}
