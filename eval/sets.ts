/**
 * The sets that the project keeps, and the report each is asked of. Some are of the seed report, which is here too; others of reports that
 * are not, so that they are asked only where those are at hand. What is kept for testing is not read to tune on.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type EvaluationSet = {
  readonly name: string;
  /** The file of its questions. */
  readonly path: string;
  /** The file of the report; undefined for the seed report. */
  readonly report: string | undefined;
};

type KeptSet = {
  readonly name: string;
  readonly file: string;
  /** The file of a report that is not the project's own. */
  readonly report?: string;
  readonly isForTesting: boolean;
};

const kept: readonly KeptSet[] = [
  { name: 'development', file: 'seed.development.json', isForTesting: false },
  { name: 'test', file: 'seed.test.json', isForTesting: true },
  { name: 'further', file: 'seed.further.json', isForTesting: false },
  { name: 'further-test', file: 'seed.further-test.json', isForTesting: true },
  { name: 'third', file: 'seed.third.json', isForTesting: false },
  { name: 'third-test', file: 'seed.third-test.json', isForTesting: true },
  { name: 'absent', file: 'seed.absent.json', isForTesting: false },
  { name: 'undp', file: 'undp.json', report: 'undp-dp-2025-6-en.txt', isForTesting: false },
  { name: 'unfpa', file: 'unfpa.json', report: 'unfpa-dpfpa-2025-4-part2-en.txt', isForTesting: false },
  { name: 'unoda', file: 'unoda.json', report: 'unoda-ac292-2024-3-es.txt', isForTesting: false },
  { name: 'unfpa-absent', file: 'unfpa.absent.json', report: 'unfpa-dpfpa-2025-4-part2-en.txt', isForTesting: false },
  { name: 'unoda-absent', file: 'unoda.absent.json', report: 'unoda-ac292-2024-3-es.txt', isForTesting: false },
  { name: 'undp-test', file: 'undp-test.json', report: 'undp-dp-2025-6-en.txt', isForTesting: true },
  { name: 'undp-more', file: 'undp-more.json', report: 'undp-dp-2025-6-en.txt', isForTesting: false },
  { name: 'undp-more-test', file: 'undp-more-test.json', report: 'undp-dp-2025-6-en.txt', isForTesting: true },
  { name: 'jiu', file: 'jiu.json', report: 'jiu-rep-2025-2-en.txt', isForTesting: false },
  { name: 'jiu-test', file: 'jiu-test.json', report: 'jiu-rep-2025-2-en.txt', isForTesting: true },
];

export const seed = join(import.meta.dirname, '..', 'seeds', 'GB.309-PFA-5-4.zh.txt');
/** The sets of which `baseline.json` holds figures. */
export const keptSets: readonly string[] = kept.map(({ name }) => name);
/** Those whose failures are not shown. */
export const setsForTesting: readonly string[] = kept.flatMap(({ name, isForTesting }) => (isForTesting ? [name] : []));
/** Where reports stand that are not the project's own: beside it. */
export const reportsBeside = resolve(import.meta.dirname, '..', '..', 'shared', 'reports');

/** The set called `name`, or that in the file `name`, which is asked of `report`; reports that are not the project's own lie in the folder `reports`. */
export function setNamed(name: string, report: string | undefined, reports: string): EvaluationSet {
  const known = kept.find((set) => set.name === name);
  if (known === undefined) return { name, path: resolve(name), report };
  const own = known.report === undefined ? report : join(reports, known.report);
  return { name, path: join(import.meta.dirname, known.file), report: own };
}

/** Whether the set called `name` is asked of the seed report. */
export function isOfSeed(name: string): boolean {
  return kept.some((set) => set.name === name && set.report === undefined);
}

/** Those whose report is there, and a line for each of the others that says which report it lacks. */
export function withReports(sets: readonly EvaluationSet[]): {
  readonly present: readonly EvaluationSet[];
  readonly leftOut: readonly string[];
} {
  const isThere = ({ report }: EvaluationSet): boolean => report === undefined || existsSync(report);
  return {
    present: sets.filter(isThere),
    leftOut: sets
      .filter((set) => !isThere(set))
      .map(
        ({ name, report }) => `left out: ${name}, whose report is not at hand (${report}; --reports names its folder)`,
      ),
  };
}
