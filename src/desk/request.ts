/**
 * What comes to the desk and what goes from it, and what the desk needs of the rest: ports that `assemble.ts` fills.
 */
import type { Answer } from '../answering/answer.ts';
import type { Library } from '../report/library.ts';
import type { Report } from '../report/model.ts';
import type { RetrievalBenchmark } from '../retrieval/benchmark.ts';
import type { IndexProgress } from '../retrieval/build.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { DoctorCheckName } from './phrases/phrases.ts';
import type { Records } from './records.ts';
import type { Reply } from './reply.ts';

/** Who asks and how: what every verb is given beside its own values. */
export type Request = {
  /** The person's language: of the interface, and of an answer where the question does not show its own. */
  readonly language: Language;
  /** Which report is meant; the first known when left out. */
  readonly report?: string;
  readonly signal?: AbortSignal;
  /** Told while the index of `report` is built, never when one is read. */
  readonly onProgress?: (progress: IndexProgress, report: string) => void;
  /** Told the places that are read for an answer before it is drafted, in words of the answer's language. */
  readonly onReading?: (places: string, language: Language) => void;
};

/** What a surface shows, and the same as JSON. */
export type Outcome<Data> = { readonly reply: Reply; readonly data: Data };

/** Something the doctor looked at; `detail` is a fact (a version, a path), never a sentence. */
export type Finding = { readonly name: DoctorCheckName; readonly good: boolean; readonly detail: string };

type Watched = { readonly signal?: AbortSignal; readonly onProgress?: (progress: IndexProgress) => void };

export type DeskPorts = {
  readonly library: Library;
  readonly openIndex: (report: Report, options: Watched & { readonly rebuild?: boolean }) => Promise<ReportIndex>;
  /** Deletes the index of a report, which can be built again at any time. */
  readonly dropIndex: (report: Report) => Promise<void>;
  readonly ask: (
    question: string,
    options: {
      readonly index: ReportIndex;
      readonly language: Language;
      readonly signal?: AbortSignal;
      readonly onEvidence?: (evidence: readonly Evidence[]) => void;
    },
  ) => Promise<Answer>;
  readonly benchmark: (
    folder: string,
    options: { readonly ablate: boolean; readonly signal?: AbortSignal },
  ) => Promise<RetrievalBenchmark>;
  readonly examine: () => Promise<readonly Finding[]>;
  /** What is kept between conversations; opened when it is first needed. */
  readonly records: () => Promise<Records>;
  /** Copies the record to `target` while it is in use. */
  readonly backup: (target: string) => Promise<void>;
  /** Puts the copy at `source` back; gives where what was there is kept, or null. */
  readonly restore: (source: string) => Promise<string | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A word that nobody can guess. */
  readonly randomId: () => string;
};

/** The part of a request that opening the index of `report` takes on, without undefined entries. */
export function watchedBy({ signal, onProgress }: Request, report: Report): Watched {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress(progress, report.id) }),
  };
}
