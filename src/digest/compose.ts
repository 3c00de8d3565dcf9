/** Gathers what a digest tells from the record, once for a digest, and writes it. Read only: nothing in the record changes by it. */
import type { DigestPhrases } from '../desk/phrases/digest/phrases.ts';
import type { Report } from '../report/model.ts';
import type { ReviewEvent } from '../review/events.ts';
import { fold } from '../review/fold.ts';
import type { Review } from '../review/review.ts';
import type { ReviewState } from '../review/state.ts';
import { emptyReview } from '../review/state.ts';
import type { Language } from '../shared/language.ts';
import type { DigestParts } from './content.ts';
import { linesOfDigest, partsOfDigest, writeDigest } from './content.ts';
import type { DigestFacts } from './facts.ts';
import type { Due } from './schedule.ts';
import type { Content, DigestStore, Picture, Schedule } from './store.ts';
import type { DigestLine } from './write.ts';

export type ComposePorts = {
  readonly store: Pick<DigestStore, 'past' | 'questions'>;
  readonly review: Pick<Review, 'events'>;
  /** The report of a digest. UserErrors `report-unknown` and `report-none`. */
  readonly reportOf: (schedule: Schedule) => Promise<Report>;
  /** Which proposed steps the responses speak to, as the program proposes or people have judged. */
  readonly steps: (report: Report, state: ReviewState) => Promise<DigestFacts['steps']>;
  /** A sentence or two from these lines, checked against them; null where there is none in time. */
  readonly lead: (
    lines: readonly DigestLine[],
    language: Language,
    server: string,
  ) => Promise<readonly string[] | null>;
  /** Drawn beside it; null where it cannot be. */
  readonly picture: (facts: DigestFacts, events: readonly ReviewEvent[], language: Language) => Promise<Picture | null>;
  readonly phrases: (language: Language) => DigestPhrases;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** More digests than a paper has recommendations, several times over. */
const pastShown = 400;
/** The first digest tells of the questions of a week. */
const firstQuestionsMs = 7 * 24 * 60 * 60_000;

export type Composed = { readonly content: Content; readonly parts: DigestParts; readonly facts: DigestFacts };

/** The digest of this day as it would be posted now, quiet days included. */
export async function composeDigest(schedule: Schedule, due: Due, ports: ComposePorts): Promise<Composed> {
  const { server, language, zone } = schedule;
  const report = await ports.reportOf(schedule);
  const past = (await ports.store.past(schedule, pastShown)).filter(({ day }) => day < due.day);
  const told = past.filter((one) => one.state === 'posted' && one.report === report.id);
  const [last] = told;
  const stream = { server, report: report.id };
  const events = await ports.review.events(stream);
  // Folded from the same events that are told: what comes meanwhile is told tomorrow.
  const state = fold(emptyReview, events);
  const now = ports.now();
  const since = last?.until ?? now - firstQuestionsMs;
  const facts: DigestFacts = {
    ...{ server, report, state, zone, now, day: due.day },
    news: events.filter(({ sequence }) => sequence > (last?.sequence ?? 0)),
    questions: await ports.store.questions(server, report.id, { since, until: now }),
    steps: await ports.steps(report, state),
    lastDay: last?.day ?? null,
    missed: past
      .filter(({ day, state: became }) => became === 'skipped' && last !== undefined && day > last.day)
      .map(({ day }) => day)
      .reverse(),
    shown: told.flatMap(({ shown }) => (shown === null ? [] : [shown])),
  };
  const parts = partsOfDigest(facts);
  const phrases = ports.phrases(language);
  const lead = parts.isQuiet
    ? null
    : await ports.lead(linesOfDigest(parts, facts, phrases, language), language, server);
  const { reply, shown } = writeDigest(parts, facts, phrases, language, lead);
  // Nothing has changed of what it shows where there is nothing new.
  const picture = parts.isQuiet ? null : await ports.picture(facts, events, language);
  const content: Content = {
    ...{ reply, shown, report: report.id, picture },
    sequence: state.sequence,
    until: now,
  };
  return { content, parts, facts };
}

/** What to post: null on a day with nothing new on which nothing is wanted. */
export async function contentToPost(schedule: Schedule, due: Due, ports: ComposePorts): Promise<Content | null> {
  const { content, parts } = await composeDigest(schedule, due, ports);
  return parts.isQuiet && schedule.quiet === 'nothing' ? null : content;
}
