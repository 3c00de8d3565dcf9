/** The board with its picture, and what the clock makes due, from the command line. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Who } from '../desk/records.ts';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import type { ReviewLine, ReviewOptions } from './review.ts';

export type PapersLine = Pick<ReviewLine, 'desk' | 'show' | 'folder'> & {
  readonly seeing: (parent: Command, usage: string, description: string) => Command;
  readonly whoOf: (options: ReviewOptions) => Who;
};

export function addPapers(review: Command, { desk, show, folder, seeing, whoOf }: PapersLine): void {
  seeing(review, 'board', 'all recommendations at a glance')
    .option('--png <file>', 'as a picture too, written to this file')
    .action(({ png, ...options }: ReviewOptions & { readonly png?: string }) =>
      show(options, async (request) => {
        if (png === undefined) return desk.review.board(whoOf(options), request);
        const { picture, ...outcome } = await desk.review.boardPicture(whoOf(options), request);
        await written(resolve(folder, png), picture.png);
        return { ...outcome, data: { ...outcome.data, picture: { file: png, alternative: picture.alternative } } };
      }),
    );
  seeing(review, 'tick', 'send what is due: reminders a day before a call closes, and calls past their time').action(
    (options: ReviewOptions) =>
      show(options, (request) => desk.review.tick((server) => server === options.server, request)),
  );
}

/** UserErrors `disk-full` and `data-unwritable` `{ path }`. */
async function written(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new UserError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'data-unwritable', { path });
  });
}
