/**
 * One question of a conversation with what its answer was about: what a later question may hang on. It holds no word of an
 * answer, and nothing of who asked.
 */
import { references } from '../../report/reference.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { detectLanguage } from '../../shared/language.ts';
import type { Claim } from '../answer.ts';
import { wantsRecommendation } from '../aspects.ts';
import { countryCode, isCountryName, nameFinder } from '../checking/names.ts';
import { normalized } from '../facts/facts.ts';

export type SubjectKind = 'recommendation' | 'paragraph';

/** A place as it was cited; a recommendation is named as itself, not also by the paragraph it follows. */
export type Cited = { readonly kind: SubjectKind; readonly number: number };

export type Turn = {
  /** As it can be asked by itself. */
  readonly question: string;
  readonly report: string;
  /** The language it was answered in. */
  readonly language: Language;
  /** In the order of the answer, each once. */
  readonly cited: readonly Cited[];
  /** CLDR codes of the countries the answer names, in its order. */
  readonly countries: readonly string[];
  /** Milliseconds since 1970. */
  readonly askedAt: number;
};

/** The places of `report` that `claims` cite, each once. */
export function citedIn(claims: readonly Pick<Claim, 'citations'>[], report: string): readonly Cited[] {
  return citedAt(claims.flatMap(({ citations }) => citations).filter((citation) => citation.report === report));
}

/** The countries that `question` names, or else the words quoted for `claims`, each once. */
export async function countriesOf(
  question: string,
  claims: readonly Pick<Claim, 'citations'>[],
  { report, tools }: Pick<ReportIndex, 'report' | 'tools'>,
): Promise<readonly string[]> {
  const spoken = detectLanguage(question) ?? report.language;
  const asked = (await nameFinder(tools, spoken))(normalized(question)).filter(isCountryName);
  if (asked.length > 0) return [...new Set(asked.map(countryCode))];
  const find = await nameFinder(tools, report.language);
  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  const names = [...new Set(quotes)].flatMap((quote) => find(normalized(quote))).filter(isCountryName);
  return [...new Set(names.map(countryCode))];
}

/** The same of places however they are kept. */
export function citedAt(
  places: readonly { readonly paragraph: number | null; readonly recommendation: number | null }[],
): readonly Cited[] {
  const all = places.flatMap(({ paragraph, recommendation }): readonly Cited[] => {
    if (recommendation !== null) return [{ kind: 'recommendation', number: recommendation }];
    return paragraph === null ? [] : [{ kind: 'paragraph', number: paragraph }];
  });
  return [...new Map(all.map((one) => [`${one.kind} ${one.number}`, one])).values()];
}

/** Recommendations or paragraphs that a turn was about. */
export type Subject = {
  readonly kind: SubjectKind;
  readonly numbers: readonly number[];
  /** Whether the question named them or asked for them; else they are only where its answer stands. */
  readonly isMeant: boolean;
  /** Whether one was asked for, however many the answer names. */
  readonly isOne: boolean;
};

/** More than these are no answer to a question that asks for one. */
const mostForOne = 3;

/** The numbers that "it" may stand for; none where it could be any of several. */
export function singular({ numbers, isOne }: Subject): readonly number[] {
  return numbers.length === 1 || (isOne && numbers.length <= mostForOne) ? numbers : [];
}

const recommendationNoun = /(?<!\p{L})(?:recommendations?|recommandations?|recomendaci(?:ón|on|ones))(?!\p{L})|建议/iu;
const severalAsked =
  /(?<!\p{L})(?:recommendations|recommandations|recomendaciones)(?!\p{L})|(?:哪些|哪几|几)(?:项|条|个)?(?:的)?建议/iu;

/** What `turn` was about, the likeliest first: what it asked for, what it named, what its answer stands on. */
export function subjectsOf(turn: Turn): readonly Subject[] {
  const named = (kind: SubjectKind): readonly number[] => numbersNamed(turn.question, kind);
  const cited = (kind: SubjectKind): readonly number[] =>
    turn.cited.filter((one) => one.kind === kind).map(({ number }) => number);
  const recommendations = named('recommendation');
  const paragraphs = named('paragraph');
  const asksFor =
    recommendations.length === 0 && (wantsRecommendation(turn.question) || recommendationNoun.test(turn.question));
  const found = cited('recommendation');
  const isOne = asksFor && !severalAsked.test(turn.question);
  const subject = (kind: SubjectKind, numbers: readonly number[], isMeant: boolean): readonly Subject[] =>
    numbers.length === 0 ? [] : [{ kind, numbers, isMeant, isOne: isOne && kind === 'recommendation' }];
  return [
    ...(asksFor ? subject('recommendation', found, true) : []),
    ...subject('recommendation', recommendations, true),
    ...subject('paragraph', paragraphs, true),
    ...(asksFor || recommendations.length > 0 ? [] : subject('recommendation', found, false)),
    ...(paragraphs.length > 0 ? [] : subject('paragraph', cited('paragraph'), false)),
  ];
}

/** The numbers of a kind that `question` names, in its order. */
export function numbersNamed(question: string, kind: SubjectKind): readonly number[] {
  return references(question)
    .filter((reference) => reference.kind === kind)
    .map(({ number }) => number);
}

/** The newest subject that fits. */
export function newestSubject(turns: readonly Turn[], fits: (subject: Subject) => boolean): Subject | undefined {
  for (const turn of turns) {
    const subject = subjectsOf(turn).find(fits);
    if (subject !== undefined) return subject;
  }
  return undefined;
}
