/**
 * Many questions at once: a JSON object per line in, one per line out, in order, each as soon as it is answered. A line that
 * cannot be answered gives an error object in its place and the others go on.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Desk } from '../desk/desk.ts';
import { errorText, phrasesOf } from '../desk/phrases/index.ts';
import type { Request } from '../desk/request.ts';
import type { Log } from '../observe/log.ts';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { cleanJson } from './clean.ts';
import type { Output } from './output.ts';

type Entry = { readonly id: string | number | null; readonly question: string; readonly report?: string };

export type BatchOptions = {
  readonly desk: Desk;
  readonly request: Request;
  readonly output: Output;
  readonly log: Log;
};

/** Answers every line of `lines`. At the end, `batch-line-invalid` with `{ failed }` when some could not be. */
export async function answerBatch(lines: Readable, { desk, request, output, log }: BatchOptions): Promise<void> {
  const failed: number[] = [];
  const print = (value: unknown): Promise<void> => output.write(`${cleanJson(JSON.stringify(value))}\n`);
  let number = 0;
  for await (const line of createInterface({ input: lines, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (output.closed.aborted) return;
    if (line.trim() === '') continue;
    let id: Entry['id'] = null;
    try {
      const entry = readEntry(line, number);
      id = entry.id;
      const asked = entry.report === undefined ? request : { ...request, report: entry.report };
      const { data } = await desk.ask({ question: entry.question, ...(id === null ? {} : { id }) }, asked);
      await print(data);
    } catch (error) {
      failed.push(number);
      await print({ id: id ?? idOf(line), error: errorOf(error, request, log) });
    }
  }
  if (failed.length > 0) throw new UserError('batch-line-invalid', { failed });
}

/** The lines of a file; `file-not-found`, `file-is-directory` or `file-unreadable` before anything is answered. */
export async function openLines(path: string): Promise<Readable> {
  const stream = createReadStream(path, 'utf8');
  try {
    await new Promise<void>((resolve, reject) => {
      stream.once('readable', resolve).once('error', reject);
    });
    return stream;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path });
    if (code === 'EISDIR') throw new UserError('file-is-directory', { path });
    throw new UserError('file-unreadable', { path, reason: code ?? String(error) });
  }
}

function readEntry(line: string, number: number): Entry {
  const value = parse(line);
  const { id, question, report } = value ?? {};
  const isId = id === undefined || id === null || typeof id === 'string' || typeof id === 'number';
  const isReport = report === undefined || report === null || typeof report === 'string';
  if (typeof question !== 'string' || !isId || !isReport) throw new UserError('batch-line-invalid', { line: number });
  return { id: id ?? null, question, ...(typeof report === 'string' ? { report } : {}) };
}

/** The id of a line that is otherwise unusable, so that whoever sent it finds it again. */
function idOf(line: string): Entry['id'] {
  const id = parse(line)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/u, ''));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function errorOf(error: unknown, request: Request, log: Log): { readonly code: string; readonly message: string } {
  if (error instanceof UserError) return { code: error.code, message: errorText(error, request.language) };
  return { code: 'fault', message: phrasesOf(request.language).fault(log.fault(error)) };
}
