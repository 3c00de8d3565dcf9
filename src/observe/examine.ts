/**
 * The doctor's round: looks at what the program stands on and leaves it as it was. It tells facts; the desk words them and
 * says what to do. No secret is ever part of a fact.
 */
import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { systemErrorCode } from '../shared/errors.ts';

export type Finding = {
  readonly name: 'node' | 'reports' | 'dataFolder' | 'indexFolder' | 'vectors' | 'answers' | 'embedder';
  readonly good: boolean;
  readonly detail: string;
};

export type ExamineOptions = {
  readonly config: Config;
  /** Ids of the reports that can be read. */
  readonly reports: () => Promise<readonly string[]>;
  /** Why the vector addon does not load, or null when it does. */
  readonly vectorTrouble: () => Promise<string | null>;
  readonly embedder: string;
  readonly nodeVersion: string;
};

/** The first version that runs TypeScript as it is, without a flag or a warning. */
const leastNode = [22, 18] as const;

export async function examine(options: ExamineOptions): Promise<readonly Finding[]> {
  const { config } = options;
  const reports = await options.reports();
  const trouble = await options.vectorTrouble();
  const [major = 0, minor = 0] = options.nodeVersion.replace(/^v/u, '').split('.').map(Number);
  const isNew = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return [
    { name: 'node', good: isNew, detail: options.nodeVersion },
    { name: 'reports', good: reports.length > 0, detail: reports.length === 0 ? config.seedsDir : reports.join(', ') },
    { name: 'dataFolder', ...(await probe(config.dataDir)) },
    { name: 'indexFolder', ...(await probe(config.indexDir)) },
    { name: 'vectors', good: trouble === null, detail: trouble?.split('\n')[0] ?? 'hnswlib' },
    { name: 'embedder', good: true, detail: options.embedder },
    { name: 'answers', good: true, detail: 'extractive' },
  ];
}

/** Whether a folder can be written, or made where it will stand: by doing it, for root may do what permissions forbid. */
async function probe(folder: string): Promise<{ readonly good: boolean; readonly detail: string }> {
  try {
    const place = await nearestFolder(folder);
    await rmdir(await mkdtemp(join(place, '.rapporteur-')));
    return { good: true, detail: folder };
  } catch (error) {
    return { good: false, detail: `${folder} (${systemErrorCode(error) ?? String(error)})` };
  }
}

async function nearestFolder(folder: string): Promise<string> {
  try {
    await stat(folder);
    return folder;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return nearestFolder(dirname(folder));
  }
}
