/**
 * The reports that are known: the seeds that come with the program and those added to the data folder. It reads, finds, adds
 * and removes them; it never writes to the seeds and never deletes anything but the one report it is asked to remove.
 */
import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { UserError } from '../shared/errors.ts';
import { fold } from '../shared/text.ts';
import { readReportText } from './file.ts';
import type { Reading, Report } from './model.ts';
import { parseReport } from './parse.ts';
import type { Manifest } from './shelf.ts';
import { discard, keep, readManifest, safeId, textsIn } from './shelf.ts';

/** Where a report comes from. `addedAt` and `source` are the manifest's; a `file` was read and not kept. */
export type Origin =
  | { readonly kind: 'seed' | 'file'; readonly path: string }
  | { readonly kind: 'added'; readonly path: string; readonly addedAt: string | null; readonly source: string | null };

export type KnownReport = { readonly origin: Origin; readonly reading: Reading };

export type Library = {
  /** Every known report, seeds first; one that cannot be read is left out. */
  readonly list: () => Promise<readonly KnownReport[]>;
  /**
   * The report called `name`: its id, its symbol or an unambiguous beginning of either, in any case. Without a name, the
   * first known. UserErrors `report-unknown` with `{ report, known, matching }` and `report-none`.
   */
  readonly load: (name?: string) => Promise<KnownReport>;
  /** The report in the file at `path`, not kept. UserErrors of reading. */
  readonly read: (path: string) => Promise<KnownReport>;
  /** Keeps the report in the file at `path`. UserErrors of reading, `report-exists`, `report-without-text`, `data-unwritable`, `disk-full`. */
  readonly add: (path: string) => Promise<KnownReport>;
  /** Removes an added report. UserErrors `report-unknown`, `report-seed`, `data-unwritable`. */
  readonly remove: (name: string) => Promise<KnownReport>;
};

export type LibraryOptions = {
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly now: () => number;
  /** A word for the name of a temporary file. */
  readonly randomId: () => string;
};

/** The library of `seedsDir` and `dataDir`/reports. It holds what it parsed, by content, for as long as it lives. */
export function createLibrary(options: LibraryOptions): Library {
  const folder = join(options.dataDir, 'reports');
  const readings = new Map<string, Reading>();

  const parse = (text: string, id: string, keepsId: boolean): Reading => {
    const key = `${id} ${keepsId} ${createHash('sha256').update(text).digest('hex')}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const parsed = parseReport(text, { fallbackId: id });
    // An added report keeps the id it was added under, even if it would be derived differently today.
    const reading = { ...parsed, report: { ...parsed.report, id: keepsId ? id : safeId(parsed.report.id) } };
    readings.set(key, reading);
    return reading;
  };

  const readOrigin = async (origin: Origin): Promise<KnownReport | undefined> => {
    try {
      const text = await readReportText(origin.path);
      return { origin, reading: parse(text, nameOf(origin.path), origin.kind === 'added') };
    } catch (error) {
      // Removed or spoilt since the folder was listed: the others are still there to be read.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };

  const origins = async (): Promise<readonly Origin[]> => {
    const seeds = (await textsIn(options.seedsDir)).map((path): Origin => ({ kind: 'seed', path }));
    const added = await Promise.all(
      (await textsIn(folder)).map(async (path): Promise<Origin> => {
        const manifest = await readManifest(path);
        return { kind: 'added', path, addedAt: manifest?.addedAt ?? null, source: manifest?.source ?? null };
      }),
    );
    return [...seeds, ...added];
  };

  const list = async (): Promise<readonly KnownReport[]> => {
    const known = await Promise.all((await origins()).map(readOrigin));
    return known.filter((report) => report !== undefined);
  };

  /** A name is looked for among all reports only when it is not simply that of a file: reading all of them takes time. */
  const load = async (name?: string): Promise<KnownReport> => {
    const all = await origins();
    const likely =
      name === undefined ? all : all.filter(({ kind, path }) => kind === 'added' && nameOf(path) === safeId(name));
    for (const origin of likely) {
      const known = await readOrigin(origin);
      if (known !== undefined) return known;
    }
    if (name === undefined) throw new UserError('report-none');
    return find(name, await list());
  };

  const read = async (path: string): Promise<KnownReport> => {
    const text = await readReportText(path);
    return { origin: { kind: 'file', path }, reading: parse(text, nameOf(path), false) };
  };

  const add = async (path: string): Promise<KnownReport> => {
    const text = await readReportText(path);
    const reading = parse(text, nameOf(path), false);
    const { id } = reading.report;
    if (!hasText(reading.report)) throw new UserError('report-without-text', { path });
    const present = (await list()).find((known) => known.reading.report.id === id);
    if (present !== undefined) throw new UserError('report-exists', { report: id, origin: present.origin.kind });
    const manifest: Manifest = { addedAt: new Date(options.now()).toISOString(), source: path };
    const target = join(folder, `${id}.txt`);
    if (!(await keep(target, text, manifest, options.randomId())))
      throw new UserError('report-exists', { report: id, origin: 'added' });
    return { origin: { kind: 'added', path: target, ...manifest }, reading: parse(text, id, true) };
  };

  /** An added report whose text can no longer be read: it answers nothing, but it can be removed. */
  const spoilt = async (name: string): Promise<KnownReport | undefined> => {
    const origin = (await origins()).find(({ kind, path }) => kind === 'added' && nameOf(path) === safeId(name));
    if (origin === undefined || (await readOrigin(origin)) !== undefined) return undefined;
    return { origin, reading: parse('', nameOf(origin.path), true) };
  };

  const remove = async (name: string): Promise<KnownReport> => {
    const known = (await spoilt(name)) ?? (await load(name));
    if (known.origin.kind !== 'added') throw new UserError('report-seed', { report: known.reading.report.id });
    await discard(known.origin.path);
    return known;
  };

  return { list, load, read, add, remove };
}

function find(name: string, known: readonly KnownReport[]): KnownReport {
  const wanted = fold(name);
  const namesOf = ({ id, symbol }: Report): readonly string[] => [fold(id), ...(symbol === null ? [] : [fold(symbol)])];
  const exact = known.filter(({ reading }) => namesOf(reading.report).includes(wanted));
  const found =
    exact.length > 0 || wanted === ''
      ? exact
      : known.filter(({ reading }) => namesOf(reading.report).some((other) => other.startsWith(wanted)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const ids = (reports: readonly KnownReport[]) => reports.map(({ reading }) => reading.report.id);
  throw new UserError('report-unknown', { report: name, known: ids(known), matching: ids(found) });
}

function hasText(report: Report): boolean {
  return (
    report.paragraphs.length > 0 ||
    report.recommendations.length > 0 ||
    report.unnumbered.some((part) => part.text.trim() !== '') ||
    report.summary.some((part) => part.text.trim() !== '')
  );
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
