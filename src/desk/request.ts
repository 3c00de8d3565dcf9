/**
 * What comes to the desk and what goes from it, and what the desk needs of the rest: ports that `assemble.ts` fills.
 */
import type { Answer, Claim } from '../answering/answer.ts';
import type { Proposal } from '../answering/answered/propose.ts';
import type { Turns } from '../answering/conversation/turns.ts';
import type { UnderstandOptions, Understood } from '../answering/conversation/understand.ts';
import type { WritingStep } from '../answering/model.ts';
import type { ComposePorts } from '../digest/compose.ts';
import type { DigestStore } from '../digest/store.ts';
import type { Studio } from '../pictures/studio.ts';
import type { Library } from '../report/library.ts';
import type { Report } from '../report/model.ts';
import type { RetrievalBenchmark } from '../retrieval/benchmark.ts';
import type { IndexProgress } from '../retrieval/build.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { ReviewEvent, Stream } from '../review/events.ts';
import type { Ledger } from '../review/ledger.ts';
import type { Review } from '../review/review.ts';
import type { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import type { DoctorCheckName } from './phrases/phrases.ts';
import type { Records } from './records.ts';
import type { Block, Reply } from './reply.ts';
import type { Requests } from './requests.ts';
import type { Sayings } from './sayings.ts';

export type ClaimBlock = Extract<Block, { readonly kind: 'claim' }>;

/** What is being done for an answer, in words of its language. */
export type Step = {
  readonly kind: 'searching' | 'reading' | 'writing' | 'checking';
  readonly text: string;
  readonly language: Language;
};

/** Who asks and how: what every verb is given beside its own values. */
export type Request = {
  /** The person's language: of the interface, and of an answer where the question does not show its own. */
  readonly language: Language;
  /** Which report is meant; the first known when left out. */
  readonly report?: string;
  readonly signal?: AbortSignal;
  /** Told while the index of `report` is built, never when one is read. */
  readonly onProgress?: (progress: IndexProgress, report: string) => void;
  /** Told what is being done for an answer. */
  readonly onStep?: (step: Step) => void;
  /** What a person is called where the request comes from; their id when left out. */
  readonly nameOf?: (person: string) => string;
  /** Told each claim of a model as soon as it is known to stand, with its marks. */
  readonly onClaim?: (claim: ClaimBlock) => void;
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
      readonly asker?: { readonly person: string | null; readonly server: string | null };
      readonly onClaim?: (claim: Claim) => void;
      readonly onStep?: (step: WritingStep) => void;
      readonly onVectorsLost?: (error: UserError) => void;
      readonly across?: { readonly question: string; readonly indexes: readonly ReportIndex[] };
    },
  ) => Promise<Answer>;
  /** What a question means after those before it. */
  readonly understand: (question: string, options: Omit<UnderstandOptions, 'rewrite'>) => Promise<Understood>;
  readonly turns: Turns;
  readonly benchmark: (
    folder: string,
    options: { readonly ablate: boolean; readonly signal?: AbortSignal },
  ) => Promise<RetrievalBenchmark>;
  readonly examine: () => Promise<readonly Finding[]>;
  /** What is kept between conversations; opened when it is first needed. */
  readonly records: () => Promise<Records>;
  /** Which sentences of the responses speak to what, as the program proposes; the same for the same report. */
  readonly proposeAnswered: (report: Report) => Promise<readonly Proposal[]>;
  /** The review over what is kept of it, both opened when first needed. */
  readonly review: () => Promise<Review>;
  readonly ledger: () => Promise<Ledger>;
  /** What was said of reviews, and messages that wait for their author; opened when first needed. */
  readonly sayings: () => Promise<Sayings>;
  readonly requests: () => Promise<Requests>;
  /** Where digests are kept, opened when it is first needed. */
  readonly digestStore: () => Promise<DigestStore>;
  /** All events of a review, in order. */
  readonly reviewEvents: (stream: Stream) => Promise<readonly ReviewEvent[]>;
  /** Draws beside everything else that goes on, within its time; a Fault where it cannot. */
  readonly draw: Studio['draw'];
  /** Null where no model is configured, and where what it wrote does not stand in time: a digest goes out without. */
  readonly digestLead: ComposePorts['lead'];
  /** Null where none can be drawn: a digest goes out without. */
  readonly digestPicture: ComposePorts['picture'];
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
