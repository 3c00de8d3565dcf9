/**
 * Decided on evidence, before anything is drafted: does the report carry this question? What it does not carry is not
 * answered, however well some passage happens to rank. What is no question to this report at all is turned away before.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import { absentCountries } from '../retrieval/absent.ts';
import { namedPassages } from '../retrieval/named.ts';
import type { Evidence, ReportIndex } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { AbstentionReason } from './answer.ts';
import { topicOf, wantsRecommendation } from './aspects.ts';
import { factsOf, normalized } from './facts/facts.ts';
import type { Carriage } from './gate/carriage.ts';
import { carriageOf } from './gate/carriage.ts';
import { withoutCourtesies } from './gate/chatter.ts';
import { nameReader } from './gate/people.ts';
import type { Sought } from './sought.ts';
import { isSought, soughtBy, wantsName, withoutAsking } from './sought.ts';

/**
 * Least share of a question that the best passage must carry, by rarity of its words; across languages a gloss carries less
 * than the printed word. A reason is asked of something that must be there whole. Chosen on the development half of the
 * evaluation set.
 */
export const leastCarried = { same: 0.35, across: 0.3 } as const;
const leastOfReason = { same: 0.45, across: 0.45 } as const;
/** Who somebody is asks for a name, and reports name few people: only what is printed beside nearly all of it is that. */
const leastOfPerson = { same: 0.7, across: 0.7 } as const;
/** The least share of it that stands beside an amount, a time or a count where such a thing is sought. */
const leastBeside = 0.5;
/** A count may be told by what is counted, listed in a passage that carries this much. */
const leastOfList = 0.6;

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
  /** Share of the question that the best passage carries, 0 to 1. */
  readonly carried: number;
};

export async function gate(input: GateInput): Promise<Gated> {
  const { question, language, index, evidence } = input;
  const { report } = index;
  const refused = (reason: AbstentionReason, carried = 0): Gated => ({ reason, carried });
  const through = (carried: number): Gated => ({ reason: null, carried });

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
  const direction = language === report.language ? 'same' : 'across';
  if (isNamed) {
    const places = new Set(
      evidence.filter(({ origin }) => origin !== 'found').map(({ passage }) => index.passages.indexOf(passage)),
    );
    // A place that is named can be shown whatever else is asked of it, unless it lacks the very thing that is sought.
    const least = isFact(sought) ? leastBeside : sought === 'person' ? leastOfPerson[direction] : 0;
    return carriedAt(places, carriage, index, sought) < least
      ? refused('not-in-report', carriage.best)
      : through(carriage.best);
  }
  if ((await absentCountries(question, index, language)).length > 0) return refused('not-in-report', carriage.best);
  if (isFact(sought)) {
    const beside = besideFact(carriage, index, sought);
    if (beside < leastBeside && !(sought === 'count' && carriage.best >= leastOfList))
      return refused('not-in-report', carriage.best);
  }
  const least = leastFor(sought)[direction];
  const holdsName = wantsName(question) ? nameReader(report) : undefined;
  if (holdsName !== undefined && besideMost(carriage, index, holdsName) < leastBeside)
    return refused('not-in-report', carriage.best);
  return carriage.best >= least ? through(carriage.best) : refused('not-in-report', carriage.best);
}

type Reference = ReturnType<typeof references>[number];

function isThere({ kind, number }: Reference, report: Report): boolean {
  return kind === 'paragraph'
    ? report.paragraphs.some((paragraph) => paragraph.number === number)
    : report.recommendations.some((recommendation) => recommendation.number === number);
}

function leastFor(sought: Sought): Readonly<Record<'same' | 'across', number>> {
  if (sought === 'reason') return leastOfReason;
  return sought === 'person' ? leastOfPerson : leastCarried;
}

const isFact = (sought: Sought): boolean =>
  sought === 'money' || sought === 'time' || sought === 'share' || sought === 'count';

/** How much of what is asked the named places carry; beside a fact of the sought kind where one is sought. */
function carriedAt(places: ReadonlySet<number>, carriage: Carriage, index: ReportIndex, sought: Sought): number {
  if (carriage.words === 0) return 1;
  if (isFact(sought)) return besideFact(carriage, index, sought, places);
  return Math.max(0, ...[...places].map((place) => carriage.passages[place] ?? 0));
}

/** The most of the question that stands in one sentence, and the passage around it, with a fact of the sought kind. */
function besideFact(carriage: Carriage, index: ReportIndex, sought: Sought, places?: ReadonlySet<number>): number {
  const { language } = index.report;
  return besideMost(
    carriage,
    index,
    (text) => factsOf(normalized(text), language).some((fact) => isSought(fact, sought)),
    places,
  );
}

/** The same with what `holds` tells of a sentence. */
function besideMost(
  { passages, rows }: Carriage,
  index: ReportIndex,
  holds: (text: string) => boolean,
  places?: ReadonlySet<number>,
): number {
  let most = 0;
  for (const [place, passage] of index.passages.entries()) {
    if (places?.has(place) === false) continue;
    const first = index.lexical.firstRow[place] as number;
    for (const [at, { text }] of sentences(passage.text).entries()) {
      const share = 0.5 * (passages[place] as number) + 0.5 * (rows[first + at] as number);
      if (share > most && holds(text)) most = share;
    }
  }
  return most;
}
