/**
 * Decided on evidence, before anything is drafted: does the report carry this question? What it does not carry is not
 * answered, however well some passage happens to rank. What is no question to this report at all is turned away before.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import { namedPassages } from '../retrieval/named.ts';
import type { Passage } from '../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { AbstentionReason } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { readPrinted } from './facts/printed-facts.ts';
import { besideMost } from './gate/beside.ts';
import type { Carriage } from './gate/carriage.ts';
import { carriageOf } from './gate/carriage.ts';
import { withoutCourtesies } from './gate/chatter.ts';
import { leastLikelihood, likelihoodOf } from './gate/odds.ts';
import { nameReader } from './gate/people.ts';
import type { Signs } from './gate/signs.ts';
import { signsOf } from './gate/signs.ts';
import { countedIn, givenIn, holdsSought, isFactKind, soughtBy, wantsName, withoutAsking } from './sought.ts';

/** What a named place must carry beside a fact of the kind that is sought, and of a person: else it lacks the very thing asked. */
const leastBeside = 0.5;
const leastOfPerson = 0.7;
/** A number in a sentence that has less than this of what is counted counts something else. */
const leastCounted = 0.3;

export type GateInput = {
  readonly question: string;
  readonly language: Language;
  readonly index: ReportIndex;
  readonly evidence: readonly Evidence[];
};

export type Gated = {
  /** Null when the evidence carries the question; otherwise why the answer abstains. */
  readonly reason: AbstentionReason | null;
  /** How likely it is that the report answers, 0 to 1, where that was weighed: see `gate/odds.ts`. */
  readonly carried: number;
  /** What it was weighed by; null where a rule decided. */
  readonly signs: Signs | null;
};

export async function gate(input: GateInput): Promise<Gated> {
  const { question, language, index, evidence } = input;
  const { report } = index;
  const refused = (reason: AbstentionReason): Gated => ({ reason, carried: 0, signs: null });

  const named = references(question).filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation');
  const missing = named.find((reference) => !isThere(reference, report));
  if (missing !== undefined && !named.some((reference) => isThere(reference, report)))
    return refused(missing.kind === 'paragraph' ? 'paragraph-unknown' : 'recommendation-unknown');
  const sought = soughtBy(question);
  const isNamed = evidence.some(({ origin }) => origin === 'named');
  const asked = wantsRecommendation(question) ? topicOf(question) : question;
  const about = withoutCourtesies(isNamed ? namedPassages(asked, report, index.passages).rest : asked);
  const isStrict = sought === 'reason' || sought === 'person';
  const carriage = await carriageOf(withoutAsking(about, sought), language, index, isStrict);
  const given = givenIn(question, language);
  const counted = sought === 'count' ? countedIn(question) : null;
  const ofCounted = counted === null ? null : (await carriageOf(counted, language, index)).rows;
  const holdsFact = (text: string, row: number, passage: Passage): boolean =>
    (ofCounted === null || (ofCounted[row] ?? 0) >= leastCounted) &&
    holdsSought(readPrinted(text, passage, report.language), sought, given);
  if (isNamed) {
    const places = new Set(
      evidence.filter(({ origin }) => origin !== 'found').map(({ passage }) => index.passages.indexOf(passage)),
    );
    // A place that is named can be shown whatever else is asked of it, unless it lacks the very thing that is sought.
    const least = isFactKind(sought) ? leastBeside : sought === 'person' ? leastOfPerson : 0;
    const carried = isFactKind(sought) ? besideMost(carriage, index, holdsFact, places) : mostAt(places, carriage);
    return carriage.words.length > 0 && carried < least
      ? refused('not-in-report')
      : { reason: null, carried: 1, signs: null };
  }
  const holdsName = wantsName(question) ? nameReader(report) : undefined;
  if (holdsName !== undefined && besideMost(carriage, index, holdsName) < leastBeside) return refused('not-in-report');
  const beside = isFactKind(sought) ? besideMost(carriage, index, holdsFact) : 0;
  const signs = await signsOf({ question, language, index, evidence, sought, carriage, beside });
  const carried = likelihoodOf(signs);
  return { reason: carried < leastLikelihood ? 'not-in-report' : null, carried, signs };
}

type Reference = ReturnType<typeof references>[number];

function isThere({ kind, number }: Reference, report: Report): boolean {
  return kind === 'paragraph'
    ? report.paragraphs.some((paragraph) => paragraph.number === number)
    : report.recommendations.some((recommendation) => recommendation.number === number);
}

/** How much of what is asked the named places carry. */
function mostAt(places: ReadonlySet<number>, { passages }: Carriage): number {
  return Math.max(0, ...[...places].map((place) => passages[place] ?? 0));
}
