/**
 * The sets that the project keeps, and the report each is asked of. The halves are asked of the seed report, which is here too;
 * the second set of a report that is not, so that it is asked only where that report is at hand.
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

export const seed = join(import.meta.dirname, '..', 'seeds', 'GB.309-PFA-5-4.zh.txt');
export const halves = ['development', 'test'] as const;
export const second = 'second';
/** The sets of which `baseline.json` holds figures. */
export const keptSets: readonly string[] = [...halves, second];
/** Where reports stand that are not the project's own: beside it. */
export const reportsBeside = resolve(import.meta.dirname, '..', '..', 'shared', 'reports');

const secondReport = 'undp-dp-2025-6-en.txt';

/** The set called `name`, or that in the file `name`, which is asked of `report`; the second one's report lies in the folder `reports`. */
export function setNamed(name: string, report: string | undefined, reports: string): EvaluationSet {
  if (halves.some((half) => half === name))
    return { name, path: join(import.meta.dirname, `seed.${name}.json`), report };
  if (name === second)
    return { name, path: join(import.meta.dirname, 'second.json'), report: join(reports, secondReport) };
  return { name, path: resolve(name), report };
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
