/**
 * What the desk can say, as a type: every language has every phrase or does not compile. Phrases are sentences and labels of
 * the interface; words of a report never pass through here but as facts of an error.
 */
import type { AbstentionReason } from '../../answering/answer.ts';
import type { Why } from '../../answering/check-statement.ts';
import type { LineRole, WarningCode } from '../../report/model.ts';
import type { PassageKind } from '../../retrieval/passages.ts';
import type { ReviewErrorCode, UserErrorCode } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import type { Verdict } from '../reply.ts';

/** The parameters of an error as text, worded for one language. */
export type Facts = {
  /** A parameter as text; empty when it is missing. */
  readonly text: (name: string) => string;
  /** A parameter's values joined as the language joins a list; empty when there are none. */
  readonly list: (name: string) => string;
  readonly count: (name: string) => number;
};

/** One sentence or two in one line: what is wrong and what to do about it. */
export type ErrorPhrases = Readonly<Record<UserErrorCode, (facts: Facts) => string>>;
export type ReviewErrorPhrases = Pick<ErrorPhrases, ReviewErrorCode>;

/** Paragraphs and recommendations a reply rests on. */
export type Places = { readonly paragraphs: readonly number[]; readonly recommendations: readonly number[] };

export type RecordCounts = {
  readonly answers: number;
  readonly ratings: number;
  readonly changes: number;
  readonly choices: number;
};

export type CommandName =
  | 'ask'
  | 'recommendation'
  | 'paragraph'
  | 'report'
  | 'reports'
  | 'search'
  | 'verify'
  | 'language'
  | 'help'
  | 'quit';

export type Phrases = {
  readonly errors: ErrorPhrases;
  readonly fault: (id: string) => string;
  readonly languageNames: Readonly<Record<Language, string>>;
  /** Paragraphs and recommendations named in a sentence: "paragraphs 9 and 11, recommendation 5". */
  readonly places: (places: Places) => string;
  readonly paragraph: (number: number | string) => string;
  readonly recommendation: (number: number | string) => string;
  readonly answer: {
    /** Before everything else: what a question that hangs on those before it was taken for. */
    readonly understood: (question: string) => string;
    /** Before the claims. */
    readonly frame: (places: string) => string;
    readonly quotedIn: (language: string) => string;
    readonly receipts: string;
    readonly abstained: Readonly<Record<AbstentionReason, string>>;
    /** After an abstention: what was looked at. */
    readonly read: (places: string) => string;
    readonly nearest: string;
    /** Of several questions in one, one that was left without an answer. */
    readonly unanswered: (part: string) => string;
  };
  readonly card: {
    readonly steps: string;
    readonly finding: string;
    readonly response: string;
    readonly responseOf: (group: string) => string;
    readonly noResponse: string;
    readonly noFinding: string;
    readonly previous: (mark: string) => string;
    readonly next: (mark: string) => string;
    readonly recommendations: string;
    readonly footnotes: string;
    readonly missing: (numbers: string) => string;
    readonly repeated: (count: number) => string;
    readonly found: (query: string) => string;
    readonly notFound: (query: string) => string;
  };
  readonly report: {
    readonly id: string;
    readonly symbol: string;
    readonly date: string;
    readonly session: string;
    readonly agendaItem: string;
    readonly language: string;
    readonly title: string;
    readonly sections: string;
    readonly paragraphs: string;
    readonly recommendations: string;
    readonly steps: string;
    readonly responses: string;
    readonly footnotes: string;
    readonly figures: string;
    readonly decision: string;
    readonly warnings: string;
    readonly origin: string;
    readonly seed: string;
    readonly none: string;
    readonly known: (count: number) => string;
    readonly added: (id: string) => string;
    readonly removed: (id: string) => string;
    readonly summary: string;
  };
  readonly check: {
    readonly lines: (nonBlank: number, blank: number) => string;
    readonly accounted: string;
    readonly unaccounted: (count: number) => string;
    readonly role: string;
    readonly count: string;
    readonly found: string;
    readonly noWarnings: string;
    readonly warnings: (count: number) => string;
    readonly line: (line: number) => string;
    readonly roles: Readonly<Record<LineRole, string>>;
    readonly warningNames: Readonly<Record<WarningCode, string>>;
  };
  readonly search: {
    readonly found: (count: number, query: string) => string;
    readonly nothing: (query: string) => string;
    readonly kinds: Readonly<Record<PassageKind, string>>;
  };
  readonly verify: {
    /** How many statements are supported, contradicted and not in the report. */
    readonly summary: (supported: number, contradicted: number, notInReport: number) => string;
    /** The text holds questions, greetings or quotations only. */
    readonly nothing: string;
    readonly leftOut: (count: number) => string;
    /** What a verdict is worth. */
    readonly caution: string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    /** What decided, after the verdict; empty where the verdict says it. */
    readonly whys: Readonly<Record<Why, string>>;
    readonly nearest: string;
  };
  readonly index: {
    readonly read: (report: string, passages: number) => string;
    readonly built: (report: string, passages: number, embedded: number) => string;
    readonly building: (report: string) => string;
  };
  readonly doctor: {
    readonly title: string;
    readonly good: string;
    readonly toDo: (count: number) => string;
    readonly states: Readonly<Record<'ok' | 'problem', string>>;
    readonly names: Readonly<Record<DoctorCheckName, string>>;
    readonly remedies: Readonly<Record<DoctorCheckName, string>>;
  };
  readonly language: { readonly changed: string; readonly current: (choices: string) => string };
  readonly help: {
    readonly title: string;
    readonly ask: string;
    readonly commands: Readonly<Record<CommandName, string>>;
  };
  readonly chat: {
    readonly banner: (report: string) => string;
    readonly begin: string;
    readonly example: string;
    readonly leaveHint: string;
    readonly cancelled: string;
    readonly goodbye: string;
    readonly switched: (report: string) => string;
    readonly historyLost: (path: string) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly channels: string;
    readonly everywhere: string;
    readonly report: string;
    readonly firstKnown: string;
    readonly automatic: string;
    readonly retention: string;
    readonly days: (count: number) => string;
    readonly limit: string;
    readonly perHour: (count: number) => string;
    readonly channelReads: (report: string) => string;
  };
  /** Said for a rating. */
  readonly rated: Readonly<Record<'up' | 'down', string>>;
  readonly privacy: {
    readonly title: string;
    /** What is kept and why, for how long, where it goes, and how to have it given or deleted; a sentence or two each. */
    readonly statements: (retentionDays: number) => readonly string[];
    readonly kept: (counts: RecordCounts) => string;
    readonly erased: (counts: RecordCounts) => string;
    readonly purged: (answers: number) => string;
  };
  readonly bench: {
    readonly measure: string;
    readonly value: string;
    readonly without: (channel: string) => string;
    readonly corpus: (questions: number, passages: number) => string;
    readonly indexTime: string;
  };
};

export type DoctorCheckName =
  | 'node'
  | 'reports'
  | 'dataFolder'
  | 'database'
  | 'indexFolder'
  | 'vectors'
  | 'answers'
  | 'embedder'
  | 'discord';
