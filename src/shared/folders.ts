/**
 * Folders made with their parents. Node's own recursive mkdir never returns where a file system answers ENOENT to making a
 * folder in one that exists (/proc, seen with Node 24.21), so each level is tried once here.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemErrorCode } from './errors.ts';

/** Makes `folder` and what is missing above it. Rejects with the system's error; a file in its place is found out later. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    return;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  });
}
