/**
 * What was typed, kept in a file from one chat to the next, the newest last. Lines are appended, so two chats at once lose
 * nothing of each other; the file is cut when it has grown to twice its bound.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../shared/folders.ts';
import { writeWhole } from '../shared/write-whole.ts';

export const longestHistory = 500;
/** Questions may be confidential: nobody but their author reads them. */
const mode = 0o600;

/** The newest first, as readline wants them; empty when there is no file. Any failure is the caller's to tell. */
export async function readHistory(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const kept = lines.slice(-longestHistory);
  if (lines.length > 2 * longestHistory) await writeWhole(path, `${kept.join('\n')}\n`, { mode });
  return kept.reverse();
}

export async function appendHistory(path: string, line: string): Promise<void> {
  await makeFolder(dirname(path));
  await appendFile(path, `${line}\n`, { mode });
}
