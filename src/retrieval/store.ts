/**
 * The folder of one index: written whole under another name and renamed into place, read only when every byte is as its
 * manifest says. A folder that is damaged, cut short, of another report, embedder or format is never searched: it is told
 * apart here, before hnswlib sees it, and built again.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault, systemErrorCode, UserError } from '../shared/errors.ts';
import { makeFolder } from '../shared/folders.ts';
import { readRegularFile } from './regular-file.ts';

/** What an index must be built from and with; two that are equal can stand for each other. */
export type IndexFacts = {
  readonly format: number;
  readonly report: string;
  /** Hash of the passages and their language. */
  readonly content: string;
  /** Edition of what turns texts into terms. */
  readonly terms: string;
  readonly embedder: string;
  readonly dimensions: number;
  readonly metric: 'ip';
  readonly engine: 'hnsw' | 'exact';
};

export type Manifest = IndexFacts & {
  readonly passages: number;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
};

export type StoredIndex = { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Buffer> };

const manifestName = 'manifest.json';
/** How often a swap is tried when other processes put their own index in the same place meanwhile. */
const swapAttempts = 16;

/** The folder of a report's index: its id where that is a safe file name, else what is safe of it and a hash. */
export function indexFolder(indexDir: string, report: string): string {
  const safe = report.normalize('NFC').replace(/[^\p{L}\p{N}._-]/gu, '-');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(safe);
  const isName = safe === report && safe.length > 0 && safe.length <= 80 && !/^\.|\.$/u.test(safe) && !reserved;
  if (isName) return join(indexDir, safe);
  // Names are cut well under the 255 bytes of file systems: a Chinese character is three.
  const stem = safe.replace(/^\.+|\.+$/gu, '').slice(0, 60);
  return join(indexDir, `${reserved ? '' : stem}-${sha256(Buffer.from(report, 'utf8')).slice(0, 10)}`);
}

/** The index in `folder` when it is whole and built from and with `facts`; otherwise why it is not. */
export async function readStored(folder: string, facts: IndexFacts): Promise<StoredIndex | { readonly why: string }> {
  try {
    const manifest = JSON.parse((await readRegularFile(join(folder, manifestName))).toString('utf8')) as Manifest;
    for (const key of Object.keys(facts) as (keyof IndexFacts)[])
      if (manifest[key] !== facts[key]) return { why: `other-${key}` };
    const files = new Map<string, Buffer>();
    for (const [name, { bytes, sha256: hash }] of Object.entries(manifest.files)) {
      const content = await readRegularFile(join(folder, name));
      if (content.length !== bytes) return { why: `cut-short: ${name}` };
      if (sha256(content) !== hash) return { why: `damaged: ${name}` };
      files.set(name, content);
    }
    return { manifest, files };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { why: 'missing' };
    // Not JSON, not an object, not readable: nothing of it can be trusted, and building it again cures all of them.
    return { why: 'unreadable' };
  }
}

/** Whether the manifest in `folder` is still `manifest`: false when another process has put its index there. */
export async function isStill(folder: string, manifest: Manifest): Promise<boolean> {
  const text = await readRegularFile(join(folder, manifestName)).then(String, () => '');
  return text === manifestText(manifest);
}

/**
 * One file of a stored index that may no longer fit as a whole, if that file itself is whole: how embeddings of a changed
 * report are used again. Undefined when it is not.
 */
export async function readPart(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    const manifest = JSON.parse((await readRegularFile(join(folder, manifestName))).toString('utf8')) as Manifest;
    const content = await readRegularFile(join(folder, name));
    return sha256(content) === manifest.files[name]?.sha256 ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes an index: `fill` puts its files into a fresh folder, which then takes the place of `folder`. Another process may do
 * the same; the last one stays, and each is whole. UserError `disk-full` or `index-unwritable` with `{ path }`; then nothing
 * is left behind.
 */
export async function writeStored(
  folder: string,
  facts: IndexFacts & { readonly passages: number },
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const indexDir = dirname(folder);
  let temporary: string | undefined;
  try {
    await makeFolder(indexDir);
    await removeLeftovers(indexDir);
    temporary = await mkdtemp(join(indexDir, `${temporaryPrefix()}${process.pid}-`));
    // A folder inside it, for the outer one is made for its owner alone and an index may be read by others.
    const fresh = join(temporary, 'fresh');
    await mkdir(fresh);
    await fill(fresh);
    const files: Record<string, Manifest['files'][string]> = {};
    for (const name of (await readdir(fresh)).sort()) {
      const content = await readFile(join(fresh, name));
      files[name] = { bytes: content.length, sha256: sha256(content) };
    }
    await writeFile(join(fresh, manifestName), manifestText({ ...facts, files }), { flush: true });
    await swapIn(fresh, folder, temporary);
  } catch (error) {
    throw asUserError(error, folder);
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

/** Puts `fresh` in the place of `folder`. A folder with content cannot be renamed over, so the old one steps aside. */
async function swapIn(fresh: string, folder: string, temporary: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(fresh, folder);
      return;
    } catch (error) {
      const code = systemErrorCode(error) ?? '';
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(code) || attempt === swapAttempts) throw error;
    }
    // Missing by now means that another process moved it aside first.
    await rename(folder, join(temporary, `old${attempt}`)).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    });
  }
}

/** Temporary folders carry host and process, so that only those of processes that no longer run are removed. */
function temporaryPrefix(): string {
  return `.building-${sha256(Buffer.from(hostname(), 'utf8')).slice(0, 8)}-`;
}

async function removeLeftovers(indexDir: string): Promise<void> {
  const prefix = temporaryPrefix();
  for (const name of await readdir(indexDir)) {
    const process = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(process) && !isRunning(process))
      await rm(join(indexDir, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return systemErrorCode(error) === 'EPERM';
  }
}

function asUserError(error: unknown, path: string): unknown {
  const code = systemErrorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new UserError('disk-full', { path });
  if (
    code !== undefined &&
    /^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|EISDIR|ENAMETOOLONG|ELOOP|EMFILE|EIO)$/u.test(code)
  )
    return new UserError('index-unwritable', { path });
  return error;
}

function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Hash of some bytes, in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file `name` of a stored index. Fault when it has none: the caller asks for what its own format has. */
export function fileOf(stored: StoredIndex, name: string): Buffer {
  const content = stored.files.get(name);
  if (content === undefined) throw new Fault(`stored index has no ${name}`);
  return content;
}
