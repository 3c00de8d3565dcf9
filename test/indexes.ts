/**
 * One folder of indexes for all tests of a run: what is in it is made once, can be made again, and is safe for several
 * processes. A test that damages, deletes or counts what is there takes a folder of its own.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function sharedIndexes(): string {
  return join(tmpdir(), 'indexes');
}
