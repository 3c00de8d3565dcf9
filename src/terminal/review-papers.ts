/** The board with its picture, and what the clock makes due, from the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Outcome } from '../desk/request.ts';
import type { ExportData, ExportFormat } from '../desk/verbs/review/exchange.ts';
import { exportFormats } from '../desk/verbs/review/exchange.ts';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import type { PrintedOutcome, ReviewLine } from './review.ts';
import type { ReviewOptions } from './review-options.ts';
import { whoOf } from './review-options.ts';

export type PapersLine = Pick<ReviewLine, 'desk' | 'show' | 'folder'> & {
  readonly seeing: (parent: Command, usage: string, description: string) => Command;
};

export function addPapers(review: Command, { desk, show, folder, seeing }: PapersLine): void {
  seeing(review, 'board', 'all recommendations at a glance')
    .option('--png <file>', 'as a picture too, written to this file')
    .action(({ png, ...options }: ReviewOptions & { readonly png?: string }) =>
      show(options, async (request) => {
        if (png === undefined) return desk.review.board(whoOf(options), request);
        const { picture, failure, ...outcome } = await desk.review.boardPicture(whoOf(options), request);
        if (picture === null) throw failure;
        await written(resolve(folder, png), picture.png);
        return { ...outcome, data: { ...outcome.data, picture: { file: png, alternative: picture.alternative } } };
      }),
    );
  seeing(
    review,
    'export',
    'the review as a file: a matrix as md, csv or docx, key actions as actions-csv, the ledger as json',
  )
    .addOption(new Option('--format <format>', 'kind of file').choices(exportFormats).makeOptionMandatory())
    .option('--output <file>', 'where to; without it, text is printed and a Word file is written under its own name')
    .action(
      ({ format, output, ...options }: ReviewOptions & { readonly format: ExportFormat; readonly output?: string }) =>
        show(options, async (request) => {
          const { content, ...outcome } = await desk.review.export(format, whoOf(options), request);
          const path = output ?? (typeof content === 'string' ? undefined : outcome.data.name);
          if (path === undefined && typeof content === 'string') return printed(content, outcome);
          await written(resolve(folder, path ?? ''), content);
          return { ...outcome, data: { ...outcome.data, file: path } };
        }),
    );
  seeing(review, 'import <file>', 'put an exported ledger (json) on record where there is none').action(
    (path: string, options: ReviewOptions) =>
      show(options, async (request) =>
        desk.review.import({ text: await textOf(resolve(folder, path)), path }, whoOf(options), request),
      ),
  );
  seeing(review, 'tick', 'send what is due: reminders a day before a call closes, and calls past their time').action(
    (options: ReviewOptions) =>
      show(options, async (request) => {
        const outcome = await desk.review.tick((server) => server === options.server, request);
        const { notices, failures } = outcome.data;
        if (failures.length > 0) throw failures[0];
        // Here they are said by being printed.
        for (const notice of notices) await desk.review.said(notice);
        return outcome;
      }),
  );
}

/** The text itself in place of words about it; with --json it is one of the facts. */
function printed(content: string, { data }: Outcome<ExportData>): PrintedOutcome {
  return { text: content, data: { ...data, content } };
}

/** UserErrors `file-not-found`, `file-is-directory` and `file-unreadable`. */
async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new UserError('file-not-found', { path });
    throw code === 'EISDIR'
      ? new UserError('file-is-directory', { path })
      : new UserError('file-unreadable', { path, reason: code });
  });
}

/** UserErrors `disk-full` and `data-unwritable` `{ path }`. */
async function written(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new UserError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'data-unwritable', { path });
  });
}
