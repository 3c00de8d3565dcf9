/**
 * Tables that are slow to make and quick to read, kept as files beside the indexes: the dictionary, the concepts. A file
 * starts with the hash of the rest; one that is damaged or missing is made again, and where nothing can be written it is
 * made each time. Names carry the hash of what a table was made from, so that none is ever out of date.
 */
import { join } from 'node:path';
import { passOverSystemError } from '../shared/errors.ts';
import { makeFolder } from '../shared/folders.ts';
import { writeWhole } from '../shared/write-whole.ts';
import { readRegularFile } from './regular-file.ts';
import { sha256 } from './store.ts';

/** The table called `name` in `folder`, or what `compile` makes, kept there for the next time. */
export async function compiled(folder: string, name: string, compile: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(folder, name);
  const kept = await readRegularFile(path).catch(() => undefined);
  const end = kept?.indexOf(10) ?? -1;
  if (kept !== undefined && end > 0) {
    const body = kept.subarray(end + 1);
    if (kept.toString('latin1', 0, end) === sha256(body)) return body;
  }
  const made = await compile();
  try {
    await makeFolder(folder);
    await writeWhole(path, Buffer.concat([Buffer.from(`${sha256(made)}\n`, 'latin1'), made]));
  } catch (error) {
    // A table that cannot be kept costs time, not answers; an index that cannot be written says so itself.
    passOverSystemError(error);
  }
  return made;
}
