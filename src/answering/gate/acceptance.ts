/**
 * Whether the responses of a report accept or reject its recommendations. Acceptance is never inferred: it is what a response
 * says in such words, of the recommendation that it answers; a question that takes more for granted has no answer.
 */
import type { Report } from '../../report/model.ts';
import { references } from '../../report/reference.ts';
import type { Language } from '../../shared/language.ts';
import { fold, sentences } from '../../shared/text.ts';
import { soughtBy } from '../sought.ts';

export const stances = ['rejects', 'partly', 'accepts'] as const;
export type Stance = (typeof stances)[number];

const acceptance =
  '接受|采纳|同意|认可|(?<!\\p{L})(?:accept\\p{L}*|agree(?:d|s|ing)?|concur(?:s|red|ring)?|endors\\p{L}*|approv\\p{L}*|approuv\\p{L}*|acept\\p{L}*|aprob\\p{L}*|aprueb\\p{L}*)(?!\\p{L})';
const part =
  '部分(?:地)?|(?<!\\p{L})(?:partial(?:ly)?|partly|in part|partiel\\p{L}*|en partie|parcial\\p{L}*|en parte)(?!\\p{L})';
const words: Readonly<Record<Stance, RegExp>> = {
  rejects:
    /拒绝|否决|驳回|不(?:予|被)?(?:接受|采纳|同意|赞同)|未(?:被|予)?(?:接受|采纳)|反对|(?<!\p{L})(?:reject\p{L}*|refus\p{L}*|declin(?:e|ed|es)|turn(?:s|ed)? down|disagree\p{L}*|(?:not|n't) (?:accept\p{L}*|agree\p{L}*|concur\p{L}*)|oppos\p{L}*|rejet\p{L}*|refus\p{L}*|désapprouv\p{L}*|rechaz\p{L}*|rehus\p{L}*|deneg\p{L}*|desestim\p{L}*|opon\p{L}*|opuso)(?!\p{L})/u,
  partly: new RegExp(`(?:${part}).{0,25}(?:${acceptance})|(?:${acceptance}).{0,25}(?:${part})`, 'u'),
  accepts: new RegExp(acceptance, 'u'),
};
/** Whoever accepts or rejects: the side that answers the report. */
const answering =
  /劳工局|秘书处|管理层|办公室|管理部门|主管部门|(?<!\p{L})(?:office|management|secretariat|administration|agency|bureau|direction|secrétariat|oficina|secretaría|administración|dirección)(?!\p{L})/u;
const recommended = /建议|(?<!\p{L})(?:recommend\p{L}*|recommand\p{L}*|recomend\p{L}*)(?!\p{L})/u;
/** "Which were rejected": by whom goes without saying. */
const passive =
  /被|(?<!\p{L})(?:is|are|was|were|been|be|été|est|sont|fut|furent|fue|fueron|sido)(?: \p{L}+)? (?:reject|refus|declin|turn|not|accept|agree|endors|approv|approuv|rejet|rechaz|desestim|acept|aprob|partial|partiel|parcial)/u;

export type Presumed = {
  readonly stance: Stance;
  /** Whether it speaks in so many words of recommendations and of the side that answers them. */
  readonly isPlain: boolean;
};

/** The stance of the answering side that `question` asks about or takes for granted, if any. */
export function stanceIn(question: string, language: Language, report: Report): Presumed | undefined {
  const folded = fold(question);
  const stance = stanceOf(folded);
  if (stance === undefined) return undefined;
  const isOfRecommendations = recommended.test(folded);
  // Why a recommendation that is named was turned down is asked of whoever answers it, by whatever name.
  const isNamed = soughtBy(question) === 'reason' && references(question).some(({ kind }) => kind === 'recommendation');
  const isOffice = isNamed || answering.test(folded) || namesAnswering(folded, report);
  if (!isOffice && !(isOfRecommendations && passive.test(folded))) return undefined;
  // In a Chinese question 建议 must be what is accepted, not a verb of its own.
  if (language === 'zh' && /建议(?:接受|采纳|拒绝)/u.test(folded)) return undefined;
  return { stance, isPlain: isOffice && isOfRecommendations };
}

/** Those of the recommendations `among`, all where it is null, whose response says that it takes the `stance`. */
export function statedFor(stance: Stance, report: Report, among: readonly number[] | null = null): readonly number[] {
  const own = report.responses.filter((response) => takes(stance, response));
  const numbers = new Set(own.flatMap(({ recommendations }) => recommendations));
  return [...numbers].filter((number) => among === null || among.includes(number)).sort((a, b) => a - b);
}

/** Whether a response says in so many words that it takes the `stance`. */
export function takes(
  stance: Stance,
  { heading, text }: { readonly heading: string | null; readonly text: string },
): boolean {
  return [...(heading === null ? [] : [heading]), ...sentences(text).map((sentence) => sentence.text)].some(
    (sentence) => isStated(stance, sentence),
  );
}

/** Whether it takes a stance for granted that no response states of the recommendations named, of any where none is. */
export function presumesAcceptance(question: string, language: Language, report: Report): boolean {
  const presumed = stanceIn(question, language, report);
  if (presumed === undefined) return false;
  const numbers = references(question).flatMap(({ kind, number }) => (kind === 'recommendation' ? [number] : []));
  const among = numbers.length === 0 ? null : numbers;
  if (among === null && !presumed.isPlain) return false;
  // "Did it accept recommendation 6?" is answered by a response that rejects it, "why did it accept it?" is not.
  const isOpen = among !== null && soughtBy(question) !== 'reason';
  const asked = isOpen ? stances : [presumed.stance];
  return asked.every((stance) => statedFor(stance, report, among).length === 0);
}

/** What of `question` is neither stance, nor side, nor recommendation. */
export function withoutStance(question: string, report: Report): string {
  let rest = fold(question);
  for (const pattern of [...stances.map((stance) => words[stance]), new RegExp(part, 'u'), answering, recommended])
    rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ');
  for (const name of namesOf(report)) rest = rest.replace(wordNamed(name), ' ');
  return rest;
}

function stanceOf(folded: string): Stance | undefined {
  return stances.find((stance) => words[stance].test(folded));
}

/** A sentence that speaks of the recommendation, or one so short that it can speak of nothing else: "Partially accepted." */
function isStated(stance: Stance, sentence: string): boolean {
  const shortest = 40;
  const folded = fold(sentence);
  if (!recommended.test(folded) && folded.length > shortest) return false;
  const own = stanceOf(folded);
  return own === stance || (stance === 'accepts' && own === 'partly');
}

/** The responses are headed by whose they are: "IEO response". */
function namesOf({ responses }: Report): readonly string[] {
  return [...new Set(responses.flatMap(({ heading }) => heading?.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []))].map(
    fold,
  );
}

const wordNamed = (name: string): RegExp => new RegExp(`(?<![\\p{Script=Latin}])${name}(?![\\p{Script=Latin}])`, 'gu');

function namesAnswering(folded: string, report: Report): boolean {
  return namesOf(report).some((name) => wordNamed(name).test(folded));
}
