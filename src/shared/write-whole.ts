/**
 * A file written whole or not at all: into a folder of its own beside the target, flushed, then renamed over it. A full disk
 * or a killed process leaves the old file as it was. (Libraries that write once and trust the count end short on a full
 * disk: one call may write less than it was given.)
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `content` to `path`. Rejects with the system's error, nothing left behind; the target's folder must exist. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const folder = await mkdtemp(`${path}.writing-`);
  try {
    const fresh = join(folder, 'whole');
    await writeFile(fresh, content, { ...options, flush: true });
    await rename(fresh, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
