/**
 * Decided on evidence, before anything is drafted: does the report carry this question? What it does not carry is not
 * answered, however well some passage happens to rank; where the question takes something false for granted, what the report
 * does state is handed back to be shown.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import { namedPassages } from '../retrieval/named.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { AbstentionReason } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { stanceIn, stances, statedFor } from './gate/acceptance.ts';
import { besideFact, besideMost } from './gate/beside.ts';
import type { Carriage } from './gate/carriage.ts';
import { carriageOf } from './gate/carriage.ts';
import { isChatter, withoutCourtesies } from './gate/chatter.ts';
import { isElsewhere } from './gate/elsewhere.ts';
import { leastLikelihood, likelihoodOf } from './gate/odds.ts';
import { nameReader } from './gate/people.ts';
import { contraryTo } from './gate/premise.ts';
import type { Signs } from './gate/signs.ts';
import { signsOf } from './gate/signs.ts';
import type { Sought } from './sought.ts';
import { isFactKind, soughtBy, wantsName, withoutAsking } from './sought.ts';

/** What a named place must carry beside a fact of the kind that is sought, and of a person: else it lacks the very thing asked. */
const leastBeside = 0.5;
const leastOfPerson = 0.7;

export type GateInput = {
  readonly question: string;
  readonly language: Language;
  readonly index: ReportIndex;
  readonly evidence: readonly Evidence[];
  readonly signal?: AbortSignal;
};

export type Gated = {
  /** Null when the evidence carries the question; otherwise why the answer abstains. */
  readonly reason: AbstentionReason | null;
  /** How likely it is that the report answers, 0 to 1, where that was weighed: see `gate/odds.ts`. */
  readonly carried: number;
  /** What it was weighed by; null where a rule decided. */
  readonly signs: Signs | null;
  /** Where something false is taken for granted: ids of the passages that say what is so, and their words. */
  readonly states: readonly { readonly passage: string; readonly quote: string | null }[];
};

export async function gate(input: GateInput): Promise<Gated> {
  const { question, language, index, evidence, signal } = input;
  const { report } = index;
  const refused = (reason: AbstentionReason, carried = 0, states: Gated['states'] = []): Gated => ({
    reason,
    carried,
    signs: null,
    states,
  });

  if (isChatter(question)) return refused('not-a-question');
  const named = references(question).filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation');
  const missing = named.find((reference) => !isThere(reference, report));
  if (missing !== undefined && !named.some((reference) => isThere(reference, report)))
    return refused(missing.kind === 'paragraph' ? 'paragraph-unknown' : 'recommendation-unknown');
  if (isElsewhere(question, language, index)) return refused('elsewhere');
  if (presumesAcceptance(question, language, named, report))
    return refused('acceptance-not-stated', 0, responsesFor(named, index));
  const sought = soughtBy(question);
  if (sought === 'reason') {
    const contrary = await contraryTo(question, language, index, signal);
    const states = contrary.flatMap(({ quote }) => {
      const holding = index.passages.find(({ text }) => text.includes(quote));
      return holding === undefined ? [] : [{ passage: holding.id, quote }];
    });
    if (states.length > 0) return refused('premise-contradicted', 1, states);
  }
  const isNamed = evidence.some(({ origin }) => origin === 'named');
  const asked = wantsRecommendation(question) ? topicOf(question) : question;
  const about = withoutCourtesies(isNamed ? namedPassages(asked, report, index.passages).rest : asked);
  const isStrict = sought === 'reason' || sought === 'person';
  const carriage = await carriageOf(withoutAsking(about, sought), language, index, isStrict);
  if (isNamed) {
    const places = new Set(
      evidence.filter(({ origin }) => origin !== 'found').map(({ passage }) => index.passages.indexOf(passage)),
    );
    // A place that is named can be shown whatever else is asked of it, unless it lacks the very thing that is sought.
    const least = isFactKind(sought) ? leastBeside : sought === 'person' ? leastOfPerson : 0;
    return carriedAt(places, carriage, index, sought) < least
      ? refused('not-in-report')
      : { reason: null, carried: 1, signs: null, states: [] };
  }
  const holdsName = wantsName(question) ? nameReader(report) : undefined;
  if (holdsName !== undefined && besideMost(carriage, index, holdsName) < leastBeside) return refused('not-in-report');
  const beside = isFactKind(sought) ? besideFact(carriage, index, sought) : 0;
  const signs = await signsOf({ question, language, index, evidence, sought, carriage, beside });
  const carried = likelihoodOf(signs);
  return { reason: carried < leastLikelihood ? 'not-in-report' : null, carried, signs, states: [] };
}

type Reference = ReturnType<typeof references>[number];

/** Whether it takes a stance for granted that no response states of the recommendations named, of any where none is. */
function presumesAcceptance(
  question: string,
  language: Language,
  named: readonly Reference[],
  report: Report,
): boolean {
  const presumed = stanceIn(question, language, report);
  if (presumed === undefined) return false;
  const numbers = named.flatMap(({ kind, number }) => (kind === 'recommendation' ? [number] : []));
  const among = numbers.length === 0 ? null : numbers;
  if (among === null && !presumed.isPlain) return false;
  // "Did it accept recommendation 6?" is answered by a response that rejects it, "why did it accept it?" is not.
  const isOpen = among !== null && soughtBy(question) !== 'reason';
  const asked = isOpen ? stances : [presumed.stance];
  return asked.every((stance) => statedFor(stance, report, among).length === 0);
}

function isThere({ kind, number }: Reference, report: Report): boolean {
  return kind === 'paragraph'
    ? report.paragraphs.some((paragraph) => paragraph.number === number)
    : report.recommendations.some((recommendation) => recommendation.number === number);
}

/** How much of what is asked the named places carry; beside a fact of the sought kind where one is sought. */
function carriedAt(places: ReadonlySet<number>, carriage: Carriage, index: ReportIndex, sought: Sought): number {
  if (carriage.words.length === 0) return 1;
  if (isFactKind(sought)) return besideFact(carriage, index, sought, places);
  return Math.max(0, ...[...places].map((place) => carriage.passages[place] ?? 0));
}

/** What the Office does say: to the recommendations named, else what opens its comments. */
function responsesFor(named: readonly Reference[], { report, passages }: ReportIndex): Gated['states'] {
  const numbers = named.flatMap(({ kind, number }) => (kind === 'recommendation' ? [number] : []));
  const answering = passages.filter(
    ({ kind, recommendations }) =>
      kind === 'response' && (numbers.length === 0 || recommendations.some((number) => numbers.includes(number))),
  );
  const [first] = report.responses;
  const section = report.paragraphs.find(({ number }) => number === first?.paragraph)?.section;
  const opening = passages.filter(
    ({ kind, paragraph }) =>
      kind === 'paragraph' &&
      report.paragraphs.some(
        ({ number, section: own }) => number === paragraph && own === section && number !== first?.paragraph,
      ),
  );
  const shown = numbers.length > 0 ? answering : [...opening, ...answering];
  return shown.slice(0, 3).map(({ id }) => ({ passage: id, quote: null }));
}
