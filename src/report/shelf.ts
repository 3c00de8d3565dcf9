/**
 * The folder of added reports: one text and one manifest per report, both written whole or not at all, never over another.
 * It knows file names and bytes; what a report is, the library knows.
 */
import { createHash } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import { makeFolder } from '../shared/folders.ts';
import { writeWhole } from '../shared/write-whole.ts';

/** When a report was added, and from which file. */
export type Manifest = { readonly addedAt: string; readonly source: string };

/** A report id as a file name: no separators, no leading dot, bounded. Ids come from texts and file names of anyone. */
export function safeId(id: string): string {
  const safe = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '');
  if (safe.length <= 80) return safe || 'report';
  // File names hold 255 bytes; what is cut off still tells two long ids apart.
  return `${[...safe].slice(0, 50).join('')}-${createHash('sha256').update(safe).digest('hex').slice(0, 8)}`;
}

/** Paths of the texts in `folder`, in order of their names. */
export async function textsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => extname(name) === '.txt' && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    // No folder yet, or something else in its place: no reports there. Adding one tells what is wrong.
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemErrorCode(error) ?? '')) return [];
    throw error;
  }
}

/** The manifest of the text at `path`; undefined when missing or damaged, for the report can do without. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    const manifest: Partial<Manifest> = JSON.parse(await readFile(manifestOf(path), 'utf8'));
    const { addedAt, source } = manifest;
    return typeof addedAt === 'string' && typeof source === 'string' ? { addedAt, source } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps `text` at `path`. False when there is a text at that path already. UserErrors `disk-full` and `data-unwritable`.
 * `word` names the temporary file.
 */
export async function keep(path: string, text: string, manifest: Manifest, word: string): Promise<boolean> {
  const temporary = `${path}.${word}.tmp`;
  return writing(dirname(path), async () => {
    await makeFolder(dirname(path));
    try {
      await writeFile(temporary, text, { flag: 'wx', flush: true });
      // A link, unlike a rename, does not replace what another process may have put there a moment ago.
      await link(temporary, path);
    } catch (error) {
      if (systemErrorCode(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
    try {
      await writeWhole(manifestOf(path), `${JSON.stringify(manifest, null, 2)}\n`);
    } catch (error) {
      // Told as not kept, so it must not be there.
      await rm(path, { force: true });
      throw error;
    }
    return true;
  });
}

/** Deletes the text at `path` and its manifest, nothing else. UserError `data-unwritable`. */
export async function discard(path: string): Promise<void> {
  await writing(dirname(path), async () => {
    await rm(path, { recursive: true });
    await rm(manifestOf(path), { force: true });
  });
}

/** Tells a full disk and a folder that cannot be written from faults. */
async function writing<Value>(folder: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new UserError('disk-full', { path: folder });
    if (code !== undefined) throw new UserError('data-unwritable', { path: folder, reason: code });
    throw error;
  }
}

function manifestOf(path: string): string {
  return `${path.slice(0, -'.txt'.length)}.json`;
}
