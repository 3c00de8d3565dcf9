/**
 * From a path to a report's text. What is not plain text in an encoding that can be told with certainty is refused by name,
 * with what it is; nothing is repaired. Control and bidi characters stay in the text: what shows it takes them out.
 */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { detectEncoding } from './encoding.ts';

/** A report of a thousand pages is 4 MB of text; beyond this a file is something else. */
export const largestReport = 20 * 1024 * 1024;

/** First bytes of formats that hold text but are not text. */
const formats: readonly (readonly [name: string, magic: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP (Word, OpenDocument)', 'PK\x03\x04'],
  ['Word', '\xd0\xcf\x11\xe0'],
  ['RTF', '{\\rtf'],
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
];

/**
 * The text of the file at `path`, without a byte order mark. UserErrors `file-not-found`, `file-is-directory`,
 * `file-unreadable`, `file-empty`, `file-too-large`, `file-binary` and `file-encoding`, all with `{ path }`.
 */
export async function readReportText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const start = bytes.subarray(0, 16).toString('latin1');
  const format = formats.find(([, magic]) => start.startsWith(magic))?.[0];
  if (format !== undefined) throw new UserError('file-binary', { path, format });
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw new UserError('file-binary', { path, format: '' });
  if (encoding.label === null) throw new UserError('file-encoding', { path, encoding: encoding.name });
  const text = new TextDecoder(encoding.label).decode(bytes);
  if (text.trim() === '') throw new UserError('file-empty', { path });
  return text;
}

async function readBytes(path: string): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK opening a named pipe that nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await file.stat();
    if (stat.isDirectory()) throw new UserError('file-is-directory', { path });
    if (!stat.isFile()) throw new UserError('file-unreadable', { path, reason: 'not a regular file' });
    if (stat.size > largestReport) throw tooLarge(path);
    return await readWhole(file, path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('file-not-found', { path });
    if (code === 'EISDIR') throw new UserError('file-is-directory', { path });
    throw new UserError('file-unreadable', { path, reason: code ?? String(error) });
  } finally {
    await file?.close();
  }
}

/** Files under /proc state a size of 0, and a file may grow while it is read: the limit is kept by counting. */
async function readWhole(file: FileHandle, path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.createReadStream({ autoClose: false })) {
    size += piece.length;
    if (size > largestReport) throw tooLarge(path);
    pieces.push(piece as Buffer);
  }
  if (size === 0) throw new UserError('file-empty', { path });
  return Buffer.concat(pieces, size);
}

function tooLarge(path: string): UserError {
  return new UserError('file-too-large', { path, limit: largestReport / 1024 / 1024 });
}
