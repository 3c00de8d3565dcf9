/**
 * Reading what must be an ordinary file: a pipe or device in its place would keep the reader waiting for ever.
 */
import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../shared/errors.ts';

/** The bytes of `path`. Rejects with the system's error, or a Fault when it is something else than a file. */
export async function readRegularFile(path: string): Promise<Buffer> {
  if (!(await stat(path)).isFile()) throw new Fault(`${path} is not an ordinary file`);
  return readFile(path);
}
